/** `wcp-attest route-check RULES FIXTURES…`: runs fixtures against routing rules. */
import { readFixtureFile } from '../check/read-fixture-file.js';
import { printable } from '../escape.js';
import { type Finding, hasErrors } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { countOf } from '../report/report.js';
import type { Fixture } from '../route-check/fixture.js';
import { type RunResult, runFixtures } from '../route-check/run-fixtures.js';
import { defineCommand, type Outcome } from './command.js';
import { decidePorts, readRoutingInputs } from './routing-inputs.js';

export const command = defineCommand({
  usage: 'route-check RULES FIXTURES… [--registry-dir DIR]',
  description:
    'Decides every fixture by the rules and compares with what it expects. A deny that a fixture does not expect fails it.',
  output: 'report',
  positionals: {
    RULES: { arity: 'one', text: 'the rule file, JSON' },
    FIXTURES: {
      arity: 'many',
      text: 'fixture files, JSON or YAML: of pyhall validate, of the conformance suite, or ours',
    },
  },
  flags: {
    'registry-dir': {
      type: 'string',
      value: 'DIR',
      text: 'enrolled registry records; without it, every worker and control that the rules name is taken as present',
    },
  },
  examples: [
    'wcp-attest route-check routing/rules.json routing/fixtures.json',
    'wcp-attest route-check rules.json tests/*.json --report junit=routing.xml',
  ],
  async run({ flags, positionals }, io) {
    const inputs = readRoutingInputs(positionals.RULES, flags['registry-dir'], io);
    const fixtures: Fixture[] = [];
    const findings: Finding[] = inputs.findings;
    for (const file of positionals.FIXTURES) {
      const read = readFixtureFile(io.readFile(file, MAX_DOCUMENT_BYTES), printable(file));
      for (const each of read.findings) findings.push(each);
      if (read.ok) for (const each of read.fixtures) fixtures.push(each);
    }
    if (inputs.ruleSet === undefined || hasErrors(findings)) return outcome(NOT_RUN, findings);
    const run = runFixtures(fixtures, inputs.ruleSet, inputs.hall, decidePorts(io));
    return outcome(run, [...findings, ...run.findings]);
  },
});

const NOT_RUN: Pick<RunResult, 'summary' | 'results'> = {
  summary: { total: 0, passed: 0, failed: 0, skipped: 0 },
  results: [],
};

function outcome({ summary, results }: Pick<RunResult, 'summary' | 'results'>, findings: Finding[]): Outcome {
  const { total, passed, failed, skipped } = summary;
  return {
    json: { ok: !hasErrors(findings), summary, results, findings },
    pretty: `${countOf(total, 'fixture')}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
    findings,
    cases: results.map((one) => ({
      suite: one.file,
      name: one.id,
      status: one.status,
      findings: one.findings,
    })),
  };
}
