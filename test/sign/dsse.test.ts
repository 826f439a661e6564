import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preAuthEncoding } from '../../src/sign/dsse.js';

const pae = (type: string, body: string): string =>
  Buffer.from(preAuthEncoding(type, Buffer.from(body))).toString();

describe('pre-authentication encoding', () => {
  it('is that of the DSSE specification', () => {
    expect(pae('http://example.com/HelloWorld', 'hello world')).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
  });

  it('counts bytes, of nothing too', () => {
    expect(pae('', '')).toBe('DSSEv1 0  0 ');
    expect(pae('é', '日本')).toBe('DSSEv1 2 é 6 日本');
  });

  it('keeps different pairs different', () => {
    const part = fc.string({ unit: fc.constantFrom(' ', '1', 'a'), maxLength: 8 });
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        expect(pae(a, b) === pae(c, d)).toBe(a === c && b === d);
      }),
    );
  });
});
