/** What a user names as a package, as the source that reads it: a directory, a commit, a tarball. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { directorySource } from './directory.io.js';
import { commitSource, findTree, hasEntries } from './git.io.js';
import {
  commitOf,
  headOf,
  isBareRepository,
  isBelowGit,
  openRepository,
  pathInTree,
} from './git-repository.io.js';
import type { OnProgress, Source } from './source.js';
import type { SourceChoice } from './source-choice.js';

export interface OpenOptions {
  /** How messages name the package. */
  label: string;
  from: SourceChoice;
  /** Leading names to drop from the paths of a tarball. */
  strip?: number | undefined;
  /** Absolute; `target` counts from it, and REF:PATH is of its repository. */
  cwd: string;
  /** For a tarball, which is read while it is listed. */
  onProgress?: OnProgress | undefined;
}

/**
 * The source of a directory, of a tarball or, when nothing has that name, of `REF:PATH`. A directory that is not there
 * is for the source to report. Throws WCP2001 for options that do not fit, WCP2002 when git tracks nothing there,
 * WCP3006 when git cannot read the repository: then what is on disk must be asked for.
 */
export async function openSource(target: string, options: OpenOptions): Promise<Source> {
  const { label, from, strip, cwd, onProgress } = options;
  const path = resolve(cwd, target);
  const stats = statOf(path);
  if (stats?.isFile() && /\.(?:tar|tgz|tar\.gz)$/i.test(path)) {
    if (from !== 'auto') throw new CodedError('WCP2001', `--from ${from} does not fit a tarball`);
    const { tarballSource } = await import('./tarball.io.js');
    return tarballSource(path, { label, strip, onProgress });
  }
  if (strip !== undefined) throw new CodedError('WCP2001', '--strip is for tarballs only');
  if (from === 'directory') return directorySource(path, label);
  if (stats?.isDirectory()) {
    const source = await trackedSource(realpathSync(path), label);
    if (source !== undefined) return source;
  } else if (stats === undefined && target.includes(':')) return refSource(target, label, cwd);
  if (from === 'auto') return directorySource(path, label);
  throw new CodedError('WCP2002', `git tracks nothing in ${quote(target)}`, {
    fix: 'Commit the package first, or read what is on disk with `--from directory`.',
  });
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // What cannot be looked at is for the source of the directory to report.
    return undefined;
  }
}

/** The source of a directory (absolute, links resolved) whose files are in the commit that is checked out. */
async function trackedSource(directory: string, label: string): Promise<Source | undefined> {
  if (!isBelowGit(directory)) {
    if (isBareRepository(directory)) throw bareRepository(directory);
    return undefined;
  }
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
async function refSource(target: string, label: string, cwd: string): Promise<Source> {
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
    );
  }
  return commitSource(repository, { directory, commit, path, label }, found);
}
