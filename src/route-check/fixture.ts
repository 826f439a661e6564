/** A routing fixture: a request, what must come of it, and the hall it is decided in. */
import { type DenyCode, isCode } from '../codes/table.js';
import type { Place } from '../finding.js';
import type { EnrolledWorker, GateAnswer } from '../hall/hall.js';
import type { HallConfig } from '../hall/hall-config.js';
import type { JsonPath, JsonValue } from '../json.js';
import { NO_MATCH, PRE_ROUTING } from './decision.js';
import type { Escalation, RuleSet } from './rule.js';

/** Members that are undefined are not compared; but a deny that is nowhere expected always fails. */
export interface Expectation {
  rule_id?: string;
  denied?: boolean;
  /** Null: no deny. */
  deny_code?: DenyCode | null;
  /** Species id; null: none selected. */
  worker?: string | null;
  /** All of required_controls_effective, in any order. */
  controls?: readonly string[];
  /** The members that are given. */
  escalation?: Partial<Escalation>;
  blast_score?: number | null;
  /** The event ids, all of them, in order. */
  telemetry?: readonly string[];
  /** The one invariant that the conformance vectors name. */
  telemetry_invariant?: typeof NO_CONTROL_CHARACTERS;
}

export const NO_CONTROL_CHARACTERS = 'no_control_chars_in_capability_id_field_in_telemetry';

/** Replaces, member by member, what the hall (or the assumed world) says. */
export interface FixtureSetup {
  /** Exactly these species are available. */
  workers?: ReadonlyMap<string, readonly EnrolledWorker[]>;
  /** Exactly these controls are present. */
  controls?: readonly string[];
  hall_config?: HallConfig;
  gate?: GateAnswer;
  attestation?: ReadonlyMap<string, { registered: string | null; current: string | null }>;
  privilege?: { allowed: boolean; reason: string };
}

export interface Fixture {
  id: string;
  file: string;
  /** Any JSON: a fixture may test that a malformed request is denied. */
  input: JsonValue;
  expect: Expectation;
  setup: FixtureSetup;
  /** A conformance vector brings its own rule and is not run against the rule file. */
  ruleSet?: RuleSet;
  /** Why it is not run. */
  skip?: string;
  /** Where a member of the fixture stands; the fixture itself for an empty path. */
  place(path: JsonPath): Required<Omit<Place, 'region'>>;
}

/** True for a code that a routing decision can carry. */
export function isDenyCode(code: string): code is DenyCode {
  return isCode(code) && code.startsWith('DENY_');
}

/** True when the fixture says in any way that the request is to be denied. */
export function expectsDeny(expect: Expectation): boolean {
  return (
    expect.denied === true ||
    typeof expect.deny_code === 'string' ||
    expect.worker === null ||
    expect.rule_id === NO_MATCH ||
    expect.rule_id === PRE_ROUTING
  );
}
