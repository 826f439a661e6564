/** Routing rules as the engine has them: conditions typed, defaults filled in. */
import type { Place } from '../finding.js';
import type { JsonObject } from '../json.js';
import type { Shadows } from './shadow.js';

export const MATCH_FIELDS = ['capability_id', 'env', 'data_label', 'tenant_risk', 'qos_class'] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/** What a rule asks of one field. A field that the rule leaves out is `any`. */
export type Condition =
  | { kind: 'any' }
  | { kind: 'exact'; value: string }
  | { kind: 'in'; values: readonly string[] };

export type Match = Readonly<Record<MatchField, Condition>>;

export interface Candidate {
  worker_species_id: string;
  score_hint: number | null;
  requires_controls_minimum: readonly string[] | null;
}

export interface Escalation {
  policy_gate: boolean;
  msavx_step_up: boolean;
  human_required_default: boolean;
  human_required_if: readonly JsonObject[];
  rationale: string | null;
}

export interface Preconditions {
  must_have_correlation_id: boolean;
  must_attach_policy_version: boolean;
  must_record_artifact_hash_if_executes: boolean;
  deny_if_missing_required_controls: boolean;
  deny_if_unsigned_artifact_in_prod: boolean;
  deny_if_no_attestation_in_prod: boolean;
}

export interface Rule {
  rule_id: string;
  /** Position in the file, from 0. */
  index: number;
  match: Match;
  candidates: readonly Candidate[];
  /** Distinct and sorted. */
  required_controls: readonly string[];
  recommended_profiles: readonly JsonObject[];
  escalation: Escalation;
  preconditions: Preconditions;
}

export interface RuleSet {
  file: string;
  rules: readonly Rule[];
  /** The line of the rule's rule_id. */
  placeOf(rule: Rule): Required<Omit<Place, 'region'>>;
  /** What the Python SDK calls shadowed; worked out once. */
  shadows(): Shadows;
}

export const NO_ESCALATION: Escalation = {
  policy_gate: false,
  msavx_step_up: false,
  human_required_default: false,
  human_required_if: [],
  rationale: null,
};

export const DEFAULT_PRECONDITIONS: Preconditions = {
  must_have_correlation_id: true,
  must_attach_policy_version: true,
  must_record_artifact_hash_if_executes: true,
  deny_if_missing_required_controls: true,
  deny_if_unsigned_artifact_in_prod: false,
  deny_if_no_attestation_in_prod: false,
};
