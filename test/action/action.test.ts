import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signingKey, toSpki } from '../../src/sign/ed25519.js';
import { encodePrivateKey } from '../../src/sign/key-files.js';
import { readTrustPolicy, type TrustPolicy } from '../../src/sign/trust-policy.js';
import { directorySource } from '../../src/source/directory.io.js';
import { verifyPackage } from '../../src/verify/verify.js';
import { type ActionRun, loopback, runAction } from '../support/action.js';
import { commitAll, git } from '../support/git.js';
import { removeTemporary, snapshot, temporaryDirectory } from '../support/tree.js';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/governed-worker');
const KEY = signingKey(new Uint8Array(32).fill(7));
const KEY_PEM = encodePrivateKey(KEY);
const SECRET = 'an-hmac-secret-of-more-than-32-bytes!';
const WORKER = 'workers/summarizer';

let workspace = '';

beforeEach(() => {
  workspace = join(temporaryDirectory(), 'workspace');
  cpSync(EXAMPLE, workspace, { recursive: true });
});
afterEach(removeTemporary);

function edit(path: string, from: string, to: string): void {
  const file = join(workspace, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const errors = (run: ActionRun) => run.commands.filter((one) => one.name === 'error');

/** Whatever happened, nobody sees a stack trace, a secret or a command that we did not mean. */
function expectClean(run: ActionRun): void {
  const everything = `${run.stdout}${run.stderr}${run.summary}`;
  expect(everything).not.toMatch(/^\s{4}at \S+ \(|node:internal/m);
  expect(run.stderr).toBe('');
  const visible =
    run.log +
    run.summary +
    run.commands
      .filter((one) => one.name !== 'add-mask')
      .map((one) => one.data)
      .join();
  for (const secret of [KEY_PEM.split('\n')[1] ?? '', SECRET]) expect(visible).not.toContain(secret);
  const known = ['add-mask', 'error', 'warning', 'notice'];
  expect(run.commands.map((one) => one.name).filter((name) => !known.includes(name))).toEqual([]);
}

describe('check', () => {
  it('is green on a pull request without any key', async () => {
    const before = snapshot(workspace);
    const run = await runAction({ workspace, event: 'pull_request' });
    expectClean(run);
    expect(run.status).toBe(0);
    expect(run.commands).toEqual([]);
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      signed: 'false',
      'deny-codes': '',
      'manifest-path': '',
    });
    expect(run.outputs['package-hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8'))).toMatchObject({
      ok: true,
      mode: 'check',
    });
    expect(run.summary).toContain('passed');
    expect(snapshot(workspace)).toBe(before);
  });

  it.each([
    'pull_request',
    'merge_group',
    'push',
    'workflow_dispatch',
    'pull_request_target',
    'schedule',
  ])('is what %s does, and nothing is signed even with keys at hand', async (event) => {
    const before = snapshot(workspace);
    const run = await runAction({ workspace, event, inputs: { 'ed25519-key': KEY_PEM, 'hmac-key': SECRET } });
    expectClean(run);
    expect(run.status).toBe(0);
    expect(run.outputs).toMatchObject({ signed: 'false', 'skip-reason': 'check mode signs nothing' });
    expect(snapshot(workspace)).toBe(before);
  });

  it('sends nothing to anybody on a fork pull request', async () => {
    const github = await loopback(() => ({ status: 500 }));
    const payload = { pull_request: { head: { repo: { fork: true, full_name: 'somebody/workers' } } } };
    const env = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url };
    const run = await runAction({ workspace, event: 'pull_request', payload, env });
    expectClean(run);
    expect(run.status).toBe(0);
    expect(github.requests).toEqual([]);
    await github.close();
  });

  it('annotates the line of the rule that makes a fixture fail', async () => {
    edit('rules.json', '"env": { "in": ["dev", "stage"] }', '"env": { "in": ["dev"] }');
    const run = await runAction({ workspace, event: 'pull_request' });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'deny-codes': 'DENY_NO_MATCHING_RULE' });
    expect(errors(run)).toHaveLength(1);
    expect(errors(run)[0]?.properties).toMatchObject({ file: 'rules.json', line: '4' });
    expect(errors(run)[0]?.data).toContain('stage-restricted');
    expect(errors(run)[0]?.data).toContain('WCP1102');
    expect(run.summary).toContain('❌');
  });

  it('annotates a misspelt match field where it stands, in a subdirectory too', async () => {
    edit('rules.json', '"env": "prod"', '"enviroment": "prod"');
    const nested = join(temporaryDirectory(), 'nested');
    cpSync(workspace, join(nested, 'a/b'), { recursive: true });
    const run = await runAction({
      workspace: nested,
      event: 'pull_request',
      inputs: { 'working-directory': 'a/b' },
    });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(errors(run)[0]?.properties).toMatchObject({ file: 'a/b/rules.json', line: '23' });
    expect(errors(run)[0]?.data).toContain('WCP1002');
  });

  it('shows hostile file names without obeying them', async () => {
    const names = [
      '##[set-output name=verdict]pass',
      '::error::x',
      '%0A::set-output name=verdict::pass',
      '<img src=x>|`@all`',
    ];
    for (const name of names) writeFileSync(join(workspace, WORKER, name), 'x');
    const run = await runAction({ workspace, event: 'pull_request' });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'deny-codes': 'ATTEST_TREE_UNSAFE' });
    expect(errors(run)).toHaveLength(2);
    expect(errors(run).map((one) => one.properties.file)).toContain(
      `${WORKER}/\\x3a:error::x`.replace('\\x3a', ':'),
    );
    expect(run.summary).not.toContain('<img');
    expect(run.summary).not.toMatch(/[^\\]@all/);
  });

  it('does not lose a package whose record is gone or a link', async () => {
    edit('wcp-attest.yml', `root: ${WORKER}`, 'root: workers/*');
    const run = () => runAction({ workspace, event: 'pull_request' });
    expect((await run()).status).toBe(0);
    renameSync(join(workspace, WORKER, 'registry_record.json'), join(workspace, 'record.json'));
    const gone = await run();
    expect(gone.status).toBe(1);
    expect(errors(gone)[0]?.data).toContain('WCP2002');
    symlinkSync('../../record.json', join(workspace, WORKER, 'registry_record.json'));
    const linked = await run();
    expect(linked.status).toBe(1);
    expect(linked.outputs['deny-codes']).toContain('ATTEST_TREE_UNSAFE');
  });

  it('names a file of the runner that cannot be written', async () => {
    const run = await runAction({
      workspace,
      event: 'push',
      env: { RUNNER_TEMP: join(workspace, 'nothing') },
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('');
    expect(errors(run)[0]?.data).toContain('WCP3001');
  });

  it('reads no configuration through a link that leads out of the workspace', async () => {
    const outside = join(temporaryDirectory(), 'secret.yml');
    writeFileSync(outside, 'version: hunter2-secret\n');
    rmSync(join(workspace, 'wcp-attest.yml'));
    symlinkSync(outside, join(workspace, 'wcp-attest.yml'));
    const run = await runAction({ workspace, event: 'pull_request' });
    expect(run.status).toBe(1);
    expect(run.stdout + run.summary).not.toContain('hunter2');
  });

  it.each([
    ['a symbolic link as working-directory that leads out', { 'working-directory': '..' }, 'WCP2004'],
    ['an unknown mode', { mode: 'sign' }, 'WCP2004'],
    ['a configuration that is not there', { config: 'nothing.yml' }, 'WCP2002'],
  ])('refuses %s', async (_name, inputs, code) => {
    const run = await runAction({
      workspace,
      event: 'pull_request',
      inputs: inputs as Record<string, string>,
    });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(run.outputs.verdict).toBe('fail');
    expect(errors(run)[0]?.data).toContain(code);
  });

  it('fails on warnings when asked to', async () => {
    edit(
      'rules.json',
      '"capability_id": "cap.doc.summarize",\n        "env": "prod"',
      '"capability_id": "Cap.Doc",\n        "env": "prod"',
    );
    const lenient = await runAction({ workspace, event: 'push', inputs: { 'fail-on': 'error' } });
    const strict = await runAction({ workspace, event: 'push', inputs: { 'fail-on': 'warning' } });
    expect(lenient.commands.some((one) => one.name === 'warning')).toBe(true);
    expect(strict.status).toBe(1);
  });
});

function policyOf(): TrustPolicy {
  const text = JSON.stringify({
    version: 1,
    keys: [
      {
        keyid: KEY.keyid,
        public_key: toSpki(KEY.publicKey).toString('base64'),
        namespaces: ['org.example'],
        roles: ['sign'],
        status: 'active',
      },
    ],
  });
  const read = readTrustPolicy(Buffer.from(text), 'trust.json');
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.policy;
}

async function verifyReleased(run: ActionRun, version: string) {
  const manifest = join(workspace, run.outputs['manifest-path'] ?? '');
  const bundle = join(workspace, run.outputs['bundle-path'] ?? '');
  return verifyPackage(
    directorySource(join(workspace, WORKER), WORKER),
    {
      manifest: { path: manifest, bytes: readFileSync(manifest) },
      bundle: { path: bundle, bytes: readFileSync(bundle) },
    },
    {
      expected: { worker_id: 'org.example.summarizer', worker_version: version },
      policy: policyOf(),
      secretOf: () => undefined,
      hmacOrder: 'python',
      warnOfResidue: false,
      now: Date.now(),
    },
  );
}

describe('release', () => {
  const tag = { event: 'push', ref: 'refs/tags/v1.4.0' };

  it('signs at a tag, and what it wrote verifies', async () => {
    const run = await runAction({ workspace, ...tag, inputs: { 'ed25519-key': KEY_PEM } });
    expectClean(run);
    expect(run.status).toBe(0);
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      signed: 'true',
      'manifest-path': `${WORKER}/manifest.json`,
      'bundle-path': `${WORKER}/manifest.sig`,
      'skip-reason': 'not submitted: no registry-url is given',
    });
    const verdict = await verifyReleased(run, '1.4.0');
    expect(verdict).toMatchObject({ ok: true, complete: true });
    expect(verdict.attested?.package_hash).toBe(run.outputs['package-hash']);
    const payload = JSON.parse(readFileSync(join(workspace, WORKER, 'manifest.sig'), 'utf8')).dsseEnvelope
      .payload;
    const { build } = JSON.parse(Buffer.from(payload, 'base64').toString()).predicate;
    expect(build).toMatchObject({
      source: 'ci',
      repository: 'example/workers',
      repository_id: '1',
      run_id: '3',
    });
  });

  it('masks every form of a secret before anything else', async () => {
    const run = await runAction({
      workspace,
      ...tag,
      inputs: { 'ed25519-key': KEY_PEM, 'hmac-key': SECRET },
    });
    expectClean(run);
    expect(run.status).toBe(0);
    const masks = run.commands.filter((one) => one.name === 'add-mask').map((one) => one.data);
    expect(masks).toContain(KEY_PEM.split('\n')[1]);
    expect(masks).toContain(SECRET);
    expect(masks).toContain(Buffer.from(SECRET).toString('base64'));
    expect(masks.filter((mask) => mask.startsWith('-----') || mask === '')).toEqual([]);
    expect(run.stdout.indexOf('::add-mask::')).toBe(0);
  });

  it.each([
    ['without a key', {}, 'WCP2007'],
    ['with a key that is none', { 'ed25519-key': 'hello' }, 'WCP2007'],
    ['with a short HMAC secret', { 'hmac-key': 'short' }, 'WCP2007'],
    [
      'with a registry but no token',
      { 'ed25519-key': KEY_PEM, 'registry-url': 'http://127.0.0.1:9' },
      'WCP2014',
    ],
    [
      'with a token but no registry',
      { 'ed25519-key': KEY_PEM, 'registry-token': 'a-token-of-sixteen' },
      'WCP2004',
    ],
    ['with a trust policy that is not there', { 'ed25519-key': KEY_PEM, trust: 'trust.json' }, 'WCP2002'],
  ])('fails %s, and writes nothing', async (_name, inputs, code) => {
    const before = snapshot(workspace);
    const run = await runAction({ workspace, ...tag, inputs: inputs as Record<string, string> });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', signed: 'false', 'manifest-path': '' });
    expect(
      errors(run)
        .map((one) => one.data)
        .join(),
    ).toContain(code);
    expect(snapshot(workspace)).toBe(before);
  });

  it.each([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'issue_comment',
    'workflow_run',
    'merge_group',
    'an_event_of_tomorrow',
  ])('is refused for %s', async (event) => {
    const before = snapshot(workspace);
    const run = await runAction({ workspace, event, inputs: { mode: 'release', 'ed25519-key': KEY_PEM } });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(errors(run)[0]?.data).toContain('WCP2013');
    expect(snapshot(workspace)).toBe(before);
  });

  it('does not sign a tag of another form, or a package that fails the gate', async () => {
    const before = snapshot(workspace);
    const other = await runAction({
      workspace,
      event: 'push',
      ref: 'refs/tags/nightly',
      inputs: { 'ed25519-key': KEY_PEM },
    });
    expect(other.status).toBe(1);
    expect(errors(other)[0]?.data).toContain('WCP2008');
    expect(errors(other)[0]?.properties.file).toBe('wcp-attest.yml');
    expect(snapshot(workspace)).toBe(before);
    edit('rules.json', '"env": { "in": ["dev", "stage"] }', '"env": { "in": ["dev"] }');
    const failing = await runAction({ workspace, ...tag, inputs: { 'ed25519-key': KEY_PEM } });
    expect(failing.status).toBe(1);
    expect(failing.outputs.signed).toBe('false');
  });

  it('denies when the key is not the one that the trust policy names', async () => {
    const stranger = signingKey(new Uint8Array(32).fill(9));
    const policy = {
      version: 1,
      keys: [
        {
          keyid: stranger.keyid,
          public_key: toSpki(stranger.publicKey).toString('base64'),
          namespaces: ['org.example'],
          roles: ['sign'],
          status: 'active',
        },
      ],
    };
    writeFileSync(join(workspace, 'trust.json'), JSON.stringify(policy));
    const before = snapshot(workspace);
    const run = await runAction({
      workspace,
      ...tag,
      inputs: { 'ed25519-key': KEY_PEM, trust: 'trust.json' },
    });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(run.outputs['deny-codes']).toBe('ATTEST_KEY_UNTRUSTED');
    expect(snapshot(workspace)).toBe(before);
  });

  const registryAnswers: [string, Parameters<typeof loopback>[0], string][] = [
    [
      'answers HTML',
      () => ({ status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }),
      'WCP3002',
    ],
    ['says 500', () => ({ status: 500, body: '{}' }), 'WCP3002'],
    [
      'says 429 and asks for more patience than there is',
      () => ({ status: 429, headers: { 'retry-after': '600' } }),
      'WCP3002',
    ],
    ['says 401', () => ({ status: 401, body: '{"error":"no"}' }), 'WCP2014'],
    [
      'echoes another hash',
      () => ({
        status: 201,
        body: JSON.stringify({ id: 1, worker_id: 'org.example.summarizer', sha256: '0'.repeat(64) }),
      }),
      'ATTEST_REGISTRY_MISMATCH',
    ],
  ];
  it.each(registryAnswers)('fails when the registry %s', async (_name, answer, code) => {
    const registry = await loopback(answer);
    const inputs = {
      'ed25519-key': KEY_PEM,
      'registry-url': registry.url,
      'registry-token': 'a-token-of-sixteen',
    };
    const run = await runAction({ workspace, ...tag, inputs });
    await registry.close();
    expectClean(run);
    expect(run.status).toBe(1);
    expect(
      errors(run)
        .map((one) => one.data)
        .join(),
    ).toContain(code);
    expect(run.stdout.replaceAll('::add-mask::a-token-of-sixteen', '')).not.toContain('a-token-of-sixteen');
  });

  it('fails when the registry cannot be reached, and keeps what it signed', async () => {
    const registry = await loopback(() => ({ status: 500 }));
    await registry.close();
    const inputs = {
      'ed25519-key': KEY_PEM,
      'registry-url': registry.url,
      'registry-token': 'a-token-of-sixteen',
    };
    const run = await runAction({ workspace, ...tag, inputs });
    expectClean(run);
    expect(run.status).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', signed: 'true' });
    expect(errors(run)[0]?.data).toContain('WCP3002');
    expect((await verifyReleased(run, '1.4.0')).ok).toBe(true);
  });

  it('submits to a registry and reads back', async () => {
    let stored: Record<string, unknown> = {};
    const registry = await loopback(({ method, body }) => {
      if (method === 'PUT') stored = JSON.parse(body.toString());
      const { sha256, worker_id } = stored;
      return method === 'PUT'
        ? { status: 201, body: JSON.stringify({ id: 1, worker_id, sha256 }) }
        : {
            status: 200,
            body: JSON.stringify({ worker_id, status: 'active', current_hash: sha256, banned: false }),
          };
    });
    const inputs = {
      'ed25519-key': KEY_PEM,
      'registry-url': registry.url,
      'registry-token': 'a-token-of-sixteen',
    };
    const run = await runAction({ workspace, ...tag, inputs });
    await registry.close();
    expectClean(run);
    expect(run.status).toBe(0);
    expect(run.outputs['skip-reason']).toBe('');
    expect(stored).toMatchObject({ worker_version: '1.4.0', package_hash: run.outputs['package-hash'] });
    expect(registry.requests.map((one) => [one.method, one.authorization !== undefined])).toEqual([
      ['PUT', true],
      ['GET', false],
    ]);
  });

  it('is refused on the ref of a pull request, whatever the event', async () => {
    const inputs = { mode: 'release', 'ed25519-key': KEY_PEM };
    const run = await runAction({ workspace, event: 'workflow_dispatch', ref: 'refs/pull/1/merge', inputs });
    expect(run.status).toBe(1);
    expect(errors(run)[0]?.data).toContain('WCP2013');
  });

  it('signs nothing when a warning fails the job', async () => {
    edit(`${WORKER}/registry_record.json`, '"cap.doc.summarize"', '"cap.doc.summarize", "cap.DOC.x"');
    const before = snapshot(workspace);
    const inputs = { 'ed25519-key': KEY_PEM, 'fail-on': 'warning' };
    const run = await runAction({ workspace, ...tag, inputs });
    expect(run.status).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', signed: 'false' });
    expect(snapshot(workspace)).toBe(before);
  });

  it('refuses packages that overlap, before anything is signed', async () => {
    cpSync(join(workspace, WORKER), join(workspace, 'copy'), { recursive: true });
    cpSync(join(workspace, 'copy'), join(workspace, WORKER, 'inner'), { recursive: true });
    edit('wcp-attest.yml', 'packages:\n', `packages:\n  - root: ${WORKER}/inner\n`);
    const before = snapshot(workspace);
    const run = await runAction({ workspace, ...tag, inputs: { 'ed25519-key': KEY_PEM } });
    expect(run.status).toBe(1);
    expect(errors(run).filter((one) => one.data.includes('WCP2004'))).toHaveLength(2);
    expect(snapshot(workspace)).toBe(before);
  });

  it('refuses an identity that the record contradicts', async () => {
    const inputs = { 'ed25519-key': KEY_PEM, 'worker-id': 'org.example.other' };
    const run = await runAction({ workspace, ...tag, inputs });
    expect(run.status).toBe(1);
    expect(run.outputs.signed).toBe('false');
    expect(errors(run)[0]?.data).toContain('WCP2008');
  });

  it('releases a repository that is itself the package, its .git left out', async () => {
    const root = join(workspace, WORKER);
    git(root, ['init', '-q']);
    commitAll(root);
    const inputs = { 'ed25519-key': KEY_PEM, 'worker-version': '1.0.0' };
    const run = await runAction({ workspace: root, ...tag, inputs });
    expectClean(run);
    expect(run.status).toBe(0);
    expect(run.outputs).toMatchObject({ signed: 'true', 'manifest-path': 'manifest.json' });
  });

  it('signs again over an attestation that is there', async () => {
    await runAction({ workspace, ...tag, inputs: { 'ed25519-key': KEY_PEM } });
    const next = { event: 'push', ref: 'refs/tags/v1.5.0', inputs: { 'ed25519-key': KEY_PEM } };
    const again = await runAction({ workspace, ...next });
    expect(again.status).toBe(0);
    expect((await verifyReleased(again, '1.5.0')).ok).toBe(true);
  });

  it('keeps the promise of a configured registry', async () => {
    const config = readFileSync(join(workspace, 'wcp-attest.yml'), 'utf8');
    writeFileSync(
      join(workspace, 'wcp-attest.yml'),
      `${config}registry:\n  url: https://registry.example.org\n`,
    );
    const before = snapshot(workspace);
    const silent = await runAction({ workspace, ...tag, inputs: { 'ed25519-key': KEY_PEM } });
    expect(errors(silent)[0]?.data).toContain('WCP2014');
    const inputs = {
      'ed25519-key': KEY_PEM,
      'registry-url': 'http://127.0.0.1:9',
      'registry-token': 'a-token-of-sixteen',
    };
    const elsewhere = await runAction({ workspace, ...tag, inputs });
    expect(errors(elsewhere)[0]?.data).toContain('WCP2004');
    expect([silent.status, elsewhere.status]).toEqual([1, 1]);
    expect(snapshot(workspace)).toBe(before);
  });

  it('attaches the attestation to a GitHub release, and a refusal is only a warning', async () => {
    for (const status of [201, 403]) {
      const github = await loopback(() => ({ status, body: '{}' }));
      const payload = {
        release: { id: 5, upload_url: `${github.url}/repos/example/workers/releases/5/assets{?name,label}` },
      };
      const run = await runAction({
        workspace,
        event: 'release',
        ref: 'refs/tags/v1.4.0',
        payload,
        env: { GITHUB_API_URL: github.url },
        inputs: { 'ed25519-key': KEY_PEM, 'github-token': 'a-github-token' },
      });
      await github.close();
      expectClean(run);
      expect(run.status).toBe(0);
      expect(github.requests.map((one) => decodeURIComponent(one.url.split('name=')[1] ?? ''))).toEqual([
        'org.example.summarizer-1.4.0.manifest.json',
        'org.example.summarizer-1.4.0.manifest.sig',
      ]);
      expect(github.requests[0]?.body.toString()).toBe(
        readFileSync(join(workspace, WORKER, 'manifest.json'), 'utf8'),
      );
      const warnings = run.commands.filter((one) => one.name === 'warning');
      expect(warnings).toHaveLength(status === 201 ? 0 : 2);
      if (status === 403) expect(warnings[0]?.data).toMatch(/contents: write.*WCP3005/);
    }
  });
});
