/** What is wrong with the shape of a JSON document, said in our words and placed on its line: zod's issues, translated. */
import type { z } from 'zod';
import { printable, quote } from '../escape.js';
import type { Place } from '../finding.js';
import type { JsonDocument, JsonPath, JsonValue } from '../json.js';

export interface ShapeFault {
  kind: 'unknown' | 'missing' | 'null' | 'value';
  /** The member that is wrong; for an unknown one, the member itself. */
  path: JsonPath;
  message: string;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * The faults of a failed parse, one per member. `describe` names a member for a person (`rules[2].match`);
 * `known` lists the members that exist where an unknown one was found.
 */
export function shapeFaults(
  error: z.ZodError,
  value: JsonValue,
  known: (path: JsonPath) => readonly string[],
): ShapeFault[] {
  return error.issues.flatMap((issue): ShapeFault[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const members = known(path);
      const hint = members.length === 0 ? '' : `; known are ${members.join(', ')}`;
      return issue.keys.map((key) => ({
        kind: 'unknown',
        path: [...path, key],
        message: `unknown member ${quote(key)} in ${pathText(path)}${hint}`,
      }));
    }
    const found = valueAt(value, path);
    const name = pathText(path);
    if (found === undefined) {
      return [{ kind: 'missing', path, message: `${name} is missing` }];
    }
    const wanted = wantedBy(issue);
    if (found === null) return [{ kind: 'null', path, message: `${name} is null; it must be ${wanted}` }];
    return [{ kind: 'value', path, message: `${name} is ${quote(found)}; it must be ${wanted}` }];
  });
}

function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((one) => String(one)).join(' or ');
  if (issue.code === 'too_small') {
    return issue.origin === 'number' || issue.origin === 'int'
      ? `at least ${issue.minimum}`
      : 'more than nothing';
  }
  if (issue.code === 'too_big')
    return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
  return issue.message;
}

/** `rules[2].match.env` of a path, escaped; the document itself is `the file`. */
export function pathText(path: JsonPath): string {
  if (path.length === 0) return 'the file';
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${printable(step)}`)).join('');
  return `\`${text.replace(/^\./, '').replaceAll('`', "'")}\``;
}

/** The value at a path, or undefined when there is none. Own members only. */
export function valueAt(value: JsonValue, path: JsonPath): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, JsonValue>)[step];
  }
  return found;
}

/** Where a member stands, as a finding has it: its name when it has one, else its value. */
export function placeIn(
  document: JsonDocument,
  file: string,
  path: JsonPath,
): Required<Omit<Place, 'region'>> {
  const { line, column } = document.at(path, { key: typeof path.at(-1) === 'string' });
  return { path: printable(file), line, column };
}
