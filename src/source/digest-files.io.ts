/**
 * Digests files of one directory tree, in this thread and in further ones that share the work. Each file is opened once,
 * without following a link and without blocking (a FIFO put in its place would), and looked at before and after it is
 * read. This file is also what a worker thread starts, as source, as library and beside a bundle: so it imports nothing
 * but Node.
 */
import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/** The mark of a worker thread that was started for this, in its `workerData`. */
export const DIGEST_WORKER = 'wcp-attest-digest';

/** What became of a file. */
export const PENDING = 0;
export const DIGESTED = 1;
/** It is not a plain file any more, or was not the same before and after it was read. */
export const CHANGED = 2;
/** A system error, which `digestAt` gives when it is asked again. */
export const FAILED = 3;

// O_NOFOLLOW and O_NONBLOCK do not exist on Windows, which has no FIFOs in a tree either.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
// Larger reads fall out of the second-level cache between the copy and the hash.
const CHUNK_BYTES = 256 * 1024;
const HEX_DIGITS = 64;
/** Numbers kept of each file: what must stay the same from the first look to the last. */
const IDENTITY = ['dev', 'ino', 'mode', 'size', 'mtimeMs', 'ctimeMs'] as const;
const MODE = IDENTITY.indexOf('mode');
const SIZE = IDENTITY.indexOf('size');
/** Most files that a thread takes at once: neighbours, so that threads seldom meet in one directory. */
const MAX_BATCH_FILES = 32;

/** Files to digest and, in shared memory, who takes which and what was found. */
export interface DigestJob {
  root: string;
  /** Raw paths below the root. */
  paths: readonly string[];
  /** Most files taken at once. */
  batch: number;
  /** Next index to take: to digest, to look at again. */
  next: Int32Array<SharedArrayBuffer>;
  /** Bytes and files digested so far. */
  done: BigInt64Array<SharedArrayBuffer>;
  status: Uint8Array<SharedArrayBuffer>;
  identities: Float64Array<SharedArrayBuffer>;
  hex: Uint8Array<SharedArrayBuffer>;
}

/** A job for so many threads. */
export function digestJob(root: string, paths: readonly string[], threads: number): DigestJob {
  const count = paths.length;
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
  return {
    root,
    paths,
    batch: Math.max(1, Math.min(MAX_BATCH_FILES, Math.floor(count / (threads * MAX_BATCH_FILES)))),
    next: new Int32Array(shared(8)),
    done: new BigInt64Array(shared(16)),
    status: new Uint8Array(shared(count)),
    identities: new Float64Array(shared(count * IDENTITY.length * Float64Array.BYTES_PER_ELEMENT)),
    hex: new Uint8Array(shared(count * HEX_DIGITS)),
  };
}

/** Takes and digests files until none is left. Calls `beat` at least once for each file and chunk. */
export function digestClaims(job: DigestJob, beat: () => void): void {
  const hex = Buffer.from(job.hex.buffer);
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  forClaims(job, 0, (index) => {
    try {
      digestAt(job, index, hex, chunk, beat);
    } catch {
      Atomics.store(job.status, index, FAILED);
    }
    beat();
  });
}

/** Takes digested files and looks at them again, after all of them have been read. */
export function recheckClaims(job: DigestJob): void {
  forClaims(job, 1, (index) => {
    if (Atomics.load(job.status, index) !== DIGESTED) return;
    let same = false;
    try {
      same = isSame(job, index, lstatSync(pathOf(job, index)));
    } catch {
      // Gone, or not to be reached any more: it has changed.
    }
    if (!same) Atomics.store(job.status, index, CHANGED);
  });
}

function forClaims(job: DigestJob, counter: number, act: (index: number) => void): void {
  const { next, batch, paths } = job;
  for (;;) {
    const start = Atomics.add(next, counter, batch);
    if (start >= paths.length) return;
    for (let index = start; index < Math.min(start + batch, paths.length); index += 1) act(index);
  }
}

/** Digests one file into the job. Throws system errors. */
export function digestAt(
  job: DigestJob,
  index: number,
  hex: Buffer = Buffer.from(job.hex.buffer),
  chunk: Buffer = Buffer.allocUnsafe(CHUNK_BYTES),
  beat: () => void = () => {},
): void {
  const fd = openSync(pathOf(job, index), OPEN_FLAGS);
  try {
    const before = fstatSync(fd);
    keep(job, index, before);
    const digest = before.isFile() ? digestOpen(job, fd, before.size, chunk, beat) : undefined;
    if (digest === undefined || !isSame(job, index, fstatSync(fd))) {
      Atomics.store(job.status, index, CHANGED);
      return;
    }
    hex.write(digest, index * HEX_DIGITS, 'latin1');
    Atomics.add(job.done, 1, 1n);
    Atomics.store(job.status, index, DIGESTED);
  } finally {
    closeSync(fd);
  }
}

/** Digest of exactly `size` bytes; undefined when the file has fewer or more. */
function digestOpen(
  job: DigestJob,
  fd: number,
  size: number,
  chunk: Buffer,
  beat: () => void,
): string | undefined {
  const count = (bytes: number): void => void Atomics.add(job.done, 0, BigInt(bytes));
  let length = readSync(fd, chunk, 0, chunk.length, null);
  count(length);
  // Less than was asked for is the end of a plain file.
  if (length < chunk.length) {
    return length === size ? hash('sha256', chunk.subarray(0, length), 'hex') : undefined;
  }
  const running = createHash('sha256');
  let total = 0;
  while (length > 0) {
    total += length;
    if (total > size) return undefined;
    running.update(length === chunk.length ? chunk : chunk.subarray(0, length));
    beat();
    length = readSync(fd, chunk, 0, chunk.length, null);
    count(length);
  }
  return total === size ? running.digest('hex') : undefined;
}

function pathOf(job: DigestJob, index: number): string | Buffer {
  return systemPath(job.root, job.paths[index] ?? '');
}

/** The path of an entry for the file system: as bytes when a name is not plain ASCII. */
export function systemPath(root: string, path: string): string | Buffer {
  if (/^[\x00-\x7f]*$/.test(path)) return path === '' ? root : `${root}/${path}`;
  return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')]);
}

function keep(job: DigestJob, index: number, stats: Stats): void {
  const at = index * IDENTITY.length;
  IDENTITY.forEach((member, offset) => {
    job.identities[at + offset] = stats[member];
  });
}

function isSame(job: DigestJob, index: number, stats: Stats): boolean {
  const at = index * IDENTITY.length;
  return IDENTITY.every((member, offset) => job.identities[at + offset] === stats[member]);
}

/** What is known of a digested file. */
export function factsAt(
  job: DigestJob,
  hex: Buffer,
  index: number,
): { sha256: string; size: number; mode: number } {
  const at = index * IDENTITY.length;
  return {
    sha256: hex.toString('latin1', index * HEX_DIGITS, (index + 1) * HEX_DIGITS),
    size: job.identities[at + SIZE] ?? 0,
    mode: (job.identities[at + MODE] ?? 0) & 0o7777,
  };
}

/** What the main thread asks of a worker; it answers each with one message, or ends after the last. */
export type WorkerTask = { digest: DigestJob } | 'recheck' | 'end';

if (!isMainThread && workerData === DIGEST_WORKER) {
  const port = parentPort;
  let job: DigestJob | undefined;
  port?.on('message', (task: WorkerTask) => {
    if (task === 'end') return port.close();
    if (task !== 'recheck') {
      job = task.digest;
      digestClaims(job, () => {});
    } else if (job !== undefined) recheckClaims(job);
    port.postMessage('done');
  });
}
