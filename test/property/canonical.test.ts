/** What holds of the canonical form of any tree: where it comes from does not matter, every change shows somewhere. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type CanonicalPackage, canonicalize } from '../../src/canonicalize/canonicalize.js';
import { foldName } from '../../src/canonicalize/fold.js';
import { comparatorOf, HASH_ORDERS } from '../../src/canonicalize/order.js';
import {
  encodeRecord,
  fileListDigest,
  orderReport,
  packageHash,
} from '../../src/canonicalize/package-hash.js';
import { isPackagePath, pathText, refuseName } from '../../src/canonicalize/path-rules.js';
import { shownPath } from '../../src/canonicalize/refusals.js';
import { printable, printableBytes } from '../../src/escape.js';
import { buildStatement, encodeStatement, readStatement } from '../../src/manifest/statement.js';
import { directorySource } from '../../src/source/directory.io.js';
import { openSource } from '../../src/source/open-source.io.js';
import { type EntryKind, rawBytes, rawPath, rawPathOf, type Source } from '../../src/source/source.js';
import { cleanEnvironment, run } from '../support/cli.js';
import { git } from '../support/git.js';
import { type MemoryEntry, memorySource } from '../support/memory-source.js';
import { archiveOf } from '../support/tar.js';
import { makeTree, removeTemporary, temporaryDirectory } from '../support/tree.js';
import { sha256 } from '../support/tree-fixture.js';

afterEach(removeTemporary);

const LABEL = 'w';

// Names around the separator, the orders and the locales; `z` is left for the tests.
const legal = fc
  .string({ unit: fc.constantFrom(...'aåäbcAIiı.-_0 é😀\ue000'), minLength: 1, maxLength: 5 })
  .filter((name) => name !== '.' && name !== '..' && refuseName(rawPathOf(name), name) === undefined);
const special = fc.constantFrom(
  '__pycache__',
  '.DS_Store',
  'm.pyc',
  'manifest.json',
  'manifest.sig',
  '.gitignore',
);
const name = fc.oneof({ weight: 6, arbitrary: legal }, { weight: 1, arbitrary: special });

interface GeneratedFile {
  path: string;
  text: string;
  mode: number;
}

/** Files that one directory can hold: no path is a directory of another, no two names fold to the same. */
const files: fc.Arbitrary<GeneratedFile[]> = fc
  .uniqueArray(
    fc.tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.string({ maxLength: 8 }), fc.boolean()),
    { minLength: 1, maxLength: 10, selector: ([path]) => foldName(path[0] ?? '') },
  )
  .map((all) =>
    all.map(([path, text, executable]) => ({ path: path.join('/'), text, mode: executable ? 0o755 : 0o644 })),
  );

/** All that is known of a package but its source. */
function form({ files: all, own, emptyDirectories, residue, findings }: CanonicalPackage): object {
  const codes = findings.map((one) => one.code);
  return { all, own, emptyDirectories, residue, codes, orders: orderReport(all, 'python').orders };
}

async function formOf(source: Source): Promise<object> {
  return form(await canonicalize(source));
}

describe('a tree has one form', () => {
  it('from a directory, a commit, a tarball, another creation order and another root', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const above = temporaryDirectory();
        const at = (path: string): string => join(above, path);
        await makeTree(at('tracked/package'), all);
        const wanted = await formOf(directorySource(at('tracked/package'), LABEL));
        await makeTree(at('.git/another place\u202e'), [...all].reverse());
        expect(await formOf(directorySource(at('.git/another place\u202e'), LABEL))).toEqual(wanted);
        for (const words of [
          ['init', '-q'],
          ['add', '-f', '-A'],
          ['commit', '-q', '-m', 'all'],
        ])
          git(at('tracked'), words);
        const commit = await openSource('package', { label: LABEL, from: 'git', cwd: at('tracked') });
        expect(commit.kind).toBe('git');
        expect(await formOf(commit)).toEqual(wanted);
        expect(commit.edits ?? []).toEqual([]);
        writeFileSync(at('a.tar'), archiveOf(at('tracked/package')));
        writeFileSync(at('b.tgz'), gzipSync(archiveOf(at('.git/another place\u202e'), './')));
        for (const file of ['a.tar', 'b.tgz']) {
          const tarball = await openSource(file, { label: LABEL, from: 'auto', strip: 0, cwd: above });
          expect(tarball.kind).toBe('tarball');
          expect(await formOf(tarball)).toEqual(wanted);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('in every locale', async () => {
    const locales = ['C', 'en_US.UTF-8', 'da_DK.UTF-8', 'tr_TR.UTF-8', 'lt_LT.UTF-8'];
    // The environment does reach ICU: in Danish `aa` is the last letter.
    const probe = ['-p', '"aa".localeCompare("z")'];
    const order = (LC_ALL: string): string =>
      execFileSync(process.execPath, probe, { env: cleanEnvironment({ LC_ALL }) })
        .toString()
        .trim();
    expect([order('en_US.UTF-8'), order('da_DK.UTF-8')]).toEqual(['-1', '1']);
    const fixed = ['aa', 'z', 'I', 'i0', 'ı1', 'y', 'k', 'ch', 'h', 'll', 'lz', 'Ø', 'v', 'w'];
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const root = join(temporaryDirectory(), 'package');
        await makeTree(root, [...all, ...fixed.map((path) => ({ path: `z/${path}`, text: path }))]);
        const wanted = await canonicalize(directorySource(root, LABEL));
        const { orders } = orderReport(wanted.files, 'python');
        for (const LC_ALL of locales) {
          const { stdout } = await run(['hash', root, '--format', 'json'], { env: { LC_ALL, LANG: LC_ALL } });
          expect(JSON.parse(stdout)).toMatchObject({ ok: true, orders, residue: wanted.residue });
        }
      }),
      { numRuns: 3 },
    );
  });

  it('in whatever order a source lists it, with the same findings', async () => {
    const twins = fc.constantFrom(
      'z',
      'Z',
      'z\u200b',
      'é',
      'e\u0301',
      'É',
      'z/a',
      'Z/A',
      'z:',
      '.GIT',
      '.git',
    );
    const entry = fc.record({
      path: twins,
      kind: fc.constantFrom<EntryKind>('file', 'file', 'directory', 'symlink'),
    });
    const listing = fc.uniqueArray(entry, { selector: (one) => one.path, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(listing.map(withinContract), fc.infiniteStream(fc.nat()), async (entries, random) => {
        const shuffled = entries
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const one = await canonicalize(memorySource(entries, LABEL));
        const other = await canonicalize(memorySource(shuffled, LABEL));
        expect(other.findings).toEqual(one.findings);
        expect(form(other)).toEqual(form(one));
      }),
      { numRuns: 300 },
    );
  });
});

// ---

const IDENTITY = {
  worker_id: 'org.example.worker',
  worker_species_id: 'wrk.example.worker',
  worker_version: '1.0.0',
};
const FACTS = { source: 'local', built_at: '2026-01-02T03:04:05Z', signed_at: '2026-01-02T03:04:05Z' };

function statementOf({ files: all, emptyDirectories }: CanonicalPackage): ReturnType<typeof buildStatement> {
  const package_hash = packageHash(all, 'python');
  return buildStatement(
    IDENTITY,
    { package_hash, hash_order: 'python', files: all, emptyDirectories },
    FACTS,
  );
}

/** What can differ between two packages. `hash` is all three; `verdict` is whether anything is refused. */
type Seen = 'hash' | 'list' | 'statement' | 'own' | 'residue' | 'verdict';

function difference(a: CanonicalPackage, b: CanonicalPackage): Seen[] {
  const text = (one: CanonicalPackage): Record<Seen, string> => ({
    hash: '',
    list: fileListDigest(one.files),
    statement: Buffer.from(encodeStatement(statementOf(one))).toString(),
    own: JSON.stringify(one.own),
    residue: JSON.stringify(one.residue),
    verdict: JSON.stringify(one.findings.map((finding) => finding.code)),
  });
  const [left, right] = [text(a), text(b)];
  const seen = (Object.keys(left) as Seen[]).filter((key) => left[key] !== right[key]);
  const same = HASH_ORDERS.filter((order) => packageHash(a.files, order) === packageHash(b.files, order));
  // All three change or none does.
  expect([0, 3]).toContain(same.length);
  return same.length === 0 ? ['hash', ...seen] : seen;
}

interface Changing {
  entries: MemoryEntry[];
  /** A file of the generated tree that is hashed; there is another one, `z-one`, whose content differs. */
  target: MemoryEntry;
  at: number;
}

type Change = (changing: Changing) => MemoryEntry[];

function replace(entries: MemoryEntry[], path: string, by: Partial<MemoryEntry>): MemoryEntry[] {
  return entries.map((one) => (one.path === path ? { ...one, ...by } : one));
}

/** The content with one byte changed; of an empty one, with one byte. */
function otherByte({ content = new Uint8Array() }: MemoryEntry, at: number): Buffer {
  const bytes = Buffer.from(content.length === 0 ? [0] : content);
  if (content.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 + (at % 255));
  return bytes;
}

const byteOf =
  (path: string): Change =>
  ({ entries, at }) =>
    entries.map((one) => (one.path === path ? { ...one, content: otherByte(one, at) } : one));
const added =
  (entry: MemoryEntry): Change =>
  ({ entries }) => [...entries, entry];
const becomes =
  (kind: EntryKind): Change =>
  ({ entries, target }) =>
    replace(entries, target.path, { kind });
const mode =
  (bits: (mode: number) => number): Change =>
  ({ entries, target }) =>
    replace(entries, target.path, { mode: bits(target.mode ?? 0o644) });

const ALL: Seen[] = ['hash', 'list', 'statement'];

/** Every kind of change, and exactly what shows it. */
const CHANGES: [string, Seen[], Change][] = [
  [
    'a byte of a hashed file',
    ALL,
    ({ entries, target, at }) => replace(entries, target.path, { content: otherByte(target, at) }),
  ],
  ['a byte of a nested manifest', ['list', 'statement'], byteOf('z/manifest.json')],
  ['a byte of a file below a manifest directory', ['list', 'statement'], byteOf('manifest.tmp/z')],
  ['a byte of the attestation itself', ['own'], byteOf('manifest.sig')],
  [
    'a byte moved from one file to the next',
    ALL,
    ({ entries }) =>
      replace(replace(entries, 'z-one', { content: Buffer.from('1') }), 'z-two', {
        content: Buffer.from('12'),
      }),
  ],
  [
    'contents exchanged',
    ALL,
    ({ entries }) =>
      replace(replace(entries, 'z-one', { content: Buffer.from('2') }), 'z-two', {
        content: Buffer.from('11'),
      }),
  ],
  ['a name', ALL, ({ entries, target }) => replace(entries, target.path, { path: `${target.path}z` })],
  [
    'a file moved into a directory',
    ALL,
    ({ entries, target }) => replace(entries, target.path, { path: `zz/${target.path}` }),
  ],
  ['a file removed', ALL, ({ entries, target }) => entries.filter((one) => one.path !== target.path)],
  ['a file added', ALL, added({ path: 'zzz', kind: 'file' })],
  ['a nested manifest added', ['list', 'statement'], added({ path: 'z/manifest.sig', kind: 'file' })],
  [
    'a nested manifest removed',
    ['list', 'statement'],
    ({ entries }) => entries.filter((one) => one.path !== 'z/manifest.json'),
  ],
  ['the attestation removed', ['own'], ({ entries }) => entries.filter((one) => one.path !== 'manifest.sig')],
  ['an executable bit', ['statement'], mode((bits) => bits ^ 0o111)],
  ['an empty directory added', ['statement'], added({ path: 'zzz', kind: 'directory' })],
  ['an empty directory filled', ALL, added({ path: 'z-empty/a', kind: 'file' })],
  [
    'an empty directory removed',
    ['statement'],
    ({ entries }) => entries.filter((one) => one.path !== 'z-empty'),
  ],
  ['residue added', ['residue'], added({ path: 'z/z.pyc', kind: 'file' })],
  ['a directory of residue added', ['residue'], added({ path: 'z/.git', kind: 'directory' })],
  ['an unfinished manifest added', ['residue'], added({ path: 'manifest.tmp', kind: 'file' })],
  [
    'a file that becomes a directory with it inside',
    ALL,
    ({ entries, target }) => replace(entries, target.path, { path: `${target.path}/z` }),
  ],
  ['a file that becomes an empty directory', ALL, becomes('directory')],
  ...(['symlink', 'hardlink', 'socket', 'fifo', 'device', 'submodule'] as const).map(
    (kind): [string, Seen[], Change] => [`a file that becomes a ${kind}`, [...ALL, 'verdict'], becomes(kind)],
  ),
  ['a setuid bit', [...ALL, 'verdict'], mode((bits) => bits | 0o4000)],
  ['a setgid bit', [...ALL, 'verdict'], mode((bits) => bits | 0o2000)],
  ['a sticky bit', [], mode((bits) => bits | 0o1000)],
  ['a link added', ['verdict'], added({ path: 'zzz', kind: 'symlink' })],
  ['a twin added', [...ALL, 'verdict'], added({ path: 'Z-ONE', kind: 'file' })],
];

const FIXED: MemoryEntry[] = [
  { path: 'z-one', kind: 'file', content: Buffer.from('11') },
  { path: 'z-two', kind: 'file', content: Buffer.from('2') },
  { path: 'z-empty', kind: 'directory' },
  { path: 'z/manifest.json', kind: 'file', content: Buffer.from('{}') },
  { path: 'manifest.sig', kind: 'file', content: Buffer.from('x') },
];

describe('a single change', () => {
  const plain = fc
    .uniqueArray(
      fc.tuple(
        fc.array(legal, { minLength: 1, maxLength: 3 }),
        fc.uint8Array({ maxLength: 5 }),
        fc.boolean(),
      ),
      {
        minLength: 1,
        maxLength: 5,
        selector: ([path]) => foldName(path[0] ?? ''),
      },
    )
    .map((all) =>
      all.map(
        ([path, content, executable]): MemoryEntry => ({
          path: rawPathOf(path.join('/')),
          kind: 'file',
          content,
          mode: executable ? 0o755 : 0o644,
        }),
      ),
    );

  it.each(CHANGES)('of %s shows in %j', async (what, wanted, change) => {
    // A directory of that name cannot be there together with the file.
    const directory: MemoryEntry[] = what.startsWith('an unfinished')
      ? []
      : [{ path: 'manifest.tmp/z', kind: 'file', content: Buffer.from('x') }];
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), async (generated, at) => {
        const entries = [...generated, ...FIXED, ...directory];
        const target = generated[at % generated.length] ?? { path: 'z-one', kind: 'file' };
        const before = await canonicalize(memorySource(entries, LABEL));
        expect(before.findings).toEqual([]);
        const after = await canonicalize(memorySource(change({ entries, target, at }), LABEL));
        expect(difference(before, after)).toEqual(wanted);
      }),
      { numRuns: 25 },
    );
  });
});

// ---

describe('records and list', () => {
  it('can be read back from the stream, and are what the digests are of', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const entries = all.map(
          ({ path, text }): MemoryEntry => ({
            path: rawPathOf(path),
            kind: 'file',
            content: Buffer.from(text),
          }),
        );
        const found = await canonicalize(memorySource(entries, LABEL));
        const contents = new Map(all.map(({ path, text }) => [path, Buffer.from(text)]));
        for (const order of HASH_ORDERS) {
          const hashed = found.files
            .filter((file) => file.hashed)
            .sort((a, b) => comparatorOf(order)(a.path, b.path));
          const stream = Buffer.from(hashed.map(encodeRecord).join(''));
          expect(sha256(stream)).toBe(packageHash(found.files, order));
          const lines = stream.toString().split('\n');
          expect(lines.pop()).toBe('');
          const read = hashed.map((_, i) => lines.slice(3 * i, 3 * i + 3));
          expect(read.flat()).toEqual(lines);
          for (const [path = '', size, digest] of read) {
            const content = contents.get(path) ?? Buffer.alloc(0);
            expect([size, digest]).toEqual([`${content.length}`, sha256(content)]);
          }
          expect(new Set(read.map(([path]) => path)).size).toBe(hashed.length);
        }
      }),
    );
  });

  it('give the subject of the statement, which can be read back', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const entries = all.map(
          ({ path, text }): MemoryEntry => ({
            path: rawPathOf(path),
            kind: 'file',
            content: Buffer.from(text),
          }),
        );
        const found = await canonicalize(memorySource([...entries, { path: 'z', kind: 'file' }], LABEL));
        const statement = statementOf(found);
        const list = fileListDigest(found.files);
        expect(statement.subject).toEqual([
          { name: IDENTITY.worker_id, digest: { sha256: list, dirHash1: list } },
        ]);
        expect(fileListDigest(statement.predicate.files)).toBe(list);
        expect(readStatement(encodeStatement(statement))).toEqual({ ok: true, statement });
      }),
    );
  });
});

// ---

const KINDS: EntryKind[] = [
  'file',
  'directory',
  'symlink',
  'hardlink',
  'socket',
  'fifo',
  'device',
  'submodule',
];
const bytes = fc.uint8Array({ minLength: 1, maxLength: 6 }).map((some) => rawPath(some).replaceAll('/', 'f'));
const nasty = fc.oneof(
  fc
    .constantFrom(
      '.git',
      '.GIT',
      '__pycache__',
      '.DS_Store',
      'm.pyc',
      'manifest.json',
      'Manifest.json',
      'manifest.tmp',
    )
    .map(rawPathOf),
  fc
    .constantFrom('a', 'A', 'é', 'e\u0301', '\u200b', 'con', 'a.', 'a:', '-', '\u202e', '\n', '\\', '..')
    .map(rawPathOf),
  fc.constantFrom(254, 255, 256).map((length) => 'n'.repeat(length)),
  legal.map(rawPathOf),
  bytes,
);

/** Keeps what a source may list together: nothing is below what is no directory. */
function withinContract<T extends { path: string; kind: EntryKind }>(entries: readonly T[]): T[] {
  const files = new Set(entries.filter((one) => one.kind !== 'directory').map((one) => one.path));
  const above = (path: string): string[] =>
    [...path.matchAll(/\//g)].map((match) => path.slice(0, match.index));
  return entries.filter((one) => !above(one.path).some((path) => files.has(path)));
}

describe('any listing', () => {
  const entry = (path: fc.Arbitrary<string>): fc.Arbitrary<MemoryEntry> =>
    fc.record({
      path,
      kind: fc.oneof(fc.constant<EntryKind>('file'), fc.constantFrom(...KINDS)),
      content: fc.uint8Array({ maxLength: 3 }),
      mode: fc.oneof(fc.constantFrom(0o644, 0o755), fc.integer({ min: 0, max: 0o7777 })),
    });

  it('puts every entry into exactly one place', async () => {
    const paths = fc.array(nasty, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
    const listing = fc
      .uniqueArray(entry(paths), { selector: (one) => one.path, maxLength: 12 })
      .map(withinContract);
    const pattern = fc.constantFrom(
      'a',
      '/A',
      'é',
      '*.pyc',
      'n*',
      '!a',
      '**/manifest.json',
      '.git/',
      'a/*',
      '*',
    );
    const rules = fc.array(pattern, { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(listing, rules, async (entries, patterns) => {
        const content = Buffer.from(patterns.join('\n'));
        const ignoring: MemoryEntry[] =
          patterns.length > 0 ? [{ path: '.wcpignore', kind: 'file', content }] : [];
        const source = memorySource([...entries, ...ignoring], LABEL, 'directory');
        const listed: { path: string; kind: EntryKind }[] = [];
        const spied: Source = {
          ...source,
          async list(select) {
            const all = await source.list(select);
            listed.push(...all.entries);
            return all;
          },
        };
        const found = await canonicalize(spied, { ignoreRules: true });
        const shown = ({ path }: { path: string }): string => printableBytes(rawBytes(path));
        const ignoredAs = new Map(listed.map((one) => [pathText(one.path) ?? shown(one), shown(one)]));
        const texts = (all: readonly string[]): Set<string> =>
          new Set(all.map((path) => printable(path.replace(/\/$/, ''))));
        const places = [
          texts(found.files.map((file) => file.path)),
          texts(found.own.map((file) => file.path)),
          texts(found.residue),
          new Set(found.ignored.map((path) => ignoredAs.get(path.replace(/\/$/, '')) ?? path)),
        ];
        const refused = new Set(found.findings.map((one) => one.path));
        for (const one of listed) {
          const isRefused = refused.has(`${LABEL}/${shown(one)}`);
          const count = places.filter((place) => place.has(shown(one))).length;
          expect([one, count <= 1]).toEqual([one, true]);
          // A directory is a place for what is in it, and in the list itself only when it is empty.
          const isPlace = one.kind === 'directory' && count === 0;
          if (!isRefused) expect([one, count]).toEqual([one, isPlace ? 0 : 1]);
          if (places[3]?.has(shown(one))) expect([one, isRefused]).toEqual([one, false]);
        }
        // And nothing but the entries is anywhere.
        const known = new Set(listed.map(shown));
        for (const place of places) for (const path of place) expect(known).toContain(path);
        for (const { path, code } of found.findings) {
          if (code === 'ATTEST_PACKAGE_EMPTY') expect(path).toBe(shownPath(LABEL, ''));
          else expect(known).toContain(path?.slice(LABEL.length + 1));
        }
        expect(refused.size).toBe(found.findings.length);
      }),
      { numRuns: 250 },
    );
  });

  it('never throws, and what is accepted is a package that a statement can hold', async () => {
    // No rule of paths holds here: empty names, slashes anywhere, a file above a file, a path twice.
    const anything = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 12 }).map(rawPath),
      fc
        .array(fc.oneof(nasty, fc.constantFrom('', '.', '..')), { minLength: 1, maxLength: 4 })
        .map((names) => names.join('/')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry(anything), { maxLength: 6 }), async (entries) => {
        const found = await canonicalize(memorySource(entries, LABEL));
        if (found.findings.length > 0) return;
        for (const { path } of [...found.files, ...found.own])
          expect([path, isPackagePath(path)]).toEqual([path, true]);
        expect(readStatement(encodeStatement(statementOf(found)))).toMatchObject({ ok: true });
      }),
      { numRuns: 1000 },
    );
  });
});
