/** The text of `--help`, from the same specs that the parser uses, in 80 columns. */
import { wrap } from '../report/wrap.js';
import type { Command, FlagSpec } from './command.js';
import type { CommandRow } from './command-table.js';

const WIDTH = 80;

/** The list of commands. */
export function programHelp(rows: readonly CommandRow[], version: string): string {
  return [
    `wcp-attest ${version}: attest worker packages and test routing rules (WCP)`,
    '',
    'Usage: wcp-attest COMMAND [ARGUMENTS] [FLAGS]',
    '',
    'Commands:',
    ...columns(rows.map((row) => [row.name, row.summary])),
    '',
    'Flags:',
    ...columns([
      ['-h, --help', 'Show help; `wcp-attest COMMAND --help` for one command.'],
      ['--version', 'Print the version.'],
    ]),
    '',
    'Exit status: 0 fine, 1 denied, 2 invalid usage or input, 3 environment, 70 a bug',
    '`wcp-attest explain CODE` explains any code in a message.',
    '',
  ].join('\n');
}

/** The help of one command; `command` has the flags of the framework already. */
export function commandHelp(row: CommandRow, command: Command): string {
  const flags = [
    ...Object.entries(command.flags).map(([name, spec]): [string, string] => [
      flagHead(name, spec),
      flagText(spec),
    ]),
    ['-h, --help', 'Show this help.'] as [string, string],
  ];
  const positionals = Object.entries(command.positionals).map(([name, spec]): [string, string] => [
    name,
    sentence(spec.text),
  ]);
  return [
    ...wrap(command.description, WIDTH),
    '',
    ...wrap(`Usage: wcp-attest ${command.usage}`, WIDTH, '         '),
    ...(row.aliases.length === 0
      ? []
      : [`Also: ${row.aliases.map((alias) => `wcp-attest ${alias}`).join(', ')}`]),
    ...(positionals.length === 0 ? [] : ['', 'Arguments:', ...columns(positionals)]),
    '',
    'Flags:',
    ...columns(flags),
    ...(command.examples.length === 0 ? [] : ['', 'Examples:', ...command.examples.map((one) => `  ${one}`)]),
    '',
  ].join('\n');
}

function flagHead(name: string, spec: FlagSpec): string {
  return spec.type === 'boolean' ? `--${name}` : `--${name} ${spec.value}`;
}

function flagText(spec: FlagSpec): string {
  if (spec.type === 'boolean') return sentence(spec.text);
  const more = [
    spec.type === 'string' && spec.choices !== undefined ? `One of ${spec.choices.join(', ')}.` : '',
    spec.type === 'integer' ? `${spec.min} to ${spec.max}.` : '',
    'required' in spec ? 'Required.' : '',
    'repeatable' in spec ? 'Repeatable.' : '',
    spec.env === undefined ? '' : `Environment: ${spec.env}.`,
    spec.default === undefined ? '' : `Default: ${spec.default}.`,
  ];
  return [sentence(spec.text), ...more.filter((part) => part !== '')].join(' ');
}

/** The text as a sentence: a capital at the start, a period at the end. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

/** Two aligned columns. A head too long for the left one gets a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.min(26, Math.max(...rows.map(([head]) => head.length)) + 2);
  const indent = ' '.repeat(left + 2);
  return rows.flatMap(([head, text]) => {
    const lines = wrap(`${indent}${text}`, WIDTH, indent);
    if (head.length > left - 2) return [`  ${head}`, ...lines];
    return [`  ${head.padEnd(left)}${(lines[0] ?? '').slice(indent.length)}`, ...lines.slice(1)];
  });
}
