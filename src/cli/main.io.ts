/** Ties the program to the process: streams, signals, exit status. */
import { systemErrorCode, systemErrorText } from '../errors.js';
import { createCliIo } from './io.io.js';
import { reportCrash, runProgram } from './program.js';

/** Exit statuses of a process that was asked to end: 128 and the number of the signal. */
const SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
const OUTPUT_FAILED_STATUS = 3;

/** Runs the command line of this process and sets its exit status. Never throws. */
export async function main(): Promise<void> {
  let stopping: (() => void) | undefined;
  for (const [signal, status] of Object.entries(SIGNAL_STATUS)) {
    process.on(signal, () => {
      // A second signal ends a server that does not stop. What is unfinished is removed by `exit`.
      if (stopping === undefined) process.exit(status);
      const stop = stopping;
      stopping = undefined;
      stop();
    });
  }
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onStreamError);
  const io = createCliIo({
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    program: process.argv[1],
    onStop: (stop) => {
      stopping = stop;
    },
  });
  const crash = async (error: unknown): Promise<void> => process.exit(await reportCrash(error, io));
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  process.exitCode = await runProgram(process.argv.slice(2), io);
}

/** A reader that went away (`| head`) wants no more, which is no fault; a full disk is one. */
function onStreamError(error: Error): void {
  if (systemErrorCode(error) === 'EPIPE') return;
  process.once('exit', () => {
    process.exitCode ||= OUTPUT_FAILED_STATUS;
  });
  try {
    process.stderr.write(`error WCP3001 cannot write the output: ${systemErrorText(error)}\n`);
  } catch {
    // Nothing is left to tell it to; the exit status does.
  }
}
