/**
 * A package tree on disk. Names are read as bytes. A file is opened once, without following links and without
 * blocking (a FIFO put in its place would), and must be the inode that was listed, before and after it is read; at
 * the end the tree is listed again. What changed in between is a fault with its name.
 */
import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { toHex } from '../bytes.js';
import { systemErrorCode, systemErrorText } from '../errors.js';
import { MAX_PACKAGE_DEPTH, MAX_PACKAGE_ENTRIES, READ_CHUNK_BYTES } from '../limits.js';
import type { Digests, EntryKind, Listing, Source, SourceEntry, SourceFault } from './source.js';

const SLASH = Buffer.from('/');
const NOTHING = Buffer.alloc(0);
// O_NOFOLLOW and O_NONBLOCK do not exist on Windows, which has no FIFOs in a tree either.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What must stay the same from the first look at an entry to the last. */
interface Identity {
  dev: number;
  ino: number;
  mode: number;
  size: number;
  mtimeMs: number;
  ctimeMs: number;
}

type Walk = Listing & { identities: Map<SourceEntry, Identity> };

/** The source of a directory; `label` is how messages name it. The root itself may be a symbolic link. */
export function directorySource(root: string, label: string = root): Source {
  let walked: Walk | undefined;
  let descended: (directory: SourceEntry) => boolean = () => true;
  const rootBytes = Buffer.from(root);
  return {
    kind: 'directory',
    label,
    async list(descend) {
      descended = descend;
      walked = walk(rootBytes, descend);
      return { entries: walked.entries, faults: walked.faults };
    },
    async digest(files) {
      if (walked === undefined) throw new TypeError('digest() needs list() first');
      const digests = digestAll(rootBytes, files, walked.identities);
      for (const each of changes(walked, walk(rootBytes, descended), digests.faults))
        digests.faults.push(each);
      return digests;
    },
    async read(file, maxBytes) {
      if (file.size > maxBytes) return undefined;
      try {
        return readWhole(absolute(rootBytes, file.path), file.size);
      } catch {
        return undefined;
      }
    },
  };
}

function absolute(root: Uint8Array, path: Uint8Array): Buffer {
  return path.length === 0 ? Buffer.from(root) : Buffer.concat([root, SLASH, path]);
}

function kindOf(stats: Stats): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  if (stats.isSymbolicLink()) return 'symlink';
  if (stats.isFIFO()) return 'fifo';
  return stats.isSocket() ? 'socket' : 'device';
}

function identityOf(stats: Stats): Identity {
  const { dev, ino, mode, size, mtimeMs, ctimeMs } = stats;
  return { dev, ino, mode, size, mtimeMs, ctimeMs };
}

function sameIdentity(a: Identity, b: Identity): boolean {
  return (
    a.dev === b.dev &&
    a.ino === b.ino &&
    a.mode === b.mode &&
    a.size === b.size &&
    a.mtimeMs === b.mtimeMs &&
    a.ctimeMs === b.ctimeMs
  );
}

function walk(root: Uint8Array, descend: (directory: SourceEntry) => boolean): Walk {
  const found: Walk = { entries: [], faults: [], identities: new Map() };
  try {
    if (!statSync(Buffer.from(root)).isDirectory()) {
      found.faults.push({ path: NOTHING, reason: 'root-not-a-directory', detail: 'not a directory' });
      return found;
    }
  } catch (error) {
    const reason = systemErrorCode(error) === 'ENOENT' ? 'root-missing' : 'unreadable';
    found.faults.push({ path: NOTHING, reason, detail: systemErrorText(error) });
    return found;
  }
  walkInto(root, NOTHING, 1, descend, found);
  return found;
}

function walkInto(
  root: Uint8Array,
  directory: Uint8Array,
  depth: number,
  descend: (directory: SourceEntry) => boolean,
  found: Walk,
): void {
  let names: Buffer[];
  try {
    names = readdirSync(absolute(root, directory), { encoding: 'buffer' });
  } catch (error) {
    found.faults.push({ path: directory, reason: 'unreadable', detail: systemErrorText(error) });
    return;
  }
  names.sort(Buffer.compare);
  for (const name of names) {
    if (found.entries.length >= MAX_PACKAGE_ENTRIES) {
      if (found.faults.at(-1)?.reason !== 'too-many') {
        found.faults.push({
          path: directory,
          reason: 'too-many',
          detail: `over ${MAX_PACKAGE_ENTRIES} entries`,
        });
      }
      return;
    }
    const path = directory.length === 0 ? name : Buffer.concat([directory, SLASH, name]);
    let stats: Stats;
    try {
      stats = lstatSync(absolute(root, path));
    } catch (error) {
      found.faults.push({ path, reason: 'unreadable', detail: systemErrorText(error) });
      continue;
    }
    const kind = kindOf(stats);
    const entry: SourceEntry = {
      path,
      kind,
      mode: stats.mode & 0o7777,
      size: kind === 'file' ? stats.size : 0,
    };
    found.entries.push(entry);
    found.identities.set(entry, identityOf(stats));
    if (kind !== 'directory' || !descend(entry)) continue;
    if (depth >= MAX_PACKAGE_DEPTH) {
      found.faults.push({ path, reason: 'too-deep', detail: `over ${MAX_PACKAGE_DEPTH} directory levels` });
    } else walkInto(root, path, depth + 1, descend, found);
  }
}

function digestAll(
  root: Uint8Array,
  files: readonly SourceEntry[],
  identities: ReadonlyMap<SourceEntry, Identity>,
): Digests {
  const digests: Digests = { sha256: new Map(), faults: [] };
  const largest = files.reduce((size, file) => Math.max(size, file.size), 0);
  const chunk = Buffer.allocUnsafe(Math.min(READ_CHUNK_BYTES, largest + 1));
  for (const file of files) {
    const identity = identities.get(file);
    try {
      const digest = identity && digestOne(absolute(root, file.path), identity, chunk);
      if (digest === undefined) digests.faults.push(changed(file.path));
      else digests.sha256.set(file, digest);
    } catch (error) {
      // A link or nothing where a file was listed is a change, not a permission problem.
      const code = systemErrorCode(error);
      if (code === 'ELOOP' || code === 'ENOENT' || code === 'ENOTDIR')
        digests.faults.push(changed(file.path));
      else digests.faults.push({ path: file.path, reason: 'unreadable', detail: systemErrorText(error) });
    }
  }
  return digests;
}

function changed(path: Uint8Array): SourceFault {
  return { path, reason: 'changed', detail: 'changed while it was read' };
}

/** Digest of a file that is the listed inode before and after, or undefined. Throws system errors. */
function digestOne(path: Buffer, identity: Identity, chunk: Buffer): string | undefined {
  const fd = openSync(path, OPEN_FLAGS);
  try {
    if (!sameIdentity(identityOf(fstatSync(fd)), identity)) return undefined;
    const digest = digestOpen(fd, identity.size, chunk);
    return sameIdentity(identityOf(fstatSync(fd)), identity) ? digest : undefined;
  } finally {
    closeSync(fd);
  }
}

/** Digest of exactly `size` bytes; undefined when the file has fewer or more. */
function digestOpen(fd: number, size: number, chunk: Buffer): string | undefined {
  let length = readSync(fd, chunk, 0, chunk.length, null);
  // The buffer is one byte larger than the largest small file, so a short read here is the whole file.
  if (length === size && length < chunk.length) return hash('sha256', chunk.subarray(0, length), 'hex');
  const running = createHash('sha256');
  let total = 0;
  while (length > 0) {
    total += length;
    if (total > size) return undefined;
    running.update(chunk.subarray(0, length));
    length = readSync(fd, chunk, 0, chunk.length, null);
  }
  return total === size ? toHex(running.digest()) : undefined;
}

function readWhole(path: Buffer, size: number): Uint8Array | undefined {
  const fd = openSync(path, OPEN_FLAGS);
  try {
    const bytes = Buffer.alloc(size + 1);
    let total = 0;
    for (;;) {
      const length = readSync(fd, bytes, total, bytes.length - total, null);
      if (length === 0) break;
      total += length;
      if (total > size) return undefined;
    }
    return total === size ? bytes.subarray(0, size) : undefined;
  } finally {
    closeSync(fd);
  }
}

/** Faults for everything that the second listing shows differently, once per path. */
function changes(before: Walk, after: Walk, known: readonly SourceFault[]): SourceFault[] {
  const seen = new Set(known.map((fault) => toHex(fault.path)));
  const faults: SourceFault[] = [];
  const report = (path: Uint8Array): void => {
    if (seen.has(toHex(path))) return;
    seen.add(toHex(path));
    faults.push(changed(path));
  };
  const now = new Map(after.entries.map((entry) => [toHex(entry.path), entry]));
  for (const entry of before.entries) {
    const key = toHex(entry.path);
    const other = now.get(key);
    now.delete(key);
    const a = before.identities.get(entry);
    const b = other && after.identities.get(other);
    if (a === undefined || b === undefined || !sameIdentity(a, b)) report(entry.path);
  }
  for (const entry of now.values()) report(entry.path);
  return faults;
}
