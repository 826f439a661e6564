/**
 * From everything a source lists to the files of the package. Every entry lands in exactly one place: in the package,
 * among the residue, or refused with a reason; all refusals are reported at once.
 */
import { printableBytes } from '../escape.js';
import { MAX_PATH_BYTES } from '../limits.js';
import { type Listing, type RawPath, rawBytes, type SourceEntry } from '../source/source.js';
import { coverageOf } from './exclusions.js';
import { foldPath } from './fold.js';
import { compareGo, comparePython } from './order.js';
import { pathText, refuseName } from './path-rules.js';
import { type Refusal, Refusals } from './refusals.js';

/** A file of the package before its digest is known. */
export interface CheckedFile {
  path: string;
  entry: SourceEntry;
  /** In the package hash; otherwise only in the signed list (a nested manifest.json). */
  hashed: boolean;
}

export interface FileSet {
  /** In UTF-8 byte order of the path. */
  files: CheckedFile[];
  /** manifest.json and manifest.sig at the root: covered only when they are what is verified. */
  own: CheckedFile[];
  /** Directories with nothing in them, in byte order. */
  emptyDirectories: string[];
  /** What the hash leaves out and nobody signs; a directory ends in `/` and stands for all below it. */
  residue: string[];
  refusals: Refusals;
}

/** True for what belongs to the package. Residue is reported as one path, and neither looked into nor read. */
export function isSelected(entry: SourceEntry): boolean {
  // What is below a path that is too long is too long as well.
  if (entry.path.length > MAX_PATH_BYTES) return false;
  const text = pathText(entry.path);
  return text === undefined || coverageOf(text, entry.kind === 'directory') !== 'residue';
}

/** Sorts a listing into the package, the residue and the refusals. */
export function checkFileSet(listing: Listing): FileSet {
  const set: FileSet = {
    files: [],
    own: [],
    emptyDirectories: [],
    residue: [],
    refusals: new Refusals(),
  };
  const directories = new Map<string, boolean>();
  let lastParent: string | undefined;
  const { refusals } = set;
  const keys = new Set<string>();
  let texts = 0;
  for (const fault of listing.faults) refusals.addFault(fault);
  for (const entry of listing.entries) {
    // Below a path that is refused for its length, which a tarball lists all the same.
    if (entry.path.lastIndexOf('/') > MAX_PATH_BYTES) continue;
    const path = pathText(entry.path);
    const refusal = refuseKind(entry) ?? refuseName(entry.path, path);
    if (refusal !== undefined) refusals.add(entry.path, refusal);
    if (path === undefined) continue;
    keys.add(foldPath(path));
    texts += 1;
    const isDirectory = entry.kind === 'directory';
    const coverage = coverageOf(path, isDirectory);
    if (coverage === 'residue') {
      if (refusal === undefined) set.residue.push(isDirectory ? `${path}/` : path);
      continue;
    }
    // A directory that holds nothing but what is refused stays as empty as it was.
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if ((isDirectory || refusal === undefined) && parent !== lastParent) {
      directories.set(parent, true);
      lastParent = parent;
    }
    if (isDirectory) directories.set(path, directories.get(path) ?? false);
    else if (refusal === undefined) {
      (coverage === 'own' ? set.own : set.files).push({ path, entry, hashed: coverage === 'hashed' });
    }
  }
  for (const [path, hasEntries] of directories) if (!hasEntries) set.emptyDirectories.push(path);
  set.files.sort((a, b) => compareGo(a.path, b.path));
  set.emptyDirectories.sort(compareGo);
  set.residue.sort(comparePython);
  if (keys.size < texts) refuseTwins(listing.entries, refusals);
  return set;
}

/**
 * Refuses paths that some system takes for the same, all but the first one of each. Parents are entries, so every prefix
 * of a path counts.
 */
function refuseTwins(entries: readonly SourceEntry[], refusals: Refusals): void {
  const byKey = new Map<string, Set<RawPath>>();
  for (const { path } of entries) {
    const text = pathText(path);
    if (text === undefined) continue;
    const key = foldPath(text);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, new Set([path]));
    else if (!group.has(path)) group.add(path);
    else refusals.add(path, { what: 'is there twice', fix: 'Make the archive or commit again.' });
  }
  for (const group of byKey.values()) {
    if (group.size === 1) continue;
    const [first = '', ...others] = [...group].sort();
    const what = `name is the same as \`${printableBytes(rawBytes(first))}\` on some systems`;
    for (const path of others) refusals.add(path, { what, fix: 'Rename one of the two.' });
  }
}

function refuseKind(entry: SourceEntry): Refusal | undefined {
  switch (entry.kind) {
    case 'symlink':
      return { what: 'symbolic link', fix: 'Replace the link by the file it points to, or remove it.' };
    case 'hardlink':
      return { what: 'hard link', fix: 'Pack the file itself: tar --hard-dereference.' };
    case 'submodule':
      return { what: 'git submodule that is not fetched', fix: 'git submodule update --init' };
    case 'socket':
    case 'fifo':
    case 'device':
      return { what: `special file (${entry.kind})`, fix: 'Remove it.' };
    case 'file':
    case 'directory':
      return undefined;
  }
}
