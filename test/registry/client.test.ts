import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { MAX_REGISTRY_REQUEST_BYTES } from '../../src/limits.js';
import type { RegistryResult, Submission } from '../../src/registry/protocol.js';
import { type Answer, json, loopback, patientClient, TOKEN } from './loopback.js';

const ID = 'org.example.summarizer';
const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const submission: Submission = {
  packageHash: HASH,
  workerSpeciesId: 'wrk.doc.summarizer',
  workerVersion: '1.0.0',
};
const active = {
  worker_id: ID,
  status: 'active',
  current_hash: HASH,
  banned: false,
  ban_reason: null,
  attested_at: '2026-01-02T03:04:05Z',
  ai_generated: false,
  ai_service: null,
  ai_model: null,
  ai_session_fingerprint: null,
};

/** A token that looks otherwise in a URL. */
const ODD_TOKEN = 'a token/with+odd=characters&more'.replace(' ', '?');

function raw(response: ServerResponse, status: number, body: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

function codeOf(result: RegistryResult<unknown>): string {
  return result.ok ? 'ok' : result.finding.code;
}

function messageOf(result: RegistryResult<unknown>): string {
  return result.ok ? '' : result.finding.message;
}

describe('verify', () => {
  it('gives the worker that the registry vouches for, and ignores members it does not know', async () => {
    const { url, asked } = await loopback((_, response) => json(response, { ...active, new_member: [1] }));
    expect(await patientClient(url).verify(ID)).toEqual({ ok: true, value: active });
    expect(asked).toMatchObject([{ method: 'GET', url: `/api/v1/verify/${ID}` }]);
    expect(asked[0]?.headers).toMatchObject({ accept: 'application/json', 'user-agent': 'wcp-attest' });
  });

  it.each([
    ['banned although active', { banned: true }, 'ATTEST_HASH_BANNED'],
    ['status banned only', { status: 'banned' }, 'ATTEST_HASH_BANNED'],
    ['revoked', { status: 'revoked' }, 'ATTEST_REVOKED'],
    ['unknown', { status: 'unknown' }, 'ATTEST_NOT_REGISTERED'],
    ['another worker', { worker_id: 'org.example.other' }, 'ATTEST_REGISTRY_MISMATCH'],
    ['active without a hash', { current_hash: null }, 'ATTEST_NOT_REGISTERED'],
    ['a hash in upper case', { current_hash: HASH.toUpperCase() }, 'WCP3002'],
    ['a hash with a prefix', { current_hash: `sha256:${HASH}` }, 'WCP3002'],
    ['an unknown status', { status: 'fine' }, 'WCP3002'],
    ['banned as text', { banned: 'false' }, 'WCP3002'],
    ['banned missing', { banned: undefined }, 'WCP3002'],
  ])('gives no hash for an answer that is %s', async (_name, change, code) => {
    const { url } = await loopback((_, response) => json(response, { ...active, ...change }));
    const result = await patientClient(url).verify(ID);
    expect(codeOf(result)).toBe(code);
    expect(JSON.stringify(result)).not.toContain(HASH);
  });

  it.each<[string, Answer, string]>([
    ['404 with JSON', (_, r) => json(r, { error: 'not found' }, 404), 'ATTEST_NOT_REGISTERED'],
    ['404 with an active worker', (_, r) => json(r, active, 404), 'ATTEST_NOT_REGISTERED'],
    ['404 with HTML', (_, r) => r.writeHead(404, { 'content-type': 'text/html' }).end('<html>'), 'WCP3002'],
    ['403', (_, r) => json(r, {}, 403), 'WCP2014'],
  ])('%s', async (_name, answer, code) => {
    const { url } = await loopback(answer);
    expect(codeOf(await patientClient(url).verify(ID))).toBe(code);
  });

  it.each([
    '..',
    '.',
    '',
    'wrk.doc.x',
    'org.',
    'org..x',
    'ORG.acme.w',
    'org.acme/../../x',
    'org.acme%2f',
    'org.a\n',
    'x.é',
  ])('does not ask about the id %j', async (id) => {
    const { url, asked } = await loopback((_, response) => json(response, active));
    const client = patientClient(url);
    expect(codeOf(await client.verify(id))).toBe('ATTEST_NAMESPACE_INVALID');
    expect(codeOf(await client.submit(id, submission))).toBe('ATTEST_NAMESPACE_INVALID');
    expect(asked).toEqual([]);
  });
});

describe('an answer that is not the protocol is never taken for a good one', () => {
  const answers: [string, Answer][] = [
    [
      'HTML with 200',
      (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>welcome</html>'),
    ],
    ['broken JSON', (_, r) => r.writeHead(200).end('{"worker_id": ')],
    ['duplicate members', (_, r) => r.writeHead(200).end('{"ok":false,"ok":true}')],
    ['a member called __proto__', (_, r) => r.writeHead(200).end('{"__proto__":{"ok":true}}')],
    ['deep nesting', (_, r) => r.writeHead(200).end(`${'['.repeat(100)}${']'.repeat(100)}`)],
    ['nothing', (_, r) => r.writeHead(200).end()],
    ['204', (_, r) => r.writeHead(204).end()],
    ['null', (_, r) => json(r, null)],
    ['an array of a number', (_, r) => json(r, [1])],
    ['an empty object', (_, r) => json(r, {})],
    ['not UTF-8', (_, r) => r.writeHead(200).end(Buffer.from([0x22, 0xff, 0x22]))],
  ];
  it.each(answers)('%s', async (_name, answer) => {
    const { url } = await loopback(answer);
    const client = patientClient(url);
    for (const result of [
      await client.health(),
      await client.verify(ID),
      await client.banList(),
      await client.checkHashes([HASH]),
      await client.submit(ID, submission),
    ]) {
      expect(codeOf(result)).toBe('WCP3002');
    }
  });

  it('says what came instead', async () => {
    const { url } = await loopback((_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'));
    expect(messageOf(await patientClient(url).health())).toBe(
      `GET ${url}/health: the answer is not JSON: unexpected \`<\` (content type \`text/html\`)`,
    );
  });

  it('a body without an end', async () => {
    const { url } = await loopback((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const result = await patientClient(url).verify(ID);
    expect(codeOf(result)).toBe('WCP3002');
    expect(messageOf(result)).toContain('larger than 4194304 bytes');
  });

  it.each<[string, Answer]>([
    ['a body that stops', (_, r) => r.writeHead(200).write('{"worker')],
    ['no answer at all', () => {}],
  ])('%s', async (_name, answer) => {
    const { url, asked } = await loopback(answer);
    const client = patientClient(url, { timeoutMs: 100, tries: 2 });
    const result = await client.verify(ID);
    expect(codeOf(result)).toBe('WCP3002');
    expect(messageOf(result)).toContain('did not answer within 100 ms (2 of 2 tries)');
    expect(asked).toHaveLength(2);
  });

  it('a connection that is refused or cut', async () => {
    const { url } = await loopback((_, response) => response.destroy());
    expect(messageOf(await patientClient(url).verify(ID))).toMatch(/cannot be reached: .* \(3 of 3 tries\)$/);
    const closed = patientClient('http://127.0.0.1:1');
    const result = await closed.verify(ID);
    expect(codeOf(result)).toBe('WCP3002');
    expect(closed.waits).toHaveLength(2);
  });
});

describe('retries', () => {
  const busyThen = (status: number, headers: Record<string, string>): Answer => {
    return (_, response, count) =>
      count === 1 ? response.writeHead(status, headers).end('busy') : json(response, active);
  };

  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['an HTTP date', { 'retry-after': 'Fri, 02 Jan 2026 03:04:15 GMT' }, 10_000],
    ['a date that has passed', { 'retry-after': 'Fri, 02 Jan 2026 03:00:00 GMT' }, 375],
    ['zero', { 'retry-after': '0' }, 375],
    ['nonsense', { 'retry-after': 'soon' }, 375],
    ['nothing', {}, 375],
  ])('waits as Retry-After says: %s', async (_name, headers, wait) => {
    for (const status of [429, 500, 503]) {
      const { url, asked } = await loopback(busyThen(status, headers));
      const client = patientClient(url);
      expect(codeOf(await client.verify(ID))).toBe('ok');
      expect(client.waits).toEqual([wait]);
      expect(asked).toHaveLength(2);
    }
  });

  it('does not ask again when it would have to wait too long', async () => {
    const { url, asked } = await loopback((_, r) => r.writeHead(429, { 'retry-after': '3600' }).end());
    const client = patientClient(url);
    const result = await client.verify(ID);
    expect(codeOf(result)).toBe('WCP3002');
    expect(messageOf(result)).toContain('answers 429 and asks to wait 3600 s, longer than 20 s');
    expect(client.waits).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('gives up after its tries, waiting longer each time', async () => {
    for (const [random, waits] of [
      [0, [250, 500, 1000]],
      [0.999, [500, 1000, 1999]],
    ] as const) {
      const { url } = await loopback((_, response) => json(response, {}, 500));
      const client = patientClient(url, { tries: 4, random });
      const result = await client.verify(ID);
      expect(codeOf(result)).toBe('WCP3002');
      expect(messageOf(result)).toContain('answers 500 (4 of 4 tries)');
      expect(client.waits.map((wait) => Math.floor(wait))).toEqual(waits);
    }
  });

  it('never waits longer than allowed, and not at all for what is final', async () => {
    const busy = await loopback((_, response) => json(response, {}, 503));
    const client = patientClient(busy.url, { maxWaitMs: 10 });
    await client.verify(ID);
    expect(client.waits).toEqual([10, 10]);
    const final = await loopback((_, response) => json(response, {}, 400));
    expect(codeOf(await patientClient(final.url).verify(ID))).toBe('WCP2014');
    expect(final.asked).toHaveLength(1);
  });

  it('repeats a submission, which is the same every time', async () => {
    const { url, asked } = await loopback((one, response, count) => {
      if (count === 1) response.destroy();
      else json(response, one.method === 'PUT' ? { id: 'r1', worker_id: ID, sha256: HASH } : active);
    });
    expect(codeOf(await patientClient(url).submit(ID, submission))).toBe('ok');
    expect(asked.map((one) => one.method)).toEqual(['PUT', 'PUT', 'GET']);
    expect(asked[0]?.body).toBe(asked[1]?.body);
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i is not followed, and no token travels', async (status) => {
    const elsewhere = await loopback((_, response) => json(response, active));
    const { url } = await loopback((one, response) =>
      response.writeHead(status, { location: `${elsewhere.url}${one.url}` }).end(),
    );
    const client = patientClient(url);
    for (const result of [
      await client.verify(ID),
      await client.submit(ID, submission),
      await client.banList(),
    ]) {
      expect(codeOf(result)).toBe('WCP3002');
      expect(messageOf(result)).toContain('which is not followed');
    }
    expect(elsewhere.asked).toEqual([]);
  });
});

describe('submit', () => {
  const registry = (echo: unknown, stored: unknown = active): Answer => {
    return (one, response) =>
      json(response, one.method === 'PUT' ? echo : stored, one.method === 'PUT' ? 201 : 200);
  };

  it.each<[string, object]>([
    ['the Python answer', { id: 'r1', worker_id: ID, sha256: HASH }],
    ['a numeric id', { id: 17, worker_id: ID, sha256: HASH }],
    [
      'the TypeScript and Go answer',
      { worker_id: ID, namespace: 'org.example', package_hash: HASH, attested_at: 'T', status: 'active' },
    ],
  ])('accepts %s', async (_name, echo) => {
    const { url, asked } = await loopback(registry(echo));
    const result = await patientClient(url).submit(ID, submission);
    expect(result).toMatchObject({ ok: true, value: { worker_id: ID, package_hash: HASH, created: true } });
    expect(asked.map((one) => `${one.method} ${one.url}`)).toEqual([
      `PUT /api/v1/workers/${ID}/attest`,
      `GET /api/v1/verify/${ID}`,
    ]);
  });

  it('sends the superset of what the SDKs send, and the two objects only when asked', async () => {
    const { url, asked } = await loopback(registry({ worker_id: ID, sha256: HASH }));
    const client = patientClient(url);
    const whole = {
      ...submission,
      label: 'release',
      aiGenerated: true,
      aiService: 'service',
      aiModel: 'model',
      aiSession: 'session',
      manifestPath: 'manifest.json',
      manifest: { worker_id: ID },
      bundle: { mediaType: 'm' },
    };
    await client.submit(ID, whole);
    await client.submit(ID, whole, 'wcp-attest');
    const superset = {
      sha256: HASH,
      package_hash: HASH,
      worker_id: ID,
      worker_species_id: 'wrk.doc.summarizer',
      worker_version: '1.0.0',
      label: 'release',
      ai_generated: true,
      ai_service: 'service',
      ai_model: 'model',
      ai_session_id: 'session',
      ai_session_fingerprint: 'session',
      manifest_path: 'manifest.json',
    };
    const bodies = asked.filter((one) => one.method === 'PUT').map((one) => JSON.parse(one.body));
    expect(bodies).toEqual([
      superset,
      { ...superset, manifest: { worker_id: ID }, bundle: { mediaType: 'm' } },
    ]);
  });

  it.each<[string, object, string]>([
    ['another hash', { worker_id: ID, sha256: OTHER }, 'ATTEST_REGISTRY_MISMATCH'],
    ['two hashes', { worker_id: ID, sha256: HASH, package_hash: OTHER }, 'ATTEST_REGISTRY_MISMATCH'],
    ['the hash in upper case', { worker_id: ID, sha256: HASH.toUpperCase() }, 'ATTEST_REGISTRY_MISMATCH'],
    ['another id', { worker_id: 'org.example.other', sha256: HASH }, 'ATTEST_REGISTRY_MISMATCH'],
    ['no hash', { worker_id: ID }, 'WCP3002'],
    ['no id', { sha256: HASH }, 'WCP3002'],
  ])('refuses an echo of %s', async (_name, echo, code) => {
    const { url } = await loopback(registry(echo));
    expect(codeOf(await patientClient(url).submit(ID, submission))).toBe(code);
  });

  it.each<[string, object, string]>([
    ['another hash', { ...active, current_hash: OTHER }, 'ATTEST_REGISTRY_MISMATCH'],
    ['nothing', { ...active, status: 'unknown', current_hash: null }, 'ATTEST_NOT_REGISTERED'],
    ['a ban', { ...active, banned: true }, 'ATTEST_HASH_BANNED'],
    ['a revocation', { ...active, status: 'revoked' }, 'ATTEST_REVOKED'],
    ['nonsense', {}, 'WCP3002'],
  ])('reads back, and refuses %s', async (_name, stored, code) => {
    const { url } = await loopback(registry({ worker_id: ID, sha256: HASH }, stored));
    expect(codeOf(await patientClient(url).submit(ID, submission))).toBe(code);
  });

  it.each<[number, object, string]>([
    [401, { error: 'no token' }, 'WCP2014'],
    [403, { error: 'not your namespace' }, 'WCP2014'],
    [404, { error: 'no such worker' }, 'WCP2014'],
    [413, {}, 'WCP2014'],
    [422, { message: 'bad body' }, 'WCP2014'],
    [403, { error: 'banned', code: 'ATTEST_HASH_BANNED' }, 'ATTEST_HASH_BANNED'],
    [409, { error: 'revoked', code: 'ATTEST_REVOKED' }, 'ATTEST_REVOKED'],
    [409, { error: 'other hash' }, 'ATTEST_REGISTRY_MISMATCH'],
    [400, { error: 'x', code: 'WCP7000' }, 'WCP2014'],
  ])('%i %j is %s', async (status, body, code) => {
    const { url, asked } = await loopback((_, response) => json(response, body, status));
    expect(codeOf(await patientClient(url).submit(ID, submission))).toBe(code);
    expect(asked).toHaveLength(1);
  });

  it('shows what a registry says on one line, escaped', async () => {
    const { url } = await loopback((_, r) => json(r, { error: 'no\n::error::\u001b[31m`x' }, 400));
    expect(messageOf(await patientClient(url).submit(ID, submission))).toBe(
      `PUT ${url}/api/v1/workers/${ID}/attest: the registry refuses with 400: \`no\\n::error::\\x1b[31m'x\``,
    );
  });

  describe('never shows the token that a registry repeats', () => {
    const forms = [
      TOKEN,
      TOKEN.toUpperCase(),
      encodeURIComponent(ODD_TOKEN),
      Buffer.from(TOKEN).toString('base64'),
      Buffer.from(`Bearer ${TOKEN}`).toString('base64'),
    ];
    // In the middle of what is too long to be shown whole, where half of it would be cut off.
    const around = (form: string): string => `${'x'.repeat(190)}${form}${'y'.repeat(100)}`;
    const shown = (result: unknown): string => JSON.stringify(result).toLowerCase();
    const answers: [string, (form: string) => Answer][] = [
      ['in a refusal', (form) => (_, r) => json(r, { error: around(form) }, 400)],
      ['in a refusal, as an escape', (form) => (_, r) => raw(r, 403, `{"error":"\\u0061 ${around(form)}"}`)],
      ['in a redirect', (form) => (_, r) => json(r, {}, 302, { location: `/${around(form)}` })],
      ['in a content type', (form) => (_, r) => raw(r, 200, '<', { 'content-type': around(form) })],
      ['in the name of a member twice', (form) => (_, r) => raw(r, 200, `{"${form}":1,"${form}":1}`)],
      ['as the worker', (form) => (_, r) => json(r, { worker_id: around(form), sha256: HASH }, 201)],
      ['as the hash', (form) => (_, r) => json(r, { worker_id: ID, sha256: around(form) }, 201)],
      [
        'in a receipt',
        (form) => (one, r) =>
          one.method === 'GET'
            ? json(r, active)
            : json(r, { worker_id: ID, sha256: HASH, id: form, attested_at: around(form) }, 201),
      ],
      [
        'in the reason of a ban',
        (form) => (one, r) =>
          one.method === 'GET'
            ? json(r, { ...active, banned: true, ban_reason: around(form) })
            : json(r, { worker_id: ID, sha256: HASH }, 201),
      ],
    ];
    it.each(answers)('%s', async (_name, answering) => {
      for (const form of forms) {
        const { url } = await loopback(answering(form));
        const value = form === encodeURIComponent(ODD_TOKEN) ? ODD_TOKEN : TOKEN;
        const client = patientClient(url, { token: { value, origin: url } });
        const result = shown(await client.submit(ID, submission));
        expect(result).not.toContain(form.slice(2, 12).toLowerCase());
      }
    });
  });

  it('takes a registry that had this version already and vouches for a newer one', async () => {
    const newer = { ...active, current_hash: OTHER };
    const echo = { worker_id: ID, worker_version: '1.0.0', sha256: HASH, status: 'active' };
    const answering = async (put: object, status: number, stored: object = newer) => {
      const { url } = await loopback((one, response) =>
        one.method === 'PUT' ? json(response, put, status) : json(response, stored),
      );
      return patientClient(url).submit(ID, submission);
    };
    expect(await answering(echo, 200)).toEqual({
      ok: true,
      value: { worker_id: ID, package_hash: HASH, created: false, current: false },
    });
    expect(await answering(echo, 200, active)).toMatchObject({ ok: true, value: { current: true } });
    // Nothing of this says that the registry has our attestation in force.
    for (const [put, status] of [
      [echo, 201],
      [{ ...echo, status: 'pending' }, 200],
      [{ ...echo, worker_version: '2.0.0' }, 200],
      [{ worker_id: ID, sha256: HASH }, 200],
    ] as const)
      expect(codeOf(await answering(put, status))).toBe('ATTEST_REGISTRY_MISMATCH');
    expect(codeOf(await answering(echo, 200, { ...newer, status: 'revoked' }))).toBe('ATTEST_REVOKED');
  });

  it('sends nothing that is larger than a registry takes, and says what to do', async () => {
    const { url, asked } = await loopback((_, response) => json(response, active));
    const manifest = { text: 'x'.repeat(MAX_REGISTRY_REQUEST_BYTES) };
    const result = await patientClient(url).submit(ID, { ...submission, manifest }, 'wcp-attest');
    expect(result).toMatchObject({
      ok: false,
      finding: { code: 'WCP2014', fix: expect.stringContaining('profile pyhall') },
    });
    expect(messageOf(result)).toMatch(
      /^the submission has 167\d{5} bytes, and a registry takes 16777216; nothing/,
    );
    expect(asked).toEqual([]);
    const refusing = await loopback((_, response) => json(response, {}, 413));
    expect(await patientClient(refusing.url).submit(ID, submission)).toMatchObject({
      ok: false,
      finding: { code: 'WCP2014', fix: expect.stringContaining('profile pyhall') },
    });
  });

  it('sends the token with a submission only', async () => {
    const { url, asked } = await loopback((one, response) => {
      if (one.url.startsWith('/api/v1/ban-list')) json(response, []);
      else if (one.url === '/health') json(response, { ok: true, version: '1' });
      else json(response, one.method === 'PUT' ? { worker_id: ID, sha256: HASH } : active);
    });
    const client = patientClient(url);
    await client.health();
    await client.banList();
    await client.verify(ID);
    await client.submit(ID, submission);
    expect(asked.filter((one) => one.headers.authorization !== undefined).map((one) => one.method)).toEqual([
      'PUT',
    ]);
    expect(asked.find((one) => one.method === 'PUT')?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it.each([
    ['no token', undefined],
    ['an empty token', { value: '', origin: 'here' }],
    ['a token for another origin', { value: TOKEN, origin: 'https://registry.example.org' }],
    ['a token with a line break', { value: `${TOKEN}\n`, origin: 'here' }],
  ])('sends nothing with %s', async (_name, token) => {
    const { url, asked } = await loopback((_, response) => json(response, active));
    const here = token?.origin === 'here' ? { ...token, origin: url } : token;
    const result = await patientClient(url, { token: here }).submit(ID, submission);
    expect(codeOf(result)).toBe('WCP2014');
    expect(messageOf(result)).not.toContain(TOKEN);
    expect(asked).toEqual([]);
  });

  it.each([
    { packageHash: 'AB'.repeat(32) },
    { packageHash: '' },
    { label: 'two\nlines' },
    { workerVersion: 'v'.repeat(300) },
  ])('sends nothing for %j', async (change) => {
    const { url, asked } = await loopback((_, response) => json(response, active));
    expect(codeOf(await patientClient(url).submit(ID, { ...submission, ...change }))).toBe('WCP2008');
    expect(asked).toEqual([]);
  });
});

describe('ban list', () => {
  const entry = (index: number): object => ({
    sha256: index.toString(16).padStart(64, '0'),
    reason: 'malware',
    reported_at: 'T',
    source: 'report',
  });
  const entries = (count: number, from = 0): object[] =>
    Array.from({ length: count }, (_, i) => entry(from + i));
  const hash = (index: number): string => index.toString(16).padStart(64, '0');

  it('reads all pages that the registry names', async () => {
    const { url, asked } = await loopback((_, response, count) => {
      const link =
        count < 3 ? `</api/v1/ban-list?page=${count}>; rel="next"` : '</api/v1/ban-list>; rel="first"';
      json(response, entries(500, count * 500), 200, { link });
    });
    const client = patientClient(url);
    const list = await client.banList();
    expect(list).toMatchObject({ ok: true, value: { complete: true } });
    expect(list.ok && list.value.entries).toHaveLength(1500);
    expect(asked.map((one) => one.url)).toEqual([
      '/api/v1/ban-list?limit=500',
      '/api/v1/ban-list?page=1',
      '/api/v1/ban-list?page=2',
    ]);
  });

  it('clears nothing by a full page that may not be all, but bans what is on it', async () => {
    const { url } = await loopback((_, response) => json(response, entries(500)));
    const client = patientClient(url);
    expect(await client.banList()).toMatchObject({ ok: true, value: { complete: false } });
    const result = await client.checkHashes([HASH]);
    expect(codeOf(result)).toBe('WCP3002');
    expect(messageOf(result)).toContain('cuts its ban list at 500 entries');
    expect(codeOf(await client.checkHashes([HASH, hash(499)]))).toBe('ATTEST_HASH_BANNED');
  });

  it('takes a page that is not full for all of it', async () => {
    const { url } = await loopback((_, response) => json(response, entries(499)));
    expect(await patientClient(url).checkHashes([HASH])).toEqual({ ok: true, value: { entries: 499 } });
  });

  it('finds a hash whatever the case on either side', async () => {
    const { url } = await loopback((_, response) => json(response, [{ sha256: HASH.toUpperCase() }]));
    const client = patientClient(url);
    expect(codeOf(await client.checkHashes([HASH]))).toBe('ATTEST_HASH_BANNED');
    expect(codeOf(await client.checkHashes([HASH.toUpperCase()]))).toBe('ATTEST_HASH_BANNED');
  });

  it.each(['', 'abc', `sha256:${HASH}`, `${HASH}0`])('refuses to look up %j', async (query) => {
    const { url, asked } = await loopback((_, response) => json(response, []));
    expect(codeOf(await patientClient(url).checkHashes([query]))).toBe('WCP2001');
    expect(asked).toEqual([]);
  });

  it('refuses a list with an entry it cannot compare', async () => {
    const { url } = await loopback((_, response) => json(response, [entry(1), { sha256: 'abc' }]));
    expect(codeOf(await patientClient(url).checkHashes([HASH]))).toBe('WCP3002');
  });

  it.each([
    'https://registry.example.org/api/v1/ban-list?page=2',
    '/api/v1/verify/x?y',
    'http://[',
  ])('does not go to a next page at %s', async (target) => {
    const { url, asked } = await loopback((_, response) =>
      json(response, [], 200, { link: `<${target}>; rel="next"` }),
    );
    expect(codeOf(await patientClient(url).banList())).toBe('WCP3002');
    expect(asked).toHaveLength(1);
  });

  it('stops at a list that never ends', async () => {
    const { url, asked } = await loopback((one, response) =>
      json(response, [], 200, { link: `<${one.url}>; rel=next` }),
    );
    expect(await patientClient(url).banList()).toMatchObject({ ok: true, value: { complete: false } });
    expect(asked).toHaveLength(2000);
  });
});

describe('health', () => {
  it('is the version of a registry that is well', async () => {
    const { url } = await loopback((_, response) => json(response, { ok: true, version: '1.2.3', more: 1 }));
    expect(await patientClient(url).health()).toEqual({ ok: true, value: { ok: true, version: '1.2.3' } });
  });

  it('is unavailable when the registry says that it is not well', async () => {
    const { url } = await loopback((_, response) => json(response, { ok: false, version: '1.2.3' }));
    expect(codeOf(await patientClient(url).health())).toBe('WCP3002');
  });

  it('is asked below a base URL with a path', async () => {
    const { url, asked } = await loopback((_, response) => json(response, { ok: true }));
    await patientClient(`${url}/registry/`).health();
    expect(asked[0]?.url).toBe('/registry/health');
  });
});
