/** The TypeScript order against `localeCompare` itself: for ASCII it is computed without a collator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGo, compareTypescript } from '../../src/canonicalize/order.js';

const PRINTABLE = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i));

/** What the SDK's comparison says, bytes where it says nothing. */
function wanted(a: string, b: string): number {
  return Math.sign(a.localeCompare(b, 'en') || compareGo(a, b));
}

describe('compareTypescript', () => {
  it('puts every pair of printable ASCII characters as localeCompare does, alone and inside a name', () => {
    const forms = [
      (c: string) => c,
      (c: string) => `a${c}`,
      (c: string) => `${c}b`,
      (c: string) => `a${c}b`,
      (c: string) => `a${c}B`,
      (c: string) => `A${c}${c}/b`,
      (c: string) => `a/${c}`,
    ];
    const torn: [string, string][] = [];
    for (const one of PRINTABLE) {
      for (const other of PRINTABLE) {
        for (const left of forms) {
          for (const right of forms) {
            const [a, b] = [left(one), right(other)];
            if (Math.sign(compareTypescript(a, b)) !== wanted(a, b)) torn.push([a, b]);
          }
        }
      }
    }
    expect(torn).toEqual([]);
  });

  it('puts any two texts as localeCompare does, ASCII or not', () => {
    const unit = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PRINTABLE) },
      fc.constantFrom(
        'é',
        'e\u0301',
        'ß',
        'Ø',
        'ı',
        'ǆ',
        '\u00ad',
        '\u200b',
        '中',
        'ﬁ',
        '１',
        '\ue000',
        '😀',
      ),
    );
    const text = fc.string({ unit, maxLength: 8 });
    const twin = fc.tuple(text, fc.nat(), unit).map(([one, at, by]): [string, string] => {
      const units = [...one];
      units[at % (units.length + 1)] = by;
      return [one, units.join('')];
    });
    const pair = fc.oneof(fc.tuple(text, text), twin);
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(Math.sign(compareTypescript(a, b))).toBe(wanted(a, b));
      }),
      { numRuns: 20_000 },
    );
  });

  it('sorts a list that mixes ASCII and other texts as localeCompare does', () => {
    const unit = fc.constantFrom(...'aAbBzZ_-. 019/', 'é', 'ä', 'ß', 'ø');
    const list = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 20 });
    fc.assert(
      fc.property(list, (names) => {
        const byBytes = [...names].sort(compareGo);
        const one = [...names].sort(compareTypescript);
        expect(one).toEqual(byBytes.sort((a, b) => a.localeCompare(b, 'en')));
      }),
      { numRuns: 2000 },
    );
  });
});
