/** Deny codes of package attestation. The first five are the reference SDKs' own names and meanings. */
import type { CodePage } from './code-page.js';

const deny = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  severity: 'error',
  exit: 1,
  ...page,
});

export const ATTEST_CODES = {
  ATTEST_MANIFEST_MISSING: deny({
    title: 'the package has no readable manifest',
    meaning:
      'manifest.json is absent, cannot be read, is not strict JSON or is not a JSON object. Nothing is known about the package, so it is denied.',
    causes: [
      'the package was never signed',
      'the manifest was left out when the package was copied',
      'an editor or a merge left broken or duplicate members in manifest.json',
    ],
    fix: 'Sign the package with `wcp-attest sign DIR`, or deploy the files that were signed together with their manifest.json and manifest.sig.',
  }),
  ATTEST_SCHEMA_UNSUPPORTED: deny({
    title: 'the manifest has an unknown schema or an invalid member',
    meaning:
      'schema_version is not `awp.v1`, a signed member is missing or not a string, or the bundle is not a Sigstore bundle v0.3 with one in-toto statement of our predicate type. A newer or foreign format is never guessed at.',
    causes: [
      'the manifest was written by a newer version or by another tool',
      'the manifest was edited by hand',
      'manifest.sig is a detached signature of another kind',
    ],
    fix: 'Sign again with `wcp-attest sign DIR`, or update wcp-attest on the verifying side.',
  }),
  ATTEST_MANIFEST_ID_MISMATCH: deny({
    title: 'the package is another worker than the one expected',
    meaning:
      'worker_id, worker_species_id or worker_version of the attestation differ from what the caller expects, or manifest.json says something else than the signed statement.',
    causes: [
      'the wrong package was deployed',
      'the worker was renamed or its version raised without signing again',
      'manifest.json was edited after signing',
    ],
    fix: 'Deploy the right package, or correct --worker-id, --worker-species-id, --worker-version or wcp-attest.yml; after a rename or a new version sign again.',
  }),
  ATTEST_NAMESPACE_INVALID: deny({
    title: 'the worker id is outside every tenant namespace',
    meaning:
      'A worker id must be `org.<name>.…` or `x.<name>.…` in lower-case labels: trust is bound to that namespace. `wrk.…` is a species, not a tenant.',
    causes: [
      'a species id was given as the worker id',
      'the id has an empty label, a capital letter or a space',
    ],
    fix: 'Give the worker an id such as `org.acme.summarizer` and sign again.',
  }),
  ATTEST_TREE_UNSAFE: deny({
    title: 'the package holds something that must not be in a package',
    meaning:
      'A symbolic link, a special file, an unreadable entry, a setuid file, a name that cannot be shown or that means different things on different systems, or two names that one system takes for the same. Verifiers would disagree about such a tree, or code could hide in it.',
    causes: [
      'a virtual environment or node_modules/.bin with symbolic links',
      'two files that differ in letter case only',
      'a file that the current user cannot read',
    ],
    fix: 'Remove or rename each path that is named; replace links by the files they point to; `chmod` what is unreadable.',
  }),
  ATTEST_PACKAGE_EMPTY: deny({
    title: 'the package has no files',
    meaning:
      'No file is left to hash. An attestation of nothing would fit every empty or mistyped directory.',
    causes: ['a wrong path', 'a build step that did not run'],
    fix: 'Check the path of the package and that the build has put files there.',
  }),
  ATTEST_HASH_MISMATCH: deny({
    title: 'the files are not the ones that were signed',
    meaning:
      'The package hash (or, with Ed25519, the signed file list) recomputed from the files differs from the signed one. At least one file was changed, added, removed or made executable after signing.',
    causes: [
      'a file was edited after signing',
      'a checkout changed line endings or lost executable bits',
      'the package was signed by another SDK whose file order differs (see --hash-order)',
    ],
    fix: 'Restore the files that are named, or sign again if the change is wanted.',
  }),
  ATTEST_SIGNATURE_MISSING: deny({
    title: 'a required signature is not there',
    meaning:
      'The trust policy requires a scheme for which the package has no signature, or the key or secret to check it with was not given. Unsigned is never accepted.',
    causes: [
      'the package was signed with HMAC only and the policy requires Ed25519',
      'manifest.sig was not deployed',
      'WCP_ATTEST_HMAC_KEY is not set where the check runs',
      'no trust policy was given (--trust)',
    ],
    fix: 'Sign with the required scheme (`--scheme ed25519`), deploy manifest.sig with the package, and give the verifier --trust FILE or the HMAC secret.',
  }),
  ATTEST_SIG_INVALID: deny({
    title: 'a signature does not verify',
    meaning:
      'A signature is malformed or does not fit the signed bytes under the key that the trust policy names. Every signature that is present must verify.',
    causes: [
      'the manifest or the bundle was changed after signing',
      'the HMAC secret differs between signer and verifier',
      'the bundle belongs to another package',
    ],
    fix: 'Deploy the signed files unchanged, make sure that both sides use the same secret, or sign again.',
  }),
  ATTEST_KEY_UNTRUSTED: deny({
    title: 'the signing key is not trusted for this worker',
    meaning:
      'The signature is made by a key that the trust policy does not list, or lists for other namespaces or another role.',
    causes: [
      'the package was signed with a personal or a test key',
      'the key is listed for another namespace',
      'the trust policy on this machine is old',
    ],
    fix: 'Sign with a key of the namespace, or add the key to the trust policy for that namespace after checking its keyid with its owner.',
  }),
  ATTEST_KEY_EXPIRED: deny({
    title: 'the signing key is retired or outside its time',
    meaning:
      'The trust policy lists the key, but as retired, not yet valid or past not_after, or the policy itself has expired. A signer’s own clock proves nothing, so an old signature by such a key is not accepted on its word.',
    causes: ['the key was rotated', 'not_after of the key or expires of the policy has passed'],
    fix: 'Sign again with the current key, or renew the trust policy.',
  }),
  ATTEST_KEY_REVOKED: deny({
    title: 'the signing key is revoked',
    meaning:
      'The trust policy marks the key as revoked. Nothing it ever signed is accepted, whatever the date.',
    causes: ['the key was lost or leaked'],
    fix: 'Sign again with a key that is not revoked, and find out what else the revoked key signed.',
  }),
  ATTEST_EXPIRED: deny({
    title: 'the attestation has expired',
    meaning: 'The signed statement says until when it is valid, and that time has passed.',
    causes: ['the package was signed with --not-after and is older than that'],
    fix: 'Release and sign the package again.',
  }),
  ATTEST_VERSION_TOO_OLD: deny({
    title: 'the worker version is below the minimum of the trust policy',
    meaning:
      'The trust policy names a minimum version for this worker, and the signed version is lower or cannot be compared.',
    causes: ['an old release was deployed', 'a replay of an old package'],
    fix: 'Deploy a release at or above the minimum version.',
  }),
  ATTEST_UNHASHED_CONTENT: deny({
    title: 'the package holds files that no signature covers',
    meaning:
      'awp.v1 leaves `.git`, `__pycache__`, `*.pyc`, `.DS_Store` and nested manifest files out of the hash. Code in such places runs without having been signed: Python loads a planted .pyc before the source it claims to be.',
    causes: [
      'the worker was started from this directory and Python wrote __pycache__',
      'the package is a git checkout',
    ],
    fix: 'Delete what is named and deploy exactly the signed files; run Python with PYTHONPYCACHEPREFIX pointing outside the package (`-B` does not stop a planted .pyc).',
  }),
  ATTEST_NOT_REGISTERED: deny({
    title: 'the registry does not know this worker',
    meaning: 'The registry was asked to confirm the attestation and has no record of the worker id.',
    causes: ['the attestation was never submitted', 'the wrong registry was asked'],
    fix: 'Submit the attestation with `wcp-attest submit DIR`, or correct --registry-url.',
  }),
  ATTEST_REGISTRY_MISMATCH: deny({
    title: 'the registry attests another package',
    meaning: 'What the registry answers or echoes (worker id, package hash) is not what this package is.',
    causes: ['a newer version was registered', 'the registry, or something in between, answers wrongly'],
    fix: 'Compare the two hashes that are named; deploy the registered version or submit this one.',
  }),
  ATTEST_REVOKED: deny({
    title: 'the attestation is revoked in the registry',
    meaning:
      'The registry says that this worker’s attestation is revoked. A revoked answer never yields a hash.',
    causes: ['the owner withdrew the release'],
    fix: 'Deploy a release that is not revoked.',
  }),
  ATTEST_HASH_BANNED: deny({
    title: 'the package hash is banned',
    meaning: 'The registry lists this package as banned: it is known to be harmful.',
    causes: ['the package was reported and confirmed as harmful'],
    fix: 'Do not run this package. Find out where it came from.',
  }),
  ATTEST_REGISTRY_UNAVAILABLE: deny({
    title: 'the registry could not be asked',
    meaning:
      'The registry check was asked for, and the registry did not answer in the agreed form within the time. No answer is not a good answer.',
    causes: ['the network or the registry is down', 'a proxy answers in its place', 'the address is wrong'],
    fix: 'Try again later, or correct --registry-url; without --require-registry the check is left out and the verdict says so.',
  }),
} as const satisfies Record<string, CodePage>;
