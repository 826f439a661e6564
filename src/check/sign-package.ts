/** Makes the attestation of a package: canonicalize, build manifest and statement, sign. Writes nothing. */
import { type CanonicalPackage, canonicalize } from '../canonicalize/canonicalize.js';
import type { HashOrder } from '../canonicalize/order.js';
import { type OrderReport, orderReport } from '../canonicalize/package-hash.js';
import { shownPath } from '../canonicalize/refusals.js';
import { quote } from '../escape.js';
import { FileFindings, type Finding, finding, hasErrors } from '../finding.js';
import { MAX_BUNDLE_BYTES, MAX_DOCUMENT_BYTES } from '../limits.js';
import {
  buildManifest,
  encodeManifest,
  type Manifest,
  type PackageIdentity,
  refuseSignedValue,
} from '../manifest/manifest.js';
import { signingPayload } from '../manifest/payload.js';
import { type BuildFacts, buildStatement, encodeStatement } from '../manifest/statement.js';
import { RECORD_NAME } from '../names.js';
import { encodeBundle } from '../sign/bundle.js';
import type { SigningKey } from '../sign/ed25519.js';
import { signHmac } from '../sign/hmac.js';
import type { OnProgress, Source } from '../source/source.js';
import { isHarmless } from '../verify/completeness-step.js';
import { workerNamespace } from '../worker-id.js';
import { refuseUncommittedEdits } from './source-facts.js';

export interface SignRequest {
  identity: PackageIdentity;
  /** Signs with Ed25519 when given. */
  key?: SigningKey | undefined;
  /** Signs with HMAC when given; checked by the caller (`refuseSecret`). At least one of the two is needed. */
  secret?: string | undefined;
  hashOrder: HashOrder;
  build: BuildFacts;
  /** RFC 3339; the statement is not valid after it. */
  notAfter?: string | undefined;
  /** The package is written elsewhere, without what is left out. Signed in place it must have nothing to ignore. */
  elsewhere?: boolean;
  /** Called while files are read. */
  onProgress?: OnProgress | undefined;
}

/** What was signed, as bytes to write; `bundle` is there with Ed25519. */
export interface SignedPackage {
  manifest: Manifest;
  manifestBytes: Uint8Array;
  bundleBytes: Uint8Array | undefined;
  hashOrder: HashOrder;
  orders: OrderReport;
}

export interface SignOutcome {
  /** Missing when an error was found; then nothing may be written. */
  signed: SignedPackage | undefined;
  content: CanonicalPackage;
  /** Errors, and warnings about residue. */
  findings: Finding[];
}

/** Signs a package, or says why not. */
export async function signPackage(source: Source, request: SignRequest): Promise<SignOutcome> {
  const { identity, key, secret, hashOrder, build, notAfter } = request;
  const content = await canonicalize(source, { ignoreRules: true, onProgress: request.onProgress });
  const findings = [
    ...refuseIdentity(identity, build.source),
    ...refuseLargeRecord(source.label, content),
    ...content.findings,
    ...refuseUncommittedEdits(source),
    ...(request.elsewhere ? [] : residueWarnings(source.label, content.residue)),
    ...(request.elsewhere ? [] : refuseIgnored(source.label, content.ignored)),
  ];
  if (key === undefined) for (const each of refuseListedOnly(source.label, content)) findings.push(each);
  const namespace = workerNamespace(identity.worker_id);
  if (hasErrors(findings) || namespace === undefined) return { signed: undefined, content, findings };
  const orders = orderReport(content.files, hashOrder);
  const package_hash = orders.orders[hashOrder];
  const manifest = buildManifest(identity, {
    package_hash,
    build_source: build.source,
    built_at_utc: build.built_at,
    attested_at_utc: build.signed_at,
    namespace,
  });
  if (secret !== undefined)
    manifest.signature_hmac_sha256 = signHmac(signingPayload(manifest, 'python'), secret);
  const { files, emptyDirectories, ignorePatterns } = content;
  const statement = buildStatement(
    identity,
    { package_hash, hash_order: hashOrder, files, emptyDirectories, ignorePatterns },
    build,
    notAfter,
  );
  const bundleBytes = key && encodeBundle(encodeStatement(statement), key);
  if (bundleBytes !== undefined && bundleBytes.length > MAX_BUNDLE_BYTES) {
    const message = `the signed statement lists ${files.length} files and has ${bundleBytes.length} bytes, more than ${MAX_BUNDLE_BYTES}`;
    const fix = 'Split the package: verifiers read no larger attestation.';
    findings.push(finding('WCP2013', message, { path: shownPath(source.label, ''), fix }));
    return { signed: undefined, content, findings };
  }
  return {
    signed: {
      manifest,
      manifestBytes: encodeManifest(manifest),
      bundleBytes,
      hashOrder,
      orders,
    },
    content,
    findings,
  };
}

function refuseIdentity(identity: PackageIdentity, buildSource: string): Finding[] {
  const findings: Finding[] = [];
  const values = { ...identity, build_source: buildSource };
  for (const [member, value] of Object.entries(values)) {
    const refusal = refuseSignedValue(value);
    if (refusal !== undefined) findings.push(finding('WCP2008', `${member} ${quote(value)} ${refusal}`));
  }
  if (findings.length === 0 && workerNamespace(identity.worker_id) === undefined) {
    findings.push(
      finding('ATTEST_NAMESPACE_INVALID', `${quote(identity.worker_id)} is in no tenant namespace`),
    );
  }
  return findings;
}

/** Warnings for what is left out of the package but is still there for a verifier of this directory. */
function residueWarnings(label: string, residue: readonly string[]): Finding[] {
  return residue.map((path) => {
    const shown = shownPath(label, path);
    return finding('ATTEST_UNHASHED_CONTENT', `\`${shown}\` is not part of the package and is not signed`, {
      path: shown,
      severity: 'warning',
      fix: 'Delete it before deploying this directory: a verifier denies a package that holds it.',
    });
  });
}

/** What the rules leave out still lies in the directory, and a verifier, which knows no rules, denies it. */
export function refuseIgnored(label: string, ignored: readonly string[]): Finding[] {
  const findings = new FileFindings();
  for (const path of ignored.filter((one) => !isHarmless(one))) {
    const shown = shownPath(label, path);
    findings.report(
      'WCP2013',
      `\`${shown}\` is left out by \`.wcpignore\`, but lies in the directory`,
      () => ({
        path: shown,
      }),
    );
  }
  const fix =
    'Write the package elsewhere with `wcp-attest sign --out DIR|TGZ`, or remove the file: verifiers know no ignore rules.';
  return findings.all().map((one) => ({ ...one, fix }));
}

/** A record that nobody could read may name another worker. */
function refuseLargeRecord(label: string, content: CanonicalPackage): Finding[] {
  const record = content.files.find((file) => file.path === RECORD_NAME);
  if (record === undefined || record.size <= MAX_DOCUMENT_BYTES) return [];
  const path = shownPath(label, RECORD_NAME);
  return [
    finding('WCP2008', `\`${path}\` is larger than ${MAX_DOCUMENT_BYTES} bytes`, {
      path,
      fix: 'Make it smaller.',
    }),
  ];
}

function refuseListedOnly(label: string, content: CanonicalPackage): Finding[] {
  return content.files
    .filter((file) => !file.hashed)
    .map((file) => {
      const shown = shownPath(label, file.path);
      return finding(
        'WCP2013',
        `\`${shown}\` is left out of the package hash, so HMAC alone would not cover it`,
        {
          path: shown,
          fix: 'Sign with `--scheme ed25519`, which lists and so covers every file, or rename the file.',
        },
      );
    });
}
