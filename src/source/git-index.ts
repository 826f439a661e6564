/** The output of `git ls-files --stage -z --debug`: what the index holds, and what git saw on disk when it wrote it. */
import { kindOfMode, type TreeKind } from './git-objects.js';
import { type RawPath, rawPath } from './source.js';

/** Flags of an index entry (git's cache.h) as --debug prints them. */
const SKIP_WORKTREE = 0x4000_0000;

export interface IndexEntry {
  /** Relative to the directory that was asked for. */
  path: RawPath;
  kind: TreeKind | undefined;
  mode: number;
  id: string;
  /** 0, or 1 to 3 in a merge that is not finished. */
  stage: number;
  /** A sparse checkout leaves the file out. */
  skipped: boolean;
  /** What git saw of the file; undefined when this git says it in another way, and then nothing is known. */
  seen: SeenFile | undefined;
}

/** Times in nanoseconds since 1970; size and inode as the index has them, the lower 32 bits. */
export interface SeenFile {
  mtime: bigint;
  ctime: bigint;
  size: number;
  ino: number;
}

const DEBUG =
  /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: (\d+)\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n$/;
const STAGED = /^([0-7]+) ([0-9a-f]+) ([0-3])\t([\s\S]*)$/;

/** Reads the output as it arrives. An entry is handed on when what follows it is there. */
export class IndexParser {
  /** What came behind the last NUL. */
  private rest: Buffer = Buffer.alloc(0);
  private entry: IndexEntry | undefined;

  constructor(private readonly receive: (entry: IndexEntry) => void) {}

  /** Takes the next bytes; false when they are not an index listing. */
  push(chunk: Buffer): boolean {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(0, start);
      if (end < 0) break;
      if (!this.record(rawPath(bytes.subarray(start, end)))) return false;
      start = end + 1;
    }
    this.rest = bytes.subarray(start);
    return true;
  }

  /** Hands on the last entry. */
  end(): void {
    this.finish(rawPath(this.rest));
  }

  /** The text before a NUL: what --debug says of the entry before, then the next entry. */
  private record(text: string): boolean {
    const header = /^(?: {2}[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
    const staged = STAGED.exec(text.slice(header));
    if (staged === null) return false;
    this.finish(text.slice(0, header));
    const [, mode = '', id = '', stage = '', path = ''] = staged;
    this.entry = { path, id, stage: Number(stage), skipped: false, seen: undefined, ...kindOfMode(mode) };
    return true;
  }

  private finish(debug: string): void {
    const entry = this.entry;
    this.entry = undefined;
    if (entry === undefined) return;
    const found = DEBUG.exec(debug);
    if (found !== null) {
      const [, cs = '', cn = '', ms = '', mn = '', ino = '', size = '', flags = ''] = found;
      entry.seen = {
        ctime: nanoseconds(cs, cn),
        mtime: nanoseconds(ms, mn),
        size: Number(size),
        ino: Number(ino),
      };
      entry.skipped = (Number.parseInt(flags, 16) & SKIP_WORKTREE) !== 0;
    }
    this.receive(entry);
  }
}

function nanoseconds(seconds: string, rest: string): bigint {
  return BigInt(seconds) * 1_000_000_000n + BigInt(rest);
}
