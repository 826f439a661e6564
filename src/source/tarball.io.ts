/**
 * A package in a tarball, plain or gzipped. One pass reads the archive strictly, compares it with what tar-stream makes
 * of it and digests the files as they come by; nothing is written to disk, and memory does not grow with their size.
 */
import { createHash, type Hash, hash } from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, openSync } from 'node:fs';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import {
  MAX_BUNDLE_BYTES,
  MAX_FINDINGS_PER_FILE,
  MAX_MANIFEST_BYTES,
  MAX_PACKAGE_ENTRIES,
  MAX_PACKAGE_PATH_BYTES,
  MAX_TARBALL_BYTES,
} from '../limits.js';
import { chunksOf, gunzip, isGzip, readAt } from './gzip.io.js';
import {
  type FileFacts,
  type Listing,
  type OnProgress,
  parentOf,
  type RawPath,
  type Source,
  type SourceEntry,
  type SourceFault,
} from './source.js';
import { type TarEntry, type TarEvent, TarReader } from './tar-headers.js';
import { TarRefusal } from './tar-refusal.js';
import { SecondReader } from './tar-second-reader.js';
import { type ArchivedEntry, type TarTree, tarTree } from './tar-tree.js';

export interface TarballOptions {
  /** How messages name it. */
  label: string;
  /** Leading names that are left out of every path; without it 0, or 1 for one directory that is a package. */
  strip?: number | undefined;
  onProgress?: OnProgress | undefined;
}

interface Archived extends ArchivedEntry {
  size: number;
  /** Bytes of the paths up to and with this one. */
  pathBytes: number;
  sha256?: string;
  /** Of a file that may belong to the attestation. */
  content?: Buffer;
}

interface Scan {
  /** What the file was; missing when it could not be opened. */
  stats?: BigIntStats;
  /** All entries in the order of the archive, refused ones and the root left out. */
  archived: Archived[];
  tree: TarTree<Archived>;
  faults: SourceFault[];
}

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const ATTESTATION_FILES: ReadonlyMap<string, number> = new Map([
  ['manifest.json', MAX_MANIFEST_BYTES],
  ['manifest.sig', MAX_BUNDLE_BYTES],
]);

/** Other archives, by the bytes they start with and how to make a tarball of one. */
const OTHER_ARCHIVES: readonly [string, RegExp, string][] = [
  ['a zstd file', /^\x28\xb5\x2f\xfd/, 'Decompress it with `zstd -d`, or pack it with gzip.'],
  ['an xz file', /^\xfd7zXZ\0/, 'Decompress it with `xz -d`, or pack it with gzip.'],
  [
    'a bzip2 file',
    /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/,
    'Decompress it with `bzip2 -d`, or pack it with gzip.',
  ],
  ['a zip file', /^PK(?:\x03\x04|\x05\x06)/, 'Unpack it and give the directory, or pack it as .tgz.'],
];

/** The source of a tarball. The archive is read by the first call of `list` or `read`. */
export function tarballSource(file: string, options: TarballOptions): Source {
  let scanned: Promise<Scan> | undefined;
  let strip: number | undefined;
  const scan = async (): Promise<Scan> => {
    scanned ??= scanTarball(file, options);
    const result = await scanned;
    strip = result.tree.strip;
    return result;
  };
  return {
    kind: 'tarball',
    label: options.label,
    get strip() {
      return strip;
    },
    async list(descend) {
      const { tree, faults } = await scan();
      return listing(tree, faults, descend);
    },
    async digest(files) {
      const { tree } = await scan();
      const facts = new Map<SourceEntry, FileFacts>();
      for (const file of files) {
        const archived = tree.nodes.get(file.path)?.archived;
        if (archived?.sha256 === undefined) continue;
        facts.set(file, { sha256: archived.sha256, size: archived.size, mode: archived.mode });
      }
      return { facts, faults: [] };
    },
    async read(path, maxBytes) {
      const content = (await scan()).tree.nodes.get(path)?.archived?.content;
      return content !== undefined && content.length <= maxBytes ? content : undefined;
    },
    async stream(files, receive) {
      await streamTarball(file, options.label, await scan(), files, receive);
    },
  };
}

/** Never rejects for what the file is or holds: that is among the faults. */
async function scanTarball(file: string, options: TarballOptions): Promise<Scan> {
  const archived: Archived[] = [];
  const faults: SourceFault[] = [];
  let stats: BigIntStats | undefined;
  try {
    const fd = openSync(file, OPEN_FLAGS);
    try {
      stats = fstatSync(fd, { bigint: true });
      if (!stats.isFile())
        throw new TarRefusal('is not a regular file', { fix: 'Give a .tar or .tgz file.' });
      if (stats.size > MAX_TARBALL_BYTES) throw tooLarge();
      try {
        await readEntries(fd, options, archived, faults);
      } finally {
        if (!isSame(stats, fstatSync(fd, { bigint: true })))
          faults.push({ path: '', reason: 'changed', detail: 'changed while it was read' });
      }
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    faults.push(faultOf(error));
  }
  const tree = tarTree(archived, options.strip);
  return { ...(stats && { stats }), archived, tree, faults: [...faults, ...tree.faults] };
}

function faultOf(error: unknown): SourceFault {
  if (error instanceof TarRefusal)
    return { path: error.path, reason: 'refused', detail: error.message, fix: error.fix };
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  const reason = code === 'ENOENT' ? 'root-missing' : 'unreadable';
  return { path: '', reason, detail: systemErrorText(error) };
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  const keys = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const;
  return keys.every((key) => before[key] === after[key]);
}

/** The bytes of the archive; each chunk may overwrite the one before when `reuse` is set. Throws TarRefusal. */
async function* expanded(fd: number, reuse: boolean): AsyncGenerator<Uint8Array, void, undefined> {
  const start = readAt(fd, 0, 16);
  if (start.length === 0) throw new TarRefusal('the file is empty');
  for (const [name, magic, fix] of OTHER_ARCHIVES) {
    if (magic.test(start.toString('latin1'))) throw new TarRefusal(`is ${name}, not a tarball`, { fix });
  }
  let size = 0;
  for await (const chunk of isGzip(start) ? gunzip(fd, reuse) : chunksOf(fd, 0, reuse)) {
    size += chunk.length;
    if (size > MAX_TARBALL_BYTES) throw tooLarge();
    yield chunk;
  }
}

function tooLarge(): TarRefusal {
  return new TarRefusal(`holds more than ${MAX_TARBALL_BYTES} bytes`, { fix: 'Pack less into it.' });
}

async function readEntries(
  fd: number,
  options: TarballOptions,
  archived: Archived[],
  faults: SourceFault[],
): Promise<void> {
  const strict = new TarReader();
  const second = new SecondReader();
  const digester = new Digester(options.strip);
  try {
    for await (const chunk of expanded(fd, true)) {
      let content = 0;
      for (const event of strict.feed(chunk)) {
        if (event.type === 'entry') {
          second.expect(event.entry);
          digester.start(admit(event.entry, archived, faults));
        } else if (event.type === 'content') {
          content += event.bytes.length;
          digester.add(event.bytes);
        } else digester.end();
      }
      // tar-stream keeps headers that are not complete, never content.
      await second.read(content === chunk.length ? chunk : Buffer.from(chunk));
      digester.report(options.onProgress);
    }
    strict.finish();
    await second.finish();
  } finally {
    second.close();
  }
}

/** Notes an entry, or its refusal; undefined for what cannot have content that counts. */
function admit(entry: TarEntry, archived: Archived[], faults: SourceFault[]): Archived | undefined {
  const { path, kind, mode, size, refusal } = entry;
  if (refusal !== undefined) {
    if (faults.length === MAX_FINDINGS_PER_FILE)
      throw new TarRefusal(`further paths are refused; the first ${MAX_FINDINGS_PER_FILE} are shown`);
    faults.push({ path, reason: 'refused', detail: refusal.what, fix: refusal.fix });
    return undefined;
  }
  if (path === '') return undefined;
  if (archived.length === MAX_PACKAGE_ENTRIES)
    throw new TarRefusal(`has over ${MAX_PACKAGE_ENTRIES} entries`);
  const one: Archived = {
    path,
    kind,
    mode,
    size,
    pathBytes: (archived.at(-1)?.pathBytes ?? 0) + path.length,
  };
  if (one.pathBytes > MAX_PACKAGE_PATH_BYTES)
    throw new TarRefusal(`has paths of over ${MAX_PACKAGE_PATH_BYTES} bytes together`);
  archived.push(one);
  return one;
}

/** Digests the files of an archive as their content comes by, and keeps those that may belong to the attestation. */
class Digester {
  private file: Archived | undefined;
  private running: Hash | undefined;
  private received = 0;
  private files = 0;
  private bytes = 0;
  private top: string | undefined;
  private readonly kept = new Set<string>();

  constructor(private readonly strip: number | undefined) {}

  start(file: Archived | undefined): void {
    this.file = file;
    this.running = undefined;
    this.received = 0;
    if (file?.kind === 'file' && this.mayAttest(file)) file.content = Buffer.alloc(file.size);
  }

  add(bytes: Uint8Array): void {
    const { file } = this;
    if (file === undefined) return;
    file.content?.set(bytes, this.received);
    this.received += bytes.length;
    this.bytes += bytes.length;
    // One call for what is here whole is faster.
    if (bytes.length === file.size) file.sha256 = hash('sha256', bytes, 'hex');
    else {
      this.running ??= createHash('sha256');
      this.running.update(bytes);
    }
  }

  end(): void {
    if (this.file === undefined) return;
    this.files += 1;
    this.file.sha256 ??= this.running?.digest('hex') ?? hash('sha256', '', 'hex');
  }

  report(onProgress: OnProgress | undefined): void {
    onProgress?.(this.files, this.bytes);
    this.files = 0;
    this.bytes = 0;
  }

  /** At most one file of each name at the root and, while nobody said what to strip, one in the first directory. */
  private mayAttest({ path, size }: Archived): boolean {
    const parts = path.split('/');
    const depth = parts.length - 1;
    const limit = ATTESTATION_FILES.get(parts[depth] ?? '');
    this.top ??= parts[0];
    if (limit === undefined || size > limit) return false;
    if (this.strip === undefined ? depth > 1 || (depth === 1 && parts[0] !== this.top) : depth !== this.strip)
      return false;
    const place = `${depth}/${parts[depth]}`;
    if (this.kept.has(place)) return false;
    this.kept.add(place);
    return true;
  }
}

function listing(
  tree: TarTree<Archived>,
  faults: readonly SourceFault[],
  descend: (directory: SourceEntry) => boolean,
): Listing {
  const wanted = new Map<RawPath, boolean>([['', true]]);
  const isWanted = (directory: RawPath): boolean => {
    const known = wanted.get(directory);
    if (known !== undefined) return known;
    const entry = tree.nodes.get(directory)?.entry;
    const answer = isWanted(parentOf(directory)) && entry !== undefined && descend(entry);
    wanted.set(directory, answer);
    return answer;
  };
  const all = [...tree.nodes.values()].map((node) => node.entry);
  return { entries: all.filter((entry) => isWanted(parentOf(entry.path))), faults: [...faults] };
}

/** Reads the archive again. A file goes out whole only when it has the digest of the first time. */
async function streamTarball(
  path: string,
  label: string,
  scan: Scan,
  files: readonly SourceEntry[],
  receive: (file: SourceEntry, chunks: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const wanted = new Map<Archived, SourceEntry>();
  for (const file of files) {
    const archived = scan.tree.nodes.get(file.path)?.archived;
    if (archived?.sha256 === undefined) throw unreadable(label, 'does not hold what is asked for');
    wanted.set(archived, file);
  }
  try {
    const fd = openSync(path, OPEN_FLAGS);
    try {
      if (!scan.stats || !isSame(scan.stats, fstatSync(fd, { bigint: true })))
        throw unreadable(label, 'changed while it was read');
      const events = eventsOf(fd);
      let next = 0;
      for await (const event of events) {
        if (event.type !== 'entry' || event.entry.refusal !== undefined || event.entry.path === '') continue;
        const archived = scan.archived[next];
        next += 1;
        const file = archived && wanted.get(archived);
        if (archived?.sha256 === undefined || file === undefined) continue;
        await receive(file, contentOf(events, archived.sha256, label));
        wanted.delete(archived);
        if (wanted.size === 0) return;
      }
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (error instanceof TarRefusal) throw unreadable(label, error.message, error);
    if (systemErrorCode(error) === undefined || error instanceof CodedError) throw error;
    throw unreadable(label, systemErrorText(error), error);
  }
  if (wanted.size > 0) throw unreadable(label, 'changed while it was read');
}

async function* eventsOf(fd: number): AsyncGenerator<TarEvent, void, undefined> {
  const reader = new TarReader();
  for await (const chunk of expanded(fd, false)) yield* reader.feed(chunk);
  reader.finish();
}

/** The content of the file whose entry came last. Throws before its end when it is not what it was. */
async function* contentOf(
  events: AsyncGenerator<TarEvent, void, undefined>,
  sha256: string,
  label: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const running = createHash('sha256');
  for (;;) {
    const { value } = await events.next();
    if (value?.type !== 'content') break;
    running.update(value.bytes);
    yield value.bytes;
  }
  if (running.digest('hex') !== sha256) throw unreadable(label, 'changed while it was read');
}

function unreadable(label: string, why: string, cause?: unknown): CodedError {
  return new CodedError('WCP3001', `the tarball ${quote(label)} ${why}`, { cause });
}
