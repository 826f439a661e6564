import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/verify/verdict.js';
import { removeTemporary } from '../support/tree.js';
import { flipped, smallPackage, type Tampered } from './tampered.js';

let small: Tampered;
let good: Verdict;

beforeAll(async () => {
  small = await smallPackage();
  good = await small.verdictOn(small.manifest, small.bundle);
  expect(good.ok).toBe(true);
});
afterAll(removeTemporary);

describe('a flipped bit', () => {
  it('in any byte of the bundle denies', async () => {
    for (let at = 0; at < small.bundle.length; at += 1) {
      const verdict = await small.verdictOn(small.manifest, flipped(small.bundle, at, 1 << (at % 8)));
      expect([at, verdict.ok, verdict.attested]).toEqual([at, false, null]);
    }
  });

  it('in any byte of the manifest denies', async () => {
    for (let at = 0; at < small.manifest.length; at += 1) {
      const verdict = await small.verdictOn(flipped(small.manifest, at, 1 << (at % 8)), small.bundle);
      expect([at, verdict.ok, verdict.attested]).toEqual([at, false, null]);
    }
  });
});

/** Bytes as they may come out of a broken copy, a merge or an attack on them. */
function damaged(bytes: () => Uint8Array): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    kind: fc.constantFrom('cut', 'insert', 'repeat', 'drop', 'byte'),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 40 }),
    text: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(' ', '\n', ',', '"', '{}', '"__proto__":1,', '"worker_id":"x",', '\\u0000', 'null')
        .map((text) => Buffer.from(text)),
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    let result = Buffer.from(bytes());
    for (const { kind, at, length, text } of edits) {
      const start = at % (result.length + 1);
      const [head, tail] = [result.subarray(0, start), result.subarray(start)];
      const part = tail.subarray(0, length);
      if (kind === 'cut') result = Buffer.from(head);
      else if (kind === 'insert') result = Buffer.concat([head, text, tail]);
      else if (kind === 'repeat') result = Buffer.concat([head, part, tail]);
      else if (kind === 'drop') result = Buffer.concat([head, tail.subarray(length)]);
      else result = Buffer.concat([head, text.subarray(0, 1), tail.subarray(1)]);
    }
    return result;
  });
}

describe('damaged files', () => {
  it('get a verdict, and only the one of the whole ones if they are accepted', async () => {
    const file = (bytes: () => Uint8Array): fc.Arbitrary<Uint8Array> =>
      fc.oneof(
        { weight: 4, arbitrary: damaged(bytes) },
        { weight: 2, arbitrary: fc.constant(undefined).map(() => bytes()) },
        { weight: 1, arbitrary: fc.uint8Array() },
        { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
      );
    await fc.assert(
      fc.asyncProperty(
        file(() => small.manifest),
        file(() => small.bundle),
        async (manifest, bundle) => {
          const verdict = await small.verdictOn(manifest, bundle);
          // White space between members may differ.
          if (verdict.ok) expect(verdict).toEqual(good);
          else expect([verdict.attested, verdict.deny_codes.length > 0]).toEqual([null, true]);
          for (const one of verdict.findings) expect(one.message).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
