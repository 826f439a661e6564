/**
 * What a work tree has differently from the commit that is read. The index comes from git; the files are looked at
 * here, because git would run the filters that a repository configures. A file that still is what git saw when it
 * wrote the index is not read.
 */
import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { READ_CHUNK_BYTES } from '../limits.js';
import { systemPath } from './digest-files.io.js';
import { type IndexEntry, IndexParser, type SeenFile } from './git-index.js';
import type { TreeEntry } from './git-objects.js';
import { streamGit } from './git-process.io.js';
import type { ObjectReader } from './git-reader.io.js';
import type { Repository } from './git-repository.io.js';
import { parentOf, pathBelow, type RawPath, type SourceEntry } from './source.js';

/** The part of a package that is in one repository. Paths are relative to `directory`. */
export interface TrackedTree {
  repository: Repository;
  /** Absolute, on disk. */
  directory: string;
  /** Where it is below the package root; empty for the root itself. */
  prefix: RawPath;
  /** Everything of the commit but directories. */
  files: Map<RawPath, TreeEntry>;
  /** Directories that are no part of the package. */
  declined: Set<RawPath>;
}

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const LOW_BITS = 0xffff_ffffn;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Paths (below the package root, in byte order) that are edited, deleted, or staged, and that `select` takes. Neither are untracked files, files
 * that a sparse checkout leaves out, nor differences in line endings and executable bits alone. Throws WCP3006.
 */
export async function workTreeEdits(
  tracked: TrackedTree,
  select: (entry: SourceEntry) => boolean,
): Promise<RawPath[]> {
  const { repository, directory, prefix, files } = tracked;
  const { workTree, reader } = repository;
  if (workTree === undefined) return [];
  const writtenAt = lstatSync(workTree.index, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;
  const edits = new Set<RawPath>();
  const left = new Set(files.keys());
  const unsure: RawPath[] = [];
  const disk = new Disk(directory);
  const isSelected = (path: RawPath): boolean =>
    select({ path: pathBelow(prefix, path), kind: files.get(path)?.kind ?? 'file' });
  await readIndex(directory, (entry) => {
    const { path, seen } = entry;
    if (isBelow(path, tracked.declined)) return;
    left.delete(path);
    const committed = files.get(path);
    if (committed === undefined || !isSame(committed, entry)) edits.add(path);
    else if (committed.kind === 'file') {
      const stats = disk.stat(path);
      if (stats === undefined) {
        if (!entry.skipped) edits.add(path);
      } else if (!stats.isFile()) edits.add(path);
      else if (seen === undefined || !isAsSeen(stats, seen, writtenAt)) unsure.push(path);
    }
  });
  for (const path of left) edits.add(path);
  for (const path of unsure.filter(isSelected)) {
    const committed = files.get(path);
    if (committed !== undefined && !(await hasContent(directory, path, committed.id, reader)))
      edits.add(path);
  }
  const own = [...edits].filter(isSelected);
  return own.sort(compareRaw).map((path) => pathBelow(prefix, path));
}

/** In byte order. */
export function compareRaw(a: RawPath, b: RawPath): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether some directory above a path is one of these. */
export function isBelow(path: RawPath, directories: ReadonlySet<RawPath>): boolean {
  if (directories.size === 0) return false;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (directories.has(path.slice(0, end))) return true;
  return false;
}

function isSame(committed: TreeEntry, entry: IndexEntry): boolean {
  const { stage, kind, mode, id } = entry;
  return stage === 0 && kind === committed.kind && mode === committed.mode && id === committed.id;
}

/** Nothing wrote the file since git saw it; one written as late as the index itself could have been written after it. */
function isAsSeen(stats: BigIntStats, seen: SeenFile, writtenAt: bigint): boolean {
  return (
    stats.mtimeNs === seen.mtime &&
    stats.ctimeNs === seen.ctime &&
    Number(stats.size & LOW_BITS) === seen.size &&
    Number(stats.ino & LOW_BITS) === seen.ino &&
    seen.mtime < writtenAt &&
    seen.ctime < writtenAt
  );
}

async function readIndex(directory: string, receive: (entry: IndexEntry) => void): Promise<void> {
  const parser = new IndexParser(receive);
  await streamGit(directory, ['ls-files', '--stage', '-z', '--debug'], (chunk) => parser.push(chunk));
  parser.end();
}

/** The files below a directory; what is behind a symbolic link is not one of them. */
class Disk {
  private readonly directories = new Map<RawPath, boolean>([['', true]]);

  constructor(private readonly directory: string) {}

  stat(path: RawPath): BigIntStats | undefined {
    return this.isDirectory(parentOf(path)) ? this.lstat(path) : undefined;
  }

  private isDirectory(path: RawPath): boolean {
    const known = this.directories.get(path);
    if (known !== undefined) return known;
    const is = this.isDirectory(parentOf(path)) && this.lstat(path)?.isDirectory() === true;
    this.directories.set(path, is);
    return is;
  }

  private lstat(path: RawPath): BigIntStats | undefined {
    try {
      return lstatSync(systemPath(this.directory, path), { bigint: true, throwIfNoEntry: false });
    } catch {
      return undefined;
    }
  }
}

/** Whether a file has the content of a blob, or differs from it in CRLF for LF only. */
async function hasContent(
  directory: string,
  path: RawPath,
  id: string,
  reader: ObjectReader,
): Promise<boolean> {
  const own = createHash(reader.format);
  const ownLines = new LineHash();
  const read = readFile(systemPath(directory, path), {
    begin: (size) => own.update(`blob ${size}\0`),
    content(bytes) {
      own.update(bytes);
      ownLines.update(bytes);
    },
  });
  // What cannot be read cannot be said to be the same.
  if (!read) return false;
  if (own.digest('hex') === id) return true;
  const lines = new LineHash();
  const answer = await reader.read(id, 'blob', { content: (bytes) => lines.update(bytes) });
  return answer.ok && lines.digest() === ownLines.digest();
}

/** Reads a regular file in parts; false when it cannot be read or is not as long as it said. */
function readFile(
  path: string | Buffer,
  sink: { begin(size: number): void; content(bytes: Buffer): void },
): boolean {
  try {
    const fd = openSync(path, OPEN_FLAGS);
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile()) return false;
      const chunk = Buffer.allocUnsafe(Math.min(READ_CHUNK_BYTES, stats.size + 1));
      sink.begin(stats.size);
      let total = 0;
      for (let length = -1; length !== 0; total += length) {
        length = readSync(fd, chunk, 0, chunk.length, null);
        sink.content(chunk.subarray(0, length));
      }
      return total === stats.size;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}

/** A digest that is the same for CRLF and LF. */
class LineHash {
  private readonly hash = createHash('sha256');
  /** The last byte was a carriage return, which counts unless a line feed follows. */
  private pending = false;

  update(bytes: Buffer): void {
    let start = 0;
    if (this.pending && bytes.length > 0) {
      if (bytes[0] !== LINE_FEED) this.hash.update('\r');
      this.pending = false;
    }
    for (let at = bytes.indexOf(CARRIAGE_RETURN); at >= 0; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
      if (at + 1 === bytes.length) {
        this.pending = true;
        this.hash.update(bytes.subarray(start, at));
        return;
      }
      if (bytes[at + 1] !== LINE_FEED) continue;
      this.hash.update(bytes.subarray(start, at));
      start = at + 1;
    }
    this.hash.update(bytes.subarray(start));
  }

  digest(): string {
    if (this.pending) this.hash.update('\r');
    return this.hash.digest('hex');
  }
}
