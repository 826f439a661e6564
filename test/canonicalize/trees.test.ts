/**
 * The trees of fixtures/trees, each on disk and as a listing, the plain ones from a tarball and a commit too. What must come of an accepted one is computed here from
 * the fixture, by a reference that shares nothing with src.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type CanonicalPackage, canonicalize } from '../../src/canonicalize/canonicalize.js';
import { fileListDigest, orderReport } from '../../src/canonicalize/package-hash.js';
import { directorySource } from '../../src/source/directory.io.js';
import { gitSource } from '../../src/source/git.io.js';
import { tarballSource } from '../../src/source/tarball.io.js';
import { git } from '../support/git.js';
import { archive, archiveOf, entry, pax } from '../support/tar.js';
import { removeTemporary, type TreeEntry, temporaryDirectory, unprivileged } from '../support/tree.js';
import {
  cannotHold,
  contentOf,
  listingOf,
  pathBytes,
  sha256,
  type TreeFixture,
  treeFixtures,
  treeOnDisk,
} from '../support/tree-fixture.js';

afterEach(removeTemporary);

const LABEL = 'w';
const FIXTURES = treeFixtures();

// --- The reference: paths and contents in, hashes out.

const parts = (path: string): number[][] =>
  path.split('/').map((name) => [...name].map((c) => c.codePointAt(0) ?? 0));

function lexicographic<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): number {
  const at = a.findIndex((x, i) => i >= b.length || compare(x, b[i] as T) !== 0);
  if (at < 0) return a.length - b.length;
  return at >= b.length ? 1 : compare(a[at] as T, b[at] as T);
}

const REFERENCE_ORDERS: Record<string, (a: string, b: string) => number> = {
  python: (a, b) => lexicographic(parts(a), parts(b), (x, y) => lexicographic(x, y, (p, q) => p - q)),
  go: (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)),
  typescript: (a, b) => a.localeCompare(b, 'en') || Buffer.compare(Buffer.from(a), Buffer.from(b)),
};

function referenceHashes(files: Map<string, Buffer>): Record<string, string> {
  const record = (path: string): string =>
    `${path}\n${files.get(path)?.length}\n${sha256(files.get(path) ?? '')}\n`;
  return Object.fromEntries(
    Object.entries(REFERENCE_ORDERS).map(([order, compare]) => [
      order,
      sha256([...files.keys()].sort(compare).map(record).join('')),
    ]),
  );
}

function referenceList(files: Map<string, Buffer>): string {
  const paths = [...files.keys()].map((path) => Buffer.from(path)).sort(Buffer.compare);
  return sha256(paths.map((path) => `${sha256(files.get(path.toString()) ?? '')}  ${path}\n`).join(''));
}

// ---

const isFile = (one: TreeEntry): boolean => [undefined, 'hardlink', 'sparse'].includes(one.type);

/** Files by path: all that are neither residue nor the attestation itself. */
function filesOf({ entries, expect: { residue, own } }: TreeFixture): Map<string, Buffer> {
  const out = (path: string): boolean =>
    own.includes(path) || residue.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one));
  return new Map(
    entries
      .filter((one) => isFile(one) && one.path !== undefined && !out(one.path))
      .map((one) => [one.path ?? '', contentOf(one, entries)]),
  );
}

function expectCanonical(one: TreeFixture, found: CanonicalPackage): void {
  const { refused, listed, own, residue, empty, executable, empty_package, orders_differ } = one.expect;
  const said = found.findings.map(({ code, path, message }) => ({ code, path, message }));
  if (refused !== undefined) {
    const shown = (path: string): string => (path === '' ? LABEL : `${LABEL}/${path}`);
    const wanted = Object.entries(refused).map(([path, what]) => ({
      code: 'ATTEST_TREE_UNSAFE',
      path: shown(path),
      message: `\`${shown(path)}\`: ${what}`,
    }));
    const byPath = (a: { path?: string | undefined }, b: { path?: string | undefined }): number =>
      (a.path ?? '') < (b.path ?? '') ? -1 : 1;
    expect(said.sort(byPath)).toEqual(wanted.sort(byPath));
    for (const { fix, severity } of found.findings)
      expect([severity, fix]).toEqual(['error', expect.stringMatching(/\S/)]);
    return;
  }
  expect(said.map(({ code }) => code)).toEqual(empty_package ? ['ATTEST_PACKAGE_EMPTY'] : []);
  const files = filesOf(one);
  const hashed = new Map([...files].filter(([path]) => !listed.includes(path)));
  const hashes = referenceHashes(hashed);
  expect({
    orders: orderReport(found.files, 'python').orders,
    list: fileListDigest(found.files),
    bytes: found.bytes,
    listed: found.files.filter((file) => !file.hashed).map((file) => file.path),
    own: found.own.map((file) => file.path),
    residue: found.residue,
    empty: found.emptyDirectories,
    executable: found.files.filter((file) => file.executable).map((file) => file.path),
  }).toEqual({
    orders: hashes,
    list: referenceList(files),
    bytes: [...files.values()].reduce((sum, content) => sum + content.length, 0),
    listed: [...listed].sort(REFERENCE_ORDERS.go),
    own,
    residue,
    empty,
    executable,
  });
  if (orders_differ) expect(new Set(Object.values(hashes)).size).toBeGreaterThan(1);
}

describe('on disk', () => {
  it.each(FIXTURES.filter((one) => !one.listing))('$name', async (one) => {
    const missing = await cannotHold(one);
    if (missing !== undefined) {
      console.warn(`${one.name} is not tried on disk: ${missing}`);
      return;
    }
    const root = await treeOnDisk(one);
    const read = (): Promise<CanonicalPackage> => canonicalize(directorySource(root, LABEL));
    expectCanonical(one, await (one.as === 'ordinary' ? unprivileged(read) : read()));
  });
});

describe('as a listing', () => {
  // What is about the root, the rights of a user or the depth of a walk is about a file system.
  const listings = FIXTURES.filter((one) => !one.disk && one.as === undefined && one.root === undefined);

  it.each(listings)('$name', async (one) => {
    expectCanonical(one, await canonicalize(listingOf(one, LABEL)));
  });
});

/** Accepted trees of files and directories only, which an archive or a commit can hold. */
const PLAIN = FIXTURES.filter(
  ({ entries, disk, expect: { refused } }) =>
    !disk &&
    refused === undefined &&
    entries.every((one) => (isFile(one) || one.type === 'dir') && one.path_hex === undefined),
);

async function plainTree(one: TreeFixture): Promise<string | undefined> {
  const missing = await cannotHold(one);
  if (missing !== undefined) console.warn(`${one.name} is not tried: ${missing}`);
  return missing === undefined ? treeOnDisk({ ...one, root: undefined, relative: false }) : undefined;
}

describe('from a tarball', () => {
  it.each(PLAIN)('$name', async (one) => {
    const root = await plainTree(one);
    if (root === undefined) return;
    const file = join(temporaryDirectory(), 'package.tar');
    writeFileSync(file, archiveOf(root));
    expectCanonical(one, await canonicalize(tarballSource(file, { label: LABEL, strip: 0 })));
  });
});

const TAR_TYPES: Record<string, string> = {
  'hardlink-entry': '1',
  symlink: '2',
  device: '3',
  dir: '5',
  fifo: '6',
};

/** The tree as an archive that no tool would write: every name and kind as the fixture has it. */
function hostileArchive(one: TreeFixture): Buffer {
  return archive(
    ...one.entries.map((each) => {
      const path = pathBytes(each).toString('latin1');
      const type = TAR_TYPES[each.type ?? ''] ?? '0';
      const content = type === '0' ? contentOf(each, one.entries) : '';
      const fields = { type, mode: each.mode ?? 0o644, link: (each.target ?? '').slice(0, 99) };
      if (path.length < 100) return entry(path, content, fields);
      return Buffer.concat([pax({ path }), entry('long', content, fields)]);
    }),
  );
}

describe('a refused tree is refused from a tarball too', () => {
  const packed = FIXTURES.filter(
    ({ entries, as, root, disk, expect: { refused } }) =>
      refused !== undefined &&
      as === undefined &&
      root === undefined &&
      !disk &&
      entries.every((one) => isFile(one) || TAR_TYPES[one.type ?? ''] !== undefined),
  );

  it.each(packed)('$name', async (one) => {
    const file = join(temporaryDirectory(), 'package.tar');
    writeFileSync(file, hostileArchive(one));
    const { findings } = await canonicalize(tarballSource(file, { label: LABEL, strip: 0 }));
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['error ATTEST_TREE_UNSAFE']),
    );
  });
});

describe('from a commit', () => {
  // A commit has no empty directories, nothing called .git and one executable bit.
  const committed = PLAIN.filter(
    ({ entries, expect: { executable } }) =>
      entries.some(isFile) &&
      executable.length === 0 &&
      entries.every((one) => one.path?.split('/').includes('.git') === false),
  ).map((one) => ({ ...one, entries: one.entries.filter(isFile) }));

  it.each(committed)('$name', async (one) => {
    const root = await plainTree(one);
    if (root === undefined) return;
    for (const words of [
      ['init', '-q'],
      ['add', '-f', '-A'],
      ['commit', '-q', '-m', 'all'],
    ])
      git(root, words);
    const commit = git(root, ['rev-parse', 'HEAD']);
    const found = await canonicalize(gitSource({ directory: root, commit, path: '', label: LABEL }));
    const empty = found.emptyDirectories;
    expectCanonical({ ...one, expect: { ...one.expect, empty } }, found);
  });
});

describe('the folder', () => {
  it('holds at least 60 trees that are tried, accepted and refused ones', () => {
    expect(FIXTURES.length).toBeGreaterThan(140);
    expect(FIXTURES.filter((one) => one.expect.refused === undefined).length).toBeGreaterThan(60);
  });
});
