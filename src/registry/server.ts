/**
 * The registry server as a Hono application: the contract of protocol.ts over a storage. It does no I/O of its own.
 * Every answer is JSON, every write needs the token, and nothing of a request is used before it is checked.
 */
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Code } from '../codes/table.js';
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { canonicalJson, type JsonObject, type JsonValue, readJson } from '../json.js';
import {
  BAN_LIST_PAGE_ENTRIES,
  MAX_BAN_LIST_PAGE_ENTRIES,
  MAX_REGISTRY_REQUEST_BYTES,
  MAX_SHOWN_CHARACTERS,
} from '../limits.js';
import { type Clock, formatInstant } from '../time.js';
import { workerNamespace } from '../worker-id.js';
import { readBody } from './body.js';
import {
  type BanEntry,
  banConfirmSchema,
  banReportSchema,
  revokeSchema,
  type SubmitBody,
  shapeFault,
  submitBodySchema,
  type VerifyResponse,
} from './protocol.js';
import type { RegistryStorage, StoredAttestation, StoredBan } from './storage.js';
import type { WriteAccess } from './token.js';

/** One request as it is logged; it holds no token and no body. */
export interface RequestLog {
  time: string;
  method: string;
  path: string;
  status: number;
  duration_ms: number;
  /** Why the request failed. */
  error?: string;
}

export interface ServerPorts {
  storage: RegistryStorage;
  clock: Clock;
  /** An id that was never given before. */
  newId(): string;
  access(authorization: string | undefined): WriteAccess;
  log(entry: RequestLog): void;
  /** Of this program, for /health. */
  version: string;
}

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A request that is answered with an error. */
class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: Code;
  readonly more: JsonObject;
  constructor(status: ContentfulStatusCode, message: string, code: Code = 'WCP2014', more: JsonObject = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** The application; `fetch` of what comes back answers one request. */
export function createRegistryApp(ports: ServerPorts): Hono {
  const { storage, clock } = ports;
  const app = new Hono();

  app.use(async (c, next) => {
    const started = clock();
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    ports.log({
      time: new Date(started).toISOString(),
      method: c.req.method,
      path: printable(c.req.path.slice(0, MAX_SHOWN_CHARACTERS)),
      status: c.res.status,
      duration_ms: clock() - started,
      ...(c.error === undefined
        ? {}
        : { error: c.error instanceof Refusal ? c.error.message : printable(c.error.message) }),
    });
  });

  app.notFound((c) =>
    c.json({ error: 'the registry has no such path', code: 'WCP2014' satisfies Code }, 404),
  );

  app.onError((error, c) => {
    if (error instanceof Refusal) {
      if (error.status === 401) c.header('www-authenticate', 'Bearer');
      return c.json({ error: error.message, code: error.code, ...error.more }, error.status);
    }
    // A database fault may pass; anything else is a bug. What it was goes into the log only.
    const [status, message] =
      error instanceof CodedError
        ? ([503, 'the registry database failed'] as const)
        : ([500, 'internal error'] as const);
    return c.json({ error: message, code: 'WCP3002' }, status);
  });

  app.get('/health', async (c) => {
    await storage.ping();
    return c.json({ ok: true, version: ports.version });
  });

  app.get('/api/v1/verify/:worker_id', async (c) => {
    const workerId = workerIdOf(c);
    const current = await storage.current(workerId);
    if (current === undefined) return c.json(unknownAnswer(workerId), 404);
    return c.json(verifyAnswer(current.attestation, current.ban));
  });

  app.get('/api/v1/ban-list', async (c) => {
    const limit = limitOf(c.req.query('limit'));
    const after = c.req.query('after') ?? '';
    if (!/^(?:[0-9a-f]{64})?$/.test(after)) {
      throw new Refusal(400, '`after` must be a hash of 64 lowercase hex digits');
    }
    // One more than asked for tells whether there is a next page.
    const bans = await storage.bans(limit + 1, after);
    const page = bans.slice(0, limit);
    const links = [`</api/v1/ban-list?limit=${limit}>; rel="first"`];
    const last = page.at(-1);
    if (bans.length > limit && last !== undefined) {
      links.push(`</api/v1/ban-list?limit=${limit}&after=${last.sha256}>; rel="next"`);
    }
    c.header('link', links.join(', '));
    return c.json(page.map(banAnswer));
  });

  app.put('/api/v1/workers/:worker_id/attest', async (c) => {
    requireWrite(c);
    const workerId = workerIdOf(c);
    const body = await bodyOf(c, submitBodySchema);
    const hash = checkedHash(workerId, body);
    const outcome = await storage.attest({
      id: ports.newId(),
      worker_id: workerId,
      worker_version: body.worker_version ?? '',
      sha256: hash,
      attested_at: formatInstant(clock()),
      worker_species_id: body.worker_species_id ?? null,
      label: body.label ?? null,
      ai_generated: body.ai_generated === true ? 1 : 0,
      ai_service: body.ai_service ?? null,
      ai_model: body.ai_model ?? null,
      ai_session: body.ai_session_fingerprint ?? body.ai_session_id ?? null,
      manifest_path: body.manifest_path ?? null,
      manifest: body.manifest === undefined ? null : canonicalJson(body.manifest),
      bundle: body.bundle === undefined ? null : canonicalJson(body.bundle),
    });
    switch (outcome.kind) {
      case 'created':
        return c.json(receipt(outcome.attestation), 201);
      case 'same':
        return c.json(receipt(outcome.attestation), 200);
      case 'conflict':
        throw new Refusal(
          409,
          `version ${quote(body.worker_version)} is registered with the hash ${outcome.registered}, not ${hash}`,
          'ATTEST_REGISTRY_MISMATCH',
          { registered_hash: outcome.registered, submitted_hash: hash },
        );
      case 'banned':
        throw new Refusal(403, `the hash ${hash} is banned: ${quote(outcome.reason)}`, 'ATTEST_HASH_BANNED');
      case 'revoked':
        throw new Refusal(409, `the hash ${hash} was revoked: ${quote(outcome.reason)}`, 'ATTEST_REVOKED');
    }
  });

  app.post('/api/v1/workers/:worker_id/revoke', async (c) => {
    requireWrite(c);
    const workerId = workerIdOf(c);
    const { reason } = await bodyOf(c, revokeSchema);
    if ((await storage.current(workerId)) === undefined) return c.json(unknownAnswer(workerId), 404);
    const revoked = await storage.revoke(workerId, reason, formatInstant(clock()));
    return c.json({ worker_id: workerId, status: 'revoked', revoked });
  });

  app.post('/api/v1/ban-list/report', async (c) => {
    requireWrite(c);
    const { sha256, reason, evidence_url } = await bodyOf(c, banReportSchema);
    const ban = await storage.report({
      sha256,
      reason,
      evidence_url: evidence_url ?? null,
      source: 'report',
      reported_at: formatInstant(clock()),
    });
    return c.json(banAnswer(ban), 202);
  });

  app.post('/api/v1/ban-list/confirm', async (c) => {
    requireWrite(c);
    const { sha256 } = await bodyOf(c, banConfirmSchema);
    const ban = await storage.confirm(sha256, formatInstant(clock()));
    if (ban === undefined) throw new Refusal(404, `the hash ${sha256} was never reported`);
    return c.json(banAnswer(ban));
  });

  function requireWrite(c: Context): void {
    const access = ports.access(c.req.header('authorization'));
    if (access === 'closed')
      throw new Refusal(403, 'this registry was started without a token and takes no writes');
    if (access === 'unauthorized') throw new Refusal(401, 'a valid bearer token is needed');
  }

  return app;
}

function workerIdOf(c: Context): string {
  const workerId = c.req.param('worker_id') ?? '';
  if (workerNamespace(workerId) === undefined) {
    throw new Refusal(
      400,
      `worker id ${quote(workerId)} is not \`org.<name>…\` or \`x.<name>…\` in lower-case labels`,
      'ATTEST_NAMESPACE_INVALID',
    );
  }
  return workerId;
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? BAN_LIST_PAGE_ENTRIES : /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_BAN_LIST_PAGE_ENTRIES) {
    throw new Refusal(400, `\`limit\` must be 1 to ${MAX_BAN_LIST_PAGE_ENTRIES}`);
  }
  return limit;
}

/** The body of a request in the shape of a schema. */
async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'the body must be application/json');
  const bytes = await readBody(c.req.raw.body, MAX_REGISTRY_REQUEST_BYTES).catch(() => {
    throw new Refusal(400, 'the body ended early');
  });
  if (bytes === undefined)
    throw new Refusal(413, `the body is larger than ${MAX_REGISTRY_REQUEST_BYTES} bytes`);
  const read = readJson(bytes, { maxBytes: MAX_REGISTRY_REQUEST_BYTES });
  if (!read.ok) {
    const { message, line, column } = read.fault;
    throw new Refusal(400, `the body is not strict JSON: ${message} (line ${line}, column ${column})`);
  }
  const parsed = schema.safeParse(read.document.value);
  if (!parsed.success) throw new Refusal(422, `the body is not valid: ${shapeFault(parsed.error)}`);
  return parsed.data;
}

/** The package hash of a submission whose members agree with each other and with the path. */
function checkedHash(workerId: string, body: SubmitBody): string {
  const hash = body.package_hash ?? body.sha256;
  if (hash === undefined) throw new Refusal(422, 'the body has neither sha256 nor package_hash');
  const { manifest } = body;
  const pairs: [string, JsonValue | undefined, string | undefined][] = [
    ['worker_id', body.worker_id, workerId],
    ['sha256', body.sha256, hash],
    ['ai_session_id', body.ai_session_id, body.ai_session_fingerprint ?? body.ai_session_id],
  ];
  if (manifest !== undefined) {
    pairs.push(
      ['manifest.worker_id', manifest.worker_id ?? null, workerId],
      ['manifest.worker_species_id', manifest.worker_species_id ?? null, body.worker_species_id],
      ['manifest.worker_version', manifest.worker_version ?? null, body.worker_version],
      ['manifest.package_hash', manifest.package_hash ?? null, hash],
    );
  }
  for (const [member, value, expected] of pairs) {
    if (value !== undefined && value !== expected) {
      throw new Refusal(
        422,
        `${member} is ${quote(value)}, and the rest of the request says ${quote(expected)}`,
      );
    }
  }
  return hash;
}

function unknownAnswer(workerId: string): VerifyResponse {
  return {
    worker_id: workerId,
    status: 'unknown',
    current_hash: null,
    banned: false,
    ban_reason: null,
    attested_at: null,
    ai_generated: false,
    ai_service: null,
    ai_model: null,
    ai_session_fingerprint: null,
  };
}

/** The hash is given for an active worker only. */
function verifyAnswer(attestation: StoredAttestation, ban: StoredBan | undefined): VerifyResponse {
  const status = ban !== undefined ? 'banned' : attestation.revoked_at !== null ? 'revoked' : 'active';
  return {
    worker_id: attestation.worker_id,
    status,
    current_hash: status === 'active' ? attestation.sha256 : null,
    banned: ban !== undefined,
    ban_reason: ban?.reason ?? null,
    attested_at: attestation.attested_at,
    ai_generated: attestation.ai_generated === 1,
    ai_service: attestation.ai_service,
    ai_model: attestation.ai_model,
    ai_session_fingerprint: attestation.ai_session,
  };
}

/** The answer to a submission: both known forms in one. */
function receipt(attestation: StoredAttestation): JsonObject {
  const { id, worker_id, worker_version, sha256, attested_at } = attestation;
  return {
    id,
    worker_id,
    namespace: workerNamespace(worker_id) ?? '',
    worker_version: worker_version === '' ? null : worker_version,
    sha256,
    package_hash: sha256,
    attested_at,
    status: 'active',
  };
}

function banAnswer(ban: StoredBan): BanEntry {
  const { sha256, reason, reported_at, source, review_status } = ban;
  return { sha256, reason, reported_at, source, review_status };
}
