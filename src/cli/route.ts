/** `wcp-attest route`: one routing decision. */
import { printable } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { DATA_LABELS, ENVS, QOS_CLASSES, TENANT_RISKS } from '../hall/vocabulary.js';
import type { JsonObject } from '../json.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { PLAIN, prettyFindings } from '../report/pretty.js';
import { explain, type TraceStep } from '../route-check/decide.js';
import type { RouteDecision } from '../route-check/decision.js';
import { pyhallWorld } from '../route-check/fixture-hall.js';
import { readRequest } from '../route-check/request.js';
import { defineCommand } from './command.js';
import type { CliIo } from './io.js';
import { usageError } from './parse-args.js';
import { decidePorts, readRoutingInputs } from './routing-inputs.js';

/** The flags that make a request; a request from a file takes none of them. */
const REQUEST_FLAGS = [
  'capability',
  'env',
  'data-label',
  'tenant-risk',
  'qos-class',
  'tenant-id',
  'correlation-id',
  'blast-score',
] as const;

export const command = defineCommand({
  usage: 'route --rules FILE (--capability ID [FLAGS] | --request FILE)',
  description:
    'Decides one request by the rules and prints the decision. Exit status 1 when it is denied. Nothing is dispatched.',
  output: 'value',
  positionals: {},
  flags: {
    rules: { type: 'string', value: 'FILE', required: true, text: 'the rule file, JSON' },
    capability: {
      type: 'string',
      value: 'ID',
      text: 'capability that is asked for, such as cap.doc.summarize',
    },
    env: { type: 'string', value: 'ENV', choices: ENVS, default: 'dev', text: 'environment' },
    'data-label': {
      type: 'string',
      value: 'LABEL',
      choices: DATA_LABELS,
      default: 'PUBLIC',
      text: 'sensitivity of the data',
    },
    'tenant-risk': {
      type: 'string',
      value: 'RISK',
      choices: TENANT_RISKS,
      default: 'low',
      text: 'risk of the tenant',
    },
    'qos-class': { type: 'string', value: 'CLASS', choices: QOS_CLASSES, default: 'P2', text: 'QoS class' },
    'tenant-id': { type: 'string', value: 'ID', default: 'demo', text: 'tenant' },
    'correlation-id': { type: 'string', value: 'ID', text: 'correlation id; a random one by default' },
    'blast-score': {
      type: 'integer',
      value: 'N',
      min: 0,
      max: 100,
      text: 'blast score; the larger of it and the computed one counts',
    },
    request: {
      type: 'string',
      value: 'FILE',
      text: 'the whole request as JSON, in place of the flags above',
    },
    'registry-dir': {
      type: 'string',
      value: 'DIR',
      text: 'enrolled registry records; without it, every worker and control that the rules name is taken as present',
    },
    explain: { type: 'boolean', text: 'also show what each step of the decision found' },
  },
  examples: [
    'wcp-attest route --rules routing/rules.json --capability cap.doc.summarize --env prod',
    'wcp-attest route --rules routing/rules.json --request request.json --format json',
  ],
  async run({ flags, given }, io) {
    const inputs = readRoutingInputs(flags.rules, flags['registry-dir'], io);
    const findings = inputs.findings;
    let request: JsonObject | undefined;
    if (flags.request !== undefined) {
      const other = REQUEST_FLAGS.find((flag) => given(flag));
      if (other !== undefined)
        throw usageError(`\`--request\` and \`--${other}\` contradict each other`, 'route');
      const read = readRequest(io.readFile(flags.request, MAX_DOCUMENT_BYTES), printable(flags.request));
      for (const each of read.findings) findings.push(each);
      if (read.ok) request = read.request;
    } else {
      if (flags.capability === undefined)
        throw usageError('`--capability ID` or `--request FILE` is required', 'route');
      request = {
        capability_id: flags.capability,
        env: flags.env,
        data_label: flags['data-label'],
        tenant_risk: flags['tenant-risk'],
        qos_class: flags['qos-class'],
        tenant_id: flags['tenant-id'],
        correlation_id: flags['correlation-id'] ?? io.uuid(),
        ...(flags['blast-score'] === undefined ? {} : { blast_score: flags['blast-score'] }),
      };
    }
    if (inputs.ruleSet === undefined || request === undefined || hasErrors(findings)) {
      return { json: { ok: false, findings }, pretty: '', findings };
    }
    if (inputs.hall === undefined) {
      io.stderr('no --registry-dir: every worker and control that the rules name is taken as present\n');
    }
    warn(findings, io);
    const hall = inputs.hall ?? pyhallWorld(inputs.ruleSet);
    const { decision, trace } = explain(request, inputs.ruleSet, hall, decidePorts(io));
    const reason = decision.deny_reason_if_denied;
    return {
      json: flags.explain ? { ...decision, trace } : decision,
      pretty: decisionText(decision, flags.explain ? trace : []),
      findings: reason === null ? [] : [finding(reason.code, reason.message)],
    };
  },
});

/** Warnings about rules and records: the result is the decision alone, so they go to stderr. */
function warn(findings: readonly Finding[], io: CliIo): void {
  io.stderr(prettyFindings(findings, { columns: io.columns, palette: PLAIN, count: false }));
}

function decisionText(decision: RouteDecision, trace: readonly TraceStep[]): string {
  const rows: [string, string | null][] = [
    ['decision', decision.denied ? 'DENY' : 'ALLOW'],
    ['code', decision.deny_reason_if_denied?.code ?? null],
    ['rule', decision.matched_rule_id],
    ['worker', decision.selected_worker_species_id],
    ['controls', decision.required_controls_effective.join(', ') || null],
    ['blast', decision.blast_score === null ? null : String(decision.blast_score)],
    ['human', decision.supervisor_required ? 'required' : null],
    ['correlation', decision.correlation_id],
  ];
  const lines = rows.flatMap(([name, value]) => (value === null ? [] : [row(name, value)]));
  if (trace.length > 0)
    lines.push(
      '',
      'steps:',
      ...trace.map((one) => row(`  ${one.step}`, `${one.outcome}: ${one.detail}`, 26)),
    );
  return lines.join('\n');
}

function row(name: string, value: string, width = 13): string {
  return `${name.padEnd(width)}${printable(value)}`;
}
