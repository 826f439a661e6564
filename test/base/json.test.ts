import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  type JsonPath,
  type JsonValue,
  positionOf,
  prettyJson,
  readJson,
  readJsonText,
} from '../../src/json.js';

/** The value, or the fault as `line:column message`. */
function read(text: string): unknown {
  const result = readJson(Buffer.from(text, 'utf8'));
  return result.ok ? result.document.value : fault(result.fault);
}

function fault({ line, column, message }: { line: number; column: number; message: string }): string {
  return `${line}:${column} ${message}`;
}

function readHex(hex: string): unknown {
  const result = readJson(Buffer.from(hex, 'hex'));
  return result.ok ? result.document.value : fault(result.fault);
}

describe('readJson accepts', () => {
  it.each<[string, string, unknown]>([
    ['null', 'null', null],
    ['true', 'true', true],
    ['false', ' false ', false],
    ['an empty object', '{}', {}],
    ['an empty object with space', '{ \t\r\n }', {}],
    ['an empty list', '[ ]', []],
    ['nested values', '{"a":[1,{"b":null}],"":""}', { a: [1, { b: null }], '': '' }],
    ['the same name at two levels', '{"a":{"a":1}}', { a: { a: 1 } }],
    ['zero', '0', 0],
    ['a negative number', '-12', -12],
    ['a fraction and an exponent', '1.5E+3', 1500],
    ['a small exponent', '5e-324', 5e-324],
    ['the largest double', '1.7976931348623157e308', Number.MAX_VALUE],
    ['an underflow as zero', '1e-400', 0],
    ['every escape', String.raw`"\"\\\/\b\f\n\r\t\u0041\u00e9"`, '"\\/\b\f\n\r\tAé'],
    ['a surrogate pair as escapes', String.raw`"\ud83d\ude00"`, '😀'],
    ['a raw astral character', '"😀"', '😀'],
    ['DEL and C1, which are no controls in JSON', '"\u007f\u0080"', '\u007f\u0080'],
    ['line separators', '"\u2028\u2029"', '\u2028\u2029'],
    ['a non-character', '"\uffff"', '\uffff'],
    ['names of object methods', '{"constructor":1,"toString":2}', { constructor: 1, toString: 2 }],
  ])('%s', (_what, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('minus zero as a double, as JSON.parse does', () => {
    expect(Object.is(read('-0'), -0)).toBe(true);
  });

  it('a member that hides an object method as an own member', () => {
    const value = read('{"hasOwnProperty":1}');
    expect(Object.keys(value as object)).toEqual(['hasOwnProperty']);
  });
});

describe('readJson refuses', () => {
  it.each<[string, string, string]>([
    ['nothing', '', '1:1 the text ends in the middle of a value'],
    ['only space', ' \n ', '2:2 the text ends in the middle of a value'],
    ['duplicate members', '{"a":1,\n "a":1}', '2:2 duplicate member `a`'],
    ['duplicates written differently', String.raw`{"a":1,"\u0061":2}`, '1:8 duplicate member `a`'],
    ['duplicates of an object method', '{"toString":1,"toString":1}', '1:15 duplicate member `toString`'],
    ['__proto__', '{"__proto__":{}}', '1:2 a member may not be called `__proto__`'],
    [
      '__proto__ as an escape',
      String.raw`{"\u005f_proto__":1}`,
      '1:2 a member may not be called `__proto__`',
    ],
    ['text after the value', '{} x', '1:4 text after the end of the value'],
    ['a second value', '1\n2', '2:1 text after the end of the value'],
    ['a byte order mark', '\ufeff{}', '1:1 starts with a byte order mark'],
    ['a byte order mark after the value', '{}\ufeff', '1:3 text after the end of the value'],
    ['a no-break space', '\u00a0{}', '1:1 unexpected `\u00a0`'],
    ['a form feed', '\f{}', '1:1 unexpected `\\x0c`'],
    ['a number beyond a double', '[1,1e400]', '1:4 number out of range'],
    ['a negative number beyond a double', '-1e400', '1:1 number out of range'],
    ['a leading zero', '01', '1:2 text after the end of the value'],
    ['a leading plus', '+1', '1:1 unexpected `+`'],
    ['a number without fraction', '1.', '1:2 text after the end of the value'],
    ['a number without whole part', '.5', '1:1 unexpected `.`'],
    ['a lone minus', '-', '1:1 unexpected `-`'],
    ['NaN', 'NaN', '1:1 unexpected `N`'],
    ['Infinity', '-Infinity', '1:1 unexpected `-`'],
    ['hexadecimal', '0x10', '1:2 text after the end of the value'],
    ['a truncated word', 'tru', '1:1 unexpected `t`'],
    ['a capital word', 'True', '1:1 unexpected `T`'],
    ['a comment', '{} // x', '1:4 text after the end of the value'],
    ['single quotes', "{'a':1}", "1:2 unexpected `'`"],
    ['a bare name', '{a:1}', '1:2 unexpected `a`'],
    ['a trailing comma in an object', '{"a":1,}', '1:8 unexpected `}`'],
    ['a trailing comma in a list', '[1,]', '1:4 unexpected `]`'],
    ['a missing comma', '[1 2]', '1:4 unexpected `2`'],
    ['a missing colon', '{"a" 1}', '1:6 unexpected `1`'],
    ['an open object', '{"a":1', '1:7 the text ends in the middle of a value'],
    ['an open list', '[1', '1:3 the text ends in the middle of a value'],
    ['the wrong bracket', '[1}', '1:3 unexpected `}`'],
    ['an open string', '["a', '1:2 the string has no end'],
    ['an open string after an escape', '"a\\', '1:3 invalid escape in a string'],
    ['a line feed in a string', '"a\nb"', '1:3 control character in a string; write it as an escape'],
    ['NUL in a string', '"\u0000"', '1:2 control character in a string; write it as an escape'],
    ['an unknown escape', String.raw`"\x41"`, '1:2 invalid escape in a string'],
    ['a short \\u escape', String.raw`"\u12"`, '1:2 invalid \\u escape'],
    ['a \\u escape with a sign', String.raw`"\u+123"`, '1:2 invalid \\u escape'],
    ['a lone high surrogate escape', String.raw`["\ud800"]`, '1:2 lone surrogate escape in a string'],
    ['a lone low surrogate escape', String.raw`"\udc00"`, '1:1 lone surrogate escape in a string'],
    ['surrogates in the wrong order', String.raw`"\ude00\ud83d"`, '1:1 lone surrogate escape in a string'],
    ['a lone surrogate in a name', String.raw`{"\ud800":1}`, '1:2 lone surrogate escape in a string'],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['a stray continuation byte', '2280 22'],
    ['an overlong slash', '22c0af22'],
    ['an encoded surrogate', '22eda08022'],
    ['a code point beyond Unicode', '22f490808022'],
    ['a cut sequence', '22e282'],
    ['UTF-16', 'fffe7b007d00'],
  ])('%s', (_what, hex) => {
    expect(readHex(hex.replaceAll(' ', ''))).toBe('1:1 not valid UTF-8');
  });

  it('raw lone surrogates in text that is decoded already', () => {
    for (const text of ['"\ud800"', '"\udc00x"', '"a\ud800']) {
      const result = readJsonText(text);
      expect(result.ok ? 'accepted' : result.fault.message).toBe('lone surrogate in a string');
    }
  });

  it('a half of a pair that an escape would complete', () => {
    for (const text of ['"\ud83d\\ude00"', '"\\ud83d\ude00"']) expect(readJsonText(text).ok).toBe(false);
  });

  it('what is larger than the limit, and not what is exactly as large', () => {
    expect(readJson(Buffer.from('[1]'), { maxBytes: 3 }).ok).toBe(true);
    const over = readJson(Buffer.from('[1] '), { maxBytes: 3 });
    expect(over.ok ? 'accepted' : fault(over.fault)).toBe('1:1 larger than 3 bytes');
  });

  it('more values than the limit, at the first that is too many', () => {
    const bytes = Buffer.from('{"a":[1,"b"]}');
    expect(readJson(bytes, { maxValues: 4 }).ok).toBe(true);
    const over = readJson(bytes, { maxValues: 3 });
    expect(over.ok ? 'accepted' : fault(over.fault)).toBe('1:9 more than 3 values');
  });

  it('nesting over the limit, at the bracket that is too many', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(readJson(Buffer.from(nested(64))).ok).toBe(true);
    expect(read(nested(65))).toBe('1:65 nested deeper than 64 levels');
    expect(read(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toBe('1:321 nested deeper than 64 levels');
    // Refused by its depth, not by the size of the stack.
    expect(read('['.repeat(1_000_000))).toBe('1:65 nested deeper than 64 levels');
  });
});

describe('positions', () => {
  function at(text: string, path: JsonPath, key = false): string {
    const result = readJson(Buffer.from(text));
    if (!result.ok) throw new Error(result.fault.message);
    const { line, column } = result.document.at(path, { key });
    return `${line}:${column}`;
  }

  it('are those of the value, or of the name of its member', () => {
    const text = '{\n  "a": [10,\n    {"b": 2}]\n}';
    expect(at(text, [])).toBe('1:1');
    expect(at(text, ['a'])).toBe('2:8');
    expect(at(text, ['a'], true)).toBe('2:3');
    expect(at(text, ['a', 0])).toBe('2:9');
    expect(at(text, ['a', 1, 'b'])).toBe('3:11');
    expect(at(text, ['a', 1, 'b'], true)).toBe('3:6');
  });

  it('are those of the nearest ancestor for what is not there', () => {
    const text = ' {"a": {"b": 1}}';
    expect(at(text, ['a', 'c', 'd'], true)).toBe('1:8');
    expect(at(text, ['x'])).toBe('1:2');
    // A list index is no member name, and the other way round.
    expect(at('{"0": 1}', [0])).toBe('1:1');
    expect(at('[1, 2]', ['1'])).toBe('1:1');
    expect(at('{"a,b": 1}', ['a', 'b'])).toBe('1:1');
    expect(at('{}', ['constructor', '__proto__'])).toBe('1:1');
  });

  it('keeps no copy of a long name for each value below it', () => {
    const name = 'k'.repeat(1_000_000);
    const result = readJson(Buffer.from(`{"${name}":\n [${'1,'.repeat(100_000)}1]}`));
    if (!result.ok) throw new Error('not read');
    expect(result.document.at([name, 1])).toEqual({ line: 2, column: 5 });
    expect(result.document.at([name], { key: true })).toEqual({ line: 1, column: 2 });
  });

  it('count lines at line feeds, and columns in UTF-16 units', () => {
    expect(at('{\r\n"a":\r\n1}', ['a'])).toBe('3:1');
    expect(at('{"😀é": 1}', ['😀é'])).toBe('1:9');
    expect(read('{"😀": x}')).toBe('1:8 unexpected `x`');
    expect(read('{\r\n\r\n  ?}')).toBe('3:3 unexpected `?`');
    expect(positionOf('a\nb', 1)).toEqual({ line: 1, column: 2 });
    expect(positionOf('a\nb', 2)).toEqual({ line: 2, column: 1 });
    expect(positionOf('', 0)).toEqual({ line: 1, column: 1 });
  });
});

/** Every path of a value, with the value. */
function* pathsOf(value: unknown, path: (string | number)[] = []): Generator<[JsonPath, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* pathsOf(item, [...path, i]);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* pathsOf(item, [...path, name]);
  }
}

/** JSON values without a member called `__proto__`, which is refused. */
const jsonValue = fc
  .jsonValue({ maxDepth: 5 })
  .filter((value) => !JSON.stringify(value).includes('"__proto__"')) as fc.Arbitrary<JsonValue>;

describe('every JSON text', () => {
  it('reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(jsonValue, fc.constantFrom(0, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has each of its values at the place that is given for it', () => {
    fc.assert(
      fc.property(jsonValue, fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const result = readJson(Buffer.from(text));
        if (!result.ok) throw new Error(result.fault.message);
        const lines = text.split('\n');
        for (const [path, part] of pathsOf(result.document.value)) {
          const { line, column } = result.document.at(path);
          const rest = lines
            .slice(line - 1)
            .join('\n')
            .slice(column - 1);
          const written = JSON.stringify(part, null, space);
          // The indentation of a nested value depends on where it stands.
          expect(rest.replace(/\s/g, '').startsWith(written.replace(/\s/g, ''))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('survives the canonical form, which is stable', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(read(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(prettyJson(value)))).toBe(text);
      }),
    );
  });

  it('is read or refused, and never throws', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u00',
      '1',
      '-',
      'e',
      'true',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string({ unit: 'binary' })), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let parsed: unknown;
        let valid = true;
        try {
          parsed = JSON.parse(text);
        } catch {
          valid = false;
        }
        const result = readJsonText(text);
        if (result.ok) expect(result.document.value).toEqual(parsed);
        if (result.ok) expect(valid).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
