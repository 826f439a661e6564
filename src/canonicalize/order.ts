/**
 * The three record orders of awp.v1. The reference SDKs sort differently, so one tree can have three package hashes:
 * Python compares path components by code point, Go whole paths by byte, TypeScript whole paths by `localeCompare`.
 */
import type { HashOrder } from '../names.js';

export { HASH_ORDERS, type HashOrder } from '../names.js';

const SLASH = 0x2f;

/** UTF-8 byte order of whole paths, as Go sorts; the order of the signed file list too. */
export function compareGo(a: string, b: string): number {
  const at = firstDifference(a, b);
  return codePointRank(a.charCodeAt(at)) - codePointRank(b.charCodeAt(at));
}

/** Component by component in code-point order, as Python's pathlib sorts. */
export function comparePython(a: string, b: string): number {
  const at = firstDifference(a, b);
  return componentRank(a.charCodeAt(at)) - componentRank(b.charCodeAt(at));
}

function firstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** A UTF-16 unit ranked as its code point: surrogates (above U+FFFF) after U+E000 to U+FFFF; the end of a text first. */
function codePointRank(unit: number): number {
  if (Number.isNaN(unit)) return -2;
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** As above, with the separator below every character a name can have: a parent's name ends there. */
function componentRank(unit: number): number {
  return unit === SLASH ? -1 : codePointRank(unit);
}

// The printable ASCII characters as the Unicode collation algorithm orders them (CLDR root, which English does not
// change). A letter weighs the same in both cases; only between texts of equal weights the lower case comes first.
const ASCII_COLLATION = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
const WEIGHTS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const weight = ASCII_COLLATION.indexOf(String.fromCharCode(code).toLowerCase());
  return weight < 0 ? undefined : weight;
});

let collator: Intl.Collator | undefined;

/** `localeCompare` in English, as the TypeScript SDK sorts on most machines; ties in byte order. */
export function compareTypescript(a: string, b: string): number {
  const ascii = compareAscii(a, b);
  if (ascii !== undefined) return ascii;
  // Loaded for other characters only: it takes longer to load than most packages to hash.
  collator ??= new Intl.Collator('en');
  return collator.compare(a, b) || compareGo(a, b);
}

/** The comparison of two texts of printable ASCII; undefined when a character that matters is another one. */
function compareAscii(a: string, b: string): number | undefined {
  let byCase = 0;
  let byWeight = 0;
  const longer = Math.max(a.length, b.length);
  for (let at = 0; at < longer; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    const weightA = at < a.length ? WEIGHTS[left] : -1;
    const weightB = at < b.length ? WEIGHTS[right] : -1;
    if (weightA === undefined || weightB === undefined) return undefined;
    if (byWeight === 0) byWeight = weightA - weightB;
    // In ASCII the lower case of a letter is the larger code.
    if (byCase === 0) byCase = right - left;
  }
  return byWeight || byCase;
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** Which orders leave paths in byte order as they stand. One look at each pair of neighbours answers for all three. */
export function ordersOfSorted(paths: readonly string[]): Record<HashOrder, boolean> {
  const orders = { python: true, go: true, typescript: true };
  let before = paths[0] ?? '';
  let isPlainBefore = PRINTABLE_ASCII.test(before);
  for (let index = 1; index < paths.length; index += 1) {
    const path = paths[index] ?? '';
    const isPlain = PRINTABLE_ASCII.test(path);
    const at = firstDifference(before, path);
    const left = before.charCodeAt(at);
    const right = path.charCodeAt(at);
    if (componentRank(left) > componentRank(right)) orders.python = false;
    if (codePointRank(left) > codePointRank(right)) orders.go = false;
    const weight = WEIGHTS[left] ?? -1;
    const difference = isPlain && isPlainBefore ? weight - (WEIGHTS[right] ?? -1) : 0;
    // Equal weights, or other characters: the whole paths have to be compared.
    if ((difference || compareTypescript(before, path)) > 0) orders.typescript = false;
    before = path;
    isPlainBefore = isPlain;
  }
  return orders;
}

/** The comparison of an order. */
export function comparatorOf(order: HashOrder): (a: string, b: string) => number {
  return { python: comparePython, go: compareGo, typescript: compareTypescript }[order];
}

/**
 * The first two siblings that two orders put differently: names in one directory, a directory with a `/` behind it;
 * or whole paths where no siblings show it, because a collation looks at accents last. Undefined when the orders agree
 * on these paths.
 */
export function firstDisagreement(
  paths: readonly string[],
  a: HashOrder,
  b: HashOrder,
): [string, string] | undefined {
  const one = [...paths].sort(comparatorOf(a));
  const other = [...paths].sort(comparatorOf(b));
  const at = one.findIndex((path, index) => path !== other[index]);
  const left = one[at];
  const right = other[at];
  if (left === undefined || right === undefined) return undefined;
  const names = siblings(left, right);
  return comparatorOf(a)(...names) < 0 && comparatorOf(b)(...names) > 0 ? names : [left, right];
}

/** The names of two paths where they part, below their common directory. */
function siblings(a: string, b: string): [string, string] {
  const left = a.split('/');
  const right = b.split('/');
  let depth = 0;
  while (depth < left.length - 1 && depth < right.length - 1 && left[depth] === right[depth]) depth += 1;
  const name = (parts: string[]): string =>
    parts.slice(0, depth + 1).join('/') + (parts.length > depth + 1 ? '/' : '');
  return [name(left), name(right)];
}
