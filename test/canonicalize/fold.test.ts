import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/canonicalize/fold.js';

/** Every character that case mapping changes, or that is the result of one. */
function casedCharacters(): string[] {
  const cased: string[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    if (/[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u.test(character)) cased.push(character);
  }
  return cased;
}

describe('foldName', () => {
  it('gives one key to a character and all of its cases', () => {
    const cased = casedCharacters();
    expect(cased.length).toBeGreaterThan(2500);
    const torn = cased.filter((character) => {
      const keys = [character, character.toLowerCase(), character.toUpperCase()].map(foldName);
      return new Set(keys).size > 1;
    });
    expect(torn).toEqual([]);
  });

  it('gives one key to all normal forms, with and without ignorable characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = foldName(name);
        expect(foldName(name.normalize('NFC'))).toBe(key);
        expect(foldName(name.normalize('NFD'))).toBe(key);
        expect(foldName([...name].join('\u200d'))).toBe(key);
        expect(foldName(name.toUpperCase())).toBe(key);
      }),
    );
  });

  it('tells different ASCII names apart', () => {
    const name = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(
        name,
        name,
        (a, b) => (foldName(a) === foldName(b)) === (a.toLowerCase() === b.toLowerCase()),
      ),
    );
  });
});
