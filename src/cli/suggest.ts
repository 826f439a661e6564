/** "Did you mean": the nearest known word to a mistyped one. */

/** The known word with the fewest edits, when they are few for its length (at most a third of it); else undefined. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length > 64) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}

/** `; did you mean X?`, or nothing. */
export function suggestion(word: string, known: readonly string[], shown = (w: string) => w): string {
  const best = suggest(word, known);
  return best === undefined ? '' : `; did you mean \`${shown(best)}\`?`;
}

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (older[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    older = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
