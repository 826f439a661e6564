/** Why a fixture failed: what it expected, what came out, which rule line decided, and what to do about it. */
import { codePage } from '../codes/table.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { NO_MATCH, PRE_ROUTING, type RouteDecision } from './decision.js';
import { type Expectation, expectsDeny, type Fixture } from './fixture.js';
import { conditionText, failingFields, type MatchKey } from './match.js';
import type { Rule, RuleSet } from './rule.js';

const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;

/**
 * The finding of a failed fixture (WCP1101, or WCP1102 for a deny that was not expected), or undefined when the
 * decision is the expected one. Its place is the rule that decided; when none matched, the rule that should have;
 * when there is no such rule either, the fixture.
 */
export function failureOf(fixture: Fixture, decision: RouteDecision, ruleSet: RuleSet): Finding | undefined {
  const { expect } = fixture;
  const unexpectedDeny = decision.denied && !expectsDeny(expect);
  const details = detailsThatDiffer(expect, decision);
  if (!unexpectedDeny && outcomeFits(expect, decision) && details.length === 0) return undefined;
  const at = fixture.place([]);
  const outcome = `expected ${expectedText(expect)}, got ${actualText(decision)}`;
  const message = `fixture ${quote(fixture.id)} (${at.path}:${at.line}): ${[outcome, ...details].join('; ')}`;
  const { rule, advice } = adviceFor(fixture, decision, ruleSet);
  return finding(unexpectedDeny ? 'WCP1102' : 'WCP1101', message, {
    ...(rule === undefined ? at : ruleSet.placeOf(rule)),
    fix: advice,
  });
}

/** True when all holds that `expectedText` says. */
function outcomeFits(expect: Expectation, decision: RouteDecision): boolean {
  const { denied, deny_code, rule_id, worker } = expect;
  const code = decision.deny_reason_if_denied?.code ?? null;
  return (
    (denied === undefined || denied === decision.denied) &&
    (!expectsDeny(expect) || decision.denied) &&
    (deny_code === undefined || deny_code === code) &&
    (rule_id === undefined || rule_id === decision.matched_rule_id) &&
    (worker === undefined || worker === decision.selected_worker_species_id)
  );
}

function expectedText(expect: Expectation): string {
  if (expectsDeny(expect)) {
    const code = typeof expect.deny_code === 'string' ? ` with ${expect.deny_code}` : '';
    return `a deny${code}${byRule(expect.rule_id)}`;
  }
  const worker = typeof expect.worker === 'string' ? ` to worker ${quote(expect.worker)}` : '';
  return `an allow${byRule(expect.rule_id)}${worker}`;
}

function actualText(decision: RouteDecision): string {
  const ruleId = decision.matched_rule_id;
  const by = ruleId === NO_MATCH || ruleId === PRE_ROUTING ? '' : byRule(ruleId);
  const reason = decision.deny_reason_if_denied;
  if (reason === null) return `an allow${by} to worker ${quote(decision.selected_worker_species_id)}`;
  return `a deny with ${reason.code}${by} (${reason.message})`;
}

function byRule(ruleId: string | undefined): string {
  if (ruleId === undefined) return '';
  if (ruleId === NO_MATCH) return ' with no rule matching';
  if (ruleId === PRE_ROUTING) return ' before any rule';
  return ` by rule ${quote(ruleId)}`;
}

/** The other members that differ, in words. */
function detailsThatDiffer(expect: Expectation, decision: RouteDecision): string[] {
  const differences: string[] = [];
  const compare = (member: string, expected: unknown, actual: unknown): void => {
    if (expected === undefined || JSON.stringify(expected) === JSON.stringify(actual)) return;
    differences.push(`${member} is ${quote(actual)}, not ${quote(expected)}`);
  };
  compare(
    'controls',
    expect.controls && [...new Set(expect.controls)].sort(),
    decision.required_controls_effective,
  );
  compare('blast_score', expect.blast_score, decision.blast_score);
  for (const [name, value] of Object.entries(expect.escalation ?? {})) {
    compare(
      `escalation.${name}`,
      value,
      Object.entries(decision.escalation_effective).find(([one]) => one === name)?.[1],
    );
  }
  compare(
    'telemetry',
    expect.telemetry,
    decision.telemetry_envelopes.map((one) => one.event_id),
  );
  if (expect.telemetry_invariant !== undefined) {
    const forged = decision.telemetry_envelopes.some(
      ({ capability_id: id }) => typeof id === 'string' && CONTROL_CHARACTER.test(id),
    );
    if (forged) differences.push('telemetry holds a control character in capability_id');
  }
  return differences;
}

/** The rule to look at, and what to do there. */
function adviceFor(
  { expect }: Fixture,
  decision: RouteDecision,
  ruleSet: RuleSet,
): { rule: Rule | undefined; advice: string } {
  const find = (ruleId: string | undefined): Rule | undefined =>
    ruleSet.rules.find((one) => one.rule_id === ruleId);
  const decided = find(decision.matched_rule_id);
  const wanted = find(expect.rule_id);
  const code = decision.deny_reason_if_denied?.code;
  if (code === 'DENY_SHADOW_RULES_DETECTED') {
    return { rule: ruleSet.shadows().pairs[0]?.shadowed, advice: codePage(code).fix };
  }
  if (code === 'DENY_NO_MATCHING_RULE') {
    const rule = wanted ?? nearest(ruleSet.rules, decision);
    if (rule === undefined) return { rule, advice: codePage(code).fix };
    const advice = `Rule ${quote(rule.rule_id)} does not match because ${whyNot(rule, decision)}: widen that condition, or correct the fixture.`;
    return { rule, advice };
  }
  if (decided === undefined) {
    return { rule: undefined, advice: code === undefined ? codePage('WCP1101').fix : codePage(code).fix };
  }
  if (wanted !== undefined && wanted !== decided) {
    const line = ruleSet.placeOf(wanted).line;
    const why = whyNot(wanted, decision);
    const advice =
      why === ''
        ? `Rule ${quote(wanted.rule_id)} in line ${line} matches too, but rule ${quote(decided.rule_id)} stands above it: change their order, or narrow rule ${quote(decided.rule_id)}.`
        : `Rule ${quote(wanted.rule_id)} in line ${line} does not match because ${why}: correct that condition, or the fixture when the change is meant.`;
    return { rule: decided, advice };
  }
  const name = quote(decided.rule_id);
  if (code !== undefined && !expectsDeny(expect)) {
    return {
      rule: decided,
      advice: `Rule ${name} matched and the request was denied. ${codePage(code).fix}`,
    };
  }
  const advice = `Look at the decision of rule ${name}: correct it, or the fixture when the change is meant.`;
  return { rule: decided, advice };
}

/** The rule with the fewest conditions in the way; the first of equals. */
function nearest(rules: readonly Rule[], key: MatchKey): Rule | undefined {
  return rules.toSorted((a, b) => failingFields(a, key).length - failingFields(b, key).length)[0];
}

function whyNot(rule: Rule, key: MatchKey): string {
  return failingFields(rule, key)
    .map((field) => `${field} is ${quote(key[field])} and the rule takes ${conditionText(rule.match[field])}`)
    .join(' and ');
}
