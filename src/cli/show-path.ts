/** Paths as messages and reports show them. */
import { isAbsolute, relative, sep } from 'node:path';
import { printable } from '../escape.js';

/** The path from where the user stands when it lies below, else absolute; with `/`, on one line. */
export function showPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  const below = path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return printable((below ? path || '.' : absolute).replaceAll(sep, '/'));
}
