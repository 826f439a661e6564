import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparatorOf,
  compareGo,
  comparePython,
  firstDisagreement,
  HASH_ORDERS,
  ordersOfSorted,
} from '../../src/canonicalize/order.js';

// Few characters, around the separator and around U+FFFF, so that names share prefixes and the orders differ.
const character = fc.constantFrom(
  ...'a',
  'b',
  'A',
  '-',
  '.',
  '0',
  '_',
  ' ',
  'é',
  'e',
  '\ud7ff',
  '\ue000',
  '\uffff',
  '😀',
  '\u{10ffff}',
);
const component = fc.string({ unit: character, minLength: 1, maxLength: 4 });
const path = fc.array(component, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const paths = fc.uniqueArray(path, { maxLength: 12 });

/** Python's order of `str` and of lists: by code point, then by length. */
function compareLists<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compare(a[i] as T, b[i] as T);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function pathlibOrder(a: string, b: string): number {
  const points = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);
  return compareLists(a.split('/'), b.split('/'), (x, y) =>
    compareLists(points(x), points(y), (p, q) => p - q),
  );
}

describe('comparePython', () => {
  it('compares lists of components by code point', () => {
    fc.assert(
      fc.property(path, path, (a, b) => {
        expect(Math.sign(comparePython(a, b))).toBe(Math.sign(pathlibOrder(a, b)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('compareGo', () => {
  it('compares UTF-8 bytes', () => {
    fc.assert(
      fc.property(path, path, (a, b) => {
        expect(Math.sign(compareGo(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each(HASH_ORDERS)('the %s order', (order) => {
  const compare = comparatorOf(order);

  it('is total: antisymmetric, transitive, zero for equal paths only', () => {
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a === b);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(paths, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(shuffled.sort(compare)).toEqual([...list].sort(compare));
      }),
    );
  });
});

describe('firstDisagreement', () => {
  const orders = fc.constantFrom(...HASH_ORDERS);

  it('names two that the orders really put oppositely, or nothing where they agree', () => {
    fc.assert(
      fc.property(paths, orders, orders, (list, a, b) => {
        const one = comparatorOf(a);
        const other = comparatorOf(b);
        const found = firstDisagreement(list, a, b);
        const agree = [...list].sort(one).join('\n') === [...list].sort(other).join('\n');
        expect(found === undefined).toBe(agree);
        if (found === undefined) return;
        const [left, right] = found;
        expect(one(left, right)).toBeLessThan(0);
        expect(other(left, right)).toBeGreaterThan(0);
        // Each is a path of the list or a directory of one.
        for (const name of found)
          expect(list.some((each) => each === name || (name.endsWith('/') && each.startsWith(name)))).toBe(
            true,
          );
      }),
      { numRuns: 1000 },
    );
  });

  it('names siblings', () => {
    expect(firstDisagreement(['w/code/a.py', 'w/code.py', 'w/z'], 'python', 'go')).toEqual([
      'w/code/',
      'w/code.py',
    ]);
    expect(firstDisagreement(['README.md', 'code/a'], 'python', 'typescript')).toEqual([
      'README.md',
      'code/',
    ]);
    expect(firstDisagreement(['a', 'b'], 'python', 'typescript')).toBeUndefined();
    expect(firstDisagreement([], 'python', 'go')).toBeUndefined();
  });

  it('names whole paths where a collation decides by what stands below', () => {
    expect(firstDisagreement(['e/x', 'é/b'], 'python', 'typescript')).toEqual(['e/x', 'é/b']);
  });
});

describe('compareTypescript', () => {
  const collator = new Intl.Collator('en');
  const printable = fc.string({
    unit: fc.constantFrom(...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))),
    maxLength: 6,
  });
  const mixed = fc.string({
    unit: fc.constantFrom(...'aAbBzZ09_-./ ~$', 'é', 'ß', '😀', '\u0301'),
    maxLength: 5,
  });

  it.each([
    ['printable ASCII', printable],
    ['other characters among them', mixed],
  ])('is the collation of the platform for %s', (_what, texts) => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const platform = collator.compare(a, b);
        if (platform !== 0) expect(Math.sign(comparatorOf('typescript')(a, b))).toBe(platform);
        else expect(comparatorOf('typescript')(a, b) === 0).toBe(a === b);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('ordersOfSorted', () => {
  it('says of paths in byte order which orders are the same', () => {
    fc.assert(
      fc.property(paths, (some) => {
        const inByteOrder = [...some].sort(compareGo);
        const same = ordersOfSorted(inByteOrder);
        for (const order of HASH_ORDERS) {
          const other = [...some].sort(comparatorOf(order));
          expect(same[order]).toBe(other.every((path, index) => path === inByteOrder[index]));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
