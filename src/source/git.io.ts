/**
 * A package tree in a git commit: names, modes and content come from the objects of the repository, so neither the
 * line endings, executable bits and stray files of a checkout nor its absence matter. Nothing is checked out.
 */
import { createHash, type Hash, hash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeUtf8 } from '../bytes.js';
import {
  GIT_REQUESTS,
  GIT_WHOLE_BLOB_BYTES,
  MAX_GIT_COMMIT_BYTES,
  MAX_GIT_TREE_BYTES,
  MAX_PACKAGE_DEPTH,
  MAX_PACKAGE_ENTRIES,
  MAX_PACKAGE_PATH_BYTES,
  MAX_TARBALL_BYTES,
} from '../limits.js';
import { parseCommit, parseTree, type TreeEntry, TreeJudge } from './git-objects.js';
import { isRepositoryEntry } from './git-presence.io.js';
import { joined, type ObjectAnswer } from './git-reader.io.js';
import { openRepository, type Repository } from './git-repository.io.js';
import { isLfsPointer } from './lfs-pointer.js';
import {
  type CommitFacts,
  type FileFacts,
  type Listing,
  pathBelow,
  type RawPath,
  rawBytes,
  type Source,
  type SourceEntry,
  type SourceFault,
} from './source.js';
import { streamBlobs } from './stream-blobs.js';
import { untrackedFiles } from './untracked-files.io.js';
import { type TrackedTree, workTreeEdits } from './work-tree-edits.io.js';

export interface GitSourceOptions {
  /** Absolute: a directory in the repository; with `edits` that of the package. */
  directory: string;
  /** Hex id of the commit. */
  commit: string;
  /** The package below the top of the commit's tree; empty for all of it. */
  path: RawPath;
  /** How messages name the package. */
  label: string;
  /** Whether the work tree is compared with the commit: sets `edits` and `untracked` of the source. */
  edits?: boolean;
}

/** The package in a commit. Throws WCP3006 when git cannot read the repository. */
export function gitSource(options: GitSourceOptions): Source {
  return commitSource(openRepository(options.directory), options);
}

/** Where a path of a commit leads to. Without `tree` there is a fault. */
export interface FoundTree {
  facts?: CommitFacts | undefined;
  /** Hex id. */
  tree?: string | undefined;
  /** The commit is whole, but has no such directory. */
  absent?: true;
  fault?: SourceFault;
}

/** Reads a commit and walks down to a directory in it. Whatever is wrong with them is in the result. */
export async function findTree(repository: Repository, commit: string, path: RawPath): Promise<FoundTree> {
  const { reader, format } = repository;
  const read = await reader.readWhole(commit, 'commit', MAX_GIT_COMMIT_BYTES);
  if (!read.ok) return { fault: objectFault('', read) };
  const parsed = read.bytes && parseCommit(read.bytes, format);
  if (parsed === undefined) {
    return {
      fault: refused('', `the commit ${commit} is too large, not well-formed or without a valid time`),
    };
  }
  const facts = { commit, committedAt: parsed.committedAt };
  let { tree } = parsed;
  for (const name of path === '' ? [] : path.split('/')) {
    const entries = await readTree(repository, tree, '');
    if ('detail' in entries) return { facts, fault: entries };
    const entry = entries.find((one) => one.name === name);
    if (entry?.kind !== 'directory') {
      const reason = entry === undefined ? 'root-missing' : 'root-not-a-directory';
      return { facts, absent: true, fault: { path: '', reason, detail: 'no such directory in the commit' } };
    }
    tree = entry.id;
  }
  return { facts, tree };
}

/** False for a tree with nothing in it; one that cannot be read counts as filled, so that its fault is seen. */
export async function hasEntries(repository: Repository, tree: string): Promise<boolean> {
  const entries = await readTree(repository, tree, '');
  return 'detail' in entries || entries.length > 0;
}

/** A file of the package: which object of which repository it is. */
interface Blob {
  repository: Repository;
  id: string;
  mode: number;
}

/** A directory of the package whose tree is still to be read. */
interface Pending {
  repository: Repository;
  /** Below the package root; empty for the root itself. */
  path: RawPath;
  /** Below the top of its repository. */
  at: RawPath;
  tree: string;
  /** 1 for the root. */
  depth: number;
  tracked: TrackedTree;
}

/** The package in a commit of an open repository; `found` is what `findTree` gave for it, when that is known. */
export function commitSource(repository: Repository, options: GitSourceOptions, found?: FoundTree): Source {
  const { commit, path: root, label, directory } = options;
  const blobs = new Map<SourceEntry, Blob>();
  let edits: RawPath[] | undefined;
  let untracked: RawPath[] | undefined;
  const open = async (): Promise<FoundTree> => {
    found ??= await findTree(repository, commit, root);
    return found;
  };
  return {
    kind: 'git',
    label,
    get commit() {
      return found?.facts;
    },
    get edits() {
      return edits;
    },
    get untracked() {
      return untracked;
    },
    async list(descend) {
      const { tree, fault } = await open();
      const listing: Listing = { entries: [], faults: fault === undefined ? [] : [fault] };
      if (tree === undefined) return listing;
      const tracked = { repository, directory, prefix: '', files: new Map(), declined: new Set<RawPath>() };
      const walk = new Walk(listing, blobs, descend);
      await walk.run({ repository, path: '', at: root, tree, depth: 1, tracked });
      if (options.edits === true && listing.faults.length === 0) {
        edits = [];
        untracked = [];
        for (const each of [tracked, ...walk.submodules]) {
          const [edited, added] = await Promise.all([
            workTreeEdits(each, descend),
            untrackedFiles(each, descend),
          ]);
          for (const path of edited) edits.push(path);
          for (const path of added) untracked.push(path);
        }
      }
      return listing;
    },
    async digest(files, onProgress) {
      const byEntry = new Map<SourceEntry, FileFacts>();
      const faults: SourceFault[] = [];
      const total = { files: files.length };
      const budget = { left: MAX_TARBALL_BYTES };
      // One content may have very many names.
      const digested = new Map<Repository, Map<string, Promise<BlobDigest>>>();
      await inLanes(files, async (entry) => {
        if (budget.left < 0) return;
        const { repository, id, mode } = blobOf(blobs, entry);
        const known = digested.get(repository) ?? new Map<string, Promise<BlobDigest>>();
        digested.set(repository, known);
        const before = known.get(id);
        const digest = before ?? digestBlob(repository, id, budget, (bytes) => onProgress?.(0, bytes, total));
        known.set(id, digest);
        const answer = await digest;
        if (!answer.ok) {
          addFault(faults, objectFault(entry.path, answer));
          return;
        }
        const { sha256, size } = answer;
        if (before !== undefined) budget.left -= size;
        onProgress?.(1, before === undefined ? 0 : size, total);
        if (sha256 === undefined) faults.push(lfsFault(entry.path));
        else byEntry.set(entry, { sha256, size, mode });
      });
      if (budget.left >= 0) return { facts: byEntry, faults };
      const detail = `over ${MAX_TARBALL_BYTES} bytes in all files`;
      return { facts: byEntry, faults: [{ path: '', reason: 'too-many', detail }] };
    },
    async read(path, maxBytes) {
      const { tree } = await open();
      const blob = tree === undefined ? undefined : await findBlob({ repository, tree, at: root }, path);
      const read = blob && (await blob.repository.reader.readWhole(blob.id, 'blob', maxBytes));
      return read?.ok ? read.bytes : undefined;
    },
    stream: (files, receive) =>
      streamBlobs(
        files.map((entry) => {
          const { repository, id } = blobOf(blobs, entry);
          return { entry, reader: repository.reader, id };
        }),
        receive,
      ),
  };
}

function blobOf(blobs: ReadonlyMap<SourceEntry, Blob>, entry: SourceEntry): Blob {
  const blob = blobs.get(entry);
  if (blob === undefined) throw new TypeError('a git source knows only the files that it listed');
  return blob;
}

/** Reads the trees of a package, level by level, into a listing. */
class Walk {
  readonly submodules: TrackedTree[] = [];
  private full = false;
  private pathBytes = 0;

  constructor(
    private readonly listing: Listing,
    private readonly blobs: Map<SourceEntry, Blob>,
    private readonly descend: (directory: SourceEntry) => boolean,
  ) {}

  async run(root: Pending): Promise<void> {
    for (let level = [root]; level.length > 0; ) {
      const next: Pending[] = [];
      await inLanes(level, (pending) => this.readDirectory(pending, next));
      level = next;
    }
  }

  private async readDirectory(pending: Pending, next: Pending[]): Promise<void> {
    const { repository, path } = pending;
    if (this.full) return;
    const entries = await readTree(repository, pending.tree, path);
    if ('detail' in entries) {
      addFault(this.listing.faults, entries);
      return;
    }
    // Git makes no such directory when it checks out, so a verifier would not find it.
    if (entries.length === 0 && path !== '')
      addFault(this.listing.faults, refused(path, 'an empty directory in the commit, which no checkout has'));
    const judge = new TreeJudge();
    for (const entry of entries) {
      const name = pathBelow(path, entry.name);
      const refusal = judge.refuse(entry);
      if (refusal !== undefined) {
        addFault(this.listing.faults, refused(name, `the commit has ${refusal}`));
      } else if (this.isTooMuch(name)) {
        const detail = `over ${MAX_PACKAGE_ENTRIES} entries, or paths of over ${MAX_PACKAGE_PATH_BYTES} bytes together`;
        if (!this.full) this.listing.faults.push({ path, reason: 'too-many', detail });
        this.full = true;
        return;
      } else await this.add(entry, name, pending, next);
    }
  }

  private isTooMuch(path: RawPath): boolean {
    this.pathBytes += path.length;
    return this.listing.entries.length >= MAX_PACKAGE_ENTRIES || this.pathBytes > MAX_PACKAGE_PATH_BYTES;
  }

  private async add(entry: TreeEntry, path: RawPath, parent: Pending, next: Pending[]): Promise<void> {
    const { repository, tracked, depth } = parent;
    const at = pathBelow(parent.at, entry.name);
    if (entry.kind !== 'directory') tracked.files.set(belowMount(path, tracked), entry);
    const submodule = entry.kind === 'submodule' ? await openSubmodule(repository, at, entry.id) : undefined;
    const kind = submodule === undefined ? (entry.kind ?? 'submodule') : 'directory';
    const listed: SourceEntry = { path, kind };
    this.listing.entries.push(listed);
    if (kind === 'file') this.blobs.set(listed, { repository, id: entry.id, mode: entry.mode });
    if (kind !== 'directory') return;
    if (!this.descend(listed)) {
      tracked.declined.add(belowMount(path, tracked));
      return;
    }
    if (depth >= MAX_PACKAGE_DEPTH) {
      const detail = `over ${MAX_PACKAGE_DEPTH} directory levels`;
      this.listing.faults.push({ path, reason: 'too-deep', detail });
    } else if (submodule === undefined) {
      next.push({ repository, path, at, tree: entry.id, depth: depth + 1, tracked });
    } else {
      const { directory } = submodule.repository;
      const inner = { ...submodule, directory, prefix: path, files: new Map(), declined: new Set<RawPath>() };
      this.submodules.push(inner);
      next.push({ ...submodule, path, at: '', depth: depth + 1, tracked: inner });
    }
  }
}

function belowMount(path: RawPath, { prefix }: TrackedTree): RawPath {
  return prefix === '' ? path : path.slice(prefix.length + 1);
}

/** A submodule that is fetched: its own repository in the work tree has the commit. Undefined otherwise. */
async function openSubmodule(
  { workTree, format }: Repository,
  at: RawPath,
  commit: string,
): Promise<{ repository: Repository; tree: string } | undefined> {
  const path = decodeUtf8(rawBytes(at));
  if (workTree === undefined || path === undefined) return undefined;
  try {
    const directory = resolve(realpathSync(workTree.top), path);
    // By a link it could be any repository.
    if (realpathSync(directory) !== directory || !isRepositoryEntry(resolve(directory, '.git')))
      return undefined;
    const repository = openRepository(directory);
    if (repository.format !== format || repository.workTree?.prefix !== '') return undefined;
    const { tree } = await findTree(repository, commit, '');
    return tree === undefined ? undefined : { repository, tree };
  } catch {
    // Nothing there, or git refuses that repository: then it is not fetched.
    return undefined;
  }
}

/** The file at a path, looked for from the package root down. */
async function findBlob(
  { repository, tree, at }: { repository: Repository; tree: string; at: RawPath },
  path: RawPath,
): Promise<Blob | undefined> {
  const [name = '', ...below] = path.split('/');
  const entries = await readTree(repository, tree, '');
  const entry = 'detail' in entries ? undefined : entries.find((one) => one.name === name);
  if (entry === undefined) return undefined;
  const here = pathBelow(at, name);
  const { kind, id, mode } = entry;
  if (below.length === 0) return kind === 'file' ? { repository, id, mode } : undefined;
  if (kind === 'directory') return findBlob({ repository, tree: id, at: here }, below.join('/'));
  const submodule = kind === 'submodule' ? await openSubmodule(repository, here, id) : undefined;
  return submodule && findBlob({ ...submodule, at: '' }, below.join('/'));
}

/** The entries of a tree, or the fault that a directory has because of it. */
async function readTree(
  { reader, format }: Repository,
  tree: string,
  path: RawPath,
): Promise<TreeEntry[] | SourceFault> {
  const read = await reader.readWhole(tree, 'tree', MAX_GIT_TREE_BYTES);
  if (!read.ok) return objectFault(path, read);
  if (read.bytes === undefined)
    return {
      path,
      reason: 'too-many',
      detail: `a directory of over ${MAX_GIT_TREE_BYTES} bytes in the commit`,
    };
  return parseTree(read.bytes, format) ?? refused(path, 'the directory is damaged in the commit');
}

/** `sha256` is missing for a Git LFS pointer, in whose place the file should be. */
type BlobDigest = (ObjectAnswer & { ok: false }) | { ok: true; sha256: string | undefined; size: number };

/** Digests a blob, its content never held as a whole when it is large. Git is ended when it is over the budget. */
async function digestBlob(
  { reader }: Repository,
  id: string,
  budget: { left: number },
  onBytes: (bytes: number) => void,
): Promise<BlobDigest> {
  const parts: Buffer[] = [];
  let running: Hash | undefined;
  const answer = await reader.read(id, 'blob', {
    begin(size) {
      budget.left -= size;
      if (budget.left < 0) reader.giveUp('too much content');
      if (size > GIT_WHOLE_BLOB_BYTES) running = createHash('sha256');
    },
    content(bytes) {
      if (running === undefined) parts.push(bytes);
      else running.update(bytes);
      onBytes(bytes.length);
    },
  });
  if (!answer.ok) return answer;
  const { size } = answer;
  if (running !== undefined) return { ok: true, sha256: running.digest('hex'), size };
  const content = joined(parts);
  return { ok: true, sha256: isLfsPointer(content) ? undefined : hash('sha256', content, 'hex'), size };
}

function lfsFault(path: RawPath): SourceFault {
  return {
    path,
    reason: 'refused',
    detail: 'a Git LFS pointer: the commit does not hold the file itself',
    fix: 'Run `git lfs pull` and read what is on disk with `--from directory`.',
  };
}

function objectFault(path: RawPath, { reason, detail }: ObjectAnswer & { ok: false }): SourceFault {
  switch (reason) {
    case 'missing':
      return {
        path,
        reason: 'refused',
        detail: 'not in this clone, which is a partial, shallow or damaged one',
        fix: 'Clone again without `--filter` and `--depth`, or read what is on disk with `--from directory`.',
      };
    case 'stopped':
      // It is about no path: whatever else was asked for has no answer.
      return {
        path: '',
        reason: 'refused',
        detail: `not all of it could be read from the commit: ${detail}`,
        fix: 'Check the repository with `git fsck`, or read what is on disk with `--from directory`.',
      };
    case 'wrong':
      return { path, reason: 'refused', detail, fix: 'Check the repository with `git fsck`.' };
  }
}

function refused(path: RawPath, detail: string): SourceFault {
  const fix = 'Make the commit anew with git, or read what is on disk with `--from directory`.';
  return { path, reason: 'refused', detail, fix };
}

/** Adds a fault unless it was the last one too: when git stops, every request says so. */
function addFault(faults: SourceFault[], fault: SourceFault): void {
  const last = faults.at(-1);
  if (last?.path !== fault.path || last.detail !== fault.detail) faults.push(fault);
}

/** Works on all items, so many at a time that git never waits for a request. */
async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(GIT_REQUESTS, items.length) }, lane));
}
