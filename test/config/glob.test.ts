import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsGlob, globBase, isGlob } from '../../src/config/glob.js';

describe('fitsGlob', () => {
  it.each([
    ['a.json', 'a.json', true],
    ['*.json', 'a.json', true],
    ['*.json', 'd/a.json', false],
    ['*.json', '.a.json', false],
    ['.*.json', '.a.json', true],
    ['**/*.json', 'a.json', true],
    ['**/*.json', 'd/e/a.json', true],
    ['**/*.json', 'd/.e/a.json', false],
    ['d/**', 'd/e/f', true],
    ['d/**/f', 'd/f', true],
    ['w/?', 'w/é', true],
    ['w/?', 'w/ab', false],
    ['[a].json', 'a.json', false],
    ['[a].json', '[a].json', true],
    ['a+(b)', 'ab', false],
  ])('%s, %s: %s', (pattern, path, fits) => {
    expect(fitsGlob(pattern, path)).toBe(fits);
  });

  it('does not blow up', () => {
    expect(fitsGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(500))).toBe(false);
    expect(fitsGlob(`${'**/'.repeat(100)}b`, `${'a/'.repeat(200)}c`)).toBe(false);
  });

  it('fits itself when nothing in it is special', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '.', '+', '[', '^', '$', '\\', '('), minLength: 1 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        expect(fitsGlob(names.join('/'), names.join('/'))).toBe(true);
        expect(isGlob(names.join('/'))).toBe(false);
      }),
    );
  });

  it('begins at the directory before the first wildcard', () => {
    expect(['a/b/*.json', '*.json', '**/x', 'a/b?/c/*'].map(globBase)).toEqual(['a/b', '.', '.', 'a']);
  });
});
