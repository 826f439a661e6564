/** Reads a rule file strictly: what the SDKs would drop, widen or crash on is an error with its line and column. */
import { z } from 'zod';
import type { Code } from '../codes/table.js';
import { quote } from '../escape.js';
import { FileFindings, type Finding, finding, hasErrors, type Place } from '../finding.js';
import {
  DATA_LABELS,
  ENVS,
  isCapabilityId,
  isControlId,
  isSpeciesId,
  QOS_CLASSES,
  TENANT_RISKS,
} from '../hall/vocabulary.js';
import { isJsonObject, type JsonObject, type JsonPath, type JsonValue, readJson } from '../json.js';
import { MAX_ID_LENGTH, MAX_ROUTING_VALUES, MAX_RULES } from '../limits.js';
import { pathText, placeIn, readZod } from '../zod-faults.js';
import { NO_MATCH, PRE_ROUTING } from './decision.js';
import {
  type Condition,
  DEFAULT_PRECONDITIONS,
  MATCH_FIELDS,
  type Match,
  type MatchField,
  NO_ESCALATION,
  type Rule,
  type RuleSet,
} from './rule.js';
import { findShadows, type Shadows } from './shadow.js';

const id = z.string().min(1).max(MAX_ID_LENGTH);
const flag = z.boolean().optional();
const objects = z.array(z.custom<JsonObject>(isJsonObject, 'an object'));

const CANDIDATE = z.strictObject({
  worker_species_id: id,
  score_hint: z.number().optional(),
  requires_controls_minimum: z.array(id).optional(),
});
const ESCALATION = z.strictObject({
  policy_gate: flag,
  msavx_step_up: flag,
  human_required_default: flag,
  human_required_if: objects.optional(),
  rationale: z.string().optional(),
});
const PRECONDITIONS = z.strictObject({
  must_have_correlation_id: flag,
  must_attach_policy_version: flag,
  must_record_artifact_hash_if_executes: flag,
  deny_if_missing_required_controls: flag,
  deny_if_unsigned_artifact_in_prod: flag,
  deny_if_no_attestation_in_prod: flag,
});
const DECISION = z.strictObject({
  candidate_workers_ranked: z.array(CANDIDATE).optional(),
  required_controls_suggested: z.array(id).optional(),
  recommended_profiles: objects.optional(),
  escalation: ESCALATION.optional(),
  preconditions: PRECONDITIONS.optional(),
});
const RULE = z.strictObject({
  rule_id: id,
  // Conditions are read by hand: the errors of a union of shapes say nothing a person can use.
  match: z.custom<JsonObject>(isJsonObject, 'an object').optional(),
  decision: DECISION.optional(),
});
const FILE = z.strictObject({ $schema: z.string().optional(), rules: z.array(RULE) });

const ENUMS: Readonly<Record<MatchField, readonly string[] | undefined>> = {
  capability_id: undefined,
  env: ENVS,
  data_label: DATA_LABELS,
  tenant_risk: TENANT_RISKS,
  qos_class: QOS_CLASSES,
};

export type RulesResult =
  | { ok: true; ruleSet: RuleSet; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/** Reads `{"rules": […]}` from JSON bytes. Errors WCP2003, WCP1001 to WCP1008; warnings WCP1009, 1010, 1012. */
export function readRules(bytes: Uint8Array, file: string): RulesResult {
  const read = readJson(bytes, { maxValues: MAX_ROUTING_VALUES });
  if (!read.ok) {
    const { message, line, column } = read.fault;
    return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
  }
  const { document } = read;
  return readRuleValue(document.value, (path) => placeIn(document, file, path), file);
}

/**
 * As `readRules`, for a value that was parsed already. `place` gives the place of a path within the value, so that a
 * rule inside a larger document is reported where it stands there.
 */
export function readRuleValue(value: JsonValue, place: Placer, file: string): RulesResult {
  const found = new FileFindings();
  const report: Report = (code, path, message) => found.report(code, message, () => place(path));
  const raw = isJsonObject(value) && Array.isArray(value.rules) ? value.rules : [];
  if (raw.length > MAX_RULES) {
    report('WCP1007', ['rules'], `the file has ${raw.length} rules; at most ${MAX_RULES} are read`);
    return { ok: false, findings: found.all() };
  }
  const parsed = readZod(FILE, value, knownMembers);
  if (!parsed.ok) {
    for (const fault of parsed.faults) {
      report(FAULT_CODES[fault.kind], fault.path, fault.message);
    }
  }
  const matches = raw.map((rule, index) => readMatch(rule, ['rules', index, 'match'], report));
  checkRuleIds(raw, report);
  if (!parsed.ok || hasErrors(found.all())) return { ok: false, findings: found.all() };

  const rules = parsed.value.rules.map((rule, index) => ruleOf(rule, index, matches[index] ?? ANYTHING));
  for (const rule of rules) lintRule(rule, parsed.value.rules[rule.index], report);
  if (rules.length === 0) report('WCP1012', ['rules'], 'the file has no rules, so every request is denied');
  let shadows: Shadows | undefined;
  const ruleSet: RuleSet = {
    file,
    rules,
    placeOf: (rule) => place(['rules', rule.index, 'rule_id']),
    shadows() {
      shadows ??= findShadows(rules);
      return shadows;
    },
  };
  return { ok: true, ruleSet, findings: found.all() };
}

type Placer = (path: JsonPath) => Required<Omit<Place, 'region'>>;
type Report = (code: Code, path: JsonPath, message: string) => void;
type RawRule = z.infer<typeof RULE>;

const FAULT_CODES = { unknown: 'WCP1001', null: 'WCP1005', missing: 'WCP1007', value: 'WCP1007' } as const;

function knownMembers(path: JsonPath): string[] {
  const last = path.findLast((step) => typeof step === 'string');
  const shapes: Readonly<Record<string, z.ZodObject>> = {
    rules: RULE,
    decision: DECISION,
    candidate_workers_ranked: CANDIDATE,
    escalation: ESCALATION,
    preconditions: PRECONDITIONS,
  };
  return Object.keys((shapes[last ?? ''] ?? FILE).shape);
}

const ANY: Condition = { kind: 'any' };
const ANYTHING: Match = {
  capability_id: ANY,
  env: ANY,
  data_label: ANY,
  tenant_risk: ANY,
  qos_class: ANY,
};

function readMatch(rule: JsonValue, path: JsonPath, report: Report): Match {
  const raw = isJsonObject(rule) ? rule.match : undefined;
  if (!isJsonObject(raw)) return ANYTHING;
  const match = { ...ANYTHING };
  for (const [name, value] of Object.entries(raw)) {
    const field = MATCH_FIELDS.find((one) => one === name);
    if (field === undefined) {
      const known = MATCH_FIELDS.join(', ');
      report('WCP1002', [...path, name], `rules cannot match on ${quote(name)}; the fields are ${known}`);
    } else {
      match[field] = readCondition(field, value, [...path, name], report);
    }
  }
  return match;
}

function readCondition(field: MatchField, value: JsonValue, path: JsonPath, report: Report): Condition {
  const name = pathText(path);
  if (value === null) {
    report('WCP1005', path, `${name} is null; leave it out for any value`);
  } else if (typeof value === 'string') {
    checkValue(field, value, path, report);
    return { kind: 'exact', value };
  } else if (!isJsonObject(value)) {
    report(
      'WCP1003',
      path,
      `${name} is ${quote(value)}; a condition is a text, {"in": […]} or {"any": true}`,
    );
  } else {
    return readOperator(field, value, path, report);
  }
  return ANY;
}

function readOperator(field: MatchField, value: JsonObject, path: JsonPath, report: Report): Condition {
  const name = pathText(path);
  const [operator, second] = Object.keys(value);
  const choice = value.in;
  if (operator === undefined || second !== undefined) {
    const at = second === undefined ? path : [...path, second];
    report('WCP1003', at, `${name} is ${quote(value)}; it must have one operator, in or any`);
  } else if (operator === 'any') {
    if (value.any !== true) report('WCP1003', [...path, 'any'], `${name} has an \`any\` that is not true`);
  } else if (operator !== 'in') {
    report(
      'WCP1003',
      [...path, operator],
      `${name} has the unknown operator ${quote(operator)}; known are in and any`,
    );
  } else if (!Array.isArray(choice)) {
    report(
      'WCP1003',
      [...path, 'in'],
      `${name} has an \`in\` that is ${quote(choice)}; it must be a list of texts`,
    );
  } else if (choice.length === 0) {
    report('WCP1004', [...path, 'in'], `${name} has an empty \`in\`, so the rule never matches`);
  } else {
    return {
      kind: 'in',
      values: choice.flatMap((one, i) => readChoice(field, one, [...path, 'in', i], report)),
    };
  }
  return ANY;
}

function readChoice(field: MatchField, value: JsonValue, path: JsonPath, report: Report): string[] {
  if (typeof value === 'string') {
    checkValue(field, value, path, report);
    return [value];
  }
  const code = value === null ? 'WCP1005' : 'WCP1003';
  report(code, path, `${pathText(path)} is ${quote(value)}; it must be a text`);
  return [];
}

function checkValue(field: MatchField, value: string, path: JsonPath, report: Report): void {
  const values = ENUMS[field];
  if (values === undefined) {
    if (value === '') report('WCP1003', path, `${pathText(path)} is empty, so the rule never matches`);
    else if (!isCapabilityId(value)) {
      report('WCP1009', path, `capability ${quote(value)} does not have the form of the protocol`);
    }
  } else if (!values.includes(value)) {
    report('WCP1008', path, `${pathText(path)} is ${quote(value)}; ${field} is ${values.join(', ')}`);
  }
}

function checkRuleIds(raw: readonly JsonValue[], report: Report): void {
  const seen = new Map<string, number>();
  raw.forEach((rule, index) => {
    const ruleId = isJsonObject(rule) ? rule.rule_id : undefined;
    if (typeof ruleId !== 'string') return;
    const path = ['rules', index, 'rule_id'];
    const first = seen.get(ruleId);
    if (first !== undefined) {
      report('WCP1006', path, `rule_id ${quote(ruleId)} is already the id of rule ${first + 1} of the file`);
    } else if (ruleId === NO_MATCH || ruleId === PRE_ROUTING) {
      report('WCP1006', path, `rule_id ${quote(ruleId)} is reserved for decisions that no rule made`);
    } else {
      seen.set(ruleId, index);
    }
  });
}

function ruleOf(raw: RawRule, index: number, match: Match): Rule {
  const decision = raw.decision ?? {};
  return {
    rule_id: raw.rule_id,
    index,
    match,
    candidates: (decision.candidate_workers_ranked ?? []).map((one) => ({
      worker_species_id: one.worker_species_id,
      score_hint: one.score_hint ?? null,
      requires_controls_minimum: one.requires_controls_minimum ?? null,
    })),
    required_controls: [...new Set(decision.required_controls_suggested)].sort(),
    recommended_profiles: decision.recommended_profiles ?? [],
    escalation: { ...NO_ESCALATION, ...given(decision.escalation) },
    preconditions: { ...DEFAULT_PRECONDITIONS, ...given(decision.preconditions) },
  };
}

/** Members that are there: zod types an absent member as one that may be undefined. */
function given<T extends object>(members: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function lintRule(rule: Rule, raw: RawRule | undefined, report: Report): void {
  const path = ['rules', rule.index, 'decision'];
  rule.candidates.forEach(({ worker_species_id: species }, i) => {
    if (isSpeciesId(species)) return;
    const at = [...path, 'candidate_workers_ranked', i, 'worker_species_id'];
    report('WCP1009', at, `worker species ${quote(species)} does not have the form of the protocol`);
  });
  raw?.decision?.required_controls_suggested?.forEach((control, i) => {
    if (isControlId(control)) return;
    const at = [...path, 'required_controls_suggested', i];
    report('WCP1009', at, `control ${quote(control)} does not have the form of the protocol`);
  });
  if (raw?.decision?.candidate_workers_ranked === undefined) {
    const message = `rule ${quote(rule.rule_id)} names no candidates, so it denies everything it matches`;
    report('WCP1010', ['rules', rule.index, 'rule_id'], message);
  }
}

/** One WCP1011 warning for each rule that another one above it hides, at the line of the hidden rule. */
export function shadowFindings(ruleSet: RuleSet): Finding[] {
  const found = new FileFindings();
  for (const [shadowed, shadower] of ruleSet.shadows().hiddenBy) {
    const { line } = ruleSet.placeOf(shadower);
    const message = `rule ${quote(shadowed.rule_id)} can never decide: rule ${quote(shadower.rule_id)} in line ${line} is broader`;
    found.report('WCP1011', message, () => ruleSet.placeOf(shadowed));
  }
  return found.all();
}
