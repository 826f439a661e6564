import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/bytes.js';
import { readYaml } from '../../src/config/strict-yaml.js';
import { MAX_DOCUMENT_DEPTH, MAX_YAML_BYTES, MAX_YAML_TOKENS } from '../../src/limits.js';

const read = (text: string) => readYaml(utf8(text));
const fault = (text: string): string => {
  const result = read(text);
  return result.ok
    ? `read ${JSON.stringify(result.document.value)}`
    : `${result.fault.line}:${result.fault.column} ${result.fault.message}`;
};

describe('readYaml', () => {
  it.each([
    [
      'a: 1\nb: [x, "y", null, ~, true, 1.5]\nc: {d: yes}',
      { a: 1, b: ['x', 'y', null, null, true, 1.5], c: { d: 'yes' } },
    ],
    ['- |\n  two\n  lines\n- on\n- 0x1f\n- 010\n- 1e3', ['two\nlines\n', 'on', 31, 10, 1000]],
    ['"a": "\\u00e9"', { a: 'é' }],
    ['', null],
    ['# only a comment\n', null],
    ['---\na: 1\n...\n', { a: 1 }],
    ['a:\n', { a: null }],
    ['date: 2026-01-02', { date: '2026-01-02' }],
  ])('reads %j', (text, value) => {
    const result = read(text);
    expect(result.ok ? result.document.value : result.fault).toEqual(value);
  });

  it.each([
    ['a: &x 1\nb: 2', '1:4 anchors (`&name`) are not allowed'],
    ['a: 1\nb: *a', '2:4 aliases (`*name`) are not allowed; put a text that starts with `*` in quotes'],
    ['a: !!int 1', '1:4 tags (`!name`) are not allowed; put a text that starts with `!` in quotes'],
    ['a: !x 1', '1:4 tags (`!name`) are not allowed'],
    ['%YAML 1.1\n---\na: 1', '1:1 directives (`%`) are not allowed'],
    ['a: 1\n---\nb: 2', '2:1 a second document in one file'],
    ['a: 1\na: 2', '2:1 the member `a` twice'],
    ['a: {b: 1, "b": 2}', '1:11 the member `b` twice'],
    ['<<: {a: 1}', '1:1 a member may not be called `<<`'],
    ['__proto__: {a: 1}', '1:1 a member may not be called `__proto__`'],
    ['1: a', '1:1 a member name must be a text; put it in quotes'],
    ['? [a]\n: b', '1:3 a member name must be a text'],
    ['a: .inf', '1:4 not a value that JSON has'],
    ['a: .nan', '1:4 not a value that JSON has'],
    ['a: "\\ud800"', '1:4 not a value that JSON has'],
    ['a: [1, 2', '1:9 '],
    ['a: 1\n\tb: 2', '2:'],
    ['a: "x', '1:'],
    ['a: b: c', '1:'],
    ['\ufeffa: 1', '1:1 starts with a byte order mark'],
  ])('refuses %j', (text, message) => {
    expect(fault(text)).toContain(message);
  });

  it('refuses what is no UTF-8, too large or too deep, without a crash', () => {
    expect(readYaml(Uint8Array.of(0x61, 0xff))).toMatchObject({
      ok: false,
      fault: { message: 'not valid UTF-8' },
    });
    expect(readYaml(new Uint8Array(MAX_YAML_BYTES + 1))).toMatchObject({ ok: false });
    const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(read(deep(MAX_DOCUMENT_DEPTH)).ok).toBe(true);
    expect(fault(deep(MAX_DOCUMENT_DEPTH + 1))).toContain(`nested deeper than ${MAX_DOCUMENT_DEPTH} levels`);
    expect(fault('['.repeat(100_000))).toContain('nested deeper');
    expect(fault('- '.repeat(50_000))).toContain('nested deeper');
  });

  it('reads a list or mapping of tens of thousands', () => {
    const lines = (length: number, line: (i: number) => string): string =>
      Array.from({ length }, (_, i) => line(i)).join('');
    expect(read(lines(40_000, (i) => `k${i}: v\n`)).ok).toBe(true);
    expect(read(`{${lines(10_000, (i) => `k${i}: v, `)}}`).ok).toBe(true);
    expect(read('- a\n'.repeat(10_000)).ok).toBe(true);
    expect(fault('k: v\n'.repeat(10_000))).toBe('2:1 the member `k` twice');
  });

  it('refuses more tokens than the limit, of any kind', () => {
    const limit = `more than ${MAX_YAML_TOKENS} tokens`;
    expect(fault('\n'.repeat(MAX_YAML_TOKENS + 1))).toContain(limit);
    expect(fault(`[${'1,'.repeat(MAX_YAML_TOKENS)}]`)).toContain(limit);
  });

  it.each([
    ['commas', `{${','.repeat(50_000)}`, '1:3 unexpected , in flow map'],
    ['escapes', `a: "${'\\q'.repeat(100_000)}"`, '1:5 invalid escape sequence'],
    ['brackets', ']'.repeat(100_000), '1:1 unexpected flow-seq-end token'],
    ['lists after the end', '[]'.repeat(100_000), '1:4 unexpected flow-seq-end token'],
    ['nested', `a: [[{b: [${'? '.repeat(10_000)}`, '1:'],
  ])('names the first of very many faults: %s', (_name, text, message) => {
    expect(fault(text)).toContain(message);
  });

  it('keeps no copy of a long name for each value below it', () => {
    const name = 'k'.repeat(500_000);
    const result = read(`? ${name}\n: [${'1,'.repeat(50_000)}]`);
    if (!result.ok) throw new Error('not read');
    expect(result.document.at([name, 1])).toEqual({ line: 2, column: 6 });
  });

  it('gives the place of values and names', () => {
    const result = read('a:\n  - b: 1\n    "c": 2\n');
    if (!result.ok) throw new Error('not read');
    const { at } = result.document;
    expect(at(['a', 0, 'c'])).toEqual({ line: 3, column: 10 });
    expect(at(['a', 0, 'c'], { key: true })).toEqual({ line: 3, column: 5 });
    expect(at(['a', 0, 'missing'])).toEqual({ line: 2, column: 5 });
    expect(at([])).toEqual({ line: 1, column: 1 });
  });

  it('reads JSON as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        const plain = JSON.parse(text) as unknown;
        if (text.includes('__proto__') || text.includes('<<')) return;
        const result = read(text);
        expect(result.ok ? result.document.value : result.fault).toEqual(plain);
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
      '&x',
      '*x',
      '!',
      '%',
      '#',
      '---\n',
      '?',
      '\t',
      '\u0000',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof read(pieces.join('')).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
