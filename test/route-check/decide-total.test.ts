import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode } from '../../src/codes/table.js';
import type { Hall } from '../../src/hall/hall.js';
import { DEFAULT_HALL_CONFIG } from '../../src/hall/hall-config.js';
import { MAX_DOCUMENT_DEPTH } from '../../src/limits.js';
import { decide, explain } from '../../src/route-check/decide.js';
import { isDenyCode } from '../../src/route-check/fixture.js';
import { hallWith, ports, REQUEST, RULE, rulesOf, ruleWith } from './world.js';

const SECRET = 'secret of the hall';
const fails = (): never => {
  throw new Error(SECRET);
};
/** A proxy each of whose traps throws. */
const hostile = (target: object = {}): object => new Proxy(target, new Proxy({}, { get: fails }));
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const getter = (name: string): object =>
  Object.defineProperty({ ...REQUEST }, name, { get: fails, enumerable: true });

/** The payload below as many levels as given, each of which holds the one inside twice. */
function shared(levels: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < levels; i += 1) value = [value, value];
  return value;
}

describe('a request that is more than data', () => {
  it.each<[string, unknown, string]>([
    ['a getter that throws', getter('env'), 'the request cannot be written as JSON'],
    ['a revoked proxy', revoked({}), 'the request cannot be written as JSON'],
    ['a revoked list', revoked([]), 'the request cannot be written as JSON'],
    ['a proxy whose traps throw', hostile(REQUEST), 'the request cannot be written as JSON'],
    ['such a proxy inside', { ...REQUEST, request: hostile() }, 'the request cannot be written as JSON'],
    [
      'a list with a hole',
      { ...REQUEST, request: { list: Array(1) } },
      'the request cannot be written as JSON',
    ],
    [
      'an endless list',
      { ...REQUEST, request: { list: new Proxy([], { get: () => 2 ** 32 }) } },
      'larger than',
    ],
    ['parts shared over and over', { ...REQUEST, request: { shared: shared(60) } }, 'larger than'],
    [
      'a level too many',
      { ...REQUEST, request: { a: shared(MAX_DOCUMENT_DEPTH - 1) } },
      'nested deeper than',
    ],
  ])('is denied as invalid and not echoed: %s', (_name, request, message) => {
    const decision = decide(request, rulesOf(RULE), hallWith(), ports());
    expect(decision).toMatchObject({
      matched_rule_id: 'PRE_ROUTING',
      tenant_id: '',
      capability_id: '',
      env: '',
    });
    expect(decision.deny_reason_if_denied?.code).toBe('DENY_INVALID_INPUT');
    expect(decision.deny_reason_if_denied?.message).toContain(message);
    expect(JSON.stringify(decision)).not.toContain(SECRET);
  });

  it('is read once: what was checked is what is decided', () => {
    const answers = ['dev', 'prod'];
    const request = Object.defineProperty({ ...REQUEST }, 'env', {
      get: () => answers.shift(),
      enumerable: true,
    });
    expect(decide(request, rulesOf(RULE), hallWith(), ports())).toMatchObject({ denied: false, env: 'dev' });
    expect(answers).toEqual(['prod']);
  });
});

describe('a hall that is not one', () => {
  const controlled = rulesOf(ruleWith({ required_controls_suggested: ['ctrl.a.b'] }));
  const signatories = { ...DEFAULT_HALL_CONFIG, require_signatory: true };
  const records = (answer: unknown): object => ({ recordsOf: () => answer });

  it.each<[string, object, string]>([
    ['no config', { config: undefined }, 'DENY_INTERNAL_ERROR'],
    ['an empty config', { config: {} }, 'DENY_INTERNAL_ERROR'],
    ['no allowed_tenants', { config: { ...signatories, allowed_tenants: undefined } }, 'DENY_INTERNAL_ERROR'],
    [
      'tenants in one text',
      { config: { ...signatories, allowed_tenants: 'tenant-12' } },
      'DENY_INTERNAL_ERROR',
    ],
    ['a config that throws', { config: hostile() }, 'DENY_INTERNAL_ERROR'],
    ['no controls', { controlsPresent: undefined }, 'DENY_INTERNAL_ERROR'],
    [
      'controls as promises',
      { controlsPresent: { has: async () => true } },
      'DENY_MISSING_REQUIRED_CONTROLS',
    ],
    ['records that are null', records(null), 'DENY_NO_AVAILABLE_WORKER'],
    ['a record that is null', records([null]), 'DENY_NO_AVAILABLE_WORKER'],
    ['environments that are null', records([{ allowed_environments: null }]), 'DENY_NO_AVAILABLE_WORKER'],
    ['environments in one text', records([{ allowed_environments: 'develop' }]), 'DENY_NO_AVAILABLE_WORKER'],
    ['records as a promise', records(Promise.resolve([])), 'DENY_NO_AVAILABLE_WORKER'],
    ['records that throw', records(hostile([])), 'DENY_NO_AVAILABLE_WORKER'],
  ])('denies, with the ids of the request: %s', (_name, parts, code) => {
    const hall = { ...hallWith({ controlsPresent: new Set(['ctrl.a.b']) }), ...parts } as Hall;
    const { decision, trace } = explain(REQUEST, controlled, hall, ports());
    const { tenant_id, correlation_id } = REQUEST;
    expect(decision).toMatchObject({ deny_reason_if_denied: { code }, tenant_id, correlation_id });
    expect(trace.at(-1)?.outcome).toBe('denied');
    expect(JSON.stringify([decision, trace])).not.toContain(SECRET);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a revoked proxy', revoked({})],
    ['a proxy whose traps throw', hostile()],
  ])('names the step that failed: %s', (_name, hall) => {
    const decision = decide(REQUEST, rulesOf(RULE), hall as Hall, ports());
    expect(decision.deny_reason_if_denied).toEqual({
      code: 'DENY_INTERNAL_ERROR',
      message: 'the hall failed in the step `signatory`',
    });
  });
});

// Makes a value when the property runs: fast-check looks into values, and a proxy here throws at every look.
type Make = () => unknown;
const constant = (...values: unknown[]): fc.Arbitrary<Make> =>
  fc.constantFrom(...values.map((value) => () => value));

describe('decide, whatever the hall and the request are', () => {
  const anything = fc.anything({ withMap: true, withSet: true, withBigInt: true, withSparseArray: true });
  const odd: fc.Arbitrary<Make> = fc.oneof(
    anything.map((value) => () => value),
    constant(fails, Promise.resolve([])),
    fc.constantFrom<Make>(
      () => hostile(),
      () => hostile([]),
      () => hostile(fails),
      () => revoked({}),
      () => revoked([]),
    ),
  );
  const mostly = (weight: number, arbitrary: fc.Arbitrary<Make>) => fc.oneof({ weight, arbitrary }, odd);
  const value = (...good: unknown[]) => mostly(9, constant(...good));
  const callback = (...good: unknown[]) =>
    mostly(
      20,
      value(...good).map((make) => () => {
        const answer = make();
        return () => answer;
      }),
    );
  const object = (weight: number, members: Record<string, fc.Arbitrary<Make>>) =>
    mostly(
      weight,
      fc
        .record(members)
        .map(
          (makes) => () => Object.fromEntries(Object.entries(makes).map(([name, make]) => [name, make()])),
        ),
    );
  const valuesOf = (members: object) =>
    Object.fromEntries(Object.entries(members).map(([name, good]) => [name, mostly(50, constant(good))]));
  const hash = 'a'.repeat(64);
  const hall = object(50, {
    config: object(50, {
      ...valuesOf(DEFAULT_HALL_CONFIG),
      require_signatory: value(false, true),
      allowed_tenants: value(['tenant-1']),
      require_worker_attestation: value(false, true),
      enforce_privilege_envelopes: value(false, true),
    }),
    workerAvailable: callback(true),
    controlsPresent: value(new Set(['ctrl.a.b'])),
    recordsOf: callback([], [{ allowed_environments: ['dev'], worker_id: 'w' }]),
    policyGate: callback({ decision: 'ALLOW', policy_version: 'v', reason: 'r' }),
    attestation: object(9, { registeredHash: callback(hash), currentHash: callback(hash) }),
    privilege: object(9, { envelopeOf: callback({}), allows: callback({ allowed: true, reason: '' }) }),
  });
  const request = object(20, {
    ...valuesOf(REQUEST),
    env: mostly(50, constant('dev', 'prod')),
    request: value({}),
  });
  const rules = rulesOf(
    ruleWith({ escalation: { policy_gate: true }, required_controls_suggested: ['ctrl.a.b'] }),
  );

  it('decides, denies with a listed code, and tells nothing of what was thrown', () => {
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(request, hall, (one, where) => {
        const decision = decide(one(), rules, where() as Hall, ports());
        const code = decision.deny_reason_if_denied?.code;
        expect(decision.denied).toBe(code !== undefined);
        if (code !== undefined) expect(isCode(code) && isDenyCode(code)).toBe(true);
        expect(JSON.stringify(decision)).not.toContain(SECRET);
        seen.add(code);
      }),
      { numRuns: 3000 },
    );
    // Allowed too, and denied early and late: the run does not stop at the first step.
    for (const code of [undefined, 'DENY_INVALID_INPUT', 'DENY_INTERNAL_ERROR', 'DENY_NO_AVAILABLE_WORKER']) {
      expect(seen).toContain(code);
    }
  });
});
