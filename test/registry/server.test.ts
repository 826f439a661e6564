import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MAX_REGISTRY_REQUEST_BYTES } from '../../src/limits.js';
import { banListSchema, verifyResponseSchema } from '../../src/registry/protocol.js';
import {
  type RegistryServer,
  type RegistryServerOptions,
  startRegistryServer,
} from '../../src/registry/server.io.js';
import { createRegistryApp, type RequestLog } from '../../src/registry/server.js';
import { openSqliteStorage } from '../../src/registry/storage.io.js';
import { realClient, TOKEN } from './loopback.js';

const ID = 'org.example.summarizer';
const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const submission = { packageHash: HASH, workerSpeciesId: 'wrk.doc.summarizer', workerVersion: '1.0.0' };
const ATTEST = `/api/v1/workers/${ID}/attest`;

function directory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'registry-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function start(options: Partial<RegistryServerOptions> = {}): Promise<RegistryServer> {
  const dataFile = options.dataFile ?? join(directory(), 'registry.db');
  const server = await startRegistryServer({ token: TOKEN, version: '9.9.9', ...options, dataFile });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= server.close();
    return closed;
  };
  onTestFinished(close);
  return { url: server.url, close };
}

interface Answered {
  status: number;
  body: unknown;
  headers: Headers;
}

async function ask(
  server: RegistryServer,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
): Promise<Answered> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  expect(response.headers.get('content-type')).toBe('application/json');
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe('attestations', () => {
  it('are kept, given back and still there after a restart', async () => {
    const dataFile = join(directory(), 'registry.db');
    const first = await start({ dataFile });
    const created = await realClient(first.url).submit(ID, submission);
    expect(created).toMatchObject({ ok: true, value: { package_hash: HASH, created: true } });
    await first.close();

    const second = await start({ dataFile });
    const client = realClient(second.url);
    expect(await client.verify(ID)).toMatchObject({
      ok: true,
      value: { status: 'active', current_hash: HASH },
    });
    const again = await client.submit(ID, submission);
    expect(again).toEqual({ ok: true, value: { ...(created.ok ? created.value : {}), created: false } });
  });

  it('come with all members of the contract', async () => {
    const server = await start();
    const created = await ask(server, 'PUT', ATTEST, {
      sha256: HASH,
      ai_generated: true,
      ai_service: 'service',
      ai_model: 'model',
      ai_session_id: 'session',
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      worker_id: ID,
      namespace: 'org.example',
      sha256: HASH,
      package_hash: HASH,
      status: 'active',
    });
    const { status, body } = await ask(server, 'GET', `/api/v1/verify/${ID}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      worker_id: ID,
      status: 'active',
      current_hash: HASH,
      banned: false,
      ban_reason: null,
      attested_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      ai_generated: true,
      ai_service: 'service',
      ai_model: 'model',
      ai_session_fingerprint: 'session',
    });
  });

  it.each<[string, object]>([
    ['Python', { sha256: HASH, ai_generated: false, label: 'full-package v1.0.0' }],
    [
      'TypeScript',
      {
        worker_species_id: 'wrk.doc.summarizer',
        package_hash: HASH,
        worker_version: '1.0.0',
        manifest_path: '',
        ai_generated: false,
      },
    ],
    [
      'Go',
      {
        worker_id: ID,
        worker_species_id: 'wrk.doc.summarizer',
        package_hash: HASH,
        worker_version: '1.0.0',
        ai_session_fingerprint: 'session',
      },
    ],
  ])('are taken from the %s SDK', async (_name, body) => {
    const server = await start();
    expect((await ask(server, 'PUT', ATTEST, body)).status).toBe(201);
    expect((await ask(server, 'PUT', ATTEST, body)).status).toBe(200);
  });

  it('of one version have one hash', async () => {
    const server = await start();
    const client = realClient(server.url);
    await client.submit(ID, submission);
    const { status, body } = await ask(server, 'PUT', ATTEST, { sha256: OTHER, worker_version: '1.0.0' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'ATTEST_REGISTRY_MISMATCH',
      registered_hash: HASH,
      submitted_hash: OTHER,
    });
    const refused = await client.submit(ID, { ...submission, packageHash: OTHER });
    expect(refused).toMatchObject({ ok: false, finding: { code: 'ATTEST_REGISTRY_MISMATCH' } });
    expect(refused.ok ? '' : refused.finding.message).toMatch(new RegExp(`${HASH}.*${OTHER}`));
  });

  it('take the bundle of a package with 20,000 files', async () => {
    const client = realClient((await start()).url);
    const bundle = { payload: 'x'.repeat(6 * 1024 * 1024) };
    expect(await client.submit(ID, { ...submission, bundle }, 'wcp-attest')).toMatchObject({
      ok: true,
      value: { created: true, current: true },
    });
  });

  it('of a newer version replace the older one, which then is no longer what the registry attests', async () => {
    const client = realClient((await start()).url);
    await client.submit(ID, submission);
    const newer = { ...submission, packageHash: OTHER, workerVersion: '1.0.1' };
    expect(await client.submit(ID, newer)).toMatchObject({ ok: true });
    expect(await client.verify(ID)).toMatchObject({ ok: true, value: { current_hash: OTHER } });
    // It is there all the same, and the receipt says that it is not the current one.
    expect(await client.submit(ID, submission)).toMatchObject({
      ok: true,
      value: { package_hash: HASH, created: false, current: false },
    });
  });

  it('without a version are told apart by their hash', async () => {
    const server = await start();
    expect((await ask(server, 'PUT', ATTEST, { sha256: HASH })).status).toBe(201);
    expect((await ask(server, 'PUT', ATTEST, { sha256: OTHER })).status).toBe(201);
    expect((await ask(server, 'PUT', ATTEST, { sha256: HASH })).status).toBe(200);
    expect((await ask(server, 'GET', `/api/v1/verify/${ID}`)).body).toMatchObject({ current_hash: OTHER });
  });

  it('that come 200 times at once are one', async () => {
    const dataFile = join(directory(), 'registry.db');
    const server = await start({ dataFile });
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        ask(server, 'PUT', ATTEST, { sha256: HASH, worker_version: '1.0.0' }),
      ),
    );
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 200)).toHaveLength(199);
    expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1);
    await server.close();
    const database = new DatabaseSync(dataFile);
    expect(database.prepare('select count(*) as rows from attestations').get()).toEqual({ rows: 1 });
    database.close();
  });

  it('that race for one version have one winner', async () => {
    const server = await start();
    const hashes = Array.from({ length: 50 }, (_, index) => index.toString(16).padStart(64, '0'));
    const answers = await Promise.all(
      hashes.map((sha256) => ask(server, 'PUT', ATTEST, { sha256, worker_version: '1.0.0' })),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([201, ...Array(49).fill(409)]);
  });

  it('keep manifest and bundle, if the manifest agrees', async () => {
    const dataFile = join(directory(), 'registry.db');
    const server = await start({ dataFile });
    const manifest = {
      worker_id: ID,
      worker_species_id: 'wrk.doc.summarizer',
      worker_version: '1.0.0',
      package_hash: HASH,
    };
    const bundle = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' };
    const client = realClient(server.url);
    for (const member of Object.keys(manifest)) {
      const result = await client.submit(
        ID,
        { ...submission, manifest: { ...manifest, [member]: 'other' }, bundle },
        'wcp-attest',
      );
      expect(result).toMatchObject({ ok: false, finding: { code: 'WCP2014' } });
      expect(result.ok ? '' : result.finding.message).toContain(`manifest.${member} is 'other'`);
    }
    expect(await client.submit(ID, { ...submission, manifest, bundle }, 'wcp-attest')).toMatchObject({
      ok: true,
    });
    await server.close();
    const database = new DatabaseSync(dataFile);
    const row = database.prepare('select manifest, bundle from attestations').get() as Record<string, string>;
    database.close();
    expect([JSON.parse(row.manifest ?? ''), JSON.parse(row.bundle ?? '')]).toEqual([manifest, bundle]);
  });
});

describe('revocation', () => {
  it('takes every attestation of the worker back, until there is a new one', async () => {
    const server = await start();
    const client = realClient(server.url);
    await client.submit(ID, submission);
    const revoked = await ask(server, 'POST', `/api/v1/workers/${ID}/revoke`, { reason: 'withdrawn' });
    expect(revoked).toMatchObject({ status: 200, body: { worker_id: ID, status: 'revoked', revoked: 1 } });
    const answer = await ask(server, 'GET', `/api/v1/verify/${ID}`);
    expect(answer).toMatchObject({ status: 200, body: { status: 'revoked', current_hash: null } });
    expect(JSON.stringify(answer.body)).not.toContain(HASH);
    expect(await client.verify(ID)).toMatchObject({ ok: false, finding: { code: 'ATTEST_REVOKED' } });
    for (const version of ['1.0.0', '2.0.0']) {
      expect(await client.submit(ID, { ...submission, workerVersion: version })).toMatchObject({
        ok: false,
        finding: { code: 'ATTEST_REVOKED' },
      });
    }
    const next = { ...submission, packageHash: OTHER, workerVersion: '1.0.1' };
    expect(await client.submit(ID, next)).toMatchObject({ ok: true });
  });

  it('of a worker that is not known is 404', async () => {
    const answer = await ask(await start(), 'POST', `/api/v1/workers/${ID}/revoke`, { reason: 'x' });
    expect(answer).toMatchObject({ status: 404, body: { status: 'unknown' } });
  });
});

describe('bans', () => {
  it('count when they are confirmed, not when they are reported', async () => {
    const server = await start();
    const client = realClient(server.url);
    await client.submit(ID, submission);
    const report = { sha256: HASH, reason: 'steals credentials', evidence_url: 'https://example.org/report' };
    const reported = await ask(server, 'POST', '/api/v1/ban-list/report', report);
    expect(reported).toMatchObject({ status: 202, body: { sha256: HASH, review_status: 'pending' } });
    expect(await client.checkHashes([HASH])).toEqual({ ok: true, value: { entries: 0 } });
    expect(await client.verify(ID)).toMatchObject({ ok: true });

    const confirmed = await ask(server, 'POST', '/api/v1/ban-list/confirm', { sha256: HASH });
    expect(confirmed).toMatchObject({ status: 200, body: { sha256: HASH, review_status: 'confirmed' } });
    const answer = await ask(server, 'GET', `/api/v1/verify/${ID}`);
    expect(answer.body).toMatchObject({
      status: 'banned',
      banned: true,
      ban_reason: 'steals credentials',
      current_hash: null,
    });
    const banned = { ok: false, finding: { code: 'ATTEST_HASH_BANNED' } };
    expect(await client.verify(ID)).toMatchObject(banned);
    expect(await client.checkHashes([OTHER, HASH.toUpperCase()])).toMatchObject(banned);
    expect(await client.submit(ID, submission)).toMatchObject(banned);
    expect(await client.submit('org.example.copy', submission)).toMatchObject(banned);
  });

  it('stay as they are when reported again', async () => {
    const server = await start();
    await ask(server, 'POST', '/api/v1/ban-list/report', { sha256: HASH, reason: 'first' });
    await ask(server, 'POST', '/api/v1/ban-list/confirm', { sha256: HASH });
    const again = await ask(server, 'POST', '/api/v1/ban-list/report', { sha256: HASH, reason: 'second' });
    expect(again.body).toMatchObject({ reason: 'first', review_status: 'confirmed' });
    expect((await ask(server, 'POST', '/api/v1/ban-list/confirm', { sha256: HASH })).status).toBe(200);
  });

  it('keep the time at which they were confirmed first', async () => {
    const storage = await openSqliteStorage(':memory:');
    const ban = { sha256: HASH, reason: 'x', evidence_url: null, source: 'report', reported_at: 'T0' };
    await storage.report(ban);
    expect(await storage.confirm(HASH, 'T1')).toMatchObject({ confirmed_at: 'T1' });
    expect(await storage.confirm(HASH, 'T2')).toMatchObject({ confirmed_at: 'T1' });
    await storage.close();
  });

  it('are not made by confirming what nobody reported', async () => {
    expect((await ask(await start(), 'POST', '/api/v1/ban-list/confirm', { sha256: HASH })).status).toBe(404);
  });

  it('are all found, the last of 1,201 too', async () => {
    const dataFile = join(directory(), 'registry.db');
    await (await openSqliteStorage(dataFile)).close();
    const database = new DatabaseSync(dataFile);
    const insert = database.prepare(
      "insert into bans (sha256, reason, source, reported_at, review_status) values (?, 'x', 'report', 'T', 'confirmed')",
    );
    const hash = (index: number): string => index.toString(16).padStart(64, '0');
    database.exec('begin');
    for (let index = 0; index < 1201; index += 1) insert.run(hash(index));
    database.exec('commit');
    database.close();
    const server = await start({ dataFile });
    const client = realClient(server.url);
    expect(await client.checkHashes([HASH])).toEqual({ ok: true, value: { entries: 1201 } });
    expect(await client.checkHashes([hash(1200)])).toMatchObject({ ok: false });

    const page = await ask(server, 'GET', '/api/v1/ban-list?limit=20', undefined, {});
    expect(banListSchema.parse(page.body)).toHaveLength(20);
    expect(page.headers.get('link')).toBe(
      `</api/v1/ban-list?limit=20>; rel="first", </api/v1/ban-list?limit=20&after=${hash(19)}>; rel="next"`,
    );
  });

  it.each([
    'limit=0',
    'limit=-1',
    'limit=10001',
    'limit=x',
    'limit=',
    `after=${HASH.toUpperCase()}`,
    'after=1',
  ])('are not listed for ?%s', async (query) => {
    expect((await ask(await start(), 'GET', `/api/v1/ban-list?${query}`)).status).toBe(400);
  });
});

describe('writes', () => {
  const writes: [string, string, object][] = [
    ['PUT', ATTEST, { sha256: HASH }],
    ['POST', `/api/v1/workers/${ID}/revoke`, { reason: 'x' }],
    ['POST', '/api/v1/ban-list/report', { sha256: HASH, reason: 'x' }],
    ['POST', '/api/v1/ban-list/confirm', { sha256: HASH }],
  ];

  it.each(writes)('%s %s needs the token', async (method, path, body) => {
    const server = await start();
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN} x`,
      `Basic ${TOKEN}`,
      TOKEN,
    ]) {
      const answer = await ask(server, method, path, body, { authorization });
      expect(answer).toMatchObject({ status: 401, body: { code: 'WCP2014' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    expect((await ask(server, 'GET', '/api/v1/ban-list')).body).toEqual([]);
    expect((await ask(server, 'GET', `/api/v1/verify/${ID}`)).status).toBe(404);
  });

  it.each(writes)('%s %s is closed on a server without a token', async (method, path, body) => {
    const server = await start({ token: undefined });
    expect((await ask(server, method, path, body)).status).toBe(403);
  });

  it.each<[string, unknown, number]>([
    ['broken JSON', '{', 400],
    ['duplicate members', `{"sha256":"${HASH}","sha256":"${OTHER}"}`, 400],
    ['a member called __proto__', `{"sha256":"${HASH}","__proto__":{"worker_id":"x"}}`, 400],
    ['deep nesting', `{"manifest":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`, 400],
    ['nothing', '', 400],
    ['null', null, 422],
    ['an array', [], 422],
    ['no hash', {}, 422],
    ['a hash in upper case', { sha256: HASH.toUpperCase() }, 422],
    ['a short hash', { sha256: 'ab' }, 422],
    ['two hashes', { sha256: HASH, package_hash: OTHER }, 422],
    ['two sessions', { sha256: HASH, ai_session_id: 'a', ai_session_fingerprint: 'b' }, 422],
    ['another worker', { sha256: HASH, worker_id: 'org.example.other' }, 422],
    ['an unknown member', { sha256: HASH, sha265: HASH }, 422],
    ['a number for a text', { sha256: HASH, label: 1 }, 422],
    ['a line break in a text', { sha256: HASH, label: 'a\nb' }, 422],
    ['a bidirectional control in a text', { sha256: HASH, label: 'a\u202eb' }, 422],
    ['a long text', { sha256: HASH, label: 'x'.repeat(1025) }, 422],
    ['a manifest that is no object', { sha256: HASH, manifest: [] }, 422],
  ])('refuse %s', async (_name, body, status) => {
    const server = await start();
    expect((await ask(server, 'PUT', ATTEST, body)).status).toBe(status);
    expect((await ask(server, 'GET', `/api/v1/verify/${ID}`)).status).toBe(404);
  });

  it('refuse a body that is too large or not JSON by its type', async () => {
    const server = await start();
    const large = JSON.stringify({
      sha256: HASH,
      manifest: { text: 'x'.repeat(MAX_REGISTRY_REQUEST_BYTES) },
    });
    expect((await ask(server, 'PUT', ATTEST, large)).status).toBe(413);
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain' };
    expect((await ask(server, 'PUT', ATTEST, '{}', headers)).status).toBe(415);
  });

  it('answer a body that ends early with 400, in the log at least', async () => {
    const logged = Promise.withResolvers<RequestLog>();
    const server = await start({ log: logged.resolve });
    const sent = httpRequest(`${server.url}${ATTEST}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
        'content-length': 1000,
      },
    });
    sent.on('error', () => {});
    sent.write('{"sha256":', () => sent.destroy());
    expect(await logged.promise).toMatchObject({ status: 400, error: 'the body ended early' });
  });

  it('refuse a body that is too large and does not say so', async () => {
    const server = await start();
    const status = await new Promise<number | string | undefined>((resolve) => {
      const sent = httpRequest(
        `${server.url}${ATTEST}`,
        {
          method: 'PUT',
          headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', () => {});
      const more = (): void => {
        while (!sent.destroyed && sent.write(' '.repeat(65_536)));
        if (!sent.destroyed) sent.once('drain', more);
      };
      onTestFinished(() => {
        sent.destroy();
      });
      more();
    });
    expect(status).toBe(413);
  });
});

describe('every answer', () => {
  it.each([
    'org.example%2F..%2F..',
    '..%2fhealth',
    '%2e%2e%2fx',
    'wrk.doc.x',
    'ORG.example.w',
    'org.example.w%00',
    '%ff',
    `org.${'a'.repeat(300)}`,
    "org.x';drop%20table%20attestations;--",
  ])('refuses the worker id %s', async (id) => {
    const server = await start();
    for (const [method, path] of [
      ['GET', `/api/v1/verify/${id}`],
      ['PUT', `/api/v1/workers/${id}/attest`],
      ['POST', `/api/v1/workers/${id}/revoke`],
    ] as const) {
      const body = method === 'GET' ? undefined : { sha256: HASH };
      const answer = await ask(server, method, path, body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'ATTEST_NAMESPACE_INVALID' } });
    }
  });

  it('is JSON with headers that keep browsers from doing anything with it', async () => {
    const server = await start();
    for (const [method, path, status] of [
      ['GET', '/health', 200],
      ['GET', `/api/v1/verify/${ID}`, 404],
      ['GET', '/', 404],
      ['DELETE', '/health', 404],
      ['GET', '/api/v1/verify/..%2f', 400],
      ['PUT', ATTEST, 415],
    ] as const) {
      const answer = await ask(server, method, path);
      expect(answer.status).toBe(status);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('to an unknown worker has the contract’s form', async () => {
    const { status, body } = await ask(await start(), 'GET', `/api/v1/verify/${ID}`);
    expect(status).toBe(404);
    expect(verifyResponseSchema.parse(body)).toMatchObject({
      worker_id: ID,
      status: 'unknown',
      current_hash: null,
    });
  });

  it('leaves one line in the log, without the token', async () => {
    const entries: RequestLog[] = [];
    const server = await start({ log: (entry) => entries.push(entry) });
    await ask(server, 'GET', '/health');
    await ask(server, 'PUT', ATTEST, '{');
    await ask(server, 'GET', `/nope/${'x'.repeat(1000)}`);
    expect(entries).toMatchObject([
      { method: 'GET', path: '/health', status: 200 },
      { method: 'PUT', path: ATTEST, status: 400, error: expect.stringContaining('not strict JSON') },
      { method: 'GET', status: 404 },
    ]);
    expect(entries[2]?.path).toHaveLength(200);
    expect(JSON.stringify(entries)).not.toContain(TOKEN);
  });

  it('is 503 without details when the database fails', async () => {
    const dataFile = join(directory(), 'registry.db');
    await (await openSqliteStorage(dataFile)).close();
    const database = new DatabaseSync(dataFile);
    database.exec('drop table bans');
    database.close();
    const entries: RequestLog[] = [];
    const server = await start({ dataFile, log: (entry) => entries.push(entry) });
    for (const [method, path, body] of [
      ['GET', '/health', undefined],
      ['GET', '/api/v1/ban-list', undefined],
      ['PUT', ATTEST, { sha256: HASH }],
    ] as const) {
      const answer = await ask(server, method, path, body);
      expect(answer).toMatchObject({
        status: 503,
        body: { error: 'the registry database failed', code: 'WCP3002' },
      });
    }
    expect(entries[0]?.error).toBe('the registry database failed: no such table: bans');
  });

  it('is 500 without details for a bug', async () => {
    const storage = await openSqliteStorage(':memory:');
    const entries: RequestLog[] = [];
    const app = createRegistryApp({
      storage,
      clock: () => 0,
      newId: () => {
        throw new TypeError('secret detail');
      },
      access: () => 'allowed',
      log: (entry) => entries.push(entry),
      version: '1',
    });
    const response = await app.request(ATTEST, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sha256: HASH }),
    });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'internal error', code: 'WCP3002' });
    expect(entries).toMatchObject([{ status: 500, error: 'secret detail' }]);
    await storage.close();
  });
});

describe('starting', () => {
  it('tells its version', async () => {
    const server = await start({ dataFile: ':memory:' });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await realClient(server.url).health()).toEqual({
      ok: true,
      value: { ok: true, version: '9.9.9' },
    });
  });

  it('has its database for itself', async () => {
    const dataFile = join(directory(), 'registry.db');
    const first = await start({ dataFile });
    await expect(start({ dataFile })).rejects.toMatchObject({
      code: 'WCP3004',
      message: expect.stringContaining('database is locked'),
    });
    expect((await ask(first, 'PUT', ATTEST, { sha256: HASH })).status).toBe(201);
    await first.close();
    const database = new DatabaseSync(dataFile);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  it.each<[string, Partial<RegistryServerOptions>, string]>([
    ['on all addresses without a token', { host: '0.0.0.0', token: undefined }, 'WCP3004'],
    ['on a name without a token', { host: 'localhost', token: undefined }, 'WCP3004'],
    ['with an empty token', { token: '' }, 'WCP2007'],
    ['with a short token', { token: 'short' }, 'WCP2007'],
    ['with a token of two words', { token: 'two words, long enough' }, 'WCP2007'],
    ['with data in a directory that is not there', { dataFile: '/nonexistent/registry.db' }, 'WCP3004'],
  ])('does not start %s', async (_name, options, code) => {
    await expect(start(options)).rejects.toMatchObject({ name: 'CodedError', code });
  });

  it('does not start on a file that is no database, and leaves it alone', async () => {
    const dataFile = join(directory(), 'notes.txt');
    writeFileSync(dataFile, 'not a database, but long enough to be taken for one by its size'.repeat(20));
    await expect(start({ dataFile })).rejects.toMatchObject({ code: 'WCP3004' });
  });

  it('does not start on a port that is taken', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'WCP3004' });
    await expect(start({ port })).rejects.toThrow('address already in use');
  });

  it('stops while clients keep their connections', async () => {
    const server = await start();
    await ask(server, 'GET', '/health');
    await server.close();
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });
});
