/** Verifying a packed package in one call, for programs that fetch workers. */
import { tarballSource } from '../source/tarball.io.js';
import { sourceEvidence } from './source-evidence.js';
import type { Verdict } from './verdict.js';
import { verifyPackage } from './verify.js';
import type { VerifyOptions } from './verify-options.js';

/**
 * Verifies the package in a tarball (.tar, or with gzip) against the manifest.json and manifest.sig in it; nothing is
 * written to disk. `strip` is how many leading names to leave out of every path; without it that is 1 when everything
 * lies in one directory that has a manifest.json or is the `package/` of npm, else 0. Never throws for what the file
 * holds: every input maps to a verdict.
 */
export async function verifyTarball(
  file: string,
  options: VerifyOptions & { strip?: number | undefined },
): Promise<Verdict> {
  const source = tarballSource(file, { label: file, strip: options.strip });
  return verifyPackage(source, await sourceEvidence(source), options);
}
