/** The outcome of verifying a package, the same for the CLI, the Action and the library. */
import type { HashOrder } from '../canonicalize/order.js';
import type { AttestCode } from '../codes/table.js';
import type { Finding } from '../finding.js';
import type { Change } from '../manifest/changes.js';
import type { Scheme } from '../sign/trust-policy.js';

/** Deny codes in the order of the steps; a verdict's `deny_code` is the first one that was found. */
export const DENY_ORDER: readonly AttestCode[] = [
  'ATTEST_MANIFEST_MISSING',
  'ATTEST_SCHEMA_UNSUPPORTED',
  'ATTEST_MANIFEST_ID_MISMATCH',
  'ATTEST_NAMESPACE_INVALID',
  'ATTEST_TREE_UNSAFE',
  'ATTEST_PACKAGE_EMPTY',
  'ATTEST_HASH_MISMATCH',
  'ATTEST_SIGNATURE_MISSING',
  'ATTEST_SIG_INVALID',
  'ATTEST_KEY_UNTRUSTED',
  'ATTEST_KEY_EXPIRED',
  'ATTEST_KEY_REVOKED',
  'ATTEST_EXPIRED',
  'ATTEST_VERSION_TOO_OLD',
  'ATTEST_UNHASHED_CONTENT',
];

/** What a good signature vouches for; everything here comes from signed values. */
export interface Attested {
  worker_id: string;
  worker_species_id: string;
  worker_version: string;
  package_hash: string;
  hash_order: HashOrder;
  /** The schemes whose signatures verified. */
  schemes: Scheme[];
  /** The Ed25519 key, or null with HMAC alone. */
  keyid: string | null;
  built_at: string;
  trust_statement: string;
  /** What the signatures cover: HMAC signs no file list, no executable bits and no empty directories. */
  covers: 'contents' | 'contents, executable bits and directories';
}

export interface Verdict {
  ok: boolean;
  deny_code: AttestCode | null;
  deny_codes: AttestCode[];
  /** Set only when ok. */
  attested: Attested | null;
  /** When the check was made, UTC. */
  verified_at: string;
  /** False when a file that nobody signed was let pass as residue. */
  complete: boolean;
  /** Whether a registry or log was asked if the attestation still holds. */
  freshness: 'checked' | 'unchecked';
  /** What differs from the signed file list; empty without an authenticated list. */
  changes: Change[];
  files: number;
  bytes: number;
  findings: Finding[];
}
