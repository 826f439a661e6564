import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableBytes, quote } from '../../src/escape.js';

// Everything: controls, bidi, lone surrogates, escapes that look like ours.
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\\',
        '\\n',
        '\\x1b',
        '\\u{202e}',
        '\x1b[31m',
        '\u202e',
        '\ufeff',
        '\u2028',
        '\ud800',
        '\udc00',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('printable', () => {
  it.each([
    ['plain text stays', 'src/a b.py', 'src/a b.py'],
    ['letters of every script stay', 'é ñ 日本 😀', 'é ñ 日本 😀'],
    ['an ANSI escape', '\u001b[31mred', '\\x1b[31mred'],
    ['line breaks and tab', 'a\r\n\tb', 'a\\r\\n\\tb'],
    ['NUL and DEL', '\0\u007f', '\\x00\\x7f'],
    ['C1 controls', '\u0085\u009b', '\\u{85}\\u{9b}'],
    ['bidi controls', 'a\u202eb\u2066', 'a\\u{202e}b\\u{2066}'],
    ['invisible characters', '\u200b\u200d\ufeff\u00ad', '\\u{200b}\\u{200d}\\u{feff}\\u{ad}'],
    ['line separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['tag characters', '\u{e0041}', '\\u{e0041}'],
    ['a lone surrogate', 'a\ud800', 'a\\u{d800}'],
    ['a forged escape', '\\n', '\\\\n'],
  ])('%s', (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves no control, format or separator character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  it('shows different texts differently', () => {
    fc.assert(fc.property(hostile, hostile, (a, b) => (printable(a) === printable(b)) === (a === b)));
    // Each character on its own, against every other.
    const shown = new Set<string>();
    for (let point = 0; point <= 0x10ffff; point += 1) shown.add(printable(String.fromCodePoint(point)));
    expect(shown.size).toBe(0x110000);
  });
});

describe('printableBytes', () => {
  it.each([
    ['UTF-8', 'c3a9', 'é'],
    ['a stray byte', '61ff62', 'a\\xff' + 'b'],
    ['an overlong form', 'c0af', '\\xc0\\xaf'],
    ['an encoded surrogate', 'eda080', '\\xed\\xa0\\x80'],
    ['beyond Unicode', 'f4908080', '\\xf4\\x90\\x80\\x80'],
    ['a cut sequence', 'f09f98', '\\xf0\\x9f\\x98'],
    ['a cut sequence before ASCII', 'e28241', '\\xe2\\x82A'],
    ['a control', '1b', '\\x1b'],
  ])('%s', (_what, hex, shown) => {
    expect(printableBytes(Buffer.from(hex, 'hex'))).toBe(shown);
  });

  it('is printable for UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printableBytes(Buffer.from(text, 'utf8'))).toBe(printable(text));
      }),
    );
  });

  it('never throws, escapes everything, and shows different bytes differently', () => {
    // Biased to bytes that begin or continue a sequence.
    const bytes = fc
      .array(fc.oneof(fc.constantFrom(0x80, 0xc2, 0xe2, 0xed, 0xf0, 0xf4, 0x5c, 0x78), fc.nat(255)), {
        maxLength: 6,
      })
      .map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(printableBytes(a)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(printableBytes(a) === printableBytes(b)).toBe(Buffer.compare(a, b) === 0);
      }),
      { numRuns: 2000 },
    );
    // U+0080 and the byte 0x80.
    expect(printableBytes(Buffer.from('c280', 'hex'))).not.toBe(printableBytes(Buffer.from('80', 'hex')));
  });
});

describe('quote', () => {
  it.each<[unknown, string]>([
    ['a', '`a`'],
    ['', '``'],
    ['a`b', "`a'b`"],
    ['a\nb', '`a\\nb`'],
    [undefined, '`nothing`'],
    [null, '`null`'],
    [5, '`5`'],
    [{ a: ['x'] }, '`{"a":["x"]}`'],
    [new Uint8Array(3), '`3 bytes`'],
    [() => 1, '`function`'],
    [1n, '`bigint`'],
    ['x'.repeat(201), `\`${'x'.repeat(200)}… (201 characters)\``],
    ['x'.repeat(200), `\`${'x'.repeat(200)}\``],
    [`${'x'.repeat(199)}😀`, `\`${'x'.repeat(199)}\\u{d83d}… (201 characters)\``],
  ])('case %#', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it('is one line without a backtick inside, for any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(quote(text)).toMatch(/^`[^`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*`$/u);
      }),
    );
  });
});
