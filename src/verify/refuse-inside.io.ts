/** A package must not bring its own judge: trust, keys, config and this program may not lie inside the package. */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';

/** WCP2009 for each file whose real path is inside the real path of the root. What does not exist is nobody's judge. */
export function refuseInside(root: string, judges: Readonly<Record<string, string | undefined>>): Finding[] {
  const realRoot = realPath(root);
  if (realRoot === undefined) return [];
  return Object.entries(judges).flatMap(([what, path]) => {
    const real = path === undefined ? undefined : realPath(path);
    if (path === undefined || real === undefined) return [];
    return isInside(realRoot, real)
      ? [finding('WCP2009', `${what} ${quote(path)} lies inside the package ${quote(root)}`)]
      : [];
  });
}

/** Whether a path is a directory or lies in it; both absolute and without links. */
export function isInside(directory: string, path: string): boolean {
  const below = relative(directory, path);
  // Absolute: on another drive of Windows.
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
