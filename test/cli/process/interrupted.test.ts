// What is left when a process that writes a package is asked to end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { cleanEnvironment, PROGRAM } from '../../support/cli.js';
import { removeTemporary, temporaryDirectory } from '../../support/tree.js';

afterAll(removeTemporary);

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('pack that gets %s ends with %i and leaves nothing', async (signal, status) => {
  const base = temporaryDirectory();
  mkdirSync(join(base, 'package'));
  // Not to be compressed in a moment.
  const bytes = Buffer.alloc(64 * 1024 * 1024);
  for (let at = 0, value = 1; at < bytes.length; at += 4) {
    value = (Math.imul(value, 1664525) + 1013904223) | 0;
    bytes.writeInt32LE(value, at);
  }
  writeFileSync(join(base, 'package', 'large'), bytes);
  const child = spawn(process.execPath, [PROGRAM, 'pack', 'package', '--out', 'x.tgz'], {
    cwd: base,
    env: cleanEnvironment(),
    stdio: 'ignore',
  });
  while (child.exitCode === null && readdirSync(base).length === 1) await setTimeout(5);
  expect(readdirSync(base)).toHaveLength(2);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([status, null]);
  expect(readdirSync(base)).toEqual(['package']);
});
