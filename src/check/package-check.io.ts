/** The package part of the gate: hash every package, and verify the ones whose attestation is committed. */
import { resolve } from 'node:path';
import { type CanonicalPackage, canonicalize } from '../canonicalize/canonicalize.js';
import type { HashOrder } from '../canonicalize/order.js';
import { type OrderReport, orderReport } from '../canonicalize/package-hash.js';
import { shownPath } from '../canonicalize/refusals.js';
import type { FoundConfig, ResolvedPackage } from '../config/find-config.io.js';
import { CodedError } from '../errors.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { pathsInPackage } from '../manifest/attestation-files.io.js';
import type { SourceChoice } from '../names.js';
import { readTrustPolicy, type TrustPolicy } from '../sign/trust-policy.js';
import { openSource } from '../source/open-source.io.js';
import type { Source } from '../source/source.js';
import { readEvidence } from '../verify/evidence.io.js';
import { refuseInside } from '../verify/refuse-inside.io.js';
import { sourceEvidence } from '../verify/source-evidence.js';
import { verifyPackage } from '../verify/verify.js';
import { readInside } from './routing-check.io.js';
import { refuseIgnored } from './sign-package.js';
import { type SourceFacts, sourceFacts, uncommittedEdits } from './source-facts.js';

export interface CheckedPackage {
  root: string;
  worker_id: string;
  worker_species_id: string;
  attestation: ResolvedPackage['attestation'];
  /** `hashed`: nothing was to be verified. `stale`: signed before the files changed; the release signs again. */
  verdict: 'hashed' | 'verified' | 'stale' | 'denied';
  package_hash: string | null;
  hash_order: HashOrder;
  /** The hash in each SDK's order, and the siblings that part them. */
  orders: OrderReport['orders'] | null;
  disagreements: OrderReport['disagreements'];
  files: number;
  bytes: number;
  residue: readonly string[];
  /** What `.wcpignore` leaves out. */
  ignored: readonly string[];
  /** Null when it could not be opened. */
  source: SourceFacts | null;
  findings: Finding[];
}

export interface PackageCheckOptions {
  secretOf(env: string): string | undefined;
  /** Milliseconds since 1970. */
  now: number;
  /** Instead of what the configuration says. */
  from?: SourceChoice | undefined;
  /** What is hashed is about to be signed. */
  releasing?: boolean | undefined;
}

/** Checks one package. `trust` is missing when the configuration names no trust policy or a broken one. */
export async function checkPackage(
  one: ResolvedPackage,
  hashOrder: HashOrder,
  trust: TrustPolicy | undefined,
  options: PackageCheckOptions,
): Promise<CheckedPackage> {
  const named: NamedPackage = {
    root: one.root,
    worker_id: one.workerId,
    worker_species_id: one.workerSpeciesId,
    attestation: one.attestation,
    hash_order: hashOrder,
  };
  let source: Source;
  try {
    source = await openPackage(one, options);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const place = { path: shownPath(one.root, ''), ...(error.fix === undefined ? {} : { fix: error.fix }) };
    return { ...named, ...NOT_READ, findings: [finding(error.code, error.message, place)] };
  }
  const content = await canonicalize(source, { ignoreRules: true });
  const usable = !hasErrors(content.findings);
  const report = usable ? orderReport(content.files, hashOrder) : undefined;
  const checked = {
    ...named,
    package_hash: report?.orders[hashOrder] ?? null,
    orders: report?.orders ?? null,
    disagreements: report?.disagreements ?? [],
    files: content.files.length,
    bytes: content.bytes,
    residue: content.residue,
    ignored: content.ignored,
    source: sourceFacts(source),
  };
  if (one.attestation === 'released') {
    const findings = [
      ...content.findings,
      ...uncommittedEdits(source, { untracked: options.releasing ? 'warning' : 'note' }),
      ...residueNotes(one.root, content),
      // In a release signing says so itself.
      ...(options.releasing ? [] : ignoredWarnings(one.root, content)),
    ];
    return { ...checked, verdict: usable ? 'hashed' : 'denied', findings };
  }
  // What is verified is what is committed, the attestation too.
  const edits = uncommittedEdits(source, { withAttestation: true });
  // Without a policy nothing can be verified; the missing policy is a finding of the whole check.
  if (trust === undefined)
    return { ...checked, verdict: 'denied', findings: [...content.findings, ...edits] };
  const { verdict, findings } = await verifyCommitted(one, hashOrder, trust, content, options);
  // Verifying knows no ignore rules, so it does not see that they are broken.
  const told = new Set(findings.map(({ code, path }) => `${code} ${path}`));
  const unseen = content.findings.filter(({ code, path }) => !told.has(`${code} ${path}`));
  return {
    ...checked,
    verdict: usable ? verdict : 'denied',
    findings: [...findings, ...unseen, ...edits],
  };
}

type NamedPackage = Pick<
  CheckedPackage,
  'root' | 'worker_id' | 'worker_species_id' | 'attestation' | 'hash_order'
>;

/** What is said of a package whose source cannot be opened. */
const NOT_READ: Omit<CheckedPackage, keyof NamedPackage | 'findings'> = {
  verdict: 'denied',
  package_hash: null,
  orders: null,
  disagreements: [],
  files: 0,
  bytes: 0,
  residue: [],
  ignored: [],
  source: null,
};

/** The source of a configured package. Throws CodedErrors, as `openSource` does. */
export function openPackage(
  { root, directory, from }: ResolvedPackage,
  options: Pick<PackageCheckOptions, 'from'>,
): Promise<Source> {
  return openSource(directory, { label: root, from: options.from ?? from, cwd: directory });
}

async function verifyCommitted(
  one: ResolvedPackage,
  hmacOrder: HashOrder,
  policy: TrustPolicy,
  content: CanonicalPackage,
  options: PackageCheckOptions,
): Promise<Pick<CheckedPackage, 'verdict' | 'findings'>> {
  const source = await openPackage(one, options);
  const evidence =
    source.kind === 'directory'
      ? readEvidence(pathsInPackage(one.directory), pathsInPackage(one.root))
      : await sourceEvidence(source, content.own);
  const verdict = await verifyPackage(source, evidence, {
    expected: { worker_id: one.workerId, worker_species_id: one.workerSpeciesId },
    policy,
    secretOf: options.secretOf,
    hmacOrder,
    warnOfResidue: false,
    now: options.now,
  });
  // A good signature over other files: the package changed and its attestation was not touched. The release signs it.
  const onlyChanged = verdict.deny_codes.length === 1 && verdict.changes.length > 0;
  if (one.attestation === 'committed' && onlyChanged && verdict.deny_code === 'ATTEST_HASH_MISMATCH') {
    const findings = verdict.findings.map((each) =>
      each.code === 'ATTEST_HASH_MISMATCH'
        ? {
            ...each,
            severity: 'note' as const,
            fix: 'Nothing to do now: the attestation is stale and is made again at release.',
          }
        : each,
    );
    return { verdict: 'stale', findings };
  }
  return { verdict: verdict.ok ? 'verified' : 'denied', findings: verdict.findings };
}

/** What lies in the checkout but will not be part of the package. */
function residueNotes(root: string, content: CanonicalPackage): Finding[] {
  return content.residue.map((path) => {
    const shown = shownPath(root, path);
    return finding('ATTEST_UNHASHED_CONTENT', `\`${shown}\` is not part of the package`, {
      severity: 'note',
      path: shown,
      fix: 'Keep it out of the repository, for example with .gitignore.',
    });
  });
}

/** What `.wcpignore` leaves out and yet lies there: the release, which signs in place, will refuse it. */
function ignoredWarnings(root: string, content: CanonicalPackage): Finding[] {
  return refuseIgnored(root, content.ignored).map((one) => ({
    ...one,
    severity: 'warning',
    fix: 'A release signs in place and refuses this: move it out of the package, or release with `wcp-attest sign --out DIR|TGZ`.',
  }));
}

/** The trust policy that is stated or configured; missing, it is a fault when a package needs it. Faults are findings. */
export function trustOf(
  found: FoundConfig & { ok: true },
  packages: readonly ResolvedPackage[],
  findings: Finding[],
  stated?: string,
): TrustPolicy | undefined {
  const trust = stated ?? found.config.trust;
  if (trust === undefined) {
    const needing = packages.filter((one) => one.attestation !== 'released');
    if (needing.length > 0) {
      findings.push(
        finding(
          'WCP2004',
          'a package has `attestation: committed` or `must-match`, but no `trust` policy is configured',
          {
            ...(found.file === undefined ? {} : { path: found.file }),
            fix: 'Add `trust: wcp-trust.json`; `wcp-attest keygen --trust` makes the file.',
          },
        ),
      );
    }
    return undefined;
  }
  for (const one of packages) {
    for (const each of refuseInside(one.directory, { 'the trust policy': resolve(found.directory, trust) }))
      findings.push(each);
  }
  const bytes = readInside(
    found.directory,
    trust,
    stated === undefined ? found.place(['trust']) : {},
    findings,
  );
  const read = bytes && readTrustPolicy(bytes, trust);
  if (read?.ok) return read.policy;
  for (const each of read?.findings ?? []) findings.push(each);
  return undefined;
}
