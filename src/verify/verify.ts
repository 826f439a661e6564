/**
 * Verifies a package: ordered, total, fail-closed. Every input maps to a verdict. Identity and trust come from the
 * caller; with Ed25519 every value in the verdict comes from the authenticated statement.
 */
import { type CanonicalPackage, canonicalize } from '../canonicalize/canonicalize.js';
import { printable } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { type ReadManifest, readManifest, type SignedMembers } from '../manifest/manifest.js';
import { manifestMembers } from '../manifest/statement.js';
import { SCHEMES } from '../sign/trust-policy.js';
import type { Source } from '../source/source.js';
import { formatInstant } from '../time.js';
import { trustStatement, workerNamespace } from '../worker-id.js';
import {
  type Authenticated,
  authenticateBundle,
  authenticateHmac,
  type Evidence,
  refuseExpiredPolicy,
} from './authenticate.js';
import { completenessStep, isHarmless } from './completeness-step.js';
import { identityStep } from './identity-step.js';
import { type TreeOutcome, treeStep } from './tree-step.js';
import { validityStep } from './validity-step.js';
import { type Attested, DENY_ORDER, type Verdict } from './verdict.js';
import type { VerifyOptions } from './verify-options.js';

/** Verifies what a source holds against its attestation. */
export async function verifyPackage(
  source: Source,
  given: Evidence,
  options: VerifyOptions,
): Promise<Verdict> {
  // A package found by a pattern lies in a directory that a pull request named.
  const evidence: Evidence = {
    manifest: { ...given.manifest, path: printable(given.manifest.path) },
    bundle: { ...given.bundle, path: printable(given.bundle.path) },
  };
  const manifest = manifestStep(evidence);
  const authenticated = authenticate(manifest.manifest, evidence, options);
  const content = await canonicalize(source, { onProgress: options.onProgress });
  const { statement } = authenticated;
  const signed = statement === undefined ? manifest.manifest?.signed : manifestMembers(statement.predicate);
  const tree = await treeStep(source.label, content, statement, signed, options);
  const findings = [
    ...manifest.findings,
    ...identityStep(signed, manifest.manifest?.members, statement, evidence, options.expected),
    ...content.findings,
    ...tree.findings,
    ...authenticated.findings,
    ...validityStep(signed, statement, options),
    ...completenessStep(source.label, content, evidence, statement !== undefined, options),
  ];
  return assemble(findings, { content, authenticated, signed, tree, options });
}

function manifestStep(evidence: Evidence): { manifest?: ReadManifest; findings: Finding[] } {
  const { path, bytes, problem } = evidence.manifest;
  if (bytes === undefined) {
    const why = problem ?? 'does not exist';
    return { findings: [finding('ATTEST_MANIFEST_MISSING', `\`${path}\` ${why}`, { path })] };
  }
  const read = readManifest(bytes, path);
  return read.ok ? { manifest: read.manifest, findings: [] } : { findings: [read.finding] };
}

function authenticate(
  manifest: ReadManifest | undefined,
  evidence: Evidence,
  options: VerifyOptions,
): Authenticated {
  const { policy, expected, now, secretOf } = options;
  const bundle = authenticateBundle(evidence.bundle, policy, expected.worker_id, now);
  // Without a readable manifest there is nothing that HMAC could have signed; that is a finding already.
  const hmac =
    manifest === undefined
      ? { hmac: false, findings: [] }
      : authenticateHmac(manifest, evidence.manifest.path, policy, expected.worker_id, secretOf);
  const findings = [...bundle.findings, ...hmac.findings];
  const expired = refuseExpiredPolicy(policy, now);
  if (expired === undefined) return { ...bundle, hmac: hmac.hmac, findings };
  return { statement: undefined, keyid: undefined, hmac: false, findings: [...findings, expired] };
}

interface Outcome {
  content: CanonicalPackage;
  authenticated: Authenticated;
  signed: SignedMembers | undefined;
  tree: TreeOutcome;
  options: VerifyOptions;
}

function assemble(findings: Finding[], outcome: Outcome): Verdict {
  const { content, tree, options } = outcome;
  const attested = hasErrors(findings) ? null : attestedBy(outcome);
  if (attested === null && !hasErrors(findings)) {
    // No step denied and nothing vouches: that is never a pass.
    findings.push(finding('ATTEST_SIGNATURE_MISSING', 'no signature vouches for the package'));
  }
  const found = new Set(findings.filter((one) => one.severity === 'error').map((one) => one.code));
  const denyCodes = DENY_ORDER.filter((code) => found.has(code));
  const uncovered = content.residue.some((path) => !isHarmless(path));
  return {
    ok: attested !== null,
    deny_code: denyCodes[0] ?? null,
    deny_codes: denyCodes,
    attested,
    verified_at: formatInstant(options.now),
    complete: attested !== null && !uncovered,
    freshness: 'unchecked',
    changes: tree.changes,
    files: content.files.length,
    bytes: content.bytes,
    findings,
  };
}

function attestedBy({ authenticated, signed, tree, options }: Outcome): Attested | null {
  const { statement, keyid, hmac } = authenticated;
  const { policy, expected } = options;
  const schemes = SCHEMES.filter((scheme) => (scheme === 'hmac' ? hmac : statement !== undefined));
  const namespace = workerNamespace(expected.worker_id);
  if (signed === undefined || tree.order === undefined || namespace === undefined) return null;
  if (schemes.length === 0 || !policy.schemes.every((scheme) => schemes.includes(scheme))) return null;
  const at = statement?.predicate.build.signed_at ?? signed.built_at_utc;
  return {
    worker_id: signed.worker_id,
    worker_species_id: signed.worker_species_id,
    worker_version: signed.worker_version,
    package_hash: signed.package_hash,
    hash_order: tree.order,
    schemes,
    keyid: keyid ?? null,
    built_at: signed.built_at_utc,
    trust_statement: trustStatement(namespace, at, signed.package_hash),
    covers: statement === undefined ? 'contents' : 'contents, executable bits and directories',
  };
}
