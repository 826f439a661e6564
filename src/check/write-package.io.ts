/** Writes a package to a tarball or into a new directory: whole or not at all. */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32, createDeflateRaw } from 'node:zlib';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { MAX_TARBALL_BYTES, MAX_TARBALL_RATIO, TARBALL_RATIO_FREE_BYTES } from '../limits.js';
import { isInside } from '../verify/refuse-inside.io.js';
import { type PackageContents, writeContents, writeTar } from './package-contents.js';

/** Bytes that are compressed at once: always so many, so that the result does not depend on how files are read. */
const BLOCK_BYTES = 256 * 1024;
/** No time, no name, best compression, unknown system (RFC 1952 section 2.3). */
const GZIP_HEADER = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);

/** Where something is written. */
export interface Output {
  /** Absolute. */
  path: string;
  /** As the user named it. */
  shown: string;
}

/** True for a name that stands for a tarball, as `openSource` reads one. */
export function isTarballName(path: string): boolean {
  return /\.(?:tar|tgz|tar\.gz)$/i.test(path);
}

/** WCP2001 for an output inside the package, where it would be a part of what it is made from. */
export function refuseOutputInside(root: Output, out: Output): void {
  try {
    if (!isInside(realpathSync(root.path), join(realpathSync(dirname(out.path)), basename(out.path)))) return;
  } catch {
    // What is not there is in nothing; writing tells.
    return;
  }
  throw new CodedError(
    'WCP2001',
    `the output ${quote(out.shown)} lies inside the package ${quote(root.shown)}`,
    {
      fix: 'Write it somewhere else with --out.',
    },
  );
}

export interface WrittenTarball {
  /** Lowercase hex, of the file. */
  sha256: string;
  /** Bytes of the file. */
  bytes: number;
}

/**
 * Writes a tarball, gzipped unless its name ends in `.tar`. It replaces a file of that name when it
 * is whole. Its bytes follow from the package alone: no clock, user, umask or order of files shows in them.
 */
export async function writeTarball(contents: PackageContents, out: Output): Promise<WrittenTarball> {
  const temporary = temporaryBeside(out.path);
  let file: number | undefined = openOutput(temporary, out);
  const opened = file;
  const done = removedAtExit(temporary);
  try {
    const sum = createHash('sha256');
    let bytes = 0;
    const write = (chunk: Uint8Array): void => {
      writeAll(opened, chunk, out);
      sum.update(chunk);
      bytes += chunk.length;
    };
    const produce = (receive: (block: Uint8Array) => Promise<void>): Promise<void> =>
      inBlocks((add) => writeTar(contents, add), receive);
    if (/\.tar$/i.test(out.path)) await produce(async (block) => write(block));
    else await writeGzip(produce, write);
    attempt(out, () => {
      fsyncSync(opened);
      file = undefined;
      closeSync(opened);
      renameSync(temporary, out.path);
    });
    return { sha256: sum.digest('hex'), bytes };
  } catch (error) {
    discard(temporary, file);
    throw error;
  } finally {
    done();
  }
}

/** Makes a directory, which must not exist, with all of a package: modes 0755 and 0644. */
export async function writeDirectory(contents: PackageContents, out: Output): Promise<void> {
  refuseExisting(out);
  const temporary = temporaryBeside(out.path);
  let file: number | undefined;
  const close = (): void => {
    const last = file;
    file = undefined;
    if (last !== undefined) closeSync(last);
  };
  const made = new Set<string>();
  const makeDirectory = (path: string): void => {
    if (made.has(path)) return;
    made.add(path);
    if (path !== temporary) makeDirectory(dirname(path));
    mkdirSync(path, 0o700);
    chmodSync(path, 0o755);
  };
  const done = removedAtExit(temporary);
  try {
    attempt(out, () => makeDirectory(temporary));
    await writeContents(contents, {
      async entry({ path, kind, executable }) {
        attempt(out, () => {
          close();
          const target = join(temporary, path);
          if (kind === 'directory') return makeDirectory(target);
          makeDirectory(dirname(target));
          file = openSync(target, 'wx', 0o600);
          fchmodSync(file, executable ? 0o755 : 0o644);
        });
      },
      async content(bytes) {
        if (file !== undefined) writeAll(file, bytes, out);
      },
    });
    attempt(out, close);
    refuseExisting(out);
    attempt(out, () => renameSync(temporary, out.path));
  } catch (error) {
    discard(temporary, file);
    throw error;
  } finally {
    done();
  }
}

/** Hands on what is produced in blocks of one size, the last one smaller. A block is used again for the next one. */
async function inBlocks(
  produce: (add: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
  receive: (block: Uint8Array) => Promise<void>,
): Promise<void> {
  const block = Buffer.alloc(BLOCK_BYTES);
  let filled = 0;
  let size = 0;
  await produce(async (bytes) => {
    size += bytes.length;
    if (size > MAX_TARBALL_BYTES) {
      const message = `the package holds more than the ${MAX_TARBALL_BYTES} bytes that a tarball may`;
      throw new CodedError('WCP2001', message, { fix: 'Split the package.' });
    }
    for (let at = 0; at < bytes.length; ) {
      const length = Math.min(bytes.length - at, BLOCK_BYTES - filled);
      block.set(bytes.subarray(at, at + length), filled);
      filled += length;
      at += length;
      if (filled < BLOCK_BYTES) continue;
      filled = 0;
      await receive(block);
    }
  });
  if (filled > 0) await receive(block.subarray(0, filled));
}

async function writeGzip(
  produce: (receive: (block: Uint8Array) => Promise<void>) => Promise<void>,
  write: (bytes: Uint8Array) => void,
): Promise<void> {
  const deflate = createDeflateRaw({ level: 9 });
  let compressed = GZIP_HEADER.length;
  let failure: unknown;
  deflate.on('data', (chunk: Buffer) => {
    compressed += chunk.length;
    try {
      if (failure === undefined) write(chunk);
    } catch (error) {
      failure = error;
    }
  });
  write(GZIP_HEADER);
  let size = 0;
  let sum = 0;
  await produce(async (block) => {
    sum = crc32(block, sum);
    size += block.length;
    await new Promise<void>((done, fail) => deflate.write(block, (error) => (error ? fail(error) : done())));
    if (failure !== undefined) throw failure;
  });
  await new Promise<void>((done, fail) => deflate.on('end', done).on('error', fail).end());
  if (failure !== undefined) throw failure;
  if (size > TARBALL_RATIO_FREE_BYTES && size > compressed * MAX_TARBALL_RATIO) {
    const message = `gzip makes the package over ${MAX_TARBALL_RATIO} times smaller, and no reader takes that`;
    throw new CodedError('WCP2001', message, { fix: 'Pack it without compression: --out NAME.tar.' });
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(sum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  write(trailer);
}

function temporaryBeside(out: string): string {
  return join(dirname(out), `.${basename(out).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
}

function openOutput(temporary: string, out: Output): number {
  attempt(out, () => {
    // A link is replaced by the tarball, not followed.
    const there = lstatSync(out.path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile() && !there.isSymbolicLink()) {
      throw new CodedError('WCP2010', `${quote(out.shown)} is there already and is no regular file`);
    }
  });
  return attempt(out, () => openSync(temporary, 'wx', 0o644));
}

/** WCP2010 for what is there already. */
export function refuseExisting(out: Output): void {
  if (attempt(out, () => lstatSync(out.path, { throwIfNoEntry: false })) === undefined) return;
  throw new CodedError('WCP2010', `${quote(out.shown)} is there already; it is not overwritten`, {
    fix: 'Give a new directory, or remove that one.',
  });
}

function writeAll(file: number, bytes: Uint8Array, out: Output): void {
  attempt(out, () => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  });
}

function discard(temporary: string, file: number | undefined): void {
  if (file !== undefined) closeSync(file);
  rmSync(temporary, { recursive: true, force: true });
}

/** Removes what is unfinished when the process exits before its time, as at Ctrl-C; call the result when it is done. */
function removedAtExit(temporary: string): () => void {
  const remove = (): void => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  return () => process.off('exit', remove);
}

/** Does something with the output; a system error becomes WCP3001. */
function attempt<T>(out: Output, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    const isHomeless = systemErrorCode(error) === 'ENOENT';
    const what = isHomeless ? 'its directory does not exist' : systemErrorText(error);
    throw new CodedError('WCP3001', `cannot write ${quote(out.shown)}: ${what}`, {
      cause: error,
      ...(isHomeless ? { fix: 'Make the directory first.' } : {}),
    });
  }
}
