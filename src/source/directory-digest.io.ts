/**
 * Digests the listed files of a directory tree on all processors: in jobs that the threads share, begun while the tree
 * is still being listed when it is a large one.
 */
import { lstatSync } from 'node:fs';
import { systemErrorCode, systemErrorText } from '../errors.js';
import {
  CHANGED,
  DIGESTED,
  type DigestJob,
  digestAt,
  digestClaims,
  digestJob,
  doneCounters,
  factsAt,
  isStill,
  systemPath,
} from './digest-files.io.js';
import { DigestThreads } from './digest-threads.io.js';
import { type Walk, type WalkedEntry, walkAgain } from './directory-walk.io.js';
import {
  type Digests,
  type FileFacts,
  type OnProgress,
  type ProgressTotal,
  parentOf,
  type RawPath,
  type SourceEntry,
  type SourceFault,
} from './source.js';
import type { WatchedRoot } from './watched-root.io.js';

/** Files from which further threads pay for their start. */
const MANY_FILES = 1500;
/** Files that a directory is thought to hold before it has been listed. */
const FILES_AHEAD = 12;
/** Bytes from which further threads pay for their start. */
const MANY_BYTES = 32 * 1024 * 1024;
/** Milliseconds in which this thread does nothing but digest. */
const SLICE_MS = 100;
/** Files of a job that is begun while the tree is being listed. */
const JOB_FILES = 1024;

/** A job, and which of the walk's files are in it. */
interface Share {
  job: DigestJob;
  digests: Buffer;
  start: number;
  end: number;
  /** When the other threads have nothing more to take. */
  others: Promise<void>;
}

/** The digesting of one tree. */
export class DirectoryDigest {
  readonly #threads = new DigestThreads();
  readonly #shares: Share[] = [];
  readonly #done = doneCounters();
  /** The job of the file that was asked for last: the next one is mostly in it too. */
  #recent: Share | undefined;
  #shared = 0;

  /** Starts threads when the tree is large, and gives them what has been listed since. */
  begin(walk: Walk, ahead: number): void {
    const { root, files } = walk;
    if (root === undefined) return;
    if (this.#shares.length === 0 && files.length + ahead * FILES_AHEAD < MANY_FILES) return;
    this.#threads.start(MANY_FILES);
    if (this.#threads.count > 1 && files.length - this.#shared >= JOB_FILES) this.#share(root, files);
  }

  /** The facts of the walk's files, and what has changed meanwhile. */
  async finish(walk: Walk, onProgress?: OnProgress): Promise<Digests> {
    const { root, files } = walk;
    if (root === undefined) return { facts: { get: () => undefined }, faults: [] };
    try {
      const bytes = files.length < MANY_FILES ? bytesOf(root.path, files) : undefined;
      if (bytes !== undefined && bytes >= MANY_BYTES) this.#threads.start(files.length - 1);
      if (files.length > this.#shared) this.#share(root, files);
      const total = { files: files.length, ...(bytes === undefined ? {} : { bytes }) };
      const beat = this.#progress(onProgress, total);
      for (const { job } of this.#shares) await inSlices(digestClaims(job, beat));
      await Promise.all(this.#shares.map((share) => share.others));
    } finally {
      this.#threads.end();
    }
    // Before the tree is looked at again, which has to come after everything that was read.
    const failures = this.#again();
    return this.#collect(root, walk, failures);
  }

  /** Digests here what a lost thread had taken, and again what failed; by place, the reason why that failed too. */
  #again(): Map<number, unknown> {
    const failures = new Map<number, unknown>();
    for (const { job, start, end } of this.#shares) {
      for (let at = start; at < end; at += 1) {
        const status = job.status[at - start];
        if (status === DIGESTED || status === CHANGED) continue;
        try {
          digestAt(job, at - start);
        } catch (error) {
          failures.set(at, error);
        }
      }
    }
    return failures;
  }

  /** Makes a job of the files that are in none. */
  #share(root: WatchedRoot, files: readonly WalkedEntry[]): void {
    const start = this.#shared;
    const paths = files.slice(start).map((file) => file.path);
    const job = digestJob(root.path, paths, this.#threads.count, this.#done);
    this.#shared = files.length;
    const digests = Buffer.from(job.digests.buffer);
    this.#shares.push({ job, digests, start, end: this.#shared, others: this.#threads.digest(job) });
  }

  #progress(onProgress: OnProgress | undefined, total: ProgressTotal): (() => void) | undefined {
    if (onProgress === undefined) return undefined;
    let files = 0n;
    let bytes = 0n;
    return () => {
      const nowBytes = Atomics.load(this.#done, 0);
      const nowFiles = Atomics.load(this.#done, 1);
      onProgress(Number(nowFiles - files), Number(nowBytes - bytes), total);
      files = nowFiles;
      bytes = nowBytes;
    };
  }

  #collect(root: WatchedRoot, walk: Walk, failures: ReadonlyMap<number, unknown>): Digests {
    const { changed, touched } = walkAgain(root, walk);
    const faults: SourceFault[] = [];
    // Otherwise every file is looked at again by its path.
    const undisturbed = root.isUndisturbed();
    for (const { job, start, end } of this.#shares) {
      for (let at = start; at < end; at += 1) {
        if (undisturbed && touched.size === 0 && job.status[at - start] === DIGESTED) continue;
        const path = walk.files[at]?.path ?? '';
        if (failures.has(at)) {
          const fault = faultOf(path, failures.get(at));
          if (fault === undefined) changed.add(path);
          else faults.push(fault);
          continue;
        }
        const isSettled = undisturbed && !touched.has(parentOf(path));
        const isSame = isSettled || isThere(root.path, job, at - start, path);
        if (job.status[at - start] !== DIGESTED || !isSame) changed.add(path);
      }
    }
    // A directory is named only where nothing in it says better what has happened.
    const named = new Set([...changed].map(parentOf));
    for (const path of touched) if (!named.has(path)) changed.add(path);
    for (const path of changed) faults.push({ path, reason: 'changed', detail: 'changed while it was read' });
    return {
      facts: { get: (file) => (changed.has(file.path) ? undefined : this.#factsOf(placeOf(file))) },
      faults,
    };
  }

  #factsOf(at: number): FileFacts | undefined {
    if (at < 0) return undefined;
    let share = this.#recent;
    if (share === undefined || at < share.start || at >= share.end) {
      share = this.#shares.find(({ end }) => at < end);
      this.#recent = share;
    }
    if (share === undefined || share.job.status[at - share.start] !== DIGESTED) return undefined;
    return factsAt(share.job, at - share.start, share.digests);
  }
}

/** Runs steps to their end, and lets signals and timers in between now and then. */
async function inSlices(steps: Generator<void>): Promise<void> {
  let since = performance.now();
  for (const _ of steps) {
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

/** The place of an entry that this walk has listed. */
function placeOf(file: SourceEntry & Partial<WalkedEntry>): number {
  return file.at ?? -1;
}

/** How many bytes these files hold. */
function bytesOf(root: string, files: readonly SourceEntry[]): number {
  let bytes = 0;
  for (const file of files) {
    try {
      bytes += lstatSync(systemPath(root, file.path)).size;
    } catch {
      // What is wrong with it is found when it is opened.
    }
  }
  return bytes;
}

/** The fault of a file that could not be read; none for a link or nothing where a file was listed: that is a change. */
function faultOf(path: RawPath, error: unknown): SourceFault | undefined {
  const code = systemErrorCode(error);
  if (code === 'ELOOP' || code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  return { path, reason: 'unreadable', detail: systemErrorText(error) };
}

/** Whether the file that was read is the one of that name now. */
function isThere(root: string, job: DigestJob, index: number, path: RawPath): boolean {
  try {
    return isStill(job, index, lstatSync(systemPath(root, path)));
  } catch {
    return false;
  }
}
