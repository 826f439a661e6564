import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/json.js';
import {
  count,
  exactly,
  flag,
  list,
  object,
  oneOf,
  optional,
  readShape,
  type Shape,
  text,
  textRecord,
  withDefault,
} from '../../src/shape.js';

/** The value read, or the faults as `path: message`. */
function read<T>(shape: Shape<T>, value: JsonValue): unknown {
  const result = readShape(shape, value);
  return result.ok ? result.value : result.faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const thing = object({
  name: text(),
  size: count,
  on: flag,
  kind: oneOf(['a', 'b']),
  tags: list(
    text((value) => value !== '', 'a text that is not empty'),
    1,
  ),
  note: optional(text()),
  level: withDefault(count, 7),
});
const whole = { name: 'x', size: 0, on: false, kind: 'a', tags: ['t'] };

describe('an object', () => {
  it('is read with its defaults, and without what is left out', () => {
    expect(read(thing, whole)).toEqual({ ...whole, level: 7 });
    expect(read(thing, { ...whole, note: '', level: 1 })).toEqual({ ...whole, note: '', level: 1 });
  });

  it.each([
    ['name', 'is missing'],
    ['size', 'is missing'],
    ['on', 'is missing'],
    ['kind', 'is missing'],
    ['tags', 'is missing'],
  ])('without %s is refused', (member, message) => {
    const { [member as keyof typeof whole]: _, ...rest } = whole;
    expect(read(thing, rest)).toEqual([`${member}: ${message}`]);
  });

  it.each<[string, JsonValue, string]>([
    ['name', null, 'name: is not a text'],
    ['name', 5, 'name: is not a text'],
    ['size', -1, 'size: is not a whole number'],
    ['size', 1.5, 'size: is not a whole number'],
    ['size', 2 ** 53, 'size: is not a whole number'],
    ['size', '1', 'size: is not a whole number'],
    ['on', 0, 'on: is not true or false'],
    ['on', 'true', 'on: is not true or false'],
    ['kind', 'c', 'kind: is not one of a, b'],
    ['kind', ['a'], 'kind: is not one of a, b'],
    ['tags', 'a', 'tags: is not a list'],
    ['tags', [], 'tags: is empty'],
    ['tags', { 0: 'a', length: 1 }, 'tags: is not a list'],
    ['tags', ['a', ''], 'tags.1: is not a text that is not empty'],
    ['note', null, 'note: is not a text'],
    ['level', null, 'level: is not a whole number'],
    ['extra', 1, 'extra: is not a known member'],
    ['constructor', 1, 'constructor: is not a known member'],
    ['toString', 1, 'toString: is not a known member'],
  ])('with %s %j is refused', (member, value, fault) => {
    expect(read(thing, { ...whole, [member]: value })).toEqual([fault]);
  });

  it('never takes a member from the prototype', () => {
    expect(read(object({ toString: text(), constructor: optional(text()) }), {})).toEqual([
      'toString: is missing',
    ]);
    expect(read(object({ toString: text() }), { toString: 'own' })).toEqual({ toString: 'own' });
    const withProto = JSON.parse('{"__proto__": {"name": "x"}}') as JsonValue;
    expect(read(object({ name: text() }), withProto)).toEqual([
      '__proto__: is not a known member',
      'name: is missing',
    ]);
  });

  it('is not a list, null or a scalar, and all faults are given at once', () => {
    for (const value of [[], null, 'x', 1, true]) expect(read(thing, value)).toEqual([': is not an object']);
    expect(read(thing, { size: 'x', more: 1 })).toEqual([
      'more: is not a known member',
      'name: is missing',
      'size: is not a whole number',
      'on: is missing',
      'kind: is missing',
      'tags: is missing',
    ]);
    expect(read(object({ inner: object({}) }), {})).toEqual(['inner: is missing']);
  });
});

describe('textRecord', () => {
  const record = textRecord(
    text((value) => /^[a-zA-Z_]+$/.test(value), 'a name'),
    text(),
  );

  it('keeps names of object methods as own members', () => {
    const names = { constructor: 'a', toString: 'b', hasOwnProperty: 'c', valueOf: 'd' };
    const value = read(record, names) as Record<string, string>;
    expect(value).toEqual(names);
    expect(Object.hasOwn(value, 'constructor')).toBe(true);
    const proto = JSON.parse('{"__proto__": "x"}') as JsonValue;
    const own = read(record, proto) as object;
    expect(Object.getPrototypeOf(own)).toBe(Object.prototype);
    expect(Object.hasOwn(own, '__proto__')).toBe(true);
  });

  it('checks names and texts', () => {
    expect(read(record, { 'a b': 'x', c: 1 })).toEqual(['a b: is not a name', 'c: is not a text']);
    expect(read(record, [])).toEqual([': is not an object']);
    expect(read(object({ some: record }), {})).toEqual(['some: is missing']);
  });
});

describe('exactly', () => {
  it('compares without coercion', () => {
    expect(read(exactly(1), 1)).toBe(1);
    expect(read(exactly(1), '1')).toEqual([': is not `1`']);
    expect(read(exactly('a'), 'A')).toEqual([': is not `a`']);
  });
});
