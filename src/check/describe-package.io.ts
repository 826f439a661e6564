/** Who a package is: what the caller states, completed from registry_record.json in the package. For signing only. */
import { join } from 'node:path';
import { shownPath } from '../canonicalize/file-set.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { readRecord } from '../hall/registry-record.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { readAttestationFile } from '../manifest/attestation-files.io.js';
import type { PackageIdentity } from '../manifest/manifest.js';

export type Description = { ok: true; identity: PackageIdentity } | { ok: false; findings: Finding[] };

/**
 * The identity to sign. WCP2008 names what is missing; a record that contradicts what is stated is an error, because
 * the router would know the worker under another name than its attestation.
 */
export function describePackage(
  root: string,
  label: string,
  stated: { [Member in keyof PackageIdentity]: string | undefined },
): Description {
  const file = shownPath(label, 'registry_record.json');
  const findings: Finding[] = [];
  const record = readRecordFile(join(root, 'registry_record.json'), file, findings);
  if (findings.length > 0) return { ok: false, findings };
  const identity: Partial<PackageIdentity> = {};
  for (const member of ['worker_id', 'worker_species_id'] as const) {
    const recorded = record?.[member];
    const value = stated[member] ?? recorded;
    if (value !== undefined) identity[member] = value;
    if (recorded !== undefined && value !== recorded) {
      const message = `${member} is stated as ${quote(value)}, but \`${file}\` says ${quote(recorded)}`;
      findings.push(
        finding('WCP2008', message, { path: file, fix: 'Correct the flag, wcp-attest.yml or the record.' }),
      );
    }
  }
  if (stated.worker_version !== undefined) identity.worker_version = stated.worker_version;
  const { worker_id, worker_species_id, worker_version } = identity;
  for (const member of ['worker_id', 'worker_species_id', 'worker_version'] as const) {
    if (identity[member] !== undefined) continue;
    const flag = `--${member.replaceAll('_', '-')}`;
    findings.push(
      finding('WCP2008', `${member} is not known`, { fix: `Give it with ${flag} or in wcp-attest.yml.` }),
    );
  }
  if (findings.length > 0 || !worker_id || !worker_species_id || !worker_version)
    return { ok: false, findings };
  return { ok: true, identity: { worker_id, worker_species_id, worker_version } };
}

function readRecordFile(
  path: string,
  shown: string,
  findings: Finding[],
): { worker_id: string; worker_species_id: string } | undefined {
  const { bytes, problem } = readAttestationFile(path, MAX_DOCUMENT_BYTES);
  if (problem !== undefined) findings.push(finding('WCP3001', `\`${shown}\` ${problem}`, { path: shown }));
  if (bytes === undefined) return undefined;
  const read = readRecord(bytes, shown);
  if (read.ok) return read.record;
  for (const each of read.findings) findings.push(each);
  return undefined;
}
