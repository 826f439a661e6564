/** File name patterns of wcp-attest.yml: `*` and `?` within a name, `**` for any directories. Nothing else is special. */

/** True when the text is a pattern rather than one path. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/** The longest leading directory of a pattern that has no wildcard; `.` when there is none. */
export function globBase(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first === -1 ? parts.length - 1 : first).join('/') || '.';
}

/** Whether a relative path fits a pattern. Names that start with a dot fit only a pattern that writes the dot. */
export function fitsGlob(pattern: string, path: string): boolean {
  return fits(pattern.split('/'), path.split('/'));
}

function fits(pattern: readonly string[], names: readonly string[]): boolean {
  // One row per pattern part: which numbers of leading names it can have used up. No backtracking, so no blow-up.
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const used of reached) {
      if (part === '**') {
        next.add(used);
        for (let i = used; i < names.length && names[i]?.startsWith('.') === false; i += 1) next.add(i + 1);
      } else if (used < names.length && fitsName(part, names[used] ?? '')) next.add(used + 1);
    }
    reached = next;
  }
  return reached.has(names.length);
}

function fitsName(part: string, name: string): boolean {
  if (name.startsWith('.') && !part.startsWith('.')) return false;
  let reached = new Set([0]);
  const characters = [...name];
  for (const one of part) {
    const next = new Set<number>();
    for (const used of reached) {
      if (one === '*') for (let i = used; i <= characters.length; i += 1) next.add(i);
      else if (used < characters.length && (one === '?' || one === characters[used])) next.add(used + 1);
    }
    reached = next;
  }
  return reached.has(characters.length);
}
