/**
 * From everything a source lists to the files of the package. Every entry lands in exactly one place: in the package,
 * among the residue, or refused with a reason; all refusals are reported at once.
 */
import { printable, printableBytes } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import {
  type Listing,
  type RawPath,
  rawBytes,
  type Source,
  type SourceEntry,
  type SourceFault,
} from '../source/source.js';
import { coverageOf } from './exclusions.js';
import { foldPath } from './fold.js';
import { compareGo, comparePython } from './order.js';
import { pathText, refuseName } from './path-rules.js';

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
  findings: Finding[];
}

/** True for what belongs to the package. Residue is reported as one path, and neither looked into nor read. */
export function isSelected(entry: SourceEntry): boolean {
  const text = pathText(entry.path);
  return text === undefined || coverageOf(text, entry.kind === 'directory') !== 'residue';
}

/** Sorts a listing into the package, the residue and the refusals. */
export function checkFileSet(source: Pick<Source, 'label'>, listing: Listing): FileSet {
  const set: FileSet = { files: [], own: [], emptyDirectories: [], residue: [], findings: [] };
  const directories = new Map<string, boolean>();
  let lastParent: string | undefined;
  const refused = new Set<string>();
  const keys = new Set<string>();
  let texts = 0;
  const refuse = (path: RawPath, what: string, fix: string): void => {
    if (refused.has(path)) return;
    refused.add(path);
    set.findings.push(unsafe(source.label, path, what, fix));
  };
  for (const fault of listing.faults) {
    refused.add(fault.path);
    set.findings.push(faultFinding(source.label, fault));
  }
  for (const entry of listing.entries) {
    const path = pathText(entry.path);
    const refusal = refuseKind(entry) ?? refuseName(entry.path, path);
    if (refusal !== undefined) refuse(entry.path, refusal.what, refusal.fix);
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
  if (keys.size < texts) refuseTwins(listing.entries, refuse);
  // Sources list in orders of their own; what a user reads does not depend on it.
  set.findings.sort((a, b) => comparePython(a.path ?? '', b.path ?? ''));
  return set;
}

/**
 * Refuses paths that some system takes for the same, all but the first one of each. Parents are entries, so every prefix
 * of a path counts.
 */
function refuseTwins(
  entries: readonly SourceEntry[],
  refuse: (path: RawPath, what: string, fix: string) => void,
): void {
  const byKey = new Map<string, RawPath[]>();
  for (const { path } of entries) {
    const text = pathText(path);
    if (text === undefined) continue;
    const key = foldPath(text);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [path]);
    else if (group.includes(path)) refuse(path, 'is there twice', 'Make the archive or commit again.');
    else group.push(path);
  }
  for (const group of byKey.values()) {
    const [first = '', ...others] = group.sort();
    const what = `name is the same as \`${printableBytes(rawBytes(first))}\` on some systems`;
    for (const path of others) refuse(path, what, 'Rename one of the two.');
  }
}

/** The finding of something a source could not give. */
export function faultFinding(label: string, fault: SourceFault): Finding {
  switch (fault.reason) {
    case 'root-missing':
      return unsafe(
        label,
        fault.path,
        'the package directory does not exist',
        'Check the path of the package.',
      );
    case 'root-not-a-directory':
      return unsafe(
        label,
        fault.path,
        'the package is not a directory',
        'Give the directory of the package.',
      );
    case 'unreadable':
      return unsafe(label, fault.path, `cannot be read: ${fault.detail}`, 'Make it readable, or remove it.');
    case 'changed':
      return unsafe(label, fault.path, fault.detail, 'Run again when nothing writes into the package.');
    case 'too-many':
    case 'too-deep':
      return unsafe(
        label,
        fault.path,
        fault.detail,
        'Point to the package itself, not to a directory above it.',
      );
    case 'refused':
      return unsafe(label, fault.path, fault.detail, fault.fix ?? 'Remove it.');
  }
}

/** A path below the package as it is shown, with the package's label before it. */
export function shownPath(label: string, path: string): string {
  return shownBelow(label, printable(path));
}

function shownBelow(label: string, below: string): string {
  const root = printable(label).replace(/(?<=.)\/+$/, '');
  if (below === '') return root;
  return root === '.' ? below : `${root}/${below}`;
}

function unsafe(label: string, path: RawPath, what: string, fix: string): Finding {
  const shown = shownBelow(label, printableBytes(rawBytes(path)));
  return finding('ATTEST_TREE_UNSAFE', `\`${shown}\`: ${what}`, { path: shown, fix });
}

function refuseKind(entry: SourceEntry): { what: string; fix: string } | undefined {
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

/** The finding of a file with permission bits that no file of a package may have. */
export function refuseMode(label: string, path: RawPath, mode: number): Finding | undefined {
  if ((mode & 0o6000) === 0) return undefined;
  return unsafe(label, path, 'setuid or setgid file', 'chmod ug-s it.');
}
