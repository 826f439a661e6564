/**
 * The HTTP contract of a PyHall registry as both sides write it: requests, answers and ids, as zod schemas.
 * Answers are read tolerantly for members that are not used and strictly for those that are.
 */
import { z } from 'zod';
import { printable, quote } from '../escape.js';
import type { Finding } from '../finding.js';
import type { JsonObject } from '../json.js';
import { MAX_ID_LENGTH, MAX_REGISTRY_TEXT_CHARACTERS } from '../limits.js';
import type { SubmitProfile } from '../names.js';

/** A value, or the finding that says why there is none. Its code tells denied, refused and unavailable apart. */
export type RegistryResult<T> = { ok: true; value: T } | { ok: false; finding: Finding };

// No controls, no invisible format characters (bidirectional ones included), no line separators.
const SHOWABLE = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lowercase hex digits');
const text = z
  .string()
  .max(MAX_REGISTRY_TEXT_CHARACTERS)
  .regex(SHOWABLE, 'expected text without control characters');
const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected an object',
);

export const healthSchema = z.object({ ok: z.literal(true), version: z.string().nullish() });
/** Answer of GET /health. */
export type Health = z.infer<typeof healthSchema>;

export const verifyResponseSchema = z.object({
  worker_id: z.string(),
  status: z.enum(['active', 'revoked', 'banned', 'unknown']),
  current_hash: sha256.nullish(),
  banned: z.boolean(),
  ban_reason: z.string().nullish(),
  attested_at: z.string().nullish(),
  ai_generated: z.boolean().nullish(),
  ai_service: z.string().nullish(),
  ai_model: z.string().nullish(),
  ai_session_fingerprint: z.string().nullish(),
});
/** Answer of GET /api/v1/verify/{worker_id}. */
export type VerifyResponse = z.infer<typeof verifyResponseSchema>;

// Some registries write digests in upper case; they must match all the same.
const anyCaseSha256 = z
  .string()
  .transform((digest) => digest.toLowerCase())
  .pipe(sha256);
const banEntrySchema = z.object({
  sha256: anyCaseSha256,
  reason: z.string().nullish(),
  reported_at: z.string().nullish(),
  source: z.string().nullish(),
  review_status: z.string().nullish(),
});
export const banListSchema = z.array(banEntrySchema);
/** One element of the answer of GET /api/v1/ban-list. */
export type BanEntry = z.infer<typeof banEntrySchema>;

export const submitBodySchema = z.strictObject({
  sha256: sha256.optional(),
  package_hash: sha256.optional(),
  worker_id: z.string().optional(),
  worker_species_id: text.max(MAX_ID_LENGTH).optional(),
  worker_version: text.max(MAX_ID_LENGTH).optional(),
  label: text.optional(),
  ai_generated: z.boolean().optional(),
  ai_service: text.optional(),
  ai_model: text.optional(),
  ai_session_id: text.optional(),
  ai_session_fingerprint: text.optional(),
  manifest_path: text.optional(),
  manifest: jsonObject.optional(),
  bundle: jsonObject.optional(),
});
/** Body of PUT /api/v1/workers/{worker_id}/attest: what any of the SDKs sends, and our two objects. */
export type SubmitBody = z.infer<typeof submitBodySchema>;

/** Both known answers to a submission: `{id, worker_id, sha256}` and `{worker_id, package_hash, attested_at, …}`. */
export const submitAnswerSchema = z
  .object({
    worker_id: z.string(),
    worker_version: z.string().nullish(),
    id: z.union([z.string(), z.number()]).nullish(),
    sha256: z.string().nullish(),
    package_hash: z.string().nullish(),
    attested_at: z.string().nullish(),
    status: z.string().nullish(),
  })
  .refine((answer) => typeof (answer.sha256 ?? answer.package_hash) === 'string', {
    message: 'expected sha256 or package_hash',
  });

export const banReportSchema = z.strictObject({
  sha256,
  reason: text.min(1),
  evidence_url: text.optional(),
});
export const banConfirmSchema = z.strictObject({ sha256 });
export const revokeSchema = z.strictObject({ reason: text.min(1) });

export const errorAnswerSchema = z.object({
  error: z.string().nullish(),
  message: z.string().nullish(),
  code: z.string().nullish(),
});

/** What is submitted for one package; the profile decides which of it is sent. */
export interface Submission {
  /** 64 lowercase hex digits. */
  packageHash: string;
  workerSpeciesId: string;
  workerVersion: string;
  label?: string;
  aiGenerated?: boolean;
  aiService?: string;
  aiModel?: string;
  /** Sent under the names of both SDK families: ai_session_id and ai_session_fingerprint. */
  aiSession?: string;
  manifestPath?: string;
  /** Sent by profile `wcp-attest` only. */
  manifest?: JsonObject;
  /** Sent by profile `wcp-attest` only. */
  bundle?: JsonObject;
}

/** The body of one submission. */
export function submitBody(workerId: string, submission: Submission, profile: SubmitProfile): SubmitBody {
  const { manifest, bundle } = submission;
  const optional = {
    label: submission.label,
    ai_service: submission.aiService,
    ai_model: submission.aiModel,
    ai_session_id: submission.aiSession,
    ai_session_fingerprint: submission.aiSession,
    manifest_path: submission.manifestPath,
    ...(profile === 'wcp-attest' ? { manifest, bundle } : {}),
  };
  return {
    sha256: submission.packageHash,
    package_hash: submission.packageHash,
    worker_id: workerId,
    worker_species_id: submission.workerSpeciesId,
    worker_version: submission.workerVersion,
    ai_generated: submission.aiGenerated ?? false,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** The first thing a schema found wrong, on one line: member and reason. */
export function shapeFault(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'invalid';
  const reason = printable(issue.message).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return issue.path.length === 0 ? reason : `${quote(issue.path.join('.'))}: ${reason}`;
}
