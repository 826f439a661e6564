/**
 * What a package tree is read from, behind one interface: a directory now, a git commit and a tarball later. A source
 * lists everything it holds and digests the files it is asked for; it judges nothing. What may be in a package is
 * decided in canonicalize/.
 */

export type EntryKind = 'file' | 'directory' | 'symlink' | 'socket' | 'fifo' | 'device';

export interface SourceEntry {
  /** Path below the root with `/`, as raw bytes: a name need not be UTF-8. */
  path: Uint8Array;
  kind: EntryKind;
  /** Permission bits, 0 to 0o7777. */
  mode: number;
  /** Bytes; 0 for what is not a file. */
  size: number;
}

/** Why a source could not give something, as found while reading. */
export type FaultReason =
  | 'root-missing'
  | 'root-not-a-directory'
  | 'unreadable'
  | 'changed'
  | 'too-many'
  | 'too-deep';

export interface SourceFault {
  /** Path below the root; empty for the root itself. */
  path: Uint8Array;
  reason: FaultReason;
  /** One phrase for a person, lower case. */
  detail: string;
}

export interface Listing {
  entries: SourceEntry[];
  faults: SourceFault[];
}

export interface Digests {
  /** Lowercase hex SHA-256 by the entry given; missing where a fault was found. */
  sha256: Map<SourceEntry, string>;
  faults: SourceFault[];
}

export interface Source {
  kind: 'directory';
  /** How the user named it, for messages. */
  label: string;
  /** Everything below the root but what is below a directory that `descend` declines. */
  list(descend: (directory: SourceEntry) => boolean): Promise<Listing>;
  /** Digests of listed files, and a fault for each one that is not what was listed any more. */
  digest(files: readonly SourceEntry[]): Promise<Digests>;
  /** The bytes of one listed file, or undefined when it cannot be read any more or is larger than `maxBytes`. */
  read(file: SourceEntry, maxBytes: number): Promise<Uint8Array | undefined>;
}
