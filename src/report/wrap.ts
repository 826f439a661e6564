/** Breaks a text into lines. */

/**
 * Lines of at most `columns` characters, broken at spaces; a word longer than a line stays whole, so that it can be
 * copied. Leading spaces of the text stay; further lines start with `indent`.
 */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = lead;
  let empty = true;
  for (const word of text.slice(lead.length).split(/ +/)) {
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
