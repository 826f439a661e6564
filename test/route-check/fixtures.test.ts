import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hallOfRecords } from '../../src/hall/hall.js';
import { HALL_CONFIG } from '../../src/hall/hall-config.js';
import type { RegistryRecord } from '../../src/hall/registry-record.js';
import { MAX_FINDINGS_PER_FILE, MAX_FIXTURES } from '../../src/limits.js';
import { readFixtures } from '../../src/route-check/read-fixtures.js';
import type { RuleSet } from '../../src/route-check/rule.js';
import { runFixtures } from '../../src/route-check/run-fixtures.js';
import { hallWith, ports, REQUEST, RULE, rulesOf, ruleWith } from './world.js';

const OTHER = { ...RULE, rule_id: 'r2', match: { capability_id: 'cap.doc.translate' } };
const bytes = (value: unknown): Uint8Array =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
const read = (value: unknown) => readFixtures(bytes(value), 'tests.json');
const test = (expected: unknown, more: object = {}) => ({
  tests: [{ test_id: 't1', input: REQUEST, expect: expected, ...more }],
});

function run(
  value: unknown,
  rules: RuleSet = rulesOf(RULE, OTHER),
  hall?: Parameters<typeof runFixtures>[2],
) {
  const result = read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return runFixtures(result.fixtures, rules, hall, ports());
}

const codes = (value: unknown) => read(value).findings.map(({ code, line }) => [code, line]);

describe('readFixtures', () => {
  it.each<[string, unknown, [string, number][]]>([
    ['no JSON', '{"tests":[}', [['WCP2003', 1]]],
    ['no tests', '{"tests":[]}', [['WCP1103', 1]]],
    ['no vectors', '{"vectors":[]}', [['WCP1103', 1]]],
    ['an object without tests', '{}', [['WCP1109', 1]]],
    ['a list', '[]', [['WCP1109', 1]]],
    ['an unknown member of the file', '{"tests":[],\n"goldens":[]}', [['WCP1104', 2]]],
    [
      'an unknown member of a test',
      '{"tests":[{"test_id":"t","input":{},\n"expects":{}}]}',
      [['WCP1104', 2]],
    ],
    [
      'an unknown member of expect',
      '{"tests":[{"test_id":"t","input":{},"expect":{\n"expected_denied":true}}]}',
      [['WCP1104', 2]],
    ],
    [
      'an unknown member of setup',
      '{"tests":[{"test_id":"t","input":{},"setup":{\n"env":"dev"}}]}',
      [['WCP1104', 2]],
    ],
    ['no input', '{"tests":[\n{"test_id":"t","expect":{"denied":true}}]}', [['WCP1109', 2]]],
    ['no id', '{"tests":[\n{"input":{},"expect":{"denied":true}}]}', [['WCP1109', 2]]],
    ['a gate that does not exist', test({ denied: true }, { setup: { gate: 'MAYBE' } }), [['WCP1109', 18]]],
    [
      'an unknown deny code',
      '{"tests":[{"test_id":"t","input":{},"expect":{\n"deny_code":"DENY_NOT"}}]}',
      [['WCP1107', 2]],
    ],
    ['a deny code of Go', test({ deny_code: 'NO_AVAILABLE_WORKER' }), [['WCP1107', 15]]],
    ['a code that is no deny code', test({ deny_code: 'WCP1001' }), [['WCP1107', 15]]],
    [
      'the same id twice',
      '{"tests":[{"test_id":"t","input":{},"expect":{"denied":true}},\n{"test_id":"t","input":{},"expect":{"denied":true}}]}',
      [['WCP1108', 2]],
    ],
    ['two rule ids', test({ rule_id: 'r1', expected_rule_id: 'r2' }), [['WCP1111', 15]]],
    ['no deny with a code', test({ denied: false, deny_code: 'DENY_POLICY_GATE' }), [['WCP1111', 14]]],
    ['no deny and no match', test({ denied: false, rule_id: 'NO_MATCH' }), [['WCP1111', 14]]],
    ['a deny without a code', test({ denied: true, deny_code: null }), [['WCP1111', 14]]],
    ['a deny with a worker', test({ denied: true, worker: 'wrk.doc.a' }), [['WCP1111', 14]]],
    ['an empty expectation', test({}), [['WCP1113', 4]]],
    ['no expectation', test(undefined), [['WCP1113', 4]]],
    [
      'a hall config with a misspelt member',
      test({ denied: true }, { setup: { hall_config: { require_signatry: true } } }),
      [['WCP1204', 19]],
    ],
    ['a vector without expectation', '{"vectors":[\n{"id":"v","input":{}}]}', [['WCP1109', 2]]],
    [
      'a vector with an unknown expectation',
      '{"vectors":[{"id":"v","input":{},"expect":{"denied":true,"deny_code":null,\n"code":1}}]}',
      [['WCP1104', 2]],
    ],
    [
      'a vector with an unknown code',
      '{"vectors":[{"id":"v","input":{},"expect":{"denied":true,\n"deny_code":"DENY_NOT"}}]}',
      [['WCP1107', 2]],
    ],
    [
      'a vector with a broken rule',
      '{"vectors":[{"id":"v","input":{},"expect":{"denied":true,"deny_code":null},"rule":{"rule_id":"r","match":{\n"envy":"dev"}}}]}',
      [['WCP1002', 2]],
    ],
  ])('refuses %s', (_name, value, findings) => {
    expect(read(value).ok).toBe(false);
    expect(codes(value)).toEqual(findings);
  });

  it('warns of members of the request that routing does not know', () => {
    const result = read(test({ denied: false }, { input: { ...REQUEST, blast_scor: 90 } }));
    expect(result.ok).toBe(true);
    expect(result.findings).toMatchObject([
      { code: 'WCP1110', severity: 'warning', path: 'tests.json', line: 13 },
    ]);
  });

  it.each(['tests', 'vectors'])('reads as many %s as the limit, and no more', (list) => {
    const message = `the file has ${MAX_FIXTURES + 1} ${list}; at most ${MAX_FIXTURES} are read`;
    expect(read({ [list]: Array(MAX_FIXTURES + 1).fill({}) }).findings).toMatchObject([
      { code: 'WCP1109', message, path: 'tests.json', line: 2 },
    ]);
    const all = Array.from({ length: MAX_FIXTURES }, (_, i) =>
      list === 'tests'
        ? { test_id: `t${i}`, input: {}, expect: { denied: true } }
        : { id: `v${i}`, skip_sdks: ['all'] },
    );
    expect(read(JSON.stringify({ [list]: all })).ok).toBe(true);
  });

  it.each(['tests', 'vectors'])('shows as many faults of %s as the limit and counts the others', (list) => {
    const { findings } = read(JSON.stringify({ [list]: Array(5000).fill(1) }));
    expect(findings).toHaveLength(MAX_FINDINGS_PER_FILE);
    expect(findings.at(-1)).toMatchObject({
      code: 'WCP1109',
      severity: 'error',
      message: 'there are 4001 more findings about this file',
    });
  });

  it('refuses more faults in one fixture than zod can take', () => {
    const controls = Array(400_000).fill(1);
    expect(read(JSON.stringify(test({ denied: true }, { setup: { controls } }))).findings).toMatchObject([
      { code: 'WCP1109', message: 'the file has more faults than can be listed', line: 1 },
    ]);
  });

  it('warns of a credential that nobody checks', () => {
    const setup = { hall_config: { require_credential: true } };
    expect(read(test({ denied: false }, { setup })).findings.map((one) => one.code)).toEqual(['WCP1206']);
  });
});

describe('runFixtures', () => {
  it('passes what is as expected, in the assumed world, and says that it was assumed', () => {
    const result = run(test({ expected_rule_id: 'r1' }));
    expect(result).toMatchObject({
      ok: true,
      summary: { total: 1, passed: 1, failed: 0, skipped: 0 },
      results: [
        {
          id: 't1',
          status: 'passed',
          file: 'tests.json',
          line: 4,
          expected: { rule_id: 'r1' },
          actual: { denied: false, deny_code: null, rule_id: 'r1', worker: 'wrk.doc.summarizer' },
          findings: [],
        },
      ],
    });
    expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([['WCP1112', 'note']]);
  });

  it('assumes nothing when a hall is given, or workers and controls are set up', () => {
    const setup = { workers: ['wrk.doc.summarizer'], controls: [] };
    expect(run(test({ denied: false }, { setup })).findings).toEqual([]);
    expect(run(test({ denied: false }), rulesOf(RULE), hallWith()).findings).toEqual([]);
  });

  it('tests nothing: an error', () => {
    expect(runFixtures([], rulesOf(RULE), undefined, ports())).toMatchObject({
      ok: false,
      findings: [{ code: 'WCP1103', severity: 'error' }],
    });
  });

  it('fails a deny that is not expected, at the line of the rule that decided', () => {
    const rules = rulesOf(ruleWith({ required_controls_suggested: ['ctrl.obs.audit'] }));
    const result = run(test({ expected_rule_id: 'r1' }, { setup: { controls: [] } }), rules);
    expect(result).toMatchObject({ ok: false, summary: { failed: 1 } });
    expect(result.results[0]).toMatchObject({
      status: 'failed',
      trace: expect.arrayContaining([
        expect.objectContaining({ step: 'required controls', outcome: 'denied' }),
      ]),
      findings: [
        {
          code: 'WCP1102',
          severity: 'error',
          path: 'rules.json',
          line: 4,
          column: 7,
          message:
            'fixture `t1` (tests.json:4): expected an allow by rule `r1`, got a deny with DENY_MISSING_REQUIRED_CONTROLS by rule `r1` (no enrolled worker implements `ctrl.obs.audit`)',
        },
      ],
    });
    expect(result.findings[0]?.fix).toMatch(/^Rule `r1` matched and the request was denied\. Enrol a worker/);
  });

  it('points at the rule that should have matched, and says which condition did not hold', () => {
    const narrow = { ...RULE, match: { ...RULE.match, env: { in: ['stage', 'prod'] } } };
    const [one] = run(test({ rule_id: 'r1', denied: false }), rulesOf(OTHER, narrow)).findings;
    expect(one).toMatchObject({
      code: 'WCP1102',
      path: 'rules.json',
      line: 17,
      fix: 'Rule `r1` does not match because env is `dev` and the rule takes `stage` or `prod`: widen that condition, or correct the fixture.',
    });
    // Without a named rule it is the nearest one.
    expect(run(test({ denied: false }), rulesOf(OTHER, narrow)).findings[0]).toMatchObject({ line: 4 });
    expect(run(test({ denied: false }), rulesOf()).findings[0]).toMatchObject({
      path: 'tests.json',
      line: 4,
    });
  });

  it('points at the rule that decided in place of the expected one', () => {
    const broad = { ...RULE, rule_id: 'broad', match: {} };
    expect(run(test({ rule_id: 'r1' }), rulesOf(broad, RULE)).findings[0]).toMatchObject({
      code: 'WCP1101',
      path: 'rules.json',
      line: 4,
      fix: expect.stringContaining('Rule `r1` in line 15 matches too, but rule `broad` stands above it'),
    });
    expect(run(test({ rule_id: 'r2' }), rulesOf(RULE, OTHER)).findings[0]?.fix).toMatch(
      /^Rule `r2` in line 17 does not match because capability_id is `cap.doc.summarize`/,
    );
  });

  it('points at the hidden rule when shadows close prod', () => {
    const rules = rulesOf(RULE, { ...RULE, rule_id: 'hidden' });
    const result = run(test({ denied: false }, { input: { ...REQUEST, env: 'prod' } }), rules);
    expect(result.findings.map(({ code, line }) => [code, line])).toEqual([
      ['WCP1102', 17],
      ['WCP1011', 17],
      ['WCP1112', undefined],
    ]);
  });

  it.each<[string, object]>([
    ['an allow where a deny is expected', { denied: true }],
    ['an allow where a code is expected', { deny_code: 'DENY_POLICY_GATE' }],
    ['an allow where no match is expected', { rule_id: 'NO_MATCH' }],
    ['an allow where no worker is expected', { worker: null }],
    ['another rule', { rule_id: 'r2' }],
    ['other controls', { controls: ['ctrl.a.b'] }],
    ['another score', { blast_score: 30 }],
    ['another escalation', { escalation: { policy_gate: true } }],
    ['other telemetry', { telemetry: ['evt.os.task.routed'] }],
  ])('fails %s', (_name, expected) => {
    const result = run(test(expected));
    expect(result.results[0]).toMatchObject({ status: 'failed', findings: [{ code: 'WCP1101' }] });
  });

  it('fails another deny code than the expected one', () => {
    const input = { ...REQUEST, capability_id: 'cap.x.y' };
    expect(run(test({ deny_code: 'DENY_POLICY_GATE' }, { input })).results[0]?.status).toBe('failed');
    expect(run(test({ deny_code: 'DENY_NO_MATCHING_RULE' }, { input })).results[0]?.status).toBe('passed');
  });

  it('passes what every member of expect says', () => {
    const rules = rulesOf(
      ruleWith({
        required_controls_suggested: ['ctrl.obs.b', 'ctrl.blast_radius_scoring'],
        escalation: { policy_gate: true },
      }),
    );
    const expected = {
      denied: false,
      deny_code: null,
      rule_id: 'r1',
      worker: 'wrk.doc.summarizer',
      controls: ['ctrl.obs.b', 'ctrl.blast_radius_scoring'],
      escalation: { policy_gate: true, rationale: null },
      blast_score: 30,
      telemetry: [
        'evt.gov.blast_scored',
        'evt.os.task.routed',
        'evt.os.worker.selected',
        'evt.os.policy.gated',
      ],
    };
    expect(run(test(expected), rules).results[0]?.findings).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['workers', { workers: [] }, 'DENY_NO_AVAILABLE_WORKER'],
    [
      'environments of workers',
      { workers: [{ worker_species_id: 'wrk.doc.summarizer', allowed_environments: ['prod'] }] },
      'DENY_NO_AVAILABLE_WORKER',
    ],
    ['controls', { controls: [] }, 'DENY_MISSING_REQUIRED_CONTROLS'],
    ['hall config', { hall_config: { require_signatory: true } }, 'DENY_UNKNOWN_TENANT'],
    ['gate', { gate: 'DENY' }, 'DENY_POLICY_GATE'],
    ['gate in full', { gate: { decision: 'REQUIRE_HUMAN', reason: 'why' } }, 'DENY_REQUIRES_HUMAN_APPROVAL'],
    [
      'attestation',
      {
        hall_config: { require_worker_attestation: true },
        attestation: { 'wrk.doc.summarizer': { registered: 'a'.repeat(64), current: 'b'.repeat(64) } },
      },
      'DENY_WORKER_TAMPERED',
    ],
    [
      'privilege',
      { hall_config: { enforce_privilege_envelopes: true }, privilege: { allowed: false, reason: 'no' } },
      'DENY_PRIVILEGE_ENVELOPE_VIOLATED',
    ],
  ])('sets up %s', (_name, setup, code) => {
    const rules = rulesOf(
      ruleWith({ required_controls_suggested: ['ctrl.obs.a'], escalation: { policy_gate: true } }),
    );
    expect(run(test({ deny_code: code }, { setup }), rules).results[0]?.findings).toEqual([]);
    expect(run(test({ denied: false }), rules).results[0]?.findings).toEqual([]);
  });

  it.each<[string, object, object, string, number]>([
    ['rule', { rule_id: 'r9' }, {}, 'WCP1105', 15],
    ['rule, the older way', { expected_rule_id: 'r9' }, {}, 'WCP1105', 15],
    ['worker', { worker: 'wrk.doc.nobody' }, {}, 'WCP1106', 15],
    ['worker of the setup', { denied: false }, { workers: ['wrk.doc.nobody'] }, 'WCP1106', 18],
    [
      'worker of the attestation',
      { denied: false },
      { attestation: { 'wrk.doc.nobody': { registered: null, current: null } } },
      'WCP1106',
      19,
    ],
  ])('fails a fixture that names an unknown %s, at its line', (_name, expected, setup, code, line) => {
    const result = run(test(expected, { setup }));
    expect(result).toMatchObject({ ok: false, results: [{ status: 'failed', actual: null }] });
    expect(result.results[0]?.findings).toMatchObject([
      { code, severity: 'error', path: 'tests.json', line },
    ]);
  });

  it('does not pass when every fixture is skipped', () => {
    const skipped = run({ vectors: [{ id: 'v1', skip_sdks: ['all'] }] });
    expect(skipped.findings).toMatchObject([
      {
        code: 'WCP1103',
        severity: 'error',
        message: 'every fixture is skipped, so nothing was decided',
        path: 'tests.json',
        line: 4,
      },
    ]);
    expect(skipped).toMatchObject({ ok: false, summary: { total: 1, passed: 0, failed: 0, skipped: 1 } });
    expect(runFixtures([], rulesOf(RULE), undefined, ports()).findings.map((one) => one.message)).toEqual([
      'no fixtures were run',
    ]);
  });

  it('judges egress by the allowlist of the fixture, not by that of the hall', () => {
    const record: RegistryRecord = {
      worker_id: 'org.example.w',
      worker_species_id: 'wrk.doc.summarizer',
      capabilities: [],
      required_controls: [],
      currently_implements: ['ctrl.blast_radius_scoring', 'ctrl.privilege_envelopes_required'],
      privilege_envelope: { egress: { allowlist: ['a.example.org'] } },
      file: 'w.json',
    };
    const config = (destination: string) => ({
      enforce_privilege_envelopes: true,
      enforce_blast_scoring_in_prod: false,
      egress_allowlist: { prod: [destination] },
    });
    const decided = (listedInHall: string, listedInFixture: string) => {
      const value = test(
        { denied: true },
        {
          input: { ...REQUEST, env: 'prod', data_label: 'RESTRICTED' },
          setup: { hall_config: config(listedInFixture) },
        },
      );
      const hall = hallOfRecords([record], HALL_CONFIG.parse(config(listedInHall)));
      return run(value, rulesOf(RULE), hall).results[0]?.actual?.deny_code;
    };
    expect(decided('a.example.org', 'a.example.org')).toBeNull();
    expect(decided('b.example.org', 'a.example.org')).toBeNull();
    expect(decided('a.example.org', 'b.example.org')).toBe('DENY_PRIVILEGE_ENVELOPE_VIOLATED');
  });

  it('knows the workers that are enrolled', () => {
    const record: RegistryRecord = {
      worker_id: 'org.example.w',
      worker_species_id: 'wrk.doc.enrolled',
      capabilities: [],
      required_controls: [],
      currently_implements: [],
      file: 'w.json',
    };
    const result = run(
      test({ denied: true }, { setup: { workers: ['wrk.doc.enrolled'] } }),
      rulesOf(RULE),
      hallOfRecords([record]),
    );
    expect(result.ok).toBe(true);
  });
});

describe('conformance vectors', () => {
  const result = read(
    readFileSync(new URL('../../fixtures/routing/conformance-vectors.json', import.meta.url), 'utf8'),
  );

  it('all run and pass, but those that say that they do not apply', () => {
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const { results, ok, findings } = runFixtures(result.fixtures, rulesOf(RULE), undefined, ports());
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(results.filter((one) => one.status === 'skipped').map((one) => one.id)).toEqual([
      'CV-009',
      'CV-010',
      'CV-013',
    ]);
    expect(results.filter((one) => one.status === 'passed')).toHaveLength(10);
  });

  it('pass as well where only Go is asked, because environments are enforced here', () => {
    const text = readFileSync(
      new URL('../../fixtures/routing/conformance-vectors.json', import.meta.url),
      'utf8',
    ).replaceAll('["python", "typescript"]', '[]');
    const all = read(text);
    if (!all.ok) throw new Error(JSON.stringify(all.findings));
    const { summary } = runFixtures(all.fixtures, rulesOf(RULE), undefined, ports());
    expect(summary).toEqual({ total: 13, passed: 12, failed: 0, skipped: 1 });
  });
});

// What `pyhall validate` reports as passed, one fixture each.
describe('what pyhall validate lets pass', () => {
  const needs = (control: string) => rulesOf(ruleWith({ required_controls_suggested: [control] }));

  it.each<[string, unknown, RuleSet, Parameters<typeof runFixtures>[2], string]>([
    [
      'a blast gate',
      test({ expected_rule_id: 'r1' }, { input: { ...REQUEST, env: 'prod', blast_score: 100 } }),
      rulesOf(RULE),
      undefined,
      'DENY_REQUIRES_HUMAN',
    ],
    [
      'a missing correlation id',
      test({ expected_rule_id: 'r1' }, { input: { ...REQUEST, correlation_id: '' } }),
      rulesOf(RULE),
      undefined,
      'DENY_MISSING_CORRELATION_ID',
    ],
    [
      'a rule without candidates',
      test({ expected_rule_id: 'r1' }),
      rulesOf(ruleWith({ candidate_workers_ranked: [] })),
      undefined,
      'DENY_NO_AVAILABLE_WORKER',
    ],
    [
      'a control of another form',
      test({ expected_rule_id: 'r1' }),
      needs('Ctrl.Audit'),
      undefined,
      'DENY_MISSING_REQUIRED_CONTROLS',
    ],
    [
      'a real hall',
      test({ expected_rule_id: 'r1' }),
      needs('ctrl.a.b'),
      hallWith(),
      'DENY_MISSING_REQUIRED_CONTROLS',
    ],
    [
      'a real gate',
      test({ expected_rule_id: 'r1' }, { setup: { gate: 'DENY' } }),
      rulesOf(ruleWith({ escalation: { policy_gate: true } })),
      undefined,
      'DENY_POLICY_GATE',
    ],
  ])('denied by %s, with the expected rule id', (_name, value, rules, hall, code) => {
    const result = run(value, rules, hall);
    expect(result.ok).toBe(false);
    expect(result.results[0]).toMatchObject({
      status: 'failed',
      actual: { rule_id: 'r1', deny_code: code },
      findings: [{ code: 'WCP1102' }],
    });
  });

  it('an input that is not a request', () => {
    const result = run(test({ expected_rule_id: 'r1' }, { input: { ...REQUEST, env: 'qa' } }));
    expect(result.results[0]).toMatchObject({
      status: 'failed',
      actual: { deny_code: 'DENY_INVALID_INPUT' },
    });
  });

  it.each<[string, unknown, string]>([
    [
      'members of expect that it does not know',
      test({ expected_rule_id: 'r1', expected_denied: true }),
      'WCP1104',
    ],
    ['no expect', test(undefined), 'WCP1113'],
    ['no tests', { tests: [] }, 'WCP1103'],
    ['an empty object', {}, 'WCP1109'],
  ])('%s', (_name, value, code) => {
    expect(read(value)).toMatchObject({ ok: false, findings: [{ code, severity: 'error' }] });
  });

  it('denied: true for a request that is allowed', () => {
    expect(run(test({ expected_rule_id: 'r1', denied: true })).ok).toBe(false);
  });
});
