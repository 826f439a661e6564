/** The hall's own switches, with the reference's names and defaults (HallConfig of the SDKs, in snake_case). */
import { z } from 'zod';
import { FileFindings, type Finding, finding } from '../finding.js';
import { type JsonDocument, type JsonPath, readJson } from '../json.js';
import { MAX_ID_LENGTH, MAX_ROUTING_VALUES } from '../limits.js';
import { placeIn, readZod, valueAt } from '../zod-faults.js';
import { ENVS } from './vocabulary.js';

const id = z.string().min(1).max(MAX_ID_LENGTH);

/** Every member may be left out; what is there is strict. */
export const HALL_CONFIG = z.strictObject({
  require_signatory: z.boolean().default(false),
  allowed_tenants: z.array(id).default([]),
  require_credential: z.boolean().default(false),
  require_worker_attestation: z.boolean().default(false),
  enforce_correlation_id: z.boolean().default(true),
  enforce_required_controls: z.boolean().default(true),
  enforce_blast_scoring_in_prod: z.boolean().default(true),
  enforce_privilege_envelopes: z.boolean().default(false),
  // Ours: what the SDKs take as code. `python` is what production does; `off` leaves shadows to the lint.
  shadow_check: z.enum(['python', 'off']).default('python'),
  egress_allowlist: z
    .strictObject({
      dev: z.array(z.string()).optional(),
      stage: z.array(z.string()).optional(),
      prod: z.array(z.string()).optional(),
      edge: z.array(z.string()).optional(),
    })
    .default({}),
});

export type HallConfig = z.infer<typeof HALL_CONFIG>;

/** The defaults of the SDKs: signatories, attestation and envelopes off; the floors for rules on. */
export const DEFAULT_HALL_CONFIG: HallConfig = HALL_CONFIG.parse({});

export type HallConfigResult =
  | { ok: true; config: HallConfig; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/** Reads a hall config from JSON bytes. Errors WCP2003, WCP1204; warning WCP1206. Never throws. */
export function readHallConfig(bytes: Uint8Array, file: string): HallConfigResult {
  const read = readJson(bytes, { maxValues: MAX_ROUTING_VALUES });
  if (!read.ok) {
    const { message, line, column } = read.fault;
    return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
  }
  return hallConfigAt(read.document, file, []);
}

/** As `readHallConfig`, for a config that is part of another document. */
export function hallConfigAt(document: JsonDocument, file: string, path: JsonPath): HallConfigResult {
  const value = valueAt(document.value, path) ?? null;
  const known = (inside: JsonPath): readonly string[] =>
    inside.length === 0 ? Object.keys(HALL_CONFIG.shape) : ENVS;
  const parsed = readZod(HALL_CONFIG, value, known);
  if (!parsed.ok) {
    const found = new FileFindings();
    for (const one of parsed.faults)
      found.report('WCP1204', one.message, () => placeIn(document, file, [...path, ...one.path]));
    return { ok: false, findings: found.all() };
  }
  const findings: Finding[] = [];
  if (parsed.value.require_credential) {
    findings.push(
      finding(
        'WCP1206',
        'require_credential is on, but credentials are not checked',
        placeIn(document, file, [...path, 'require_credential']),
      ),
    );
  }
  return { ok: true, config: parsed.value, findings };
}
