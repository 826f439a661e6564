/** Finds the commit that a user means, by a directory that is checked out or by REF:PATH, as a source. */
import { realpathSync } from 'node:fs';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { commitSource, findTree, hasEntries } from './git.io.js';
import { isBareRepository, isBelowGit } from './git-presence.io.js';
import { commitOf, headOf, openRepository, pathInTree } from './git-repository.io.js';
import type { Source } from './source.js';

/** The source of a directory (absolute, links resolved) whose files are in the commit that is checked out. */
export async function trackedSource(directory: string, label: string): Promise<Source | undefined> {
  if (!isBelowGit(directory)) throw bareRepository(directory);
  const repository = openRepository(directory);
  if (repository.workTree === undefined) throw bareRepository(directory);
  const commit = headOf(repository);
  if (commit === undefined) return undefined;
  const { prefix } = repository.workTree;
  const found = await findTree(repository, commit, prefix);
  if (found.absent) return undefined;
  if (found.tree !== undefined && !(await hasEntries(repository, found.tree))) return undefined;
  return commitSource(repository, { directory, commit, path: prefix, label, edits: true }, found);
}

function bareRepository(directory: string): CodedError {
  return new CodedError('WCP2002', `${quote(directory)} is a git repository without checked-out files`, {
    fix: 'Run in it and name the package as REF:PATH, such as `HEAD:worker`.',
  });
}

/** The source of `REF:PATH` in git's syntax, in the repository of a directory. */
export async function refSource(target: string, label: string, cwd: string): Promise<Source> {
  const colon = target.indexOf(':');
  const ref = target.slice(0, colon);
  if (ref === '' || ref.startsWith('-')) {
    throw new CodedError('WCP2002', `there is no ${quote(target)}, and it is no REF:PATH`, {
      fix: 'Name a commit before the colon, such as `HEAD:worker` or `v1.2.0:worker`.',
    });
  }
  const directory = realpathSync(cwd);
  if (!isBelowGit(directory) && !isBareRepository(directory)) {
    throw new CodedError('WCP2002', `there is no ${quote(target)}, and no git repository to find it in`);
  }
  const repository = openRepository(directory);
  const commit = commitOf(repository, ref);
  const path = pathInTree(target.slice(colon + 1), repository.workTree?.prefix ?? '');
  const found = await findTree(repository, commit, path);
  if (found.absent) {
    throw new CodedError(
      'WCP2002',
      `the commit ${quote(ref)} has no directory ${quote(target.slice(colon + 1))}`,
      { fix: 'Name a directory as the commit has it; `git ls-tree -d REF` lists them.' },
    );
  }
  return commitSource(repository, { directory, commit, path, label }, found);
}
