/**
 * Verifies a package: ordered, total, fail-closed. Every input maps to a verdict. Identity and trust come from the
 * caller; with Ed25519 every value in the verdict comes from the authenticated statement.
 */
import { type CanonicalPackage, canonicalize } from '../canonicalize/canonicalize.js';
import { shownPath } from '../canonicalize/file-set.js';
import { HASH_ORDERS, type HashOrder } from '../canonicalize/order.js';
import { fileListDigest, packageHash } from '../canonicalize/package-hash.js';
import { printable, quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { type Change, changeText, compareWithSigned } from '../manifest/changes.js';
import {
  isPlaceholderHash,
  type ReadManifest,
  readManifest,
  SIGNED_MEMBERS,
  type SignedMembers,
} from '../manifest/manifest.js';
import { manifestMembers, type Statement } from '../manifest/statement.js';
import { isAtLeast } from '../sign/minimum-version.js';
import { SCHEMES, type TrustPolicy } from '../sign/trust-policy.js';
import type { Source } from '../source/source.js';
import { formatInstant, parseInstant } from '../time.js';
import { trustStatement, workerNamespace } from '../worker-id.js';
import {
  type Authenticated,
  authenticateBundle,
  authenticateHmac,
  type Evidence,
  refuseExpiredPolicy,
} from './authenticate.js';
import { type Attested, DENY_ORDER, type Verdict } from './verdict.js';

/** Who the package must be. Only the worker id is needed; what is left out is not compared. */
export interface ExpectedIdentity {
  worker_id: string;
  worker_species_id?: string | undefined;
  worker_version?: string | undefined;
}

export interface VerifyOptions {
  expected: ExpectedIdentity;
  policy: TrustPolicy;
  /** The value of an environment variable that holds an HMAC secret. */
  secretOf: (env: string) => string | undefined;
  /** The record order to demand where only HMAC signs; `any` accepts each of the three. */
  hmacOrder: HashOrder | 'any';
  /** Asks to report unsigned residue instead of denying it; holds only when the policy permits it. */
  warnOfResidue: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

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
  const content = await canonicalize(source);
  const { statement } = authenticated;
  const signed = statement === undefined ? manifest.manifest?.signed : manifestMembers(statement.predicate);
  const tree = await treeStep(source.label, content, statement, signed, options);
  const findings = [
    ...manifest.findings,
    ...identityStep(signed, manifest.manifest?.signed, statement, evidence, options.expected),
    ...content.findings,
    ...tree.findings,
    ...authenticated.findings,
    ...validityStep(signed, statement, options),
    ...completenessStep(source.label, content, statement !== undefined, options),
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

function identityStep(
  signed: SignedMembers | undefined,
  manifest: SignedMembers | undefined,
  statement: Statement | undefined,
  evidence: Evidence,
  expected: ExpectedIdentity,
): Finding[] {
  const findings: Finding[] = [];
  const { path } = evidence.manifest;
  for (const member of ['worker_id', 'worker_species_id', 'worker_version'] as const) {
    const wanted = expected[member];
    if (signed === undefined || wanted === undefined || signed[member] === wanted) continue;
    const message = `${member} is ${quote(signed[member])}, expected is ${quote(wanted)}`;
    findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
  }
  if (statement !== undefined && manifest !== undefined) {
    const members = manifestMembers(statement.predicate);
    for (const member of SIGNED_MEMBERS) {
      if (members[member] === manifest[member]) continue;
      const message = `${member} in \`${path}\` is ${quote(manifest[member])}, in the signed statement ${quote(members[member])}`;
      findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
    }
    const subject = statement.subject[0].name;
    if (subject !== members.worker_id) {
      const message = `the signed statement is about ${quote(subject)} and about ${quote(members.worker_id)}`;
      findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path: evidence.bundle.path }));
    }
  }
  if (workerNamespace(expected.worker_id) === undefined) {
    findings.push(
      finding('ATTEST_NAMESPACE_INVALID', `${quote(expected.worker_id)} is in no tenant namespace`),
    );
  }
  return findings;
}

interface TreeOutcome {
  changes: Change[];
  /** The order in which the package hash is the one that the manifest or the statement names. */
  order: HashOrder | undefined;
  findings: Finding[];
}

async function treeStep(
  label: string,
  content: CanonicalPackage,
  statement: Statement | undefined,
  signed: SignedMembers | undefined,
  options: VerifyOptions,
): Promise<TreeOutcome> {
  if (statement !== undefined) return compareWithStatement(label, content, statement);
  // What cannot be hashed whole has no hash to compare; it is denied already.
  if (hasErrors(content.findings) || signed === undefined) {
    return { changes: [], order: undefined, findings: [] };
  }
  const accepted = options.hmacOrder === 'any' ? HASH_ORDERS : [options.hmacOrder];
  const order = accepted.find((one) => packageHash(content.files, one) === signed.package_hash);
  const findings =
    order === undefined ? [hashMismatch(label, content, signed.package_hash, options.hmacOrder)] : [];
  return { changes: [], order, findings };
}

function hashMismatch(
  label: string,
  content: CanonicalPackage,
  signed: string,
  pinned: HashOrder | 'any',
): Finding {
  if (isPlaceholderHash(signed)) {
    return finding(
      'ATTEST_HASH_MISMATCH',
      `the manifest holds the placeholder \`${signed}\`: the package was never attested`,
      {
        path: shownPath(label, ''),
        fix: 'Sign the package with `wcp-attest sign DIR`.',
      },
    );
  }
  const other = HASH_ORDERS.find((order) => packageHash(content.files, order) === signed);
  if (other !== undefined) {
    return finding(
      'ATTEST_HASH_MISMATCH',
      `the files fit the signed hash in the order of the ${other} SDK, not in the order \`${pinned}\``,
      {
        path: shownPath(label, ''),
        fix: `If the signer uses the ${other} SDK, verify with --hash-order ${other}.`,
      },
    );
  }
  const computed = packageHash(content.files, pinned === 'any' ? 'python' : pinned);
  return finding(
    'ATTEST_HASH_MISMATCH',
    `the package hash is \`${computed}\`, the manifest says ${quote(signed)}`,
    {
      path: shownPath(label, ''),
      fix: 'Restore the signed files, or sign again if the change is wanted. HMAC signs no file list; with --scheme ed25519 the changed file is named.',
    },
  );
}

async function compareWithStatement(
  label: string,
  content: CanonicalPackage,
  statement: Statement,
): Promise<TreeOutcome> {
  const { predicate, subject } = statement;
  const changes = await compareWithSigned(predicate, content, (path) =>
    content.read(path, MAX_DOCUMENT_BYTES),
  );
  const refused = new Set(content.findings.map((one) => one.path));
  const findings = changes
    .map(({ path, change }) => ({ shown: shownPath(label, path), change }))
    .filter(({ shown }) => !refused.has(shown))
    .map(({ shown, change }) =>
      finding('ATTEST_HASH_MISMATCH', `\`${shown}\` ${changeText(change)}`, {
        path: shown,
        fix: changeFix(change),
      }),
    );
  const order = predicate.hash_order;
  if (changes.length === 0 && !hasErrors(content.findings)) {
    const list = fileListDigest(content.files);
    const agrees =
      packageHash(content.files, order) === predicate.package_hash &&
      subject[0].digest.sha256 === list &&
      subject[0].digest.dirHash1 === list;
    if (!agrees)
      findings.push(
        finding('ATTEST_HASH_MISMATCH', 'the signed digests contradict the signed file list', {
          path: shownPath(label, ''),
        }),
      );
  }
  return { changes, order: findings.length === 0 ? order : undefined, findings };
}

function changeFix(change: Change['change']): string {
  switch (change) {
    case 'added':
    case 'directory-added':
      return 'Remove it, or sign again if it belongs to the package.';
    case 'removed':
    case 'directory-removed':
      return 'Restore it, or sign again if it is meant to be gone.';
    case 'line-endings':
      return 'Deploy the packed files or set `* -text` in .gitattributes: a checkout rewrote the line endings.';
    case 'made-executable':
      return 'chmod -x it, or sign again if it is meant to be executable.';
    case 'made-not-executable':
      return 'chmod +x it, or sign again if it is meant not to be executable.';
    case 'modified':
      return 'Restore the signed content, or sign again if the change is wanted.';
  }
}

function validityStep(
  signed: SignedMembers | undefined,
  statement: Statement | undefined,
  options: VerifyOptions,
): Finding[] {
  const findings: Finding[] = [];
  const notAfter = statement?.predicate.validity?.not_after;
  const end = notAfter === undefined ? undefined : parseInstant(notAfter);
  if (notAfter !== undefined && (end === undefined || options.now > end)) {
    findings.push(finding('ATTEST_EXPIRED', `the attestation was valid until ${notAfter}`));
  }
  const { minimumVersions } = options.policy;
  const { worker_id } = options.expected;
  const minimum = Object.hasOwn(minimumVersions, worker_id) ? minimumVersions[worker_id] : undefined;
  if (minimum !== undefined && signed !== undefined && !isAtLeast(signed.worker_version, minimum)) {
    const version = quote(signed.worker_version);
    findings.push(finding('ATTEST_VERSION_TOO_OLD', `version ${version} is not at least ${quote(minimum)}`));
  }
  return findings;
}

function completenessStep(
  label: string,
  content: CanonicalPackage,
  listSigned: boolean,
  options: VerifyOptions,
): Finding[] {
  const lenient = options.warnOfResidue && options.policy.mayWarnOfResidue;
  const at = (path: string): string => shownPath(label, path);
  const residue = content.residue.map((path) =>
    finding('ATTEST_UNHASHED_CONTENT', `\`${at(path)}\` is covered by no signature`, {
      path: at(path),
      severity: lenient || isHarmless(path) ? 'warning' : 'error',
    }),
  );
  if (listSigned) return residue;
  const listed = content.files
    .filter((file) => !file.hashed)
    .map((file) =>
      finding(
        'ATTEST_UNHASHED_CONTENT',
        `\`${at(file.path)}\` is left out of the package hash, and HMAC signs no file list`,
        {
          path: at(file.path),
          fix: 'Sign with `--scheme ed25519`, which lists and so covers every file.',
        },
      ),
    );
  return [...residue, ...listed];
}

/** macOS writes this file into every folder it shows; it is data that no interpreter loads. */
function isHarmless(path: string): boolean {
  return path.split('/').at(-1) === '.DS_Store';
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
