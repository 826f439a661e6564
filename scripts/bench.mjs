// `npm run bench`: figures as ratios within one run, medians of interleaved runs. docs/performance.md has the last ones.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 41;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli', 'index.js');
const work = mkdtempSync(join(tmpdir(), 'wcp-attest-bench-'));

function run(args) {
  const started = process.hrtime.bigint();
  const result = spawnSync(process.execPath, args, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (result.status !== 0) throw new Error(`${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return milliseconds;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

try {
  cpSync(join(root, 'examples', 'governed-worker'), work, { recursive: true });
  run([cli, 'keygen', '--out', 'key.pem', '--namespace', 'org.example', '--trust', 'trust.json']);
  run([cli, 'sign', 'workers/summarizer', '--worker-version', '1.0.0', '--key', 'key.pem']);
  const cases = {
    'node -e 0': ['-e', '0'],
    'wcp-attest --version': [cli, '--version'],
    'wcp-attest verify (example)': [
      cli,
      'verify',
      'workers/summarizer',
      '--worker-id',
      'org.example.summarizer',
      '--trust',
      'trust.json',
    ],
    'wcp-attest check (example)': [cli, 'check'],
  };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, args] of Object.entries(cases)) times[name].push(run(args));
  }
  const bare = median(times['node -e 0']);
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores, median of ${ROUNDS} interleaved runs\n\n`,
  );
  process.stdout.write('| process | ms | times a bare node |\n| --- | ---: | ---: |\n');
  for (const [name, values] of Object.entries(times)) {
    const ms = median(values);
    process.stdout.write(`| ${name} | ${ms.toFixed(1)} | ${(ms / bare).toFixed(2)} |\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
