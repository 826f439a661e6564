/** What a user names as a package, as the source that reads it: a directory, a commit, a tarball. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import type { SourceChoice } from '../names.js';
import { directorySource } from './directory.io.js';
import { isBareRepository, isBelowGit } from './git-presence.io.js';
import type { OnProgress, Source } from './source.js';

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
  if (stats?.isFile()) {
    if (from !== 'auto') throw new CodedError('WCP2001', `--from ${from} does not fit a tarball`);
    const { tarballSource } = await import('./tarball.io.js');
    return tarballSource(path, { label, strip, onProgress });
  }
  if (strip !== undefined) throw new CodedError('WCP2001', '--strip is for tarballs only');
  if (from === 'directory') return directorySource(path, label);
  if (stats?.isDirectory()) {
    const directory = realpathSync(path);
    // What reads git is only loaded where there is a repository.
    const { trackedSource } = isBelowGit(directory) || isBareRepository(directory) ? await openCommit() : {};
    const source = await trackedSource?.(directory, label);
    if (source !== undefined) return source;
  } else if (stats === undefined && target.includes(':')) {
    return (await openCommit()).refSource(target, label, cwd);
  }
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

function openCommit(): Promise<typeof import('./open-commit.io.js')> {
  return import('./open-commit.io.js');
}
