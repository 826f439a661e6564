/**
 * A package tree on disk. Names are read as bytes. Listing looks at names and kinds; a file is opened once, when it is
 * digested. At the end the tree is listed again and every file looked at again: what is not the same any more is a fault
 * with its name.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { printableBytes } from '../escape.js';
import { MAX_PACKAGE_DEPTH, MAX_PACKAGE_ENTRIES } from '../limits.js';
import {
  CHANGED,
  DIGESTED,
  type DigestJob,
  digestAt,
  digestClaims,
  digestJob,
  factsAt,
  isStill,
  systemPath,
} from './digest-files.io.js';
import { DigestThreads } from './digest-threads.io.js';
import {
  type Digests,
  type EntryKind,
  type OnProgress,
  type RawPath,
  rawBytes,
  type Source,
  type SourceEntry,
  type SourceFault,
} from './source.js';

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** Files from which further threads pay for their start. */
const MANY_FILES = 1500;
/** Bytes from which further threads pay for their start. */
const MANY_BYTES = 32 * 1024 * 1024;
/** Milliseconds in which a directory may have changed twice with one time; FAT counts in steps of two seconds. */
const RACY_MS = 4000;
/** Bytes that `stream` hands over at once. */
const STREAM_CHUNK_BYTES = 256 * 1024;

/** A directory that was listed, and which of the entries are its own. */
interface Listed {
  path: RawPath;
  stats: Stats;
  start: number;
  end: number;
}

interface Walk {
  entries: SourceEntry[];
  /** The plain files that were selected. */
  files: SourceEntry[];
  faults: SourceFault[];
  directories: Listed[];
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** The source of a directory; `label` is how messages name it. The root itself may be a symbolic link. */
export function directorySource(root: string, label: string = root): Source {
  let walked: Walk | undefined;
  let share: Share | undefined;
  const threads = new DigestThreads();
  return {
    kind: 'directory',
    label,
    async list(select) {
      walked = walk(root, select, (files) => {
        if (files >= MANY_FILES) threads.start(MANY_FILES);
      });
      // The other threads begin while this one checks what was listed.
      if (threads.count > 1) share = shareOut(root, walked.files, threads);
      return { entries: walked.entries, faults: walked.faults };
    },
    async digest(files, onProgress) {
      if (walked === undefined) throw new TypeError('digest() needs list() first');
      try {
        return await digestAll(root, walked, files, threads, share, onProgress);
      } finally {
        threads.end();
      }
    },
    async read(path, maxBytes) {
      try {
        return readWhole(systemPath(root, path), maxBytes);
      } catch {
        return undefined;
      }
    },
    async stream(files, receive) {
      for (const file of files) await receive(file, chunksOf(root, file));
    },
  };
}

function kindOf(
  entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>,
): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  if (entry.isSymbolicLink()) return 'symlink';
  if (entry.isFIFO()) return 'fifo';
  return entry.isSocket() ? 'socket' : 'device';
}

/** The very same directory, whatever has happened in it. */
function isSameDirectory(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.mode === b.mode;
}

/**
 * Whether a directory had last changed well before the walk began: then whatever changed since has another time. The
 * ticks of file systems are shorter than this; on a network, so should be the difference of the clocks.
 */
function isOld(stats: Stats, startedAt: number): boolean {
  return Math.max(stats.ctimeMs, stats.mtimeMs) < startedAt - RACY_MS;
}

/** Nothing was added to it, removed from it or renamed in it. */
function isUntouched(a: Stats, b: Stats): boolean {
  return a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}

function walk(root: string, select: (entry: SourceEntry) => boolean, onFiles: (files: number) => void): Walk {
  const found: Walk = { entries: [], files: [], faults: [], directories: [], startedAt: Date.now() };
  const fault = (path: RawPath, reason: SourceFault['reason'], detail: string): void =>
    void found.faults.push({ path, reason, detail });
  let stats: Stats;
  try {
    stats = statSync(root);
    if (!stats.isDirectory()) {
      fault('', 'root-not-a-directory', 'not a directory');
      return found;
    }
  } catch (error) {
    const reason = systemErrorCode(error) === 'ENOENT' ? 'root-missing' : 'unreadable';
    fault('', reason, systemErrorText(error));
    return found;
  }
  const waiting: { path: RawPath; depth: number }[] = [{ path: '', depth: 1 }];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    const { path, depth } = directory;
    const start = found.entries.length;
    try {
      if (path !== '') stats = lstatSync(systemPath(root, path));
      for (const [name, kind] of namesIn(root, path)) {
        found.entries.push({ path: path === '' ? name : `${path}/${name}`, kind });
      }
    } catch (error) {
      fault(path, 'unreadable', systemErrorText(error));
      continue;
    }
    const end = found.entries.length;
    found.directories.push({ path, stats, start, end });
    if (end > MAX_PACKAGE_ENTRIES) {
      fault(path, 'too-many', `over ${MAX_PACKAGE_ENTRIES} entries`);
      return found;
    }
    const deeper: RawPath[] = [];
    for (const entry of found.entries.slice(start, end)) {
      const { kind } = entry;
      if ((kind !== 'file' && kind !== 'directory') || !select(entry)) continue;
      if (kind === 'file') found.files.push(entry);
      else if (depth < MAX_PACKAGE_DEPTH) deeper.push(entry.path);
      else fault(entry.path, 'too-deep', `over ${MAX_PACKAGE_DEPTH} directory levels`);
    }
    for (const each of deeper.reverse()) waiting.push({ path: each, depth: depth + 1 });
    onFiles(found.files.length);
  }
  return found;
}

/** Names and kinds in a directory, sorted by bytes. Throws system errors. */
function namesIn(root: string, path: RawPath): [string, EntryKind][] {
  const directory = systemPath(root, path);
  // As latin1 every byte of a name is one character, whatever the bytes are.
  const entries = readdirSync(directory, { withFileTypes: true, encoding: 'latin1' });
  return entries
    .map((entry): [string, EntryKind] => [entry.name, kindOf(entry)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A job that other threads work on. */
interface Share {
  job: DigestJob;
  files: readonly SourceEntry[];
  /** When the other threads have no more to take. */
  others: Promise<void>;
}

function shareOut(root: string, files: readonly SourceEntry[], threads: DigestThreads): Share {
  const paths = files.map((file) => file.path);
  const job = digestJob(root, paths, threads.count);
  return { job, files, others: threads.digest(job) };
}

async function digestAll(
  root: string,
  walked: Walk,
  files: readonly SourceEntry[],
  threads: DigestThreads,
  begun: Share | undefined,
  onProgress: OnProgress | undefined,
): Promise<Digests> {
  if (begun === undefined && isMuch(root, files)) threads.start(files.length - 1);
  const { job, files: shared, others } = begun ?? shareOut(root, files, threads);
  digestClaims(job, progressOf(job, onProgress));
  await others;
  const wanted = files.length === shared.length ? undefined : new Set(files);
  return collect(root, job, shared, wanted, listAgain(root, walked));
}

/** Whether these files hold enough for further threads to pay. */
function isMuch(root: string, files: readonly SourceEntry[]): boolean {
  let bytes = 0;
  for (const file of files) {
    try {
      bytes += lstatSync(systemPath(root, file.path)).size;
    } catch {
      // What is wrong with it is found when it is opened.
    }
    if (bytes >= MANY_BYTES) return true;
  }
  return false;
}

function progressOf(job: DigestJob, onProgress: OnProgress | undefined): (() => void) | undefined {
  if (onProgress === undefined) return undefined;
  let files = 0n;
  let bytes = 0n;
  return () => {
    const [nowBytes, nowFiles] = [Atomics.load(job.done, 0), Atomics.load(job.done, 1)];
    onProgress(Number(nowFiles - files), Number(nowBytes - bytes));
    files = nowFiles;
    bytes = nowBytes;
  };
}

/** What a second listing shows differently: paths, and directories in which something happened meanwhile. */
interface Relisted {
  changed: Set<RawPath>;
  touched: Set<RawPath>;
}

function collect(
  root: string,
  job: DigestJob,
  files: readonly SourceEntry[],
  wanted: ReadonlySet<SourceEntry> | undefined,
  { changed, touched }: Relisted,
): Digests {
  const digests: Digests = { facts: new Map(), faults: [] };
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
  // A directory is named only where nothing in it says better what has happened.
  const named = new Set([...changed].map(parentOf));
  for (const path of touched) if (!named.has(path)) changed.add(path);
  for (const path of changed) {
    digests.faults.push({ path, reason: 'changed', detail: 'changed while it was read' });
  }
  return digests;
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

function listAgain(root: string, walked: Walk): Relisted {
  const relisted: Relisted = { changed: new Set(), touched: new Set() };
  for (const { path, stats, start, end } of walked.directories) {
    const before = walked.entries.slice(start, end);
    let now: [string, EntryKind][] = [];
    try {
      const target = systemPath(root, path);
      const again = path === '' ? statSync(target) : lstatSync(target);
      const isSame = isSameDirectory(stats, again);
      if (!isSame) relisted.changed.add(path);
      if (!isSame || !isUntouched(stats, again)) relisted.touched.add(path);
      // What is the same to the clock of the file system may still differ by its names when it was young.
      else if (isOld(stats, walked.startedAt)) continue;
      now = namesIn(root, path);
    } catch {
      relisted.changed.add(path);
    }
    compareNames(path, before, now, relisted.changed);
  }
  return relisted;
}

function compareNames(
  directory: RawPath,
  before: readonly SourceEntry[],
  now: readonly [string, EntryKind][],
  changed: Set<RawPath>,
): void {
  const prefix = directory === '' ? '' : `${directory}/`;
  const same = (entry: SourceEntry | undefined, other: [string, EntryKind] | undefined): boolean =>
    entry !== undefined && other !== undefined && entry.kind === other[1] && entry.path === prefix + other[0];
  if (before.length === now.length && before.every((entry, index) => same(entry, now[index]))) return;
  const kinds = new Map(now.map(([name, kind]) => [prefix + name, kind]));
  for (const entry of before) {
    if (kinds.get(entry.path) !== entry.kind) changed.add(entry.path);
    kinds.delete(entry.path);
  }
  for (const path of kinds.keys()) changed.add(path);
}

/** The whole of a plain file. Throws system errors; undefined when it is none, too large, or changes its size. */
function readWhole(path: string | Buffer, maxBytes: number): Uint8Array | undefined {
  const fd = openSync(path, OPEN_FLAGS);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile() || stats.size > maxBytes) return undefined;
    const bytes = Buffer.alloc(stats.size + 1);
    let total = 0;
    for (;;) {
      const length = readSync(fd, bytes, total, bytes.length - total, null);
      if (length === 0) break;
      total += length;
      if (total > stats.size) return undefined;
    }
    return total === stats.size ? bytes.subarray(0, total) : undefined;
  } finally {
    closeSync(fd);
  }
}

async function* chunksOf(root: string, file: SourceEntry): AsyncGenerator<Uint8Array> {
  let fd: number | undefined;
  try {
    fd = openSync(systemPath(root, file.path), OPEN_FLAGS);
    if (!fstatSync(fd).isFile()) throw new Error('not a regular file');
    for (;;) {
      const chunk = Buffer.allocUnsafe(STREAM_CHUNK_BYTES);
      const length = readSync(fd, chunk, 0, chunk.length, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } catch (error) {
    throw new CodedError(
      'WCP3001',
      `cannot read \`${printableBytes(rawBytes(file.path))}\`: ${systemErrorText(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
