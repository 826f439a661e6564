/**
 * What a package tree is read from, behind one interface: a directory, a git commit, a tarball. A source lists
 * everything it holds and digests the files it is asked for; it judges no name and no kind. What may be in a package is
 * decided in canonicalize/.
 */

/** `hardlink` is only seen in tarballs, `submodule` only in commits (one whose commit is not there). */
export type EntryKind =
  | 'file'
  | 'directory'
  | 'symlink'
  | 'hardlink'
  | 'socket'
  | 'fifo'
  | 'device'
  | 'submodule';

/**
 * A path below the root as the bytes it is made of, one character (U+0000 to U+00FF) per byte, with `/` between the
 * names and none at the ends. A name need not be UTF-8; an ASCII path is its own text. `rawPath` and `rawBytes` convert.
 */
export type RawPath = string;

export interface SourceEntry {
  path: RawPath;
  kind: EntryKind;
}

/** Why a source could not give something, as found while reading. */
export type FaultReason =
  | 'root-missing'
  | 'root-not-a-directory'
  | 'unreadable'
  | 'changed'
  | 'too-many'
  | 'too-deep'
  /** What only this kind of source can refuse: a tar header that two readers take differently, an LFS pointer. */
  | 'refused';

export interface SourceFault {
  /** Path below the root; empty for the root itself. */
  path: RawPath;
  reason: FaultReason;
  /** One phrase for a person, lower case. Untrusted parts are printable. */
  detail: string;
  /** What to do, for `refused`. */
  fix?: string;
}

export interface Listing {
  /** In an order that does not matter; every directory that has an entry below it is an entry itself. */
  entries: SourceEntry[];
  faults: SourceFault[];
}

/** A file as it was when it was read. */
export interface FileFacts {
  /** Lowercase hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** Permission bits, 0 to 0o7777. */
  mode: number;
}

/** The facts of the entries given; none where a fault was found. */
export interface FactsByEntry {
  get(file: SourceEntry): FileFacts | undefined;
}

export interface Digests {
  facts: FactsByEntry;
  faults: SourceFault[];
}

/** What there is to read, as far as it is known before it has been read. */
export interface ProgressTotal {
  files?: number;
  bytes?: number;
}

/** Called while files are read, with what has been done since the last call. */
export type OnProgress = (files: number, bytes: number, total?: ProgressTotal) => void;

/** The commit that a git source reads. */
export interface CommitFacts {
  /** Hex object id, 40 or 64 digits. */
  commit: string;
  /** Milliseconds since 1970: the committer's time. */
  committedAt: number;
}

export interface Source {
  readonly kind: 'directory' | 'git' | 'tarball';
  /** How the user named it, for messages. */
  readonly label: string;
  /** Set by `list` of a git source. */
  readonly commit?: CommitFacts | undefined;
  /**
   * Set by `list` of a git source of a work tree: selected paths that the work tree has differently, so that the
   * commit is not what is on disk. Line endings and executable bits that a checkout changes are no edits, nor are
   * untracked files.
   */
  readonly edits?: readonly RawPath[] | undefined;
  /**
   * Set by `list` of a git source of a work tree: selected paths that the work tree has and git does not track, ignored
   * ones too. A directory of which git tracks nothing ends in `/` and stands for all below it.
   */
  readonly untracked?: readonly RawPath[] | undefined;
  /** Set by `list` of a tarball: how many leading names are left out of every path. */
  readonly strip?: number | undefined;
  /**
   * Everything below the root but what is below a directory that `select` declines. A source may ask it for files too,
   * to begin early with those that will be digested. Called once, but of a tarball.
   */
  list(select: (entry: SourceEntry) => boolean): Promise<Listing>;
  /** Facts of listed files, and a fault for each one that cannot be read or is not what was listed any more. */
  digest(files: readonly SourceEntry[], onProgress?: OnProgress): Promise<Digests>;
  /**
   * The bytes of one file, or undefined when there is none, it cannot be read, or it is larger than `maxBytes`. A
   * directory and a commit can be asked before `list`. A tarball keeps only what may belong to the attestation: the
   * files manifest.json and manifest.sig of its root.
   */
  read(path: RawPath, maxBytes: number): Promise<Uint8Array | undefined>;
  /**
   * Hands the content of listed files over, one after the other: in the order given, from a tarball in its own order.
   * `receive` has read all chunks when it returns. Throws a CodedError (WCP3001) for what cannot be read.
   */
  stream(
    files: readonly SourceEntry[],
    receive: (file: SourceEntry, chunks: AsyncIterable<Uint8Array>) => Promise<void>,
  ): Promise<void>;
}

/** Raw bytes of a path, for the file system and for showing it. */
export function rawBytes(path: RawPath): Buffer {
  return Buffer.from(path, 'latin1');
}

/** The raw form of path bytes. */
export function rawPath(bytes: Uint8Array): RawPath {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The raw form of a path that is text. */
export function rawPathOf(text: string): RawPath {
  return isAscii(text) ? text : rawPath(Buffer.from(text, 'utf8'));
}

/** The path of the directory that a path is in; empty for the root. */
export function parentOf(path: RawPath): RawPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of something that is `path` in a directory; either may be empty. */
export function pathBelow(directory: RawPath, path: RawPath): RawPath {
  return directory === '' || path === '' ? `${directory}${path}` : `${directory}/${path}`;
}

/** True for text of U+0000 to U+007F only, whose raw form is itself. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
