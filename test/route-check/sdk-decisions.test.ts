import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GateAnswer, Hall } from '../../src/hall/hall.js';
import { HALL_CONFIG } from '../../src/hall/hall-config.js';
import { decide } from '../../src/route-check/decide.js';
import { readRules } from '../../src/route-check/read-rules.js';
import { compatibilityRows, refusal } from './compatibility-rows.js';

// What the reference SDKs decide, case by case, beside what we decide. Equal, or a row of docs/compatibility.md.
interface Outcome {
  denied?: boolean;
  code?: string | null;
  rule?: string;
  worker?: string | null;
  candidates?: [string, string | null][];
  events?: string[];
  error?: string;
}
interface RawRule {
  rule_id?: string;
  match?: unknown;
  decision?: Record<string, unknown> | null;
}
interface Case {
  name: string;
  agree: boolean;
  input?: Record<string, unknown>;
  rules?: (RawRule | null)[];
  workers?: string[];
  throwing?: string[];
  controls?: string[];
  hall_config?: Record<string, unknown>;
  gate?: string;
  gate_pv?: null;
  priv?: [boolean, string];
  reg_hash?: string | null;
  cur_hash?: string | null;
  client_hash?: string;
  python: Outcome;
  typescript?: Outcome;
}

const file = new URL('../../fixtures/routing/sdk-decisions.json', import.meta.url);
const { base, cases } = JSON.parse(readFileSync(file, 'utf8')) as {
  base: { input: object; rule: { rule_id: string; match: object; decision: object }; workers: string[] };
  cases: Case[];
};

function rulesOf({ rules = [{}] }: Case): unknown {
  return {
    rules: rules.map((rule) => {
      if (rule === null) return null;
      const { decision = {}, ...rest } = rule;
      const { decision: usual, ...top } = base.rule;
      return { ...top, ...rest, ...(decision === null ? {} : { decision: { ...usual, ...decision } }) };
    }),
  };
}

function hallOf(one: Case): Hall {
  const config = { ...one.hall_config };
  // The SDKs switch attestation on when they are given a registry client, and ask the client for the hash.
  if (one.client_hash !== undefined) config.require_worker_attestation = true;
  const registered = one.client_hash ?? one.reg_hash;
  const workers = one.workers ?? base.workers;
  const hall: Hall = {
    config: HALL_CONFIG.parse(config),
    workerAvailable(id) {
      if (one.throwing?.includes(id) === true) throw new Error('no answer');
      return workers.includes(id);
    },
    controlsPresent: new Set(one.controls),
    recordsOf: () => [],
  };
  if (one.gate !== undefined) {
    const whole = {
      decision: one.gate,
      policy_version: one.gate_pv === null ? null : 'policy.v1',
      reason: 'why',
    };
    // SHORT: an allow that misses everything but the decision.
    const answer = one.gate === 'SHORT' ? ({ decision: 'ALLOW' } as GateAnswer) : whole;
    hall.policyGate = () => answer;
  }
  if (one.priv !== undefined) {
    const [allowed, reason] = one.priv;
    hall.privilege = { envelopeOf: () => undefined, allows: () => ({ allowed, reason }) };
  }
  if (registered !== undefined || one.cur_hash !== undefined) {
    hall.attestation = { registeredHash: () => registered, currentHash: () => one.cur_hash };
  }
  return hall;
}

function ours(one: Case): Outcome {
  const read = readRules(Buffer.from(JSON.stringify(rulesOf(one))), 'rules.json');
  if (!read.ok) return { error: refusal(read.findings) };
  const request = { ...base.input, ...one.input };
  const decision = decide(request, read.ruleSet, hallOf(one), { newId: () => 'id', now: () => 0 });
  return {
    denied: decision.denied,
    code: decision.deny_reason_if_denied?.code ?? null,
    rule: decision.matched_rule_id,
    worker: decision.selected_worker_species_id,
    candidates: decision.candidate_workers_ranked.map((each) => [each.worker_species_id, each.skip_reason]),
    events: decision.telemetry_envelopes.map((each) => each.event_id),
  };
}

/** Agreed cases may still differ in a member between the SDKs: then either value will do. */
function isAgreed(mine: Outcome, { python, typescript = python }: Case): boolean {
  const members = ['denied', 'code', 'rule', 'worker', 'candidates', 'events'] as const;
  return members.every((name) => {
    const value = JSON.stringify(mine[name]);
    return value === JSON.stringify(python[name]) || value === JSON.stringify(typescript[name]);
  });
}

function text(outcome: Outcome): string {
  if (outcome.error !== undefined) return outcome.error === 'construct' ? 'refused' : outcome.error;
  return outcome.denied === true ? String(outcome.code) : 'allow';
}

describe('decisions of the SDKs', () => {
  it('has all cases', () => {
    expect(cases).toHaveLength(56);
  });

  it('agrees with every agreed result, or has a row', () => {
    const deviating = cases.filter((one) => one.agree && !isAgreed(ours(one), one));
    const rows = deviating.map((one) => [one.name, text(one.python), text(ours(one))]);
    expect(compatibilityRows('Decisions that differ from both SDKs').map((row) => row.slice(0, 3))).toEqual(
      rows,
    );
    console.log(`${deviating.length} of ${cases.length} decisions deviate from an agreed SDK result`);
  });

  it('has a row for every case that the SDKs decide differently', () => {
    const rows = cases
      .filter((one) => !one.agree)
      .map((one) => [one.name, text(one.python), text(one.typescript ?? one.python), text(ours(one))]);
    expect(compatibilityRows('Decisions on which the SDKs disagree').map((row) => row.slice(0, 4))).toEqual(
      rows,
    );
  });

  it('never allows what either SDK denies', () => {
    for (const one of cases) {
      const denied = one.python.denied === true || one.typescript?.denied === true;
      const mine = ours(one);
      if (denied && mine.error === undefined) expect(mine.denied, one.name).toBe(true);
    }
  });
});
