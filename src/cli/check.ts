/** `check`: the pull request gate, on a developer's machine. */
import { type CheckResult, check, checkCases, checkJson, checkPackages } from '../check/check.io.js';
import { printable } from '../escape.js';
import { SOURCE_CHOICES } from '../names.js';
import { orderLines } from '../report/order-text.js';
import { countOf } from '../report/report.js';
import { defineCommand } from './command.js';
import { sourceLines } from './source-text.js';

export const command = defineCommand({
  usage: 'check [DIR] [--config FILE] [--from WHERE]',
  description:
    'Runs what the Action runs on a pull request: hashes every package and verifies committed attestations, reads the routing rules strictly and runs their fixtures. It signs nothing, sends nothing and needs no key. Without wcp-attest.yml every registry_record.json below DIR is a package.',
  output: 'report',
  positionals: { DIR: { arity: 'optional', text: 'the repository (default: the working directory)' } },
  flags: {
    config: { type: 'string', value: 'FILE', text: 'configuration (default: wcp-attest.yml in DIR)' },
    from: {
      type: 'string',
      value: 'WHERE',
      choices: SOURCE_CHOICES,
      text: 'where every package is read from, as in hash (default: what the configuration says)',
    },
  },
  examples: ['wcp-attest check', 'wcp-attest check --report sarif=wcp-attest.sarif'],
  async run({ flags, positionals }, io) {
    const result = await check({
      directory: io.resolve(positionals.DIR ?? '.'),
      config: flags.config === undefined ? undefined : io.resolve(flags.config),
      shownFrom: io.cwd,
      from: flags.from,
      ports: { now: io.clock, newId: () => io.uuid() },
      secretOf: (name) => io.env(name),
    });
    return {
      json: checkJson(result),
      pretty: checkText(result),
      findings: result.findings,
      cases: checkCases(result),
      packages: checkPackages(result),
    };
  },
});

function checkText(result: CheckResult): string {
  const { packages, conformance } = result;
  const lines = [result.ok ? 'PASSED' : 'FAILED'];
  for (const one of packages) {
    const { orders, disagreements, hash_order } = one;
    lines.push(
      `  ${one.verdict.padEnd(9)} ${printable(one.worker_id)}  ${printable(one.root)}, ${countOf(one.files, 'file')}`,
    );
    if (orders === null) continue;
    for (const line of one.source === null ? [] : sourceLines(one.source)) lines.push(`            ${line}`);
    lines.push(`            ${orders[hash_order]}`);
    for (const line of orderLines({ orders, disagreements }, hash_order)) lines.push(`            ${line}`);
  }
  if (conformance !== undefined) {
    const { total, passed, failed, skipped } = conformance.summary;
    lines.push(`  fixtures  ${passed} of ${total} passed, ${failed} failed, ${skipped} skipped`);
  }
  return lines.join('\n');
}
