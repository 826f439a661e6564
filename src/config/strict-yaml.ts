/**
 * Strict YAML: the JSON data model written in YAML 1.2 (core schema). What lets one text mean two things is refused:
 * anchors, aliases, tags, directives, merge keys, duplicate members, several documents. The result has the form of
 * `json.ts`, so every value has a line and a column.
 */
import { Composer, type CST, isMap, isScalar, isSeq, Lexer, type Node, Parser } from 'yaml';
import { decodeUtf8 } from '../bytes.js';
import { printable, quote } from '../escape.js';
import {
  enter,
  type JsonDocument,
  type JsonFault,
  type JsonObject,
  type JsonResult,
  type JsonValue,
  offsetAt,
  positionOf,
  type Spot,
  spot,
} from '../json.js';
import { MAX_DOCUMENT_DEPTH, MAX_YAML_BYTES, MAX_YAML_TOKENS } from '../limits.js';

class Fault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Reads one YAML document from bytes. Never throws; an empty document is null, as in YAML. */
export function readYaml(bytes: Uint8Array, maxBytes: number = MAX_YAML_BYTES): JsonResult {
  const start = (message: string): JsonResult => ({ ok: false, fault: { message, line: 1, column: 1 } });
  if (bytes.length > maxBytes) return start(`larger than ${maxBytes} bytes`);
  const text = decodeUtf8(bytes);
  if (text === undefined) return start('not valid UTF-8');
  if (text.startsWith('\ufeff')) return start('starts with a byte order mark');
  try {
    return { ok: true, document: readText(text) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const fault: JsonFault = { message: error.message, ...positionOf(text, error.offset) };
    return { ok: false, fault };
  }
}

function readText(text: string): JsonDocument {
  const tokens = parse(text);
  // Before composing, which recurses into what is nested.
  checkTokens(tokens);
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    // Checked below: the library compares every pair of keys.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  stopAtFirstFault(composer);
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) throw new Fault('no document', 0);
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw new Fault(problemText(problem.message), problem.pos[0]);
  if (second !== undefined) throw new Fault('a second document in one file', second.range[0]);
  const root = spot(document.range[0]);
  const value = toValue(document.contents, root);
  const at: JsonDocument['at'] = (path, options) => positionOf(text, offsetAt(root, path, options?.key));
  return { value, at };
}

/** The syntax tree, up to the first fault of the syntax. */
function parse(text: string): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const keep = (some: Iterable<CST.Token>): void => {
    for (const token of some) {
      if (token.type === 'error') throw new Fault(problemText(token.message), token.offset);
      tokens.push(token);
    }
  };
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > MAX_YAML_TOKENS) throw new Fault(`more than ${MAX_YAML_TOKENS} tokens`, parser.offset);
    keep(parser.next(lexeme));
  }
  keep(parser.end());
  return tokens;
}

const REFUSED: Readonly<Record<string, string>> = {
  anchor: 'anchors (`&name`) are not allowed',
  alias: 'aliases (`*name`) are not allowed; put a text that starts with `*` in quotes',
  tag: 'tags (`!name`) are not allowed; put a text that starts with `!` in quotes',
  directive: 'directives (`%`) are not allowed',
};

/** Walks the syntax tree, without recursion, for what is refused by kind and for its depth. */
function checkTokens(tokens: readonly unknown[]): void {
  const open: { node: unknown; depth: number }[] = [...tokens].reverse().map((node) => ({ node, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (typeof node !== 'object' || node === null) continue;
    const { type, offset } = node as { type?: unknown; offset?: unknown };
    const place = typeof offset === 'number' ? offset : 0;
    const refused = typeof type === 'string' && Object.hasOwn(REFUSED, type) ? REFUSED[type] : undefined;
    if (refused !== undefined) throw new Fault(refused, place);
    if (depth > MAX_DOCUMENT_DEPTH) throw new Fault(`nested deeper than ${MAX_DOCUMENT_DEPTH} levels`, place);
    const inside = type === 'block-map' || type === 'block-seq' || type === 'flow-collection' ? 1 : 0;
    const children = Object.values(node).flat();
    for (let i = children.length - 1; i >= 0; i -= 1) open.push({ node: children[i], depth: depth + inside });
  }
}

/**
 * The library collects every fault, and a hostile file has one per character. `onError` is not in its types; where it
 * were not asked, the faults would be collected as before.
 */
function stopAtFirstFault(composer: Composer): void {
  let first: Fault | undefined;
  type Where = number | readonly number[] | { offset: number };
  const onError = (at: Where, _code: string, message: string): never => {
    const offset = typeof at === 'number' ? at : 'offset' in at ? at.offset : (at[0] ?? 0);
    // The library reports what is thrown once more, for each collection around it.
    first ??= new Fault(problemText(message), offset);
    throw first;
  };
  Object.assign(composer, { onError });
}

function problemText(message: string): string {
  const [first = ''] = message.split('\n');
  return printable(`${first.charAt(0).toLowerCase()}${first.slice(1)}`);
}

/** `place` comes with the nearest place that is known, and leaves with the place of the value. */
function toValue(node: Node | null, place: Spot): JsonValue {
  if (node === null) return null;
  place.value = node.range?.[0] ?? place.value;
  if (isSeq(node))
    return node.items.map((item, i) => toValue(item as Node | null, enter(place, i, place.value)));
  if (isMap(node)) {
    const members: JsonObject = {};
    for (const { key, value } of node.items) {
      const start = (key as Node | null)?.range?.[0] ?? place.value;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') throw new Fault('a member name must be a text; put it in quotes', start);
      if (name === '__proto__' || name === '<<')
        throw new Fault(`a member may not be called ${quote(name)}`, start);
      if (Object.hasOwn(members, name)) throw new Fault(`the member ${quote(name)} twice`, start);
      members[name] = toValue(value as Node | null, enter(place, name, start, start));
    }
    return members;
  }
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value.isWellFormed()) return value;
  throw new Fault('not a value that JSON has', place.value);
}
