/** The answers of `git cat-file --batch` (git-cat-file(1), BATCH OUTPUT), taken apart as they arrive. */

/** Bytes of the longest header: an id of 64 digits, a type and a size. A name that is asked for is one id. */
const MAX_HEADER_BYTES = 256;
const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

export type BatchHeader =
  | { kind: 'object'; id: string; type: string; size: number }
  | { kind: 'missing'; id: string };

/** The header line of one answer, or undefined when it is none. */
export function parseBatchHeader(line: string): BatchHeader | undefined {
  const object = /^([0-9a-f]+) ([a-z]+) (\d{1,15})$/.exec(line);
  if (object !== null) {
    const [, id = '', type = '', size = ''] = object;
    return { kind: 'object', id, type, size: Number(size) };
  }
  const id = /^([0-9a-f]+) missing$/.exec(line)?.[1];
  return id === undefined ? undefined : { kind: 'missing', id };
}

export interface BatchHandler {
  header(header: BatchHeader): void;
  /** A part of the content of the object whose header came last. */
  content(bytes: Buffer): void;
  /** The answer is whole. */
  end(): void;
}

/** Splits the output into answers. Holds no content: every part is handed on as it comes. */
export class BatchParser {
  private line: Buffer = NOTHING;
  /** Bytes of content still to come, the line feed behind it included; 0 in a header. */
  private remaining = 0;

  constructor(private readonly handler: BatchHandler) {}

  /** Takes the next bytes. False when they do not follow the protocol; then nothing more may be pushed. */
  push(chunk: Buffer): boolean {
    let start = 0;
    while (start < chunk.length) {
      if (this.remaining === 0) {
        const end = chunk.indexOf(LINE_FEED, start);
        const part = chunk.subarray(start, end < 0 ? chunk.length : end);
        this.line = this.line.length === 0 ? part : Buffer.concat([this.line, part]);
        if (this.line.length > MAX_HEADER_BYTES) return false;
        if (end < 0) return true;
        start = end + 1;
        const header = parseBatchHeader(this.line.toString('latin1'));
        this.line = NOTHING;
        if (header === undefined) return false;
        this.handler.header(header);
        if (header.kind === 'missing') this.handler.end();
        else this.remaining = header.size + 1;
        continue;
      }
      const content = chunk.subarray(start, start + this.remaining - 1);
      if (content.length > 0) this.handler.content(content);
      start += content.length;
      this.remaining -= content.length;
      if (this.remaining === 1 && start < chunk.length) {
        if (chunk[start] !== LINE_FEED) return false;
        start += 1;
        this.remaining = 0;
        this.handler.end();
      }
    }
    return true;
  }
}
