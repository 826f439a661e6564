/**
 * From everything a source lists to the files of the package. Every entry lands in exactly one place: in the package,
 * among the residue, or refused with a reason; all refusals are reported at once.
 */
import { toHex } from '../bytes.js';
import { printable, printableBytes } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { Listing, Source, SourceEntry, SourceFault } from '../source/source.js';
import { coverageOf } from './exclusions.js';
import { foldName } from './fold.js';
import { compareGo } from './order.js';
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

/** True when the walk should go below a directory. Residue is reported as one path and not looked into. */
export function descendInto(directory: SourceEntry): boolean {
  const text = pathText(directory.path);
  return text === undefined || coverageOf(text, true) !== 'residue';
}

/** Sorts a listing into the package, the residue and the refusals. */
export function checkFileSet(source: Pick<Source, 'label'>, listing: Listing): FileSet {
  const set: FileSet = { files: [], own: [], emptyDirectories: [], residue: [], findings: [] };
  const directories = new Map<string, boolean>();
  const refused = new Set<string>();
  const refuse = (path: Uint8Array, what: string, fix: string): void => {
    const key = toHex(path);
    if (refused.has(key)) return;
    refused.add(key);
    set.findings.push(unsafe(source.label, path, what, fix));
  };
  for (const fault of listing.faults) {
    refused.add(toHex(fault.path));
    set.findings.push(faultFinding(source.label, fault));
  }
  for (const entry of listing.entries) {
    const refusal = refuseEntry(entry) ?? refuseName(entry.path);
    if (refusal !== undefined) refuse(entry.path, refusal.what, refusal.fix);
    const path = pathText(entry.path);
    if (path === undefined) continue;
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const isDirectory = entry.kind === 'directory';
    const coverage = coverageOf(path, isDirectory);
    if (coverage === 'residue') {
      if (refusal === undefined) set.residue.push(isDirectory ? `${path}/` : path);
      continue;
    }
    // A directory that holds nothing but what is refused stays as empty as it was.
    if (isDirectory || refusal === undefined) directories.set(parent, true);
    if (isDirectory) directories.set(path, directories.get(path) ?? false);
    else if (refusal === undefined) {
      (coverage === 'own' ? set.own : set.files).push({ path, entry, hashed: coverage === 'hashed' });
    }
  }
  for (const [path, hasEntries] of directories) if (!hasEntries) set.emptyDirectories.push(path);
  set.files.sort((a, b) => compareGo(a.path, b.path));
  set.emptyDirectories.sort(compareGo);
  for (const [path, other] of collisions(listing.entries)) {
    refuse(
      path,
      `name is the same as \`${printableBytes(other)}\` on some systems`,
      'Rename one of the two.',
    );
  }
  return set;
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
  }
}

/** A path below the package as it is shown, with the package's label before it. */
export function shownPath(label: string, path: Uint8Array | string): string {
  const root = printable(label).replace(/(?<=.)\/+$/, '');
  const below = typeof path === 'string' ? printable(path) : printableBytes(path);
  if (below === '') return root;
  return root === '.' ? below : `${root}/${below}`;
}

function unsafe(label: string, path: Uint8Array, what: string, fix: string): Finding {
  const shown = shownPath(label, path);
  return finding('ATTEST_TREE_UNSAFE', `\`${shown}\`: ${what}`, { path: shown, fix });
}

function refuseEntry(entry: SourceEntry): { what: string; fix: string } | undefined {
  switch (entry.kind) {
    case 'symlink':
      return { what: 'symbolic link', fix: 'Replace the link by the file it points to, or remove it.' };
    case 'socket':
    case 'fifo':
    case 'device':
      return { what: `special file (${entry.kind})`, fix: 'Remove it.' };
    case 'file':
      if ((entry.mode & 0o6000) === 0) return undefined;
      return { what: 'setuid or setgid file', fix: 'chmod ug-s it.' };
    case 'directory':
      return undefined;
  }
}

/** Pairs of different paths with the same folded key, the later one first. Parents are entries, so prefixes count. */
function collisions(entries: readonly SourceEntry[]): [Uint8Array, Uint8Array][] {
  const byKey = new Map<string, Uint8Array>();
  const pairs: [Uint8Array, Uint8Array][] = [];
  for (const entry of entries) {
    const text = pathText(entry.path);
    if (text === undefined) continue;
    const key = text.split('/').map(foldName).join('/');
    const other = byKey.get(key);
    if (other === undefined) byKey.set(key, entry.path);
    else if (toHex(other) !== toHex(entry.path)) pairs.push([entry.path, other]);
  }
  return pairs;
}
