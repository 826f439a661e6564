/** The files below a directory, for finding packages, rules and fixtures. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { CodedError, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { MAX_DISCOVERY_DEPTH, MAX_DISCOVERY_ENTRIES } from '../limits.js';
import { CONFIG_NAME } from '../names.js';

/**
 * Regular files below `base`, itself below `directory`, as paths relative to `directory` in the order of their names.
 * Links are not followed; node_modules and names that start with a dot are skipped. Throws WCP2005 beyond
 * MAX_DISCOVERY_ENTRIES or MAX_DISCOVERY_DEPTH, WCP3001.
 */
export function listFiles(directory: string, base = '.'): string[] {
  const files: string[] = [];
  let seen = 0;
  const visit = (path: string, depth: number): void => {
    for (const entry of readDirectory(join(directory, path))) {
      seen += 1;
      if (seen > MAX_DISCOVERY_ENTRIES) {
        throw tooMuch(`more than ${MAX_DISCOVERY_ENTRIES} files below ${quote(directory)}`);
      }
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = path === '.' ? entry.name : `${path}/${entry.name}`;
      if (entry.isFile()) files.push(inner);
      else if (entry.isDirectory()) {
        if (depth === MAX_DISCOVERY_DEPTH)
          throw tooMuch(`${quote(inner)} is deeper than ${MAX_DISCOVERY_DEPTH} levels`);
        visit(inner, depth + 1);
      }
    }
  };
  if (outsideFault(directory, base) === undefined && statSync(join(directory, base)).isDirectory())
    visit(base, 1);
  return files;
}

function tooMuch(message: string): CodedError {
  return new CodedError('WCP2005', message, {
    fix: `Write a ${CONFIG_NAME} that names the packages, or run in a smaller directory.`,
  });
}

/** What is wrong with a path that does not exist or whose links lead out of the directory; undefined when all is well. */
export function outsideFault(directory: string, path: string): string | undefined {
  try {
    const from = relative(realpathSync(directory), realpathSync(join(directory, path)));
    const out = from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from);
    return out
      ? `${quote(path)} leads out of the directory of the configuration by a symbolic link`
      : undefined;
  } catch (error) {
    return `cannot read ${quote(path)}: ${systemErrorText(error)}`;
  }
}

function readDirectory(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new CodedError('WCP3001', `cannot read ${quote(path)}: ${systemErrorText(error)}`, {
      cause: error,
    });
  }
}
