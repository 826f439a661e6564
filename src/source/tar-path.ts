/** From a name in an archive to a path below its root. */
import { MAX_PATH_BYTES } from '../limits.js';
import type { RawPath } from './source.js';

export interface PathRefusal {
  what: string;
  fix: string;
}

/**
 * The path of a name, `./` before it and the `/` after a directory taken off; empty for the root itself. Or why no
 * package has such a path: GNU tar takes `/` and `..` off, others keep, refuse or follow them.
 */
export function tarPath(name: string, isDirectory: boolean): RawPath | PathRefusal {
  if (name.startsWith('/')) return notBelow('absolute path');
  if (isDirectory && (name === '.' || name === './')) return '';
  const path = name.slice(name.startsWith('./') ? 2 : 0, isDirectory && name.endsWith('/') ? -1 : undefined);
  const parts = path.split('/');
  if (parts.includes('..')) return notBelow('`..` in the path');
  if (parts.includes('.')) return notBelow('`.` in the path');
  if (parts.includes('')) return notBelow('empty name in the path');
  if (path.length > MAX_PATH_BYTES)
    return { what: `path over ${MAX_PATH_BYTES} bytes`, fix: 'Use shorter names.' };
  return path;
}

function notBelow(what: string): PathRefusal {
  return { what, fix: 'Pack it again with paths below one directory.' };
}
