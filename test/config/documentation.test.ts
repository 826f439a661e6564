import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { utf8 } from '../../src/bytes.js';
import { ACTION_INPUTS } from '../../src/config/action-inputs.js';
import { CONFIG_SCHEMA } from '../../src/config/config-schema.js';
import { readConfig } from '../../src/config/read-config.js';

const text = readFileSync(resolve(import.meta.dirname, '../../docs/configuration.md'), 'utf8');

it('docs/configuration.md names every member and every input', () => {
  const { packages, hall, registry } = CONFIG_SCHEMA.shape;
  const members = [
    ...Object.keys(CONFIG_SCHEMA.shape).filter((name) => name !== 'hall' && name !== 'registry'),
    ...Object.keys(hall.unwrap().shape).map((name) => `hall.${name}`),
    ...Object.keys(registry.unwrap().shape).map((name) => `registry.${name}`),
    ...Object.keys(packages.unwrap().element.shape),
    ...ACTION_INPUTS,
  ];
  expect(members.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('the example in docs/configuration.md is valid', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  expect(readConfig(utf8(example), 'docs/configuration.md')).toMatchObject({ ok: true });
});
