import { describe, expect, it } from 'vitest';
import vectors from '../../fixtures/vectors/payloads.json' with { type: 'json' };
import { toHex } from '../../src/bytes.js';
import { readManifest, refuseSignedValue } from '../../src/manifest/manifest.js';
import { type PayloadDialect, signingPayload } from '../../src/manifest/payload.js';
import { signHmac } from '../../src/sign/hmac.js';

interface Expected {
  payload_hex: string;
  signature: string;
}

// Manifests that we refuse before any payload is made, and with which code: a signed member that is not a string
// means different things to the SDKs, and a duplicate member is read differently by different parsers.
const REFUSED: Record<string, string> = {
  P03: 'ATTEST_SCHEMA_UNSUPPORTED',
  P15: 'ATTEST_SCHEMA_UNSUPPORTED',
  P17: 'ATTEST_MANIFEST_MISSING',
  P19: 'ATTEST_SCHEMA_UNSUPPORTED',
  P21: 'ATTEST_SCHEMA_UNSUPPORTED',
  P23: 'ATTEST_SCHEMA_UNSUPPORTED',
  P25: 'ATTEST_MANIFEST_MISSING',
  P27: 'ATTEST_SCHEMA_UNSUPPORTED',
};
// Go wrote long escapes for backspace and form feed before 1.22, the first version its module supports.
const OLD_GO = 'P09';

describe('payloads that the reference SDKs signed', () => {
  it.each(vectors.payloads.map((one) => [one.id, one.title, one] as const))('%s %s', (id, _title, one) => {
    const read = readManifest(Buffer.from(one.manifest_hex, 'hex'), 'manifest.json');
    const refused = REFUSED[id];
    if (refused !== undefined) {
      expect(read.ok ? 'accepted' : read.finding.code).toBe(refused);
      return;
    }
    if (!read.ok) throw new Error(read.finding.message);
    const { signed } = read.manifest;
    for (const dialect of ['python', 'typescript', 'go'] as const satisfies PayloadDialect[]) {
      if (dialect === 'go' && id === OLD_GO) continue;
      const expected = one[dialect] as Expected;
      const payload = signingPayload(signed, dialect);
      expect(toHex(payload)).toBe(expected.payload_hex);
      expect(signHmac(payload, one.secret)).toBe(expected.signature);
    }
    // What we agree to sign is exactly what the SDKs agree on.
    const signable = Object.values(signed).every((value) => refuseSignedValue(value) === undefined);
    expect(signable).toBe(one.agree);
  });
});
