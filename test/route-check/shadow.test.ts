import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FINDINGS_PER_FILE, MAX_RULES, MAX_SHADOW_PAIRS } from '../../src/limits.js';
import { decide } from '../../src/route-check/decide.js';
import { readRules, shadowFindings } from '../../src/route-check/read-rules.js';
import { MATCH_FIELDS, type Rule, type RuleSet } from '../../src/route-check/rule.js';
import { compatibilityRows, refusal } from './compatibility-rows.js';
import { hallWith, ports, REQUEST, rulesOf } from './world.js';

interface Case {
  name: string;
  early: object;
  late: object;
  python: boolean;
  typescript: boolean;
}

const file = new URL('../../fixtures/routing/sdk-shadows.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

const read = (early: object, late: object) =>
  readRules(
    Buffer.from(
      JSON.stringify({
        rules: [
          { rule_id: 'early', match: early, decision: { candidate_workers_ranked: [] } },
          { rule_id: 'late', match: late, decision: { candidate_workers_ranked: [] } },
        ],
      }),
    ),
    'rules.json',
  );

const setOf = (early: object, late: object): RuleSet => {
  const result = read(early, late);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.ruleSet;
};

const setOfAll = (matches: readonly object[]): RuleSet =>
  rulesOf(
    ...matches.map((match, i) => ({
      rule_id: `r${i}`,
      match,
      decision: { candidate_workers_ranked: [] },
    })),
  );

/** The reference's notion, field by field. */
function shadows(earlier: Rule, later: Rule): boolean {
  return MATCH_FIELDS.every((field) => {
    const a = earlier.match[field];
    const b = later.match[field];
    if (a.kind === 'any' || b.kind === 'any') return a.kind === 'any';
    if (a.kind === 'exact') return b.kind === 'exact' && a.value === b.value;
    return (b.kind === 'exact' ? [b.value] : b.values).every((one) => a.values.includes(one));
  });
}

function ours({ early, late }: Case): string {
  const result = read(early, late);
  if (!result.ok) return refusal(result.findings);
  return result.ruleSet.shadows().count > 0 ? 'shadow' : 'no';
}

const word = (shadowed: boolean): string => (shadowed ? 'shadow' : 'no');

describe('shadow check', () => {
  it('has all cases of the SDKs', () => {
    expect(cases).toHaveLength(15);
  });

  it('is the Python SDK’s, wherever the rules can be loaded', () => {
    for (const one of cases) {
      const mine = ours(one);
      if (!mine.startsWith('refused')) expect(mine, one.name).toBe(word(one.python));
    }
  });

  it('has a row for every case that differs from an SDK', () => {
    const rows = cases
      .filter((one) => ours(one) !== word(one.python) || one.python !== one.typescript)
      .map((one) => [one.name, word(one.python), word(one.typescript), ours(one)]);
    expect(compatibilityRows('Shadowed rules').map((row) => row.slice(0, 4))).toEqual(rows);
    console.log(`${rows.length} of ${cases.length} shadow cases differ from an SDK`);
  });

  it.each([
    ['identical conditions', { env: 'dev' }, { env: 'dev' }, 1],
    ['exact, then a list of one: missed by Python too', { env: 'dev' }, { env: { in: ['dev'] } }, 0],
    ['exact, then the field left out', { env: 'dev' }, {}, 0],
    ['a list in another order', { env: { in: ['dev', 'prod'] } }, { env: { in: ['prod', 'dev'] } }, 1],
    ['nothing asked twice', {}, {}, 1],
  ])('%s', (_name, early, late, count) => {
    expect(setOf(early, late).shadows().count).toBe(count);
  });

  it('finds what comparing every pair finds', () => {
    const field = (...words: string[]): fc.Arbitrary<unknown> =>
      fc.oneof(
        fc.constant({ any: true }),
        fc.constantFrom(...words),
        fc.record({ in: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }) }),
      );
    const match = fc.record(
      {
        capability_id: field('cap.a.a', 'cap.a.b', 'cap.a.c'),
        env: field('dev', 'prod'),
        data_label: field('PUBLIC', 'RESTRICTED'),
        tenant_risk: field('low', 'high'),
        qos_class: field('P0', 'P3'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(match, { maxLength: 30 }), (matches) => {
        const ruleSet = setOfAll(matches);
        const { rules } = ruleSet;
        const pairs = rules.flatMap((shadower, i) =>
          rules
            .slice(i + 1)
            .flatMap((shadowed) => (shadows(shadower, shadowed) ? [{ shadower, shadowed }] : [])),
        );
        const found = ruleSet.shadows();
        expect(found.pairs).toEqual(pairs.slice(0, MAX_SHADOW_PAIRS));
        expect(found.count).toBe(pairs.length);
        const hidden = rules.flatMap((rule) => pairs.find((one) => one.shadowed === rule) ?? []);
        expect([...found.hiddenBy]).toEqual(hidden.map((one) => [one.shadowed, one.shadower]));
      }),
    );
  });

  it('counts every pair of a large set, and keeps as many as the limit', () => {
    const same = setOfAll(Array(MAX_RULES).fill({ capability_id: 'cap.a.a' }));
    const { pairs, count, hiddenBy } = same.shadows();
    expect(same.shadows()).toBe(same.shadows());
    expect([pairs.length, count]).toEqual([MAX_SHADOW_PAIRS, (MAX_RULES * (MAX_RULES - 1)) / 2]);
    expect(pairs.at(-1)?.shadowed.index).toBe(MAX_SHADOW_PAIRS);
    expect(hiddenBy.size).toBe(MAX_RULES - 1);
    expect(shadowFindings(same)).toHaveLength(MAX_FINDINGS_PER_FILE);
    expect(shadowFindings(same).at(-1)?.message).toBe(
      `there are ${MAX_RULES - MAX_FINDINGS_PER_FILE} more findings about this file`,
    );
    const decision = decide({ ...REQUEST, env: 'prod' }, same, hallWith(), ports());
    expect(decision.deny_reason_if_denied).toMatchObject({
      code: 'DENY_SHADOW_RULES_DETECTED',
      shadow_count: count,
    });
    expect(decision.deny_reason_if_denied?.shadowed_rule_ids).toHaveLength(MAX_SHADOW_PAIRS);
  });

  it('warns at the line of the hidden rule and names the line of the other', () => {
    const text = `{"rules":[
      {"rule_id":"all","decision":{"candidate_workers_ranked":[]}},
      {"rule_id":"dev","match":{"env":"dev"},"decision":{"candidate_workers_ranked":[]}}
    ]}`;
    const result = readRules(Buffer.from(text), 'rules.json');
    expect(result.ok && shadowFindings(result.ruleSet)).toMatchObject([
      {
        code: 'WCP1011',
        severity: 'warning',
        path: 'rules.json',
        line: 3,
        column: 8,
        message: 'rule `dev` can never decide: rule `all` in line 2 is broader',
      },
    ]);
  });
});
