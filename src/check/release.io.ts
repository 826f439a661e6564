/**
 * The release: the gate, then every package is signed in memory, written, verified as a deployer will verify it, and
 * submitted when a registry is given. Nothing is written unless every package could be signed.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { HashOrder } from '../canonicalize/order.js';
import { versionOfTag } from '../config/config.js';
import {
  type FoundConfig,
  findConfig,
  type ResolvedPackage,
  resolvePackages,
} from '../config/find-config.io.js';
import { outsideFault } from '../config/list-files.io.js';
import { CodedError, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { isJsonObject, type JsonObject, readJson } from '../json.js';
import { MAX_ID_LENGTH, MAX_MANIFEST_BYTES } from '../limits.js';
import { type AttestationPaths, pathsInPackage, writeAttestation } from '../manifest/attestation-files.io.js';
import type { Receipt, RegistryClient } from '../registry/client.js';
import type { Submission } from '../registry/protocol.js';
import type { SigningKey } from '../sign/ed25519.js';
import type { TrustPolicy } from '../sign/trust-policy.js';
import { directorySource } from '../source/directory.io.js';
import { readEvidence } from '../verify/evidence.io.js';
import { verifyPackage } from '../verify/verify.js';
import { workerNamespace } from '../worker-id.js';
import { buildFacts } from './build-facts.js';
import { type CheckRequest, type CheckResult, check, shownBelow } from './check.io.js';
import { trustOf } from './package-check.io.js';
import { type SignedPackage, signPackage } from './sign-package.js';

const HMAC_ENV = 'WCP_ATTEST_HMAC_KEY';

export interface ReleaseRequest extends CheckRequest {
  /** At least one of the two signs. */
  key?: SigningKey | undefined;
  secret?: string | undefined;
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
  registry?: { client: RegistryClient; profile: 'pyhall' | 'wcp-attest' } | undefined;
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
  if (!gate.ok) return result([], []);
  const findings: Finding[] = [];
  try {
    return result(await signAll(request, findings), findings);
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
}

async function signAll(request: ReleaseRequest, findings: Finding[]): Promise<ReleasedPackage[]> {
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
  const trust = trustOf(found, packages, findings, request.trust);
  const planned: Planned[] = [];
  for (const [index, configured] of packages.entries()) {
    const one = {
      ...configured,
      workerId: workerId ?? configured.workerId,
      workerSpeciesId: workerSpeciesId ?? configured.workerSpeciesId,
    };
    const version = workerVersion ?? versionOf(one, found, request.tag, index, findings);
    if (version === undefined) continue;
    const outcome = await signPackage(directorySource(one.directory, one.root), {
      identity: { worker_id: one.workerId, worker_species_id: one.workerSpeciesId, worker_version: version },
      key: request.key,
      secret: request.secret,
      hashOrder: found.config.hashOrder,
      build: buildFacts(request.env, 'ci', request.ports.now()),
    });
    findings.push(...outcome.findings.filter((each) => each.severity === 'error').map(shown));
    if (outcome.signed !== undefined) planned.push({ one, version, signed: outcome.signed });
  }
  if (hasErrors(findings)) return [];
  const released: ReleasedPackage[] = [];
  for (const each of planned) {
    const paths = pathsInPackage(each.one.directory);
    writeAttestation(paths, each.signed.manifestBytes, each.signed.bundleBytes);
    findings.push(...(await verifyWritten(each, paths, trust, request)).map(shown));
    if (hasErrors(findings)) return released;
    released.push(releasedPackage(each, paths, request));
  }
  if (request.registry !== undefined) await submitAll(planned, released, request.registry, findings);
  return released;
}

/** The version of a package from its configuration; a missing one is a finding, never a default. */
function versionOf(
  one: ResolvedPackage,
  found: FoundConfig & { ok: true },
  tag: string | undefined,
  index: number,
  findings: Finding[],
): string | undefined {
  const place = found.place(['packages', index]);
  const missing = (message: string, fix: string): undefined => {
    findings.push(finding('WCP2008', `the version of ${quote(one.workerId)} ${message}`, { ...place, fix }));
    return undefined;
  };
  const source = one.version;
  if (source === undefined) {
    return missing(
      'is not configured',
      'Add `version:` to the package in wcp-attest.yml, or give the input worker-version.',
    );
  }
  if ('value' in source) return source.value;
  if ('tag' in source) {
    if (tag === undefined)
      return missing('comes from a tag, and this run is not for a tag', 'Run the release on a tag.');
    const version = versionOfTag(source.tag, tag);
    const fix = 'Push a tag of that form, or correct `version.tag`.';
    return (
      version ?? missing(`comes from a tag like ${quote(source.tag)}, and the tag is ${quote(tag)}`, fix)
    );
  }
  const outside = outsideFault(found.directory, source.file);
  if (outside !== undefined) return missing(`comes from a file: ${outside}`, 'Correct `version.file`.');
  try {
    const text = readFileSync(join(found.directory, source.file), 'utf8').trim();
    if (text !== '' && text.length <= MAX_ID_LENGTH) return text;
    return missing(`is not what ${quote(source.file)} holds`, 'The file must hold nothing but the version.');
  } catch (error) {
    return missing(`comes from ${quote(source.file)}: ${systemErrorText(error)}`, 'Correct `version.file`.');
  }
}

/** Verifies what was just written, under the configured policy or, without one, under the keys that signed. */
async function verifyWritten(
  { one, version, signed }: Planned,
  paths: AttestationPaths,
  trust: TrustPolicy | undefined,
  request: ReleaseRequest,
): Promise<Finding[]> {
  const verdict = await verifyPackage(
    directorySource(one.directory, one.root),
    readEvidence(paths, pathsInPackage(one.root)),
    {
      expected: { worker_id: one.workerId, worker_species_id: one.workerSpeciesId, worker_version: version },
      policy: trust ?? ownPolicy(one.workerId, request),
      secretOf: (name) =>
        name === HMAC_ENV && request.secret !== undefined ? request.secret : request.secretOf(name),
      hmacOrder: signed.hashOrder,
      warnOfResidue: false,
      now: request.ports.now(),
    },
  );
  return verdict.findings.filter((each) => each.severity === 'error');
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
  registry: NonNullable<ReleaseRequest['registry']>,
  findings: Finding[],
): Promise<void> {
  for (const [index, { one, version, signed }] of planned.entries()) {
    const submission: Submission = {
      packageHash: signed.manifest.package_hash,
      workerSpeciesId: one.workerSpeciesId,
      workerVersion: version,
      label: `full-package v${version}`,
    };
    if (registry.profile === 'wcp-attest') {
      submission.manifest = objectOf(signed.manifestBytes);
      if (signed.bundleBytes !== undefined) submission.bundle = objectOf(signed.bundleBytes);
    }
    const answer = await registry.client.submit(one.workerId, submission, registry.profile);
    const target = released[index];
    if (!answer.ok) findings.push(answer.finding);
    else if (target !== undefined) target.receipt = answer.value;
  }
}

function objectOf(bytes: Uint8Array): JsonObject {
  const read = readJson(bytes, { maxBytes: MAX_MANIFEST_BYTES });
  if (!read.ok || !isJsonObject(read.document.value))
    throw new TypeError('an attestation file is not an object');
  return read.document.value;
}
