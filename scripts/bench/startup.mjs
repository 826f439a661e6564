// How long the commands take that run once for every worker or pull request, next to a bare node.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, medians, root, table, time } from './measure.mjs';

const ROUNDS = 41;

/** The report as Markdown. */
export function benchStartup() {
  const work = mkdtempSync(join(tmpdir(), 'wcp-attest-bench-'));
  const options = { cwd: work };
  const node = (...args) => [process.execPath, ...args];
  try {
    cpSync(join(root, 'examples', 'governed-worker'), work, { recursive: true });
    time(
      node(cli, 'keygen', '--out', 'key.pem', '--namespace', 'org.example', '--trust', 'trust.json'),
      options,
    );
    time(node(cli, 'sign', 'workers/summarizer', '--worker-version', '1.0.0', '--key', 'key.pem'), options);
    const trust = ['--worker-id', 'org.example.summarizer', '--trust', 'trust.json'];
    const cases = {
      'node -e 0': node('-e', '0'),
      'wcp-attest --version': node(cli, '--version'),
      'wcp-attest hash (example)': node(cli, 'hash', 'workers/summarizer'),
      'wcp-attest verify (example)': node(cli, 'verify', 'workers/summarizer', ...trust),
      'wcp-attest check (example)': node(cli, 'check'),
    };
    const times = medians(cases, ROUNDS, options);
    const rows = Object.entries(times).map(([name, ms]) => [
      name,
      ms.toFixed(1),
      (ms / times['node -e 0']).toFixed(2),
    ]);
    return `Median of ${ROUNDS} runs in turns:\n\n${table(['process', 'ms', 'times a bare node'], rows)}\n`;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
