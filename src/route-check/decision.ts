/** What routing answers: the reference's decision members, and the spec's that the SDKs leave out. */
import type { DenyCode } from '../codes/table.js';
import type { JsonObject } from '../json.js';
import type { Escalation, Preconditions } from './rule.js';
import type { TelemetryEvent } from './telemetry.js';

/** `matched_rule_id` of a request that no rule decided: none matched, or none was asked. */
export const NO_MATCH = 'NO_MATCH';
export const PRE_ROUTING = 'PRE_ROUTING';

export interface DenyReason {
  code: DenyCode;
  message: string;
  [member: string]: unknown;
}

export type SkipReason = 'unavailable' | 'availability_check_failed' | 'env_not_allowed' | 'already_selected';

export interface CandidateOutcome {
  worker_species_id: string;
  score_hint: number | null;
  requires_controls_minimum: readonly string[] | null;
  /** Null for the one selected. */
  skip_reason: SkipReason | null;
}

export interface RouteDecision {
  decision_id: string;
  timestamp: string;
  correlation_id: string;
  tenant_id: string;
  capability_id: string;
  matched_rule_id: string;
  env: string;
  data_label: string;
  tenant_risk: string;
  qos_class: string;
  denied: boolean;
  deny_reason_if_denied: DenyReason | null;
  selected_worker_species_id: string | null;
  candidate_workers_ranked: readonly CandidateOutcome[];
  required_controls_effective: readonly string[];
  recommended_profiles_effective: readonly JsonObject[];
  escalation_effective: Escalation;
  preconditions_checked: Preconditions;
  /** SHA-256 of the whole request as RFC 8785 JSON, 64 hex digits; null on a deny. */
  artifact_hash: string | null;
  worker_attestation_checked: boolean;
  worker_attestation_valid: boolean | null;
  dry_run: boolean;
  /** Null when the score was not asked for. */
  blast_score: number | null;
  blast_gate_passed: boolean | null;
  /** Null when the envelope was not asked for. */
  privilege_envelope_ok: boolean | null;
  /** Spec section 5.8; unlike there the decision is a deny until a human has resolved it. */
  supervisor_required: boolean;
  supervisor_level: 'gatekeeper' | null;
  pending_approval_id: string | null;
  approval_expires_at: string | null;
  telemetry_envelopes: readonly TelemetryEvent[];
}
