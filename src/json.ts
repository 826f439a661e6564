/**
 * Strict JSON in, canonical JSON out.
 *
 * Reading follows RFC 8259 and refuses what two readers could understand differently: bytes that are not UTF-8, a
 * byte order mark, duplicate members, a member called `__proto__`, lone surrogates, numbers beyond a double, nesting
 * over a limit, anything after the value. Every fault has a line and a column; so has every value, on demand.
 * Writing canonically follows RFC 8785 (JCS).
 */
import { decodeUtf8 } from './bytes.js';
import { quote } from './escape.js';
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_DEPTH } from './limits.js';

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [member: string]: JsonValue;
}

/** Member names and array indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** 1-based line, and 1-based column in UTF-16 units as editors count. */
export interface Position {
  line: number;
  column: number;
}

export interface JsonFault extends Position {
  message: string;
}

export interface JsonDocument {
  value: JsonValue;
  /** Where a value stands, or the nearest ancestor that exists. `key: true` gives the member's name instead. */
  at(path: JsonPath, options?: { key?: boolean }): Position;
}

export type JsonResult = { ok: true; document: JsonDocument } | { ok: false; fault: JsonFault };

/**
 * Reads one JSON text from bytes. Never throws; `maxBytes` and `maxDepth` default to the document limits, `maxValues`
 * (texts, numbers, lists, objects and so on) to none.
 */
export function readJson(
  bytes: Uint8Array,
  options: { maxBytes?: number; maxDepth?: number; maxValues?: number } = {},
): JsonResult {
  const maxBytes = options.maxBytes ?? MAX_DOCUMENT_BYTES;
  if (bytes.length > maxBytes) {
    return { ok: false, fault: { message: `larger than ${maxBytes} bytes`, line: 1, column: 1 } };
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) return { ok: false, fault: { message: 'not valid UTF-8', line: 1, column: 1 } };
  return readJsonText(text, options.maxDepth, options.maxValues);
}

/** As `readJson`, for text that is decoded already. */
export function readJsonText(
  text: string,
  maxDepth: number = MAX_DOCUMENT_DEPTH,
  maxValues: number = Number.POSITIVE_INFINITY,
): JsonResult {
  try {
    const value = new Reader(text, maxDepth, maxValues).read();
    // Made when the first position is asked for: most documents have no fault.
    let root: Spot | undefined;
    let starts: number[] = [];
    const at: JsonDocument['at'] = (path, options) => {
      if (root === undefined) {
        root = spot(0);
        new Reader(text, maxDepth, maxValues, root).read();
        starts = lineStarts(text);
      }
      return positionIn(starts, offsetAt(root, path, options?.key));
    };
    return { ok: true, document: { value, at } };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { ok: false, fault: { message: error.message, ...positionOf(text, error.offset) } };
  }
}

/**
 * Where a value starts, where its name does, and what is inside: a tree, because a map by path would repeat a long name
 * for each value below it.
 */
export interface Spot {
  value: number;
  name: number | undefined;
  inside: Map<string | number, Spot> | undefined;
}

/** A spot with nothing inside yet. */
export function spot(value: number, name?: number): Spot {
  return { value, name, inside: undefined };
}

/** A spot added inside another one. */
export function enter(outer: Spot, step: string | number, value: number, name?: number): Spot {
  const inner = spot(value, name);
  outer.inside ??= new Map();
  outer.inside.set(step, inner);
  return inner;
}

/** The offset of the value at a path, or of its name, or of the nearest ancestor that exists. */
export function offsetAt(root: Spot, path: JsonPath, key = false): number {
  let found = root;
  for (const [i, step] of path.entries()) {
    const next = found.inside?.get(step);
    if (next === undefined) return found.value;
    if (key && i === path.length - 1) return next.name ?? next.value;
    found = next;
  }
  return found.value;
}

/** Line and column of an offset in UTF-16 units. */
export function positionOf(text: string, offset: number): Position {
  return positionIn(lineStarts(text), offset);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The last line that starts at or before the offset. */
function positionIn(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

class SyntaxFault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// The characters of a string that need no attention: not a quote, not a backslash, not a control, no surrogates.
const PLAIN = /[^"\\\u0000-\u001f\ud800-\udfff]*/y;

class Reader {
  private offset = 0;
  private readonly text: string;
  private readonly maxDepth: number;
  private readonly maxValues: number;
  private values = 0;
  private readonly root: Spot | undefined;

  constructor(text: string, maxDepth: number, maxValues: number, root?: Spot) {
    this.text = text;
    this.maxDepth = maxDepth;
    this.maxValues = maxValues;
    this.root = root;
  }

  read(): JsonValue {
    if (this.text.charCodeAt(0) === 0xfeff) this.fail('starts with a byte order mark');
    this.space();
    const value = this.value(0, this.root);
    this.space();
    if (this.offset < this.text.length) this.fail('text after the end of the value');
    return value;
  }

  private fail(message: string, offset = this.offset): never {
    throw new SyntaxFault(message, offset);
  }

  private space(): void {
    for (;;) {
      const c = this.text.charCodeAt(this.offset);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      this.offset += 1;
    }
  }

  private value(depth: number, place: Spot | undefined): JsonValue {
    if (this.values === this.maxValues) this.fail(`more than ${this.maxValues} values`);
    this.values += 1;
    if (place !== undefined) place.value = this.offset;
    switch (this.text[this.offset]) {
      case '{':
        return this.object(depth + 1, place);
      case '[':
        return this.array(depth + 1, place);
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private word<T extends JsonValue>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.offset)) this.unexpected();
    this.offset += word.length;
    return value;
  }

  private unexpected(): never {
    if (this.offset >= this.text.length) this.fail('the text ends in the middle of a value');
    this.fail(`unexpected ${quote(String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0))}`);
  }

  private number(): number {
    NUMBER.lastIndex = this.offset;
    const match = NUMBER.exec(this.text);
    if (match === null) this.unexpected();
    const value = Number(match[0]);
    if (!Number.isFinite(value)) this.fail('number out of range');
    this.offset += match[0].length;
    return value;
  }

  private string(): string {
    const start = this.offset;
    this.offset += 1;
    let value = '';
    for (;;) {
      PLAIN.lastIndex = this.offset;
      const plain = PLAIN.exec(this.text)?.[0] ?? '';
      value += plain;
      this.offset += plain.length;
      const c = this.text[this.offset];
      if (c === '"') break;
      if (c === undefined) this.fail('the string has no end', start);
      if (c === '\\') value += this.escape();
      else if (c >= '\ud800' && c <= '\udfff') {
        const pair = this.text.slice(this.offset, this.offset + 2);
        if (!pair.isWellFormed() || pair.length < 2) this.fail('lone surrogate in a string');
        value += pair;
        this.offset += 2;
      } else this.fail('control character in a string; write it as an escape');
    }
    this.offset += 1;
    if (!value.isWellFormed()) this.fail('lone surrogate escape in a string', start);
    return value;
  }

  private escape(): string {
    const start = this.offset;
    const letter = this.text[this.offset + 1];
    this.offset += 2;
    switch (letter) {
      case '"':
      case '\\':
      case '/':
        return letter;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u': {
        const digits = this.text.slice(this.offset, this.offset + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.fail('invalid \\u escape', start);
        this.offset += 4;
        return String.fromCharCode(Number.parseInt(digits, 16));
      }
      default:
        return this.fail('invalid escape in a string', start);
    }
  }

  private open(depth: number): void {
    if (depth > this.maxDepth) this.fail(`nested deeper than ${this.maxDepth} levels`);
    this.offset += 1;
    this.space();
  }

  private array(depth: number, place: Spot | undefined): JsonValue[] {
    this.open(depth);
    const items: JsonValue[] = [];
    if (this.text[this.offset] === ']') {
      this.offset += 1;
      return items;
    }
    for (;;) {
      items.push(this.value(depth, place && enter(place, items.length, this.offset)));
      this.space();
      const c = this.text[this.offset];
      if (c !== ',' && c !== ']') this.unexpected();
      this.offset += 1;
      if (c === ']') return items;
      this.space();
    }
  }

  private object(depth: number, place: Spot | undefined): JsonObject {
    this.open(depth);
    const members: JsonObject = {};
    if (this.text[this.offset] === '}') {
      this.offset += 1;
      return members;
    }
    for (;;) {
      const start = this.offset;
      if (this.text[start] !== '"') this.unexpected();
      const name = this.string();
      if (name === '__proto__') this.fail('a member may not be called `__proto__`', start);
      if (Object.hasOwn(members, name)) this.fail(`duplicate member ${quote(name)}`, start);
      this.space();
      if (this.text[this.offset] !== ':') this.unexpected();
      this.offset += 1;
      this.space();
      members[name] = this.value(depth, place && enter(place, name, start, start));
      this.space();
      const c = this.text[this.offset];
      if (c !== ',' && c !== '}') this.unexpected();
      this.offset += 1;
      if (c === '}') return members;
      this.space();
    }
  }
}

/** True for a JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The RFC 8785 text of a value. Throws a TypeError on what JSON cannot hold (undefined, functions, lone surrogates)
 * and a RangeError on numbers that are not finite: callers pass values they built or validated. Members that are
 * undefined are left out, as JSON.stringify does.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a string holds a lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not a JSON value: ${typeof value}`);
  let text = '';
  // Array.prototype.sort without a comparator is UTF-16 order, which is what RFC 8785 section 3.2.3 asks for.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined)
      text += `${text === '' ? '' : ','}${canonicalJson(name)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Readable JSON for files: members sorted, 2 spaces, a line feed at the end. The same value gives the same bytes. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
}
