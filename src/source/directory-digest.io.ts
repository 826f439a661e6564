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
import { type Walk, walkAgain } from './directory-walk.io.js';
import type { Digests, OnProgress, ProgressTotal, RawPath, SourceEntry } from './source.js';

/** Files from which further threads pay for their start. */
const MANY_FILES = 1500;
/** Files that a directory is thought to hold before it has been listed. */
const FILES_AHEAD = 12;
/** Bytes from which further threads pay for their start. */
const MANY_BYTES = 32 * 1024 * 1024;
/** Files of a job that is begun while the tree is being listed. */
const JOB_FILES = 1024;

/** A job and its files. */
interface Share {
  job: DigestJob;
  files: readonly SourceEntry[];
  /** When the other threads have nothing more to take. */
  others: Promise<void>;
}

/** The digesting of one tree. */
export class DirectoryDigest {
  readonly #root: string;
  readonly #threads = new DigestThreads();
  readonly #shares: Share[] = [];
  readonly #done = doneCounters();
  #shared = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** Starts threads when the tree is large, and gives them what has been listed since. */
  begin(walk: Walk, ahead: number): void {
    const { files } = walk;
    if (this.#shares.length === 0 && files.length + ahead * FILES_AHEAD < MANY_FILES) return;
    this.#threads.start(MANY_FILES);
    if (this.#threads.count > 1 && files.length - this.#shared >= JOB_FILES)
      this.#share(files.slice(this.#shared));
  }

  /** The facts of files of the walk, all of which it had selected, and what has changed meanwhile. */
  async finish(walk: Walk, files: readonly SourceEntry[], onProgress?: OnProgress): Promise<Digests> {
    try {
      const rest = this.#shares.length === 0 ? files : walk.files.slice(this.#shared);
      const bytes = files.length < MANY_FILES ? bytesOf(this.#root, files) : undefined;
      if (bytes !== undefined && bytes >= MANY_BYTES) this.#threads.start(files.length - 1);
      if (rest.length > 0) this.#share(rest);
      const total = { files: files.length, ...(bytes === undefined ? {} : { bytes }) };
      const beat = this.#progress(onProgress, total);
      for (const { job } of this.#shares) digestClaims(job, beat);
      await Promise.all(this.#shares.map((share) => share.others));
      return this.#collect(walk, files);
    } finally {
      this.#threads.end();
    }
  }

  #share(files: readonly SourceEntry[]): void {
    const paths = files.map((file) => file.path);
    const job = digestJob(this.#root, paths, this.#threads.count, this.#done);
    this.#shares.push({ job, files, others: this.#threads.digest(job) });
    this.#shared += files.length;
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

  #collect(walk: Walk, files: readonly SourceEntry[]): Digests {
    const root = this.#root;
    const { changed, touched } = walkAgain(root, walk);
    const digests: Digests = { facts: new Map(), faults: [] };
    const wanted = files.length === this.#shared ? undefined : new Set(files);
    for (const share of this.#shares) collect(root, share, { wanted, changed, touched, digests });
    // A directory is named only where nothing in it says better what has happened.
    const named = new Set([...changed].map(parentOf));
    for (const path of touched) if (!named.has(path)) changed.add(path);
    for (const path of changed) {
      digests.faults.push({ path, reason: 'changed', detail: 'changed while it was read' });
    }
    return digests;
  }
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

interface Collection {
  /** Missing when all files are. */
  wanted: ReadonlySet<SourceEntry> | undefined;
  changed: Set<RawPath>;
  touched: ReadonlySet<RawPath>;
  digests: Digests;
}

function collect(
  root: string,
  { job, files }: Share,
  { wanted, changed, touched, digests }: Collection,
): void {
  const hex = Buffer.from(job.hex.buffer);
  files.forEach((file, index) => {
    if (wanted?.has(file) === false) return;
    // What a lost thread had taken, and what failed: here and now, with the reason.
    if (job.status[index] !== DIGESTED && job.status[index] !== CHANGED) {
      try {
        digestAt(job, index);
      } catch (error) {
        // A link or nothing where a file was listed is a change, not a permission problem.
        const code = systemErrorCode(error);
        if (code === 'ELOOP' || code === 'ENOENT' || code === 'ENOTDIR') changed.add(file.path);
        else digests.faults.push({ path: file.path, reason: 'unreadable', detail: systemErrorText(error) });
        return;
      }
    }
    const inTouched = touched.size > 0 && touched.has(parentOf(file.path));
    if (job.status[index] === CHANGED || (inTouched && !isThere(root, job, file, index)))
      changed.add(file.path);
    else if (!changed.has(file.path)) digests.facts.set(file, factsAt(job, hex, index));
  });
}

function parentOf(path: RawPath): RawPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether the file that was read is the one of that name now. */
function isThere(root: string, job: DigestJob, file: SourceEntry, index: number): boolean {
  try {
    return isStill(job, index, lstatSync(systemPath(root, file.path)));
  } catch {
    return false;
  }
}
