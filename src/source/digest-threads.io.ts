/** The further threads that digest files, started early and only when there is enough to do for them. */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { MAX_DIGEST_THREADS } from '../limits.js';
import { DIGEST_WORKER, type DigestJob, type WorkerTask } from './digest-files.io.js';

/** Threads besides this one. A thread that cannot start or dies is missed by nobody: its files are done here. */
export class DigestThreads {
  /** Each thread with what waits for its answers, one for each job, in the order of the jobs. */
  readonly #waiting = new Map<Worker, (() => void)[]>();
  #refused = false;

  /** Starts up to `most` threads, one less than there are processors. They boot while this thread goes on. */
  start(most: number): void {
    const count = Math.min(most, Math.min(availableParallelism(), MAX_DIGEST_THREADS) - 1);
    if (this.#refused || this.#waiting.size >= count) return;
    try {
      // Loaded only now: most packages are done before it would be there.
      const threads = process.getBuiltinModule('node:worker_threads');
      while (this.#waiting.size < count) {
        this.#add(new threads.Worker(workerFile(), { argv: [DIGEST_WORKER], env: {}, execArgv: [] }));
      }
    } catch {
      // Not permitted, or bundled without the file: then this thread does it all.
      this.#refused = true;
    }
  }

  #add(worker: Worker): void {
    // It keeps the process running only while somebody waits for it.
    worker.unref();
    const waiting: (() => void)[] = [];
    this.#waiting.set(worker, waiting);
    worker.on('message', () => {
      waiting.shift()?.();
      if (waiting.length === 0) worker.unref();
    });
    const gone = (): void => {
      this.#waiting.delete(worker);
      for (const resolve of waiting.splice(0)) resolve();
    };
    worker.on('error', gone);
    worker.on('exit', gone);
  }

  /** How many threads there are, this one included. */
  get count(): number {
    return this.#waiting.size + 1;
  }

  /** Gives all threads a part in a job. Resolves when every one of them has nothing more to take, or is gone. */
  async digest(job: DigestJob): Promise<void> {
    await Promise.all(
      [...this.#waiting].map(([worker, waiting]) => {
        worker.ref();
        worker.postMessage(job satisfies WorkerTask);
        return new Promise<void>((resolve) => void waiting.push(resolve));
      }),
    );
  }

  /** Ends all threads. */
  end(): void {
    for (const worker of this.#waiting.keys()) worker.postMessage('end' satisfies WorkerTask);
  }
}

/** The file beside this one, in whatever form the program runs: TypeScript, the library or a bundle. */
function workerFile(): URL {
  const here = import.meta.url;
  return new URL(`./digest-files.io${here.slice(here.lastIndexOf('.'))}`, here);
}
