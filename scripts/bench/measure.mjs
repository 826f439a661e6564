// Runs processes in turns and takes medians: what counts is the ratio of two figures of one run.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const cli = join(root, 'dist', 'cli', 'index.js');

/** Milliseconds that a process takes from start to end. */
export function time([command, ...args], options = {}) {
  const started = process.hrtime.bigint();
  const result = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return milliseconds;
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Medians by name, of cases `{name: [command, ...args]}` that are run in turns after one round that does not count. */
export function medians(cases, rounds, options = {}) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(cases)) {
      const taken = time(command, options);
      if (round >= 0) times[name].push(taken);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** Largest resident memory of a Node process with all its threads, in MB. */
export function peakMemory(script, args, options = {}) {
  const reporter = `data:text/javascript,${encodeURIComponent(
    "import {writeSync} from 'node:fs';import {isMainThread} from 'node:worker_threads';" +
      "if (isMainThread) process.on('exit', () => writeSync(2, 'maxrss ' + process.resourceUsage().maxRSS));",
  )}`;
  const result = spawnSync(process.execPath, ['--import', reporter, script, ...args], {
    encoding: 'utf8',
    ...options,
  });
  const kib = /maxrss ([0-9]+)/.exec(result.stderr)?.[1];
  if (result.status !== 0 || kib === undefined) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  return (Number(kib) * 1024) / 1e6;
}

/** Whether a program can be started. */
export function has(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}
