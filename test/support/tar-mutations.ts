/** Changes to real tarballs, the same for the same seed: what an attacker, a bad disk or a strange tool would do. */
import { gzipSync } from 'node:zlib';
import { directory, entry, GNU_MAGIC, longName, pax, record, repairChecksum } from './tar.js';

/** A generator of numbers below `n` from a seed (mulberry32). */
export type Random = (n: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;

/** Offsets of the header blocks of an archive that its writer wrote. */
function headersOf(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at + 512 <= bytes.length; ) {
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    if (bytes.subarray(at, at + 512).every((byte) => byte === 0)) break;
    found.push(at);
    at += 512 + Math.ceil((Number.isNaN(size) ? 0 : size) / 512) * 512;
  }
  return found;
}

const FIELDS: readonly [number, number][] = [
  [0, 100],
  [100, 8],
  [108, 8],
  [116, 8],
  [124, 12],
  [136, 12],
  [148, 8],
  [156, 1],
  [157, 100],
  [257, 8],
  [265, 32],
  [297, 32],
  [329, 8],
  [337, 8],
  [345, 155],
  [500, 12],
];

const TEXTS = [
  '',
  'a',
  'a/',
  '/a',
  './a',
  '../a',
  'a/b',
  'a//b',
  '.',
  './',
  '..',
  'a\0b',
  'a.py',
  'lib',
  'lib/',
  'main.py',
  'n'.repeat(100),
  ' a',
  'a ',
  '\xc3\xa4',
  '\xe4',
];
const NUMBERS = [
  '',
  '0',
  '7',
  '644',
  '0000644\0',
  '0000755\0',
  '     10 ',
  '00000000001\0',
  '00000001000\0',
  '00000001001 ',
  '77777777777\0',
  '777777777777',
  '-1\0',
  '+7\0',
  '0x7',
  '9',
  '1_0',
  '\x80\0\0\0\0\0\0\0\0\0\0\x02',
  '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff',
  '\0\u0000644',
  '644\u00007',
];
const TYPES = [
  '0',
  '\0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  'x',
  'g',
  'L',
  'K',
  'S',
  'D',
  'M',
  'N',
  'V',
  'X',
  'A',
  'z',
  ' ',
];
const MAGICS = [
  'ustar\u000000',
  GNU_MAGIC,
  '\0\0\0\0\0\0\0\0',
  'ustar\0\0\0',
  'ustar   ',
  'ustar\u000001',
  'Ustar\u000000',
];
const KEYS = [
  'path',
  'size',
  'mtime',
  'atime',
  'uid',
  'gid',
  'uname',
  'comment',
  'linkpath',
  'hdrcharset',
  'mode',
  'type',
  'GNU.sparse.name',
  'GNU.sparse.major',
  'GNU.sparse.realsize',
  'SCHILY.xattr.user.a',
  'LIBARCHIVE.creationtime',
  'SCHILY.dev',
];
const VALUES = [
  '',
  '0',
  '1',
  '2',
  '512',
  '1e3',
  '-1',
  '1.5',
  'a',
  'a/',
  './a',
  'dir/a',
  '/a',
  '../a',
  'a\nb',
  'a\0',
  'BINARY',
  '\xc3\xa4',
  '\xe4',
  'main.py',
  'n'.repeat(120),
  '99999999999',
  '18446744073709551616',
];

function fieldValue(random: Random, start: number): string {
  if (start === 156) return pick(random, TYPES);
  if (start === 257) return pick(random, MAGICS);
  if ([0, 157, 265, 297, 345, 500].includes(start)) return pick(random, TEXTS);
  return pick(random, NUMBERS);
}

function editField(random: Random, bytes: Buffer): Buffer {
  const at = pick(random, headersOf(bytes));
  if (at === undefined) return bytes;
  const block = bytes.subarray(at, at + 512);
  const [start, length] = pick(random, FIELDS);
  if (random(4) === 0) block[start + random(length)] = random(256);
  else block.fill(0, start, start + length).write(fieldValue(random, start), start, length, 'latin1');
  if (start !== 148 && random(20) > 0) repairChecksum(block);
  return bytes;
}

function flipInHeader(random: Random, bytes: Buffer): Buffer {
  const at = pick(random, headersOf(bytes));
  if (at === undefined) return bytes;
  const block = bytes.subarray(at, at + 512);
  const where = random(512);
  block[where] = (block[where] ?? 0) ^ (1 << random(8));
  repairChecksum(block);
  return bytes;
}

function flip(random: Random, bytes: Buffer): Buffer {
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  return bytes;
}

/** Blocks taken out, doubled, moved or exchanged. */
function splice(random: Random, bytes: Buffer): Buffer {
  const blocks = Math.floor(bytes.length / 512);
  const used = Math.min(blocks, 64);
  const from = random(used) * 512;
  const length = (1 + random(3)) * 512;
  const part = bytes.subarray(from, from + length);
  const without = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  const into = random(used) * 512;
  switch (random(4)) {
    case 0:
      return without;
    case 1:
      return Buffer.concat([bytes.subarray(0, into), part, bytes.subarray(into)]);
    case 2:
      return Buffer.concat([without.subarray(0, into), part, without.subarray(into)]);
    default:
      return Buffer.concat([bytes.subarray(0, into), Buffer.alloc(512), bytes.subarray(into)]);
  }
}

/** Whole entries taken out, doubled or moved: every header stays good. */
function moveEntry(random: Random, bytes: Buffer): Buffer {
  const headers = headersOf(bytes);
  const index = random(headers.length);
  const from = headers[index] ?? 0;
  const end = headers[index + 1] ?? from + 512;
  const part = bytes.subarray(from, end);
  const into = pick(random, headers) ?? 0;
  if (random(3) === 0) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
  return Buffer.concat([bytes.subarray(0, into), part, bytes.subarray(into)]);
}

/** An entry or extension header of our own before one that is there. */
function insert(random: Random, bytes: Buffer): Buffer {
  const at = pick(random, headersOf(bytes)) ?? 0;
  const text = pick(random, TEXTS);
  const magic = pick(random, MAGICS.slice(0, 3));
  const made = [
    () => pax({ [pick(random, KEYS)]: pick(random, VALUES) }),
    () => pax({ [pick(random, KEYS)]: pick(random, VALUES), [pick(random, KEYS)]: pick(random, VALUES) }),
    () => pax({ [pick(random, KEYS)]: pick(random, VALUES) }, 'g'),
    () => longName(text),
    () => longName(pick(random, VALUES)),
    () => entry(text, pick(random, VALUES), { magic, type: pick(random, TYPES) }),
    () => entry(text, pick(random, VALUES), { magic }),
    () => directory(text, { magic }),
    () =>
      entry(text, '', { magic, type: pick(random, TYPES), size: random(3) * 256, link: pick(random, TEXTS) }),
  ];
  return Buffer.concat([bytes.subarray(0, at), pick(random, made)(), bytes.subarray(at)]);
}

/** The records of a PAX header edited; most often the size is made to fit again. */
function editPax(random: Random, bytes: Buffer): Buffer {
  const isPax = (at: number): boolean => 'xgL'.includes(String.fromCharCode(bytes[at + 156] ?? 0));
  const at = pick(random, headersOf(bytes).filter(isPax));
  if (at === undefined) return insert(random, bytes);
  const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
  let text = bytes.toString('latin1', at + 512, at + 512 + size);
  const where = random(text.length);
  switch (random(5)) {
    case 0:
      text = text.slice(0, where) + String.fromCharCode(random(256)) + text.slice(where + 1);
      break;
    case 1:
      text = text.slice(0, where) + text.slice(where + 1 + random(4));
      break;
    case 2:
      text += record(pick(random, KEYS), pick(random, VALUES));
      break;
    case 3:
      text = record(pick(random, KEYS), pick(random, VALUES)) + text;
      break;
    default:
      text += pick(random, ['\0', '\n', '0', ' ', '5 a=\n']);
  }
  const block = bytes.subarray(at, at + 512);
  if (random(10) > 0) block.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  repairChecksum(block);
  const content = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  content.write(text, 'latin1');
  const rest = bytes.subarray(at + 512 + Math.ceil(size / 512) * 512);
  return Buffer.concat([bytes.subarray(0, at + 512), content, rest]);
}

function cut(random: Random, bytes: Buffer): Buffer {
  const headers = headersOf(bytes);
  const last = headers.at(-1) ?? 0;
  switch (random(4)) {
    case 0:
      return bytes.subarray(0, random(bytes.length));
    case 1:
      return bytes.subarray(0, last + 512 * random(6));
    case 2:
      return Buffer.concat([
        bytes,
        Buffer.from(pick(random, ['\0', 'x', '\0'.repeat(512), 'x'.repeat(512)])),
      ]);
    default:
      return Buffer.concat([bytes, bytes.subarray(0, (headers[1] ?? 512) + 1024)]);
  }
}

const TAR_CHANGES = [
  flip,
  flipInHeader,
  flipInHeader,
  editField,
  editField,
  editField,
  splice,
  moveEntry,
  insert,
  insert,
  editPax,
  editPax,
  cut,
];

function changeGzip(random: Random, bytes: Buffer): Buffer {
  const other = gzipSync(Buffer.from(pick(random, VALUES), 'latin1'));
  switch (random(6)) {
    case 0:
      return flip(random, bytes);
    case 1:
      bytes[random(12)] = random(256);
      return bytes;
    case 2:
      bytes[bytes.length - 1 - random(8)] = random(256);
      return bytes;
    case 3:
      return bytes.subarray(0, random(bytes.length));
    case 4:
      return Buffer.concat([bytes, pick(random, [other, bytes, Buffer.alloc(1), Buffer.alloc(512)])]);
    default:
      return Buffer.concat([other, bytes]);
  }
}

/** One to three changes to a copy of an archive, sometimes gzipped, sometimes changed in the gzip. */
export function mutated(random: Random, archive: Buffer): Buffer {
  let bytes = Buffer.from(archive);
  const gzip = random(8);
  for (let changes = gzip === 0 ? random(2) : 1 + random(3); changes > 0; changes -= 1) {
    bytes = Buffer.from(pick(random, TAR_CHANGES)(random, bytes));
    if (bytes.length === 0) return bytes;
  }
  if (gzip === 0) return Buffer.from(changeGzip(random, gzipSync(bytes)));
  return gzip === 1 ? gzipSync(bytes) : bytes;
}
