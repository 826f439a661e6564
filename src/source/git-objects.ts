/**
 * Git objects as git stores them: trees and commits parsed from their bytes (gitformat: a tree is a run of
 * `MODE SP NAME NUL ID`). A tree is untrusted; what no checkout could hold is named, entry by entry.
 */
import { type RawPath, rawPath } from './source.js';

/** The hash function that names the objects of a repository. */
export type ObjectFormat = 'sha1' | 'sha256';

const ID_BYTES: Record<ObjectFormat, number> = { sha1: 20, sha256: 32 };
/** Type bits of a mode, as in stat(2); a submodule is git's own. */
const TYPE_BITS = 0o170000;
const FILE_PERMISSIONS = new Set([0o644, 0o755, 0o664]);
/** The last second of the year 9999, the last that RFC 3339 can write. */
const LAST_SECOND = 253_402_300_799;

export type TreeKind = 'file' | 'directory' | 'symlink' | 'submodule';

export interface TreeEntry {
  name: RawPath;
  /** Undefined for a mode that git does not write. */
  kind: TreeKind | undefined;
  /** 0o644 or 0o755 for a file, else 0. */
  mode: number;
  /** Lowercase hex. */
  id: string;
}

/** True for exactly the hex digits of an object id of this format. */
export function isObjectId(text: string, format: ObjectFormat): boolean {
  return text.length === 2 * ID_BYTES[format] && /^[0-9a-f]+$/.test(text);
}

/** The kind and permission bits that a mode in a tree or an index (octal text) stands for. */
export function kindOfMode(octal: string): { kind: TreeKind | undefined; mode: number } {
  const mode = /^[0-7]{1,7}$/.test(octal) ? Number.parseInt(octal, 8) : 0;
  const permissions = mode & ~TYPE_BITS;
  switch (mode & TYPE_BITS) {
    case 0o100000:
      if (!FILE_PERMISSIONS.has(permissions)) break;
      return { kind: 'file', mode: (permissions & 0o100) === 0 ? 0o644 : 0o755 };
    case 0o040000:
      return { kind: permissions === 0 ? 'directory' : undefined, mode: 0 };
    case 0o120000:
      return { kind: permissions === 0 ? 'symlink' : undefined, mode: 0 };
    case 0o160000:
      return { kind: permissions === 0 ? 'submodule' : undefined, mode: 0 };
  }
  return { kind: undefined, mode: 0 };
}

/** The entries of a raw tree object in its order, or undefined when the bytes are not a tree. */
export function parseTree(bytes: Uint8Array, format: ObjectFormat): TreeEntry[] | undefined {
  const idBytes = ID_BYTES[format];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: TreeEntry[] = [];
  let start = 0;
  while (start < buffer.length) {
    const space = buffer.indexOf(0x20, start);
    const end = space < 0 ? -1 : buffer.indexOf(0, space);
    const next = end + 1 + idBytes;
    if (end < 0 || next > buffer.length) return undefined;
    entries.push({
      name: rawPath(buffer.subarray(space + 1, end)),
      ...kindOfMode(buffer.toString('latin1', start, space)),
      id: buffer.toString('hex', end + 1, next),
    });
    start = next;
  }
  return entries;
}

/** Judges the entries of one tree, in its order: why one could not be in a checkout as it is, or undefined. */
export class TreeJudge {
  private readonly names = new Set<RawPath>();
  private last = '';

  refuse({ name, kind }: TreeEntry): string | undefined {
    const inOrder = this.follows(name, kind);
    if (name === '') return 'an entry without a name';
    if (name === '.' || name === '..' || name === '.git') return `an entry named \`${name}\``;
    if (name.includes('/')) return 'a name that holds a slash';
    if (this.names.has(name)) return 'a name that is there twice';
    this.names.add(name);
    if (!inOrder) return 'entries that are not in order';
    return kind === undefined ? 'an entry of an unknown mode' : undefined;
  }

  /** Git sorts by bytes, a directory as if its name ended in a slash. */
  private follows(name: RawPath, kind: TreeKind | undefined): boolean {
    const key = kind === 'directory' ? `${name}/` : name;
    const inOrder = this.last < key;
    this.last = key;
    return inOrder;
  }
}

/** What a source needs of a commit: its tree and the committer's time in milliseconds since 1970. */
export interface ParsedCommit {
  tree: string;
  committedAt: number;
}

/** The facts of a raw commit object, or undefined when it is not one or its time is none of the years 1970 to 9999. */
export function parseCommit(bytes: Uint8Array, format: ObjectFormat): ParsedCommit | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = text.indexOf('\n\n');
  const lines = (end < 0 ? text : text.slice(0, end)).split('\n');
  const tree = /^tree ([0-9a-f]+)$/.exec(lines[0] ?? '')?.[1];
  const committer = lines.find((line) => line.startsWith('committer '));
  const seconds = Number(/ (\d{1,15}) [+-]\d+$/.exec(committer ?? '')?.[1] ?? Number.NaN);
  if (tree === undefined || !isObjectId(tree, format) || !(seconds <= LAST_SECOND)) return undefined;
  return { tree, committedAt: seconds * 1000 };
}
