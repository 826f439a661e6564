/** How the source of a package is shown. */
import type { SourceFacts } from '../check/source-facts.js';

/** Lines such as `from commit 0123…`; none for a directory. */
export function sourceLines({ commit }: SourceFacts): string[] {
  return commit === undefined ? [] : [`from commit ${commit}`];
}
