import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/verify/verdict.js';
import { removeTemporary } from '../support/tree.js';
import { flipped, smallPackage, type Tampered } from '../verify/tampered.js';

let small: Tampered;
let good: Verdict;

beforeAll(async () => {
  small = await smallPackage();
  good = await small.verdictOn(small.manifest, small.bundle);
});
afterAll(removeTemporary);

describe('every other value of every byte', () => {
  it('of the bundle denies', { timeout: 1_200_000 }, async () => {
    for (let at = 0; at < small.bundle.length; at += 1) {
      for (let mask = 1; mask < 256; mask += 1) {
        const verdict = await small.verdictOn(small.manifest, flipped(small.bundle, at, mask));
        // One space for another between members is the same JSON.
        if (verdict.ok) expect([at, isSpace(small.bundle, at, mask)]).toEqual([at, true]);
        if (verdict.ok) expect(verdict).toEqual(good);
      }
    }
  });

  it('of the manifest denies', { timeout: 1_200_000 }, async () => {
    for (let at = 0; at < small.manifest.length; at += 1) {
      for (let mask = 1; mask < 256; mask += 1) {
        const verdict = await small.verdictOn(flipped(small.manifest, at, mask), small.bundle);
        if (!verdict.ok) continue;
        expect([at, isSpace(small.manifest, at, mask)]).toEqual([at, true]);
        expect(verdict).toEqual(good);
      }
    }
  });
});

function isSpace(bytes: Uint8Array, at: number, mask: number): boolean {
  const byte = bytes[at] ?? 0;
  return [byte, byte ^ mask].every((one) => [0x20, 0x0a, 0x0d, 0x09].includes(one));
}
