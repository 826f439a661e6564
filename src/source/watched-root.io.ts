/**
 * The directory that a walk begins with, and what is above it. Every path of a walk begins with the path of its root,
 * which leads elsewhere when a directory above it, or a link to it, is exchanged meanwhile; exchanged back, nothing
 * below would show it.
 */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Milliseconds in which a directory may have changed twice with one time; FAT counts in steps of two seconds. */
const RACY_MS = 4000;

export interface WatchedRoot {
  /** Absolute, without links. */
  path: string;
  stats: Stats;
  /** Whether the path that was given still leads to it. */
  isThere(): boolean;
  /** Whether nothing was renamed in any directory above since the walk began, so that every path led below it. */
  isUndisturbed(): boolean;
}

/** Looks at a root, links followed, and at what is above it. Throws system errors. */
export function watchRoot(root: string, startedAt: number): WatchedRoot {
  // The empty path is no directory, but would be resolved to the working directory.
  statSync(root);
  const path = realpathSync(root);
  const stats = statSync(path);
  const above = ancestorsOf(path).map((ancestor) => ({ ancestor, before: statOf(ancestor) }));
  return {
    path,
    stats,
    isThere: () => {
      const now = statOf(root);
      return now !== undefined && isSameDirectory(now, stats);
    },
    isUndisturbed: () =>
      above.every(({ ancestor, before }) => {
        const now = statOf(ancestor);
        return (
          now !== undefined &&
          before !== undefined &&
          isSameDirectory(now, before) &&
          isUntouched(now, before) &&
          isOld(before, startedAt)
        );
      }),
  };
}

function ancestorsOf(path: string): string[] {
  const ancestors: string[] = [];
  for (let at = path; dirname(at) !== at; ) {
    at = dirname(at);
    ancestors.push(at);
  }
  return ancestors;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The very same directory, whatever has happened in it. */
export function isSameDirectory(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.mode === b.mode;
}

/** Nothing was added to it, removed from it or renamed in it, as far as its times can tell. */
export function isUntouched(a: Stats, b: Stats): boolean {
  return a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}

/**
 * Whether a directory had last changed well before the walk began: then whatever changed since has another time. The
 * ticks of file systems are shorter than this; on a network, so should be the difference of the clocks.
 */
export function isOld(stats: Stats, startedAt: number): boolean {
  return Math.max(stats.ctimeMs, stats.mtimeMs) < startedAt - RACY_MS;
}
