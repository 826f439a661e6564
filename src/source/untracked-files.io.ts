/**
 * What a work tree has and its commit does not: untracked and git-ignored files of a package. Git names them, a wholly
 * untracked directory as one; it reads no file for that, nor what is in a repository inside the work tree.
 */
import { readdirSync } from 'node:fs';
import { MAX_PACKAGE_ENTRIES } from '../limits.js';
import { systemPath } from './digest-files.io.js';
import { streamGit } from './git-process.io.js';
import { type RawPath, rawPath, type SourceEntry } from './source.js';
import { belowPrefix, compareRaw, isBelow, type TrackedTree } from './work-tree-edits.io.js';

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
  const committed = new Set([...files.keys()].flatMap(withParents));
  const found: RawPath[] = [];
  await streamNames(directory, (name) => {
    const isDirectory = name.endsWith('/');
    const path = isDirectory ? name.slice(0, -1) : name;
    // What is in the commit and no longer in the index is an edit.
    if (committed.has(path) || isBelow(path, declined)) return;
    const below = belowPrefix(prefix, path);
    const counts = isDirectory
      ? holdsSelected(directory, prefix, path, select)
      : select({ path: below, kind: 'file' });
    if (counts) found.push(isDirectory ? `${below}/` : below);
  });
  return found.sort(compareRaw);
}

function withParents(path: RawPath): RawPath[] {
  const all = [path];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    all.push(path.slice(0, end));
  return all;
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
    if (!select({ path: belowPrefix(prefix, path), kind: 'directory' })) continue;
    let entries: { name: string; isDirectory(): boolean }[];
    try {
      entries = readdirSync(systemPath(root, path), { withFileTypes: true, encoding: 'latin1' });
    } catch {
      return true;
    }
    left -= entries.length;
    if (left < 0) return true;
    for (const entry of entries) {
      const below = `${path}/${entry.name}`;
      if (entry.name === '.git') return true;
      if (entry.isDirectory()) pending.push(below);
      else if (!entry.isDirectory() && select({ path: belowPrefix(prefix, below), kind: 'file' }))
        return true;
    }
  }
  return false;
}
