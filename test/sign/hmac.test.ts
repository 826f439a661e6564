import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes.js';
import { refuseSecret, signHmac, verifyHmac } from '../../src/sign/hmac.js';

const SECRET = 's'.repeat(32);
const payload = Buffer.from('payload');

describe('refuseSecret', () => {
  it.each<[string | undefined, string | undefined]>([
    [undefined, 'is not set'],
    ['', 'is not set'],
    ['short', 'has 5 bytes, fewer than 32'],
    ['s'.repeat(31), 'has 31 bytes, fewer than 32'],
    ['s'.repeat(32), undefined],
    // Bytes count, not characters.
    ['é'.repeat(16), undefined],
    [`${'s'.repeat(40)}\ud800`, 'is not valid Unicode'],
  ])('case %#', (secret, refusal) => {
    expect(refuseSecret(secret)).toBe(refusal);
    if (secret && secret.length > 1) expect(refusal ?? '').not.toContain(secret);
  });
});

describe('HMAC', () => {
  it('is that of RFC 4231 test case 2', () => {
    expect(signHmac(Buffer.from('what do ya want for nothing?'), 'Jefe')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('fits one of the payloads', () => {
    const signature = signHmac(payload, SECRET);
    expect(verifyHmac([Buffer.from('other'), payload], SECRET, signature)).toBe(true);
    expect(verifyHmac([Buffer.from('other')], SECRET, signature)).toBe(false);
    expect(verifyHmac([payload], `${SECRET}s`, signature)).toBe(false);
    expect(verifyHmac([], SECRET, signature)).toBe(false);
  });

  it('is exactly 64 lowercase hex digits', () => {
    const signature = signHmac(payload, SECRET);
    for (const other of [
      signature.toUpperCase(),
      `${signature}0`,
      `${signature}\n`,
      `sha256:${signature}`,
      signature.slice(0, 63),
      '',
      null,
      undefined,
      5,
      [signature],
      { signature },
      toHex(payload),
    ]) {
      expect(verifyHmac([payload], SECRET, other)).toBe(false);
    }
  });
});
