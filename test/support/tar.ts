/** A tiny tar writer, for archives that no tool would write as well as for ordinary ones. Texts are latin1. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Raw fields of a header; a number becomes octal digits and a NUL. */
export interface TarFields {
  name?: string;
  mode?: string | number;
  uid?: string | number;
  gid?: string | number;
  size?: string | number;
  mtime?: string | number;
  checksum?: string;
  type?: string;
  link?: string;
  magic?: string;
  uname?: string;
  gname?: string;
  devmajor?: string | number;
  devminor?: string | number;
  prefix?: string;
}

const LAYOUT: readonly [keyof TarFields, number, number, string | number][] = [
  ['name', 0, 100, ''],
  ['mode', 100, 8, 0o644],
  ['uid', 108, 8, 0],
  ['gid', 116, 8, 0],
  ['size', 124, 12, 0],
  ['mtime', 136, 12, 0],
  ['type', 156, 1, '0'],
  ['link', 157, 100, ''],
  ['magic', 257, 8, 'ustar\u000000'],
  ['uname', 265, 32, ''],
  ['gname', 297, 32, ''],
  ['devmajor', 329, 8, ''],
  ['devminor', 337, 8, ''],
  ['prefix', 345, 167, ''],
];

export const GNU_MAGIC = 'ustar  \0';
export const V7_MAGIC = '\0'.repeat(8);

/** The eight bytes of a checksum that fits. */
export function repairChecksum(block: Buffer): Buffer {
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

export function header(fields: TarFields): Buffer {
  const block = Buffer.alloc(512);
  for (const [key, start, length, usual] of LAYOUT) {
    const value = fields[key] ?? usual;
    const text = typeof value === 'number' ? value.toString(8).padStart(length - 1, '0') : value;
    block.write(text, start, length, 'latin1');
  }
  repairChecksum(block);
  if (fields.checksum !== undefined) block.fill(0, 148, 156).write(fields.checksum, 148, 8, 'latin1');
  return block;
}

/** A header and its content, padded. */
export function entry(name: string, content: string | Buffer = '', fields: TarFields = {}): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  return Buffer.concat([header({ name, size: bytes.length, ...fields }), padded(bytes)]);
}

export function directory(name: string, fields: TarFields = {}): Buffer {
  return header({ name, mode: 0o755, type: '5', ...fields });
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** A PAX record with its length. */
export function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return `${length}${rest}`;
}

export function pax(records: Readonly<Record<string, string>>, type: 'x' | 'g' = 'x'): Buffer {
  const text = Object.entries(records).map(([key, value]) => record(key, value));
  return entry('PaxHeaders/x', text.join(''), { type });
}

/** A GNU long name header. */
export function longName(name: string): Buffer {
  return entry('././@LongLink', `${name}\0`, { type: 'L', magic: GNU_MAGIC });
}

export const END = Buffer.alloc(1024);

export function archive(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([...parts, END]);
}

/** An archive of a directory; `prefix` comes before every path. */
export function archiveOf(root: string, prefix = ''): Buffer {
  const parts: Buffer[] = [];
  const visit = (below: string): void => {
    for (const name of readdirSync(join(root, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      const stats = statSync(join(root, path));
      const raw = Buffer.from(`${prefix}${path}`).toString('latin1');
      const fields = { mode: stats.mode & 0o7777 };
      const long = raw.length > 99;
      if (long) parts.push(pax({ path: stats.isDirectory() ? `${raw}/` : raw }));
      const short = long ? 'long' : raw;
      if (stats.isDirectory()) {
        parts.push(directory(`${short}/`, fields));
        visit(path);
      } else parts.push(entry(short, readFileSync(join(root, path)), fields));
    }
  };
  visit('');
  return archive(...parts);
}
