/** The further threads that digest files, started early and only when there is enough to do for them. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MAX_DIGEST_THREADS } from '../limits.js';
import { DIGEST_WORKER, type DigestJob, type WorkerTask } from './digest-files.io.js';

/** Threads besides this one. A thread that cannot start or dies is missed by nobody: its files are done here. */
export class DigestThreads {
  readonly #workers: Worker[] = [];

  /** Starts up to `most` threads, one less than there are processors. They boot while this thread goes on. */
  start(most: number): void {
    const count = Math.min(most, Math.min(availableParallelism(), MAX_DIGEST_THREADS) - 1);
    while (this.#workers.length < count) {
      const worker = new Worker(workerFile(), { workerData: DIGEST_WORKER, env: {}, execArgv: [] });
      worker.unref();
      worker.on('error', () => this.#drop(worker));
      worker.on('exit', () => this.#drop(worker));
      this.#workers.push(worker);
    }
  }

  /** How many threads there are, this one included. */
  get count(): number {
    return this.#workers.length + 1;
  }

  /** Gives all threads a part in the job. Resolves when every one of them has answered or is gone. */
  async digest(job: DigestJob): Promise<void> {
    await Promise.all(
      this.#workers.map(
        (worker) =>
          new Promise<void>((resolve) => {
            const finished = (): void => {
              for (const event of ['message', 'error', 'exit']) worker.off(event, finished);
              worker.unref();
              resolve();
            };
            for (const event of ['message', 'error', 'exit']) worker.on(event, finished);
            worker.ref();
            worker.postMessage(job satisfies WorkerTask);
          }),
      ),
    );
  }

  /** Ends all threads. */
  end(): void {
    for (const worker of this.#workers.splice(0)) worker.postMessage('end' satisfies WorkerTask);
  }

  #drop(worker: Worker): void {
    const at = this.#workers.indexOf(worker);
    if (at >= 0) this.#workers.splice(at, 1);
  }
}

/** The file beside this one, in whatever form the program runs: TypeScript, the library or a bundle. */
function workerFile(): URL {
  const here = import.meta.url;
  return new URL(`./digest-files.io${here.slice(here.lastIndexOf('.'))}`, here);
}
