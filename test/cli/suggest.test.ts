import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/cli/suggest.js';

const KNOWN = ['verify', 'sign', 'route', 'route-check', 'registry serve'];

describe('suggest', () => {
  it.each([
    ['verfiy', 'verify'],
    ['VERIFY', 'verify'],
    ['sgin', 'sign'],
    ['route_check', 'route-check'],
    ['xxxx', undefined],
    ['', undefined],
  ])('%s is near to %s', (word, known) => {
    expect(suggest(word, KNOWN)).toBe(known);
  });

  it('finds a known word with one letter changed, added or left out', () => {
    const edit = fc.tuple(
      fc.constantFrom('verify', 'route-check'),
      fc.nat(5),
      fc.constantFrom('', 'q', 'qx'),
    );
    fc.assert(
      fc.property(edit, ([word, at, put]) => {
        expect(suggest(word.slice(0, at) + put + word.slice(at + 1), KNOWN)).toBe(word);
      }),
    );
  });
});
