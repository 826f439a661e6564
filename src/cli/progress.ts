/** The progress line of long work: on stderr, on a terminal only, from the first second on, gone when the work ends. */
import type { OnProgress, ProgressTotal } from '../source/source.js';
import type { CliIo } from './io.js';

/** Milliseconds before the line is shown: nobody waits for shorter work. */
const SHOW_AFTER_MS = 1000;
/** Milliseconds between two lines. */
const EVERY_MS = 100;
const BAR_CELLS = 20;
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

export interface Progress {
  /** Given to what reads the files; missing where nobody would see it. */
  onProgress: OnProgress | undefined;
  /** Takes the line away. */
  end(): void;
}

/** Progress of work that begins now, named by a verb such as `hashing`. */
export function startProgress(
  verb: string,
  io: Pick<CliIo, 'clock' | 'stderr' | 'terminal' | 'env'>,
): Progress {
  if (!io.terminal.stderr || io.env('TERM') === 'dumb') return { onProgress: undefined, end: () => {} };
  const startedAt = io.clock();
  let shownAt = 0;
  let files = 0;
  let bytes = 0;
  return {
    onProgress(moreFiles, moreBytes, total) {
      files += moreFiles;
      bytes += moreBytes;
      const now = io.clock();
      if (now - startedAt < SHOW_AFTER_MS || now - shownAt < EVERY_MS) return;
      shownAt = now;
      io.stderr(`\r${progressLine(verb, { files, bytes }, total ?? {}, now - startedAt)}\u001b[K`);
    },
    end() {
      if (shownAt !== 0) io.stderr('\r\u001b[K');
    },
  };
}

/** One line of at most 80 columns. The time left is by bytes where their total is known, otherwise by files. */
export function progressLine(
  verb: string,
  done: { files: number; bytes: number },
  total: ProgressTotal,
  elapsedMs: number,
): string {
  const fraction = fractionOf(done, total);
  const parts = [
    total.files === undefined ? `${done.files} files` : `${done.files}/${total.files} files`,
    sizeText(done.bytes),
    `${sizeText((done.bytes / elapsedMs) * 1000)}/s`,
  ];
  if (fraction === undefined) return `${verb} ${parts.join('  ')}`;
  if (fraction > 0) parts.push(`${timeText((elapsedMs / fraction - elapsedMs) / 1000)} left`);
  const cells = Math.floor(fraction * BAR_CELLS);
  return `${verb} [${'#'.repeat(cells)}${'-'.repeat(BAR_CELLS - cells)}] ${parts.join('  ')}`;
}

function fractionOf(done: { files: number; bytes: number }, total: ProgressTotal): number | undefined {
  if (total.bytes !== undefined && total.bytes > 0) return Math.min(1, done.bytes / total.bytes);
  if (total.files !== undefined && total.files > 0) return Math.min(1, done.files / total.files);
  return undefined;
}

/** Bytes in decimal units, three digits: `1.23 GB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit]}`;
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
