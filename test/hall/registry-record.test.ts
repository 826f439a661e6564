import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/hall/registry-record.js';
import { MAX_FINDINGS_PER_FILE } from '../../src/limits.js';

const RECORD = {
  worker_id: 'org.example.hello',
  worker_species_id: 'wrk.hello.greeter',
  capabilities: ['cap.hello.greet'],
  risk_tier: 'low',
  idempotency: 'full',
  required_controls: ['ctrl.obs.audit-log-append-only'],
  currently_implements: ['ctrl.obs.audit_log_append_only'],
  allowed_environments: ['dev', 'prod'],
  blast_radius: { data: 0, reversibility: 'reversible' },
  privilege_envelope: { network_egress: 'none', tools: [] },
  owner: 'org.example',
};
const read = (value: unknown) =>
  readRecord(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), 'w.json');

describe('readRecord', () => {
  it('reads a record and leaves out what routing does not use', () => {
    const { idempotency, owner, ...used } = RECORD;
    expect(read(RECORD)).toEqual({ ok: true, record: { ...used, file: 'w.json' }, findings: [] });
  });

  it('reads a record with only what is required', () => {
    const { worker_id, worker_species_id, capabilities } = RECORD;
    expect(read({ worker_id, worker_species_id, capabilities })).toMatchObject({
      ok: true,
      record: { required_controls: [], currently_implements: [] },
    });
  });

  it.each<[string, unknown, string]>([
    ['text that is not JSON', '{', 'WCP2003'],
    ['a duplicate member', '{"worker_id":"a","worker_id":"b"}', 'WCP2003'],
    ['null', null, 'WCP1201'],
    ['a list', [], 'WCP1201'],
    ['no worker_id', { ...RECORD, worker_id: undefined }, 'WCP1201'],
    ['an empty worker_id', { ...RECORD, worker_id: '' }, 'WCP1201'],
    ['a null species', { ...RECORD, worker_species_id: null }, 'WCP1201'],
    ['capabilities as a text', { ...RECORD, capabilities: 'cap.hello.greet' }, 'WCP1201'],
    ['a number among the controls', { ...RECORD, currently_implements: [1] }, 'WCP1201'],
    ['environments as a text', { ...RECORD, allowed_environments: 'dev' }, 'WCP1201'],
    ['an envelope that is a list', { ...RECORD, privilege_envelope: [] }, 'WCP1201'],
  ])('refuses %s', (_name, value, code) => {
    const result = read(value);
    expect(result.ok).toBe(false);
    expect(result.findings.map((one) => one.code)).toEqual([code]);
    expect(result.findings[0]).toMatchObject({ path: 'w.json', line: 1 });
  });

  it('drops control ids of another form, as the SDKs do, and says so', () => {
    const text = `{"worker_id":"acme","worker_species_id":"worker","capabilities":["greet"],
      "currently_implements":["ctrl.a",
        "CTRL.b"]}`;
    const result = read(text);
    expect(result).toMatchObject({ ok: true, record: { currently_implements: ['ctrl.a'] } });
    expect(result.findings.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['WCP1203', 'warning', 1],
      ['WCP1203', 'warning', 1],
      ['WCP1203', 'warning', 1],
      ['WCP1203', 'warning', 3],
    ]);
  });

  it('shows as many faults as the limit and counts the others', () => {
    for (const [item, code, severity] of [
      ['1', 'WCP1201', 'error'],
      ['"x"', 'WCP1203', 'warning'],
    ]) {
      const list = Array(5000).fill(item).join(',');
      const text = `{"worker_id":"org.a.b","worker_species_id":"wrk.a.b","capabilities":[${list}]}`;
      const { findings } = read(text);
      expect(findings).toHaveLength(MAX_FINDINGS_PER_FILE);
      const message = 'there are 4001 more findings about this file';
      expect(findings.at(-1)).toMatchObject({ code, severity, message });
    }
  });
});
