/**
 * Every command of the program. The imports are literal so that the bundler makes one chunk file per command and a
 * process loads only the one it runs.
 */
import type { Command } from './command.js';

export interface CommandRow {
  /** One or two words. */
  name: string;
  /** Other names, for people who come from the reference CLI. */
  aliases: readonly string[];
  /** One line for the list of commands. */
  summary: string;
  load(): Promise<{ command: Command }>;
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'init',
    aliases: [],
    summary: 'Write wcp-attest.yml, a workflow and, if asked, a worker.',
    load: async () => await import('./init.js'),
  },
  {
    name: 'check',
    aliases: [],
    summary: 'Run the pull request gate: packages, rules, fixtures.',
    load: async () => await import('./check.js'),
  },
  {
    name: 'sign',
    aliases: ['attest build-sign'],
    summary: 'Sign a package: write manifest.json and manifest.sig.',
    load: async () => await import('./sign.js'),
  },
  {
    name: 'verify',
    aliases: ['attest verify'],
    summary: 'Verify a package, fail-closed.',
    load: async () => await import('./verify.js'),
  },
  {
    name: 'hash',
    aliases: [],
    summary: 'Print the package hash of a directory.',
    load: async () => await import('./hash.js'),
  },
  {
    name: 'files',
    aliases: [],
    summary: 'List the files of a package as sha256sum does.',
    load: async () => await import('./files.js'),
  },
  {
    name: 'pack',
    aliases: [],
    summary: 'Write a package as a reproducible tarball.',
    load: async () => await import('./pack.js'),
  },
  {
    name: 'submit',
    aliases: ['attest submit'],
    summary: 'Verify a package and submit it to a registry.',
    load: async () => await import('./submit.js'),
  },
  {
    name: 'keygen',
    aliases: [],
    summary: 'Make a signing key and its trust entry.',
    load: async () => await import('./keygen.js'),
  },
  {
    name: 'route',
    aliases: [],
    summary: 'Decide one routing request.',
    load: async () => await import('./route.js'),
  },
  {
    name: 'route-check',
    aliases: ['validate'],
    summary: 'Run fixtures against routing rules.',
    load: async () => await import('./route-check.js'),
  },
  {
    name: 'codes',
    aliases: [],
    summary: 'List every code with its title and exit status.',
    load: async () => await import('./codes.js'),
  },
  {
    name: 'explain',
    aliases: [],
    summary: 'Explain a code: meaning, causes, fix.',
    load: async () => await import('./explain.js'),
  },
  {
    name: 'registry serve',
    aliases: [],
    summary: 'Serve a registry from one SQLite file.',
    load: async () => await import('./registry-serve.js'),
  },
];

/** The row that the first words name, with the number of words it takes; two-word names win. */
export function findCommand(words: readonly string[]): { row: CommandRow; words: number } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const row = COMMANDS.find((one) => one.name === name || one.aliases.includes(name));
    if (row !== undefined && words.length >= length) return { row, words: length };
  }
  return undefined;
}
