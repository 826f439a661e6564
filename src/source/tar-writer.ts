/**
 * Writes tar archives whose bytes follow from the names, contents and executable bits alone (POSIX.1-2017 pax: ustar,
 * with an `x` header where a name or size does not fit). Not tar-stream's writer, whose bytes are its own to change: two
 * releases of this program must pack the same.
 */
import { utf8 } from '../bytes.js';
import { MAX_OCTAL_SIZE, TAR_BLOCK_BYTES } from './tar-fields.js';

export interface PackedEntry {
  /** Below the root, with `/` between names; well-formed text. */
  path: string;
  kind: 'file' | 'directory';
  /** Bytes; 0 of a directory. */
  size: number;
  executable: boolean;
}

/** 1985-10-26T08:15:00Z in seconds since 1970, as npm pack writes: zip cannot hold 1970, and tar warns of it. */
const MTIME = 499_162_500;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
const PAX_NAME = 'PaxHeader';

/** The header of an entry, an extension before it if need be. The content and `tarPadding` of its size follow. */
export function tarHeader({ path, kind, size, executable }: PackedEntry): Uint8Array {
  const name = kind === 'directory' ? `${path}/` : path;
  const split = splitName(name);
  const mode = kind === 'directory' || executable ? 0o755 : 0o644;
  const records = [
    ...(split === undefined ? [paxRecord('path', name)] : []),
    ...(size > MAX_OCTAL_SIZE ? [paxRecord('size', String(size))] : []),
  ].join('');
  const typeflag = kind === 'directory' ? '5' : '0';
  if (records === '') return block(split ?? { name, prefix: '' }, mode, size, typeflag);
  const pax = utf8(records);
  // Only a reader that knows no extensions sees this name; where two differ, both take the record.
  const short = split ?? { name: kind === 'directory' ? `${PAX_NAME}/` : PAX_NAME, prefix: '' };
  return Buffer.concat([
    block({ name: PAX_NAME, prefix: '' }, 0o644, pax.length, 'x'),
    pax,
    tarPadding(pax.length),
    block(short, mode, size, typeflag),
  ]);
}

/** The zeros after content of so many bytes. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((TAR_BLOCK_BYTES - (size % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES);
}

/** What stands at the end of an archive. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * TAR_BLOCK_BYTES);
}

/** The name in the two fields of ustar, or undefined when it does not fit or is not ASCII. */
function splitName(name: string): { name: string; prefix: string } | undefined {
  if (!/^[\x20-\x7e]*$/.test(name)) return undefined;
  if (name.length <= NAME_BYTES) return { name, prefix: '' };
  const slash = name.indexOf('/', name.length - NAME_BYTES - 1);
  if (slash <= 0 || slash > PREFIX_BYTES || slash === name.length - 1) return undefined;
  return { name: name.slice(slash + 1), prefix: name.slice(0, slash) };
}

/** `LENGTH KEY=VALUE LF`, the length counting itself. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  let length = bytes;
  while (String(length).length + bytes !== length) length = String(length).length + bytes;
  return `${length}${rest}`;
}

function block(
  { name, prefix }: { name: string; prefix: string },
  mode: number,
  size: number,
  typeflag: string,
): Buffer {
  const bytes = Buffer.alloc(TAR_BLOCK_BYTES);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  bytes.write(name, 0, 'latin1');
  bytes.write(octal(mode, 7), 100, 'latin1');
  bytes.write(octal(0, 7), 108, 'latin1');
  bytes.write(octal(0, 7), 116, 'latin1');
  // In base 256 what octal cannot hold, besides the record: a 0 here would hide the content from who overlooks that.
  if (size <= MAX_OCTAL_SIZE) bytes.write(octal(size, 11), 124, 'latin1');
  else {
    bytes.writeUInt8(0x80, 124);
    bytes.writeUIntBE(size, 130, 6);
  }
  bytes.write(octal(MTIME, 11), 136, 'latin1');
  bytes.write(`        ${typeflag}`, 148, 'latin1');
  bytes.write('ustar\u000000', 257, 'latin1');
  bytes.write(octal(0, 7), 329, 'latin1');
  bytes.write(octal(0, 7), 337, 'latin1');
  bytes.write(prefix, 345, 'latin1');
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${octal(sum, 6)} `, 148, 'latin1');
  return bytes;
}
