/** Step 5 of verifying: no file that neither the hash nor a signed list covers. Code could hide in one. */
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import { shownPath } from '../canonicalize/file-set.js';
import { type Finding, finding } from '../finding.js';
import type { VerifyOptions } from './verify-options.js';

/** `ATTEST_UNHASHED_CONTENT` per path; `listSigned` says whether an authenticated list covers nested manifests. */
export function completenessStep(
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
export function isHarmless(path: string): boolean {
  return path.split('/').at(-1) === '.DS_Store';
}
