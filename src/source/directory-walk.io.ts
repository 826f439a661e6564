/**
 * Walks a directory tree and, at the end, walks it again. Listing looks at names and kinds only; names are read as
 * bytes.
 */
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { systemErrorCode, systemErrorText } from '../errors.js';
import { MAX_PACKAGE_DEPTH, MAX_PACKAGE_ENTRIES, MAX_PACKAGE_PATH_BYTES } from '../limits.js';
import { systemPath } from './digest-files.io.js';
import type { EntryKind, RawPath, SourceEntry, SourceFault } from './source.js';
import { isOld, isSameDirectory, isUntouched, type WatchedRoot, watchRoot } from './watched-root.io.js';

/** An entry with its place among the plain files that were selected, or -1. */
export interface WalkedEntry extends SourceEntry {
  at: number;
}

/** A directory that was listed, and which of the entries are its own. */
interface Listed {
  path: RawPath;
  stats: Stats;
  start: number;
  end: number;
}

export interface Walk {
  /** Undefined when there is nothing to walk. */
  root: WatchedRoot | undefined;
  entries: WalkedEntry[];
  /** The plain files that were selected. */
  files: WalkedEntry[];
  faults: SourceFault[];
  directories: Listed[];
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** What a second walk shows differently: paths, and directories in which something happened meanwhile. */
export interface Relisted {
  changed: Set<RawPath>;
  touched: Set<RawPath>;
}

/**
 * Lists a tree. `onDirectory` is called after each directory with what has been found so far and how many directories
 * are known to be still ahead.
 */
export function walkDirectory(
  root: string,
  select: (entry: SourceEntry) => boolean,
  onDirectory: (walk: Walk, ahead: number) => void,
): Walk {
  const found: Walk = {
    root: undefined,
    entries: [],
    files: [],
    faults: [],
    directories: [],
    startedAt: Date.now(),
  };
  const fault = (path: RawPath, reason: SourceFault['reason'], detail: string): void =>
    void found.faults.push({ path, reason, detail });
  let watched: WatchedRoot;
  try {
    watched = watchRoot(root, found.startedAt);
  } catch (error) {
    const reason = systemErrorCode(error) === 'ENOENT' ? 'root-missing' : 'unreadable';
    fault('', reason, systemErrorText(error));
    return found;
  }
  if (!watched.stats.isDirectory()) {
    fault('', 'root-not-a-directory', 'not a directory');
    return found;
  }
  found.root = watched;
  let pathBytes = 0;
  const { entries, files } = found;
  const waiting: { path: RawPath; depth: number }[] = [{ path: '', depth: 1 }];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    const { path, depth } = directory;
    const start = entries.length;
    let stats: Stats;
    try {
      stats = path === '' ? watched.stats : lstatSync(systemPath(watched.path, path));
      const prefix = path === '' ? '' : `${path}/`;
      for (const one of namesIn(watched.path, path)) {
        entries.push({ path: prefix + one.name, kind: kindOf(one), at: -1 });
        pathBytes += prefix.length + one.name.length;
      }
    } catch (error) {
      fault(path, 'unreadable', systemErrorText(error));
      continue;
    }
    const end = entries.length;
    found.directories.push({ path, stats, start, end });
    if (end > MAX_PACKAGE_ENTRIES) {
      fault(path, 'too-many', `over ${MAX_PACKAGE_ENTRIES} entries`);
      return found;
    }
    if (pathBytes > MAX_PACKAGE_PATH_BYTES) {
      fault(path, 'too-many', `paths of over ${MAX_PACKAGE_PATH_BYTES} bytes together`);
      return found;
    }
    // The last one first, because the last one that waits is listed next.
    for (let at = end - 1; at >= start; at -= 1) {
      const entry = entries[at];
      if (entry?.kind !== 'directory' || !select(entry)) continue;
      if (depth < MAX_PACKAGE_DEPTH) waiting.push({ path: entry.path, depth: depth + 1 });
      else fault(entry.path, 'too-deep', `over ${MAX_PACKAGE_DEPTH} directory levels`);
    }
    for (let at = start; at < end; at += 1) {
      const entry = entries[at];
      if (entry?.kind !== 'file' || !select(entry)) continue;
      entry.at = files.length;
      files.push(entry);
    }
    onDirectory(found, waiting.length);
  }
  return found;
}

/** What is in a directory, sorted by the bytes of the names. Throws system errors. */
function namesIn(root: string, path: RawPath): Dirent[] {
  // As latin1 every byte of a name is one character, whatever the bytes are.
  const found = readdirSync(systemPath(root, path), { withFileTypes: true, encoding: 'latin1' });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  if (entry.isSymbolicLink()) return 'symlink';
  if (entry.isFIFO()) return 'fifo';
  return entry.isSocket() ? 'socket' : 'device';
}

/** Looks at every listed directory again: is it the same one, and does it hold the same names? */
export function walkAgain(root: WatchedRoot, walked: Walk): Relisted {
  const relisted: Relisted = { changed: new Set(), touched: new Set() };
  if (!root.isThere()) relisted.changed.add('');
  for (const { path, stats, start, end } of walked.directories) {
    let now: Dirent[] = [];
    try {
      const target = systemPath(root.path, path);
      const again = path === '' ? statSync(target) : lstatSync(target);
      const isSame = isSameDirectory(stats, again);
      if (!isSame) relisted.changed.add(path);
      if (!isSame || !isUntouched(stats, again)) relisted.touched.add(path);
      // What is the same to the clock of the file system may still differ by its names when it was young.
      else if (isOld(stats, walked.startedAt)) continue;
      now = namesIn(root.path, path);
    } catch {
      relisted.changed.add(path);
    }
    compareNames(path, walked.entries.slice(start, end), now, relisted.changed);
  }
  return relisted;
}

function compareNames(
  directory: RawPath,
  before: readonly SourceEntry[],
  now: readonly Dirent[],
  changed: Set<RawPath>,
): void {
  const prefix = directory === '' ? '' : `${directory}/`;
  const same = (entry: SourceEntry | undefined, other: Dirent | undefined): boolean =>
    entry !== undefined &&
    other !== undefined &&
    entry.kind === kindOf(other) &&
    entry.path === prefix + other.name;
  if (before.length === now.length && before.every((entry, index) => same(entry, now[index]))) return;
  const kinds = new Map(now.map((one) => [prefix + one.name, kindOf(one)]));
  for (const entry of before) {
    if (kinds.get(entry.path) !== entry.kind) changed.add(entry.path);
    kinds.delete(entry.path);
  }
  for (const path of kinds.keys()) changed.add(path);
}
