/** Which rule a request falls to: the first one, from the top, whose five conditions all hold. */
import { printable } from '../escape.js';
import { type Condition, MATCH_FIELDS, type MatchField, type Rule } from './rule.js';

export type MatchKey = Readonly<Record<MatchField, string>>;

/** True when the condition holds for a value. Comparison is exact and case-sensitive. */
export function holds(condition: Condition, value: string): boolean {
  switch (condition.kind) {
    case 'any':
      return true;
    case 'exact':
      return condition.value === value;
    case 'in':
      return condition.values.includes(value);
  }
}

/** The first rule that matches (spec section 5.1), or undefined. */
export function firstMatch(rules: readonly Rule[], key: MatchKey): Rule | undefined {
  return rules.find((rule) => MATCH_FIELDS.every((field) => holds(rule.match[field], key[field])));
}

/** The fields whose condition does not hold, in the order of MATCH_FIELDS. */
export function failingFields(rule: Rule, key: MatchKey): MatchField[] {
  return MATCH_FIELDS.filter((field) => !holds(rule.match[field], key[field]));
}

/** A condition for a person: `dev`, `dev or stage`, `anything`. */
export function conditionText(condition: Condition): string {
  if (condition.kind === 'any') return 'anything';
  const values = condition.kind === 'exact' ? [condition.value] : condition.values;
  return values.map((one) => `\`${printable(one)}\``).join(' or ');
}
