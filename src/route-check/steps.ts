/** The steps of a routing decision, in order: each passes, is skipped, or denies. Only `decide.ts` runs them. */
import { isSha256Hex } from '../bytes.js';
import type { DenyCode } from '../codes/table.js';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import type { EnrolledWorker, Hall } from '../hall/hall.js';
import type { HallConfig } from '../hall/hall-config.js';
import { isGuardedEnv } from '../hall/vocabulary.js';
import { isBlank } from './blank.js';
import { blastGatePasses, blastScore } from './blast.js';
import { type CandidateOutcome, NO_MATCH, PRE_ROUTING, type SkipReason } from './decision.js';
import { firstMatch } from './match.js';
import type { RouteRequest } from './request.js';
import type { Escalation, Rule, RuleSet } from './rule.js';

export type StepName =
  | 'signatory'
  | 'tenant'
  | 'blast range'
  | 'shadow check'
  | 'rule match'
  | 'correlation id'
  | 'required controls'
  | 'blast gate'
  | 'policy gate'
  | 'candidates'
  | 'worker attestation'
  | 'privilege envelope';

const DEFAULT_POLICY_VERSION = 'policy.v0';
const BLAST_CONTROL = 'ctrl.blast_radius_scoring';
const PRIVILEGE_CONTROL = 'ctrl.privilege_envelopes_required';

/** The state before the first step. */
export function startOf(request: RouteRequest, ruleSet: RuleSet, hall: Hall): State {
  return {
    request,
    ruleSet,
    hall,
    matchedRuleId: PRE_ROUTING,
    rule: undefined,
    blastScore: null,
    policyVersion: DEFAULT_POLICY_VERSION,
    candidates: [],
    selected: undefined,
    attested: false,
    privilegeOk: null,
  };
}

/** What the steps have found so far. */
export interface State {
  readonly request: RouteRequest;
  readonly ruleSet: RuleSet;
  readonly hall: Hall;
  matchedRuleId: string;
  rule: Rule | undefined;
  blastScore: number | null;
  policyVersion: string | null;
  candidates: CandidateOutcome[];
  selected: string | undefined;
  attested: boolean;
  privilegeOk: boolean | null;
}

export interface Denial {
  code: DenyCode;
  message: string;
  extra: Readonly<Record<string, unknown>>;
  /** Changes to the rule's escalation; undefined when the SDKs do not report the escalation at this step. */
  escalation: Partial<Escalation> | undefined;
  human: boolean;
}

type Pass = { outcome: 'passed' | 'skipped'; detail: string };
type Step = (state: State) => Pass | Denial;

export const STEPS: readonly (readonly [StepName, Step])[] = [
  ['signatory', checkSignatory],
  ['tenant', checkTenant],
  ['blast range', checkBlastRange],
  ['shadow check', checkShadows],
  ['rule match', matchRule],
  ['correlation id', checkCorrelationId],
  ['required controls', checkControls],
  ['blast gate', passBlastGate],
  ['policy gate', passPolicyGate],
  ['candidates', selectCandidate],
  ['worker attestation', checkAttestation],
  ['privilege envelope', checkPrivilege],
];

function passed(detail: string): Pass {
  return { outcome: 'passed', detail };
}

function skipped(detail: string): Pass {
  return { outcome: 'skipped', detail };
}

export function deny(
  code: DenyCode,
  message: string,
  more: { extra?: Denial['extra']; escalation?: Partial<Escalation>; human?: boolean } = {},
): Denial {
  return { code, message, extra: more.extra ?? {}, escalation: more.escalation, human: more.human ?? false };
}

function checkSignatory({ request, hall }: State): Pass | Denial {
  if (!isOn(hall, 'require_signatory')) return skipped('the hall does not require signatories');
  if (listed(hall.config.allowed_tenants).includes(request.tenant_id))
    return passed('the tenant is a signatory');
  return deny(
    'DENY_UNKNOWN_TENANT',
    `tenant ${quote(request.tenant_id)} is not among the allowed_tenants of the hall`,
    {
      extra: { tenant_id: request.tenant_id },
    },
  );
}

function checkTenant({ request }: State): Pass | Denial {
  if (!isBlank(request.tenant_id)) return passed('the tenant is named');
  return deny('DENY_MISSING_TENANT_ID', 'tenant_id is empty or only white space');
}

function checkBlastRange({ request }: State): Pass | Denial {
  const score = request.blast_score;
  if (score === null) return skipped('no blast_score was supplied');
  if (score >= 0 && score <= 100) return passed('blast_score is within 0 to 100');
  return deny('DENY_INVALID_INPUT', `blast_score must be from 0 to 100, not ${score}`, {
    extra: { blast_score: score },
  });
}

function checkShadows(state: State): Pass | Denial {
  const { request, ruleSet, hall } = state;
  state.matchedRuleId = NO_MATCH;
  if (hall.config.shadow_check === 'off') return skipped('shadow_check is off');
  if (!isGuardedEnv(request.env)) return skipped(`shadows do not close ${request.env}`);
  const { pairs, count } = ruleSet.shadows();
  const [first] = pairs;
  if (first === undefined) return passed('no rule is shadowed');
  return deny(
    'DENY_SHADOW_RULES_DETECTED',
    `rule ${quote(first.shadowed.rule_id)} can never decide, because rule ${quote(first.shadower.rule_id)} above it is broader`,
    { extra: { shadowed_rule_ids: pairs.map((one) => one.shadowed.rule_id), shadow_count: count } },
  );
}

function matchRule(state: State): Pass | Denial {
  const rule = firstMatch(state.ruleSet.rules, state.request);
  if (rule === undefined) {
    return deny('DENY_NO_MATCHING_RULE', 'no rule matches the request');
  }
  state.rule = rule;
  state.matchedRuleId = rule.rule_id;
  return passed(`rule ${quote(rule.rule_id)} matches`);
}

/** The rule that matched. The steps after `matchRule` run only when there is one. */
export function matched(state: State): Rule {
  if (state.rule === undefined) throw new CodedError('WCP7000', 'no rule has matched');
  return state.rule;
}

function checkCorrelationId(state: State): Pass | Denial {
  const { request, hall } = state;
  if (!isBlank(request.correlation_id)) return passed('correlation_id is there');
  if (!matched(state).preconditions.must_have_correlation_id && !isOn(hall, 'enforce_correlation_id')) {
    return skipped('neither the rule nor the hall asks for a correlation_id');
  }
  return deny('DENY_MISSING_CORRELATION_ID', 'correlation_id is empty or only white space');
}

function checkControls(state: State): Pass | Denial {
  const { hall } = state;
  const { required_controls: required, preconditions } = matched(state);
  const missing = required.filter((one) => hall.controlsPresent.has(one) !== true);
  if (missing.length === 0) return passed(`${required.length} required controls are present`);
  if (!preconditions.deny_if_missing_required_controls && !isOn(hall, 'enforce_required_controls')) {
    return skipped('neither the rule nor the hall enforces controls');
  }
  return deny(
    'DENY_MISSING_REQUIRED_CONTROLS',
    `no enrolled worker implements ${missing.map((one) => quote(one)).join(', ')}`,
    { extra: { missing } },
  );
}

/**
 * True when the rule requires the control, in either spelling: the routers of the SDKs know it with underscores, the
 * published catalog with hyphens, so that rules written after the catalog switch nothing on there.
 */
function requires(rule: Rule, control: string): boolean {
  return rule.required_controls.some((one) => one.replaceAll('-', '_') === control);
}

function passBlastGate(state: State): Pass | Denial {
  const { request, hall } = state;
  const floor = isGuardedEnv(request.env) && isOn(hall, 'enforce_blast_scoring_in_prod');
  if (!floor && !requires(matched(state), BLAST_CONTROL)) return skipped('no blast score is asked for');
  const score = blastScore(request);
  state.blastScore = score;
  if (blastGatePasses(score, request.env)) return passed(`the blast score is ${score}`);
  const reason = 'REQUIRE_HUMAN_HIGH_BLAST';
  return deny(
    'DENY_REQUIRES_HUMAN',
    `a blast score of ${score} is too high to run in ${request.env} without a human`,
    {
      extra: { blast_score: score, reason },
      escalation: { human_required_default: true, rationale: reason },
      human: true,
    },
  );
}

function passPolicyGate(state: State): Pass | Denial {
  const { request, hall } = state;
  if (!matched(state).escalation.policy_gate) return skipped('the rule asks for no policy gate');
  const gate = hall.policyGate;
  if (gate === undefined) {
    return deny('DENY_POLICY_GATE_UNCONFIGURED', 'the rule asks for a policy gate and the hall has none', {
      escalation: {},
    });
  }
  const answer = attempt(() => {
    const { decision, policy_version, reason } = gate({
      capability_id: request.capability_id,
      tenant_id: request.tenant_id,
      env: request.env,
      data_label: request.data_label,
      tenant_risk: request.tenant_risk,
      qos_class: request.qos_class,
      policy_version: request.policy_version ?? DEFAULT_POLICY_VERSION,
    });
    return isTextOrNull(policy_version) && isTextOrNull(reason)
      ? { decision: decision as unknown, policy_version, reason }
      : undefined;
  });
  if (answer === undefined) {
    return deny('DENY_INTERNAL_ERROR', 'the policy gate failed', { escalation: {} });
  }
  const { decision, policy_version, reason } = answer;
  if (decision === 'ALLOW') {
    state.policyVersion = policy_version;
    return passed('the policy gate allows');
  }
  const why = reason === null || reason === '' ? '' : `: ${quote(reason)}`;
  if (decision === 'DENY') {
    return deny('DENY_POLICY_GATE', `the policy gate denies${why}`, {
      extra: { reason, policy_version },
      escalation: { rationale: reason },
    });
  }
  if (decision === 'REQUIRE_HUMAN') {
    return deny('DENY_REQUIRES_HUMAN_APPROVAL', `the policy gate asks for a human approval${why}`, {
      extra: { reason, policy_version, supervisor_required: true },
      escalation: { human_required_default: true, rationale: reason },
      human: true,
    });
  }
  return deny(
    'DENY_POLICY_GATE_INVALID_RESPONSE',
    `the policy gate answered ${quote(decision)} in the place of ALLOW, DENY or REQUIRE_HUMAN`,
    { escalation: { rationale: 'invalid_gate_response' } },
  );
}

function selectCandidate(state: State): Pass | Denial {
  for (const candidate of matched(state).candidates) {
    const obstacle = obstacleOf(candidate.worker_species_id, state);
    const skip = obstacle ?? (state.selected === undefined ? null : 'already_selected');
    if (skip === null) state.selected = candidate.worker_species_id;
    state.candidates.push({ ...candidate, skip_reason: skip });
  }
  if (state.selected !== undefined) return passed(`worker ${quote(state.selected)} is the first available`);
  const reasons = state.candidates.map((one) => `${quote(one.worker_species_id)} (${one.skip_reason})`);
  const message =
    reasons.length === 0
      ? 'the rule names no candidates'
      : `no candidate is available: ${reasons.join(', ')}`;
  return deny('DENY_NO_AVAILABLE_WORKER', message, { escalation: {} });
}

function obstacleOf(species: string, { request, hall }: State): SkipReason | undefined {
  const allows = (one: EnrolledWorker): boolean => {
    const { allowed_environments: envs = [] } = one;
    return listed(envs).length === 0 || envs.includes(request.env);
  };
  const found = attempt(() => {
    const records = listed(hall.recordsOf(species));
    return {
      // Only `true` counts: a promise, which a careless port could return, is truthy.
      available: hall.workerAvailable(species) === true,
      fits: records.length === 0 || records.some(allows),
    };
  });
  if (found === undefined) return 'availability_check_failed';
  if (!found.available) return 'unavailable';
  return found.fits ? undefined : 'env_not_allowed';
}

/** The worker that was selected. The steps after `selectCandidate` run only when there is one. */
export function chosen(state: State): string {
  if (state.selected === undefined) throw new CodedError('WCP7000', 'no worker has been selected');
  return state.selected;
}

function checkAttestation(state: State): Pass | Denial {
  const { hall } = state;
  const species = chosen(state);
  if (!isOn(hall, 'require_worker_attestation'))
    return skipped('the hall does not require worker attestation');
  const { attestation } = hall;
  if (attestation === undefined) {
    return deny(
      'DENY_ATTESTATION_UNCONFIGURED',
      'worker attestation is required, and the hall has no attestation state',
      { escalation: {} },
    );
  }
  const workerIds = (): string[] => hall.recordsOf(species).flatMap((one) => one.worker_id ?? []);
  const registered = attempt(() => attestation.registeredHash(species, workerIds()) ?? undefined);
  const current = attempt(() => attestation.currentHash(species, workerIds()) ?? undefined);
  const name = `worker ${quote(species)}`;
  if (registered === undefined) {
    return deny('DENY_WORKER_ATTESTATION_MISSING', `${name} has no registered hash`, { escalation: {} });
  }
  if (!isSha256Hex(registered)) {
    return deny(
      'DENY_WORKER_ATTESTATION_INVALID_HASH',
      `the registered hash of ${name} is not 64 lower-case hex digits`,
      { escalation: {} },
    );
  }
  if (!isSha256Hex(current)) {
    return deny('DENY_WORKER_HASH_UNAVAILABLE', `the present hash of ${name} could not be found out`, {
      escalation: {},
    });
  }
  if (current !== registered) {
    return deny('DENY_WORKER_TAMPERED', `${name} is not what was attested`, {
      extra: { worker_species_id: species },
      escalation: {},
    });
  }
  state.attested = true;
  return passed('the present hash is the registered one');
}

function checkPrivilege(state: State): Pass | Denial {
  const { request, hall } = state;
  const species = chosen(state);
  if (!isOn(hall, 'enforce_privilege_envelopes') && !requires(matched(state), PRIVILEGE_CONTROL)) {
    return skipped('no privilege check is asked for');
  }
  const { privilege } = hall;
  if (privilege === undefined) {
    return deny(
      'DENY_PRIVILEGE_ENVELOPE_UNCONFIGURED',
      'the privilege envelope has to be checked, and the hall has no privilege check',
      { escalation: {} },
    );
  }
  const answer = attempt(() => {
    const { allowed, reason } = privilege.allows(
      request.env,
      request.data_label,
      privilege.envelopeOf(species),
    );
    return typeof allowed === 'boolean' && typeof reason === 'string' ? { allowed, reason } : undefined;
  });
  if (answer === undefined) {
    return deny('DENY_INTERNAL_ERROR', 'the privilege check failed', { escalation: {} });
  }
  state.privilegeOk = answer.allowed;
  if (answer.allowed) return passed('the privilege envelope is allowed');
  return deny(
    'DENY_PRIVILEGE_ENVELOPE_VIOLATED',
    `the privilege envelope of worker ${quote(species)} is not allowed for ${request.data_label} in ${request.env}: ${quote(answer.reason)}`,
    { extra: { reason: answer.reason, worker_species_id: species }, escalation: {} },
  );
}

/** The value of a callback, or undefined when it threw: nothing that a callback does reaches the caller. */
export function attempt<T>(callback: () => T): T | undefined {
  try {
    return callback();
  } catch {
    return undefined;
  }
}

/** A switch of the hall. One that is neither true nor false must not count as off. */
function isOn(hall: Hall, name: BooleanMember): boolean {
  const value: unknown = hall.config[name];
  if (typeof value !== 'boolean') throw new TypeError(`${name} of the hall config is not true or false`);
  return value;
}

type BooleanMember = {
  [Name in keyof HallConfig]: HallConfig[Name] extends boolean ? Name : never;
}[keyof HallConfig];

/** A list of the hall as it is: `includes` of a text would look for a part of it. */
function listed<T>(value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError('the hall gave something else than a list');
  return value;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
