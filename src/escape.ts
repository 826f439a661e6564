/**
 * Untrusted text made safe to show on one line: in a terminal, a log, a message. Control characters (ANSI escapes
 * included), bidirectional controls, line separators, invisible format characters and lone surrogates are written as
 * escapes, so what is shown is what is there. Reporters escape further for their own syntax.
 */
import { decodeUtf8 } from './bytes.js';
import { MAX_SHOWN_CHARACTERS } from './limits.js';

// Cc controls, Cf format characters (bidi controls, zero-width, BOM, tags), line and paragraph separators, lone
// surrogates, and the backslash, so that an escape cannot be forged.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/gu;

function escapeCharacter(character: string): string {
  if (character === '\\') return '\\\\';
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const point = character.codePointAt(0) ?? 0;
  // From U+0080 on `\\xNN` stands for a byte that is not UTF-8.
  if (point < 0x80) return `\\x${point.toString(16).padStart(2, '0')}`;
  return `\\u{${point.toString(16)}}`;
}

/** The text on one line with everything unprintable escaped, whole. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escapeCharacter);
}

/** As `printable`, for bytes that should be UTF-8; bytes that are not are shown as `\xNN`. */
export function printableBytes(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return printable(text);
  let shown = '';
  let start = 0;
  while (start < bytes.length) {
    const length = utf8Length(bytes, start);
    if (length === 0) {
      shown += `\\x${(bytes[start] ?? 0).toString(16).padStart(2, '0')}`;
      start += 1;
    } else {
      shown += printable(Buffer.from(bytes.subarray(start, start + length)).toString('utf8'));
      start += length;
    }
  }
  return shown;
}

/** Length of the well-formed UTF-8 sequence at `start` (RFC 3629 section 4), or 0. */
function utf8Length(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : 4;
  if (first < 0xc2 || first > 0xf4 || start + length > bytes.length) return 0;
  for (let i = 1; i < length; i += 1) {
    const next = bytes[start + i] ?? 0;
    const low = i === 1 ? (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = i === 1 ? (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (next < low || next > high) return 0;
  }
  return length;
}

/** A value as it is named in a message: escaped, shortened, in backticks (a backtick inside becomes an apostrophe). */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : describe(value);
  const short =
    text.length > MAX_SHOWN_CHARACTERS
      ? `${[...text.slice(0, MAX_SHOWN_CHARACTERS)].join('')}… (${text.length} characters)`
      : text;
  return `\`${printable(short).replaceAll('`', "'")}\``;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
