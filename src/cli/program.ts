/** One run of the program: words in, output through the port, exit status out. Never throws. */
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { VERSION } from '../version.js';
import type { Command } from './command.js';
import { COMMANDS, type CommandRow, findCommand } from './command-table.js';
import { exitStatus } from './exit-status.js';
import { commandHelp, programHelp } from './help.js';
import type { CliIo } from './io.js';
import {
  emitError,
  emitOutcome,
  findingOf,
  formatFlags,
  type OutputChoice,
  outputChoice,
  roughFormat,
} from './output.js';
import { asksForHelp, parseCommandArgs, usageError } from './parse-args.js';
import { suggestion } from './suggest.js';

/** Runs one command line, the words after the program's name. */
export async function runProgram(words: readonly string[], io: CliIo): Promise<number> {
  let name = '';
  let choice: OutputChoice = { format: roughFormat(words), reports: [] };
  try {
    const [first] = words;
    if (first === undefined) {
      io.stderr(programHelp(COMMANDS, VERSION));
      return 2;
    }
    if (first === '--version') {
      io.stdout(`${VERSION}\n`);
      return 0;
    }
    if (first === 'help' || first === '--help' || first === '-h') {
      io.stdout(await help(words.slice(1)));
      return 0;
    }
    const { row, rest } = locate(words);
    name = row.name;
    refuseLossy(rest, io.cwd);
    const command = withFormatFlags((await row.load()).command);
    if (asksForHelp(rest)) {
      io.stdout(commandHelp(row, command));
      return 0;
    }
    const args = parseCommandArgs(name, command, rest, io.env);
    choice = outputChoice(args.flags, name);
    const outcome = await command.run(args, io);
    const failures = await emitOutcome(name, outcome, choice, io);
    const status = exitStatus([...outcome.findings, ...failures]);
    return failures.length === 0 ? (outcome.status ?? status) : outcome.status || status;
  } catch (error) {
    const one = findingOf(error);
    await emitError(name, one, choice, io);
    showStack(error, io);
    return exitStatus([one]);
  }
}

/** Tells of an error that no command could catch, such as one in a timer; the exit status. */
export async function reportCrash(error: unknown, io: CliIo): Promise<number> {
  const one = findingOf(error);
  await emitError('', one, { format: 'pretty', reports: [] }, io);
  showStack(error, io);
  return exitStatus([one]);
}

function showStack(error: unknown, io: CliIo): void {
  if (io.env('WCP_ATTEST_DEBUG') === '1' && error instanceof Error) io.stderr(`${error.stack ?? ''}\n`);
}

/**
 * Node replaces bytes of arguments and of the working directory that are not UTF-8 by U+FFFD, and what then is read may
 * be another directory, of that very name.
 */
function refuseLossy(words: readonly string[], cwd: string): void {
  const lossy = [...words, cwd].find((text) => text.includes('\ufffd'));
  if (lossy === undefined) return;
  throw new CodedError('WCP2001', `${quote(lossy)} is not UTF-8`, {
    fix: 'Rename what it names, or reach it by a link whose name is UTF-8.',
  });
}

function withFormatFlags(command: Command): Command {
  return { ...command, flags: { ...command.flags, ...formatFlags(command.output) } };
}

function locate(words: readonly string[]): { row: CommandRow; rest: readonly string[] } {
  const found = findCommand(words);
  if (found !== undefined) return { row: found.row, rest: words.slice(found.words) };
  const [first = '', second] = words;
  const names = COMMANDS.flatMap((row) => [row.name, ...row.aliases]);
  const below = names.filter((one) => one.startsWith(`${first} `));
  if (below.length > 0) {
    const list = below.map((one) => `\`${one}\``).join(', ');
    throw usageError(
      second === undefined || second.startsWith('-')
        ? `${quote(first)} needs a second word: ${list}`
        : `unknown command ${quote(`${first} ${second}`)}; there is ${list}`,
    );
  }
  if (first.startsWith('-')) throw usageError(`unknown flag ${quote(first)} before the command`);
  throw usageError(`unknown command ${quote(first)}${suggestion(first, names)}`);
}

async function help(words: readonly string[]): Promise<string> {
  if (words.length === 0) return programHelp(COMMANDS, VERSION);
  const { row } = locate(words);
  return commandHelp(row, withFormatFlags((await row.load()).command));
}
