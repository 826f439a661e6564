/** Deny codes of routing: the reference SDKs' names (Python and TypeScript), in the order in which they are decided. */
import type { CodePage } from './code-page.js';

const deny = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  severity: 'error',
  exit: 1,
  ...page,
});

export const DENY_CODES = {
  DENY_INVALID_INPUT: deny({
    title: 'the request is not a valid routing request',
    meaning:
      'A member of the request is missing, of the wrong kind, not one of the values the protocol knows, or outside its range. Nothing else was looked at.',
    causes: [
      'env, data_label, tenant_risk or qos_class is misspelt or in the wrong case',
      'blast_score is below 0, above 100, fractional or a text',
      'request is not an object',
    ],
    fix: 'Correct the member that the reason names: env is dev, stage, prod or edge; data_label PUBLIC, INTERNAL or RESTRICTED; tenant_risk low, medium or high; qos_class P0 to P3; blast_score a whole number from 0 to 100.',
  }),
  DENY_UNKNOWN_TENANT: deny({
    title: 'the tenant is not a signatory of the hall',
    meaning:
      'The hall requires signatories (require_signatory), and tenant_id is not in its allowed_tenants. The request is denied before any rule is looked at.',
    causes: ['the tenant was never added', 'tenant_id is misspelt; the comparison is exact'],
    fix: 'Add the tenant to allowed_tenants of the hall config, or send the tenant_id that is listed.',
  }),
  DENY_MISSING_TENANT_ID: deny({
    title: 'the request names no tenant',
    meaning:
      'tenant_id is empty or only white space. Audit, gates and telemetry all need to know who asks, so an anonymous request is denied before any rule is looked at.',
    causes: ['the caller did not set tenant_id', 'a template variable was empty'],
    fix: 'Set tenant_id to the id of the tenant or system that makes the request.',
  }),
  DENY_SHADOW_RULES_DETECTED: deny({
    title: 'a rule stands behind a broader one, so prod and edge are closed',
    meaning:
      'An earlier rule matches everything that a later one matches, so the later one can never decide. The Python SDK denies every prod and edge request while any such pair is in the rule set, even when neither rule has to do with the request.',
    causes: [
      'a catch-all rule stands above specific ones',
      'a rule was added below an older, wider one',
      'two rules have the same conditions',
    ],
    fix: 'Move the specific rule above the broad one, or delete the one that can never decide; `wcp-attest route-check` names both rules.',
  }),
  DENY_NO_MATCHING_RULE: deny({
    title: 'no routing rule matches the request',
    meaning:
      'No rule of the set covers this combination of capability, env, data label, tenant risk and QoS class. WCP fails closed.',
    causes: ['the capability is not routed yet', 'a condition of the rule is narrower than meant'],
    fix: 'Add a rule for the request, or widen the condition that excludes it; `wcp-attest route` shows the decision for one request.',
  }),
  DENY_MISSING_CORRELATION_ID: deny({
    title: 'the request has no correlation id',
    meaning:
      'A rule matched, but correlation_id is empty or only white space. Without it the dispatch cannot be followed through the telemetry. Both the rule’s must_have_correlation_id and the hall’s enforce_correlation_id must be off to go without.',
    causes: ['the caller did not propagate the id it received'],
    fix: 'Set correlation_id (a UUID v4 by convention) and propagate it through every downstream call.',
  }),
  DENY_MISSING_REQUIRED_CONTROLS: deny({
    title: 'controls that the rule requires are not present in the hall',
    meaning:
      'The matched rule lists controls in required_controls_suggested, and no enrolled worker declares all of them in currently_implements. Control ids are compared exactly.',
    causes: [
      'the worker that implements the control is not enrolled',
      'the rule spells the control with `_` and the record with `-`',
      'the control was removed from a registry record',
    ],
    fix: 'Enrol a worker that implements the missing controls, or correct the ids in the rule; a fixture says which controls are present with setup.controls.',
  }),
  DENY_REQUIRES_HUMAN: deny({
    title: 'the blast score is too high to run without a human',
    meaning:
      'In prod and edge a request with a blast score of 85 or more is not dispatched on its own. The score is the larger of the computed one (data label, env, QoS class, egress and write flags) and the one the caller supplied.',
    causes: [
      'RESTRICTED data together with egress and writes in prod',
      'the caller supplied a high blast_score',
    ],
    fix: 'Lower the risk of the request (less sensitive data, no egress, no writes), or have a human approve it.',
  }),
  DENY_POLICY_GATE_UNCONFIGURED: deny({
    title: 'the rule asks for a policy gate and the hall has none',
    meaning:
      'The matched rule has escalation.policy_gate, but no gate was given to the hall. A missing gate never means allow.',
    causes: ['the hall was set up without its gate', 'a fixture does not say what the gate answers'],
    fix: 'Give the hall its policy gate; in a fixture, set setup.gate to ALLOW, DENY or REQUIRE_HUMAN.',
  }),
  DENY_INTERNAL_ERROR: deny({
    title: 'a function of the hall failed',
    meaning:
      'The policy gate, the privilege check or another part of the hall threw an error or has another shape than agreed. What it said is not shown, because it could leak internals.',
    causes: [
      'a bug in the gate or privilege function',
      'a service that the function asks is down',
      'a hall config that was built by hand and lacks a member',
    ],
    fix: 'Look at the log of the function; it has to return an answer of the documented shape.',
  }),
  DENY_POLICY_GATE: deny({
    title: 'the policy gate denied the request',
    meaning: 'The matched rule asks for the policy gate, and the gate answered DENY with the reason given.',
    causes: ['the policy forbids this request'],
    fix: 'Change the request so that the policy allows it, or the policy if it is wrong.',
  }),
  DENY_REQUIRES_HUMAN_APPROVAL: deny({
    title: 'the policy gate asks for a human approval',
    meaning:
      'The gate answered REQUIRE_HUMAN. The request is denied until a human approves it; the decision carries supervisor_required, supervisor_level and a pending approval id.',
    causes: ['the policy asks for a second pair of eyes for this kind of request'],
    fix: 'Have the pending approval resolved by a human, then send the request again.',
  }),
  DENY_POLICY_GATE_INVALID_RESPONSE: deny({
    title: 'the policy gate answered something that is not a decision',
    meaning:
      'A gate must answer exactly ALLOW, DENY or REQUIRE_HUMAN, in upper case. Anything else is treated as a deny.',
    causes: ['a gate that answers `allow` in lower case', 'a gate written for another protocol'],
    fix: 'Correct the gate so that it answers ALLOW, DENY or REQUIRE_HUMAN.',
  }),
  DENY_NO_AVAILABLE_WORKER: deny({
    title: 'no candidate of the rule can take the request',
    meaning:
      'A rule matched, but each of its candidates is unavailable, not enrolled for this env, or the rule names none. There is no fall-through to a later rule.',
    causes: [
      'the worker is not enrolled, or its species id is misspelt in the rule',
      'allowed_environments of the registry record does not list the env',
      'the rule has no candidate_workers_ranked',
    ],
    fix: 'Look at skip_reason of each candidate in the decision; enrol the worker, add the env to its record, or correct the species id in the rule.',
  }),
  DENY_ATTESTATION_UNCONFIGURED: deny({
    title: 'worker attestation is required and the hall cannot check it',
    meaning:
      'The hall config has require_worker_attestation, but nothing tells the hall which hash is registered and which one the worker has now.',
    causes: [
      'the hall was set up without the attestation state',
      'a fixture does not give setup.attestation',
    ],
    fix: 'Give the hall the attestation state of its workers, or set setup.attestation in the fixture.',
  }),
  DENY_WORKER_ATTESTATION_MISSING: deny({
    title: 'the selected worker has no registered attestation',
    meaning:
      'Worker attestation is required, and no hash is registered for the worker that would be dispatched.',
    causes: ['the worker was never signed and submitted', 'it was registered under another id'],
    fix: 'Sign the worker package with `wcp-attest sign` and register its hash.',
  }),
  DENY_WORKER_ATTESTATION_INVALID_HASH: deny({
    title: 'the registered hash of the worker is not a SHA-256',
    meaning:
      'A registered hash is exactly 64 lower-case hex digits, without `sha256:` and without white space. Anything else cannot be compared safely.',
    causes: ['the hash was copied with a prefix or a line feed', 'the hash is in upper case'],
    fix: 'Register the hash again as 64 lower-case hex digits.',
  }),
  DENY_WORKER_HASH_UNAVAILABLE: deny({
    title: 'the present hash of the worker cannot be found out',
    meaning:
      'A hash is registered, but what the worker is now could not be computed, or the answer is not a SHA-256. What cannot be checked is not run.',
    causes: ['the package is not where the hall looks for it', 'a file of it cannot be read'],
    fix: 'Check where the hall computes the present hash from, and that it can read every file there.',
  }),
  DENY_WORKER_TAMPERED: deny({
    title: 'the worker is not what was attested',
    meaning:
      'The present hash of the worker differs from the registered one: its files changed after the attestation. The hashes are not shown in the decision on purpose.',
    causes: ['a file was edited on the machine', 'a new version was deployed without being attested'],
    fix: 'Run `wcp-attest verify` on the package to see which files changed; deploy the attested version or sign the new one.',
  }),
  DENY_PRIVILEGE_ENVELOPE_UNCONFIGURED: deny({
    title: 'the privilege envelope has to be checked and the hall cannot',
    meaning:
      'The rule requires ctrl.privilege_envelopes_required (in either spelling), or the hall enforces envelopes, but the hall was given no privilege check.',
    causes: [
      'the hall was set up without records or privilege policy',
      'the rule uses the catalog spelling, which the SDKs ignore',
    ],
    fix: 'Give the hall registry records and a privilege policy; in a fixture, set setup.privilege.',
  }),
  DENY_PRIVILEGE_ENVELOPE_VIOLATED: deny({
    title: 'the worker asks for more than the policy allows here',
    meaning:
      'The privilege envelope of the selected worker is not allowed for this env and data label; the reason says which part.',
    causes: ['an egress destination is not on the allowlist of the env', 'no allowlist is configured'],
    fix: 'Reduce the envelope in the registry record, or add the destination to egress_allowlist of the hall config.',
  }),
} as const satisfies Record<string, CodePage>;
