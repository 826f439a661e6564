/** Finds the git repository of a directory and asks git what it needs to know of it. */
import { resolve } from 'node:path';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { isObjectId, type ObjectFormat } from './git-objects.js';
import { isBareRepository } from './git-presence.io.js';
import { gitRefused, gitSaid, runGit } from './git-process.io.js';
import { ObjectReader } from './git-reader.io.js';
import { type RawPath, rawPath, rawPathOf } from './source.js';

export interface Repository {
  /** Absolute; where git runs. */
  directory: string;
  format: ObjectFormat;
  reader: ObjectReader;
  /** What is only there with files checked out; a bare repository has none. */
  workTree:
    | {
        /** Absolute path of its top. */
        top: string;
        /** The directory below the top; empty for the top itself. */
        prefix: RawPath;
        /** Absolute path of the index. */
        index: string;
      }
    | undefined;
}

/** The repository that a directory (absolute) belongs to. Throws WCP3006 when git refuses, WCP2002 inside `.git`. */
export function openRepository(directory: string): Repository {
  const run = runGit(directory, ['rev-parse', ...FACTS]);
  const [insideGit, insideWorkTree, format, index, prefix, top, ...more] = lines(run.stdout);
  // Without a work tree git prints the facts before the last, and says that it has no answer to that one.
  if (!run.ok && insideWorkTree !== 'false') throw gitRefused(directory, run.stderr);
  if ((format !== 'sha1' && format !== 'sha256') || index === undefined || more.length > 0)
    throw gitRefused(directory, `git answered ${rawPath(run.stdout)}`);
  const repository = { directory, format, reader: new ObjectReader(directory, format) } as const;
  if (insideWorkTree === 'true' && prefix !== undefined && top !== undefined) {
    const workTree = {
      top: utf8Of(top),
      prefix: prefix.replace(/\/$/, ''),
      index: resolve(directory, utf8Of(index)),
    };
    return { ...repository, workTree };
  }
  const isBare = top === undefined && (insideGit !== 'true' || isBareRepository(directory));
  if (isBare) return { ...repository, workTree: undefined };
  throw new CodedError(
    'WCP2002',
    `${quote(directory)} is in a git repository, but not among its checked-out files`,
    {
      fix: 'Give the directory of the package, or REF:PATH.',
    },
  );
}

/** The arguments of git-rev-parse(1) in whose order it answers, a line each. */
const FACTS = [
  '--is-inside-git-dir',
  '--is-inside-work-tree',
  '--show-object-format',
  '--git-path',
  'index',
  '--show-prefix',
  '--show-toplevel',
];

function lines(output: Buffer): string[] {
  return rawPath(output).split('\n').slice(0, -1);
}

function utf8Of(raw: string): string {
  return Buffer.from(raw, 'latin1').toString('utf8');
}

/** The id of the commit that is checked out, or undefined in a repository without commits. Throws WCP3006. */
export function headOf({ directory, format }: Repository): string | undefined {
  const run = runGit(directory, ['rev-parse', '--verify', 'HEAD']);
  const id = rawPath(run.stdout).trimEnd();
  if (run.ok && isObjectId(id, format)) return id;
  // That says the same of a branch without commits and of a broken one; this does not.
  const { stderr } = runGit(directory, ['log', '-1', '--format=']);
  if (stderr.includes('does not have any commits yet')) return undefined;
  throw gitRefused(directory, stderr || run.stderr);
}

/** The id of the commit that REF names in git's syntax. Throws WCP2002 when it names none. */
export function commitOf({ directory, format }: Repository, ref: string): string {
  const run = runGit(directory, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]);
  const id = rawPath(run.stdout).trimEnd().split('\n').at(-1) ?? '';
  if (run.ok && isObjectId(id, format)) return id;
  throw new CodedError('WCP2002', `git finds no commit ${quote(ref)}: ${gitSaid(run.stderr)}`, {
    fix: 'Correct REF, or fetch it first: `git fetch --tags`, and `--unshallow` in a shallow clone.',
  });
}

/** The path of REF:PATH from the top of the tree: `./` and `../` count from where the user stands. */
export function pathInTree(path: string, prefix: RawPath): RawPath {
  const names: string[] = [];
  const from = /^\.\.?(?:\/|$)/.test(path) && prefix !== '' ? `${prefix}/` : '';
  for (const name of `${from}${rawPathOf(path)}`.split('/')) {
    if (name === '..' && names.length > 0) names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
