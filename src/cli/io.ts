/** The port between commands and the machine. Commands touch files, streams, clock and environment only through it. */
import type { Clock } from '../time.js';

/** What stands at a path, links followed; undefined when nothing does. */
export type PathKind = 'file' | 'directory' | 'other' | undefined;

/** A file to be written: a path, its whole content, and its permission if not 0o644. */
export interface NewFile {
  path: string;
  text: string;
  mode?: number;
}

export interface CliIo {
  /** The result, and nothing else. */
  stdout(text: string): void;
  /** Progress and errors. */
  stderr(text: string): void;
  /** Whether colour may be used on a stream: it is a terminal and NO_COLOR is not set. */
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  /** Whether a stream is a terminal. */
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of the terminal, or 80. */
  readonly columns: number;
  /** An environment variable; one that is set to nothing counts as not set. */
  env(name: string): string | undefined;
  /** The file of this program, which a package must not contain. */
  readonly program: string | undefined;
  /** Absolute path of the working directory. Relative paths of all methods count from it. */
  readonly cwd: string;
  readonly clock: Clock;
  /** A random UUID (RFC 9562 version 4). */
  uuid(): string;
  /** Absolute form of a path. */
  resolve(path: string): string;
  kind(path: string): PathKind;
  /** Whole file. Throws WCP2002 when it is not there or not a file, WCP2003 over `maxBytes`, WCP3001 otherwise. */
  readFile(path: string, maxBytes: number): Uint8Array;
  /**
   * Writes a whole file by writing beside it and renaming, so that a reader sees the old or the new one. `mode` is the
   * permission of a new file (default 0o644). `create: true` refuses (WCP2010) a file that is there.
   */
  writeFileAtomic(path: string, content: Uint8Array | string, options?: WriteOptions): void;
  /**
   * Writes all of the files, making directories as needed, or none: WCP2010 names the first that is there already.
   * `replaced` is a further file of the same whole, which may be there.
   */
  writeNewFiles(files: readonly NewFile[], replaced?: NewFile): void;
  /** From the first call on SIGINT and SIGTERM abort this signal instead of ending the process. For servers. */
  stopSignal(): AbortSignal;
}

export interface WriteOptions {
  mode?: number;
  create?: boolean;
}
