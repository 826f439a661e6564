/**
 * Strict shapes of JSON for the documents that `verify` reads at a worker's start-up: loading a schema library there
 * costs as much as starting Node. Unknown members, missing members and wrong kinds are faults with their path; nothing
 * is coerced. Elsewhere zod does this.
 */
import { isJsonObject, type JsonPath, type JsonValue } from './json.js';

export interface ShapeFault {
  path: JsonPath;
  /** A phrase, lower case, without the value. */
  message: string;
}

/** Reads a value or adds faults; after a fault the value returned is not used. */
export type Shape<T> = (value: JsonValue | undefined, path: JsonPath, faults: ShapeFault[]) => T;

/** The value of a shape with all of its faults; the value holds only when there are none. */
export function readShape<T>(
  shape: Shape<T>,
  value: JsonValue,
): { ok: true; value: T } | { ok: false; faults: ShapeFault[] } {
  const faults: ShapeFault[] = [];
  const read = shape(value, [], faults);
  return faults.length === 0 ? { ok: true, value: read } : { ok: false, faults };
}

function scalar<T extends JsonValue>(what: string, is: (value: JsonValue | undefined) => boolean): Shape<T> {
  return (value, path, faults) => {
    if (!is(value)) faults.push({ path, message: value === undefined ? 'is missing' : `is not ${what}` });
    return value as T;
  };
}

/** A text; `test` refuses some, `what` says what it should be. */
export function text(test: (value: string) => boolean = () => true, what = 'a text'): Shape<string> {
  return scalar(what, (value) => typeof value === 'string' && test(value));
}

/** True or false. */
export const flag: Shape<boolean> = scalar('true or false', (value) => typeof value === 'boolean');

/** A whole number from zero to 2^53 - 1. */
export const count: Shape<number> = scalar(
  'a whole number',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

/** Exactly this value. */
export function exactly<const T extends string | number>(wanted: T): Shape<T> {
  return scalar(`\`${wanted}\``, (value) => value === wanted);
}

/** One of some texts. */
export function oneOf<const T extends string>(choices: readonly T[]): Shape<T> {
  return scalar(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value));
}

/** A list with at least `min` items. */
export function list<T>(item: Shape<T>, min = 0): Shape<T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push({ path, message: value === undefined ? 'is missing' : 'is not a list' });
      return [];
    }
    if (value.length < min) faults.push({ path, message: 'is empty' });
    return value.map((each, index) => item(each, [...path, index], faults));
  };
}

/** A member that may be left out; `null` is not leaving it out. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path, faults) => (value === undefined ? undefined : shape(value, path, faults));
}

/** A member that has a value of its own when it is left out. */
export function withDefault<T>(shape: Shape<T>, initial: NoInfer<T>): Shape<T> {
  return (value, path, faults) => (value === undefined ? initial : shape(value, path, faults));
}

/** An object with texts of one shape under keys of another. */
export function textRecord(key: Shape<string>, item: Shape<string>): Shape<Record<string, string>> {
  return (value, path, faults) => {
    if (!isJsonObject(value)) {
      faults.push({ path, message: value === undefined ? 'is missing' : 'is not an object' });
      return {};
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        key(name, [...path, name], faults),
        item(each, [...path, name], faults),
      ]),
    );
  };
}

type Members = Readonly<Record<string, Shape<unknown>>>;
type Value<S> = S extends Shape<infer T> ? T : never;
type OptionalNames<M> = { [K in keyof M]: undefined extends Value<M[K]> ? K : never }[keyof M];
/** The object that members describe; one that may be undefined may be absent. */
export type ObjectOf<M> = { [K in Exclude<keyof M, OptionalNames<M>>]: Value<M[K]> } & {
  [K in OptionalNames<M>]?: Exclude<Value<M[K]>, undefined>;
};

/** An object of exactly these members. */
export function object<M extends Members>(members: M): Shape<ObjectOf<M>> {
  const names = Object.keys(members);
  return (value, path, faults) => {
    const read: Record<string, unknown> = {};
    if (!isJsonObject(value)) {
      faults.push({ path, message: value === undefined ? 'is missing' : 'is not an object' });
      return read as ObjectOf<M>;
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name))
        faults.push({ path: [...path, name], message: 'is not a known member' });
    }
    for (const name of names) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      const each = members[name]?.(member, [...path, name], faults);
      if (each !== undefined) read[name] = each;
    }
    return read as ObjectOf<M>;
  };
}
