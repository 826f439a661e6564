/** The trees of fixtures/trees: how a fixture is read, made on disk and held in memory, and what must come of it. */
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { type EntryKind, rawPath, type Source } from '../../src/source/source.js';
import { type MemoryEntry, memorySource } from './memory-source.js';
import { makeTree, type TreeEntry, temporaryDirectory } from './tree.js';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/trees');

const entry = z.strictObject({
  path: z.string().optional(),
  path_hex: z.string().optional(),
  type: z.string().optional(),
  text: z.string().optional(),
  b64: z.string().optional(),
  target: z.string().optional(),
  size: z.number().optional(),
  mode: z.number().optional(),
  xattrs: z.record(z.string(), z.string()).optional(),
});

const fixture = z.strictObject({
  about: z.string(),
  entries: z.array(entry),
  /** Where the entries are made, below a temporary directory. */
  package: z.string().default('package'),
  /** Entries beside the package, in the temporary directory. */
  beside: z.array(entry).default([]),
  /** What is given as the root, below the temporary directory, when it is not `package`. */
  root: z.string().optional(),
  relative: z.boolean().default(false),
  /** Read without the rights of root. */
  as: z.literal('ordinary').optional(),
  /** Only on disk, or only as a listing: the other cannot show it. */
  disk: z.boolean().default(false),
  listing: z.boolean().default(false),
  expect: z.strictObject({
    /** What is said of each refused path, and of nothing else. */
    refused: z.record(z.string(), z.string()).optional(),
    // Of an accepted tree: every file that is in none of the first three is hashed.
    listed: z.array(z.string()).default([]),
    own: z.array(z.string()).default([]),
    residue: z.array(z.string()).default([]),
    empty: z.array(z.string()).default([]),
    executable: z.array(z.string()).default([]),
    empty_package: z.boolean().default(false),
    /** The three orders give at least two hashes. */
    orders_differ: z.boolean().default(false),
  }),
});

export type TreeFixture = z.infer<typeof fixture> & { name: string };

/** All trees, by file name. */
export function treeFixtures(): TreeFixture[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      ...fixture.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
    }));
}

/** The bytes of an entry's path. */
export function pathBytes(one: TreeEntry): Buffer {
  return one.path_hex === undefined ? Buffer.from(one.path ?? '') : Buffer.from(one.path_hex, 'hex');
}

/** The content of an entry that is a file, given all entries of its tree. */
export function contentOf(one: TreeEntry, all: readonly TreeEntry[]): Buffer {
  if (one.type === 'sparse') return Buffer.alloc(one.size ?? 0);
  if (one.type !== 'hardlink')
    return Buffer.from(one.b64 ?? one.text ?? '', one.b64 === undefined ? 'utf8' : 'base64');
  const target = all.find((other) => other.path === one.target);
  return target === undefined ? Buffer.alloc(0) : contentOf(target, all);
}

const KINDS: Record<string, EntryKind> = {
  dir: 'directory',
  symlink: 'symlink',
  fifo: 'fifo',
  socket: 'socket',
  device: 'device',
  submodule: 'submodule',
  'hardlink-entry': 'hardlink',
};

/** The tree as a listing, which no file system folds or refuses. */
export function listingOf(one: TreeFixture, label: string): Source {
  const entries = one.entries.map(
    (each): MemoryEntry => ({
      path: rawPath(pathBytes(each)),
      kind: KINDS[each.type ?? ''] ?? 'file',
      content: contentOf(each, one.entries),
      ...(each.mode === undefined ? {} : { mode: each.mode }),
    }),
  );
  return memorySource(entries, label);
}

/** Makes the tree on disk; gives the root as it is to be given. */
export async function treeOnDisk(one: TreeFixture): Promise<string> {
  const above = temporaryDirectory();
  await makeTree(`${above}/${one.package}`, one.entries);
  await makeTree(above, one.beside);
  const base = one.relative ? relative(process.cwd(), above) : above;
  return `${base}/${one.root ?? one.package}`;
}

/** Why this file system or this user cannot hold the tree, found by trying the one thing that it needs; or undefined. */
export async function cannotHold(one: TreeFixture): Promise<string | undefined> {
  const every = [...one.entries, ...one.beside];
  for (const { xattrs } of every) {
    if (xattrs === undefined) continue;
    if (await fails(() => makeTree(temporaryDirectory(), [{ path: 'a', xattrs }])))
      return 'no such extended attribute can be set';
  }
  if (every.some((each) => each.type === 'device')) {
    if (await fails(() => makeTree(temporaryDirectory(), [{ path: 'a', type: 'device' }]))) {
      return 'no device can be made';
    }
  }
  return namesKept(every) ? undefined : 'the file system folds or refuses names of this tree';
}

async function fails(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch {
    return true;
  }
}

/** True when a directory of this file system gives exactly the names back that it was given. */
function namesKept(entries: readonly TreeEntry[]): boolean {
  const names = new Map<string, Buffer>();
  for (const each of entries) {
    const path = pathBytes(each).toString('latin1');
    for (const name of path.split('/')) names.set(name, Buffer.from(name, 'latin1'));
  }
  const dir = mkdtempSync(join(tmpdir(), 'wcp-attest-names-'));
  try {
    for (const name of names.values()) writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), name]), '');
    const kept = readdirSync(dir, { encoding: 'latin1' });
    return kept.length === names.size && kept.every((name) => names.has(name));
  } catch {
    return false;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Lowercase hex SHA-256. */
export function sha256(bytes: Buffer | string): string {
  return hash('sha256', bytes);
}
