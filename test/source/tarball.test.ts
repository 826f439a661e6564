import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { pack } from 'tar-stream';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { CodedError } from '../../src/errors.js';
import {
  MAX_GZIP_HEADER_BYTES,
  MAX_MANIFEST_BYTES,
  MAX_PACKAGE_DEPTH,
  MAX_TARBALL_BYTES,
} from '../../src/limits.js';
import { directorySource } from '../../src/source/directory.io.js';
import type { Source, SourceEntry } from '../../src/source/source.js';
import { tarballSource } from '../../src/source/tarball.io.js';
import { archive, archiveOf, directory, entry, GNU_MAGIC, longName, pax } from '../support/tar.js';
import { makeTree, removeTemporary, temporaryDirectory, treeOf } from '../support/tree.js';

afterEach(removeTemporary);

const everything = (): boolean => true;

function fileOf(bytes: Uint8Array, name = 'a.tar'): string {
  const file = join(temporaryDirectory(), name);
  writeFileSync(file, bytes);
  return file;
}

function sourceOf(bytes: Uint8Array, strip?: number): Source {
  return tarballSource(fileOf(bytes), { label: 'a.tar', strip });
}

/** What a source lists, sorted: `kind path`, and `path: reason detail` for faults. */
async function listed(
  source: Source,
  descend: (entry: SourceEntry) => boolean = everything,
): Promise<string[]> {
  const { entries, faults } = await source.list(descend);
  return [
    ...entries.map(({ kind, path }) => `${kind} ${path}`),
    ...faults.map(({ path, reason, detail }) => `${path}: ${reason} ${detail}`),
  ].sort();
}

/** The package hash, or the messages of the findings. */
async function hashOf(source: Source): Promise<string | string[]> {
  const { files, findings } = await canonicalize(source);
  return findings.length === 0 ? packageHash(files, 'python') : findings.map((one) => one.message);
}

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const { faults } = await sourceOf(bytes).list(everything);
  return faults.map(({ path, reason, detail }) => `${path}: ${reason} ${detail}`);
}

const FILES = { 'main.py': 'print(1)\n', 'lib/a.py': 'A = 1\n', 'lib/deep/b.txt': '' };

describe('the hash of the extracted tree', () => {
  it.each([
    ['plain', (bytes: Buffer) => bytes],
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['stored', (bytes: Buffer) => gzipSync(bytes, { level: 0 })],
  ])('%s', async (_name, squeeze) => {
    const root = await treeOf(FILES);
    const bytes = squeeze(archiveOf(root));
    expect(await hashOf(sourceOf(bytes))).toBe(await hashOf(directorySource(root)));
  });

  it('of any tree', async () => {
    const name = fc
      .stringMatching(/^[a-z0-9ä_+-]{1,12}$/)
      .filter((one) => !/^(?:con|prn|aux|nul|com\d|lpt\d|-)$/.test(one));
    const path = fc.array(name, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('/'));
    const tree = fc.uniqueArray(
      fc.record({ path, text: fc.string({ maxLength: 3000 }), mode: fc.constantFrom(0o644, 0o755) }),
      {
        selector: (one) => one.path,
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(tree, fc.boolean(), async (entries, gzip) => {
        const paths = entries.map((one) => one.path);
        fc.pre(!paths.some((one) => paths.some((other) => other.startsWith(`${one}/`))));
        const root = join(temporaryDirectory(), 'tree');
        await makeTree(root, entries);
        const bytes = archiveOf(root, 'pkg/');
        const source = tarballSource(fileOf(gzip ? gzipSync(bytes) : bytes), { label: 'x', strip: 1 });
        expect(await hashOf(source)).toEqual(await hashOf(directorySource(root)));
      }),
      { numRuns: 60 },
    );
  });

  it('made by npm pack', async () => {
    const long = `${'n'.repeat(60)}/${'m'.repeat(60)}/x.js`;
    const root = await treeOf({
      'package.json': '{"name":"a","version":"1.0.0"}',
      'index.js': 'x',
      'lib/ä.js': 'y',
      [`${'p'.repeat(60)}/${'q'.repeat(60)}/ä.js`]: 'y',
      [long]: 'z',
    });
    const { HOME = '/', PATH = '' } = process.env;
    const words = [
      'pack',
      '--offline',
      '--silent',
      '--ignore-scripts',
      '--pack-destination',
      temporaryDirectory(),
    ];
    const into = words.at(-1) ?? '';
    execFileSync('npm', words, { cwd: root, env: { HOME, PATH, npm_config_cache: into } });
    const [name = ''] = readdirSync(into).filter((one) => one.endsWith('.tgz'));
    const source = tarballSource(join(into, name), { label: name });
    expect(await hashOf(source)).toBe(await hashOf(directorySource(root)));
    expect(source.strip).toBe(1);
  });

  it('made by tar-stream', async () => {
    const root = await treeOf({ ...FILES, [`${'n'.repeat(120)}/ä`]: 'x' });
    const packed = pack();
    for (const path of [...Object.keys(FILES), `${'n'.repeat(120)}/ä`])
      packed.entry({ name: path, mode: 0o644 }, readFileSync(join(root, path)));
    packed.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of packed) chunks.push(chunk as Uint8Array);
    expect(await hashOf(sourceOf(Buffer.concat(chunks)))).toBe(await hashOf(directorySource(root)));
  });

  it('in many chunks: large files, many files', async () => {
    const root = await treeOf({ large: 'x'.repeat(3_000_001), next: 'y' });
    await makeTree(
      root,
      Array.from({ length: 2500 }, (_, i) => ({ path: `d/${i}`, text: i % 3 === 0 ? '' : `${i}` })),
    );
    const bytes = archiveOf(root);
    expect(await hashOf(sourceOf(bytes))).toBe(await hashOf(directorySource(root)));
    expect(await hashOf(sourceOf(gzipSync(bytes)))).toBe(await hashOf(directorySource(root)));
  });
});

describe('which leading names are left out', () => {
  it.each<[string, Buffer, number, string[]]>([
    ['none', archive(entry('a'), entry('b/c')), 0, ['directory b', 'file a', 'file b/c']],
    ['none of one directory', archive(entry('b/c')), 0, ['directory b', 'file b/c']],
    [
      'package/ of npm',
      archive(entry('package/package.json'), entry('package/a')),
      1,
      ['file a', 'file package.json'],
    ],
    [
      'the directory of the only manifest',
      archive(directory('w/'), entry('w/manifest.json'), entry('w/x/manifest.json')),
      1,
      ['directory x', 'file manifest.json', 'file x/manifest.json'],
    ],
    [
      'none when another entry lies beside it',
      archive(entry('w/manifest.json'), entry('a')),
      0,
      ['directory w', 'file a', 'file w/manifest.json'],
    ],
    [
      'none when another directory lies beside it',
      archive(entry('w/manifest.json'), directory('a')),
      0,
      ['directory a', 'directory w', 'file w/manifest.json'],
    ],
    [
      'none when the manifest is a directory',
      archive(entry('w/manifest.json/a')),
      0,
      ['directory w', 'directory w/manifest.json', 'file w/manifest.json/a'],
    ],
    [
      'the root itself counts for nothing',
      archive(directory('./'), entry('./w/manifest.json')),
      1,
      ['file manifest.json'],
    ],
  ])('%s', async (_what, bytes, strip, expected) => {
    const source = sourceOf(bytes);
    expect(await listed(source)).toEqual(expected);
    expect(source.strip).toBe(strip);
  });

  it('as many as are asked for', async () => {
    const bytes = archive(directory('a/'), directory('a/b/'), entry('a/b/c'), entry('a/d'));
    expect(await listed(sourceOf(bytes, 0))).toEqual([
      'directory a',
      'directory a/b',
      'file a/b/c',
      'file a/d',
    ]);
    expect(await listed(sourceOf(bytes, 1))).toEqual(['directory b', 'file b/c', 'file d']);
    expect(await listed(sourceOf(bytes, 2))).toEqual([
      'a/d: refused has no name left when 2 leading names are left out',
      'file c',
    ]);
    expect(await listed(sourceOf(archive(entry('a/x', '1'), entry('b/x', '2')), 1))).toEqual([
      'file x',
      'x: refused is in the archive twice',
    ]);
  });
});

describe('what cannot be one tree', () => {
  const conflict = 'refused is in the archive as a file and as a directory';
  it.each<[string, Buffer, string[]]>([
    [
      'a file twice',
      archive(entry('a', '1'), entry('a', '2')),
      ['a: refused is in the archive twice', 'file a'],
    ],
    [
      'a file twice, once with ./',
      archive(entry('a', '1'), entry('./a', '1')),
      ['a: refused is in the archive twice', 'file a'],
    ],
    ['a file below a file', archive(entry('a'), entry('a/b')), [`a: ${conflict}`, 'file a', 'file a/b']],
    ['a file above a file', archive(entry('a/b'), entry('a')), [`a: ${conflict}`, 'directory a', 'file a/b']],
    ['a file and a directory', archive(entry('a'), directory('a/')), [`a: ${conflict}`, 'file a']],
    [
      'a link and a file',
      archive(entry('a', '', { type: '2', link: '/etc' }), entry('a/passwd')),
      [`a: ${conflict}`, 'file a/passwd', 'symlink a'],
    ],
    ['a directory twice', archive(directory('a/'), directory('a')), ['directory a']],
    [
      'a directory twice, another mode',
      archive(directory('a/'), directory('a', { mode: 0o700 })),
      ['a: refused is in the archive twice', 'directory a'],
    ],
    ['a directory after what is in it', archive(entry('a/b'), directory('a')), ['directory a', 'file a/b']],
  ])('%s', async (_what, bytes, expected) => {
    expect(await listed(sourceOf(bytes))).toEqual(expected);
  });

  it('directories too deep', async () => {
    const path = 'd/'.repeat(MAX_PACKAGE_DEPTH);
    expect(await listed(sourceOf(archive(pax({ path: `${path}a` }), entry('a'))))).toEqual([
      `${path}a: too-deep over 128 directory levels`,
    ]);
  });

  it('every refused path is named, with the structure of the archive last', async () => {
    const bytes = archive(
      entry('/a'),
      entry('b/../c'),
      entry('l', '', { type: '1', link: 'x' }),
      entry('d', '', { type: '7' }),
    );
    expect(await hashOf(sourceOf(bytes))).toEqual([
      '`a.tar//a`: absolute path',
      '`a.tar/b/../c`: `..` in the path',
      expect.stringMatching(/^`a.tar\/d`: header at byte 1536: contiguous file of type `7`$/),
      expect.stringMatching(/^`a.tar\/l`: .*hard ?link/),
    ]);
  });

  it('more refused paths than a report shows', async () => {
    const bytes = archive(...Array.from({ length: 1002 }, (_, i) => entry(`/${i}`)));
    const faults = await faultsOf(bytes);
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)).toBe(': refused further paths are refused; the first 1000 are shown');
  });
});

describe('files that are no tarball', () => {
  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    ['text', Buffer.alloc(600, 'x'), 'header at byte 0: the checksum is not an octal number'],
    ['zstd', Buffer.from('28b52ffd00000000', 'hex'), 'is a zstd file, not a tarball'],
    ['xz', Buffer.from('fd377a585a000000', 'hex'), 'is an xz file, not a tarball'],
    ['bzip2', Buffer.from('BZh91AY&SYxxxx'), 'is a bzip2 file, not a tarball'],
    ['zip', Buffer.from('PK\x03\x04xxxxxxxxx'), 'is a zip file, not a tarball'],
  ])('%s', async (_what, bytes, detail) => {
    expect((await faultsOf(bytes)).map((one) => one.slice(one.indexOf(':')))).toEqual([
      `: refused ${detail}`,
    ]);
  });

  it('larger than the limit', async () => {
    const file = fileOf(archive(entry('a')));
    truncateSync(file, MAX_TARBALL_BYTES + 1);
    const detail = `refused holds more than ${MAX_TARBALL_BYTES} bytes`;
    expect(await listed(tarballSource(file, { label: 'x' }))).toEqual([`: ${detail}`]);
  });

  it('names that look like another magic', async () => {
    expect(await listed(sourceOf(archive(entry('BZh9a'))))).toEqual(['file BZh9a']);
    expect(await listed(tarballSource(fileOf(archive(entry('a')), 'a.zip'), { label: 'x' }))).toEqual([
      'file a',
    ]);
  });

  it('missing, a directory, a FIFO', async () => {
    const dir = temporaryDirectory();
    execFileSync('mkfifo', [join(dir, 'fifo')]);
    const at = (name: string): Promise<string[]> => listed(tarballSource(join(dir, name), { label: 'x' }));
    expect(await at('missing')).toEqual([': root-missing no such file or directory']);
    expect(await at('')).toEqual([': refused is not a regular file']);
    expect(await at('fifo')).toEqual([': refused is not a regular file']);
  });

  it('a link to one is one', async () => {
    const link = join(temporaryDirectory(), 'link.tar');
    symlinkSync(fileOf(archive(entry('a'))), link);
    expect(await listed(tarballSource(link, { label: 'x' }))).toEqual(['file a']);
  });
});

describe('gzip', () => {
  const tar = archive(entry('a', 'hi'));
  const good = gzipSync(tar);
  const body = deflateRawSync(tar);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(tar), 0);
  trailer.writeUInt32LE(tar.length, 4);
  const withHeader = (flags: number, ...more: Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]), ...more, body, trailer]);
  const checked = Buffer.from([0x1f, 0x8b, 8, 2 + 8, 0, 0, 0, 0, 0, 3, 0x61, 0]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc32(checked) & 0xffff);
  const changed = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(good);
    bytes[at < 0 ? bytes.length + at : at] = value;
    return bytes;
  };

  it.each<[string, Buffer]>([
    ['bare', withHeader(0)],
    ['text flag', withHeader(1)],
    ['name', withHeader(8, Buffer.from('a.tar\0'))],
    ['comment', withHeader(16, Buffer.from('made by\0'))],
    ['extra field', withHeader(4, Buffer.from([3, 0, 1, 2, 3]))],
    ['all of them', withHeader(4 + 8 + 16, Buffer.from([1, 0, 9]), Buffer.from('n\0c\0'))],
    ['checksum of the header', Buffer.concat([checked, sum, body, trailer])],
  ])('takes a header with: %s', async (_what, bytes) => {
    expect(await listed(sourceOf(bytes))).toEqual(['file a']);
  });

  it.each<[string, Buffer, string]>([
    ['another method', changed(2, 7), 'the gzip method is not DEFLATE'],
    ['reserved flags', changed(3, 0x20), 'reserved flags in the gzip header'],
    [
      'a wrong checksum of the header',
      Buffer.concat([checked, Buffer.from([1, 2]), body, trailer]),
      'the checksum of the gzip header is wrong',
    ],
    [
      'a name without an end',
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 0x61]),
      'the gzip header is truncated or too long',
    ],
    [
      'a name that is too long',
      withHeader(8, Buffer.alloc(MAX_GZIP_HEADER_BYTES, 'n'), Buffer.alloc(1)),
      'the gzip header is truncated or too long',
    ],
    ['a header cut short', good.subarray(0, 7), 'the gzip header is truncated or too long'],
    ['data that is no DEFLATE', changed(10, 0xff), 'the gzip data is damaged or truncated'],
    ['data cut short', good.subarray(0, 20), 'the gzip data is damaged or truncated'],
    ['a trailer cut short', good.subarray(0, -1), 'the gzip data is damaged or truncated'],
    ['a wrong checksum', changed(-8, (good.at(-8) ?? 0) ^ 1), 'the checksum of the gzip data is wrong'],
    ['a wrong size', changed(-4, (good.at(-4) ?? 0) ^ 1), 'the size in the gzip trailer is wrong'],
    ['a second member', Buffer.concat([good, good]), 'there are bytes after the first gzip member'],
    [
      'one byte after it',
      Buffer.concat([good, Buffer.alloc(1)]),
      'there are bytes after the first gzip member',
    ],
    ['a gzip in a gzip', gzipSync(good), 'the archive is truncated: it does not end in two blocks of zeros'],
  ])('refuses %s', async (_what, bytes, detail) => {
    expect((await faultsOf(bytes)).at(-1)).toBe(`: refused ${detail}`);
  });

  it('ends a bomb early', async () => {
    // 1 GiB of zeros, as a file that pretends to be that large.
    const head = entry('a', '', { size: 2 ** 30 });
    const zeros = Buffer.alloc(2 ** 26);
    const bomb = gzipSync(Buffer.concat([head, ...Array.from({ length: 16 }, () => zeros)]));
    const seen: number[] = [];
    const source = tarballSource(fileOf(bomb), {
      label: 'x',
      onProgress: (_files, bytes) => seen.push(bytes),
    });
    expect(await listed(source)).toContain(
      ': refused it expands to more than 200 times its size (a compression bomb)',
    );
    expect(seen.reduce((sum, one) => sum + one, 0)).toBeLessThan(2 ** 28 + 2 ** 20);
  });
});

describe('reading', () => {
  const bytes = archive(
    entry('w/manifest.json', '{}'),
    entry('w/manifest.sig', 'sig'),
    entry('w/main.py', 'x'.repeat(400_000)),
    entry('w/empty'),
    entry('w/lib/manifest.json', 'nested'),
    entry('w/__pycache__/a.pyc', 'hidden'),
  );

  it('gives facts and progress', async () => {
    let done = 0;
    let size = 0;
    const source = tarballSource(fileOf(bytes), {
      label: 'x',
      onProgress: (moreFiles, moreBytes) => {
        done += moreFiles;
        size += moreBytes;
      },
    });
    const { entries } = await source.list((one) => one.path !== '__pycache__');
    expect(entries.map((one) => one.path).sort()).toEqual([
      '__pycache__',
      'empty',
      'lib',
      'lib/manifest.json',
      'main.py',
      'manifest.json',
      'manifest.sig',
    ]);
    const plain = entries.filter((one) => one.kind === 'file');
    const { facts, faults } = await source.digest(plain);
    expect(faults).toEqual([]);
    const shown = plain.map((one) => [one.path, facts.get(one)?.size, facts.get(one)?.mode].join(' '));
    expect(shown.sort()).toEqual([
      'empty 0 420',
      'lib/manifest.json 6 420',
      'main.py 400000 420',
      'manifest.json 2 420',
      'manifest.sig 3 420',
    ]);
    expect([done, size]).toEqual([6, 400_017]);
  });

  it('keeps the attestation at the root, before or after the list, and nothing else', async () => {
    const source = sourceOf(bytes);
    const text = async (path: string, max = 1000): Promise<string | undefined> =>
      (await source.read(path, max))?.toString();
    expect(await text('manifest.json')).toBe('{}');
    await source.list(everything);
    expect(await text('manifest.sig')).toBe('sig');
    expect(await text('manifest.sig', 2)).toBeUndefined();
    expect(await text('lib/manifest.json')).toBeUndefined();
    expect(await text('main.py')).toBeUndefined();
    expect(await text('w/manifest.json')).toBeUndefined();
    const large = sourceOf(archive(entry('manifest.json', 'x'.repeat(MAX_MANIFEST_BYTES + 1))));
    expect(await large.read('manifest.json', 2 ** 30)).toBeUndefined();
  });

  it('keeps it below what is stripped, and below one directory only', async () => {
    const two = archive(
      entry('a/manifest.json', 'a'),
      entry('b/manifest.json', 'b'),
      entry('manifest.json', 'root'),
    );
    expect((await sourceOf(two).read('manifest.json', 9))?.toString()).toBe('root');
    expect((await sourceOf(bytes, 1).read('manifest.json', 9))?.toString()).toBe('{}');
    expect((await sourceOf(bytes, 2).read('manifest.json', 9))?.toString()).toBe('nested');
    expect(await sourceOf(bytes, 0).read('manifest.json', 9)).toBeUndefined();
  });

  it('streams what is asked for, in the order of the archive', async () => {
    for (const packed of [bytes, gzipSync(bytes)]) {
      const source = sourceOf(packed);
      const { entries } = await source.list(everything);
      const wanted = ['empty', 'main.py', 'manifest.sig'].map((path) =>
        entries.find((one) => one.path === path),
      );
      const got: string[] = [];
      await source.stream(wanted as SourceEntry[], async (file, chunks) => {
        const parts: Uint8Array[] = [];
        for await (const chunk of chunks) parts.push(chunk);
        const text = Buffer.concat(parts).toString();
        got.push(`${file.path} ${text.length > 10 ? text.length : text}`);
      });
      expect(got).toEqual(['manifest.sig sig', 'main.py 400000', 'empty ']);
    }
  });

  it('goes on when the receiver does not read to the end', async () => {
    const source = sourceOf(bytes);
    const { entries } = await source.list(everything);
    const got: string[] = [];
    await source.stream(
      entries.filter((one) => one.kind === 'file'),
      async (file) => {
        got.push(file.path);
      },
    );
    expect(got).toHaveLength(6);
  });
});

describe('a tarball that changes', () => {
  const bytes = archive(entry('a', 'x'.repeat(700_000)), entry('b', 'y'));

  it.each<[string, (file: string) => void]>([
    ['grows', (file) => appendFileSync(file, 'x')],
    [
      'is written to',
      (file) => writeFileSync(file, archive(entry('a', 'z'.repeat(700_000)), entry('b', 'y'))),
    ],
    ['has its mode changed', (file) => chmodSync(file, 0o600)],
  ])('%s while it is listed', async (_what, change) => {
    const file = fileOf(bytes);
    let calls = 0;
    const source = tarballSource(file, {
      label: 'x',
      onProgress: () => {
        calls += 1;
        if (calls === 1) change(file);
      },
    });
    expect(await listed(source)).toContain(': changed changed while it was read');
    expect((await canonicalize(source)).findings.map((one) => one.code)).toContain('ATTEST_TREE_UNSAFE');
  });

  const streamed = async (change: (file: string) => void): Promise<unknown> => {
    const file = fileOf(bytes);
    const source = tarballSource(file, { label: 'x' });
    const { entries } = await source.list(everything);
    change(file);
    return source
      .stream(entries, async (_file, chunks) => {
        for await (const _ of chunks);
      })
      .catch((error: unknown) => error);
  };

  it.each<[string, (file: string) => void]>([
    ['another file in its place', (file) => renameSync(fileOf(bytes), file)],
    ['touched', (file) => utimesSync(file, 1, 1)],
    ['gone', (file) => renameSync(file, `${file}.old`)],
  ])('%s before it is streamed', async (_what, change) => {
    const error = await streamed(change);
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({ code: 'WCP3001' });
  });

  it('what no listing has', async () => {
    const source = sourceOf(bytes);
    await source.list(everything);
    await expect(source.stream([{ path: 'c', kind: 'file' }], async () => undefined)).rejects.toMatchObject({
      code: 'WCP3001',
    });
  });
});

it('an archive with GNU and PAX names at once', async () => {
  const long = 'n'.repeat(150);
  const bytes = archive(
    longName(`g/${long}`),
    entry('g', '1', { magic: GNU_MAGIC }),
    pax({ path: `x/${long}` }),
    entry('x', '2'),
  );
  expect(await listed(sourceOf(bytes))).toEqual([
    'directory g',
    'directory x',
    `file g/${long}`,
    `file x/${long}`,
  ]);
});

it('writes nothing', async () => {
  const dir = mkdtempSync(join(temporaryDirectory(), 'd'));
  mkdirSync(join(dir, 'empty'));
  const file = join(dir, 'a.tar');
  writeFileSync(file, archive(entry('a', 'x')));
  await hashOf(tarballSource(file, { label: 'x' }));
  expect(readdirSync(dir)).toEqual(['a.tar', 'empty']);
});
