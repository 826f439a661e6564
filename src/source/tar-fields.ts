/**
 * The fields of a tar header block (POSIX.1-2017 pax, "ustar Interchange Format"). Every field is read in the one way
 * that all readers share; what any two of them take differently is refused. A block is its latin1 text here.
 */
import { TarRefusal } from './tar-refusal.js';

export const TAR_BLOCK_BYTES = 512;

/** Largest value of a terminated octal size: 8 GiB less one byte. */
export const MAX_OCTAL_SIZE = 0o77777777777;
/** Largest user or group id. */
export const MAX_ID = 2 ** 32 - 1;

/** `v7` has no magic at all. The formats give the bytes after 345 different meanings. */
export type TarFormat = 'ustar' | 'gnu' | 'v7';

/** A text field: up to its first NUL. Readers that take the whole field would see what comes after. */
export function textField(block: string, start: number, length: number, what: string): string {
  const field = block.slice(start, start + length);
  const end = field.indexOf('\0');
  if (end < 0) return field;
  if (!isNul(field.slice(end))) throw new TarRefusal(`bytes after the end of the ${what}`);
  return field.slice(0, end);
}

/**
 * An octal number: spaces, digits, then spaces or NULs. Python takes `1_7` and `+7`, tar-stream skips NULs in front,
 * GNU tar stops at the first byte that is no digit: none of these forms gets through.
 */
export function octalField(
  block: string,
  start: number,
  length: number,
  what: string,
  more: { mayBeEmpty?: boolean; terminated?: boolean } = {},
): number {
  const field = block.slice(start, start + length);
  const digits = /^ *([0-7]*)[ \0]*$/.exec(field)?.[1];
  if (digits === undefined) throw new TarRefusal(`the ${what} is not an octal number`);
  // GNU tar takes an empty field for an error, others for 0.
  if (digits === '' && more.mayBeEmpty !== true) throw new TarRefusal(`there is no ${what}`);
  // Some readers put a NUL over the last byte of a field.
  if (more.terminated === true && field.endsWith(digits)) throw new TarRefusal(`the ${what} has no end`);
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** User and group id: octal, or the base-256 form of GNU tar for what octal cannot hold. They are checked, not used. */
export function checkId(block: string, start: number, what: string): void {
  const value = isBinary(block, start)
    ? binaryField(block, start, 8, what)
    : octalField(block, start, 8, what, { mayBeEmpty: true });
  if (value > MAX_ID) throw new TarRefusal(`the ${what} is too large`);
}

/** Bytes of content. Base-256 (GNU tar) only where octal cannot hold the size: old readers see another number. */
export function sizeField(block: string): number {
  if (!isBinary(block, 124)) return octalField(block, 124, 12, 'size', { terminated: true });
  const size = binaryField(block, 124, 12, 'size');
  if (size <= MAX_OCTAL_SIZE) throw new TarRefusal('the size is written in base 256 without need');
  return size;
}

function isBinary(block: string, start: number): boolean {
  return block.charCodeAt(start) >= 0x80;
}

/** Base 256 behind the byte 0x80. Python knows no other first byte but 0xff, which is for negative numbers. */
function binaryField(block: string, start: number, length: number, what: string): number {
  if (block.charCodeAt(start) !== 0x80) throw new TarRefusal(`the ${what} is negative or too large`);
  let value = 0;
  for (let at = start + 1; at < start + length; at += 1) value = value * 256 + block.charCodeAt(at);
  if (!Number.isSafeInteger(value)) throw new TarRefusal(`the ${what} is too large`);
  return value;
}

/** Sum of the unsigned bytes, the checksum itself counted as spaces; 0 for a block of zeros only. */
export function checksumOf(block: Uint8Array): number {
  let sum = 0;
  for (const byte of block) sum += byte;
  if (sum === 0) return 0;
  for (let at = 148; at < 156; at += 1) sum += 0x20 - (block[at] ?? 0);
  return sum;
}

/** Which format a header has; the bytes that only another format gives a meaning must be NUL. */
export function formatOf(block: string): TarFormat {
  const magic = block.slice(257, 265);
  if (magic === 'ustar\0' + '00') {
    // star writes `tar` here and dates before it.
    if (!isNul(block.slice(500))) throw new TarRefusal('bytes after the fields of the header');
    return 'ustar';
  }
  // Python and bsdtar join a prefix in every format, GNU tar keeps dates and sparse maps in that place.
  if (!isNul(block.slice(345))) throw new TarRefusal('bytes after the fields of the header');
  if (magic === 'ustar  \0') return 'gnu';
  // GNU tar fills the device numbers even here; they have been checked as numbers.
  if (isNul(magic) && isNul(block.slice(265, 329))) return 'v7';
  throw new TarRefusal('the format is neither ustar nor GNU nor v7');
}

/** What comes before `/name` in ustar. Behind 130 bytes and a NUL node-tar writes two dates, which others leave out. */
export function prefixField(block: string): string {
  if (block[475] !== '\0') return textField(block, 345, 155, 'prefix');
  octalField(block, 476, 12, 'access time', { mayBeEmpty: true });
  octalField(block, 488, 12, 'change time', { mayBeEmpty: true });
  return textField(block, 345, 130, 'prefix');
}

function isNul(text: string): boolean {
  return /^\0*$/.test(text);
}
