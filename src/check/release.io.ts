/**
 * The release: the gate, then every package is signed in memory, verified as a deployer will verify it, written, and
 * submitted when a registry is given. Nothing is written unless every package could be signed and verified.
 */
import { relative } from 'node:path';
import type { HashOrder } from '../canonicalize/order.js';
import {
  type FoundConfig,
  findConfig,
  type ResolvedPackage,
  resolvePackages,
} from '../config/find-config.io.js';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { isJsonObject, type JsonObject, readJson } from '../json.js';
import { MAX_BUNDLE_BYTES } from '../limits.js';
import { type AttestationPaths, pathsInPackage, writeAttestation } from '../manifest/attestation-files.io.js';
import type { SubmitProfile } from '../names.js';
import type { Receipt, RegistryClient } from '../registry/client.js';
import type { Submission } from '../registry/protocol.js';
import type { SigningKey } from '../sign/ed25519.js';
import type { TrustPolicy } from '../sign/trust-policy.js';
import { directorySource } from '../source/directory.io.js';
import type { Source } from '../source/source.js';
import { verifyPackage } from '../verify/verify.js';
import { workerNamespace } from '../worker-id.js';
import { buildFacts } from './build-facts.js';
import { type CheckRequest, type CheckResult, check, shownBelow } from './check.io.js';
import { describePackage } from './describe-package.io.js';
import { diskDifferences } from './disk-differences.js';
import { openPackage, trustOf } from './package-check.io.js';
import { versionOf } from './package-version.io.js';
import { type SignedPackage, type SignOutcome, signPackage } from './sign-package.js';

const HMAC_ENV = 'WCP_ATTEST_HMAC_KEY';

export interface ReleaseRequest extends CheckRequest {
  /** At least one of the two signs. */
  key?: SigningKey | undefined;
  secret?: string | undefined;
  /** The least severity in the gate that stops the release. */
  failOn: 'error' | 'warning';
  /** The tag that is released, without `refs/tags/`. */
  tag: string | undefined;
  /** Given by the caller instead of the configuration; only with a single package. */
  stated: {
    workerId?: string | undefined;
    workerSpeciesId?: string | undefined;
    workerVersion?: string | undefined;
  };
  /** An environment variable, for the build facts. */
  env(name: string): string | undefined;
  /** Missing when no registry is to be told. */
  registry?: { client: RegistryClient; url: string } | undefined;
}

export interface ReleasedPackage {
  root: string;
  worker_id: string;
  worker_version: string;
  package_hash: string;
  hash_order: HashOrder;
  keyid: string | null;
  /** Relative to where the user looks. */
  manifest: string;
  bundle: string | null;
  receipt: Receipt | null;
}

export interface ReleaseResult {
  ok: boolean;
  /** The gate's result; its findings are among those below. */
  check: CheckResult;
  packages: ReleasedPackage[];
  findings: Finding[];
}

/** Runs the release. A CodedError of an edge becomes a finding, as in `check`. */
export async function release(request: ReleaseRequest): Promise<ReleaseResult> {
  // What is committed may be stale; the release makes it anew, so the gate only hashes.
  const gate = await check({ ...request, hashOnly: true });
  const result = (packages: ReleasedPackage[], more: readonly Finding[]): ReleaseResult => {
    const findings = [...gate.findings, ...more];
    return { ok: !hasErrors(findings), check: gate, packages, findings };
  };
  const stopped = request.failOn === 'warning' && hasWarnings(gate.findings);
  if (!gate.ok || stopped) return result([], []);
  const findings: Finding[] = [];
  try {
    return result(await signAll(request, gate.findings, findings), findings);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    findings.push(finding(error.code, error.message, error.fix === undefined ? {} : { fix: error.fix }));
    return result([], findings);
  }
}

interface Planned {
  one: ResolvedPackage;
  version: string;
  signed: SignedPackage;
  content: SignOutcome['content'];
  /** What it was read from. */
  kind: Source['kind'];
}

function hasWarnings(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.severity === 'warning');
}

/** Adds to `findings` what the gate, whose findings are `gated`, has not said. */
async function signAll(
  request: ReleaseRequest,
  gated: readonly Finding[],
  findings: Finding[],
): Promise<ReleasedPackage[]> {
  const found = findConfig(request.directory, request.config);
  if (!found.ok) throw new TypeError('the gate has read the configuration before');
  const { packages } = resolvePackages(found);
  const shown = (one: Finding): Finding => shownBelow(relative(request.shownFrom, found.directory), one);
  if (request.key === undefined && request.secret === undefined) {
    throw new CodedError('WCP2007', 'a release needs a signing key, and none is given', {
      fix: 'Give the input ed25519-key (or hmac-key) from a secret of the repository or environment.',
    });
  }
  const { workerId, workerSpeciesId, workerVersion } = request.stated;
  if (packages.length !== 1 && (workerId ?? workerSpeciesId ?? workerVersion) !== undefined) {
    throw new CodedError(
      'WCP2004',
      `worker-id, worker-species-id and worker-version fit one package, not ${packages.length}`,
      {
        fix: 'Write ids and version of each package into wcp-attest.yml.',
      },
    );
  }
  checkRegistry(found, request);
  const trust = trustOf(found, packages, findings, request.trust);
  const planned: Planned[] = [];
  for (const configured of packages) {
    const version = workerVersion ?? versionOf(configured, found.directory, request.tag, findings);
    if (version === undefined) continue;
    const source = await openPackage(configured, request);
    const described = await describePackage(source, configured.directory, {
      worker_id: workerId ?? configured.stated.workerId,
      worker_species_id: workerSpeciesId ?? configured.stated.workerSpeciesId,
      worker_version: version,
    });
    if (!described.ok) {
      for (const one of described.findings) findings.push(shown(one));
      continue;
    }
    const { worker_id, worker_species_id } = described.identity;
    const one = { ...configured, workerId: worker_id, workerSpeciesId: worker_species_id };
    const { committedAt, commit } = source.commit ?? {};
    const outcome = await signPackage(source, {
      identity: described.identity,
      key: request.key,
      secret: request.secret,
      hashOrder: found.config.hashOrder,
      build: buildFacts(request.env, 'ci', request.ports.now(), committedAt, commit),
    });
    for (const one of outcome.findings) if (one.severity === 'error') findings.push(shown(one));
    const { signed, content } = outcome;
    if (signed !== undefined) planned.push({ one, version, signed, content, kind: source.kind });
  }
  for (const each of planned) {
    for (const one of await verifySigned(each, trust, request)) findings.push(shown(one));
  }
  if (hasErrors(findings)) return [];
  const named = new Set(gated.map((one) => one.path));
  for (const { one, content, kind } of planned) {
    // What is signed is the commit, and what it is written beside is on disk.
    if (kind !== 'git') continue;
    for (const each of (await diskDifferences(directorySource(one.directory, one.root), content)).map(shown))
      if (!named.has(each.path)) findings.push(each);
  }
  if (request.failOn === 'warning' && hasWarnings(findings)) return [];
  const released: ReleasedPackage[] = [];
  for (const each of planned) {
    const paths = pathsInPackage(each.one.directory);
    try {
      writeAttestation(paths, each.signed.manifestBytes, each.signed.bundleBytes);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      findings.push(finding(error.code, error.message));
      return released;
    }
    released.push(releasedPackage(each, paths, request));
  }
  const profile = found.config.registry?.profile ?? 'pyhall';
  if (request.registry !== undefined)
    await submitAll(planned, released, request.registry.client, profile, findings);
  return released;
}

/**
 * The registry of the configuration is a promise to submit; the address that the token goes to comes from the caller,
 * never from a file of the checkout. Throws when one is there without the other, or when they differ.
 */
function checkRegistry(found: FoundConfig & { ok: true }, { registry }: ReleaseRequest): void {
  const configured = found.config.registry?.url;
  if (configured === undefined) return;
  if (registry === undefined) {
    throw new CodedError(
      'WCP2014',
      `the configuration names the registry ${quote(configured)}, and none is given`,
      {
        fix: 'Give the inputs registry-url and registry-token, or take `registry` out of the configuration.',
      },
    );
  }
  if (new URL(configured).origin !== new URL(registry.url).origin) {
    throw new CodedError(
      'WCP2004',
      `the registry is ${quote(registry.url)}, and the configuration names ${quote(configured)}`,
      { fix: 'Correct the input registry-url or `registry.url` in the configuration.' },
    );
  }
}

/** Verifies what is about to be written, under the trust policy or, without one, under the keys that signed. */
async function verifySigned(
  { one, version, signed }: Planned,
  trust: TrustPolicy | undefined,
  request: ReleaseRequest,
): Promise<Finding[]> {
  const { manifest, bundle } = pathsInPackage(one.root);
  const verdict = await verifyPackage(
    withoutAttestation(await openPackage(one, request)),
    {
      manifest: { path: manifest, bytes: signed.manifestBytes },
      bundle: { path: bundle, bytes: signed.bundleBytes },
    },
    {
      expected: { worker_id: one.workerId, worker_species_id: one.workerSpeciesId, worker_version: version },
      // What the gate has left out of the package (a `.git`, say) is not deployed, and is no reason not to sign.
      policy: { ...(trust ?? ownPolicy(one.workerId, request)), mayWarnOfResidue: true },
      secretOf: (name) =>
        name === HMAC_ENV && request.secret !== undefined ? request.secret : request.secretOf(name),
      hmacOrder: signed.hashOrder,
      warnOfResidue: true,
      now: request.ports.now(),
    },
  );
  return verdict.findings.filter((each) => each.severity === 'error');
}

/** The package without the attestation that lies in it: the release is about to replace it. */
function withoutAttestation(source: Source): Source {
  return {
    ...source,
    async list(descend) {
      const { entries, faults } = await source.list(descend);
      const own = new Set(['manifest.json', 'manifest.sig']);
      return { entries: entries.filter((entry) => !own.has(entry.path)), faults };
    },
  };
}

function ownPolicy(workerId: string, { key, secret }: ReleaseRequest): TrustPolicy {
  const namespaces = [workerNamespace(workerId) ?? workerId];
  return {
    schemes: [...(key ? (['ed25519'] as const) : []), ...(secret === undefined ? [] : (['hmac'] as const))],
    mayWarnOfResidue: false,
    expires: undefined,
    minimumVersions: {},
    keys: key
      ? [
          {
            keyid: key.keyid,
            publicKey: key.publicKey,
            namespaces,
            roles: ['sign'],
            status: 'active',
            notBefore: undefined,
            notAfter: undefined,
          },
        ]
      : [],
    hmac: secret === undefined ? [] : [{ env: HMAC_ENV, namespaces, allow_short_secret: false }],
  };
}

function releasedPackage(
  { one, version, signed }: Planned,
  paths: AttestationPaths,
  request: ReleaseRequest,
): ReleasedPackage {
  const { manifest, bundleBytes, hashOrder } = signed;
  return {
    root: one.root,
    worker_id: one.workerId,
    worker_version: version,
    package_hash: manifest.package_hash,
    hash_order: hashOrder,
    keyid: request.key?.keyid ?? null,
    manifest: relative(request.shownFrom, paths.manifest),
    bundle: bundleBytes === undefined ? null : relative(request.shownFrom, paths.bundle),
    receipt: null,
  };
}

async function submitAll(
  planned: readonly Planned[],
  released: ReleasedPackage[],
  client: RegistryClient,
  profile: SubmitProfile,
  findings: Finding[],
): Promise<void> {
  for (const [index, { one, version, signed }] of planned.entries()) {
    const submission: Submission = {
      packageHash: signed.manifest.package_hash,
      workerSpeciesId: one.workerSpeciesId,
      workerVersion: version,
      label: `full-package v${version}`,
    };
    if (profile === 'wcp-attest') {
      submission.manifest = objectOf(signed.manifestBytes);
      if (signed.bundleBytes !== undefined) submission.bundle = objectOf(signed.bundleBytes);
    }
    const answer = await client.submit(one.workerId, submission, profile);
    const target = released[index];
    if (!answer.ok) findings.push(answer.finding);
    else if (target !== undefined) target.receipt = answer.value;
  }
}

function objectOf(bytes: Uint8Array): JsonObject {
  const read = readJson(bytes, { maxBytes: MAX_BUNDLE_BYTES });
  if (!read.ok || !isJsonObject(read.document.value))
    throw new TypeError('an attestation file is not an object');
  return read.document.value;
}
