/** The port on the real machine, or on the parts of it that a test puts in its place. */
import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import type { CliIo, NewFile, PathKind, WriteOptions } from './io.js';

/** The parts of `process` that the port needs. */
export interface Host {
  stdout: { write(text: string): unknown; isTTY?: boolean; columns?: number };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The file that was started. */
  program?: string | undefined;
  /** Calls `stop` at SIGINT and SIGTERM from now on. */
  onStop(stop: () => void): void;
}

const DEFAULT_COLUMNS = 80;
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** The port over a host. */
export function createCliIo(host: Host): CliIo {
  const env = (name: string): string | undefined => host.env[name] || undefined;
  const absolute = (path: string): string => resolve(host.cwd, path);
  const terminal = { stdout: host.stdout.isTTY === true, stderr: host.stderr.isTTY === true };
  const plain = env('NO_COLOR') !== undefined || env('TERM') === 'dumb';
  let stop: AbortController | undefined;
  return {
    stdout: (text) => void host.stdout.write(text),
    stderr: (text) => void host.stderr.write(text),
    terminal,
    colour: { stdout: terminal.stdout && !plain, stderr: terminal.stderr && !plain },
    columns: host.stdout.columns || DEFAULT_COLUMNS,
    env,
    cwd: host.cwd,
    program: host.program,
    clock: () => Date.now(),
    uuid: () => randomUUID(),
    resolve: absolute,
    kind: (path) => kindOf(absolute(path)),
    readFile: (path, maxBytes) => readWhole(absolute(path), path, maxBytes),
    writeFileAtomic: (path, content, options) => writeAtomic(absolute(path), path, content, options ?? {}),
    writeNewFiles: (files, replaced) => writeAllNew(files, replaced, absolute),
    stopSignal: () => {
      if (stop === undefined) {
        const controller = new AbortController();
        stop = controller;
        host.onStop(() => controller.abort());
      }
      return stop.signal;
    },
  };
}

function kindOf(path: string): PathKind {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
  } catch (error) {
    if (ABSENT.has(systemErrorCode(error) ?? '')) return undefined;
    throw unusable('read', path, error);
  }
}

function readWhole(path: string, shown: string, maxBytes: number): Uint8Array {
  const read = readBoundedFile(path, maxBytes);
  if (read.ok) return read.bytes;
  const { reason, detail } = read;
  if (reason === 'not-a-file') throw new CodedError('WCP2002', `${quote(shown)} is ${detail}`);
  if (reason === 'too-large') {
    throw new CodedError('WCP2003', `${quote(shown)} is ${detail}`, {
      fix: 'Give a smaller file, or the file that was meant.',
    });
  }
  const code = reason === 'missing' ? 'WCP2002' : 'WCP3001';
  throw new CodedError(code, `cannot read ${quote(shown)}: ${detail}`);
}

function unusable(action: 'read' | 'write', shown: string, cause: unknown): CodedError {
  const code = action === 'read' && ABSENT.has(systemErrorCode(cause) ?? '') ? 'WCP2002' : 'WCP3001';
  return new CodedError(code, `cannot ${action} ${quote(shown)}: ${systemErrorText(cause)}`, { cause });
}

function exists(shown: string): CodedError {
  return new CodedError('WCP2010', `${quote(shown)} is there already; it is not overwritten`);
}

function writeAtomic(path: string, shown: string, content: Uint8Array | string, options: WriteOptions): void {
  let target = path;
  try {
    const kind = kindOf(path);
    if (kind !== undefined && options.create === true) throw exists(shown);
    if (kind !== undefined && kind !== 'file') {
      throw new CodedError('WCP3001', `cannot write ${quote(shown)}: it is not a regular file`, {
        fix: 'Give the path of a file.',
      });
    }
    // A link is written through, as an editor would, instead of being replaced by a file.
    if (kind === 'file') target = realpathSync(path);
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw unusable('write', shown, error);
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = openSync(temporary, 'wx', options.mode ?? 0o644);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // A hard link fails when the name is taken, which a rename does not.
    if (options.create === true) linkSync(temporary, target);
    else renameSync(temporary, target);
  } catch (error) {
    if (options.create === true && systemErrorCode(error) === 'EEXIST') throw exists(shown);
    throw unusable('write', shown, error);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeAllNew(
  files: readonly NewFile[],
  replaced: NewFile | undefined,
  absolute: (path: string) => string,
): void {
  for (const { path } of files) if (kindOf(absolute(path)) !== undefined) throw exists(path);
  const made: string[] = [];
  try {
    for (const { path, text, mode } of files) {
      const target = absolute(path);
      const first = makeDirectory(dirname(target), path);
      if (first !== undefined) made.push(first);
      writeAtomic(target, path, text, { create: true, ...(mode === undefined ? {} : { mode }) });
      made.push(target);
    }
    // Last, because it is the one that could not be taken back.
    if (replaced !== undefined) writeAtomic(absolute(replaced.path), replaced.path, replaced.text, {});
  } catch (error) {
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a directory and its parents; the topmost one that was made, or undefined. */
function makeDirectory(path: string, shown: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    throw unusable('write', shown, error);
  }
}
