/** The smallest writer of tarballs that the tests need: ustar headers, and a PAX path where ustar cannot hold a name. */

export interface ArchiveEntry {
  /** Bytes of the path; of a directory without a slash behind it. */
  path: Uint8Array;
  directory?: boolean;
  content?: Uint8Array;
  mode?: number;
}

const BLOCK = 512;

/** The archive, with two blocks of zeros behind the last entry. */
export function tarArchive(entries: readonly ArchiveEntry[]): Buffer {
  const blocks: Buffer[] = [];
  for (const entry of entries) {
    const path = Buffer.concat([entry.path, Buffer.from(entry.directory ? '/' : '')]);
    const content = Buffer.from(entry.content ?? []);
    const plain = path.length <= 100 && path.every((byte) => byte < 0x80);
    if (!plain) {
      const record = paxRecord('path', path);
      blocks.push(header(Buffer.from('PaxHeader'), record.length, 0o644, 'x'), padded(record));
    }
    const type = entry.directory ? '5' : '0';
    const mode = entry.mode ?? (entry.directory ? 0o755 : 0o644);
    blocks.push(header(plain ? path : Buffer.from('long'), content.length, mode, type), padded(content));
  }
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

/** `length key=value\n`, where the length counts itself (POSIX pax, extended header). */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
  let length = rest.length;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)]);
}

function header(name: Buffer, size: number, mode: number, type: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  name.copy(block, 0);
  block.write(octal(mode, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\x0000', 257);
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    148,
  );
  return block;
}
