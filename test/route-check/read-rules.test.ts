import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/finding.js';
import { MAX_FINDINGS_PER_FILE, MAX_ROUTING_VALUES, MAX_RULES } from '../../src/limits.js';
import { readRules } from '../../src/route-check/read-rules.js';

const read = (text: string) => readRules(Buffer.from(text), 'rules.json');
const short = (text: string) => read(text).findings.map(({ code, line, column }) => [code, line, column]);

const GOOD = `{
  "rules": [
    {
      "rule_id": "summarize",
      "match": {
        "capability_id": "cap.doc.summarize",
        "env": {"in": ["dev", "stage"]},
        "data_label": {"any": true}
      },
      "decision": {
        "candidate_workers_ranked": [
          {"worker_species_id": "wrk.doc.summarizer", "score_hint": 1.0, "requires_controls_minimum": []}
        ],
        "required_controls_suggested": ["ctrl.obs.b", "ctrl.obs.a", "ctrl.obs.b"],
        "recommended_profiles": [{"profile_id": "prof.dev.permissive"}],
        "escalation": {"policy_gate": true, "human_required_if": [{"env": "prod"}], "rationale": "why"},
        "preconditions": {"must_have_correlation_id": false}
      }
    }
  ]
}`;

describe('readRules', () => {
  it('reads a rule and fills in the defaults of the SDKs', () => {
    const result = read(GOOD);
    expect(result.findings).toEqual([]);
    if (!result.ok) throw new Error('refused');
    const [rule] = result.ruleSet.rules;
    expect(rule).toEqual({
      rule_id: 'summarize',
      index: 0,
      match: {
        capability_id: { kind: 'exact', value: 'cap.doc.summarize' },
        env: { kind: 'in', values: ['dev', 'stage'] },
        data_label: { kind: 'any' },
        tenant_risk: { kind: 'any' },
        qos_class: { kind: 'any' },
      },
      candidates: [{ worker_species_id: 'wrk.doc.summarizer', score_hint: 1, requires_controls_minimum: [] }],
      required_controls: ['ctrl.obs.a', 'ctrl.obs.b'],
      recommended_profiles: [{ profile_id: 'prof.dev.permissive' }],
      escalation: {
        policy_gate: true,
        msavx_step_up: false,
        human_required_default: false,
        human_required_if: [{ env: 'prod' }],
        rationale: 'why',
      },
      preconditions: {
        must_have_correlation_id: false,
        must_attach_policy_version: true,
        must_record_artifact_hash_if_executes: true,
        deny_if_missing_required_controls: true,
        deny_if_unsigned_artifact_in_prod: false,
        deny_if_no_attestation_in_prod: false,
      },
    });
    expect(rule && result.ruleSet.placeOf(rule)).toEqual({ path: 'rules.json', line: 4, column: 7 });
  });

  it('gives text that is not JSON a line and a column', () => {
    expect(short('{\n  "rules": [,]}')).toEqual([['WCP2003', 2, 13]]);
  });

  // Each text is one rule from line 1 on; the code, line and column of every finding follow.
  it.each<[string, string, [string, number, number][]]>([
    ['an unknown member of the rule', '{"rule_id":"r",\n"mach":{}', [['WCP1001', 2, 1]]],
    [
      'an unknown escalation',
      '{"rule_id":"r","decision":{"escalation":{\n"policy_gat":true}}',
      [['WCP1001', 2, 1]],
    ],
    [
      'an unknown precondition',
      '{"rule_id":"r","decision":{"preconditions":{\n"x":true}}',
      [['WCP1001', 2, 1]],
    ],
    [
      'an unknown member of the decision',
      '{"rule_id":"r","decision":{\n"escalations":{}}',
      [['WCP1001', 2, 1]],
    ],
    [
      'an unknown member of a candidate',
      '{"rule_id":"r","decision":{"candidate_workers_ranked":[{"worker_species_id":"wrk.a.b",\n "score":1}]}',
      [['WCP1001', 2, 2]],
    ],
    ['a misspelt match field', '{"rule_id":"r","match":{\n"enviroment":"dev"}', [['WCP1002', 2, 1]]],
    ['a match on the tenant', '{"rule_id":"r","match":{\n"tenant_id":"t"}', [['WCP1002', 2, 1]]],
    ['eq', '{"rule_id":"r","match":{"env":{\n"eq":"dev"}}', [['WCP1003', 2, 1]]],
    ['any: false', '{"rule_id":"r","match":{"env":{\n"any":false}}', [['WCP1003', 2, 1]]],
    ['in beside any', '{"rule_id":"r","match":{"env":{"in":["dev"],\n"any":true}}', [['WCP1003', 2, 1]]],
    ['an empty operator object', '{"rule_id":"r","match":{\n"env":{}}', [['WCP1003', 2, 1]]],
    ['in with a text', '{"rule_id":"r","match":{"env":{\n"in":"dev,prod"}}', [['WCP1003', 2, 1]]],
    ['a number as a condition', '{"rule_id":"r","match":{\n"env":1}', [['WCP1003', 2, 1]]],
    ['a list as a condition', '{"rule_id":"r","match":{\n"env":["dev"]}', [['WCP1003', 2, 1]]],
    [
      'an empty text for the capability',
      '{"rule_id":"r","match":{\n"capability_id":""}',
      [['WCP1003', 2, 1]],
    ],
    ['a number in a choice', '{"rule_id":"r","match":{"env":{"in":["dev",\n3]}}', [['WCP1003', 2, 1]]],
    ['an empty in', '{"rule_id":"r","match":{"env":{\n"in":[]}}', [['WCP1004', 2, 1]]],
    ['a null condition', '{"rule_id":"r","match":{\n"env":null}', [['WCP1005', 2, 1]]],
    ['a null in a choice', '{"rule_id":"r","match":{"env":{"in":[\nnull]}}', [['WCP1005', 2, 1]]],
    ['a null match', '{"rule_id":"r",\n"match":null', [['WCP1005', 2, 1]]],
    ['a null decision', '{"rule_id":"r",\n"decision":null', [['WCP1005', 2, 1]]],
    ['null candidates', '{"rule_id":"r","decision":{\n"candidate_workers_ranked":null}', [['WCP1005', 2, 1]]],
    [
      'a null hint',
      '{"rule_id":"r","decision":{"candidate_workers_ranked":[{"worker_species_id":"wrk.a.b",\n"score_hint":null}]}',
      [['WCP1005', 2, 1]],
    ],
    ['a reserved id', '{\n"rule_id":"NO_MATCH"', [['WCP1006', 2, 1]]],
    ['no id', '\n{"match":{}', [['WCP1007', 2, 1]]],
    ['an empty id', '{\n"rule_id":""', [['WCP1007', 2, 1]]],
    [
      'a flag as a text',
      '{"rule_id":"r","decision":{"escalation":{\n"policy_gate":"false"}}',
      [['WCP1007', 2, 1]],
    ],
    ['a match that is a list', '{"rule_id":"r",\n"match":[]', [['WCP1007', 2, 1]]],
    [
      'a profile that is a text',
      '{"rule_id":"r","decision":{"recommended_profiles":[\n"prof.a.b"]}',
      [['WCP1007', 2, 1]],
    ],
    [
      'a candidate without species',
      '{"rule_id":"r","decision":{"candidate_workers_ranked":[\n{}]}',
      [['WCP1007', 2, 1]],
    ],
    ['an env that does not exist', '{"rule_id":"r","match":{\n"env":"production"}', [['WCP1008', 2, 1]]],
    [
      'a label in lower case',
      '{"rule_id":"r","match":{"data_label":{"in":["PUBLIC",\n"internal"]}}',
      [['WCP1008', 2, 1]],
    ],
    [
      'a risk that does not exist',
      '{"rule_id":"r","match":{\n"tenant_risk":"critical"}',
      [['WCP1008', 2, 1]],
    ],
    ['a class that does not exist', '{"rule_id":"r","match":{\n"qos_class":"P4"}', [['WCP1008', 2, 1]]],
  ])('refuses %s', (_name, rule, findings) => {
    const result = read(`{"rules":[${rule}}]}`);
    expect(result.ok).toBe(false);
    expect(result.findings.map(({ code, line, column }) => [code, line, column])).toEqual(findings);
    for (const one of result.findings) expect(one.path).toBe('rules.json');
  });

  it('refuses a second rule of the same id, in its line', () => {
    expect(short('{"rules":[{"rule_id":"r"},\n{"rule_id":"r"}]}')).toEqual([['WCP1006', 2, 2]]);
  });

  it('refuses a file that is not a rule file', () => {
    expect(short('[]')).toEqual([['WCP1007', 1, 1]]);
    expect(short('null')).toEqual([['WCP1005', 1, 1]]);
    expect(short('{}')).toEqual([['WCP1007', 1, 1]]);
    expect(short('{"rules":[null]}')).toEqual([['WCP1005', 1, 11]]);
    expect(short('{"rules":[],"rule":[]}')).toEqual([['WCP1001', 1, 13]]);
  });

  it('reports all faults of a file at once', () => {
    const text = '{"rules":[{"rule_id":"r","mach":{},"match":{"env":"qa","x":1}},{"rule_id":"r"},null]}';
    const codes = read(text).findings.map((one) => one.code);
    expect(codes.toSorted()).toEqual(['WCP1001', 'WCP1002', 'WCP1005', 'WCP1006', 'WCP1008']);
  });

  it('warns of ids of another form, of rules without candidates and of files without rules', () => {
    const rule = `{"rule_id":"r","match":{"capability_id":"Cap.Doc"},"decision":{
      "candidate_workers_ranked":[{"worker_species_id":"org.acme.worker"}],
      "required_controls_suggested":["ctrl.Obs"]}}`;
    const result = read(`{"rules":[${rule},{"rule_id":"s"}]}`);
    expect(result.ok && !hasErrors(result.findings)).toBe(true);
    expect(result.findings.map(({ code, line }) => [code, line])).toEqual([
      ['WCP1009', 1],
      ['WCP1009', 2],
      ['WCP1009', 3],
      ['WCP1010', 3],
    ]);
    expect(short('{"rules":[]}')).toEqual([['WCP1012', 1, 2]]);
  });

  it('says what, where and what to do', () => {
    const [one] = read('{"rules":[{"rule_id":"r","match":{"enviroment":"dev"}}]}').findings;
    expect(one?.message).toBe(
      'rules cannot match on `enviroment`; the fields are capability_id, env, data_label, tenant_risk, qos_class',
    );
    const [two] = read('{"rules":[{"rule_id":"r","decision":{"escalation":{"policy_gat":true}}}]}').findings;
    expect(two?.message).toBe(
      'unknown member `policy_gat` in `rules[0].decision.escalation`; known are policy_gate, msavx_step_up, human_required_default, human_required_if, rationale',
    );
  });

  it('reads as many rules as the limit, and no more', () => {
    const rules = (count: number) =>
      read(JSON.stringify({ rules: Array.from({ length: count }, (_, i) => ({ rule_id: `r${i}` })) }));
    expect(rules(MAX_RULES).ok).toBe(true);
    expect(rules(MAX_RULES + 1).findings).toMatchObject([
      {
        code: 'WCP1007',
        message: 'the file has 20001 rules; at most 20000 are read',
        path: 'rules.json',
        line: 1,
        column: 2,
      },
    ]);
  });

  it('shows as many faults as the limit and counts the others', () => {
    const text = `{"rules":[{"rule_id":"r","match":{"env":{"in":[${Array(5000).fill('1').join(',')}]}}}]}`;
    const { findings } = read(text);
    expect(findings).toHaveLength(MAX_FINDINGS_PER_FILE);
    expect(findings.at(-1)).toMatchObject({
      code: 'WCP1003',
      severity: 'error',
      message: 'there are 4001 more findings about this file',
      path: 'rules.json',
    });
  });

  it('refuses more values than it could check', () => {
    const text = `{"rules":[${Array(MAX_ROUTING_VALUES).fill('1').join(',')}]}`;
    expect(read(text).findings).toMatchObject([{ code: 'WCP2003', message: 'more than 1000000 values' }]);
  });
});
