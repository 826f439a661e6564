import { describe, expect, it } from 'vitest';
import { progressLine, sizeText, startProgress } from '../../src/cli/progress.js';

/** A port with a clock of its own that keeps what is written to stderr. */
function port(isTerminal: boolean, env: Record<string, string> = {}) {
  const written: string[] = [];
  const io = {
    now: 0,
    written,
    clock: () => io.now,
    stderr: (text: string) => void written.push(text),
    terminal: { stdout: false, stderr: isTerminal },
    env: (name: string) => env[name],
  };
  return io;
}

describe('startProgress', () => {
  it('shows nothing in the first second, then one line ten times a second, and takes it away', () => {
    const io = port(true);
    const progress = startProgress('hashing', io);
    for (; io.now < 1000; io.now += 10) progress.onProgress?.(1, 1000, { files: 200 });
    expect(io.written).toEqual([]);
    for (; io.now < 2000; io.now += 10) progress.onProgress?.(1, 1000, { files: 200 });
    expect(io.written).toHaveLength(10);
    expect(io.written[0]).toBe(
      '\rhashing [##########----------] 101/200 files  101 kB  101 kB/s  1 s left\u001b[K',
    );
    progress.end();
    expect(io.written.at(-1)).toBe('\r\u001b[K');
  });

  it('writes nothing at all for short work, without a terminal, or on a dumb one', () => {
    const short = port(true);
    const progress = startProgress('hashing', short);
    progress.onProgress?.(1, 1);
    progress.end();
    expect(short.written).toEqual([]);
    expect(startProgress('hashing', port(false)).onProgress).toBeUndefined();
    expect(startProgress('hashing', port(true, { TERM: 'dumb' })).onProgress).toBeUndefined();
  });
});

describe('progressLine', () => {
  it.each([
    [{ files: 3, bytes: 5e9 }, {}, 2000, 'hashing 3 files  5.00 GB  2.50 GB/s'],
    [
      { files: 0, bytes: 1e9 },
      { files: 1, bytes: 4e9 },
      1000,
      'hashing [#####---------------] 0/1 files  1.00 GB  1.00 GB/s  3 s left',
    ],
    [{ files: 0, bytes: 0 }, { files: 9 }, 1000, 'hashing [--------------------] 0/9 files  0 B  0 B/s'],
    [
      { files: 9, bytes: 1 },
      { files: 9 },
      1000,
      'hashing [####################] 9/9 files  1 B  1 B/s  0 s left',
    ],
    [
      { files: 1, bytes: 1 },
      { files: 100 },
      1000,
      'hashing [--------------------] 1/100 files  1 B  1 B/s  1 min 39 s left',
    ],
    [
      { files: 1, bytes: 1 },
      { files: 10_000 },
      1000,
      'hashing [--------------------] 1/10000 files  1 B  1 B/s  2 h 46 min left',
    ],
    [
      { files: 1, bytes: 9 },
      { files: 1, bytes: 3 },
      1000,
      'hashing [####################] 1/1 files  9 B  9 B/s  0 s left',
    ],
  ])('%j of %j after %d ms', (done, total, elapsed, line) => {
    expect(progressLine('hashing', done, total, elapsed)).toBe(line);
  });

  it('fits in 80 columns however much there is', () => {
    const line = progressLine('hashing', { files: 999_999, bytes: 999e12 }, { files: 1_000_000 }, 86_400_000);
    expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('sizeText', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [999_499, '999 kB'],
    [999_500, '1.00 MB'],
    [1_234_567_890, '1.23 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
