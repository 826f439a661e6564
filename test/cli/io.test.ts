import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.js';
import { cliIn, temporaryDirectory } from './cli-fixture.js';

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
  return undefined;
}

describe('the port', () => {
  it('replaces a file as a whole and keeps a link', () => {
    const cwd = temporaryDirectory();
    const { io } = cliIn(cwd);
    writeFileSync(join(cwd, 'real'), 'old');
    symlinkSync('real', join(cwd, 'link'));
    io.writeFileAtomic('link', 'new');
    expect(readFileSync(join(cwd, 'real'), 'utf8')).toBe('new');
    expect(readdirSync(cwd).sort()).toEqual(['link', 'real']);
  });

  it('creates with a mode, and only once', () => {
    const cwd = temporaryDirectory();
    const { io } = cliIn(cwd);
    io.writeFileAtomic('key', 'secret', { mode: 0o600, create: true });
    expect(statSync(join(cwd, 'key')).mode & 0o777).toBe(0o600);
    expect(codeOf(() => io.writeFileAtomic('key', 'x', { create: true }))).toBe('WCP2010');
    expect(readFileSync(join(cwd, 'key'), 'utf8')).toBe('secret');
    expect(readdirSync(cwd)).toEqual(['key']);
  });

  it('writes all new files or none', () => {
    const cwd = temporaryDirectory();
    const { io } = cliIn(cwd);
    mkdirSync(join(cwd, 'kept'));
    writeFileSync(join(cwd, 'kept/old'), 'old');
    const files = ['kept/new', 'a/b/c', 'kept/old/under-a-file'].map((path) => ({ path, text: path }));
    expect(codeOf(() => io.writeNewFiles(files))).toBe('WCP3001');
    expect(readdirSync(cwd)).toEqual(['kept']);
    expect(readdirSync(join(cwd, 'kept'))).toEqual(['old']);
    io.writeNewFiles(files.slice(0, 2));
    expect(readFileSync(join(cwd, 'a/b/c'), 'utf8')).toBe('a/b/c');
    expect(codeOf(() => io.writeNewFiles([{ path: 'x', text: '' }, ...files]))).toBe('WCP2010');
    expect(io.kind('x')).toBeUndefined();
  });

  it('tells what stands at a path and why it cannot be read', () => {
    const cwd = temporaryDirectory();
    const { io } = cliIn(cwd);
    writeFileSync(join(cwd, 'file'), '12345');
    chmodSync(join(cwd, 'file'), 0o644);
    expect([io.kind('file'), io.kind('.'), io.kind('none'), io.kind('file/x'), io.kind('/dev/null')]).toEqual(
      ['file', 'directory', undefined, undefined, 'other'],
    );
    expect(codeOf(() => io.readFile('none', 10))).toBe('WCP2002');
    expect(codeOf(() => io.readFile('.', 10))).toBe('WCP2002');
    execFileSync('mkfifo', [join(cwd, 'fifo')]);
    expect(codeOf(() => io.readFile('fifo', 10))).toBe('WCP2002');
    expect(codeOf(() => io.readFile('file', 4))).toBe('WCP2003');
    expect(Buffer.from(io.readFile('file', 5)).toString()).toBe('12345');
  });

  it('takes an empty environment variable for none', () => {
    const { io } = cliIn('/', { EMPTY: '', FULL: 'x' });
    expect([io.env('EMPTY'), io.env('FULL'), io.env('NONE')]).toEqual([undefined, 'x', undefined]);
  });
});
