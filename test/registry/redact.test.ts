import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactor } from '../../src/registry/redact.js';

const token = fc.string({ unit: fc.constantFrom(...'abcXYZ0129+/=%&$.*[](){}|\\^?"<~-_'), minLength: 16 });

describe('redactor', () => {
  it('leaves no form of a token in a text, wherever it stands', () => {
    fc.assert(
      fc.property(token, fc.string(), fc.string(), (secret, before, after) => {
        const { text } = redactor(secret);
        const base64 = Buffer.from(`${before}${secret}${after}`).toString('base64');
        const inside = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1);
        for (const form of [secret, encodeURIComponent(secret), secret.toLowerCase()])
          expect(text(`${before}${form}${after}`)).not.toContain(form);
        expect(text(base64)).toContain('***');
        expect(text(Buffer.from(secret).toString('base64'))).not.toContain(inside);
        expect(text(Buffer.from(secret).toString('base64url'))).toContain('***');
      }),
    );
  });

  it('looks into every text and name of a value, and changes nothing else', () => {
    const { json } = redactor('a-token-for-tests');
    expect(json({ a: [1, true, null, 'x a-token-for-tests y'], 'a-token-for-tests': { b: 'z' } })).toEqual({
      a: [1, true, null, 'x *** y'],
      '***': { b: 'z' },
    });
  });

  it.each([
    undefined,
    '',
    'with a space',
    'line\nbreak',
    'é',
  ])('is nothing without a token that is sent: %j', (none) => {
    expect(redactor(none).text('with a space or a line\nbreak é')).toBe('with a space or a line\nbreak é');
  });

  it('takes no short base64 for a token', () => {
    expect(redactor('abc').text('YWJj abc YW')).toBe('YWJj *** YW');
  });
});
