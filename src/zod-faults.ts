/** What is wrong with the shape of a document, said in our words and placed on its line: zod's issues, translated. */
import type { z } from 'zod';
import { printable, quote } from './escape.js';
import type { Place } from './finding.js';
import type { JsonDocument, JsonPath, JsonValue } from './json.js';

export interface ZodFault {
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

// A person writes YAML and does not think of it as texts and objects.
const YAML_KINDS: typeof KINDS = {
  ...KINDS,
  string: 'a text (put it in quotes)',
  object: 'a block of members',
};

/**
 * Reads a value of a document by a schema. The faults are one per member, each made when it is asked for. `known` lists
 * the members that exist where an unknown one was found; `syntax` is that of the document, whose words the messages use.
 */
export function readZod<T>(
  schema: z.ZodType<T>,
  value: JsonValue,
  known: (path: JsonPath) => readonly string[],
  syntax: 'json' | 'yaml' = 'json',
): { ok: true; value: T } | { ok: false; faults: Iterable<ZodFault> } {
  try {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, faults: faultsOf(parsed.error, value, known, syntax) };
  } catch (error) {
    // zod passes the faults of a list's item as the arguments of one call, and the stack holds about 100,000.
    if (!(error instanceof RangeError)) throw error;
    const message = 'the file has more faults than can be listed';
    return { ok: false, faults: [{ kind: 'value', path: [], message }] };
  }
}

function* faultsOf(
  error: z.ZodError,
  value: JsonValue,
  known: (path: JsonPath) => readonly string[],
  syntax: 'json' | 'yaml',
): Generator<ZodFault> {
  for (const issue of error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const name = pathText(path);
    if (issue.code === 'unrecognized_keys') {
      const members = known(path);
      const hint = members.length === 0 ? '' : `; known are ${members.join(', ')}`;
      for (const key of issue.keys) {
        const message = `unknown member ${quote(key)} in ${name}${hint}`;
        yield { kind: 'unknown', path: [...path, key], message };
      }
      continue;
    }
    const found = valueAt(value, path);
    if (found === undefined) {
      yield { kind: 'missing', path, message: `${name} is missing` };
      continue;
    }
    const wanted = wantedBy(issue, syntax === 'json' ? KINDS : YAML_KINDS);
    if (found === null) {
      const nothing = syntax === 'json' ? 'null' : 'empty';
      yield { kind: 'null', path, message: `${name} is ${nothing}; it must be ${wanted}` };
    } else {
      yield { kind: 'value', path, message: `${name} is ${quote(found)}; it must be ${wanted}` };
    }
  }
}

function wantedBy(issue: z.core.$ZodIssue, kinds: typeof KINDS): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((one) => String(one)).join(' or ');
  if (issue.code === 'too_small') {
    return issue.origin === 'number' || issue.origin === 'int' ? `at least ${issue.minimum}` : 'not empty';
  }
  if (issue.code === 'too_big') {
    const unit = { string: ' characters', array: ' items' }[issue.origin as string] ?? '';
    return `at most ${issue.maximum}${unit}`;
  }
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
