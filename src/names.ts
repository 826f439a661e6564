/** Words that several parts share: names of files, orders of a hash, forms of a submission. */

/** The configuration of a repository. */
export const CONFIG_NAME = 'wcp-attest.yml';
/** The registry record of a worker, in the root of its package. */
export const RECORD_NAME = 'registry_record.json';

/** The SDKs by whose record order a package is hashed (`canonicalize/order.ts`). */
export const HASH_ORDERS = ['python', 'go', 'typescript'] as const;
export type HashOrder = (typeof HASH_ORDERS)[number];

/** Where a package that is a directory is read from. */
export const SOURCE_CHOICES = ['auto', 'git', 'directory'] as const;
/** `auto`: from the commit when git tracks the directory, else from disk. */
export type SourceChoice = (typeof SOURCE_CHOICES)[number];

/** `pyhall` sends what the SDKs send, together; `wcp-attest` adds manifest and bundle. */
export const SUBMIT_PROFILES = ['pyhall', 'wcp-attest'] as const;
export type SubmitProfile = (typeof SUBMIT_PROFILES)[number];
