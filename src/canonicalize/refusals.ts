/** What may not be in a package, path by path, and how it is shown. */
import { printable, printableBytes } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { MAX_REFUSED_PATHS } from '../limits.js';
import { type RawPath, rawBytes, type SourceFault } from '../source/source.js';
import { comparePython } from './order.js';

/** Why a path is refused, as a phrase, and what to do. */
export interface Refusal {
  what: string;
  fix: string;
}

/** Refused paths: the first reason of each, and every fault of a source. */
export class Refusals {
  readonly #all: ({ path: RawPath } & Refusal)[] = [];
  readonly #paths = new Set<RawPath>();

  add(path: RawPath, { what, fix }: Refusal): void {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    this.#all.push({ path, what, fix });
  }

  /** Something that a source found while it listed. */
  addFault(fault: SourceFault): void {
    this.#paths.add(fault.path);
    this.#all.push({ path: fault.path, ...refusalOf(fault) });
  }

  /** Something that a source found while it read; a path that is refused already is refused once. */
  addReadFault(fault: SourceFault): void {
    this.add(fault.path, refusalOf(fault));
  }

  /** A file with permission bits that no file of a package may have. */
  addMode(path: RawPath): void {
    this.add(path, { what: 'setuid or setgid file', fix: 'chmod ug-s it.' });
  }

  /**
   * A finding for each path, whatever the order in which a source lists; of more than MAX_REFUSED_PATHS the last one
   * says how many there are.
   */
  findings(label: string): Finding[] {
    const shown = this.#all.length > MAX_REFUSED_PATHS ? this.#first() : this.#all;
    const findings = shown.map(({ path, what, fix }) => unsafe(shownRaw(label, path), what, fix));
    findings.sort((a, b) => comparePython(a.path ?? '', b.path ?? ''));
    const further = this.#all.length - shown.length;
    if (further > 0) {
      const what = `${further} more paths of the package are refused`;
      findings.push(unsafe(shownPath(label, ''), what, 'Correct the ones that are shown, then run again.'));
    }
    return findings;
  }

  #first(): ({ path: RawPath } & Refusal)[] {
    return this.#all.sort((a, b) => comparePython(a.path, b.path)).slice(0, MAX_REFUSED_PATHS);
  }
}

function refusalOf(fault: SourceFault): Refusal {
  switch (fault.reason) {
    case 'root-missing':
      return { what: 'the package directory does not exist', fix: 'Check the path of the package.' };
    case 'root-not-a-directory':
      return { what: 'the package is not a directory', fix: 'Give the directory of the package.' };
    case 'unreadable':
      return { what: `cannot be read: ${fault.detail}`, fix: 'Make it readable, or remove it.' };
    case 'changed':
      return { what: fault.detail, fix: 'Run again when nothing writes into the package.' };
    case 'too-many':
    case 'too-deep':
      return { what: fault.detail, fix: 'Point to the package itself, not to a directory above it.' };
    case 'refused':
      return { what: fault.detail, fix: fault.fix ?? 'Remove it.' };
  }
}

/** A path below the package as it is shown, with the package's label before it. */
export function shownPath(label: string, path: string): string {
  return shownBelow(label, printable(path));
}

/** As `shownPath`, for a path that need not be UTF-8. */
export function shownRaw(label: string, path: RawPath): string {
  return shownBelow(label, printableBytes(rawBytes(path)));
}

function shownBelow(label: string, below: string): string {
  const root = printable(label).replace(/(?<=.)\/+$/, '');
  if (below === '') return root;
  return root === '.' ? below : `${root}/${below}`;
}

function unsafe(path: string, what: string, fix: string): Finding {
  return finding('ATTEST_TREE_UNSAFE', `\`${path}\`: ${what}`, { path, fix });
}
