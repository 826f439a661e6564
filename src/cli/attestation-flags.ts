/** Flags that the package commands share, under the reference CLI's names where it has them. */
import { MAX_PACKAGE_DEPTH } from '../limits.js';
import { SOURCE_CHOICES } from '../names.js';

export const FROM_FLAG = {
  type: 'string',
  value: 'WHERE',
  choices: SOURCE_CHOICES,
  default: 'auto',
  text: 'read the commit that is checked out (git), what is on disk (directory), or the commit when git tracks the directory',
} as const;

export const STRIP_FLAG = {
  type: 'integer',
  value: 'N',
  min: 0,
  max: MAX_PACKAGE_DEPTH,
  text: 'leading directories to drop from the paths of a tarball',
} as const;

export const HASH_ORDER_FLAG = {
  type: 'string',
  value: 'SDK',
  choices: ['python', 'go', 'typescript'],
  default: 'python',
  text: 'record order of the package hash: that of the SDK whose verifier must accept it',
} as const;

export const HMAC_ENV_FLAG = {
  type: 'string',
  value: 'NAME',
  default: 'WCP_ATTEST_HMAC_KEY',
  text: 'environment variable that holds the HMAC secret',
} as const;

export const SCHEME_FLAG = {
  type: 'string',
  value: 'SCHEME',
  choices: ['ed25519', 'hmac'],
  repeatable: true,
  text: 'signature scheme; give it twice for both (default: ed25519)',
} as const;

export const PACKAGE_ROOT_FLAG = {
  type: 'string',
  value: 'DIR',
  text: 'the package, as the reference CLI names it; the same as DIR',
} as const;

/** Where a package can be more than a directory. */
export const PACKAGE_SOURCE_POSITIONAL = {
  arity: 'optional',
  text: 'the package root, a tarball (.tar, .tgz), or REF:PATH for a directory in a git commit',
} as const;

/** Where it is what will run. */
export const PACKAGE_OR_TARBALL_POSITIONAL = {
  arity: 'optional',
  text: 'the package root, or a tarball (.tar, .tgz)',
} as const;

export const PACKAGE_POSITIONAL = { arity: 'optional', text: 'the package root' } as const;
