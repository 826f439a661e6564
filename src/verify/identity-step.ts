/** Step 2 of verifying: is it the worker that the caller expects, and do manifest and statement say the same? */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { SIGNED_MEMBERS, type SignedMembers } from '../manifest/manifest.js';
import { manifestMembers, type Statement } from '../manifest/statement.js';
import { workerNamespace } from '../worker-id.js';
import type { Evidence } from './authenticate.js';
import type { ExpectedIdentity } from './verify-options.js';

/** `signed` is the best there is: the authenticated statement's members, else those of manifest.json. */
export function identityStep(
  signed: SignedMembers | undefined,
  manifest: SignedMembers | undefined,
  statement: Statement | undefined,
  evidence: Evidence,
  expected: ExpectedIdentity,
): Finding[] {
  const findings: Finding[] = [];
  const { path } = evidence.manifest;
  for (const member of ['worker_id', 'worker_species_id', 'worker_version'] as const) {
    const wanted = expected[member];
    if (signed === undefined || wanted === undefined || signed[member] === wanted) continue;
    const message = `${member} is ${quote(signed[member])}, expected is ${quote(wanted)}`;
    findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
  }
  if (statement !== undefined && manifest !== undefined) {
    const members = manifestMembers(statement.predicate);
    for (const member of SIGNED_MEMBERS) {
      if (members[member] === manifest[member]) continue;
      const message = `${member} in \`${path}\` is ${quote(manifest[member])}, in the signed statement ${quote(members[member])}`;
      findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
    }
    const subject = statement.subject[0].name;
    if (subject !== members.worker_id) {
      const message = `the signed statement is about ${quote(subject)} and about ${quote(members.worker_id)}`;
      findings.push(finding('ATTEST_MANIFEST_ID_MISMATCH', message, { path: evidence.bundle.path }));
    }
  }
  if (workerNamespace(expected.worker_id) === undefined) {
    findings.push(
      finding('ATTEST_NAMESPACE_INVALID', `${quote(expected.worker_id)} is in no tenant namespace`),
    );
  }
  return findings;
}
