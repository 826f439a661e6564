/** Who a package is: what the caller states, completed from registry_record.json in the package. For signing only. */
import { join } from 'node:path';
import { shownPath } from '../canonicalize/refusals.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { type RegistryRecord, readRecord } from '../hall/registry-record.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { readAttestationFile } from '../manifest/attestation-files.io.js';
import type { PackageIdentity } from '../manifest/manifest.js';
import { RECORD_NAME } from '../names.js';
import type { Source } from '../source/source.js';

export type Description = { ok: true; identity: PackageIdentity } | { ok: false; findings: Finding[] };

/**
 * The identity to sign. WCP2008 names what is missing; a record that contradicts what is stated is an error, because
 * the router would know the worker under another name than its attestation. The record is that of the source, which is
 * what is signed: of a commit the one that is committed, where `signPackage` refuses one that is too large to be read here;
 * of `root` (absolute) the one on disk.
 */
export async function describePackage(
  source: Source,
  root: string,
  stated: { [Member in keyof PackageIdentity]: string | undefined },
): Promise<Description> {
  const file = shownPath(source.label, RECORD_NAME);
  const findings: Finding[] = [];
  const { bytes, problem }: { bytes?: Uint8Array | undefined; problem?: string } =
    source.kind === 'directory'
      ? readAttestationFile(join(root, RECORD_NAME), MAX_DOCUMENT_BYTES)
      : { bytes: await source.read(RECORD_NAME, MAX_DOCUMENT_BYTES) };
  if (problem !== undefined) findings.push(finding('WCP3001', `\`${file}\` ${problem}`, { path: file }));
  const record = bytes && recordOf(bytes, file, findings);
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
    const recorded = source.kind === 'git' && record === undefined && member !== 'worker_version';
    const fix = `Give it with ${flag} or in wcp-attest.yml${recorded ? `, or commit ${RECORD_NAME}: one that is only on disk does not count` : ''}.`;
    findings.push(finding('WCP2008', `${member} is not known`, { fix }));
  }
  if (findings.length > 0 || !worker_id || !worker_species_id || !worker_version)
    return { ok: false, findings };
  return { ok: true, identity: { worker_id, worker_species_id, worker_version } };
}

function recordOf(bytes: Uint8Array, shown: string, findings: Finding[]): RegistryRecord | undefined {
  const read = readRecord(bytes, shown);
  if (read.ok) return read.record;
  for (const each of read.findings) findings.push(each);
  return undefined;
}
