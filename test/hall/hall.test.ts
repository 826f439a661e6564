import { describe, expect, it } from 'vitest';
import { hallOfRecords } from '../../src/hall/hall.js';
import { DEFAULT_HALL_CONFIG, readHallConfig } from '../../src/hall/hall-config.js';
import { egressPolicy } from '../../src/hall/privilege.js';
import type { RegistryRecord } from '../../src/hall/registry-record.js';
import { isCapabilityId, isControlId, isSpeciesId } from '../../src/hall/vocabulary.js';

const read = (text: string) => readHallConfig(Buffer.from(text), 'hall.json');
const record = (more: Partial<RegistryRecord>): RegistryRecord => ({
  worker_id: 'org.example.a',
  worker_species_id: 'wrk.a.b',
  capabilities: [],
  required_controls: [],
  currently_implements: [],
  file: 'a.json',
  ...more,
});

describe('readHallConfig', () => {
  it('has the defaults of the SDKs', () => {
    expect(read('{}')).toEqual({ ok: true, config: DEFAULT_HALL_CONFIG, findings: [] });
    expect(DEFAULT_HALL_CONFIG).toEqual({
      require_signatory: false,
      allowed_tenants: [],
      require_credential: false,
      require_worker_attestation: false,
      enforce_correlation_id: true,
      enforce_required_controls: true,
      enforce_blast_scoring_in_prod: true,
      enforce_privilege_envelopes: false,
      shadow_check: 'python',
      egress_allowlist: {},
    });
  });

  it.each<[string, string, string, number]>([
    ['text that is not JSON', '{"require_signatory":}', 'WCP2003', 22],
    ['a misspelt member', '{"require_signatry":true}', 'WCP1204', 2],
    ['a flag as a text', '{"require_signatory":"true"}', 'WCP1204', 2],
    ['tenants as a text', '{"allowed_tenants":"t"}', 'WCP1204', 2],
    ['an unknown shadow check', '{"shadow_check":"sometimes"}', 'WCP1204', 2],
    ['an env that does not exist', '{"egress_allowlist":{"qa":[]}}', 'WCP1204', 22],
    ['null', 'null', 'WCP1204', 1],
  ])('refuses %s', (_name, text, code, column) => {
    expect(read(text)).toMatchObject({ ok: false, findings: [{ code, path: 'hall.json', line: 1, column }] });
  });

  it('warns that credentials are not checked', () => {
    expect(read('{"require_credential":true}')).toMatchObject({
      ok: true,
      findings: [{ code: 'WCP1206', severity: 'warning', line: 1, column: 2 }],
    });
  });
});

describe('hallOfRecords', () => {
  const hall = hallOfRecords([
    record({ currently_implements: ['ctrl.a'], privilege_envelope: { tools: [] } }),
    record({ worker_id: 'org.example.b', currently_implements: ['ctrl.b'] }),
  ]);

  it('has the species, the union of controls and the records', () => {
    expect(hall.workerAvailable('wrk.a.b')).toBe(true);
    expect(hall.workerAvailable('wrk.a.c')).toBe(false);
    expect([...hall.controlsPresent]).toEqual(['ctrl.a', 'ctrl.b']);
    expect(hall.recordsOf('wrk.a.b').map((one) => one.worker_id)).toEqual(['org.example.a', 'org.example.b']);
    expect(hall.recordsOf('wrk.a.c')).toEqual([]);
    expect(hall.privilege?.envelopeOf('wrk.a.b')).toEqual({ tools: [] });
    expect(hall.policyGate).toBeUndefined();
    expect(hall.attestation).toBeUndefined();
  });
});

describe('egressPolicy', () => {
  const allows = egressPolicy({ prod: ['api.example.org'] });
  const envelope = (...allowlist: string[]) => ({ egress: { allowlist } });

  it.each([
    ['dev', 'RESTRICTED', envelope('evil.example.com'), true],
    ['prod', 'INTERNAL', envelope('evil.example.com'), true],
    ['prod', 'RESTRICTED', undefined, true],
    ['prod', 'RESTRICTED', { network_egress: 'none' }, true],
    ['prod', 'RESTRICTED', envelope(), true],
    ['prod', 'RESTRICTED', envelope('api.example.org'), true],
    ['prod', 'RESTRICTED', envelope('api.example.org', 'evil.example.com'), false],
    ['edge', 'RESTRICTED', envelope('api.example.org'), false],
    ['prod', 'RESTRICTED', { egress: 'all' }, false],
    ['prod', 'RESTRICTED', { egress: { allowlist: 'api.example.org' } }, false],
    ['prod', 'RESTRICTED', { egress: { allowlist: [1] } }, false],
  ])('%s %s %j: %s', (env, label, given, allowed) => {
    expect(allows(env, label, given).allowed).toBe(allowed);
  });
});

describe('ids', () => {
  it('have the form of spec section 3.2', () => {
    expect(['cap.doc.summarize', 'cap.a', 'cap.a.b.c'].every(isCapabilityId)).toBe(true);
    const bad = [
      'cap',
      'cap.',
      'cap.A',
      'cap.a_b',
      'cap.a.b.c.d',
      'wrk.a',
      `cap.${'a'.repeat(61)}`,
      'cap.a\n',
    ];
    expect(bad.some(isCapabilityId)).toBe(false);
    expect(isSpeciesId('wrk.doc.summarizer')).toBe(true);
    expect(isSpeciesId('org.acme.worker')).toBe(false);
    expect(isControlId('ctrl.blast_radius_scoring')).toBe(true);
    expect(isControlId('ctrl.Obs')).toBe(false);
  });
});
