/**
 * Reads the same bytes as the strict reader with tar-stream, the library that other JavaScript programs extract with,
 * and compares: whatever the strict rules do not think of shows as a difference between the two.
 */
import { extract, type Header } from 'tar-stream';
import { printableBytes } from '../escape.js';
import { rawBytes } from './source.js';
import type { TarEntry } from './tar-headers.js';
import { TarRefusal } from './tar-refusal.js';

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  file: 'file',
  directory: 'directory',
  symlink: 'symlink',
  link: 'hardlink',
  'character-device': 'device',
  'block-device': 'device',
  fifo: 'fifo',
};

/** Names as bytes; archives without a magic are judged by the strict reader; no chunk is taken before the last is done. */
const OPTIONS = { filenameEncoding: 'latin1', allowUnknownFormat: true, highWaterMark: 1 };

export class SecondReader {
  /** What the strict reader has found and tar-stream has not come to. */
  private readonly expected: TarEntry[] = [];
  private readonly extract = extract(OPTIONS);
  private refusal: TarRefusal | undefined;
  private proceed: () => void = () => undefined;

  constructor() {
    this.extract.on('entry', (header, stream, next) => {
      this.compare(header);
      // Not at once: tar-stream would go one call deeper for each entry of a chunk.
      stream.on('end', next);
      stream.resume();
    });
    this.extract.on('drain', () => this.proceed());
    this.extract.on('finish', () => this.proceed());
    this.extract.on('error', (error) => {
      this.refusal ??= new TarRefusal(
        `two readers disagree: tar-stream says ${printableBytes(Buffer.from(error.message))}`,
      );
      this.proceed();
    });
  }

  /** Announces an entry; before the bytes of its header are read. */
  expect(entry: TarEntry): void {
    this.expected.push(entry);
  }

  /** Reads a chunk to its end. Throws TarRefusal at a difference. */
  async read(chunk: Uint8Array): Promise<void> {
    await this.wait(() => this.extract.write(chunk));
  }

  /** Call it after the last chunk. */
  async finish(): Promise<void> {
    await this.wait(() => {
      this.extract.end(null);
      return false;
    });
    const [missed] = this.expected;
    if (missed !== undefined) throw disagreement(missed, 'tar-stream does not find it');
  }

  /** Gives up what it holds. */
  close(): void {
    this.extract.destroy(null);
  }

  private async wait(act: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      this.proceed = resolve;
      if (act() || this.refusal !== undefined) resolve();
    });
    if (this.refusal !== undefined) throw this.refusal;
  }

  private compare(theirs: Header & { byteOffset?: number }): void {
    const ours = this.expected.shift();
    if (ours === undefined) {
      this.refusal ??= new TarRefusal('two readers disagree: tar-stream finds another entry');
      return;
    }
    const name = rawBytes(ours.name);
    const same: Record<string, boolean> = {
      // tar-stream reads the names of PAX records as UTF-8, the others as it is told.
      name: theirs.name === ours.name || theirs.name === name.toString('utf8'),
      type: KINDS[theirs.type] === ours.kind,
      size: theirs.size === ours.size,
      mode: (theirs.mode & 0o7777) === ours.mode,
      place: theirs.byteOffset === ours.offset,
    };
    const what = Object.keys(same).find((one) => !same[one]);
    if (what !== undefined) this.refusal ??= disagreement(ours, `for tar-stream it has another ${what}`);
  }
}

function disagreement(entry: TarEntry, how: string): TarRefusal {
  return new TarRefusal(`two readers disagree: ${how}`, { path: entry.path });
}
