import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode } from '../../src/codes/table.js';
import type { GateAnswer, Hall } from '../../src/hall/hall.js';
import { canonicalJson } from '../../src/json.js';
import { decide, explain } from '../../src/route-check/decide.js';
import { isDenyCode } from '../../src/route-check/fixture.js';
import { MAX_REQUEST_LENGTH } from '../../src/route-check/limits.js';
import { hallWith, ports, REQUEST, RULE, rulesOf, ruleWith } from './world.js';

const HASH = 'a'.repeat(64);
const gated = rulesOf(ruleWith({ escalation: { policy_gate: true } }));
const gate = (answer: unknown) => ({ policyGate: () => answer as GateAnswer });
const attested = (
  registered: unknown,
  current: unknown,
): Partial<Omit<Hall, 'config'>> & { config: object } => ({
  config: { require_worker_attestation: true },
  attestation: {
    registeredHash: () => registered as string,
    currentHash: () => current as string,
  },
});
const fails = () => {
  throw new Error('callback failed');
};

/** code, matched rule and reason of a decision. */
const denyOf = (request: unknown, rules = rulesOf(RULE), hall = hallWith()) => {
  const decision = decide(request, rules, hall, ports());
  return [decision.deny_reason_if_denied?.code, decision.matched_rule_id];
};

describe('decide', () => {
  it('allows, with every member and event of the reference', () => {
    const request = { ...REQUEST, env: 'prod', data_label: 'PUBLIC' };
    const decision = decide(request, rulesOf(RULE), hallWith(), ports());
    const ids = { correlation_id: 'c-1', tenant_id: 'tenant-1' };
    const timestamp = '2026-01-02T03:04:05Z';
    const worker = 'wrk.doc.summarizer';
    expect(decision).toEqual({
      decision_id: 'id-1',
      timestamp,
      correlation_id: 'c-1',
      tenant_id: 'tenant-1',
      capability_id: 'cap.doc.summarize',
      matched_rule_id: 'r1',
      env: 'prod',
      data_label: 'PUBLIC',
      tenant_risk: 'low',
      qos_class: 'P2',
      denied: false,
      deny_reason_if_denied: null,
      selected_worker_species_id: worker,
      candidate_workers_ranked: [
        { worker_species_id: worker, score_hint: null, requires_controls_minimum: null, skip_reason: null },
      ],
      required_controls_effective: [],
      recommended_profiles_effective: [],
      escalation_effective: {
        policy_gate: false,
        msavx_step_up: false,
        human_required_default: false,
        human_required_if: [],
        rationale: null,
      },
      preconditions_checked: {
        must_have_correlation_id: true,
        must_attach_policy_version: true,
        must_record_artifact_hash_if_executes: true,
        deny_if_missing_required_controls: true,
        deny_if_unsigned_artifact_in_prod: false,
        deny_if_no_attestation_in_prod: false,
      },
      artifact_hash: createHash('sha256').update(canonicalJson(request)).digest('hex'),
      worker_attestation_checked: false,
      worker_attestation_valid: null,
      dry_run: false,
      blast_score: 25,
      blast_gate_passed: true,
      privilege_envelope_ok: null,
      supervisor_required: false,
      supervisor_level: null,
      pending_approval_id: null,
      approval_expires_at: null,
      telemetry_envelopes: [
        {
          event_id: 'evt.gov.blast_scored',
          timestamp,
          ...ids,
          env: 'prod',
          data_label: 'PUBLIC',
          policy_version: 'policy.v0',
          blast_score: 25,
          decision: 'ALLOW',
        },
        {
          event_id: 'evt.os.worker.attestation_skipped',
          correlation_id: 'c-1',
          worker_species_id: worker,
          env: 'prod',
          reason: 'worker attestation is not required by the hall config',
          severity: 'warn',
        },
        {
          event_id: 'evt.os.task.routed',
          timestamp,
          ...ids,
          task_id: 'task_default',
          capability_id: 'cap.doc.summarize',
          matched_rule_id: 'r1',
          selected_worker_species_id: worker,
          policy_version: 'policy.v0',
          qos_class: 'P2',
        },
        {
          event_id: 'evt.os.worker.selected',
          timestamp,
          ...ids,
          capability_id: 'cap.doc.summarize',
          selected_worker_species_id: worker,
          reason: 'first_available_candidate',
        },
        {
          event_id: 'evt.os.policy.gated',
          timestamp,
          ...ids,
          capability_id: 'cap.doc.summarize',
          decision: 'ALLOW',
          policy_version: 'policy.v0',
          reason: 'no_gate_required',
        },
      ],
    });
  });

  it('denies, with one event that names the code and the rule', () => {
    const rules = rulesOf(ruleWith({ required_controls_suggested: ['ctrl.obs.b', 'ctrl.obs.a'] }));
    const decision = decide({ ...REQUEST, dry_run: true }, rules, hallWith(), ports());
    expect(decision).toMatchObject({
      denied: true,
      selected_worker_species_id: null,
      candidate_workers_ranked: [],
      required_controls_effective: ['ctrl.obs.a', 'ctrl.obs.b'],
      artifact_hash: null,
      dry_run: true,
      deny_reason_if_denied: {
        code: 'DENY_MISSING_REQUIRED_CONTROLS',
        message: 'no enrolled worker implements `ctrl.obs.a`, `ctrl.obs.b`',
        missing: ['ctrl.obs.a', 'ctrl.obs.b'],
      },
    });
    expect(decision.telemetry_envelopes).toEqual([
      {
        event_id: 'evt.os.task.denied',
        timestamp: '2026-01-02T03:04:05Z',
        correlation_id: 'c-1',
        tenant_id: 'tenant-1',
        capability_id: 'cap.doc.summarize',
        deny_code: 'DENY_MISSING_REQUIRED_CONTROLS',
        deny_message: 'no enrolled worker implements `ctrl.obs.a`, `ctrl.obs.b`',
        matched_rule_id: 'r1',
        dry_run: true,
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a text', 'cap.doc.summarize'],
    ['a list', [REQUEST]],
    ['a function', () => REQUEST],
    ['members that are only inherited', Object.create(REQUEST)],
    ['a missing member', { ...REQUEST, tenant_id: undefined }],
    ['a null member', { ...REQUEST, env: null }],
    ['a number for a text', { ...REQUEST, correlation_id: 5 }],
    ['an empty capability', { ...REQUEST, capability_id: '' }],
    ['an unknown env', { ...REQUEST, env: 'qa' }],
    ['an env in upper case', { ...REQUEST, env: 'DEV' }],
    ['an unknown label', { ...REQUEST, data_label: 'SECRET' }],
    ['an unknown risk', { ...REQUEST, tenant_risk: 'critical' }],
    ['an unknown class', { ...REQUEST, qos_class: 'p0' }],
    ['a payload that is a list', { ...REQUEST, request: [] }],
    ['a payload that is null', { ...REQUEST, request: null }],
    ['a score that is a text', { ...REQUEST, blast_score: '50' }],
    ['a score that is true', { ...REQUEST, blast_score: true }],
    ['half a score', { ...REQUEST, blast_score: 50.5 }],
    ['a score below', { ...REQUEST, blast_score: -1 }],
    ['a score above', { ...REQUEST, blast_score: 101 }],
    ['a score that is no number', { ...REQUEST, blast_score: Number.NaN }],
    ['a dry run that is a text', { ...REQUEST, dry_run: 'yes' }],
    ['a policy version that is a number', { ...REQUEST, policy_version: 1 }],
    ['a blast radius that is a list', { ...REQUEST, blast_radius: [] }],
    ['a lone surrogate', { ...REQUEST, correlation_id: '\ud800' }],
    ['too much', { ...REQUEST, request: { text: 'x'.repeat(MAX_REQUEST_LENGTH) } }],
  ])('denies %s as invalid', (_name, request) => {
    expect(denyOf(request)).toEqual(['DENY_INVALID_INPUT', 'PRE_ROUTING']);
  });

  it('denies a request that goes in circles or too deep', () => {
    const circle: Record<string, unknown> = { ...REQUEST };
    circle.request = { circle };
    expect(denyOf(circle)).toEqual(['DENY_INVALID_INPUT', 'PRE_ROUTING']);
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i += 1) deep = { deep };
    expect(denyOf({ ...REQUEST, request: deep })).toEqual(['DENY_INVALID_INPUT', 'PRE_ROUTING']);
  });

  it.each<[string, unknown[], string, string]>([
    [
      'an unlisted tenant',
      [REQUEST, rulesOf(), hallWith({ config: { require_signatory: true, allowed_tenants: ['t'] } })],
      'DENY_UNKNOWN_TENANT',
      'PRE_ROUTING',
    ],
    ['a blank tenant', [{ ...REQUEST, tenant_id: ' \t' }], 'DENY_MISSING_TENANT_ID', 'PRE_ROUTING'],
    [
      'a shadow anywhere, in edge',
      [{ ...REQUEST, env: 'edge' }, rulesOf(RULE, { ...RULE, rule_id: 'r2' })],
      'DENY_SHADOW_RULES_DETECTED',
      'NO_MATCH',
    ],
    [
      'a capability that no rule has',
      [{ ...REQUEST, capability_id: 'cap.x.y' }],
      'DENY_NO_MATCHING_RULE',
      'NO_MATCH',
    ],
    ['a blank correlation id', [{ ...REQUEST, correlation_id: ' ' }], 'DENY_MISSING_CORRELATION_ID', 'r1'],
    ['a high score in prod', [{ ...REQUEST, env: 'prod', blast_score: 85 }], 'DENY_REQUIRES_HUMAN', 'r1'],
    ['a gate that is not there', [REQUEST, gated], 'DENY_POLICY_GATE_UNCONFIGURED', 'r1'],
    ['a gate that throws', [REQUEST, gated, hallWith({ policyGate: fails })], 'DENY_INTERNAL_ERROR', 'r1'],
    [
      'a gate that denies',
      [REQUEST, gated, hallWith(gate({ decision: 'DENY', policy_version: 'v', reason: 'no' }))],
      'DENY_POLICY_GATE',
      'r1',
    ],
    [
      'a gate that asks for a human',
      [REQUEST, gated, hallWith(gate({ decision: 'REQUIRE_HUMAN', policy_version: null, reason: null }))],
      'DENY_REQUIRES_HUMAN_APPROVAL',
      'r1',
    ],
    [
      'a gate in lower case',
      [REQUEST, gated, hallWith(gate({ decision: 'allow', policy_version: 'v', reason: 'ok' }))],
      'DENY_POLICY_GATE_INVALID_RESPONSE',
      'r1',
    ],
    [
      'a gate with a list',
      [REQUEST, gated, hallWith(gate({ decision: ['ALLOW'], policy_version: 'v', reason: 'ok' }))],
      'DENY_POLICY_GATE_INVALID_RESPONSE',
      'r1',
    ],
    [
      'a gate with a promise',
      [REQUEST, gated, hallWith(gate(Promise.resolve({ decision: 'ALLOW' })))],
      'DENY_INTERNAL_ERROR',
      'r1',
    ],
    [
      'no worker',
      [REQUEST, rulesOf(RULE), hallWith({ workerAvailable: () => false })],
      'DENY_NO_AVAILABLE_WORKER',
      'r1',
    ],
    [
      'availability as a promise',
      [
        REQUEST,
        rulesOf(RULE),
        hallWith({ workerAvailable: () => Promise.resolve(true) as unknown as boolean }),
      ],
      'DENY_NO_AVAILABLE_WORKER',
      'r1',
    ],
    [
      'records that cannot be had',
      [REQUEST, rulesOf(RULE), hallWith({ recordsOf: fails })],
      'DENY_NO_AVAILABLE_WORKER',
      'r1',
    ],
    [
      'attestation without state',
      [REQUEST, rulesOf(RULE), hallWith({ config: { require_worker_attestation: true } })],
      'DENY_ATTESTATION_UNCONFIGURED',
      'r1',
    ],
    [
      'no registered hash',
      [REQUEST, rulesOf(RULE), hallWith(attested(null, HASH))],
      'DENY_WORKER_ATTESTATION_MISSING',
      'r1',
    ],
    [
      'a registered hash with a line feed',
      [REQUEST, rulesOf(RULE), hallWith(attested(`${HASH}\n`, HASH))],
      'DENY_WORKER_ATTESTATION_INVALID_HASH',
      'r1',
    ],
    [
      'a registered hash that is a number',
      [REQUEST, rulesOf(RULE), hallWith(attested(5, HASH))],
      'DENY_WORKER_ATTESTATION_INVALID_HASH',
      'r1',
    ],
    [
      'a present hash that is not one',
      [REQUEST, rulesOf(RULE), hallWith(attested(HASH, 'x'))],
      'DENY_WORKER_HASH_UNAVAILABLE',
      'r1',
    ],
    [
      'a present hash that cannot be had',
      [
        REQUEST,
        rulesOf(RULE),
        hallWith({
          ...attested(HASH, HASH),
          attestation: { registeredHash: () => HASH, currentHash: fails },
        }),
      ],
      'DENY_WORKER_HASH_UNAVAILABLE',
      'r1',
    ],
    [
      'a changed worker',
      [REQUEST, rulesOf(RULE), hallWith(attested(HASH, 'b'.repeat(64)))],
      'DENY_WORKER_TAMPERED',
      'r1',
    ],
    [
      'no privilege check',
      [REQUEST, rulesOf(RULE), hallWith({ config: { enforce_privilege_envelopes: true } })],
      'DENY_PRIVILEGE_ENVELOPE_UNCONFIGURED',
      'r1',
    ],
    [
      'a privilege check that throws',
      [
        REQUEST,
        rulesOf(RULE),
        hallWith({
          config: { enforce_privilege_envelopes: true },
          privilege: { envelopeOf: fails, allows: () => ({ allowed: true, reason: '' }) },
        }),
      ],
      'DENY_INTERNAL_ERROR',
      'r1',
    ],
    [
      'a privilege check that says no',
      [
        REQUEST,
        rulesOf(RULE),
        hallWith({
          config: { enforce_privilege_envelopes: true },
          privilege: { envelopeOf: () => undefined, allows: () => ({ allowed: false, reason: 'no' }) },
        }),
      ],
      'DENY_PRIVILEGE_ENVELOPE_VIOLATED',
      'r1',
    ],
  ])('denies %s', (_name, args, code, rule) => {
    const [request, rules = rulesOf(RULE), hall = hallWith()] = args as Parameters<typeof decide> extends [
      unknown,
      infer R,
      infer H,
      unknown,
    ]
      ? [unknown, R?, H?]
      : never;
    expect(denyOf(request, rules, hall)).toEqual([code, rule]);
  });

  it('carries the supervisor fields when a human is needed', () => {
    const hall = hallWith(gate({ decision: 'REQUIRE_HUMAN', policy_version: 'policy.v1', reason: 'why' }));
    expect(decide(REQUEST, gated, hall, ports())).toMatchObject({
      denied: true,
      supervisor_required: true,
      supervisor_level: 'gatekeeper',
      pending_approval_id: 'id-2',
      approval_expires_at: '2026-01-03T03:04:05Z',
      deny_reason_if_denied: { reason: 'why', policy_version: 'policy.v1', supervisor_required: true },
      escalation_effective: { policy_gate: true, human_required_default: true, rationale: 'why' },
    });
  });

  it('never shows a hash of a changed worker', () => {
    const hall = hallWith(attested(HASH, 'b'.repeat(64)));
    const decision = decide(REQUEST, rulesOf(RULE), hall, ports());
    expect(decision).toMatchObject({ worker_attestation_checked: true, worker_attestation_valid: false });
    expect(JSON.stringify(decision)).not.toMatch(/a{64}|b{64}/);
  });

  it('tells the gate the policy version of the request', () => {
    const seen: unknown[] = [];
    const hall = hallWith({
      policyGate(context) {
        seen.push(context);
        return { decision: 'ALLOW', policy_version: 'policy.v7', reason: null };
      },
    });
    const decision = decide({ ...REQUEST, policy_version: 'policy.v6' }, gated, hall, ports());
    expect(seen).toEqual([
      {
        capability_id: 'cap.doc.summarize',
        tenant_id: 'tenant-1',
        env: 'dev',
        data_label: 'INTERNAL',
        tenant_risk: 'low',
        qos_class: 'P2',
        policy_version: 'policy.v6',
      },
    ]);
    expect(decision.telemetry_envelopes.at(-1)).toMatchObject({
      policy_version: 'policy.v7',
      reason: 'policy_gate_allow',
    });
  });

  it('skips candidates by availability, then by the environments of their records', () => {
    const rules = rulesOf(
      ruleWith({
        candidate_workers_ranked: [
          { worker_species_id: 'wrk.other.a' },
          { worker_species_id: 'wrk.doc.prod-only' },
          { worker_species_id: 'wrk.doc.first' },
          { worker_species_id: 'wrk.doc.second' },
        ],
      }),
    );
    const hall = hallWith({
      recordsOf: (id) => (id === 'wrk.doc.prod-only' ? [{ allowed_environments: ['prod'] }] : []),
    });
    const decision = decide(REQUEST, rules, hall, ports());
    expect(decision.selected_worker_species_id).toBe('wrk.doc.first');
    expect(decision.candidate_workers_ranked.map((one) => one.skip_reason)).toEqual([
      'unavailable',
      'env_not_allowed',
      null,
      'already_selected',
    ]);
  });

  it('takes a species when one of its workers is allowed in the environment', () => {
    const records = [{ allowed_environments: ['prod'] }, { allowed_environments: [] }];
    expect(decide(REQUEST, rulesOf(RULE), hallWith({ recordsOf: () => records }), ports()).denied).toBe(
      false,
    );
  });

  it('does without a correlation id only when rule and hall both say so', () => {
    const lax = rulesOf(ruleWith({ preconditions: { must_have_correlation_id: false } }));
    const request = { ...REQUEST, correlation_id: '' };
    const off = hallWith({ config: { enforce_correlation_id: false } });
    expect(denyOf(request, lax)[0]).toBe('DENY_MISSING_CORRELATION_ID');
    expect(denyOf(request, rulesOf(RULE), off)[0]).toBe('DENY_MISSING_CORRELATION_ID');
    expect(denyOf(request, lax, off)[0]).toBeUndefined();
  });

  it('does without controls only when rule and hall both say so', () => {
    const decision = { required_controls_suggested: ['ctrl.a.b'] };
    const lax = rulesOf(
      ruleWith({ ...decision, preconditions: { deny_if_missing_required_controls: false } }),
    );
    const off = hallWith({ config: { enforce_required_controls: false } });
    expect(denyOf(REQUEST, lax)[0]).toBe('DENY_MISSING_REQUIRED_CONTROLS');
    expect(denyOf(REQUEST, rulesOf(ruleWith(decision)), off)[0]).toBe('DENY_MISSING_REQUIRED_CONTROLS');
    expect(denyOf(REQUEST, lax, off)[0]).toBeUndefined();
  });

  it.each([
    ['ctrl.blast_radius_scoring', 'ctrl.blast-radius-scoring'],
    ['ctrl.privilege_envelopes_required', 'ctrl.privilege-envelopes-required'],
  ])('%s switches its check on in both spellings', (...spellings) => {
    const events = spellings.map((control) => {
      const hall = hallWith({
        controlsPresent: new Set([control]),
        privilege: { envelopeOf: () => undefined, allows: () => ({ allowed: true, reason: '' }) },
      });
      const rules = rulesOf(ruleWith({ required_controls_suggested: [control] }));
      return decide(REQUEST, rules, hall, ports()).telemetry_envelopes.map((one) => one.event_id);
    });
    expect(events[0]).toHaveLength(4);
    expect(events[1]).toEqual(events[0]);
  });

  it('leaves shadows alone in dev and stage, and everywhere when the check is off', () => {
    const rules = rulesOf(RULE, { ...RULE, rule_id: 'r2' });
    expect(denyOf({ ...REQUEST, env: 'stage' }, rules)[0]).toBeUndefined();
    const off = hallWith({ config: { shadow_check: 'off' } });
    expect(denyOf({ ...REQUEST, env: 'prod' }, rules, off)[0]).toBeUndefined();
  });

  it('keeps control characters out of telemetry, and ids as they are in the decision', () => {
    const request = { ...REQUEST, correlation_id: 'a\nb\u007f', tenant_id: 't\u0000' };
    const decision = decide(request, rulesOf(RULE), hallWith(), ports());
    expect(decision.correlation_id).toBe('a\nb\u007f');
    for (const one of decision.telemetry_envelopes) {
      expect(one).toMatchObject({ correlation_id: 'ab', tenant_id: 't' });
    }
  });

  it('traces each step up to the one that decides', () => {
    const { trace } = explain({ ...REQUEST, correlation_id: '' }, rulesOf(RULE), hallWith(), ports());
    expect(trace.map(({ step, outcome }) => `${step}: ${outcome}`)).toEqual([
      'input: passed',
      'signatory: skipped',
      'tenant: passed',
      'blast range: skipped',
      'shadow check: skipped',
      'rule match: passed',
      'correlation id: denied',
    ]);
  });
});

describe('decide, whatever comes', () => {
  const value = fc.oneof(fc.jsonValue(), fc.anything({ withMap: true, withSet: true, withDate: true }));
  const member = (...good: unknown[]) => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...good) }, value);
  const request = fc.oneof(
    value,
    fc.record(
      {
        capability_id: member('cap.doc.summarize', 'cap.x.y'),
        env: member('dev', 'stage', 'prod', 'edge'),
        data_label: member('PUBLIC', 'INTERNAL', 'RESTRICTED'),
        tenant_risk: member('low', 'high'),
        qos_class: member('P0', 'P2'),
        tenant_id: member('tenant-1', ' '),
        correlation_id: member('c-1', ''),
        request: member({}, { egress: true, writes: 1 }),
        blast_score: member(null, 0, 100, 101),
        policy_version: member(null, 'policy.v1'),
        dry_run: member(true, false),
      },
      { requiredKeys: ['capability_id', 'env', 'data_label', 'tenant_risk', 'qos_class'] },
    ),
  );
  const callback = <T>(...answers: T[]) =>
    fc.oneof(
      fc.constantFrom(...answers.map((one) => () => one)),
      fc.constant(fails),
      value.map((one) => () => one),
    );
  const hall = fc
    .record({
      workerAvailable: callback<unknown>(true),
      recordsOf: fc.constantFrom(
        () => [],
        () => [{ allowed_environments: ['dev'] }],
      ),
      policyGate: fc.option(callback<unknown>({ decision: 'ALLOW', policy_version: 'v', reason: 'r' }), {
        nil: undefined,
      }),
      attestation: fc.option(
        fc.record({ registeredHash: callback<unknown>(HASH), currentHash: callback<unknown>(HASH) }),
        { nil: undefined },
      ),
      privilege: fc.option(
        fc.record({
          envelopeOf: callback<unknown>({}),
          allows: callback<unknown>({ allowed: true, reason: '' }),
        }),
        { nil: undefined },
      ),
      config: fc.record({
        require_signatory: fc.boolean(),
        allowed_tenants: fc.constant(['tenant-1']),
        require_worker_attestation: fc.boolean(),
        enforce_privilege_envelopes: fc.boolean(),
      }),
    })
    .map((parts) =>
      hallWith(Object.fromEntries(Object.entries(parts).filter(([, one]) => one !== undefined))),
    );
  const rules = [
    rulesOf(),
    rulesOf(RULE),
    gated,
    rulesOf({ ...RULE, match: {} }),
    rulesOf(RULE, { ...RULE, rule_id: 'r2' }),
  ];

  it('gives a decision, denies with a listed code, and is the same again', () => {
    fc.assert(
      fc.property(request, fc.constantFrom(...rules), hall, (one, ruleSet, where) => {
        const decision = decide(one, ruleSet, where, ports());
        const code = decision.deny_reason_if_denied?.code;
        expect(decision.denied).toBe(code !== undefined);
        if (code !== undefined) expect(isCode(code) && isDenyCode(code)).toBe(true);
        expect(decision.selected_worker_species_id === null).toBe(decision.denied);
        expect(decision.telemetry_envelopes.length).toBeGreaterThan(0);
        expect(decide(one, ruleSet, where, ports())).toEqual(decision);
        JSON.stringify(decision);
      }),
      { numRuns: 2000 },
    );
  });
});
