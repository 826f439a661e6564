import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src/registry');

function packages(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm);
  return [...imports].flatMap(([, from = '']) =>
    from.startsWith('.') ? packages(join(dirname(file), from).replace(/\.js$/, '.ts'), seen) : [from],
  );
}

it.each(['client.io.ts', 'gate.ts'])('%s loads nothing of the server', (name) => {
  const loaded = [...new Set(packages(join(SRC, name)))];
  expect(loaded.filter((one) => !['zod', 'node:timers/promises'].includes(one))).toEqual([]);
});

it('the server loads what the client must not', () => {
  expect(packages(join(SRC, 'server.io.ts'))).toEqual(
    expect.arrayContaining(['hono', 'kysely', 'node:sqlite', '@hono/node-server']),
  );
});
