/**
 * Holds on to the directory that a walk begins with. Every path of a walk begins with the path of its root, which leads
 * elsewhere when a directory above it, or a link to it, is exchanged meanwhile; exchanged back, nothing would show.
 */
import { closeSync, constants, fstatSync, openSync, realpathSync, type Stats, statSync } from 'node:fs';

export interface PinnedRoot {
  /** Leads to the directory. */
  path: string;
  stats: Stats;
  /** Whether it leads there whatever happens above: otherwise every file has to be looked at again by its path. */
  isPinned: boolean;
  /** Whether the path that was given still leads to it. */
  isThere(): boolean;
  release(): void;
}

/** Opens a root, links followed. Throws system errors. */
export function pinRoot(root: string): PinnedRoot {
  // The empty path is no directory, but would be resolved to the working directory.
  statSync(root);
  const real = realpathSync(root);
  const isThere = (): boolean => {
    try {
      return isSame(statSync(root), stats);
    } catch {
      return false;
    }
  };
  let stats = statSync(real);
  const unpinned = { path: real, stats, isPinned: false, isThere, release: () => {} };
  if (process.platform !== 'linux' || !stats.isDirectory()) return unpinned;
  let fd: number;
  try {
    fd = openSync(real, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch {
    // What cannot be opened cannot be listed either, which the walk reports.
    return unpinned;
  }
  stats = fstatSync(fd);
  const path = `/proc/self/fd/${fd}`;
  try {
    if (isSame(statSync(path), stats)) {
      return { path, stats, isPinned: true, isThere, release: () => closeSync(fd) };
    }
  } catch {
    // There is no /proc here.
  }
  closeSync(fd);
  return { ...unpinned, stats };
}

function isSame(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}
