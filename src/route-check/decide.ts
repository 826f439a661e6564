/**
 * The routing decision: a request, the rules and the hall in, an allow or a deny with its reason out.
 *
 * Pure and total: the same arguments give the same decision, no input makes it throw, and whatever is unknown,
 * unconfigured or failing is a deny. The steps run in the Python SDK's order; the first that denies decides.
 */
import { hash } from 'node:crypto';
import { quote } from '../escape.js';
import type { Hall } from '../hall/hall.js';
import { isGuardedEnv } from '../hall/vocabulary.js';
import { type Clock, formatInstant } from '../time.js';
import { PRE_ROUTING, type RouteDecision } from './decision.js';
import { APPROVAL_TIME_MS } from './limits.js';
import { checkRequest, type RequestEcho } from './request.js';
import { DEFAULT_PRECONDITIONS, NO_ESCALATION, type RuleSet } from './rule.js';
import {
  attempt,
  chosen,
  type Denial,
  deny,
  matched,
  STEPS,
  type State,
  type StepName,
  startOf,
} from './steps.js';
import { Telemetry } from './telemetry.js';

/** What a decision needs of the world: a fresh unique id (UUID v4) and the time. Neither may throw. */
export interface DecidePorts {
  newId(): string;
  now: Clock;
}

export interface TraceStep {
  step: 'input' | StepName;
  outcome: 'passed' | 'skipped' | 'denied';
  detail: string;
}

/** Decides one request. `request` may be anything; what is not a valid request is denied with DENY_INVALID_INPUT. */
export function decide(request: unknown, ruleSet: RuleSet, hall: Hall, ports: DecidePorts): RouteDecision {
  return explain(request, ruleSet, hall, ports).decision;
}

/** As `decide`, with what each step found, in order, up to the one that decided. */
export function explain(
  request: unknown,
  ruleSet: RuleSet,
  hall: Hall,
  ports: DecidePorts,
): { decision: RouteDecision; trace: TraceStep[] } {
  const checked = checkRequest(request);
  if (!checked.ok) {
    const denial = deny('DENY_INVALID_INPUT', checked.message);
    return {
      decision: denied(checked.echo, undefined, denial, ports),
      trace: [{ step: 'input', outcome: 'denied', detail: checked.message }],
    };
  }
  const trace: TraceStep[] = [{ step: 'input', outcome: 'passed', detail: 'every member is valid' }];
  const state = startOf(checked.request, ruleSet, hall);
  for (const [step, run] of STEPS) {
    // Not a word of what was thrown is passed on: it may hold what the hall keeps to itself.
    const result =
      attempt(() => run(state)) ?? deny('DENY_INTERNAL_ERROR', `the hall failed in the step ${quote(step)}`);
    if ('code' in result) {
      trace.push({ step, outcome: 'denied', detail: `${result.code}: ${result.message}` });
      return { decision: denied(checked.request, state, result, ports), trace };
    }
    trace.push({ step, ...result });
  }
  return { decision: allowed(state, checked.canonical, ports), trace };
}

function denied(
  echo: RequestEcho,
  state: State | undefined,
  denial: Denial,
  ports: DecidePorts,
): RouteDecision {
  const now = ports.now();
  const timestamp = formatInstant(now);
  const ruleId = state?.matchedRuleId ?? PRE_ROUTING;
  const { code, message, extra } = denial;
  const tampered = code === 'DENY_WORKER_TAMPERED';
  return {
    decision_id: ports.newId(),
    timestamp,
    ...identityOf(echo, ruleId),
    denied: true,
    deny_reason_if_denied: { code, message, ...extra },
    selected_worker_species_id: null,
    candidate_workers_ranked: code === 'DENY_NO_AVAILABLE_WORKER' ? (state?.candidates ?? []) : [],
    required_controls_effective: state?.rule?.required_controls ?? [],
    recommended_profiles_effective: [],
    escalation_effective:
      denial.escalation === undefined
        ? NO_ESCALATION
        : { ...(state?.rule?.escalation ?? NO_ESCALATION), ...denial.escalation },
    preconditions_checked: state?.rule?.preconditions ?? DEFAULT_PRECONDITIONS,
    artifact_hash: null,
    worker_attestation_checked: tampered,
    worker_attestation_valid: tampered ? false : null,
    dry_run: echo.dry_run,
    blast_score: state?.blastScore ?? null,
    blast_gate_passed: (state?.blastScore ?? null) === null ? null : code !== 'DENY_REQUIRES_HUMAN',
    privilege_envelope_ok: state?.privilegeOk ?? null,
    supervisor_required: denial.human,
    supervisor_level: denial.human ? 'gatekeeper' : null,
    pending_approval_id: denial.human ? ports.newId() : null,
    approval_expires_at: denial.human ? formatInstant(now + APPROVAL_TIME_MS) : null,
    telemetry_envelopes: [new Telemetry(echo, timestamp).denied(code, message, ruleId)],
  };
}

function allowed(state: State, canonical: string, ports: DecidePorts): RouteDecision {
  const { request, policyVersion } = state;
  const rule = matched(state);
  const selected = chosen(state);
  const timestamp = formatInstant(ports.now());
  const telemetry = new Telemetry(request, timestamp);
  const events = [telemetry.routed(rule.rule_id, selected, policyVersion), telemetry.selected(selected)];
  events.push(telemetry.gated(policyVersion, rule.escalation.policy_gate));
  if (!state.attested && isGuardedEnv(request.env)) {
    events.unshift(telemetry.attestationSkipped(selected));
  }
  if (state.privilegeOk !== null) events.unshift(telemetry.privilegeChecked(policyVersion, selected));
  if (state.blastScore !== null) events.unshift(telemetry.blastScored(policyVersion, state.blastScore));
  return {
    decision_id: ports.newId(),
    timestamp,
    ...identityOf(request, rule.rule_id),
    denied: false,
    deny_reason_if_denied: null,
    selected_worker_species_id: selected,
    candidate_workers_ranked: state.candidates,
    required_controls_effective: rule.required_controls,
    recommended_profiles_effective: rule.recommended_profiles,
    escalation_effective: rule.escalation,
    preconditions_checked: rule.preconditions,
    artifact_hash: hash('sha256', canonical, 'hex'),
    worker_attestation_checked: state.attested,
    worker_attestation_valid: state.attested ? true : null,
    dry_run: request.dry_run,
    blast_score: state.blastScore,
    blast_gate_passed: state.blastScore === null ? null : true,
    privilege_envelope_ok: state.privilegeOk,
    supervisor_required: false,
    supervisor_level: null,
    pending_approval_id: null,
    approval_expires_at: null,
    telemetry_envelopes: events,
  };
}

function identityOf(request: RequestEcho, ruleId: string) {
  return {
    correlation_id: request.correlation_id,
    tenant_id: request.tenant_id,
    capability_id: request.capability_id,
    matched_rule_id: ruleId,
    env: request.env,
    data_label: request.data_label,
    tenant_risk: request.tenant_risk,
    qos_class: request.qos_class,
  };
}
