/**
 * The reference's shadow check: pairs of rules of which the earlier matches all that the later matches, as far as
 * comparing two conditions can tell. It is the Python SDK's notion, kept as it is because production denies by it: an
 * exact value is not seen to cover a one-element `in`, nor a list of all values to cover "anything".
 */
import { type Condition, MATCH_FIELDS, type Match, type Rule } from './rule.js';

export interface ShadowPair {
  /** The earlier, broader rule. */
  shadower: Rule;
  /** The later one, which can never decide. */
  shadowed: Rule;
}

/** All pairs, by earlier rule, then later rule. */
export function findShadows(rules: readonly Rule[]): ShadowPair[] {
  return rules.flatMap((shadower, i) =>
    rules
      .slice(i + 1)
      .filter((later) => shadows(shadower.match, later.match))
      .map((shadowed) => ({ shadower, shadowed })),
  );
}

/** True when, field by field, the earlier match covers the later one. */
export function shadows(earlier: Match, later: Match): boolean {
  return MATCH_FIELDS.every((field) => covers(earlier[field], later[field]));
}

function covers(earlier: Condition, later: Condition): boolean {
  if (earlier.kind === 'any') return true;
  if (later.kind === 'any') return false;
  if (earlier.kind === 'exact') return later.kind === 'exact' && earlier.value === later.value;
  const values = later.kind === 'exact' ? [later.value] : later.values;
  return values.every((one) => earlier.values.includes(one));
}
