/** A hall: everything besides the rules and the request that a routing decision depends on. */
import type { JsonObject } from '../json.js';
import { DEFAULT_HALL_CONFIG, type HallConfig } from './hall-config.js';
import { egressPolicy } from './privilege.js';
import type { RegistryRecord } from './registry-record.js';

/** What the policy gate is told (reference: seven members). */
export interface GateContext {
  capability_id: string;
  tenant_id: string;
  env: string;
  data_label: string;
  tenant_risk: string;
  qos_class: string;
  policy_version: string;
}

/** What the policy gate answers. `decision` counts only when it is exactly ALLOW, DENY or REQUIRE_HUMAN. */
export interface GateAnswer {
  decision: string;
  policy_version: string | null;
  reason: string | null;
}

export type PolicyGate = (context: GateContext) => GateAnswer;

/** Hashes of a species' workers as 64 lower-case hex digits; null or undefined when there is none. */
export interface AttestationState {
  registeredHash(speciesId: string, workerIds: readonly string[]): string | null | undefined;
  currentHash(speciesId: string, workerIds: readonly string[]): string | null | undefined;
}

export interface PrivilegeCheck {
  envelopeOf(speciesId: string): JsonObject | undefined;
  allows(
    env: string,
    dataLabel: string,
    envelope: JsonObject | undefined,
  ): { allowed: boolean; reason: string };
}

/** What a decision looks at in the record of an enrolled worker. */
export type EnrolledWorker = Pick<RegistryRecord, 'allowed_environments'> & { worker_id?: string };

/** Functions may throw: a decision treats that as a deny, never as an allow. */
export interface Hall {
  config: HallConfig;
  /** True when the species is enrolled and can be dispatched to. */
  workerAvailable(speciesId: string): boolean;
  /** Ids of the controls that some enrolled worker implements. */
  controlsPresent: ReadonlySet<string>;
  /** The known records of a species; none when only availability is known. */
  recordsOf(speciesId: string): readonly EnrolledWorker[];
  /** Absent: a rule that asks for the gate is denied. */
  policyGate?: PolicyGate;
  /** Absent: required worker attestation is denied as unconfigured. */
  attestation?: AttestationState;
  /** Absent: a privilege check is denied as unconfigured. */
  privilege?: PrivilegeCheck;
}

/**
 * The hall of enrolled records, as the SDKs' registry makes it: every enrolled species is available, the controls are
 * the union over all workers, envelopes are judged by the hall's egress allowlist. It has no gate and no attestation
 * state; add them with a spread.
 */
export function hallOfRecords(
  records: readonly RegistryRecord[],
  config: HallConfig = DEFAULT_HALL_CONFIG,
): Hall {
  const bySpecies = Map.groupBy(records, (one) => one.worker_species_id);
  const recordsOf = (speciesId: string): readonly RegistryRecord[] => bySpecies.get(speciesId) ?? [];
  return {
    config,
    workerAvailable: (speciesId) => bySpecies.has(speciesId),
    controlsPresent: new Set(records.flatMap((one) => one.currently_implements)),
    recordsOf,
    privilege: {
      // The last one enrolled counts, as in the SDKs.
      envelopeOf: (speciesId) =>
        recordsOf(speciesId).findLast((one) => one.privilege_envelope)?.privilege_envelope,
      allows: egressPolicy(config.egress_allowlist),
    },
  };
}
