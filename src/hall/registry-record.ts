/** A worker's registry record: what it may do, where, and with which controls. Read leniently, used strictly. */
import { z } from 'zod';
import { quote } from '../escape.js';
import { FileFindings, type Finding, finding } from '../finding.js';
import { type JsonObject, readJson } from '../json.js';
import { MAX_ID_LENGTH, MAX_ROUTING_VALUES } from '../limits.js';
import { placeIn, readZod } from '../zod-faults.js';
import { isCapabilityId, isControlId, isSpeciesId } from './vocabulary.js';

const id = z.string().min(1).max(MAX_ID_LENGTH);
const ids = z.array(id);

// Records in the wild hold many more members, and SDKs add to them: those pass unread.
const RECORD = z.looseObject({
  worker_id: id,
  worker_species_id: id,
  capabilities: ids,
  risk_tier: z.string().optional(),
  required_controls: ids.optional(),
  currently_implements: ids.optional(),
  allowed_environments: ids.optional(),
  privilege_envelope: z.record(z.string(), z.unknown()).optional(),
  blast_radius: z.record(z.string(), z.unknown()).optional(),
});

export interface RegistryRecord {
  worker_id: string;
  worker_species_id: string;
  capabilities: readonly string[];
  risk_tier?: string;
  required_controls: readonly string[];
  /** Control ids of the protocol's form only; others are dropped with a warning, as the SDKs do. */
  currently_implements: readonly string[];
  /** Undefined or empty: any environment, as in the Go SDK, the only one that looks. */
  allowed_environments?: readonly string[];
  privilege_envelope?: JsonObject;
  blast_radius?: JsonObject;
  /** The file it was read from, as given. */
  file: string;
}

export type RecordResult =
  | { ok: true; record: RegistryRecord; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/** Reads one registry record from JSON bytes. Errors WCP2003, WCP1201; warnings WCP1203. Never throws. */
export function readRecord(bytes: Uint8Array, file: string): RecordResult {
  const read = readJson(bytes, { maxValues: MAX_ROUTING_VALUES });
  if (!read.ok) {
    const { message, line, column } = read.fault;
    return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
  }
  const { document } = read;
  const found = new FileFindings();
  const parsed = readZod(RECORD, document.value, () => []);
  if (!parsed.ok) {
    for (const { message, path } of parsed.faults)
      found.report('WCP1201', message, () => placeIn(document, file, path));
    return { ok: false, findings: found.all() };
  }
  const { value: data } = parsed;
  const check = (
    member: string,
    value: string,
    good: boolean,
    path: readonly (string | number)[],
  ): boolean => {
    if (!good) {
      const message = `${member} ${quote(value)} does not have the form of the protocol`;
      found.report('WCP1203', message, () => placeIn(document, file, path));
    }
    return good;
  };
  check('worker_id', data.worker_id, /^(?:org|x)\.[^.]/.test(data.worker_id), ['worker_id']);
  check('worker_species_id', data.worker_species_id, isSpeciesId(data.worker_species_id), [
    'worker_species_id',
  ]);
  data.capabilities.forEach((one, i) => {
    check('capability', one, isCapabilityId(one), ['capabilities', i]);
  });
  const record: RegistryRecord = {
    worker_id: data.worker_id,
    worker_species_id: data.worker_species_id,
    capabilities: data.capabilities,
    required_controls: data.required_controls ?? [],
    currently_implements: (data.currently_implements ?? []).filter((one, i) =>
      check('control', one, isControlId(one), ['currently_implements', i]),
    ),
    file,
  };
  if (data.risk_tier !== undefined) record.risk_tier = data.risk_tier;
  if (data.allowed_environments !== undefined) record.allowed_environments = data.allowed_environments;
  if (data.privilege_envelope !== undefined)
    record.privilege_envelope = data.privilege_envelope as JsonObject;
  if (data.blast_radius !== undefined) record.blast_radius = data.blast_radius as JsonObject;
  return { ok: true, record, findings: found.all() };
}
