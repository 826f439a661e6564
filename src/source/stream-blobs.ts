/** Hands the content of git objects over one after the other, with requests ahead and a bound on what waits. */
import { CodedError } from '../errors.js';
import { printableBytes, quote } from '../escape.js';
import { GIT_WAITING_BYTES } from '../limits.js';
import type { ObjectAnswer, ObjectReader } from './git-reader.io.js';
import { rawBytes, type Source, type SourceEntry } from './source.js';

/** Objects that are asked for before the one that is handed over has ended. */
const AHEAD = 32;

export interface StreamedBlob {
  entry: SourceEntry;
  reader: ObjectReader;
  /** Hex id. */
  id: string;
}

/** As `stream` of a Source. Throws WCP3001 for what cannot be read. */
export async function streamBlobs(
  blobs: readonly StreamedBlob[],
  receive: Parameters<Source['stream']>[1],
): Promise<void> {
  const backlog = new Backlog();
  const arriving: Arrival[] = [];
  let next = 0;
  try {
    for (const { entry, reader } of blobs) {
      // What waits is of one repository: another could fill the backlog before the one that is waited for.
      for (; arriving.length < AHEAD && blobs[next]?.reader === reader; next += 1)
        arriving.push(new Arrival(blobs[next] as StreamedBlob, backlog));
      const arrival = arriving.shift();
      if (arrival !== undefined) await receive(entry, arrival.chunks());
    }
  } finally {
    backlog.close();
  }
}

/** Bytes that have come and were not taken yet. Above the bound git is not read any further. */
class Backlog {
  private bytes = 0;
  private held: ObjectReader | undefined;
  closed = false;

  add(bytes: number, reader: ObjectReader): void {
    this.bytes += bytes;
    if (this.bytes <= GIT_WAITING_BYTES || this.held !== undefined) return;
    this.held = reader;
    reader.hold();
  }

  take(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes <= GIT_WAITING_BYTES / 2) this.release();
  }

  /** Nobody takes anything any more: what still comes is dropped. */
  close(): void {
    this.closed = true;
    this.release();
  }

  private release(): void {
    this.held?.flow();
    this.held = undefined;
  }
}

/** One object on its way. */
class Arrival {
  private readonly parts: Buffer[] = [];
  private answer: ObjectAnswer | undefined;
  private wake: () => void = () => undefined;
  private readonly entry: SourceEntry;

  constructor(
    { entry, reader, id }: StreamedBlob,
    private readonly backlog: Backlog,
  ) {
    this.entry = entry;
    const content = (bytes: Buffer): void => {
      if (backlog.closed) return;
      this.parts.push(bytes);
      backlog.add(bytes.length, reader);
      this.wake();
    };
    void reader.read(id, 'blob', { content }).then((answer) => {
      this.answer = answer;
      this.wake();
    });
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      for (let part = this.parts.shift(); part !== undefined; part = this.parts.shift()) {
        this.backlog.take(part.length);
        yield part;
      }
      if (this.answer !== undefined) break;
      await new Promise<void>((wake) => {
        this.wake = wake;
      });
    }
    if (this.answer.ok) return;
    const path = quote(printableBytes(rawBytes(this.entry.path)));
    throw new CodedError('WCP3001', `cannot read ${path} from the commit: ${this.answer.detail}`);
  }
}
