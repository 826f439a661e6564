import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRules, shadowFindings } from '../../src/route-check/read-rules.js';
import type { RuleSet } from '../../src/route-check/rule.js';
import { compatibilityRows, refusal } from './compatibility-rows.js';

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

function ours({ early, late }: Case): string {
  const result = read(early, late);
  if (!result.ok) return refusal(result.findings);
  return result.ruleSet.shadows().length > 0 ? 'shadow' : 'no';
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
    expect(setOf(early, late).shadows()).toHaveLength(count);
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
