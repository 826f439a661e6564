/**
 * The registry client: the calls, and what is checked before and after each. It does no I/O of its own. No answer that
 * is not exactly what the contract says is ever taken for a good one.
 */
import { isSha256Hex } from '../bytes.js';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { finding } from '../finding.js';
import { canonicalJson, isJsonObject } from '../json.js';
import { BAN_LIST_PAGE_ENTRIES, MAX_BAN_LIST_PAGES, MAX_REGISTRY_REQUEST_BYTES } from '../limits.js';
import type { SubmitProfile } from '../names.js';
import { registryUrl } from '../registry-url.js';
import { workerNamespace } from '../worker-id.js';
import {
  type ActiveWorker,
  answer,
  bannedHash,
  fail,
  invalidId,
  judge,
  otherHash,
  otherWorker,
  SMALLER,
  unavailable,
  unknownWorker,
} from './answers.js';
import { createExchange, type ExchangeOptions } from './exchange.js';
import {
  type BanEntry,
  banListSchema,
  type Health,
  healthSchema,
  type RegistryResult,
  type Submission,
  shapeFault,
  submitAnswerSchema,
  submitBody,
  submitBodySchema,
  verifyResponseSchema,
} from './protocol.js';
import { redactor, TOKEN } from './redact.js';

/** A bearer token and the origin it was supplied for; it is sent nowhere else. */
export interface RegistryToken {
  value: string;
  /** Such as `https://api.pyhall.dev`. */
  origin: string;
}

export interface ClientOptions extends ExchangeOptions {
  /** As `registryUrl` gives it. */
  baseUrl: string;
  token?: RegistryToken | undefined;
}

export interface BanList {
  entries: BanEntry[];
  /** False when the registry gave a full page and did not say whether there is more. */
  complete: boolean;
}

export interface Receipt {
  worker_id: string;
  package_hash: string;
  /** The registry's own number or id of the attestation, where it gives one. */
  id?: string;
  attested_at?: string;
  /** False when the registry had this attestation already. */
  created: boolean;
  /** False when the registry had it already and vouches for a newer one: a verifier that asks it denies this one. */
  current: boolean;
}

export interface RegistryClient {
  health(): Promise<RegistryResult<Health>>;
  /**
   * The worker, when the registry vouches for it. Everything else is a finding without a hash: unknown
   * (ATTEST_NOT_REGISTERED), revoked, banned, an answer about another worker, a refusal, no proper answer.
   */
  verify(workerId: string): Promise<RegistryResult<ActiveWorker>>;
  /** All confirmed bans, page after page. */
  banList(): Promise<RegistryResult<BanList>>;
  /**
   * Ok when none of the hashes (64 hex digits, any case) is on the ban list; the value is the number of entries
   * looked through. A list that may be incomplete clears nothing.
   */
  checkHashes(hashes: readonly string[]): Promise<RegistryResult<{ entries: number }>>;
  /** Submits, compares the echo, reads back. Repeating it is harmless. */
  submit(workerId: string, submission: Submission, profile?: SubmitProfile): Promise<RegistryResult<Receipt>>;
}

/** A client of one registry. Throws when the base URL is not one that `registryUrl` accepts. */
export function createRegistryClient(options: ClientOptions): RegistryClient {
  const checked = registryUrl(options.baseUrl);
  if (!checked.ok) throw new CodedError(checked.finding.code, checked.finding.message);
  const base = checked.value;
  const request = createExchange(options, redactor(options.token?.value));

  async function health(): Promise<RegistryResult<Health>> {
    const reply = await request('GET', `${base}/health`);
    return reply.ok ? answer(reply.value, healthSchema) : reply;
  }

  async function verify(workerId: string): Promise<RegistryResult<ActiveWorker>> {
    if (workerNamespace(workerId) === undefined) return fail(invalidId(workerId));
    const reply = await request('GET', `${base}/api/v1/verify/${encodeURIComponent(workerId)}`);
    if (!reply.ok) return reply;
    const { status, json } = reply.value;
    if (status === 404 && json.ok && isJsonObject(json.value)) return fail(unknownWorker(workerId, base));
    const parsed = answer(reply.value, verifyResponseSchema);
    return parsed.ok ? judge(workerId, parsed.value, base) : parsed;
  }

  async function banList(): Promise<RegistryResult<BanList>> {
    const path = `${base}/api/v1/ban-list`;
    let url = `${path}?limit=${BAN_LIST_PAGE_ENTRIES}`;
    const entries: BanEntry[] = [];
    for (let page = 0; page < MAX_BAN_LIST_PAGES; page += 1) {
      const reply = await request('GET', url);
      if (!reply.ok) return reply;
      const parsed = answer(reply.value, banListSchema);
      if (!parsed.ok) return parsed;
      for (const entry of parsed.value) entries.push(entry);
      const { link, call } = reply.value;
      if (link === null) {
        return { ok: true, value: { entries, complete: parsed.value.length < BAN_LIST_PAGE_ENTRIES } };
      }
      const next = nextPage(link, url);
      if (next === undefined) return { ok: true, value: { entries, complete: true } };
      if (!next.startsWith(`${path}?`)) {
        return unavailable(
          `${call}: the next page is said to be at ${quote(next)}, which is not the ban list`,
        );
      }
      url = next;
    }
    return { ok: true, value: { entries, complete: false } };
  }

  async function checkHashes(hashes: readonly string[]): Promise<RegistryResult<{ entries: number }>> {
    const wanted = new Set(hashes.map((hash) => hash.toLowerCase()));
    for (const hash of wanted) {
      if (!isSha256Hex(hash)) {
        return fail(
          finding('WCP2001', `${quote(hash)} is not a SHA-256 digest of 64 hex digits`, {
            fix: 'Give the package hash as `wcp-attest hash DIR` prints it.',
          }),
        );
      }
    }
    const list = await banList();
    if (!list.ok) return list;
    const { entries, complete } = list.value;
    const ban = entries.find((entry) => wanted.has(entry.sha256));
    if (ban !== undefined) return fail(bannedHash(ban.sha256, ban.reason, base));
    if (!complete) {
      return unavailable(
        `the registry at ${base} cuts its ban list at ${entries.length} entries and names no next page, so a hash that is not among them may still be banned`,
      );
    }
    return { ok: true, value: { entries: entries.length } };
  }

  async function submit(
    workerId: string,
    submission: Submission,
    profile: SubmitProfile = 'pyhall',
  ): Promise<RegistryResult<Receipt>> {
    if (workerNamespace(workerId) === undefined) return fail(invalidId(workerId));
    const body = submitBodySchema.safeParse(submitBody(workerId, submission, profile));
    if (!body.success) {
      return fail(finding('WCP2008', `the submission is not valid: ${shapeFault(body.error)}`));
    }
    const token = usableToken(options.token, base);
    if (!token.ok) return token;
    const text = canonicalJson(body.data);
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_REGISTRY_REQUEST_BYTES) {
      const message = `the submission has ${bytes} bytes, and a registry takes ${MAX_REGISTRY_REQUEST_BYTES}; nothing was sent`;
      return fail(finding('WCP2014', message, { fix: SMALLER }));
    }
    const reply = await request('PUT', `${base}/api/v1/workers/${encodeURIComponent(workerId)}/attest`, {
      body: text,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.value}` },
    });
    if (!reply.ok) return reply;
    const parsed = answer(reply.value, submitAnswerSchema);
    if (!parsed.ok) return parsed;
    const { worker_id, worker_version, id, attested_at, status } = parsed.value;
    const echoed = [parsed.value.sha256, parsed.value.package_hash].filter(
      (hash) => typeof hash === 'string',
    );
    const hash = submission.packageHash;
    if (worker_id !== workerId) return fail(otherWorker(workerId, worker_id, base));
    for (const one of echoed) if (one !== hash) return fail(otherHash(workerId, hash, one, base));
    const stored = await verify(workerId);
    if (!stored.ok) {
      const { code, message } = stored.finding;
      return fail(finding(code, `the attestation was submitted, but reading it back failed: ${message}`));
    }
    const current = stored.value.current_hash === hash;
    // The registry reads back its newest attestation. It may be newer than ours only when the registry said in so many
    // words that it had ours already, and in force.
    const hadOurs =
      reply.value.status === 200 && status === 'active' && worker_version === submission.workerVersion;
    if (!current && !hadOurs) return fail(otherHash(workerId, hash, stored.value.current_hash, base));
    return {
      ok: true,
      value: {
        worker_id,
        package_hash: hash,
        created: reply.value.status === 201,
        current,
        ...(id === null || id === undefined ? {} : { id: String(id) }),
        ...(typeof attested_at === 'string' ? { attested_at } : {}),
      },
    };
  }

  return { health, verify, banList, checkHashes, submit };
}

/** The URL of `rel="next"` in a Link header (RFC 8288 section 3), or undefined. */
function nextPage(link: string, current: string): string | undefined {
  for (const one of link.split(/,\s*(?=<)/)) {
    const [, target, parameters] = /^\s*<([^>]*)>(.*)$/.exec(one) ?? [];
    if (target === undefined || !/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/i.test(parameters ?? '')) continue;
    return URL.canParse(target, current) ? new URL(target, current).href : target;
  }
  return undefined;
}

function usableToken(token: RegistryToken | undefined, base: string): RegistryResult<string> {
  if (token === undefined || token.value === '') {
    return fail(finding('WCP2014', 'submitting needs a registry token, and none is set'));
  }
  const { origin } = new URL(base);
  if (token.origin !== origin) {
    return fail(
      finding(
        'WCP2014',
        `the registry token was supplied for ${quote(token.origin)} and is not sent to ${origin}`,
        {
          fix: 'Give the registry address by the environment (PYHALL_REGISTRY_URL) or a flag, next to the token.',
        },
      ),
    );
  }
  if (!TOKEN.test(token.value)) {
    return fail(
      finding(
        'WCP2014',
        'the registry token holds a space, a line break or another character that no token has',
        {
          fix: 'Set PYHALL_TOKEN to the token alone, without quotes or a line break.',
        },
      ),
    );
  }
  return { ok: true, value: token.value };
}
