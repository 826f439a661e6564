/** Applies the ignore rules of a source to what it lists. */
import { hash } from 'node:crypto';
import { printableBytes } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { MAX_IGNORE_FILE_BYTES } from '../limits.js';
import {
  type Digests,
  type Listing,
  parentOf,
  type RawPath,
  rawBytes,
  type Source,
  type SourceEntry,
} from '../source/source.js';
import { IGNORE_FILE } from './exclusions.js';
import { isSelected } from './file-set.js';
import type { IgnoreRules } from './ignore-rules.js';
import { comparePython } from './order.js';
import { pathText } from './path-rules.js';
import { shownPath } from './refusals.js';

export interface Ignoring {
  /** Undefined when the package has no `.wcpignore`, or one that is wrong. */
  patterns: string[] | undefined;
  ignores(entry: SourceEntry): boolean;
  /**
   * A listing without what is ignored, and the ignored paths: a directory ends in `/` and stands for all below it. A
   * directory in which nothing else is left goes with it, as git knows no empty directories: so a directory and a
   * commit, which may hold none of its files, are the same package.
   */
  leaveOut(listing: Listing): { listing: Listing; ignored: string[] };
  /** What is wrong with the file, once it is listed and digested. */
  findings(listing: Listing, digests: Digests): Finding[];
}

/** Reads the rules of a source, before it is listed. */
export async function startIgnoring(source: Source): Promise<Ignoring> {
  const path = shownPath(source.label, IGNORE_FILE);
  const bytes = await source.read(IGNORE_FILE, MAX_IGNORE_FILE_BYTES);
  // Only a package that has rules loads the library that reads them.
  const read = bytes && (await import('./ignore-rules.js')).readIgnoreRules(bytes, path);
  const rules = read?.ok ? read.rules : undefined;
  return {
    patterns: rules?.patterns,
    ignores: (entry) => rules?.ignores(entry) === true,
    leaveOut: (listing) => (rules === undefined ? { listing, ignored: [] } : leaveOut(rules, listing)),
    findings(listing, digests) {
      if (read?.ok === false) return read.findings;
      const wrong = (what: string, fix: string): Finding[] => [
        finding('WCP2016', `\`${path}\` ${what}`, { path, fix }),
      ];
      if (rules?.exhausted)
        return wrong(
          'has patterns that take too long to match with the paths of this package',
          'Use fewer patterns, and fewer with `**` between names; name directories that are left out as `/name/`.',
        );
      const entry = listing.entries.find((one) => one.path === IGNORE_FILE);
      // A link or a special file is refused by its kind.
      if (bytes === undefined && entry?.kind === 'file')
        return wrong(`cannot be read or is larger than ${MAX_IGNORE_FILE_BYTES} bytes`, 'Make it smaller.');
      if (bytes === undefined && entry?.kind === 'directory') return wrong('is a directory', 'Rename it.');
      if (bytes === undefined) return [];
      // Some file systems find it under another spelling, and then others would not.
      if (entry === undefined) return wrong('is there under another name', `Call it \`${IGNORE_FILE}\`.`);
      const facts = digests.facts.get(entry);
      return facts === undefined || facts.sha256 === hash('sha256', bytes, 'hex')
        ? []
        : wrong('changed while it was read', 'Run again when nothing writes into the package.');
    },
  };
}

function leaveOut(rules: IgnoreRules, listing: Listing): { listing: Listing; ignored: string[] } {
  const ignored: RawPath[] = [];
  const kept = new Map<RawPath, number>();
  const emptied = new Set<RawPath>();
  const entries = listing.entries.filter((entry) => {
    const parent = parentOf(entry.path);
    const isIgnored = rules.ignores(entry);
    if (isIgnored) ignored.push(entry.kind === 'directory' ? `${entry.path}/` : entry.path);
    // A verifier does not see residue in a directory either: one with nothing else is empty, ignored or not.
    if (!isSelected(entry)) return !isIgnored;
    if (isIgnored) emptied.add(parent);
    else kept.set(parent, (kept.get(parent) ?? 0) + 1);
    return !isIgnored;
  });
  const gone = new Set<RawPath>();
  for (let path of emptied) {
    while (path !== '' && (kept.get(path) ?? 0) === 0 && !gone.has(path)) {
      gone.add(path);
      path = parentOf(path);
      kept.set(path, (kept.get(path) ?? 0) - 1);
    }
  }
  return {
    listing: { entries: entries.filter((entry) => !gone.has(entry.path)), faults: listing.faults },
    ignored: ignored.map((path) => pathText(path) ?? printableBytes(rawBytes(path))).sort(comparePython),
  };
}
