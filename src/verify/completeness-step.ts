/** Step 5 of verifying: no file that neither the hash nor a signed list covers. Code could hide in one. */
import { hash } from 'node:crypto';
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import { shownPath } from '../canonicalize/refusals.js';
import { type Finding, finding } from '../finding.js';
import type { Evidence } from './authenticate.js';
import type { VerifyOptions } from './verify-options.js';

/** `ATTEST_UNHASHED_CONTENT` per path; `listSigned` says whether an authenticated list covers nested manifests. */
export function completenessStep(
  label: string,
  content: CanonicalPackage,
  evidence: Evidence,
  listSigned: boolean,
  options: VerifyOptions,
): Finding[] {
  const lenient = options.warnOfResidue && options.policy.mayWarnOfResidue;
  const uncovered = (path: string, why: string, more: Partial<Finding> = {}): Finding => {
    const shown = shownPath(label, path);
    return finding('ATTEST_UNHASHED_CONTENT', `\`${shown}\` ${why}`, { path: shown, ...more });
  };
  const residue = content.residue.map((path) =>
    uncovered(path, 'is covered by no signature', {
      severity: lenient || isHarmless(path) ? 'warning' : 'error',
    }),
  );
  // A manifest given from elsewhere does not vouch for the file of that name in the package.
  const verified = new Map([
    ['manifest.json', sha256Of(evidence.manifest.bytes)],
    ['manifest.sig', sha256Of(evidence.bundle.bytes)],
  ]);
  const strangers = content.own
    .filter((file) => file.sha256 !== verified.get(file.path))
    .map((file) =>
      uncovered(file.path, 'is not the file that was verified, and nothing covers it', {
        fix: 'Remove it, or verify the attestation that lies in the package.',
      }),
    );
  const listed = content.files
    .filter((file) => !listSigned && !file.hashed)
    .map((file) =>
      uncovered(file.path, 'is left out of the package hash, and HMAC signs no file list', {
        fix: 'Sign with `--scheme ed25519`, which lists and so covers every file.',
      }),
    );
  return [...residue, ...strangers, ...listed];
}

function sha256Of(bytes: Uint8Array | undefined): string | undefined {
  return bytes && hash('sha256', bytes, 'hex');
}

/** macOS writes this file into every folder it shows; it is data that no interpreter loads. */
export function isHarmless(path: string): boolean {
  return path.split('/').at(-1) === '.DS_Store';
}
