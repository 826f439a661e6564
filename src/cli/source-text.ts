/** How the source of a package is shown. */
import type { SourceFacts } from '../check/source-facts.js';

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
