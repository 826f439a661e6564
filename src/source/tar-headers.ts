/**
 * A strict reader of tar archives. It takes only what every reader takes the same way; whatever two of them could read
 * differently is a `TarRefusal`, with the readers named where the rule stands.
 */
import { printableBytes } from '../escape.js';
import { MAX_TAR_EXTENSION_BYTES } from '../limits.js';
import { type EntryKind, type RawPath, rawBytes } from './source.js';
import { type PaxRecords, readLongName, readPax } from './tar-extensions.js';
import {
  checkId,
  checksumOf,
  formatOf,
  octalField,
  prefixField,
  sizeField,
  TAR_BLOCK_BYTES,
  type TarFormat,
  textField,
} from './tar-fields.js';
import { type PathRefusal, tarPath } from './tar-path.js';
import { TarRefusal } from './tar-refusal.js';

export interface TarEntry {
  /** The name as the archive has it. */
  name: string;
  /** The path below the root of the archive; empty for that root. */
  path: RawPath;
  kind: EntryKind;
  /** Permission bits, 0 to 0o7777. */
  mode: number;
  /** Bytes of content. */
  size: number;
  /** Where the content starts in the archive, in bytes. */
  offset: number;
  /** Why this entry cannot be in a package, though every reader finds it and the next one in the same place. */
  refusal?: PathRefusal;
}

/** `content` belongs to the last `entry`; every file has a `done` after its last byte. */
export type TarEvent =
  | { type: 'entry'; entry: TarEntry }
  | { type: 'content'; entry: TarEntry; bytes: Uint8Array }
  | { type: 'done'; entry: TarEntry };

/** NUL for `0` is how v7 and old GNU tar write a plain file. */
const KINDS: Readonly<Record<string, EntryKind>> = {
  '0': 'file',
  '\0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'directory',
  '6': 'fifo',
};

/** What is refused by its type, for the message. */
const REFUSED_TYPES: Readonly<Record<string, string>> = {
  '7': 'contiguous file',
  D: 'GNU dump of a directory',
  K: 'GNU long link name',
  M: 'GNU continuation of a split file',
  N: 'old GNU long name',
  S: 'GNU sparse file',
  V: 'GNU volume label',
  X: 'Solaris extended header',
};

type ExtensionType = 'x' | 'g' | 'L';

/** Reads an archive that comes in chunks of any size. `feed` and `finish` throw TarRefusal. */
export class TarReader {
  /** Bytes read before the block or content that comes next. */
  private offset = 0;
  private readonly partial = Buffer.alloc(TAR_BLOCK_BYTES);
  private partialBytes = 0;
  private zeroBlocks = 0;
  private entry: TarEntry | undefined;
  private contentLeft = 0;
  private paddingLeft = 0;
  /** Whether what was read last is an extension header. */
  private extended = false;
  private open: { type: ExtensionType; text: string } | undefined;
  /** From the extension header before the entry that comes next. */
  private pending: { format: TarFormat; records: PaxRecords } | undefined;
  private sawGlobal = false;

  /** What these bytes hold. Take every event before the next chunk; content is a part of the chunk, not a copy. */
  *feed(chunk: Uint8Array): Generator<TarEvent, void, undefined> {
    for (let at = 0; at < chunk.length; ) {
      const rest = chunk.length - at;
      if (this.contentLeft > 0) {
        const bytes = chunk.subarray(at, at + Math.min(rest, this.contentLeft));
        at += bytes.length;
        this.offset += bytes.length;
        this.contentLeft -= bytes.length;
        yield* this.content(bytes);
      } else if (this.paddingLeft > 0) {
        const skipped = Math.min(rest, this.paddingLeft);
        // Python looks for further records behind the last one, up to the end of the block.
        if (this.extended && chunk.subarray(at, at + skipped).some((byte) => byte !== 0))
          throw new TarRefusal('bytes after the content of an extension header');
        at += skipped;
        this.offset += skipped;
        this.paddingLeft -= skipped;
      } else {
        const taken = Math.min(rest, TAR_BLOCK_BYTES - this.partialBytes);
        this.partial.set(chunk.subarray(at, at + taken), this.partialBytes);
        this.partialBytes += taken;
        at += taken;
        if (this.partialBytes < TAR_BLOCK_BYTES) return;
        this.partialBytes = 0;
        yield* this.block(this.partial);
      }
    }
  }

  /** Call it after the last byte. Readers differ in what they do with an archive without its end. */
  finish(): void {
    if (this.zeroBlocks >= 2 && this.partialBytes === 0) return;
    throw new TarRefusal(
      'the archive is truncated: it does not end in two blocks of zeros',
      this.entry && this.contentLeft > 0 ? { path: this.entry.path } : {},
    );
  }

  private *content(bytes: Uint8Array): Generator<TarEvent, void, undefined> {
    if (this.open !== undefined) {
      this.open.text += Buffer.from(bytes).toString('latin1');
      if (this.contentLeft === 0) this.closeExtension(this.open);
    } else if (this.entry !== undefined) {
      yield { type: 'content', entry: this.entry, bytes };
      if (this.contentLeft === 0) yield { type: 'done', entry: this.entry };
    }
  }

  private *block(bytes: Uint8Array): Generator<TarEvent, void, undefined> {
    const sum = checksumOf(bytes);
    const at = this.offset;
    this.offset += TAR_BLOCK_BYTES;
    if (sum === 0) {
      if (this.pending !== undefined) throw new TarRefusal('an extension header is followed by no entry');
      this.zeroBlocks += 1;
      return;
    }
    // Some readers stop at one block of zeros, some at two, tar-stream at none.
    if (this.zeroBlocks > 0) throw new TarRefusal(`data after the end of the archive, at byte ${at}`);
    let name = '';
    try {
      const block = Buffer.from(bytes).toString('latin1');
      // Old readers also take the sum of signed bytes, tar-stream does not.
      if (octalField(block, 148, 8, 'checksum') !== sum) throw new TarRefusal('the checksum is wrong');
      name = textField(block, 0, 100, 'name');
      const extension = this.header(block, name);
      if (extension) return;
    } catch (error) {
      if (!(error instanceof TarRefusal)) throw error;
      const { path, fix } = error;
      throw new TarRefusal(`header at byte ${at}: ${error.message}`, {
        path: path === '' ? name : path,
        fix,
      });
    }
    if (this.entry === undefined) return;
    yield { type: 'entry', entry: this.entry };
    if (this.entry.kind === 'file' && this.entry.size === 0) yield { type: 'done', entry: this.entry };
  }

  /** True for an extension header; otherwise `entry` is set. */
  private header(block: string, name: string): boolean {
    // node-tar leaves it out, whatever the extension header before it says.
    if (name === '') throw new TarRefusal('a header without a name');
    const mode = octalField(block, 100, 8, 'mode');
    checkId(block, 108, 'user id');
    checkId(block, 116, 'group id');
    const size = sizeField(block);
    // GNU tar writes a date before 1970 as a negative number, which other readers take for something else.
    octalField(block, 136, 12, 'modification time', { mayBeEmpty: true });
    octalField(block, 329, 8, 'device number', { mayBeEmpty: true });
    octalField(block, 337, 8, 'device number', { mayBeEmpty: true });
    textField(block, 265, 32, 'user name');
    textField(block, 297, 32, 'group name');
    const type = block.charAt(156);
    // node-tar leaves out an entry with a link name that its type does not need.
    if (textField(block, 157, 100, 'link name') !== '' && type !== '1' && type !== '2')
      throw new TarRefusal('a link name on what is no link');
    const format = formatOf(block);
    const prefix = format === 'ustar' ? prefixField(block) : '';
    if (type === 'x' || type === 'g' || type === 'L') {
      this.openExtension(type, format, size);
      return true;
    }
    this.openEntry({ type, format, name, prefix, mode: mode & 0o7777, size });
    return false;
  }

  private openExtension(type: ExtensionType, format: TarFormat, size: number): void {
    // Readers differ in which of L and x wins, and whether the size of an x counts for the L behind it.
    if (this.pending !== undefined) throw new TarRefusal('two extension headers before one entry');
    if (format !== (type === 'L' ? 'gnu' : 'ustar'))
      throw new TarRefusal(`an extension header of type ${type} in another format`);
    if (size === 0 || size > MAX_TAR_EXTENSION_BYTES)
      throw new TarRefusal(`an extension header of ${size} bytes (at most ${MAX_TAR_EXTENSION_BYTES})`);
    if (type === 'g') {
      // Python reads each of them one call deeper.
      if (this.sawGlobal) throw new TarRefusal('two global extension headers');
      this.sawGlobal = true;
    } else this.pending = { format, records: {} };
    this.open = { type, text: '' };
    this.extended = true;
    this.expect(size);
  }

  private closeExtension({ type, text }: { type: ExtensionType; text: string }): void {
    this.open = undefined;
    const records = type === 'L' ? { path: readLongName(text) } : readPax(text, type === 'g');
    if (this.pending !== undefined) this.pending.records = records;
  }

  private openEntry(header: {
    type: string;
    format: TarFormat;
    name: string;
    prefix: string;
    mode: number;
    size: number;
  }): void {
    const { type, format, prefix, mode } = header;
    const extension = this.pending;
    this.extended = false;
    this.pending = undefined;
    const records = extension?.records ?? {};
    const name = records.path ?? (prefix === '' ? header.name : `${prefix}/${header.name}`);
    const refuse = (detail: string): never => {
      throw new TarRefusal(detail, { path: name });
    };
    if (extension !== undefined && extension.format !== format)
      refuse('its extension header is in another format');
    const kind = KINDS[type];
    if (kind === undefined) {
      const what = REFUSED_TYPES[type] ?? 'an entry';
      throw new TarRefusal(`${what} of type \`${printableBytes(rawBytes(type))}\``, { path: name });
    }
    // A v7 directory is a plain file whose name ends in `/`: Python asks the name in the header, GNU tar and node-tar
    // the extended one, tar-stream neither.
    if (kind !== 'directory' && (name.endsWith('/') || (type === '\0' && header.name.endsWith('/'))))
      refuse('a name that ends in `/` on what is no directory');
    const { size } = header;
    // Readers that overlook the record would take content for headers. GNU tar and Python write 0 into the header when
    // octal cannot hold the size; tar in Rust took just that for the size.
    if (records.size !== undefined && records.size !== size) refuse(`two sizes, ${size} and ${records.size}`);
    // Python does not skip the content of a directory, Go does; the same for links and devices.
    if (kind !== 'file' && size !== 0) refuse(`a ${kind} with content`);
    const judged = tarPath(name, kind === 'directory');
    this.entry = {
      name,
      kind,
      mode,
      size,
      offset: this.offset,
      ...(typeof judged === 'string' ? { path: judged } : { path: name, refusal: judged }),
    };
    this.expect(size);
  }

  private expect(size: number): void {
    this.contentLeft = size;
    this.paddingLeft = (TAR_BLOCK_BYTES - (size % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES;
  }
}
