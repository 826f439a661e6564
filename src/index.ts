/** The public library. docs/library.md shows how the parts go together. */
export {
  type CanonicalizeOptions,
  type CanonicalPackage,
  canonicalize,
} from './canonicalize/canonicalize.js';
export { HASH_ORDERS, type HashOrder } from './canonicalize/order.js';
export {
  fileList,
  fileListDigest,
  type OrderReport,
  orderReport,
  type PackageFile,
  packageHash,
} from './canonicalize/package-hash.js';
export { buildFacts } from './check/build-facts.js';
export { type CheckRequest, type CheckResult, check } from './check/check.io.js';
export { type SignedPackage, type SignOutcome, type SignRequest, signPackage } from './check/sign-package.js';
export { type Output, type WrittenTarball, writeDirectory, writeTarball } from './check/write-package.io.js';
export type { CodePage, ExitStatus, Severity } from './codes/code-page.js';
export { type AttestCode, allCodes, type Code, codePage, type DenyCode, isCode } from './codes/table.js';
export { CodedError } from './errors.js';
export { denyCodes, type Finding, hasErrors } from './finding.js';
export { type Hall, hallOfRecords, type PolicyGate } from './hall/hall.js';
export { DEFAULT_HALL_CONFIG, type HallConfig, readHallConfig } from './hall/hall-config.js';
export { loadRecords } from './hall/load-hall.io.js';
export { type RegistryRecord, readRecord } from './hall/registry-record.js';
export { canonicalJson, type JsonObject, type JsonValue, readJson } from './json.js';
export { pathsInPackage, writeAttestation } from './manifest/attestation-files.io.js';
export type { Change } from './manifest/changes.js';
export { encodeManifest, type Manifest, readManifest } from './manifest/manifest.js';
export { PREDICATE_TYPE, type Predicate, readStatement, type Statement } from './manifest/statement.js';
export type { ActiveWorker } from './registry/answers.js';
export { openRegistryClient } from './registry/client.io.js';
export { createRegistryClient, type RegistryClient } from './registry/client.js';
export { registryFindings } from './registry/gate.js';
export type { Submission } from './registry/protocol.js';
export { registryUrl } from './registry-url.js';
export { type DecidePorts, decide, explain, type TraceStep } from './route-check/decide.js';
export type { RouteDecision } from './route-check/decision.js';
export type { Fixture } from './route-check/fixture.js';
export { readFixtures } from './route-check/read-fixtures.js';
export { readRules } from './route-check/read-rules.js';
export type { RouteRequest } from './route-check/request.js';
export type { Rule, RuleSet } from './route-check/rule.js';
export { type FixtureResult, type RunResult, runFixtures } from './route-check/run-fixtures.js';
export { type Bundle, readBundle } from './sign/bundle.js';
export { keyidOf, type SigningKey, signingKey } from './sign/ed25519.js';
export { loadSigningKey } from './sign/key-files.io.js';
export { encodePrivateKey, encodePublicKey, readPrivateKey, readPublicKey } from './sign/key-files.js';
export { readTrustPolicy, type TrustedKey, type TrustPolicy } from './sign/trust-policy.js';
export { directorySource } from './source/directory.io.js';
export { type OpenOptions, openSource } from './source/open-source.io.js';
export type { CommitFacts, OnProgress, Source } from './source/source.js';
export { tarballSource } from './source/tarball.io.js';
export type { Evidence } from './verify/authenticate.js';
export { refuseInside } from './verify/refuse-inside.io.js';
export type { Attested, Verdict } from './verify/verdict.js';
export { verifyPackage } from './verify/verify.js';
export { verifyDirectory } from './verify/verify-directory.io.js';
export type { ExpectedIdentity, VerifyOptions } from './verify/verify-options.js';
export { verifyTarball } from './verify/verify-tarball.io.js';
export { VERSION } from './version.js';
export { trustStatement, workerNamespace } from './worker-id.js';
