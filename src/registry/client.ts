/**
 * The registry client: asks, checks and retries. It does no I/O of its own; the network, the clock and the waiting
 * are ports. No answer that is not exactly what the contract says is ever taken for a good one.
 */
import type { z } from 'zod';
import { isSha256Hex, utf8 } from '../bytes.js';
import { CodedError, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { canonicalJson, isJsonObject, type JsonValue, readJson } from '../json.js';
import {
  BAN_LIST_PAGE_ENTRIES,
  MAX_BAN_LIST_PAGES,
  MAX_REGISTRY_ANSWER_BYTES,
  REGISTRY_MAX_WAIT_MS,
  REGISTRY_RETRY_MS,
  REGISTRY_TIMEOUT_MS,
  REGISTRY_TRIES,
} from '../limits.js';
import type { Clock } from '../time.js';
import { workerNamespace } from '../worker-id.js';
import { readBody } from './body.js';
import {
  type BanEntry,
  banListSchema,
  errorAnswerSchema,
  type Health,
  healthSchema,
  type RegistryResult,
  registryUrl,
  type Submission,
  type SubmitProfile,
  shapeFault,
  submitAnswerSchema,
  submitBody,
  submitBodySchema,
  type VerifyResponse,
  verifyResponseSchema,
} from './protocol.js';

/** What the client needs of the world. */
export interface ClientPorts {
  /** As the global `fetch`. */
  send(url: string, init: RequestInit): Promise<Response>;
  clock: Clock;
  /** Resolves after that many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** At least 0, less than 1; spreads retries of many clients. */
  random(): number;
  /** Aborts after that many milliseconds with an error called TimeoutError. */
  deadline(milliseconds: number): AbortSignal;
}

/** A bearer token and the origin it was supplied for; it is sent nowhere else. */
export interface RegistryToken {
  value: string;
  /** Such as `https://api.pyhall.dev`. */
  origin: string;
}

export interface ClientOptions {
  /** As `registryUrl` gives it. */
  baseUrl: string;
  token?: RegistryToken | undefined;
  ports: ClientPorts;
  /** Milliseconds for one request, body included. */
  timeoutMs?: number | undefined;
  /** Tries of one request. */
  tries?: number | undefined;
  /** Milliseconds waited at most between two tries. */
  maxWaitMs?: number | undefined;
}

/** A worker that the registry vouches for: active, not banned, with the hash it attests. */
export interface ActiveWorker extends VerifyResponse {
  status: 'active';
  current_hash: string;
  banned: false;
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

interface Reply {
  status: number;
  /** The call, as messages name it. */
  call: string;
  link: string | null;
  /** The JSON of the body, or what is wrong with it. */
  json: { ok: true; value: JsonValue } | { ok: false; fault: string };
}

const USER_AGENT = 'wcp-attest';
const TOKEN = /^[\x21-\x7e]+$/;

const fail = (one: Finding): { ok: false; finding: Finding } => ({ ok: false, finding: one });
const unavailable = (message: string): { ok: false; finding: Finding } => fail(finding('WCP3002', message));

/** A client of one registry. Throws when the base URL is not one that `registryUrl` accepts. */
export function createRegistryClient(options: ClientOptions): RegistryClient {
  const checked = registryUrl(options.baseUrl);
  if (!checked.ok) throw new CodedError(checked.finding.code, checked.finding.message);
  const base = checked.value;
  const { ports } = options;
  const timeoutMs = options.timeoutMs ?? REGISTRY_TIMEOUT_MS;
  const tries = options.tries ?? REGISTRY_TRIES;
  const maxWaitMs = options.maxWaitMs ?? REGISTRY_MAX_WAIT_MS;

  async function attempt(
    call: string,
    url: string,
    init: RequestInit,
  ): Promise<RegistryResult<Reply> | Fault> {
    try {
      const response = await ports.send(url, {
        ...init,
        // A redirect could carry the token, or the question, to somebody else.
        redirect: 'manual',
        signal: ports.deadline(timeoutMs),
      });
      const { status, headers } = response;
      if (status === 429 || status >= 500) {
        await response.body?.cancel();
        const retryAfter = retryAfterMs(headers.get('retry-after'), ports.clock());
        return { fault: `answers ${status}`, retryAfter };
      }
      if (status >= 300 && status < 400) {
        await response.body?.cancel();
        return unavailable(
          `${call}: the registry redirects to ${quote(headers.get('location') ?? 'nowhere')}, which is not followed`,
        );
      }
      const bytes = await readBody(response.body, MAX_REGISTRY_ANSWER_BYTES);
      if (bytes === undefined) {
        return unavailable(`${call}: the answer is larger than ${MAX_REGISTRY_ANSWER_BYTES} bytes`);
      }
      return {
        ok: true,
        value: { status, call, link: headers.get('link'), json: parse(bytes, headers.get('content-type')) },
      };
    } catch (error) {
      return { fault: faultText(error, timeoutMs), retryAfter: undefined };
    }
  }

  async function request(
    method: string,
    url: string,
    init: RequestInit = {},
  ): Promise<RegistryResult<Reply>> {
    const call = `${method} ${url}`;
    const headers = { accept: 'application/json', 'user-agent': USER_AGENT, ...init.headers };
    for (let tried = 1; ; tried += 1) {
      const outcome = await attempt(call, url, { ...init, method, headers });
      if (!('fault' in outcome)) return outcome;
      const { fault, retryAfter } = outcome;
      if (tried >= tries) return unavailable(`${call}: the registry ${fault} (${tried} of ${tries} tries)`);
      if (retryAfter !== undefined && retryAfter > maxWaitMs) {
        return unavailable(
          `${call}: the registry ${fault} and asks to wait ${Math.ceil(retryAfter / 1000)} s, longer than ${maxWaitMs / 1000} s`,
        );
      }
      const backoff = REGISTRY_RETRY_MS * 2 ** (tried - 1) * (0.5 + ports.random() / 2);
      await ports.wait(Math.min(Math.max(retryAfter ?? 0, Math.round(backoff)), maxWaitMs));
    }
  }

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
    const reply = await request('PUT', `${base}/api/v1/workers/${encodeURIComponent(workerId)}/attest`, {
      body: utf8(canonicalJson(body.data)),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.value}` },
    });
    if (!reply.ok) return reply;
    const parsed = answer(reply.value, submitAnswerSchema);
    if (!parsed.ok) return parsed;
    const { worker_id, id, attested_at } = parsed.value;
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
    if (stored.value.current_hash !== hash) {
      return fail(otherHash(workerId, hash, stored.value.current_hash, base));
    }
    return {
      ok: true,
      value: {
        worker_id,
        package_hash: hash,
        created: reply.value.status === 201,
        ...(id === null || id === undefined ? {} : { id: String(id) }),
        ...(typeof attested_at === 'string' ? { attested_at } : {}),
      },
    };
  }

  return { health, verify, banList, checkHashes, submit };
}

/** A try that may be repeated; `retryAfter` is in milliseconds. */
interface Fault {
  fault: string;
  retryAfter: number | undefined;
}

function faultText(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `did not answer within ${timeoutMs} ms`;
  // fetch hides the system error below a TypeError that says "fetch failed".
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return `cannot be reached: ${systemErrorText(cause)}`;
}

/** Milliseconds of a Retry-After header (RFC 9110 section 10.2.3), or undefined when there is none that is valid. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = / GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
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

function parse(bytes: Uint8Array, contentType: string | null): Reply['json'] {
  const read = readJson(bytes, { maxBytes: MAX_REGISTRY_ANSWER_BYTES });
  if (read.ok) return { ok: true, value: read.document.value };
  const kind = contentType === null ? '' : ` (content type ${quote(contentType)})`;
  return { ok: false, fault: `${read.fault.message}${kind}` };
}

/** The typed value of a 2xx answer; a refusal or an answer of another shape is a finding. */
function answer<T>(reply: Reply, schema: z.ZodType<T>): RegistryResult<T> {
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
  return finding(status === 409 ? 'ATTEST_REGISTRY_MISMATCH' : 'WCP2014', message);
}

/** The worker of an answer, if the registry vouches for it. No other answer gives a hash. */
function judge(workerId: string, answered: VerifyResponse, base: string): RegistryResult<ActiveWorker> {
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

function invalidId(workerId: string): Finding {
  return finding(
    'ATTEST_NAMESPACE_INVALID',
    `worker id ${quote(workerId)} is not \`org.<name>…\` or \`x.<name>…\` in lower-case labels, so the registry is not asked`,
  );
}

function unknownWorker(workerId: string, base: string): Finding {
  return finding('ATTEST_NOT_REGISTERED', `the registry at ${base} has no attestation of ${quote(workerId)}`);
}

function bannedHash(hash: string, reason: string | null | undefined, base: string): Finding {
  const why = typeof reason === 'string' ? `: ${quote(reason)}` : '';
  return finding('ATTEST_HASH_BANNED', `the registry at ${base} lists the hash ${hash} as banned${why}`);
}

function otherWorker(asked: string, answered: string, base: string): Finding {
  return finding(
    'ATTEST_REGISTRY_MISMATCH',
    `the registry at ${base} was asked about ${quote(asked)} and answers about ${quote(answered)}`,
  );
}

function otherHash(workerId: string, ours: string, theirs: string, base: string): Finding {
  return finding(
    'ATTEST_REGISTRY_MISMATCH',
    `the package hash of ${quote(workerId)} is ${ours}, and the registry at ${base} attests ${quote(theirs)}`,
  );
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
