import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import vectors from '../../fixtures/vectors/verify.json' with { type: 'json' };
import { readAttestationFile } from '../../src/manifest/attestation-files.io.js';
import { readTrustPolicy, type TrustPolicy } from '../../src/sign/trust-policy.js';
import { directorySource } from '../../src/source/directory.io.js';
import { verifyPackage } from '../../src/verify/verify.js';
import { makeTree, removeTemporary, temporaryDirectory } from '../support/tree.js';

const OK = 'ok';

// What we answer, where it is not what all three SDKs answer; docs/compatibility.md gives the reasons.
const OURS: Record<string, string> = {
  V07: 'ATTEST_SIG_INVALID',
  V09: 'ATTEST_SIG_INVALID',
  V13: 'ATTEST_SIG_INVALID',
  V15: 'ATTEST_SIG_INVALID',
  V23: 'ATTEST_MANIFEST_MISSING',
  V25: 'ATTEST_MANIFEST_MISSING',
  V31: 'ATTEST_MANIFEST_MISSING',
  V35: 'ATTEST_MANIFEST_MISSING',
  V37: 'ATTEST_SCHEMA_UNSUPPORTED',
  V39: 'ATTEST_NAMESPACE_INVALID',
  V41: 'ATTEST_NAMESPACE_INVALID',
  V43: 'ATTEST_NAMESPACE_INVALID',
  V47: 'ATTEST_NAMESPACE_INVALID',
  V63: 'ATTEST_TREE_UNSAFE',
  V65: 'ATTEST_UNHASHED_CONTENT',
  V69: 'ATTEST_TREE_UNSAFE',
  V71: 'ATTEST_TREE_UNSAFE',
};

/** What is done to the signed tree in a case. */
const TREE_CHANGES: Record<string, (root: string) => void> = {
  V65: (root) => writeFileSync(join(root, 'code/manifest.json'), '{}'),
  V67: (root) => mkdirSync(join(root, 'plugins')),
  V69: (root) => symlinkSync('/nowhere/evil', join(root, 'code/vendor')),
  V71: (root) => symlinkSync('nope', join(root, 'code/extra.py')),
};

function policyFor(workerId: string): TrustPolicy {
  // Ids outside every namespace cannot stand in a policy; the identity step denies them whatever the policy says.
  const namespace = /^(org|x)\.[a-z]+/.exec(workerId)?.[0] ?? 'org.example';
  const text = JSON.stringify({
    version: 1,
    schemes: ['hmac'],
    hmac: [{ env: 'SECRET', namespaces: [namespace], allow_short_secret: true }],
  });
  const read = readTrustPolicy(Buffer.from(text), 'trust.json');
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.policy;
}

afterEach(removeTemporary);

describe('verify cases that the reference SDKs were run on', () => {
  it.each(vectors.cases.map((one) => [one.id, one.title, one] as const))('%s %s', async (id, title, one) => {
    const base = temporaryDirectory();
    const root = join(base, 'package');
    if (id !== 'V63') await makeTree(root, vectors.tree);
    TREE_CHANGES[id]?.(root);
    const manifest = join(base, 'manifest.json');
    const bytes =
      one.manifest_hex === undefined ? JSON.stringify(one.manifest) : Buffer.from(one.manifest_hex, 'hex');
    writeFileSync(manifest, bytes);
    const secret = title === 'wrong secret' ? 'another-secret-key' : vectors.secret;
    const verdict = await verifyPackage(
      directorySource(root),
      {
        manifest: { path: manifest, bytes: undefined, ...readAttestationFile(manifest) },
        bundle: { path: 'manifest.sig', bytes: undefined },
      },
      {
        expected: { worker_id: one.worker_id, worker_species_id: one.worker_species_id },
        policy: policyFor(one.worker_id),
        secretOf: () => (one.secret_set ? secret : undefined),
        hmacOrder: 'python',
        warnOfResidue: false,
        now: Date.UTC(2026, 5, 1),
      },
    );
    const answers = new Set(Object.values(one.sdk));
    const agreed = answers.size === 1 ? [...answers][0] : undefined;
    expect(verdict.deny_code ?? OK).toBe(OURS[id] ?? agreed);
    if (verdict.ok) {
      expect(verdict.attested?.trust_statement).toBe(
        `Package attested by namespace ${one.worker_id.split('.').slice(0, 2).join('.')} at 2026-01-02T03:04:05Z; package hash sha256:${verdict.attested?.package_hash}.`,
      );
    } else expect(verdict.attested).toBeNull();
  });
});
