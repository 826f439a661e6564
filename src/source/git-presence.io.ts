/** Whether there is a git repository, seen without starting git: most packages that are verified are in none. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether some directory from this one (absolute, links resolved) upwards holds a repository as `.git`. */
export function isBelowGit(directory: string): boolean {
  for (let at = directory; ; at = dirname(at)) {
    if (isRepositoryEntry(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

/** True for a bare repository, as git recognizes one. */
export function isBareRepository(directory: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => statOf(join(directory, name)) !== undefined);
}

/** A `.git` that is a file points to a repository; a directory is one unless it holds nothing of one, as git sees it. */
export function isRepositoryEntry(path: string): boolean {
  const stats = statOf(path);
  if (stats === undefined) return false;
  if (!stats.isDirectory()) return true;
  try {
    return readdirSync(path).some((name) => name === 'HEAD' || name === 'objects' || name === 'refs');
  } catch {
    // What cannot be looked into is for git to say.
    return true;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
