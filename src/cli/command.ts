/**
 * The contract of a command.
 *
 * To add a command: write one file `src/cli/NAME.ts` that exports `command`, made by `defineCommand`, and add one row
 * (name, aliases, summary, literal `await import`) to `command-table.ts`. Nothing else:
 *
 *     export const command = defineCommand({
 *       usage: 'hash DIR [--hash-order ORDER]',
 *       description: 'Prints the package hash of a directory.',
 *       output: 'report',
 *       positionals: { DIR: { arity: 'one', text: 'the package root' } },
 *       flags: {
 *         'hash-order': { type: 'string', value: 'ORDER', choices: ['python', 'go'], default: 'python', text: '…' },
 *         config: { type: 'string', value: 'FILE', text: '…' },
 *       },
 *       examples: ['wcp-attest hash ./worker'],
 *       async run({ flags, positionals }, io) {
 *         // positionals.DIR: string, flags['hash-order']: 'python' | 'go', flags.config: string | undefined
 *         return { json: { ok: true }, pretty: 'one line', findings: [] };
 *       },
 *     });
 *
 * What the framework does for it: `--help` from these members; strict parsing (an unknown, doubled, empty or missing
 * value is WCP2001); `--format` and `--report` according to `output`; the exit status from the findings; a thrown
 * CodedError as its message, or as `{ok: false, findings}` in JSON. A command never writes to stdout itself: what it
 * returns is the result. Progress goes to `io.stderr`. Heavy modules (zod, yaml, a server) are imported by the
 * command's own file, or inside `run` when only some uses of it need them: the table loads one command per process.
 */
import type { Finding } from '../finding.js';
import type { ReportCase, ReportPackage } from '../report/report.js';
import type { CliIo } from './io.js';

interface FlagBase {
  /** One line for `--help`. The default and the environment variable are added to it. */
  text: string;
}

export interface BooleanFlag extends FlagBase {
  type: 'boolean';
}

export interface StringFlag extends FlagBase {
  type: 'string';
  /** What the value is, in capitals: `FILE`. */
  value: string;
  choices?: readonly string[];
  /** Environment variable that is read when the flag is absent. */
  env?: string;
  default?: string;
  required?: true;
  /** The flag may be given several times; its value is a list. */
  repeatable?: true;
}

export interface IntegerFlag extends FlagBase {
  type: 'integer';
  value: string;
  min: number;
  max: number;
  env?: string;
  default?: number;
}

export type FlagSpec = BooleanFlag | StringFlag | IntegerFlag;
export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

/** `one` and `many` (at least one) are required, `optional` and `any` are not; only the last may be `many` or `any`. */
export interface PositionalSpec {
  arity: 'one' | 'optional' | 'many' | 'any';
  text: string;
}
export type PositionalSpecs = Readonly<Record<string, PositionalSpec>>;

type Word<S> = S extends { choices: readonly (infer C)[] } ? C : string;

export type FlagValue<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' }
    ? S extends { default: number }
      ? number
      : number | undefined
    : S extends { repeatable: true }
      ? readonly Word<S>[]
      : S extends { default: string } | { required: true }
        ? Word<S>
        : Word<S> | undefined;

export type PositionalValue<S> = S extends { arity: 'one' }
  ? string
  : S extends { arity: 'optional' }
    ? string | undefined
    : readonly string[];

export interface Args<F, P> {
  readonly flags: { readonly [K in keyof F]: FlagValue<F[K]> };
  readonly positionals: { readonly [K in keyof P]: PositionalValue<P[K]> };
  /** True when the flag was on the command line (not from the environment or a default). */
  given(flag: keyof F): boolean;
}

/** What a command returns. */
export interface Outcome {
  /** The whole of stdout in `--format json`. */
  json: unknown;
  /** The result for people, without the findings: those are printed below it. May be empty. */
  pretty: string;
  /** `pretty` is data that another program reads, so it is printed as it stands instead of made safe to show. */
  verbatim?: true;
  /** What decides the exit status. */
  findings: readonly Finding[];
  /** Test cases for JUnit. */
  cases?: readonly ReportCase[];
  /** Packages for the Markdown summary. */
  packages?: readonly ReportPackage[];
  /** Exit status where findings do not say it, as for `registry verify`. */
  status?: number;
}

export interface CommandSpec<F, P> {
  /** The command line after the program's name. */
  usage: string;
  /** One or two sentences for `--help`. */
  description: string;
  /** `report`: every format and --report. `value`: pretty and json. `none`: no --format. */
  output: 'report' | 'value' | 'none';
  flags: F;
  positionals: P;
  /** Whole command lines. */
  examples: readonly string[];
  run(args: Args<F, P>, io: CliIo): Promise<Outcome>;
}

/** The arguments and the command as the framework sees them, their types forgotten. */
export interface ParsedArgs {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly positionals: Readonly<Record<string, unknown>>;
  given(flag: string): boolean;
}
export interface Command extends Omit<CommandSpec<FlagSpecs, PositionalSpecs>, 'run'> {
  run(args: ParsedArgs, io: CliIo): Promise<Outcome>;
}

/** A command whose `run` gets the types that its flags and positionals imply. */
export function defineCommand<const F extends FlagSpecs, const P extends PositionalSpecs>(
  spec: CommandSpec<F, P>,
): Command {
  // Sound because parse-args builds the values from these very specs.
  return spec as unknown as Command;
}
