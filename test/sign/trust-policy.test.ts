import { describe, expect, it } from 'vitest';
import { signingKey } from '../../src/sign/ed25519.js';
import { encodePublicKey } from '../../src/sign/key-files.js';
import { isAtLeast, isVersion } from '../../src/sign/minimum-version.js';
import { readTrustPolicy } from '../../src/sign/trust-policy.js';

const KEY = signingKey(Buffer.alloc(32, 7));
const OTHER = signingKey(Buffer.alloc(32, 8));

const entry = {
  keyid: KEY.keyid,
  public_key: encodePublicKey(KEY.publicKey),
  namespaces: ['org.acme', 'x.alice'],
  roles: ['sign'],
  status: 'active',
};
const other = { ...entry, keyid: OTHER.keyid, public_key: encodePublicKey(OTHER.publicKey) };
const secret = { env: 'SECRET', namespaces: ['org.acme'] };

function read(value: unknown): ReturnType<typeof readTrustPolicy> {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  return readTrustPolicy(Buffer.from(text), 'trust.json');
}

/** The findings as `code line:column message`. */
function faults(value: unknown): string[] {
  const result = read(value);
  if (result.ok) return [];
  for (const one of result.findings) expect(one).toMatchObject({ path: 'trust.json', severity: 'error' });
  return result.findings.map((one) => `${one.code} ${one.line}:${one.column} ${one.message}`);
}

describe('a trust policy', () => {
  it('has defaults that grant nothing', () => {
    expect(read({ version: 1 })).toEqual({
      ok: true,
      policy: {
        schemes: ['ed25519'],
        mayWarnOfResidue: false,
        expires: undefined,
        minimumVersions: {},
        keys: [],
        hmac: [],
      },
    });
  });

  it('is read whole', () => {
    const result = read({
      version: 1,
      schemes: ['ed25519', 'hmac'],
      residue: 'warn',
      expires: '2026-06-01T00:00:00Z',
      minimum_versions: { 'org.acme.summarizer': '1.2' },
      keys: [
        { ...entry, not_before: '2026-01-01T00:00:00Z', not_after: '2027-01-01T00:00:00Z', note: 'laptop' },
        { ...other, roles: ['approve'], status: 'revoked' },
      ],
      hmac: [
        { ...secret, note: 'shared' },
        { ...secret, env: 'OLD', allow_short_secret: true },
      ],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(result.policy).toMatchObject({
      schemes: ['ed25519', 'hmac'],
      mayWarnOfResidue: true,
      expires: Date.UTC(2026, 5, 1),
      minimumVersions: { 'org.acme.summarizer': '1.2' },
      keys: [
        {
          keyid: KEY.keyid,
          notBefore: Date.UTC(2026, 0, 1),
          notAfter: Date.UTC(2027, 0, 1),
          status: 'active',
        },
        {
          keyid: OTHER.keyid,
          notBefore: undefined,
          notAfter: undefined,
          status: 'revoked',
          roles: ['approve'],
        },
      ],
      hmac: [
        { env: 'SECRET', allow_short_secret: false },
        { env: 'OLD', allow_short_secret: true },
      ],
    });
    expect(result.policy.keys.map((one) => Buffer.from(one.publicKey))).toEqual([
      Buffer.from(KEY.publicKey),
      Buffer.from(OTHER.publicKey),
    ]);
  });
});

describe('a fault of a trust policy', () => {
  it.each<[string, unknown, string[]]>([
    ['no JSON', '{"version": 1,}', ['WCP2003 1:15 the trust policy is not strict JSON: unexpected `}`']],
    [
      'a duplicate member',
      '{"version": 1,\n "version": 1}',
      ['WCP2003 2:2 the trust policy is not strict JSON: duplicate member `version`'],
    ],
    ['a list', '[]', ['WCP2006 1:1 the trust policy is not an object']],
    ['no version', '{}', ['WCP2006 1:1 `version` is missing']],
    ['a version as text', '{"version": "1"}', ['WCP2006 1:13 `version` is not `1`']],
    ['a newer version', '{"version": 2}', ['WCP2006 1:13 `version` is not `1`']],
    [
      'an unknown member',
      '{"version": 1,\n "treshold": 2}',
      ['WCP2006 2:14 `treshold` is not a known member'],
    ],
    ['no schemes', '{"version": 1, "schemes": []}', ['WCP2006 1:27 `schemes` is empty']],
    [
      'an unknown scheme',
      '{"version": 1, "schemes": ["hmac", "rsa"]}',
      ['WCP2006 1:36 `schemes.1` is not one of ed25519, hmac'],
    ],
    [
      'an unknown residue',
      '{"version": 1, "residue": "ignore"}',
      ['WCP2006 1:27 `residue` is not one of deny, warn'],
    ],
    [
      'a date without time',
      '{"version": 1, "expires": "2026-01-01"}',
      ['WCP2006 1:27 `expires` is not a UTC time such as 2026-01-02T03:04:05Z'],
    ],
    [
      'null for expires',
      '{"version": 1, "expires": null}',
      ['WCP2006 1:27 `expires` is not a UTC time such as 2026-01-02T03:04:05Z'],
    ],
    [
      'a minimum version that is a pattern',
      '{"version": 1, "minimum_versions": {"org.acme.a": "1.x"}}',
      ['WCP2006 1:51 `minimum_versions.org.acme.a` is not a version such as 1.2.3'],
    ],
    [
      'a minimum version of a species',
      '{"version": 1, "minimum_versions": {"wrk.a.b": "1"}}',
      ['WCP2006 1:48 `minimum_versions.wrk.a.b` is not a worker id'],
    ],
    [
      'a minimum version of __proto__',
      '{"version": 1, "minimum_versions": {"__proto__": "1"}}',
      ['WCP2003 1:37 the trust policy is not strict JSON: a member may not be called `__proto__`'],
    ],
    [
      'a minimum version of constructor',
      '{"version": 1, "minimum_versions": {"constructor": "1"}}',
      ['WCP2006 1:52 `minimum_versions.constructor` is not a worker id'],
    ],
    [
      'an env that is no name',
      '{"version": 1, "hmac": [{"env": "A B", "namespaces": ["org.a"]}]}',
      ['WCP2006 1:33 `hmac.0.env` is not the name of an environment variable'],
    ],
    [
      'no namespaces for a secret',
      '{"version": 1, "hmac": [{"env": "A", "namespaces": []}]}',
      ['WCP2006 1:52 `hmac.0.namespaces` is empty'],
    ],
  ])('%s', (_what, policy, expected) => {
    expect(faults(policy)).toEqual(expected);
  });

  // One line per member, so that the line tells which one.
  const keys = (...list: unknown[]): string => JSON.stringify({ version: 1, keys: list }, null, 1);
  const lineOf = (text: string, needle: string): number =>
    text.slice(0, text.lastIndexOf(needle)).split('\n').length;

  it.each<[string, unknown, string, string]>([
    ['no keyid', { ...entry, keyid: undefined }, '{', '`keys.0.keyid` is missing'],
    ['a number as keyid', { ...entry, keyid: 5 }, '"keyid"', '`keys.0.keyid` is not a text'],
    ['no namespaces', { ...entry, namespaces: [] }, '"namespaces"', '`keys.0.namespaces` is empty'],
    [
      'a namespace that is a top level',
      { ...entry, namespaces: ['org.acme', 'org'] },
      '"org"',
      '`keys.0.namespaces.1` is not a namespace such as org.acme or x.alice',
    ],
    [
      'a wildcard namespace',
      { ...entry, namespaces: ['*'] },
      '"*"',
      '`keys.0.namespaces.0` is not a namespace such as org.acme or x.alice',
    ],
    ['no roles', { ...entry, roles: [] }, '"roles"', '`keys.0.roles` is empty'],
    [
      'an unknown role',
      { ...entry, roles: ['admin'] },
      '"admin"',
      '`keys.0.roles.0` is not one of sign, approve',
    ],
    [
      'an unknown status',
      { ...entry, status: 'Active' },
      '"status"',
      '`keys.0.status` is not one of active, retired, revoked',
    ],
    ['no status', { ...entry, status: undefined }, '{', '`keys.0.status` is missing'],
    [
      'a local time',
      { ...entry, not_after: '2026-01-01T00:00:00+01:00' },
      '"not_after"',
      '`keys.0.not_after` is not a UTC time such as 2026-01-02T03:04:05Z',
    ],
    [
      'an unknown member',
      { ...entry, instances: true },
      '"instances"',
      '`keys.0.instances` is not a known member',
    ],
    [
      'a key that is none',
      { ...entry, public_key: 'AAAA' },
      '"public_key"',
      '`keys.0.public_key` is not an Ed25519 public key in SPKI form',
    ],
    [
      'the keyid of another key',
      { ...entry, keyid: OTHER.keyid },
      '"keyid"',
      `\`keys.0.keyid\` is not that of the public key: that is \`${KEY.keyid}\``,
    ],
  ])('in a key: %s', (_what, key, needle, message) => {
    const text = keys(key);
    const result = read(text);
    const findings = result.ok ? [] : result.findings;
    expect(findings.map((one) => one.message)).toEqual([message]);
    expect(findings[0]).toMatchObject({ code: 'WCP2006', line: lineOf(text, needle) });
  });

  it('a key that is listed twice, at the second one, also after a broken one', () => {
    const twice = keys(entry, other, { ...entry, status: 'revoked' });
    expect(faults(twice)).toEqual([
      `WCP2006 ${lineOf(twice, '{')}:3 \`keys.2\` is a key that is listed already`,
    ]);
    const broken = keys({ ...entry, public_key: 'AAAA' }, other, other);
    expect(faults(broken).map((one) => one.replace(/^.*? .*? /, ''))).toEqual([
      '`keys.0.public_key` is not an Ed25519 public key in SPKI form',
      '`keys.2` is a key that is listed already',
    ]);
  });

  it('all of them at once', () => {
    expect(faults({ version: 2, keys: [{}], hmac: {}, more: 1 })).toHaveLength(8);
  });

  it('of a small-order key', () => {
    const point = Buffer.alloc(32);
    point[0] = 1;
    expect(faults(keys({ ...entry, public_key: encodePublicKey(point) }))).toEqual([
      expect.stringContaining('is of small order: anybody can sign for it'),
    ]);
  });
});

describe('versions', () => {
  it.each([
    '1',
    '1.2',
    '1.2.3',
    '1.2.3.4',
    'v1.2.3',
    '1.2.3-rc.1',
    '1.2.3+x',
    '0.0.0-x1',
    '1.2.3-alpha-x-1',
  ])('%s is one', (version) => {
    expect(isVersion(version)).toBe(true);
    expect(isAtLeast(version, version)).toBe(true);
  });

  it.each([
    '',
    'x',
    '*',
    '1.x',
    '1.*',
    '1.2.X',
    '1.2.3-x',
    '1.2.3-rc.*',
    '1.2.3-a.X',
    '>=1',
    '^1.2.3',
    '~1',
    '1.',
    '1 ',
    '1.2.3\n',
    'latest',
  ])('%j is none, and no minimum', (version) => {
    expect(isVersion(version)).toBe(false);
    expect(isAtLeast(version, '0')).toBe(false);
    expect(isAtLeast('9999', version)).toBe(false);
  });

  it.each([
    ['1.10', '1.9', true],
    ['1.9', '1.10', false],
    ['2', '1.99.99', true],
    ['1.0.0-rc.1', '1.0.0', false],
    ['1.0.0', '1.0.0-rc.1', true],
    ['1.0.0-rc.2', '1.0.0-rc.10', false],
    ['1.0', '1.0.0', true],
    ['v1.2.3', '1.2.3', true],
    ['1.2.3+build', '1.2.3', true],
  ])('%s is at least %s: %s', (version, minimum, answer) => {
    expect(isAtLeast(version, minimum)).toBe(answer);
  });
});
