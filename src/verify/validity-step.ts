/** Step 4 of verifying, after the signatures: does the attestation still hold, and is the version new enough? */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { SignedMembers } from '../manifest/manifest.js';
import type { Statement } from '../manifest/statement.js';
import { isAtLeast } from '../sign/minimum-version.js';
import { parseInstant } from '../time.js';
import type { VerifyOptions } from './verify-options.js';

/** `ATTEST_EXPIRED` and `ATTEST_VERSION_TOO_OLD`. */
export function validityStep(
  signed: SignedMembers | undefined,
  statement: Statement | undefined,
  options: Pick<VerifyOptions, 'expected' | 'policy' | 'now'>,
): Finding[] {
  const findings: Finding[] = [];
  const notAfter = statement?.predicate.validity?.not_after;
  const end = notAfter === undefined ? undefined : parseInstant(notAfter);
  if (notAfter !== undefined && (end === undefined || options.now > end)) {
    findings.push(finding('ATTEST_EXPIRED', `the attestation was valid until ${notAfter}`));
  }
  const { minimumVersions } = options.policy;
  const { worker_id } = options.expected;
  const minimum = Object.hasOwn(minimumVersions, worker_id) ? minimumVersions[worker_id] : undefined;
  if (minimum !== undefined && signed !== undefined && !isAtLeast(signed.worker_version, minimum)) {
    const version = quote(signed.worker_version);
    findings.push(finding('ATTEST_VERSION_TOO_OLD', `version ${version} is not at least ${quote(minimum)}`));
  }
  return findings;
}
