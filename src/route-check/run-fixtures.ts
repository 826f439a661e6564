/** Runs fixtures against rules and a hall. A deny that a fixture does not expect fails it, whatever rule matched. */
import type { DenyCode } from '../codes/table.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import type { Hall } from '../hall/hall.js';
import { type DecidePorts, explain, type TraceStep } from './decide.js';
import { NO_MATCH, PRE_ROUTING, type RouteDecision } from './decision.js';
import type { Expectation, Fixture } from './fixture.js';
import { failureOf } from './fixture-failure.js';
import { pyhallWorld, withSetup } from './fixture-hall.js';
import { shadowFindings } from './read-rules.js';
import type { RuleSet } from './rule.js';

/** What a decision came to, in the words of `expect`. */
export interface ActualDecision {
  denied: boolean;
  deny_code: DenyCode | null;
  deny_message: string | null;
  rule_id: string;
  worker: string | null;
  controls: readonly string[];
  blast_score: number | null;
  telemetry: readonly string[];
}

export interface FixtureResult {
  id: string;
  status: 'passed' | 'failed' | 'skipped';
  file: string;
  line: number;
  expected: Expectation;
  /** Null when it was not decided: skipped, or an unknown name in the fixture. */
  actual: ActualDecision | null;
  /** Why it was skipped. */
  reason?: string;
  /** What each step of a failed fixture's decision found. */
  trace?: TraceStep[];
  findings: Finding[];
}

export interface RunResult {
  ok: boolean;
  summary: { total: number; passed: number; failed: number; skipped: number };
  results: FixtureResult[];
  /** All of them: the fixtures' own, shadowed rules (WCP1011), nothing decided (WCP1103), the assumed world (WCP1112). */
  findings: Finding[];
}

/** Runs all fixtures in order. Without a hall, what a fixture's setup leaves open is the world of `pyhall validate`. */
export function runFixtures(
  fixtures: readonly Fixture[],
  ruleSet: RuleSet,
  hall: Hall | undefined,
  ports: DecidePorts,
): RunResult {
  const world = hall ?? pyhallWorld(ruleSet);
  const results = fixtures.map((one) => runFixture(one, ruleSet, world, ports));
  const count = (status: FixtureResult['status']): number =>
    results.filter((one) => one.status === status).length;
  const findings = [...results.flatMap((one) => one.findings), ...shadowFindings(ruleSet)];
  if (results.every((one) => one.status === 'skipped')) {
    const message =
      fixtures.length === 0 ? 'no fixtures were run' : 'every fixture is skipped, so nothing was decided';
    findings.push(finding('WCP1103', message, fixtures[0]?.place([]) ?? {}));
  }
  const assumed = hall === undefined ? fixtures.filter(assumesWorld).length : 0;
  if (assumed > 0) {
    const message = `${assumed} of ${fixtures.length} fixtures ran with every worker and control that the rules name taken as present`;
    findings.push(finding('WCP1112', message));
  }
  const summary = {
    total: fixtures.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
  };
  return { ok: summary.failed === 0 && !hasErrors(findings), summary, results, findings };
}

function assumesWorld({ setup, skip }: Fixture): boolean {
  return skip === undefined && (setup.workers === undefined || setup.controls === undefined);
}

function runFixture(fixture: Fixture, rules: RuleSet, world: Hall, ports: DecidePorts): FixtureResult {
  const { id, file, expect, skip } = fixture;
  const common = { id, file, line: fixture.place([]).line, expected: expect };
  if (skip !== undefined) return { ...common, status: 'skipped', actual: null, reason: skip, findings: [] };
  const ruleSet = fixture.ruleSet ?? rules;
  const unknown = unknownNames(fixture, ruleSet, world);
  if (unknown.length > 0) return { ...common, status: 'failed', actual: null, findings: unknown };
  const { decision, trace } = explain(fixture.input, ruleSet, withSetup(world, fixture.setup), ports);
  const failure = failureOf(fixture, decision, ruleSet);
  const actual = actualOf(decision);
  if (failure === undefined) return { ...common, status: 'passed', actual, findings: [] };
  return { ...common, status: 'failed', actual, trace, findings: [failure] };
}

function actualOf(decision: RouteDecision): ActualDecision {
  return {
    denied: decision.denied,
    deny_code: decision.deny_reason_if_denied?.code ?? null,
    deny_message: decision.deny_reason_if_denied?.message ?? null,
    rule_id: decision.matched_rule_id,
    worker: decision.selected_worker_species_id,
    controls: decision.required_controls_effective,
    blast_score: decision.blast_score,
    telemetry: decision.telemetry_envelopes.map((one) => one.event_id),
  };
}

function unknownNames({ id, expect, setup, place }: Fixture, ruleSet: RuleSet, hall: Hall): Finding[] {
  const findings: Finding[] = [];
  const rule = expect.rule_id;
  if (rule !== undefined && rule !== NO_MATCH && rule !== PRE_ROUTING) {
    if (!ruleSet.rules.some((one) => one.rule_id === rule)) {
      const message = `fixture ${quote(id)} names rule ${quote(rule)}, and ${quote(ruleSet.file)} has no such rule`;
      findings.push(finding('WCP1105', message, place(['expect', 'rule_id'])));
    }
  }
  const check = (species: string, path: readonly (string | number)[]): void => {
    if (hall.recordsOf(species).length > 0) return;
    if (ruleSet.rules.some((rule) => rule.candidates.some((one) => one.worker_species_id === species)))
      return;
    const message = `fixture ${quote(id)} names worker ${quote(species)}, which no rule and no record has`;
    findings.push(finding('WCP1106', message, place(path)));
  };
  if (typeof expect.worker === 'string') check(expect.worker, ['expect', 'worker']);
  for (const species of setup.workers?.keys() ?? []) check(species, ['setup', 'workers']);
  for (const species of setup.attestation?.keys() ?? []) check(species, ['setup', 'attestation', species]);
  return findings;
}
