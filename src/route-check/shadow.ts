/**
 * The reference's shadow check: pairs of rules of which the earlier matches all that the later matches, as far as
 * comparing two conditions can tell. It is the Python SDK's notion, kept as it is because production denies by it: an
 * exact value is not seen to cover a one-element `in`, nor a list of all values to cover "anything".
 */
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { DATA_LABELS, ENVS, QOS_CLASSES, TENANT_RISKS } from '../hall/vocabulary.js';
import { MAX_SHADOW_PAIRS } from '../limits.js';
import type { Condition, Match, Rule } from './rule.js';

export interface ShadowPair {
  /** The earlier, broader rule. */
  shadower: Rule;
  /** The later one, which can never decide. */
  shadowed: Rule;
}

export interface Shadows {
  /** By earlier rule, then later rule; the first MAX_SHADOW_PAIRS of them. */
  pairs: readonly ShadowPair[];
  /** How many pairs there are. */
  count: number;
  /** Every rule that can never decide, in the order of the file, with the first rule that hides it. */
  hiddenBy: ReadonlyMap<Rule, Rule>;
}

/** Rules with the same conditions. */
interface Group {
  /** Ascending. */
  indexes: number[];
  capability: Condition['kind'];
  /** The capabilities that the condition names, as ranks, ascending: the rarest first. None for `any`. */
  ranks: Int32Array;
  /** The conditions on the other fields as bits: what a rule above has to cover. */
  asks: number;
  /** The bits that these conditions cover in a rule below. */
  covered: number;
}

/**
 * The shadows of a rule set. Rules with the same conditions are compared once, and only with those whose capabilities
 * overlap: a large set has more pairs than can be looked at or kept.
 */
export function findShadows(rules: readonly Rule[]): Shadows {
  const groupOf = groupsOf(rules);
  const groups = [...new Set(groupOf)];
  const anything = groups.filter((one) => one.capability === 'any');
  const naming = new Map<number, Group[]>();
  for (const group of groups) {
    for (const rank of group.ranks) {
      const some = naming.get(rank);
      if (some === undefined) naming.set(rank, [group]);
      else some.push(group);
    }
  }
  const hiding = new Set<Group>();
  const hidden: [hidden: number, by: number][] = [];
  let count = 0;
  for (const later of groups) {
    const last = later.indexes.at(-1) ?? 0;
    let first = last;
    const rarest = naming.get(later.ranks[0] ?? -1) ?? [];
    for (const list of [anything, rarest]) {
      for (const earlier of list) {
        const start = earlier.indexes[0] ?? last;
        // Groups are in the order of their first rules.
        if (start >= last) break;
        if (!covers(earlier, later)) continue;
        hiding.add(earlier);
        count += pairsOf(earlier.indexes, later.indexes);
        first = Math.min(first, start);
      }
    }
    for (const index of later.indexes) if (first < index) hidden.push([index, first]);
  }
  const ruleAt = (index: number): Rule => rules[index] as Rule;
  hidden.sort(([a], [b]) => a - b);
  return {
    pairs: firstPairs(groupOf, hiding).map(([shadower, shadowed]) => ({
      shadower: ruleAt(shadower),
      shadowed: ruleAt(shadowed),
    })),
    count,
    hiddenBy: new Map(hidden.map(([index, by]) => [ruleAt(index), ruleAt(by)])),
  };
}

function covers(earlier: Group, later: Group): boolean {
  if ((later.asks & ~earlier.covered) !== 0) return false;
  if (earlier.capability === 'any') return true;
  if (later.capability === 'any') return false;
  if (earlier.capability === 'exact' && later.capability !== 'exact') return false;
  return isSubset(later.ranks, earlier.ranks);
}

/** True when the second list has all of the first; both ascend. */
function isSubset(some: Int32Array, all: Int32Array): boolean {
  if (some.length > all.length) return false;
  let at = 0;
  for (const rank of some) {
    while (at < all.length && (all[at] as number) < rank) at += 1;
    if (all[at] !== rank) return false;
    at += 1;
  }
  return true;
}

/** The group of each rule. */
function groupsOf(rules: readonly Rule[]): Group[] {
  const rankOf = ranksOf(rules);
  const groups = new Map<string, Group>();
  return rules.map(({ match }, index) => {
    const capability = match.capability_id.kind;
    const ranks = Int32Array.from(new Set(valuesOf(match.capability_id)), (value) => rankOf.get(value) ?? 0);
    ranks.sort();
    const { asks, covered } = bitsOf(match);
    const key = `${capability} ${asks} ${covered} ${ranks.join()}`;
    const group = groups.get(key) ?? { indexes: [], capability, ranks, asks, covered };
    groups.set(key, group);
    group.indexes.push(index);
    return group;
  });
}

/** A number for each capability, lower for one that fewer conditions name: a difference is found sooner by those. */
function ranksOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { match } of rules) {
    for (const value of valuesOf(match.capability_id)) uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  const byUse = [...uses].sort(([, a], [, b]) => a - b);
  return new Map(byUse.map(([value], rank) => [value, rank]));
}

function valuesOf(condition: Condition): readonly string[] {
  if (condition.kind === 'any') return [];
  return condition.kind === 'exact' ? [condition.value] : condition.values;
}

const FIELDS = [
  ['env', ENVS],
  ['data_label', DATA_LABELS],
  ['tenant_risk', TENANT_RISKS],
  ['qos_class', QOS_CLASSES],
] as const;

/** One bit for each value of a field, one for being a list, one for being `any`: 22 bits for the four fields. */
function bitsOf(match: Match): { asks: number; covered: number } {
  let asks = 0;
  let covered = 0;
  let shift = 0;
  for (const [field, words] of FIELDS) {
    const condition = match[field];
    const list = 1 << words.length;
    const any = list << 1;
    let values = 0;
    for (const value of valuesOf(condition)) values |= 1 << positionOf(value, words);
    if (condition.kind === 'any') {
      asks |= any << shift;
      covered |= ((any << 1) - 1) << shift;
    } else {
      const both = condition.kind === 'in' ? values | list : values;
      asks |= both << shift;
      covered |= both << shift;
    }
    shift += words.length + 2;
  }
  return { asks, covered };
}

function positionOf(value: string, words: readonly string[]): number {
  const position = words.indexOf(value);
  if (position === -1)
    throw new CodedError('WCP7000', `a rule matches on ${quote(value)}, which is no value`);
  return position;
}

/** How many pairs have an index of the first list before one of the second. */
function pairsOf(earlier: readonly number[], later: readonly number[]): number {
  let pairs = 0;
  let before = 0;
  for (const index of later) {
    while ((earlier[before] ?? index) < index) before += 1;
    pairs += before;
  }
  return pairs;
}

function firstPairs(groupOf: readonly Group[], hiding: ReadonlySet<Group>): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [i, earlier] of groupOf.entries()) {
    if (!hiding.has(earlier)) continue;
    for (let j = i + 1; j < groupOf.length; j += 1) {
      if (!covers(earlier, groupOf[j] as Group)) continue;
      pairs.push([i, j]);
      if (pairs.length === MAX_SHADOW_PAIRS) return pairs;
    }
  }
  return pairs;
}
