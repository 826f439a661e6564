/**
 * The last guard of every reporter. Messages come with untrusted values quoted; these functions hold even for one that
 * does not: nothing unprintable, no line break, and nothing that the Actions runner takes for a command. The runner
 * takes a line that starts with `::` after spaces, and `##[` anywhere in a line.
 */
import { printable } from '../escape.js';

// As in escape.ts but without the backslash, which `printable` has doubled already, and with noncharacters (Cn would
// be too wide), which XML cannot hold.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;
const COMMAND_START = /(^|\s)::/g;
const OLD_COMMAND = /##\[/g;

/** One line without anything unprintable, and without the start of a runner command even when it is wrapped. */
export function oneLine(text: string): string {
  return text
    .replace(UNSAFE, (character) =>
      character === '\ufffe' || character === '\uffff'
        ? `\\u{${character.charCodeAt(0).toString(16)}}`
        : printable(character),
    )
    .replace(COMMAND_START, '$1\\x3a:')
    .replace(OLD_COMMAND, '##\\x5b');
}

/** JSON text with the same guarantees: what could be read as something else is written as `\uNNNN`. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2) ?? 'null';
  // JSON.stringify has escaped C0 controls and lone surrogates inside strings; the line feeds left are layout.
  return text
    .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
      [...Array(character.length).keys()]
        .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replace(OLD_COMMAND, '#\\u0023[');
}
