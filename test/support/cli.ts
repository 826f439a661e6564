/** Runs the built program as a process of its own, in a clean environment, and looks at everything it says. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { snapshot, temporaryDirectory } from './tree.js';

export const REPOSITORY = resolve(import.meta.dirname, '../..');
/** The committed bundle; `npm test` builds it before the tests. */
export const PROGRAM = join(REPOSITORY, 'dist/cli/index.js');

/** Milliseconds after which a process counts as hanging. */
const HANGING_MS = 25_000;

export interface Ran {
  /** The signal's name when the process was ended by one. */
  status: number | string;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  /** Added to PATH, HOME and TMPDIR, which are all that there is. */
  env?: Readonly<Record<string, string>>;
  input?: string;
  /** Arguments of node itself. */
  node?: readonly string[];
  program?: string;
  /** Runs without the rights of root, to whom nothing is unreadable, when the tests have them. */
  ordinary?: boolean;
}

/** What must never be shown: HMAC secrets, tokens, key files. Every run is searched for all of them. */
const secrets = new Set<string>();

/** The value, which no output may hold from now on: not as it stands, and not in base64 or hex. */
export function secret(value: string): string {
  const bytes = Buffer.from(value);
  for (const form of [value, bytes.toString('base64'), bytes.toString('hex')]) secrets.add(form);
  return value;
}

/** The environment of every process: nothing of the one that the tests run in but the paths. */
export function cleanEnvironment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '/', TMPDIR = '/tmp' } = process.env;
  return { PATH, HOME, TMPDIR, ...env };
}

/** Runs one command line to its end; throws when it hangs, shows a stack trace, an escape sequence or a secret. */
export async function run(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { child, ended } = start(words, options, HANGING_MS);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ended;
}

function start(
  words: readonly string[],
  options: RunOptions,
  timeout?: number,
): { child: ChildProcessWithoutNullStreams; ended: Promise<Ran> } {
  const child = spawn(process.execPath, nodeArguments(words, options), {
    cwd: options.cwd ?? '/',
    env: cleanEnvironment(options.env),
    timeout,
    killSignal: 'SIGKILL',
  });
  const ran: Ran = { status: 'not ended', stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  const ended = new Promise<Ran>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status, signal) => {
      ran.status = status ?? signal ?? 'not ended';
      try {
        inspect(words, `${ran.stdout}\n${ran.stderr}`);
        done(ran);
      } catch (error) {
        fail(error);
      }
    });
  });
  return { child, ended };
}

export interface RunningRegistry {
  url: string;
  /** Ends it with a signal; gives the whole run. */
  stop(signal?: NodeJS.Signals): Promise<Ran>;
}

/** Starts `registry serve` on a free port and waits until it says that it is ready; throws when it ends before. */
export async function startRegistry(
  words: readonly string[] = [],
  options: RunOptions = {},
): Promise<RunningRegistry> {
  const all = ['registry', 'serve', '--port', '0', ...words];
  const { child, ended } = start(all, options);
  const url = await new Promise<string>((ready, fail) => {
    let said = '';
    child.stderr.on('data', (text: string) => {
      said += text;
      const address = /^registry ready at (\S+)/m.exec(said)?.[1];
      if (address !== undefined) ready(address);
    });
    ended.then((ran) => fail(new Error(`the registry ended: ${JSON.stringify(ran)}`)), fail);
  });
  return {
    url,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** The words after `node` for a run. */
export function nodeArguments(words: readonly string[], options: RunOptions = {}): string[] {
  const { node = [], program = PROGRAM } = options;
  if (options.ordinary !== true || process.getuid?.() !== 0) return [...node, program, ...words];
  // Not spawn's `uid`: node itself may lie where another user cannot reach it. This node is running already.
  const script = 'process.setgroups([]);process.setegid(65534);process.seteuid(65534)';
  return [...node, '--import', `data:text/javascript,${script}`, reachableProgram(program), ...words];
}

let reachable: string | undefined;

/** A copy of the program that every user can read. */
function reachableProgram(program: string): string {
  if (reachable === undefined) {
    reachable = join(temporaryDirectory(), 'cli');
    cpSync(resolve(program, '..'), reachable, { recursive: true });
  }
  return join(reachable, 'index.js');
}

function inspect(words: readonly string[], output: string): void {
  const command = `wcp-attest ${words.join(' ')}`;
  if (/^ {4}at |node:internal|\b(?:Experimental|Deprecation)Warning\b/m.test(output))
    throw new Error(`a stack trace from \`${command}\`:\n${output}`);
  // No stream is a terminal here, so nothing may be coloured, and nothing untrusted may colour or turn anything.
  if (/[\u001b\u202a-\u202e\u2066-\u2069]/.test(output)) throw new Error(`an escape from \`${command}\``);
  for (const one of secrets) if (output.includes(one)) throw new Error(`\`${command}\` shows a secret`);
}

/** The codes of the errors in JSON findings, each once, in their order. */
export function errorCodes(findings: unknown): string[] {
  const list = findings as { severity: string; code: string }[];
  return [...new Set(list.filter((one) => one.severity === 'error').map((one) => one.code))];
}

export interface Refusal {
  status: number;
  /** Codes of all errors, each once, in the order of the findings. */
  codes: readonly string[];
}

/**
 * Runs a command line that must fail with `--format json` and checks exit status, codes, that the JSON is whole, and
 * that everything below `watch` is byte for byte what it was. Gives the JSON.
 */
export async function expectRefused(
  words: readonly string[],
  refusal: Refusal,
  { watch, ...options }: RunOptions & { watch: string },
): Promise<Record<string, unknown>> {
  const before = snapshot(watch);
  const { status, stdout, stderr } = await run([...words, '--format', 'json'], options);
  let json: Record<string, unknown> = { findings: [] };
  try {
    json = JSON.parse(stdout) as Record<string, unknown>;
  } catch {
    // The comparison shows what came instead.
  }
  expect({ status, codes: errorCodes(json.findings), ok: json.ok }, `${stdout}${stderr}`).toEqual({
    ...refusal,
    ok: false,
  });
  expect(snapshot(watch)).toBe(before);
  return json;
}

/** As `expectRefused`, with what a person sees: the codes are read from the lines that start with `error`. */
export async function expectRefusedPlainly(
  words: readonly string[],
  refusal: Refusal,
  { watch, ...options }: RunOptions & { watch: string },
): Promise<Ran> {
  const before = snapshot(watch);
  const ran = await run(words, options);
  const shown = `${ran.stdout}\n${ran.stderr}`;
  const codes = [...shown.matchAll(/^error ([A-Z0-9_]+) /gm)].map((match) => match[1]);
  expect({ status: ran.status, codes: [...new Set(codes)] }, shown).toEqual(refusal);
  expect(snapshot(watch)).toBe(before);
  return ran;
}
