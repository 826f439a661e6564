/** Real signed packages in temporary directories, and the policies to verify them with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HashOrder } from '../../src/canonicalize/order.js';
import { signPackage } from '../../src/check/sign-package.js';
import { pathsInPackage, writeAttestation } from '../../src/manifest/attestation-files.io.js';
import type { PackageIdentity } from '../../src/manifest/manifest.js';
import { type SigningKey, signingKey } from '../../src/sign/ed25519.js';
import { encodePublicKey } from '../../src/sign/key-files.js';
import { readTrustPolicy, type TrustPolicy } from '../../src/sign/trust-policy.js';
import { directorySource } from '../../src/source/directory.io.js';
import type { Verdict } from '../../src/verify/verdict.js';
import { verifyDirectory } from '../../src/verify/verify-directory.io.js';
import type { VerifyOptions } from '../../src/verify/verify-options.js';
import { treeOf } from '../support/tree.js';

export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
export const KEY = signingKey(Buffer.alloc(32, 7));
export const OTHER_KEY = signingKey(Buffer.alloc(32, 8));
export const SECRET = 's'.repeat(32);

export const IDENTITY: PackageIdentity = {
  worker_id: 'org.acme.summarizer',
  worker_species_id: 'wrk.doc.summarizer',
  worker_version: '1.2.3',
};

export const FILES: Record<string, string> = {
  'main.py': 'print("hello")\n',
  'lib/a.py': 'A = 1\n',
  'lib/b.py': 'B = 2\n',
};

export interface Signing {
  identity?: PackageIdentity;
  key?: SigningKey | undefined;
  secret?: string | undefined;
  hashOrder?: HashOrder;
  notAfter?: string;
}

/** Signs a directory in place; with KEY alone unless told otherwise. */
export async function signTree(root: string, how: Signing = { key: KEY }): Promise<void> {
  const { signed, findings } = await signPackage(directorySource(root), {
    identity: how.identity ?? IDENTITY,
    key: how.key,
    secret: how.secret,
    hashOrder: how.hashOrder ?? 'python',
    build: { source: 'ci', built_at: '2026-01-01T00:00:00Z', signed_at: '2026-01-02T00:00:00Z' },
    notAfter: how.notAfter,
  });
  if (signed === undefined) throw new Error(JSON.stringify(findings));
  writeAttestation(pathsInPackage(root), signed.manifestBytes, signed.bundleBytes);
}

/** A new signed package. */
export async function signedTree(how?: Signing, files = FILES): Promise<string> {
  const root = await treeOf(files);
  await signTree(root, how);
  return root;
}

/** The entry of a key in a policy: active, for org.acme, unless changed. */
export function trusted(key: SigningKey, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    keyid: key.keyid,
    public_key: encodePublicKey(key.publicKey),
    namespaces: ['org.acme'],
    roles: ['sign'],
    status: 'active',
    ...change,
  };
}

/** A policy, read as from a file; it trusts KEY unless changed. */
export function policyOf(change: Record<string, unknown> = {}): TrustPolicy {
  const text = JSON.stringify({ version: 1, keys: [trusted(KEY)], ...change });
  const read = readTrustPolicy(Buffer.from(text), 'trust.json');
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.policy;
}

const SHARED = [{ env: 'SECRET', namespaces: ['org.acme'] }];
export const HMAC_POLICY = policyOf({ schemes: ['hmac'], keys: [], hmac: SHARED });
export const BOTH_POLICY = policyOf({ schemes: ['ed25519', 'hmac'], hmac: SHARED });

/** Verifies a directory as the worker of IDENTITY, with KEY trusted and SECRET set, unless changed. */
export function verifyTree(root: string, change: Partial<VerifyOptions> = {}): Promise<Verdict> {
  return verifyDirectory(root, {
    expected: { worker_id: IDENTITY.worker_id },
    policy: policyOf(),
    secretOf: (env) => (env === 'SECRET' ? SECRET : undefined),
    hmacOrder: 'python',
    warnOfResidue: false,
    now: NOW,
    ...change,
  });
}

/** Rewrites one of the two files of an attestation as text. */
export function rewrite(root: string, name: string, text: string | Uint8Array): void {
  writeFileSync(join(root, name), text);
}
