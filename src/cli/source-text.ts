/** How the source of a package is shown. */
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import type { SourceFacts } from '../check/source-facts.js';
import { printable } from '../escape.js';
import { countOf } from '../report/report.js';

/** Paths that are shown before they are only counted. */
const MAX_LEFT_OUT_LINES = 20;

/** Lines such as `from commit 0123…`; none for a directory. */
export function sourceLines({ commit, strip }: SourceFacts): string[] {
  if (commit !== undefined) return [`from commit ${commit}`];
  if (strip === undefined || strip === 0) return [];
  return [
    strip === 1
      ? 'without the leading directory of each path'
      : `without ${strip} leading directories of each path`,
  ];
}

/** Lines such as `left out: logs/ (ignored)`; further ones are counted. */
export function leftOutLines({ residue, ignored }: Pick<CanonicalPackage, 'residue' | 'ignored'>): string[] {
  const lines = [
    ...residue.map((path) => `left out: ${printable(path)}`),
    ...ignored.map((path) => `left out: ${printable(path)} (ignored)`),
  ];
  const more = lines.length - MAX_LEFT_OUT_LINES;
  return more <= 0
    ? lines
    : [...lines.slice(0, MAX_LEFT_OUT_LINES), `left out: ${countOf(more, 'more path')}`];
}
