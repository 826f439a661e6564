import type { Hall } from '../../src/hall/hall.js';
import { HALL_CONFIG } from '../../src/hall/hall-config.js';
import type { DecidePorts } from '../../src/route-check/decide.js';
import { readRules } from '../../src/route-check/read-rules.js';
import type { RuleSet } from '../../src/route-check/rule.js';

export const REQUEST = {
  capability_id: 'cap.doc.summarize',
  env: 'dev',
  data_label: 'INTERNAL',
  tenant_risk: 'low',
  qos_class: 'P2',
  tenant_id: 'tenant-1',
  correlation_id: 'c-1',
};

export const RULE = {
  rule_id: 'r1',
  match: { capability_id: 'cap.doc.summarize' },
  decision: { candidate_workers_ranked: [{ worker_species_id: 'wrk.doc.summarizer' }] },
};

/** The rule with members of its decision replaced. */
export const ruleWith = (decision: object): object => ({
  ...RULE,
  decision: { ...RULE.decision, ...decision },
});

export function rulesOf(...rules: object[]): RuleSet {
  const result = readRules(Buffer.from(JSON.stringify({ rules }, null, 2)), 'rules.json');
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.ruleSet;
}

export function hallWith(more: Partial<Omit<Hall, 'config'>> & { config?: object } = {}): Hall {
  return {
    workerAvailable: (id) => id.startsWith('wrk.doc.'),
    controlsPresent: new Set(),
    recordsOf: () => [],
    ...more,
    config: HALL_CONFIG.parse(more.config ?? {}),
  };
}

/** Ids count up, time stands still. */
export function ports(): DecidePorts {
  let ids = 0;
  return {
    newId() {
      ids += 1;
      return `id-${ids}`;
    },
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
  };
}
