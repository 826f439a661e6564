/**
 * What a work tree has and its commit does not: untracked and git-ignored files of a package. Git names them, a wholly
 * untracked directory as one; it reads no file for that, nor what is in a repository inside the work tree.
 */
import { readdirSync } from 'node:fs';
import { MAX_PACKAGE_ENTRIES } from '../limits.js';
import { systemPath } from './digest-files.io.js';
import { streamGit } from './git-process.io.js';
import { parentOf, pathBelow, type RawPath, rawPath, type SourceEntry } from './source.js';
import { compareRaw, isBelow, type TrackedTree } from './work-tree-edits.io.js';

/**
 * Paths below the package root, in byte order; a directory of which git tracks nothing ends in `/` and stands for all
 * below it. Only what `select` takes, and directories with something that it takes. Throws WCP3006.
 */
export async function untrackedFiles(
  tracked: TrackedTree,
  select: (entry: SourceEntry) => boolean,
): Promise<RawPath[]> {
  const { directory, prefix, files, declined } = tracked;
  if (tracked.repository.workTree === undefined) return [];
  const directories = directoriesOf(files.keys());
  const found: RawPath[] = [];
  const consider = (path: RawPath, isDirectory: boolean): void => {
    // What is in the commit and no longer in the index is an edit.
    if (files.has(path) || isBelow(path, declined)) return;
    const below = pathBelow(prefix, path);
    if (isDirectory && directories.has(path)) {
      for (const entry of entriesOf(directory, path) ?? []) consider(entry.path, entry.isDirectory);
    } else if (isDirectory) {
      if (holdsSelected(directory, prefix, path, select)) found.push(`${below}/`);
    } else if (select({ path: below, kind: 'file' })) found.push(below);
  };
  await streamNames(directory, (name) => {
    // Git names the directory itself when the index has nothing of it.
    if (name === './') consider('', true);
    else consider(name.replace(/\/$/, ''), name.endsWith('/'));
  });
  return found.sort(compareRaw);
}

/** All directories above these paths, the top included as the empty path. */
function directoriesOf(paths: Iterable<RawPath>): Set<RawPath> {
  const directories = new Set<RawPath>();
  for (const path of paths) {
    let directory = path;
    do {
      directory = parentOf(directory);
      if (directories.has(directory)) break;
      directories.add(directory);
    } while (directory !== '');
  }
  return directories;
}

interface DiskEntry {
  path: RawPath;
  name: RawPath;
  isDirectory: boolean;
}

/** What is in a directory, or undefined when it cannot be listed. */
function entriesOf(root: string, directory: RawPath): DiskEntry[] | undefined {
  try {
    const entries = readdirSync(systemPath(root, directory), { withFileTypes: true, encoding: 'latin1' });
    return entries.map((entry) => ({
      path: pathBelow(directory, entry.name),
      name: entry.name,
      isDirectory: entry.isDirectory(),
    }));
  } catch {
    return undefined;
  }
}

/** Without exclude options git lists the ignored files too; empty directories are sorted out here. */
async function streamNames(directory: string, receive: (name: RawPath) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  await streamGit(directory, ['ls-files', '--others', '--directory', '-z'], (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      receive(rawPath(bytes.subarray(start, end)));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    return true;
  });
}

/**
 * Whether a directory is selected and has a file that is. What cannot be listed, is a repository of its own, or has too
 * many entries that are not selected counts as one that has.
 */
function holdsSelected(
  root: string,
  prefix: RawPath,
  directory: RawPath,
  select: (entry: SourceEntry) => boolean,
): boolean {
  let left = MAX_PACKAGE_ENTRIES;
  const pending = [directory];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (!select({ path: pathBelow(prefix, path), kind: 'directory' })) continue;
    const entries = entriesOf(root, path);
    left -= entries?.length ?? 0;
    if (entries === undefined || left < 0) return true;
    for (const entry of entries) {
      if (entry.name === '.git') return true;
      if (entry.isDirectory) pending.push(entry.path);
      else if (select({ path: pathBelow(prefix, entry.path), kind: 'file' })) return true;
    }
  }
  return false;
}
