/** Verifying a package directory in one call, for programs that start workers. */
import { pathsInPackage } from '../manifest/attestation-files.io.js';
import { directorySource } from '../source/directory.io.js';
import { readEvidence } from './evidence.io.js';
import type { Verdict } from './verdict.js';
import { verifyPackage } from './verify.js';
import type { VerifyOptions } from './verify-options.js';

/**
 * Verifies the package in a directory against the manifest.json and manifest.sig in it. Never throws for what the
 * directory holds: every input maps to a verdict.
 */
export async function verifyDirectory(root: string, options: VerifyOptions): Promise<Verdict> {
  return verifyPackage(directorySource(root), readEvidence(pathsInPackage(root)), options);
}
