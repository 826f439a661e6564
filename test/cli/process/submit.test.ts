import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorCodes,
  expectRefused,
  expectRefusedPlainly,
  type RunningRegistry,
  run,
  secret,
  startRegistry,
} from '../../support/cli.js';
import { removeTemporary, temporaryDirectory } from '../../support/tree.js';
import { refuses } from './refused.js';
import {
  HMAC_WORKER,
  makeWorld,
  TOKEN,
  VERSION,
  WORKER,
  WORKER_ID,
  type World,
  withSecret,
} from './world.js';

let world: World;
let registry: RunningRegistry;
let packageHash = '';
beforeAll(async () => {
  world = await makeWorld();
  const manifest = readFileSync(join(world.enter(), WORKER, 'manifest.json'), 'utf8');
  packageHash = (JSON.parse(manifest) as { package_hash: string }).package_hash;
  await Promise.all([listen(hostile), listen(elsewhere)]);
  registry = await startRegistry(['--data', ':memory:'], { env: { PYHALL_TOKEN: TOKEN } });
});
afterAll(async () => {
  for (const server of [hostile, elsewhere]) server.closeAllConnections();
  for (const server of [hostile, elsewhere]) server.close();
  await registry.stop();
  removeTemporary();
});

const SUBMIT = ['submit', WORKER, '--worker-id', WORKER_ID, '--trust', 'wcp-trust.json'];
const env = { PYHALL_TOKEN: TOKEN };

interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Everything that came to a server that is no registry; the first part of the path says how it misbehaves. */
const asked: Asked[] = [];
const arrivedElsewhere: Asked[] = [];
const hostile = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString();
  const { method = '', url = '/', headers } = request;
  const name = url.split('/')[1] ?? '';
  asked.push({ method, path: url, headers, body });
  await BEHAVIOURS[name]?.answer(response, { method });
});
const elsewhere = createServer((request, response) => {
  const { method = '', url = '/', headers } = request;
  arrivedElsewhere.push({ method, path: url, headers, body: '' });
  response.end('{}');
});

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}
const address = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
const echo = (more = {}): object => ({ id: 1, worker_id: WORKER_ID, sha256: packageHash, ...more });
const current = (more = {}): object => ({
  worker_id: WORKER_ID,
  status: 'active',
  current_hash: packageHash,
  banned: false,
  ...more,
});
/** A good echo, and then this when the attestation is read back. */
const readBack =
  (value: () => unknown, status = 200) =>
  (response: ServerResponse, { method }: { method: string }): void =>
    method === 'PUT' ? json(response, echo()) : json(response, value(), status);

interface Behaviour {
  answer(response: ServerResponse, request: { method: string }): unknown;
  status: number;
  codes: readonly string[];
  /** Requests that arrive; missing where that depends on the time that the machine takes. */
  requests?: number;
  timeoutMs?: number;
  says?: string | RegExp;
}

const OTHER_HASH = '0'.repeat(64);
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  html: {
    answer(response) {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title>');
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
    says: 'text/html',
  },
  'html-404': {
    answer(response) {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('<h1>Not found</h1>');
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
    says: 'no registry at this address',
  },
  429: {
    answer(response) {
      response.writeHead(429, { 'retry-after': '3600' });
      response.end();
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
    says: /429.*3600 s/,
  },
  '429-always': {
    answer(response) {
      response.writeHead(429, { 'retry-after': '0' });
      response.end();
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 3,
    says: '3 of 3 tries',
  },
  500: {
    answer: (response) => json(response, { error: 'internal' }, 500),
    status: 3,
    codes: ['WCP3002'],
    requests: 3,
    says: 'answers 500',
  },
  'slow-body': {
    answer(response) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"id":');
    },
    status: 3,
    codes: ['WCP3002'],
    timeoutMs: 300,
    says: 'did not answer within 300 ms (3 of 3 tries)',
  },
  silent: {
    answer: () => undefined,
    status: 3,
    codes: ['WCP3002'],
    timeoutMs: 300,
    says: 'did not answer within 300 ms (3 of 3 tries)',
  },
  reset: {
    answer: (response) => response.destroy(),
    status: 3,
    codes: ['WCP3002'],
    requests: 3,
    says: 'cannot be reached',
  },
  'cut-off': {
    answer(response) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":1', () => response.destroy());
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 3,
  },
  huge: {
    answer(response) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`"${'x'.repeat(5 * 1024 * 1024)}"`);
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
    says: 'larger than',
  },
  empty: { answer: (response) => response.end(), status: 3, codes: ['WCP3002'], requests: 1 },
  null: { answer: (response) => json(response, null), status: 3, codes: ['WCP3002'], requests: 1 },
  'no-echo': {
    answer: (response) => json(response, { id: 1, worker_id: WORKER_ID }),
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
  },
  'other-hash': {
    answer: (response) => json(response, echo({ sha256: OTHER_HASH })),
    status: 1,
    codes: ['ATTEST_REGISTRY_MISMATCH'],
    requests: 1,
    says: OTHER_HASH,
  },
  'other-package-hash': {
    answer: (response) => json(response, echo({ package_hash: OTHER_HASH })),
    status: 1,
    codes: ['ATTEST_REGISTRY_MISMATCH'],
    requests: 1,
  },
  'other-worker': {
    answer: (response) => json(response, echo({ worker_id: 'org.example.other' })),
    status: 1,
    codes: ['ATTEST_REGISTRY_MISMATCH'],
    requests: 1,
    says: 'org.example.other',
  },
  conflict: {
    answer: (response) => json(response, { error: 'version exists' }, 409),
    status: 1,
    codes: ['ATTEST_REGISTRY_MISMATCH'],
    requests: 1,
  },
  forbidden: {
    answer: (response) => json(response, { error: '\u001b[31m##[error]no\n::error::x' }, 403),
    status: 2,
    codes: ['WCP2014'],
    requests: 1,
    says: /403/,
  },
  'shows-the-token': {
    answer: (response) => json(response, { error: `no such token: ${TOKEN}` }, 401),
    status: 2,
    codes: ['WCP2014'],
    requests: 1,
    says: 'no such token: ***',
  },
  redirect: {
    answer(response) {
      response.writeHead(307, { location: `${address(elsewhere)}/api/v1` });
      response.end();
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
    says: 'not followed',
  },
  'redirect-303': {
    answer(response) {
      response.writeHead(303, { location: `${address(elsewhere)}/api/v1` });
      response.end();
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 1,
  },
  'stored-nothing': {
    answer: readBack(() => current({ status: 'unknown', current_hash: null }), 404),
    status: 1,
    codes: ['ATTEST_NOT_REGISTERED'],
    requests: 2,
  },
  'stored-another': {
    answer: readBack(() => current({ current_hash: OTHER_HASH })),
    status: 1,
    codes: ['ATTEST_REGISTRY_MISMATCH'],
    requests: 2,
  },
  'stored-other-worker': {
    answer: readBack(() => current({ worker_id: 'org.example.other' })),
    status: 1,
    codes: ['ATTEST_REGISTRY_MISMATCH'],
    requests: 2,
  },
  'stored-revoked': {
    answer: readBack(() => current({ status: 'revoked' })),
    status: 1,
    codes: ['ATTEST_REVOKED'],
    requests: 2,
  },
  'stored-banned': {
    answer: readBack(() => current({ banned: true, ban_reason: 'known bad' })),
    status: 1,
    codes: ['ATTEST_HASH_BANNED'],
    requests: 2,
    says: 'known bad',
  },
  'stored-html': {
    answer(response, { method }) {
      if (method === 'PUT') json(response, echo());
      else response.end('<html>');
    },
    status: 3,
    codes: ['WCP3002'],
    requests: 2,
  },
};

describe.concurrent('a registry that misbehaves', () => {
  it.each(Object.entries(BEHAVIOURS))('%s', async (name, behaviour) => {
    const { status, codes, requests, timeoutMs = 20_000, says = '' } = behaviour;
    const cwd = world.shared;
    const url = `${address(hostile)}/${name}`;
    const words = [...SUBMIT, '--registry-url', url, '--registry-timeout', `${timeoutMs}`];
    const answer = await expectRefused(words, { status, codes }, { cwd, env, watch: cwd });
    expect(answer).toMatchObject({ submitted: false, receipt: null });
    expect(JSON.stringify(answer)).toMatch(says);
    if (requests === undefined) return;
    const here = asked.filter((one) => one.path.startsWith(`/${name}/api/`));
    expect(here.map((one) => one.method)).toEqual(
      requests === 2 ? ['PUT', 'GET'] : Array(requests).fill('PUT'),
    );
    expect(here[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('is followed nowhere', async () => {
    const cwd = world.shared;
    for (const name of ['redirect', 'redirect-303']) {
      const words = [...SUBMIT, '--registry-url', `${address(hostile)}/${name}/again`];
      const plain = await expectRefusedPlainly(
        words,
        { status: 3, codes: ['WCP3002'] },
        { cwd, env, watch: cwd },
      );
      expect(plain.stdout).toMatch(/^not submitted\n/);
    }
    expect(arrivedElsewhere).toEqual([]);
  });

  it('shows nothing that a terminal or a runner would obey', async () => {
    const cwd = world.shared;
    const words = [...SUBMIT, '--registry-url', `${address(hostile)}/forbidden/again`];
    const { stdout } = await expectRefusedPlainly(
      words,
      { status: 2, codes: ['WCP2014'] },
      { cwd, env, watch: cwd },
    );
    expect(stdout).toContain('\\x1b[31m');
    expect(stdout).not.toMatch(/\u001b|##\[|^\s*::/m);
  });
});

describe('no registry', () => {
  it('answers at a closed port', async () => {
    const server = createServer();
    await listen(server);
    const url = address(server);
    server.close();
    await once(server, 'close');
    const cwd = world.shared;
    const refusal = { status: 3, codes: ['WCP3002'] };
    const answer = await expectRefused([...SUBMIT, '--registry-url', url], refusal, { cwd, env, watch: cwd });
    expect(JSON.stringify(answer)).toContain('connection refused (3 of 3 tries)');
  });
});

describe('no request is made', () => {
  const NEVER = '/never';
  const never = (): string => `${address(hostile)}${NEVER}`;
  it.each([
    ['without a token', {}, 2, ['WCP2014']],
    ['with an empty token', { PYHALL_TOKEN: '' }, 2, ['WCP2014']],
    [
      'with a token that holds a line break',
      { PYHALL_TOKEN: secret('token-with\nline-break') },
      2,
      ['WCP2014'],
    ],
  ] as const)('%s', async (_name, more, status, codes) => {
    const cwd = world.shared;
    const words = [...SUBMIT, '--registry-url', never()];
    await expectRefused(words, { status, codes }, { cwd, env: more, watch: cwd });
  });

  it('for a package that is denied', async () => {
    const cwd = world.enter();
    writeFileSync(join(cwd, WORKER, 'code/bootstrap.py'), '');
    const words = [...SUBMIT, '--registry-url', never()];
    const refusal = { status: 1, codes: ['ATTEST_HASH_MISMATCH'] };
    expect(await expectRefused(words, refusal, { cwd, env, watch: cwd })).toMatchObject({ submitted: false });
  });

  it('is what the server saw', () => {
    expect(asked.filter((one) => one.path.startsWith(NEVER))).toEqual([]);
  });

  const password = secret('password-in-an-address');
  refuses(
    () => world,
    [
      ...[
        'registry.example.org',
        'http://registry.example.org',
        'ftp://registry.example.org',
        'file:///etc/passwd',
        'http://localhost:7777',
        'http://127.0.0.1.example.org',
        `https://user:${password}@registry.example.org`,
      ].map((url) => ({
        name: `the address ${url}`,
        words: [...SUBMIT, '--registry-url', url],
        status: 2,
        codes: ['WCP2001'],
      })),
      {
        name: 'an address in the environment that is not one',
        words: SUBMIT,
        env: { ...env, PYHALL_REGISTRY_URL: 'nowhere' },
        status: 2,
        codes: ['WCP2001'],
      },
      ...['0', '-1', '1.5', 'soon', '600001'].map((value) => ({
        name: `the timeout ${value}`,
        words: [...SUBMIT, `--registry-timeout=${value}`],
        status: 2,
        codes: ['WCP2001'],
      })),
    ],
  );
});

describe('a real registry', () => {
  const at = (url = registry.url): string[] => ['--registry-url', url];

  it('takes the attestation, and takes it again', async () => {
    const cwd = world.enter();
    const first = await run([...SUBMIT, ...at(), '--format', 'json'], { cwd, env });
    expect(JSON.parse(first.stdout)).toMatchObject({
      ok: true,
      submitted: true,
      receipt: { worker_id: WORKER_ID, package_hash: packageHash, created: true },
      findings: [],
    });
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const again = await run([...SUBMIT, ...at()], { cwd, env });
    expect(again.status).toBe(0);
    expect(again.stdout).toMatch(new RegExp(`^ALREADY SUBMITTED ${WORKER_ID} ${VERSION}\n`));
  });

  it('takes manifest and bundle in our own profile, by the alias of the reference CLI', async () => {
    const cwd = world.enter();
    const words = ['attest', ...SUBMIT, '--profile', 'wcp-attest', '--ai-generated', '--ai-model', 'm'];
    const { status, stdout } = await run(words, { cwd, env: { ...env, PYHALL_REGISTRY_URL: registry.url } });
    expect(stdout).toMatch(/SUBMITTED/);
    expect(status).toBe(0);
  });

  it('takes a package that only HMAC signs', async () => {
    const cwd = world.enter();
    const words = ['submit', HMAC_WORKER, '--worker-id', WORKER_ID, '--scheme', 'hmac', ...at()];
    expect(await run(words, { cwd, env: { ...env, ...withSecret } })).toMatchObject({ status: 0 });
  });

  it('refuses another token', async () => {
    const cwd = world.enter();
    const wrong = { PYHALL_TOKEN: secret('another-token-that-must-never-be-shown') };
    const refusal = { status: 2, codes: ['WCP2014'] };
    const answer = await expectRefused([...SUBMIT, ...at()], refusal, { cwd, env: wrong, watch: cwd });
    expect(JSON.stringify(answer)).toContain('refuses with 401');
  });

  it('without a token takes nothing', async () => {
    const cwd = world.enter();
    const closed = await startRegistry(['--data', ':memory:']);
    const refusal = { status: 2, codes: ['WCP2014'] };
    await expectRefused([...SUBMIT, ...at(closed.url)], refusal, { cwd, env, watch: cwd });
    expect(await closed.stop()).toMatchObject({ status: 0, stderr: expect.stringContaining('read only') });
  });

  it('refuses other content under a version that it knows', async () => {
    const cwd = world.enter();
    expect(await run([...SUBMIT, ...at()], { cwd, env })).toMatchObject({ status: 0 });
    writeFileSync(join(cwd, WORKER, 'code/bootstrap.py'), 'changed\n');
    const sign = ['sign', WORKER, '--worker-version', VERSION, '--key', 'key.pem'];
    expect(await run(sign, { cwd })).toMatchObject({ status: 0 });
    const refusal = { status: 1, codes: ['ATTEST_REGISTRY_MISMATCH'] };
    await expectRefused([...SUBMIT, ...at()], refusal, { cwd, env, watch: cwd });
  });

  it('refuses what is revoked, and what is banned', async () => {
    const data = join(temporaryDirectory(), 'registry.sqlite');
    const own = await startRegistry(['--data', data], { env });
    const post = async (path: string, body: object): Promise<number> => {
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await fetch(`${own.url}/api/v1/${path}`, init)).status;
    };
    const cwd = world.enter();
    const words = [...SUBMIT, ...at(own.url)];
    expect(await run(words, { cwd, env })).toMatchObject({ status: 0 });
    expect(await post(`workers/${WORKER_ID}/revoke`, { reason: 'key lost' })).toBe(200);
    await expectRefused(words, { status: 1, codes: ['ATTEST_REVOKED'] }, { cwd, env, watch: cwd });
    expect(await post('ban-list/report', { sha256: packageHash, reason: 'known bad' })).toBe(202);
    expect(await post('ban-list/confirm', { sha256: packageHash })).toBe(200);
    const { findings } = await expectRefused(
      words,
      { status: 1, codes: ['ATTEST_HASH_BANNED'] },
      { cwd, env, watch: cwd },
    );
    expect(errorCodes(findings)).toEqual(['ATTEST_HASH_BANNED']);
    // What it took is still there after a restart.
    expect(await own.stop('SIGINT')).toMatchObject({ status: 0 });
    const later = await startRegistry(['--data', data], { env });
    const refusal = { status: 1, codes: ['ATTEST_HASH_BANNED'] };
    await expectRefused([...SUBMIT, ...at(later.url)], refusal, { cwd, env, watch: cwd });
    await later.stop();
  });
});
