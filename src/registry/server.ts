/**
 * The registry server as a Hono application: the contract of protocol.ts over a storage. It does no I/O of its own.
 * Every answer is JSON, every write needs the token, and nothing of a request is used before it is checked.
 */
import { type Context, Hono } from 'hono';
import type { Code } from '../codes/table.js';
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { canonicalJson, type JsonObject } from '../json.js';
import { MAX_SHOWN_CHARACTERS } from '../limits.js';
import { type Clock, formatInstant } from '../time.js';
import { workerNamespace } from '../worker-id.js';
import {
  type BanEntry,
  banConfirmSchema,
  banReportSchema,
  revokeSchema,
  submitBodySchema,
  type VerifyResponse,
} from './protocol.js';
import { bodyOf, checkedHash, limitOf, Refusal, workerIdOf } from './requests.js';
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
