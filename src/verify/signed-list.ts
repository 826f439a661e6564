/** The signed file list alone, for tools that check files themselves. It is authenticated like a whole package. */
import { fileListDigest } from '../canonicalize/package-hash.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { manifestMembers, type Predicate } from '../manifest/statement.js';
import { authenticateBundle, type Evidence, refuseExpiredPolicy } from './authenticate.js';
import { validityStep } from './validity-step.js';
import type { VerifyOptions } from './verify-options.js';

/** The files that a trusted key has signed for the worker that is asked for; missing when anything denies. */
export function signedList(
  bundle: Evidence['bundle'],
  options: Pick<VerifyOptions, 'expected' | 'policy' | 'now'>,
): { files?: Predicate['files']; findings: Finding[] } {
  const { expected, now } = options;
  // Only Ed25519 signs a list, whatever else the policy is content with.
  const policy = { ...options.policy, schemes: ['ed25519'] as const };
  const { statement, findings } = authenticateBundle(bundle, policy, expected.worker_id, now);
  const expired = refuseExpiredPolicy(policy, now);
  if (expired !== undefined) findings.push(expired);
  if (statement === undefined) return { findings };
  const { predicate, subject } = statement;
  const { path } = bundle;
  if (predicate.worker_id !== expected.worker_id) {
    const message = `worker_id is ${quote(predicate.worker_id)}, expected is ${quote(expected.worker_id)}`;
    findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
  }
  const list = fileListDigest(predicate.files);
  if (subject[0].digest.sha256 !== list || subject[0].digest.dirHash1 !== list) {
    const message = 'the signed digests contradict the signed file list';
    findings.push(finding('ATTEST_HASH_MISMATCH', message, { path }));
  }
  for (const each of validityStep(manifestMembers(predicate), statement, options)) findings.push(each);
  return hasErrors(findings) ? { findings } : { files: predicate.files, findings };
}
