/** Command line words to typed values. What is not understood is WCP2001: nothing is guessed, nothing ignored. */
import { parseArgs } from 'node:util';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import type { Command, FlagSpec, FlagSpecs, ParsedArgs, PositionalSpecs } from './command.js';
import { suggestion } from './suggest.js';

/** A misuse of the command line (WCP2001), pointing at the help of the command. */
export function usageError(message: string, command?: string): CodedError {
  const help = command === undefined ? 'wcp-attest help' : `wcp-attest ${command} --help`;
  return new CodedError('WCP2001', message, { fix: `Run \`${help}\`.` });
}

/**
 * True when the words ask for help and for nothing else. Among other words it is not understood: a command that prints
 * its help has not checked anything, and must not end with 0 because a directory is called `--help`.
 */
export function asksForHelp(words: readonly string[]): boolean {
  return words.length === 1 && (words[0] === '--help' || words[0] === '-h');
}

/** The typed arguments of a command. Throws WCP2001; `name` is the command's name for the messages. */
export function parseCommandArgs(
  name: string,
  command: Pick<Command, 'flags' | 'positionals'>,
  words: readonly string[],
  env: (variable: string) => string | undefined,
): ParsedArgs {
  const specs = command.flags;
  const fail = (message: string): never => {
    throw usageError(message, name);
  };
  const given = new Map<string, string[]>();
  const rest: string[] = [];
  for (const token of tokens(words, specs)) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    // Without a spec parseArgs takes the word after an unknown flag for a positional, so this error must win.
    if (spec === undefined) {
      fail(
        `unknown flag ${quote(token.rawName)}${suggestion(token.name, Object.keys(specs), (w) => `--${w}`)}`,
      );
    } else given.set(token.name, [...(given.get(token.name) ?? []), wordOf(token, spec, fail)]);
  }
  const flags = Object.fromEntries(
    Object.entries(specs).map(([flag, spec]) => [flag, flagValue(flag, spec, given.get(flag), env, fail)]),
  );
  return {
    flags,
    positionals: positionalValues(command.positionals, rest, fail),
    given: (flag) => given.has(flag),
  };
}

type Fail = (message: string) => never;
interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}
type Token =
  | ({ kind: 'option' } & OptionToken)
  | { kind: 'positional'; value: string }
  | { kind: 'option-terminator' };

/** The words as parseArgs splits them. Its own strict mode is not used: its messages name no fix and no near word. */
function tokens(words: readonly string[], specs: FlagSpecs): Token[] {
  const options = Object.fromEntries(
    Object.entries(specs).map(([flag, spec]) => [
      flag,
      { type: spec.type === 'boolean' ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true })
    .tokens as Token[];
}

/** The word of one use of a flag; the empty word for a boolean. */
function wordOf(token: OptionToken, spec: FlagSpec, fail: Fail): string {
  const flag = `--${token.name}`;
  if (spec.type === 'boolean') {
    if (token.value !== undefined) fail(`\`${flag}\` takes no value`);
    return '';
  }
  if (token.value === undefined || token.value === '')
    return fail(`\`${flag}\` needs a value: ${spec.value}`);
  if (token.inlineValue !== true && token.value.startsWith('-') && token.value !== '-') {
    fail(
      `\`${flag}\` needs a value, and ${quote(token.value)} looks like a flag; if it is the value, write \`${flag}=…\``,
    );
  }
  return token.value;
}

function flagValue(
  flag: string,
  spec: FlagSpec,
  words: readonly string[] | undefined,
  env: (variable: string) => string | undefined,
  fail: Fail,
): unknown {
  if (spec.type === 'boolean') return words !== undefined;
  if (words !== undefined && words.length > 1 && !('repeatable' in spec)) {
    fail(`\`--${flag}\` is given ${words.length} times and takes one value`);
  }
  const variable = words === undefined ? spec.env : undefined;
  const fromEnv = variable === undefined ? undefined : env(variable);
  const where = fromEnv === undefined ? `\`--${flag}\`` : `the environment variable ${variable}`;
  const all = words ?? (fromEnv === undefined ? [] : [fromEnv]);
  const read = (word: string): string | number => {
    if (spec.type === 'integer') return readInteger(word, spec.min, spec.max, where, fail);
    if (spec.choices !== undefined && !spec.choices.includes(word)) {
      fail(
        `${where} is ${quote(word)}, which is none of ${spec.choices.join(', ')}${suggestion(word, spec.choices)}`,
      );
    }
    return word;
  };
  if ('repeatable' in spec) {
    if (all.length === 0 && spec.default !== undefined) return [spec.default];
    if (all.length === 0 && spec.required === true) fail(`\`--${flag} ${spec.value}\` is required`);
    return all.map(read);
  }
  const [word] = all;
  if (word !== undefined) return read(word);
  if (spec.type === 'string' && spec.required === true) {
    fail(
      `\`--${flag} ${spec.value}\` is required${spec.env === undefined ? '' : ` (or the environment variable ${spec.env})`}`,
    );
  }
  return spec.default;
}

function readInteger(word: string, min: number, max: number, where: string, fail: Fail): number {
  const value = /^-?\d{1,15}$/.test(word) ? Number(word) : Number.NaN;
  if (!(value >= min && value <= max))
    fail(`${where} is ${quote(word)}, not a whole number from ${min} to ${max}`);
  return value;
}

function positionalValues(
  specs: PositionalSpecs,
  words: readonly string[],
  fail: Fail,
): Record<string, string | readonly string[] | undefined> {
  const left = [...words];
  const values: Record<string, string | readonly string[] | undefined> = {};
  for (const [name, { arity, text }] of Object.entries(specs)) {
    const list = arity === 'many' || arity === 'any';
    const taken = left.splice(0, list ? left.length : 1);
    if (taken.includes('')) fail(`${name} is empty`);
    if (taken.length === 0 && (arity === 'one' || arity === 'many')) fail(`${name} is missing: ${text}`);
    values[name] = list ? taken : taken[0];
  }
  const [extra] = left;
  if (extra !== undefined) fail(`unexpected argument ${quote(extra)}`);
  return values;
}
