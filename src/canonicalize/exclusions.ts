/**
 * Which paths awp.v1 leaves out of the package hash, and what each of them is to us. The names are those of the
 * reference SDKs, tested on components below the root only, case-sensitively.
 */

/** The rules by which a package is made, at its root: a file of the package like any other. */
export const IGNORE_FILE = '.wcpignore';

/** The files of the attestation itself, at the root of the package. */
const UNFINISHED = 'manifest.tmp';
const OWN_NAMES: ReadonlySet<string> = new Set(['manifest.json', 'manifest.sig', UNFINISHED]);
const RESIDUE_NAMES: ReadonlySet<string> = new Set(['.git', '__pycache__', '.DS_Store']);

/**
 * hashed: in the package hash and in the signed list. listed: only in the signed list (a nested manifest.json is part
 * of many real packages). own: the attestation itself. residue: in neither; code could hide there.
 */
export type Coverage = 'hashed' | 'listed' | 'own' | 'residue';

// Every path that can be anything but `hashed` holds one of these.
const MAY_BE_EXCLUDED = /manifest\.|\.git|__pycache__|\.DS_Store|\.pyc/;

/** What a path is to the package hash. `isDirectory` says what the last component is. */
export function coverageOf(path: string, isDirectory: boolean): Coverage {
  if (!MAY_BE_EXCLUDED.test(path)) return 'hashed';
  const components = path.split('/');
  const name = components.at(-1) ?? '';
  if (components.some((component) => RESIDUE_NAMES.has(component))) return 'residue';
  if (!isDirectory && name.endsWith('.pyc')) return 'residue';
  // What an interrupted signing left behind: in the root nothing covers it and nobody reads it.
  if (path === UNFINISHED && !isDirectory) return 'residue';
  if (components.length === 1 && !isDirectory && OWN_NAMES.has(name)) return 'own';
  return components.some((component) => OWN_NAMES.has(component)) ? 'listed' : 'hashed';
}

/** Folded forms (`fold.ts`) of every excluded name: a name that only folds to one is refused as a near-alias. */
export const EXCLUDED_NAMES_FOLDED: ReadonlyMap<string, string> = new Map(
  [...OWN_NAMES, ...RESIDUE_NAMES].map((name) => [name.toLowerCase(), name]),
);
