/**
 * Reads objects of a repository through one `git cat-file --batch`. Requests are sent ahead of their answers, content
 * is handed on as it arrives, and every object must hash to the id it was asked for. The process starts with the
 * first request, ends when there was none for a while, and never keeps this program alive.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import type { Socket } from 'node:net';
import { GIT_IDLE_MS, MAX_GIT_ANSWER_BYTES } from '../limits.js';
import { BatchParser } from './git-batch.js';
import type { ObjectFormat } from './git-objects.js';
import { endLate, gitSaid, noGit, startGit } from './git-process.io.js';

export interface ObjectSink {
  /** Called once, before any content, with the bytes to come. */
  begin?(size: number): void;
  content(bytes: Buffer): void;
}

export type ObjectAnswer =
  | { ok: true; size: number }
  /** `missing`: not in the repository. `stopped`: git ended, now or before. `wrong`: not the object asked for. */
  | { ok: false; reason: 'missing' | 'stopped' | 'wrong'; detail: string };

interface Request {
  id: string;
  type: string;
  sink: ObjectSink;
  answer(answer: ObjectAnswer): void;
}

/** What git says when it ends because an object is not in a partial clone, instead of answering that it is missing. */
const PROMISED = /promisor remote/;

export class ObjectReader {
  private child: ChildProcessWithoutNullStreams | undefined;
  /** In the order of the requests; the first is being answered. */
  private readonly asked: Request[] = [];
  /** Why git ended before its time; it is not started again. */
  private stopped: string | undefined;
  private idle: NodeJS.Timeout | undefined;
  private holders = 0;

  /** `directory` is absolute and in the repository. */
  constructor(
    private readonly directory: string,
    readonly format: ObjectFormat,
  ) {}

  /** Reads one object of a known id and type (`blob`, `tree`, `commit`). Never rejects. */
  read(id: string, type: string, sink: ObjectSink): Promise<ObjectAnswer> {
    return new Promise((answer) => {
      if (this.stopped !== undefined) {
        answer({ ok: false, reason: 'stopped', detail: this.stopped });
        return;
      }
      this.asked.push({ id, type, sink, answer });
      this.running().stdin.write(`${id}\n`);
    });
  }

  /** A whole object of at most `maxBytes`, or its size alone when it is larger. */
  async readWhole(
    id: string,
    type: string,
    maxBytes: number,
  ): Promise<(ObjectAnswer & { ok: false }) | { ok: true; size: number; bytes: Buffer | undefined }> {
    const parts: Buffer[] = [];
    let keep = false;
    const answer = await this.read(id, type, {
      begin(size) {
        keep = size <= maxBytes;
      },
      content(bytes) {
        if (keep) parts.push(bytes);
      },
    });
    if (!answer.ok) return answer;
    return { ...answer, bytes: keep ? joined(parts) : undefined };
  }

  /** Ends git, whatever it is asked for; nothing more can be read. */
  giveUp(detail: string): void {
    const { child } = this;
    if (child === undefined) return;
    this.stop(child, detail);
    child.kill();
  }

  /** Stops reading from git until `flow` is called as often: what was handed on must be used first. */
  hold(): void {
    this.holders += 1;
    this.child?.stdout.pause();
  }

  flow(): void {
    this.holders -= 1;
    if (this.holders === 0) this.child?.stdout.resume();
  }

  private running(): ChildProcessWithoutNullStreams {
    clearTimeout(this.idle);
    if (this.child === undefined) this.child = this.start();
    hold(this.child, true);
    return this.child;
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.directory, ['cat-file', '--batch']);
    const parser = this.parser();
    let said = '';
    let understood = true;
    child.stdout.on('data', (chunk: Buffer) => {
      if (!understood) return;
      understood = parser.push(chunk);
      if (!understood) child.kill();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < MAX_GIT_ANSWER_BYTES) said += chunk.toString('utf8');
    });
    endLate(child, (what) => {
      said = what;
    });
    // A git that has ended takes no more requests; `close` says so.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.stop(child, noGit(this.directory, error).message));
    child.on('close', () => {
      if (!understood) this.stop(child, 'git answered in an unknown way');
      else if (PROMISED.test(said)) this.stop(child, 'git looks for nothing more', 'missing');
      else this.stop(child, `git ended: ${gitSaid(said)}`);
    });
    return child;
  }

  private parser(): BatchParser {
    let size = 0;
    let fault: (ObjectAnswer & { ok: false }) | undefined;
    let id: Hash | undefined;
    return new BatchParser({
      header: (header) => {
        const request = this.asked[0];
        fault = undefined;
        id = undefined;
        if (header.kind === 'missing') {
          fault = { ok: false, reason: 'missing', detail: `git has no object ${header.id}` };
        } else if (request === undefined || header.id !== request.id || header.type !== request.type) {
          const asked = request === undefined ? 'nothing' : `${request.type} ${request.id}`;
          const detail = `git answered ${header.type} ${header.id} when asked for ${asked}`;
          fault = { ok: false, reason: 'wrong', detail };
        } else {
          size = header.size;
          id = createHash(this.format).update(`${header.type} ${size}\0`);
          request.sink.begin?.(size);
        }
      },
      content: (bytes) => {
        if (fault !== undefined) return;
        id?.update(bytes);
        this.asked[0]?.sink.content(bytes);
      },
      end: () => {
        const request = this.asked.shift();
        if (id !== undefined && id.digest('hex') !== request?.id)
          fault = { ok: false, reason: 'wrong', detail: `the object ${request?.id} is damaged` };
        request?.answer(fault ?? { ok: true, size });
        if (this.asked.length === 0) this.rest();
      },
    });
  }

  /** Nothing is asked for: this program may end, and after a while git does. */
  private rest(): void {
    const { child } = this;
    if (child === undefined) return;
    hold(child, false);
    this.idle = setTimeout(() => {
      this.child = undefined;
      child.stdin.end();
    }, GIT_IDLE_MS);
    this.idle.unref();
  }

  /** `reason` is that of the object that git was asked for when it ended. */
  private stop(
    child: ChildProcessWithoutNullStreams,
    detail: string,
    reason: 'missing' | 'stopped' = 'stopped',
  ): void {
    if (child !== this.child) return;
    this.child = undefined;
    this.stopped = detail;
    this.asked.shift()?.answer({ ok: false, reason, detail });
    for (const { answer } of this.asked.splice(0)) answer({ ok: false, reason: 'stopped', detail });
  }
}

/** Whether the process keeps this program alive. Its pipes are sockets, which the types do not say. */
function hold(child: ChildProcessWithoutNullStreams, keep: boolean): void {
  for (const each of [child, child.stdin, child.stdout, child.stderr]) {
    const handle = each as unknown as Pick<Socket, 'ref' | 'unref'>;
    if (keep) handle.ref();
    else handle.unref();
  }
}

/** The parts as one. */
export function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
