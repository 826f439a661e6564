/** Runs the program in-process against a real temporary directory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createCliIo } from '../../src/cli/io.io.js';
import { runProgram } from '../../src/cli/program.js';

export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A new empty directory, removed after the test file. */
export function temporaryDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), 'wcp-attest-cli-'));
  made.push(path);
  return path;
}

/** The port over a directory, with what was written to it. */
export function cliIn(cwd: string, env: Record<string, string> = {}, columns?: number) {
  const out = { stdout: '', stderr: '' };
  let stop: (() => void) | undefined;
  const io = createCliIo({
    stdout: {
      write(text) {
        out.stdout += text;
      },
      ...(columns === undefined ? {} : { columns, isTTY: true }),
    },
    stderr: {
      write(text) {
        out.stderr += text;
      },
    },
    env,
    cwd,
    onStop(callback) {
      stop = callback;
    },
  });
  return { io, out, stop: () => stop?.() };
}

/** One whole run. */
export async function run(
  words: readonly string[],
  cwd = '/',
  env: Record<string, string> = {},
): Promise<Run> {
  const { io, out } = cliIn(cwd, env);
  const status = await runProgram(words, io);
  return { status, ...out };
}
