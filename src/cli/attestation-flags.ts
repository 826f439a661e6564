/** Flags that the package commands share, under the reference CLI's names where it has them. */

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

export const PACKAGE_POSITIONAL = { arity: 'optional', text: 'the package root' } as const;
