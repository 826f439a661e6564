import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, fromBase64, isSha256Hex, toBase64, toHex, utf8 } from '../../src/bytes.js';

const bytes = fc.uint8Array({ maxLength: 40 });

describe('hex and base64', () => {
  it('decode exactly what they encode', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(toHex(value)).toBe(Buffer.from(value).toString('hex'));
        expect(fromBase64(toBase64(value))).toEqual(Buffer.from(value));
      }),
    );
  });

  it('encode a view, not the buffer below it', () => {
    const view = Uint8Array.from([1, 2, 3, 4]).subarray(1, 3);
    expect([toHex(view), toBase64(view)]).toEqual(['0203', 'AgM=']);
  });

  it('decode no text that is not exactly what an encoder writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgwZz09+/-_=\n '), maxLength: 12 }), (text) => {
        const base64 = fromBase64(text);
        if (base64 !== undefined) expect(toBase64(base64)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['no padding', 'AgM'],
    ['too much padding', 'AgM=='],
    ['padding alone', '='],
    ['bits that are dropped', 'AgN='],
    ['the URL alphabet', '-_8='],
    ['a line feed', 'AgM=\n'],
    ['a space inside', 'Ag M='],
    ['text after the padding', 'AgM=AgM='],
    ['junk', 'Ag*M='],
  ])('base64 with %s is refused', (_what, text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});

describe('isSha256Hex', () => {
  it('wants exactly 64 lowercase hex digits', () => {
    const digest = 'a'.repeat(64);
    expect(isSha256Hex(digest)).toBe(true);
    for (const other of [
      digest.slice(1),
      `${digest}a`,
      `${digest}\n`,
      digest.toUpperCase(),
      `sha256:${digest}`,
      'g'.repeat(64),
      '',
      null,
      undefined,
      5,
      [digest],
    ]) {
      expect(isSha256Hex(other)).toBe(false);
    }
  });
});

describe('UTF-8', () => {
  it('decodes what it encodes, a byte order mark kept', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeUtf8(utf8(text)) === text));
    expect(decodeUtf8(utf8('\ufeffa'))).toBe('\ufeffa');
  });

  it.each(['80', 'c0af', 'eda080', 'f4908080', 'e282', 'ff'])('%s is not UTF-8', (hex) => {
    expect(decodeUtf8(Buffer.from(hex, 'hex'))).toBeUndefined();
  });

  it('decodes only what encodes to the same bytes', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = decodeUtf8(value);
        if (text !== undefined) expect(utf8(text)).toEqual(Buffer.from(value));
      }),
    );
  });
});
