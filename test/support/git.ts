/** Real git repositories for tests, with no settings but those given here. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makeTree, type TreeEntry, temporaryDirectory } from './tree.js';

// The sources under test start git with this environment too.
process.env.GIT_CONFIG_GLOBAL = '/dev/null';
process.env.GIT_CONFIG_NOSYSTEM = '1';

/** Seconds since 1970 of every commit. */
export const COMMITTED_AT = 1_700_000_000;

const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Worker Developer',
  GIT_AUTHOR_EMAIL: 'developer@example.org',
  GIT_AUTHOR_DATE: `${COMMITTED_AT} +0100`,
  GIT_COMMITTER_NAME: 'Worker Developer',
  GIT_COMMITTER_EMAIL: 'developer@example.org',
  GIT_COMMITTER_DATE: `${COMMITTED_AT} +0100`,
};

/** Runs git in a directory and gives what it prints, without the line feed at the end. */
export function git(directory: string, words: readonly string[], input?: Uint8Array | string): string {
  const settings = ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', ['-C', directory, ...settings, ...words], {
    env: ENVIRONMENT,
    input: input ?? '',
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
    .toString('latin1')
    .replace(/\n$/, '');
}

/** A new repository in a temporary directory. */
export function emptyRepository(...words: string[]): string {
  const directory = join(temporaryDirectory(), 'repository');
  git('/', ['init', '-q', ...words, directory]);
  return directory;
}

/** Commits everything in the work tree and gives the id. */
export function commitAll(directory: string): string {
  git(directory, ['add', '-A']);
  git(directory, ['commit', '-q', '--allow-empty', '-m', 'change']);
  return git(directory, ['rev-parse', 'HEAD']);
}

/** A repository with these files committed. */
export async function repositoryOf(files: Record<string, string> | readonly TreeEntry[]): Promise<string> {
  const directory = emptyRepository();
  const entries = Array.isArray(files)
    ? (files as TreeEntry[])
    : Object.entries(files).map(([path, text]) => ({ path, text }));
  await makeTree(directory, entries);
  commitAll(directory);
  return directory;
}

/** A clone of a local repository, over git's protocol so that depth and filters work. */
export function clone(from: string, ...words: string[]): string {
  const directory = join(temporaryDirectory(), 'clone');
  git('/', ['clone', '-q', ...words, `file://${from}`, directory]);
  return directory;
}

/** One entry of a tree object as git stores it. */
export function rawEntry(mode: string, name: string, id: string): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]);
}

/** Writes a tree object of these bytes, whatever they are, and gives its id. */
export function writeTree(directory: string, ...entries: Buffer[]): string {
  const words = ['hash-object', '-t', 'tree', '--literally', '-w', '--stdin'];
  return git(directory, words, Buffer.concat(entries));
}

/** Writes a blob and gives its id. */
export function writeBlob(directory: string, content: string | Uint8Array): string {
  return git(directory, ['hash-object', '-w', '--stdin'], content);
}

/** Makes the commit of a tree and gives its id; the work tree stays as it is. */
export function commitTree(directory: string, tree: string): string {
  return git(directory, ['commit-tree', '-m', 'made', tree]);
}
