/** The directories that a package pattern stands for. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { MAX_DISCOVERY_ENTRIES } from '../limits.js';
import { fitsGlob, globBase } from './glob.js';

export interface GlobbedDirectories {
  /** Relative to `directory`, in the order of their names. */
  directories: string[];
  /** Symbolic links that fit. They are not followed: what is behind one is not in the repository. */
  links: string[];
}

/** Every directory and link below `directory` whose path fits the pattern. Throws WCP2005 beyond the limit, WCP3001. */
export function globDirectories(directory: string, pattern: string): GlobbedDirectories {
  const found: GlobbedDirectories = { directories: [], links: [] };
  const deepest = pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length;
  let seen = 0;
  const visit = (path: string, depth: number): void => {
    for (const entry of entriesOf(join(directory, path))) {
      seen += 1;
      if (seen > MAX_DISCOVERY_ENTRIES) {
        throw new CodedError(
          'WCP2005',
          `more than ${MAX_DISCOVERY_ENTRIES} entries for the pattern ${quote(pattern)}`,
          {
            fix: 'Narrow the pattern, or name the packages.',
          },
        );
      }
      const inner = path === '.' ? entry.name : `${path}/${entry.name}`;
      if (entry.isSymbolicLink() && fitsGlob(pattern, inner)) found.links.push(inner);
      if (!entry.isDirectory() || entry.name === 'node_modules') continue;
      if (fitsGlob(pattern, inner)) found.directories.push(inner);
      if (depth < deepest && !entry.name.startsWith('.')) visit(inner, depth + 1);
    }
  };
  const base = globBase(pattern);
  visit(base, base === '.' ? 1 : base.split('/').length + 1);
  return found;
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new CodedError('WCP3001', `cannot read ${quote(path)}: ${systemErrorText(error)}`, {
      cause: error,
    });
  }
}
