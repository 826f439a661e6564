/** The hall that a fixture is decided in: the given one, or the assumed one, with what the fixture's setup replaces. */
import type { Hall } from '../hall/hall.js';
import { DEFAULT_HALL_CONFIG } from '../hall/hall-config.js';
import { egressPolicy } from '../hall/privilege.js';
import { isControlId } from '../hall/vocabulary.js';
import type { FixtureSetup } from './fixture.js';
import type { RuleSet } from './rule.js';

/**
 * The world of `pyhall validate`: every species that a rule names is available, every well-formed control that a rule
 * names is present, the policy gate allows, no worker has a privilege envelope.
 */
export function pyhallWorld(ruleSet: RuleSet): Hall {
  const species = new Set(
    ruleSet.rules.flatMap((rule) => rule.candidates.map((one) => one.worker_species_id)),
  );
  const controls = ruleSet.rules.flatMap((rule) => rule.required_controls).filter(isControlId);
  return {
    config: DEFAULT_HALL_CONFIG,
    workerAvailable: (id) => species.has(id),
    controlsPresent: new Set(controls),
    recordsOf: () => [],
    policyGate: ({ policy_version }) => ({ decision: 'ALLOW', policy_version, reason: 'assumed' }),
    privilege: { envelopeOf: () => undefined, allows: egressPolicy({}) },
  };
}

/** The hall with each member that the setup names replaced; the others stay. A config brings its egress allowlist. */
export function withSetup(hall: Hall, setup: FixtureSetup): Hall {
  const { workers, controls, hall_config: config, gate, attestation, privilege } = setup;
  return {
    ...hall,
    ...(config === undefined ? {} : { config }),
    ...(config === undefined || hall.privilege === undefined
      ? {}
      : { privilege: { ...hall.privilege, allows: egressPolicy(config.egress_allowlist) } }),
    ...(workers === undefined
      ? {}
      : {
          workerAvailable: (id: string) => workers.has(id),
          recordsOf: (id: string) => workers.get(id) ?? [],
        }),
    ...(controls === undefined ? {} : { controlsPresent: new Set(controls) }),
    ...(gate === undefined ? {} : { policyGate: () => gate }),
    ...(attestation === undefined
      ? {}
      : {
          attestation: {
            registeredHash: (id: string) => attestation.get(id)?.registered,
            currentHash: (id: string) => attestation.get(id)?.current,
          },
        }),
    ...(privilege === undefined
      ? {}
      : { privilege: { envelopeOf: () => undefined, allows: () => privilege } }),
  };
}
