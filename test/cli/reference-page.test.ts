import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.js';
import { GENERATED_BELOW, referencePage } from '../../src/cli/reference-page.js';

it('docs/cli.md is current (else run `npm run docs`)', async () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/cli.md'), 'utf8');
  const commands = await Promise.all(COMMANDS.map(async (row) => [row, (await row.load()).command] as const));
  expect(text.split(GENERATED_BELOW)[1]).toBe(`\n\n${referencePage(commands)}`);
});
