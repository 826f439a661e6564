import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TAR_EXTENSION_BYTES } from '../../src/limits.js';
import { TarReader } from '../../src/source/tar-headers.js';
import { TarRefusal } from '../../src/source/tar-refusal.js';
import {
  archive,
  directory,
  END,
  entry,
  GNU_MAGIC,
  header,
  longName,
  pax,
  record,
  V7_MAGIC,
} from '../support/tar.js';

/** Every entry as `kind path size mode content`, and the refusal that ended the reading. */
function read(bytes: Uint8Array, chunk = bytes.length): string[] {
  const reader = new TarReader();
  const found: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      for (const event of reader.feed(bytes.subarray(at, at + chunk))) {
        if (event.type === 'entry') {
          const { kind, path, size, mode, refusal } = event.entry;
          found.push(
            refusal === undefined
              ? `${kind} ${path} ${size} ${mode.toString(8)} `
              : `${path}: ${refusal.what}`,
          );
        } else if (event.type === 'content') {
          found.push(`${found.pop()}${Buffer.from(event.bytes).toString('latin1')}`);
        }
      }
    }
    reader.finish();
  } catch (error) {
    if (!(error instanceof TarRefusal)) throw error;
    found.push(error.message.replace(/^header at byte \d+: /, ''));
  }
  return found;
}

const LONG = `${'d'.repeat(99)}/${'e'.repeat(80)}`;
const FILE = 'file a 2 644 hi';

describe('what every reader takes the same way', () => {
  it.each<[string, Buffer, string[]]>([
    ['a plain file', entry('a', 'hi'), [FILE]],
    ['the old type of a plain file', entry('a', 'hi', { type: '\0' }), [FILE]],
    ['GNU', entry('a', 'hi', { magic: GNU_MAGIC }), [FILE]],
    ['v7', entry('a', 'hi', { magic: V7_MAGIC, type: '\0' }), [FILE]],
    ['an empty file', entry('a'), ['file a 0 644 ']],
    ['bits of the file type', entry('a', 'hi', { mode: '100644 \0' }), [FILE]],
    ['setuid, for the file set to refuse', entry('a', 'hi', { mode: 0o4755 }), ['file a 2 4755 hi']],
    [
      'directories',
      Buffer.concat([directory('a/'), directory('b')]),
      ['directory a 0 755 ', 'directory b 0 755 '],
    ],
    ['./ before names', Buffer.concat([directory('./'), entry('./a', 'hi')]), ['directory  0 755 ', FILE]],
    ['a name of 100 bytes', entry('a'.repeat(100)), [`file ${'a'.repeat(100)} 0 644 `]],
    ['a prefix', entry('a', 'hi', { prefix: 'p/q' }), ['file p/q/a 2 644 hi']],
    [
      'a prefix of 155 bytes',
      entry('a', '', { prefix: 'p'.repeat(155) }),
      [`file ${'p'.repeat(155)}/a 0 644 `],
    ],
    [
      'dates of node-tar behind the prefix',
      entry('a', 'hi', { prefix: `p${'\0'.repeat(130)}00000000001 00000000002 ` }),
      ['file p/a 2 644 hi'],
    ],
    ['an extended name', Buffer.concat([pax({ path: LONG }), entry('dd', 'hi')]), [`file ${LONG} 2 644 hi`]],
    [
      'an extended name of a directory',
      Buffer.concat([pax({ path: `${LONG}/` }), directory('dd')]),
      [`directory ${LONG} 0 755 `],
    ],
    [
      'an extended name besides a prefix, as npm writes it',
      Buffer.concat([pax({ path: 'b' }), entry('a', 'hi', { prefix: 'p' })]),
      ['file b 2 644 hi'],
    ],
    ['an extended name in UTF-8', Buffer.concat([pax({ path: 'Ã¤' }), entry('a')]), ['file Ã¤ 0 644 ']],
    ['an extended size', Buffer.concat([pax({ size: '2' }), entry('a', 'hi')]), [FILE]],
    [
      'the ids of nobody',
      Buffer.concat([pax({ uid: '4294967294', gid: '4294967295' }), entry('a', 'hi')]),
      [FILE],
    ],
    [
      'dates, ids, owners',
      Buffer.concat([
        pax({ mtime: '1.5', atime: '-1', ctime: '3', uid: '4000000', uname: 'Ã¤' }),
        entry('a', 'hi'),
      ]),
      [FILE],
    ],
    [
      'bsdtar and node-tar',
      Buffer.concat([
        pax({ 'SCHILY.dev': '1', 'SCHILY.ino': '2', 'SCHILY.nlink': '1', 'LIBARCHIVE.creationtime': '1' }),
        entry('a', 'hi'),
      ]),
      [FILE],
    ],
    [
      'macOS',
      Buffer.concat([
        pax({
          'LIBARCHIVE.xattr.com.apple.provenance': 'AQA',
          'SCHILY.xattr.com.apple.provenance': '\x01\0\x02',
        }),
        entry('a', 'hi'),
      ]),
      [FILE],
    ],
    ['git archive', Buffer.concat([pax({ comment: 'f'.repeat(40) }, 'g'), entry('a', 'hi')]), [FILE]],
    [
      'a GNU long name',
      Buffer.concat([longName(LONG), entry('dd', 'hi', { magic: GNU_MAGIC })]),
      [`file ${LONG} 2 644 hi`],
    ],
    [
      'a GNU long name cut at a slash',
      Buffer.concat([longName(LONG), entry(LONG.slice(0, 100), 'hi', { magic: GNU_MAGIC })]),
      [`file ${LONG} 2 644 hi`],
    ],
    ['a large user id', entry('a', 'hi', { uid: '\x80\0\0\0\x05\0\0\0', magic: GNU_MAGIC }), [FILE]],
    ['a user id that fills its field', entry('a', 'hi', { uid: '12345670' }), [FILE]],
    [
      'numbers as old writers pad them',
      entry('a', 'hi', { mode: '   644 \0', size: '          2 ', uid: '' }),
      [FILE],
    ],
    [
      'links and special files, for the file set to refuse',
      Buffer.concat([
        entry('h', '', { type: '1', link: 'a' }),
        entry('s', '', { type: '2', link: 'a' }),
        entry('c', '', { type: '3' }),
        entry('b', '', { type: '4' }),
        entry('f', '', { type: '6' }),
      ]),
      ['hardlink h 0 644 ', 'symlink s 0 644 ', 'device c 0 644 ', 'device b 0 644 ', 'fifo f 0 644 '],
    ],
    ['more zeros at the end', Buffer.concat([entry('a', 'hi'), Buffer.alloc(8192)]), [FILE]],
    ['nothing', Buffer.alloc(0), []],
  ])('%s', (_what, bytes, expected) => {
    expect(read(archive(bytes))).toEqual(expected);
    expect(read(archive(bytes), 100)).toEqual(expected);
    expect(read(archive(bytes), 1)).toEqual(expected);
  });

  it('a size that octal cannot hold', () => {
    const nineGiB = '\x80\0\0\0\0\0\0\x02\x40\0\0\0';
    for (const start of [
      header({ name: 'a', size: nineGiB, magic: GNU_MAGIC }),
      Buffer.concat([pax({ size: String(9 * 2 ** 30) }), header({ name: 'a', size: nineGiB })]),
    ]) {
      expect(read(start)[0]).toBe(`file a ${9 * 2 ** 30} 644 `);
    }
  });
});

describe('a path that no package has: the entry is refused, the next one is read', () => {
  it.each([
    ['/a', 'absolute path'],
    ['//a', 'absolute path'],
    ['../a', '`..` in the path'],
    ['a/../b', '`..` in the path'],
    ['./..', '`..` in the path'],
    ['a/./b', '`.` in the path'],
    ['././a', '`.` in the path'],
    ['.', '`.` in the path'],
    ['a//b', 'empty name in the path'],
    ['.//a', 'empty name in the path'],
  ])('%s', (path, refusal) => {
    const bytes = archive(entry(path, 'content'), entry('a', 'hi'));
    expect(read(bytes)).toEqual([`${path}: ${refusal}content`, FILE]);
  });

  it('a directory with two slashes at its end, a path over the limit', () => {
    const long = 'd/'.repeat(600);
    expect(read(archive(directory('a//'), pax({ path: long }), directory('d')))).toEqual([
      'a//: empty name in the path',
      `${long}: path over 1024 bytes`,
    ]);
  });
});

describe('what two readers could read differently', () => {
  const x = (records: Readonly<Record<string, string>>): Buffer =>
    Buffer.concat([pax(records), entry('a', 'hi')]);
  const rawPax = (text: string): Buffer => Buffer.concat([entry('x', text, { type: 'x' }), entry('a', 'hi')]);

  it.each<[string, Buffer]>([
    // The checksum
    ['the checksum is wrong', entry('a', 'hi', { checksum: '000001\0 ' })],
    ['the checksum is not an octal number', entry('a', 'hi', { checksum: '8\0' })],
    ['there is no checksum', entry('a', 'hi', { checksum: '' })],
    ['the checksum is wrong', entry('\xe4', 'hi', { checksum: signedChecksum('\xe4', 2) })],
    // Texts
    ['bytes after the end of the name', entry('a\0b', 'hi')],
    ['bytes after the end of the link name', entry('a', '', { type: '2', link: 'a\0b' })],
    ['bytes after the end of the user name', entry('a', 'hi', { uname: 'a\0b' })],
    ['bytes after the end of the group name', entry('a', 'hi', { gname: 'a\0b' })],
    ['bytes after the end of the prefix', entry('a', 'hi', { prefix: 'p\0q' })],
    ['a link name on what is no link', entry('a', 'hi', { link: 'b' })],
    ['a header without a name', entry('', 'hi')],
    ['a header without a name', Buffer.concat([pax({ path: 'b' }), entry('', 'hi')])],
    ['a header without a name', entry('', 'hi', { prefix: 'p' })],
    ['a header without a name', Buffer.concat([entry('', record('mtime', '1'), { type: 'x' }), entry('a')])],
    // Numbers
    ['the mode is not an octal number', entry('a', 'hi', { mode: '0o644\0' })],
    ['the mode is not an octal number', entry('a', 'hi', { mode: '6_44\0' })],
    ['the mode is not an octal number', entry('a', 'hi', { mode: '\u0000644' })],
    ['the mode is not an octal number', entry('a', 'hi', { mode: '644\u00007' })],
    ['the mode is not an octal number', entry('a', 'hi', { mode: '\x80\0\0\0\0\0\x01\xa4' })],
    ['there is no mode', entry('a', 'hi', { mode: '' })],
    ['there is no size', entry('a', '', { size: '       ' })],
    ['the size is not an octal number', entry('a', 'hi', { size: '-2\0' })],
    ['the size is not an octal number', entry('a', 'hi', { size: '0x2\0' })],
    ['the size has no end', entry('a', 'hi', { size: '000000000002' })],
    [
      'the size is written in base 256 without need',
      entry('a', 'hi', { size: '\x80\0\0\0\0\0\0\0\0\0\0\x02' }),
    ],
    [
      'the size is negative or too large',
      entry('a', 'hi', { size: '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe' }),
    ],
    ['the size is negative or too large', entry('a', 'hi', { size: '\x81\0\0\0\0\0\0\0\0\0\0\x02' })],
    ['the size is too large', entry('a', 'hi', { size: '\x80\xff\0\0\0\0\0\0\0\0\0\x02' })],
    ['the user id is too large', entry('a', 'hi', { uid: '\x80\0\x01\0\0\0\0\0' })],
    ['the group id is negative or too large', entry('a', 'hi', { gid: '\xff\xff\xff\xff\xff\xff\xff\xff' })],
    [
      'the modification time is not an octal number',
      entry('a', 'hi', { mtime: '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff' }),
    ],
    ['the device number is not an octal number', entry('a', 'hi', { devmajor: 'x' })],
    ['the device number is not an octal number', entry('a', 'hi', { devminor: '9' })],
    // Formats
    ['the format is neither ustar nor GNU nor v7', entry('a', 'hi', { magic: 'ustar\0\0\0' })],
    ['the format is neither ustar nor GNU nor v7', entry('a', 'hi', { magic: 'ustar  1' })],
    ['the format is neither ustar nor GNU nor v7', entry('a', 'hi', { magic: V7_MAGIC, uname: 'root' })],
    ['bytes after the fields of the header', entry('a', 'hi', { magic: V7_MAGIC, prefix: 'p' })],
    ['bytes after the fields of the header', entry('a', 'hi', { magic: GNU_MAGIC, prefix: 'p' })],
    ['bytes after the fields of the header', entry('a', 'hi', { prefix: `${'\0'.repeat(163)}tar` })],
    ['the access time is not an octal number', entry('a', 'hi', { prefix: `p${'\0'.repeat(140)}q` })],
    ['the change time is not an octal number', entry('a', 'hi', { prefix: `p${'\0'.repeat(150)}q` })],
    // Types
    ['contiguous file of type `7`', entry('a', 'hi', { type: '7' })],
    ['GNU sparse file of type `S`', entry('a', 'hi', { type: 'S', magic: GNU_MAGIC })],
    ['GNU dump of a directory of type `D`', entry('a', 'hi', { type: 'D', magic: GNU_MAGIC })],
    ['GNU continuation of a split file of type `M`', entry('a', 'hi', { type: 'M', magic: GNU_MAGIC })],
    ['old GNU long name of type `N`', entry('a', 'hi', { type: 'N', magic: GNU_MAGIC })],
    ['GNU volume label of type `V`', entry('a', '', { type: 'V', magic: GNU_MAGIC })],
    ['GNU long link name of type `K`', entry('a', 'hi', { type: 'K', magic: GNU_MAGIC })],
    ['Solaris extended header of type `X`', entry('a', 'hi', { type: 'X' })],
    ['an entry of type `A`', entry('a', 'hi', { type: 'A' })],
    ['an entry of type `\\xff`', entry('a', 'hi', { type: '\xff' })],
    ['a name that ends in `/` on what is no directory', entry('a/', '')],
    ['a name that ends in `/` on what is no directory', entry('a/', '', { magic: V7_MAGIC, type: '\0' })],
    [
      'a name that ends in `/` on what is no directory',
      Buffer.concat([pax({ path: 'b' }), entry('a/', '', { type: '\0' })]),
    ],
    ['a name that ends in `/` on what is no directory', Buffer.concat([pax({ path: 'b/' }), entry('a', '')])],
    ['a directory with content', directory('a/', { size: 512 })],
    ['a hardlink with content', entry('a', 'hi', { type: '1', link: 'b' })],
    ['a symlink with content', entry('a', 'hi', { type: '2', link: 'b' })],
    ['a device with content', entry('a', 'hi', { type: '3' })],
    ['a fifo with content', entry('a', 'hi', { type: '6' })],
    // Extension headers
    ['two extension headers before one entry', Buffer.concat([pax({ mtime: '1' }), x({ mtime: '1' })])],
    ['two extension headers before one entry', Buffer.concat([longName('b'), x({ mtime: '1' })])],
    [
      'two extension headers before one entry',
      Buffer.concat([pax({ mtime: '1' }), longName('b'), entry('a', 'hi', { magic: GNU_MAGIC })]),
    ],
    [
      'two extension headers before one entry',
      Buffer.concat([pax({ mtime: '1' }), pax({ comment: 'c' }, 'g'), entry('a')]),
    ],
    [
      'two global extension headers',
      Buffer.concat([pax({ comment: 'c' }, 'g'), pax({ comment: 'c' }, 'g'), entry('a')]),
    ],
    ['an extension header is followed by no entry', pax({ mtime: '1' })],
    ['an extension header of type L in another format', entry('L', 'b\0', { type: 'L' })],
    [
      'an extension header of type x in another format',
      entry('x', record('mtime', '1'), { type: 'x', magic: GNU_MAGIC }),
    ],
    ['its extension header is in another format', Buffer.concat([longName('b'), entry('a')])],
    [
      'its extension header is in another format',
      Buffer.concat([pax({ path: 'b' }), entry('a', '', { magic: GNU_MAGIC })]),
    ],
    ['an extension header of 0 bytes (at most 65536)', entry('x', '', { type: 'x' })],
    [
      `an extension header of ${MAX_TAR_EXTENSION_BYTES + 1} bytes (at most 65536)`,
      header({ name: 'x', type: 'x', size: MAX_TAR_EXTENSION_BYTES + 1 }),
    ],
    ['two sizes, 2 and 3', x({ size: '3' })],
    ['two sizes, 0 and 3', Buffer.concat([pax({ size: '3' }), entry('a')])],
    ['two sizes, 0 and 9663676416', Buffer.concat([pax({ size: '9663676416' }), header({ name: 'a' })])],
    ['two sizes, 2 and 9663676416', x({ size: '9663676416' })],
    ['two sizes, 0 and 9663676416', Buffer.concat([pax({ size: '9663676416' }), directory('a')])],
    [
      'a GNU long name does not end in one NUL',
      Buffer.concat([entry('L', 'b', { type: 'L', magic: GNU_MAGIC }), entry('a')]),
    ],
    ['a GNU long name does not end in one NUL', Buffer.concat([longName('b\0'), entry('a')])],
    ['a GNU long name does not end in one NUL', Buffer.concat([longName('b\0c'), entry('a')])],
    ['a GNU long name is empty', Buffer.concat([longName(''), entry('a', '', { magic: GNU_MAGIC })])],
    // PAX records
    ['the PAX record `path` is there twice', rawPax(record('path', 'b') + record('path', 'c'))],
    ['the PAX record `mtime` is there twice', rawPax(record('mtime', '1') + record('mtime', '1'))],
    ['the PAX record `path` is set for all entries', Buffer.concat([pax({ path: 'b' }, 'g'), entry('a')])],
    ['the PAX record `mtime` is set for all entries', Buffer.concat([pax({ mtime: '1' }, 'g'), entry('a')])],
    ['the PAX record `path` is empty or holds a line feed', x({ path: '' })],
    ['the PAX record `path` is empty or holds a line feed', x({ path: 'b\nc' })],
    [
      'the PAX record `comment` is empty or holds a line feed',
      x({ comment: `c\n${record('path', 'b').trimEnd()}` }),
    ],
    ['the PAX record `path` holds a NUL', x({ path: 'b\0c' })],
    ['the PAX record `size` is not a number', x({ size: '02' })],
    ['the PAX record `size` is not a number', x({ size: '2.0' })],
    ['the PAX record `size` is not a number', x({ size: '99999999999999999999' })],
    ['the PAX record `mtime` has a value of another form', x({ mtime: '1e3' })],
    ['the PAX record `uid` has a value of another form', x({ uid: '-1' })],
    ['the PAX record `gid` has a value of another form', x({ gid: '4294967296' })],
    ['the PAX record `mtime` has a value of another form', x({ mtime: '123456789012' })],
    ['bytes after the content of an extension header', hiddenRecord()],
    ['the PAX record `comment` has a value of another form', x({ comment: 'a\0' })],
    ['the PAX record `linkpath` is not allowed: the archive holds a link', x({ linkpath: 'b' })],
    ...[
      'hdrcharset',
      'mode',
      'type',
      'charset',
      'GNU.sparse.name',
      'GNU.sparse.realsize',
      'SCHILY.realsize',
      'SCHILY.fflags',
      'SCHILY.acl.access',
      'SCHILY.xattr.security.capability',
      'SCHILY.xattr.user.a',
      'LIBARCHIVE.xattr.com.apple.ResourceFork',
      'RHT.security.selinux',
      'Path',
      'PATH',
    ].map((key): [string, Buffer] => [`the PAX record \`${key}\` is not allowed`, x({ [key]: '1' })]),
    ['a PAX record is malformed', rawPax('x')],
    ['a PAX record is malformed', rawPax('08 path=b\n')],
    ['a PAX record is malformed', rawPax('+9 path=b\n')],
    ['a PAX record is malformed', rawPax(' 9 path=b\n')],
    ['a PAX record is malformed', rawPax('9 path=bc\n')],
    ['a PAX record is malformed', rawPax('99 path=b\n')],
    ['a PAX record is malformed', rawPax('9 path=b ')],
    ['a PAX record is malformed', rawPax('6 =b \n')],
    ['a PAX record is malformed', rawPax('7 path\n')],
    ['a PAX record is malformed', rawPax(`${record('path', 'b')}\0`)],
    ['a PAX record is malformed', rawPax(record('p th', 'b'))],
  ])('%s', (refusal, bytes) => {
    expect(read(archive(bytes)).at(-1)).toBe(refusal);
    expect(read(archive(bytes), 7).at(-1)).toBe(refusal);
    // It is this archive's fault that it is refused.
    expect(read(archive(entry('a', 'hi'))).at(-1)).toBe(FILE);
  });

  const truncated = 'the archive is truncated: it does not end in two blocks of zeros';
  it.each<[string, Buffer, string]>([
    ['no end', entry('a', 'hi'), truncated],
    ['one block of zeros', Buffer.concat([entry('a', 'hi'), END.subarray(512)]), truncated],
    ['cut in the header', entry('a', 'hi').subarray(0, 500), truncated],
    ['cut in the content', entry('a', 'hi').subarray(0, 513), truncated],
    ['cut in the zeros', archive(entry('a', 'hi')).subarray(0, -1), truncated],
    ['nothing at all', Buffer.alloc(0), truncated],
    [
      'bytes after the end',
      Buffer.concat([archive(entry('a', 'hi')), entry('b')]),
      'data after the end of the archive, at byte 2048',
    ],
    [
      'an entry after one block of zeros',
      Buffer.concat([entry('a', 'hi'), END.subarray(512), archive(entry('b'))]),
      'data after the end of the archive, at byte 1536',
    ],
  ])('the end: %s', (_what, bytes, refusal) => {
    expect(read(bytes).at(-1)).toBe(refusal);
  });
});

it('reads the same in chunks of any size', () => {
  const part = fc.oneof(
    fc
      .record({ name: fc.stringMatching(/^[a-z/.]{1,20}$/), text: fc.string({ maxLength: 1500 }) })
      .map(({ name, text }) => entry(name, text)),
    fc.stringMatching(/^[a-z]{1,10}$/).map((name) => directory(`${name}/`)),
    fc
      .stringMatching(/^[a-z]{1,10}$/)
      .map((path) => Buffer.concat([pax({ path, mtime: '1.5' }), entry('a', 'hi')])),
    fc
      .stringMatching(/^[a-z]{1,10}$/)
      .map((path) => Buffer.concat([longName(path), entry('a', 'hi', { magic: GNU_MAGIC })])),
    fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 1, max: 2000 }), (parts, chunk) => {
      const bytes = archive(...parts);
      expect(read(bytes, chunk)).toEqual(read(bytes));
    }),
  );
});

/** A record in the padding of a PAX header. */
function hiddenRecord(): Buffer {
  const bytes = Buffer.concat([pax({ mtime: '1' }), entry('a', 'hi')]);
  bytes.write(record('path', 'b'), 512 + record('mtime', '1').length, 'latin1');
  return bytes;
}

/** The checksum that readers of signed bytes compute. */
function signedChecksum(name: string, size: number): string {
  const block = header({ name, size });
  block.fill(' ', 148, 156);
  const sum = new Int8Array(block).reduce((total, byte) => total + byte, 0);
  return `${sum.toString(8).padStart(6, '0')}\0 `;
}
