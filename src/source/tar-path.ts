/** From a name in an archive to a path below its root. */
import { MAX_PATH_BYTES } from '../limits.js';
import type { RawPath } from './source.js';

/**
 * The path of a name, `./` before it and the `/` after a directory taken off; empty for the root itself. Or why no
 * package has such a path: GNU tar takes `/` and `..` off, others keep, refuse or follow them.
 */
export function tarPath(name: string, isDirectory: boolean): { path: RawPath } | { refusal: string } {
  if (name.startsWith('/')) return { refusal: 'absolute path' };
  if (isDirectory && (name === '.' || name === './')) return { path: '' };
  const path = name.slice(name.startsWith('./') ? 2 : 0, isDirectory && name.endsWith('/') ? -1 : undefined);
  const parts = path.split('/');
  if (parts.includes('..')) return { refusal: '`..` in the path' };
  if (parts.includes('.')) return { refusal: '`.` in the path' };
  if (parts.includes('')) return { refusal: 'empty name in the path' };
  if (path.length > MAX_PATH_BYTES) return { refusal: `path over ${MAX_PATH_BYTES} bytes` };
  return { path };
}
