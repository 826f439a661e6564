import { createPrivateKey, createPublicKey, sign as nodeSign } from 'node:crypto';
import { verify as nobleVerify } from '@noble/ed25519';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rfc8032 from '../../fixtures/sign/rfc8032.json' with { type: 'json' };
import points from '../../fixtures/sign/small-order-points.json' with { type: 'json' };
import fingerprints from '../../fixtures/sign/ssh-fingerprints.json' with { type: 'json' };
import { toHex } from '../../src/bytes.js';
import {
  fromSpki,
  keyidOf,
  refusePublicKey,
  signEd25519,
  signingKey,
  toSpki,
  verifyEd25519,
} from '../../src/sign/ed25519.js';
import { encodePrivateKey, encodeSshPublicKey } from '../../src/sign/key-files.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
// The order of the group, RFC 8032 section 5.1.
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

describe('RFC 8032 section 7.1', () => {
  it.each(rfc8032.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const key = signingKey(bytes(one.seed));
    const message = bytes(one.message);
    expect(toHex(key.publicKey)).toBe(one.public_key);
    expect(toHex(signEd25519(message, key))).toBe(one.signature);
    expect(verifyEd25519(message, bytes(one.signature), key.publicKey)).toBe(true);
    expect(
      verifyEd25519(Buffer.concat([message, Buffer.from([0])]), bytes(one.signature), key.publicKey),
    ).toBe(false);
  });
});

describe('the two implementations', () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const message = fc.uint8Array({ maxLength: 100 });

  it('make the same signatures and accept each other’s', () => {
    fc.assert(
      fc.property(seed, message, (secret, text) => {
        const key = signingKey(secret);
        const node = createPrivateKey(encodePrivateKey(key));
        const signature = signEd25519(text, key);
        expect(toHex(nodeSign(null, text, node))).toBe(toHex(signature));
        expect(createPublicKey(node).export({ format: 'der', type: 'spki' })).toEqual(toSpki(key.publicKey));
        expect(verifyEd25519(text, signature, key.publicKey)).toBe(true);
        expect(nobleVerify(signature, text, key.publicKey, { zip215: false })).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('refuse the same broken signatures', () => {
    const key = signingKey(bytes('01'.repeat(32)));
    const text = Buffer.from('text');
    const good = signEd25519(text, key);
    fc.assert(
      fc.property(fc.nat(63), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const broken = Uint8Array.from(good);
        broken[at] = (broken[at] ?? 0) ^ mask;
        expect(verifyEd25519(text, broken, key.publicKey)).toBe(false);
        expect(nobleVerify(broken, text, key.publicKey, { zip215: false })).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe('verifyEd25519', () => {
  const key = signingKey(bytes('02'.repeat(32)));
  const message = Buffer.from('message');
  const signature = signEd25519(message, key);

  it('refuses what is not 64 and 32 bytes, without an exception', () => {
    expect(verifyEd25519(message, signature.subarray(0, 63), key.publicKey)).toBe(false);
    expect(verifyEd25519(message, Buffer.concat([signature, Buffer.from([0])]), key.publicKey)).toBe(false);
    expect(verifyEd25519(message, new Uint8Array(), key.publicKey)).toBe(false);
    expect(verifyEd25519(message, signature, key.publicKey.subarray(1))).toBe(false);
    expect(verifyEd25519(message, signature, new Uint8Array(32).fill(0xff))).toBe(false);
  });

  it('refuses the same signature with another S (RFC 8032 section 8.4)', () => {
    const s = Buffer.from(signature.subarray(32)).reverse();
    const other = (BigInt(`0x${s.toString('hex')}`) + L).toString(16).padStart(64, '0');
    const malleated = Buffer.concat([signature.subarray(0, 32), bytes(other).reverse()]);
    expect(malleated).toHaveLength(64);
    expect(verifyEd25519(message, malleated, key.publicKey)).toBe(false);
  });
});

describe('refusePublicKey', () => {
  it.each(points.canonical)('small order %s', (point) => {
    expect(refusePublicKey(bytes(point))).toBe('is of small order: anybody can sign for it');
  });

  it.each(points.not_canonical)('not canonical %s', (point) => {
    expect(refusePublicKey(bytes(point))).toBe('is not a point of the curve');
  });

  it('says why, and nothing of a good key', () => {
    expect(refusePublicKey(bytes('01'))).toBe('has 1 bytes instead of 32');
    expect(refusePublicKey(new Uint8Array())).toBe('has 0 bytes instead of 32');
    // y = 2 is on no point.
    expect(refusePublicKey(bytes(`02${'00'.repeat(31)}`))).toBe('is not a point of the curve');
    for (const one of rfc8032) expect(refusePublicKey(bytes(one.public_key))).toBeUndefined();
  });
});

describe('keyid', () => {
  it.each(fingerprints)('is what ssh-keygen -l shows: $keyid', (one) => {
    const key = signingKey(bytes(one.seed));
    expect(toHex(key.publicKey)).toBe(one.public_key);
    expect(key.keyid).toBe(one.keyid);
    expect(keyidOf(bytes(one.public_key))).toBe(one.keyid);
    expect(encodeSshPublicKey(key.publicKey, 'test')).toBe(`${one.ssh}\n`);
  });
});

describe('SPKI', () => {
  it('is read back, and nothing else is', () => {
    const { publicKey } = signingKey(bytes('03'.repeat(32)));
    const der = toSpki(publicKey);
    expect(fromSpki(der)).toEqual(Buffer.from(publicKey));
    expect(fromSpki(der.subarray(1))).toBeUndefined();
    expect(fromSpki(Buffer.concat([der, Buffer.from([0])]))).toBeUndefined();
    for (let at = 0; at < 12; at += 1) {
      const broken = Buffer.from(der);
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(fromSpki(broken)).toBeUndefined();
    }
  });
});
