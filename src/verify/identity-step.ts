/** Step 2 of verifying: is it the worker that the caller expects, and do manifest and statement say the same? */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { JsonObject } from '../json.js';
import type { Manifest, SignedMembers } from '../manifest/manifest.js';
import { manifestMembers, type Statement } from '../manifest/statement.js';
import { trustStatement, workerNamespace } from '../worker-id.js';
import type { Evidence } from './authenticate.js';
import type { ExpectedIdentity } from './verify-options.js';

/** `signed` is the best there is: the authenticated statement's members, else those of manifest.json. */
export function identityStep(
  signed: SignedMembers | undefined,
  manifest: JsonObject | undefined,
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
    const members: Readonly<Record<string, string>> = manifestOf(statement);
    for (const member of new Set([...Object.keys(members), ...Object.keys(manifest)])) {
      const stated = Object.hasOwn(manifest, member) ? manifest[member] : undefined;
      if (member === 'signature_hmac_sha256' || stated === members[member]) continue;
      const message = `${quote(member)} in \`${path}\` is ${quote(stated)}, by the signed statement ${quote(members[member])}`;
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

/** The manifest.json that a statement goes with, to the last member; only the HMAC signature is not in the statement. */
function manifestOf({
  predicate,
}: Statement): SignedMembers & Pick<Manifest, 'attested_at_utc' | 'trust_statement'> {
  const at = predicate.build.signed_at;
  const namespace = workerNamespace(predicate.worker_id) ?? '';
  return {
    ...manifestMembers(predicate),
    attested_at_utc: at,
    trust_statement: trustStatement(namespace, at, predicate.package_hash),
  };
}
