import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildManifest,
  encodeManifest,
  isPlaceholderHash,
  type Manifest,
  readManifest,
  refuseSignedValue,
  SIGNED_MEMBERS,
} from '../../src/manifest/manifest.js';
import { PAYLOAD_DIALECTS, signingPayload } from '../../src/manifest/payload.js';

const MANIFEST: Manifest = buildManifest(
  { worker_id: 'org.acme.summarizer', worker_species_id: 'wrk.doc.summarizer', worker_version: '1.2.3' },
  {
    package_hash: 'ab'.repeat(32),
    build_source: 'ci',
    built_at_utc: '2026-01-02T03:04:05Z',
    attested_at_utc: '2026-01-02T03:04:06Z',
    namespace: 'org.acme',
  },
);

/** The signed members read, or `code message`. */
function read(bytes: Uint8Array | string): unknown {
  const result = readManifest(Buffer.from(bytes), 'manifest.json');
  if (result.ok) return result.manifest.signed;
  const { code, message, line, column } = result.finding;
  return `${code} ${line ?? '-'}:${column ?? '-'} ${message}`;
}

function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...MANIFEST, ...change });
}

describe('a manifest', () => {
  it('is written sorted, with 2 spaces and a line feed', () => {
    expect(
      Buffer.from(encodeManifest({ ...MANIFEST, signature_hmac_sha256: 'cd'.repeat(32) })).toString(),
    ).toBe(`{
  "attested_at_utc": "2026-01-02T03:04:06Z",
  "build_source": "ci",
  "built_at_utc": "2026-01-02T03:04:05Z",
  "package_hash": "${'ab'.repeat(32)}",
  "schema_version": "awp.v1",
  "signature_hmac_sha256": "${'cd'.repeat(32)}",
  "trust_statement": "Package attested by namespace org.acme at 2026-01-02T03:04:06Z; package hash sha256:${'ab'.repeat(32)}.",
  "worker_id": "org.acme.summarizer",
  "worker_species_id": "wrk.doc.summarizer",
  "worker_version": "1.2.3"
}
`);
  });

  it('is read back as it was written', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(value, value, value, (worker_id, worker_version, build_source) => {
        const manifest = { ...MANIFEST, worker_id, worker_version, build_source };
        const signed = Object.fromEntries(SIGNED_MEMBERS.map((name) => [name, manifest[name]]));
        expect(read(encodeManifest(manifest))).toEqual(signed);
      }),
    );
  });

  it('keeps the HMAC signature as it stands, whatever its kind', () => {
    for (const signature of ['ab', 5, null, ['x'], { a: 1 }, undefined]) {
      const result = readManifest(Buffer.from(changed({ signature_hmac_sha256: signature })), 'm');
      expect(result.ok && result.manifest.signature).toEqual(signature);
    }
  });

  it('may have members that nobody signs, and a package_hash that is no digest', () => {
    expect(read(changed({ more: { constructor: 1 }, trust_statement: 5 }))).toMatchObject({
      worker_version: '1.2.3',
    });
    expect(read(changed({ package_hash: 'PENDING_ATTESTATION' }))).toMatchObject({
      package_hash: 'PENDING_ATTESTATION',
    });
    expect(read(changed({ package_hash: 5 }))).toMatchObject({ package_hash: '' });
    expect(read(changed({ package_hash: undefined }))).toMatchObject({ package_hash: '' });
  });
});

describe('readManifest refuses', () => {
  it.each<[string, string, string]>([
    ['nothing', '', '1:1 `manifest.json` is not strict JSON: the text ends in the middle of a value'],
    ['no JSON', '{\n x}', '2:2 `manifest.json` is not strict JSON: unexpected `x`'],
    [
      'a byte order mark',
      '\ufeff{}',
      '1:1 `manifest.json` is not strict JSON: starts with a byte order mark',
    ],
    ['duplicates', '{"a":1,"a":1}', '1:8 `manifest.json` is not strict JSON: duplicate member `a`'],
    ['null', 'null', '-:- `manifest.json` is not a JSON object'],
    ['a list', '[]', '-:- `manifest.json` is not a JSON object'],
    ['a text', '"x"', '-:- `manifest.json` is not a JSON object'],
    ['a number', '5', '-:- `manifest.json` is not a JSON object'],
  ])('%s', (_what, text, message) => {
    expect(read(text)).toBe(`ATTEST_MANIFEST_MISSING ${message}`);
  });

  it.each<[unknown, string]>([
    ['awp.v2', '`awp.v2`'],
    ['AWP.V1', '`AWP.V1`'],
    ['', '``'],
    [1, '`1`'],
    [null, '`null`'],
    [undefined, '`nothing`'],
    ['awp.v1\u202e', '`awp.v1\\u{202e}`'],
  ])('schema_version %j', (schema_version, shown) => {
    expect(read(changed({ schema_version }))).toBe(
      `ATTEST_SCHEMA_UNSUPPORTED -:- schema_version of \`manifest.json\` is ${shown}, not \`awp.v1\``,
    );
  });

  it('a signed member that is missing or not a text', () => {
    for (const member of SIGNED_MEMBERS) {
      if (member === 'package_hash' || member === 'schema_version') continue;
      for (const value of [undefined, null, 5, true, [], {}]) {
        expect(read(changed({ [member]: value }))).toContain(
          `member \`${member}\` of \`manifest.json\` is missing or not a string`,
        );
      }
    }
  });

  it.each([
    '',
    '2026-01-02',
    '2026-02-30T00:00:00Z',
    '2026-01-02T03:04:05.000Z',
  ])('built_at_utc %j', (value) => {
    expect(read(changed({ built_at_utc: value }))).toContain('not a UTC time such as 2026-01-02T03:04:05Z');
  });

  it('or reads anything, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(readManifest(bytes, 'm').ok).toBe(false);
        },
      ),
    );
  });
});

describe('refuseSignedValue', () => {
  const OTHER = 'holds a character other than printable ASCII without `<`, `>` and `&`';
  it.each<[string, string | undefined]>([
    ['a', undefined],
    [' !"#$%\'()*+,-./09:;=?@AZ[\\]^_`az{|}~', undefined],
    ['v'.repeat(256), undefined],
    ['', 'is empty'],
    ['v'.repeat(257), 'is longer than 256 characters'],
    ['a<b', OTHER],
    ['a>b', OTHER],
    ['a&b', OTHER],
    ['é', OTHER],
    ['a\n', OTHER],
    ['\t', OTHER],
    ['\u007f', OTHER],
    ['\0', OTHER],
    ['😀', OTHER],
  ])('%j', (value, refusal) => {
    expect(refuseSignedValue(value)).toBe(refusal);
  });

  it('lets pass exactly what all SDKs write alike', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(...'<>&"\\/\u007f\u2028é'),
      ),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, (worker_version) => {
        if (refuseSignedValue(worker_version) !== undefined) return;
        const payloads = PAYLOAD_DIALECTS.map((dialect) =>
          Buffer.from(signingPayload({ ...MANIFEST, worker_version }, dialect)).toString(),
        );
        expect(new Set(payloads).size).toBe(1);
      }),
    );
  });
});

describe('signingPayload', () => {
  it('is JSON of the signed members in every dialect, so equal payloads mean equal values', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(text, fc.constantFrom(...PAYLOAD_DIALECTS), (worker_version, dialect) => {
        const signed = { ...MANIFEST, worker_version };
        const payload = JSON.parse(Buffer.from(signingPayload(signed, dialect)).toString());
        expect(Object.keys(payload)).toEqual([...SIGNED_MEMBERS]);
        for (const member of SIGNED_MEMBERS) expect(payload[member]).toBe(signed[member]);
      }),
    );
  });
});

describe('isPlaceholderHash', () => {
  it('knows the one placeholder', () => {
    expect(isPlaceholderHash('PENDING_ATTESTATION')).toBe(true);
    for (const other of ['', 'PENDING', 'pending_attestation', 'ab'.repeat(32)])
      expect(isPlaceholderHash(other)).toBe(false);
  });
});
