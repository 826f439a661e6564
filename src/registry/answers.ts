/** What an answer of a registry means: a typed value, or the finding that says which kind of no it is. */
import type { z } from 'zod';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { JsonValue } from '../json.js';
import { errorAnswerSchema, type RegistryResult, shapeFault, type VerifyResponse } from './protocol.js';

/** An answer that was read whole. */
export interface Reply {
  status: number;
  /** The call, as messages name it. */
  call: string;
  link: string | null;
  /** The JSON of the body, or what is wrong with it. */
  json: { ok: true; value: JsonValue } | { ok: false; fault: string };
}

/** A worker that the registry vouches for: active, not banned, with the hash it attests. */
export interface ActiveWorker extends VerifyResponse {
  status: 'active';
  current_hash: string;
  banned: false;
}

/** A finding as a result. */
export const fail = (one: Finding): { ok: false; finding: Finding } => ({ ok: false, finding: one });
/** The registry gave no answer that can be used. */
export const unavailable = (message: string): { ok: false; finding: Finding } =>
  fail(finding('WCP3002', message));

/** The typed value of a 2xx answer; a refusal or an answer of another shape is a finding. */
export function answer<T>(reply: Reply, schema: z.ZodType<T>): RegistryResult<T> {
  const { status, call, json } = reply;
  if (status === 404 && !json.ok) {
    return unavailable(`${call}: there is no registry at this address, it answers 404 without JSON`);
  }
  if (status >= 400) return fail(refusal(reply));
  if (!json.ok) return unavailable(`${call}: the answer is not JSON: ${json.fault}`);
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return unavailable(`${call}: the answer is not what a registry answers: ${shapeFault(parsed.error)}`);
}

/** What to do about a submission that is too large. */
export const SMALLER = 'Submit with the profile pyhall, which sends neither manifest nor bundle.';

/** The codes that a registry may give for a refusal; anything else it says is only shown. */
const REFUSALS = ['ATTEST_HASH_BANNED', 'ATTEST_REVOKED', 'ATTEST_REGISTRY_MISMATCH'] as const;

/** The finding of a 4xx answer. */
function refusal(reply: Reply): Finding {
  const { status, call, json } = reply;
  const told = errorAnswerSchema.safeParse(json.ok ? json.value : undefined);
  const said = told.success ? (told.data.error ?? told.data.message) : undefined;
  const message = `${call}: the registry refuses with ${status}${typeof said === 'string' ? `: ${quote(said)}` : ''}`;
  const code = REFUSALS.find((one) => told.success && told.data.code === one);
  if (code !== undefined) return finding(code, message);
  if (status === 413) return finding('WCP2014', message, { fix: SMALLER });
  return finding(status === 409 ? 'ATTEST_REGISTRY_MISMATCH' : 'WCP2014', message);
}

/** The worker of an answer, if the registry vouches for it. No other answer gives a hash. */
export function judge(
  workerId: string,
  answered: VerifyResponse,
  base: string,
): RegistryResult<ActiveWorker> {
  const { worker_id, status, current_hash, banned, ban_reason } = answered;
  if (worker_id !== workerId) return fail(otherWorker(workerId, worker_id, base));
  if (banned || status === 'banned') {
    const why = typeof ban_reason === 'string' ? `: ${quote(ban_reason)}` : '';
    return fail(
      finding('ATTEST_HASH_BANNED', `the registry at ${base} lists ${quote(workerId)} as banned${why}`),
    );
  }
  if (status === 'revoked') {
    return fail(finding('ATTEST_REVOKED', `the registry at ${base} says that ${quote(workerId)} is revoked`));
  }
  if (status === 'unknown' || typeof current_hash !== 'string') return fail(unknownWorker(workerId, base));
  return { ok: true, value: { ...answered, status, current_hash, banned } };
}

/** A worker id that must not enter a URL. */
export function invalidId(workerId: string): Finding {
  return finding(
    'ATTEST_NAMESPACE_INVALID',
    `worker id ${quote(workerId)} is not \`org.<name>…\` or \`x.<name>…\` in lower-case labels, so the registry is not asked`,
  );
}

/** A worker of which the registry knows nothing. */
export function unknownWorker(workerId: string, base: string): Finding {
  return finding('ATTEST_NOT_REGISTERED', `the registry at ${base} has no attestation of ${quote(workerId)}`);
}

/** A hash that is on the ban list. */
export function bannedHash(hash: string, reason: string | null | undefined, base: string): Finding {
  const why = typeof reason === 'string' ? `: ${quote(reason)}` : '';
  return finding('ATTEST_HASH_BANNED', `the registry at ${base} lists the hash ${hash} as banned${why}`);
}

/** An answer about another worker than the one asked about. */
export function otherWorker(asked: string, answered: string, base: string): Finding {
  return finding(
    'ATTEST_REGISTRY_MISMATCH',
    `the registry at ${base} was asked about ${quote(asked)} and answers about ${quote(answered)}`,
  );
}

/** A worker for which the registry attests another hash. */
export function otherHash(workerId: string, ours: string, theirs: string, base: string): Finding {
  return finding(
    'ATTEST_REGISTRY_MISMATCH',
    `the package hash of ${quote(workerId)} is ${ours}, and the registry at ${base} attests ${quote(theirs)}`,
  );
}
