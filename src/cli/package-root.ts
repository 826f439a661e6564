/** Which directory a package command is about. */
import { usageError } from './parse-args.js';

/** The positional DIR or --package-root; exactly one of them. Throws WCP2001. */
export function packageRoot(
  command: string,
  positional: string | undefined,
  flag: string | undefined,
): string {
  if (positional !== undefined && flag !== undefined) {
    throw usageError('the package is given twice: as DIR and as --package-root', command);
  }
  const root = positional ?? flag;
  if (root === undefined) throw usageError('the package directory is missing', command);
  return root;
}
