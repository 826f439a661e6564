import { chmodSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signPackage } from '../../src/check/sign-package.js';
import { pathsInPackage, writeAttestation } from '../../src/manifest/attestation-files.io.js';
import { type SigningKey, signingKey, toSpki } from '../../src/sign/ed25519.js';
import { directorySource } from '../../src/source/directory.io.js';
import { runAction } from '../support/action.js';
import { removeTemporary, snapshot, temporaryDirectory } from '../support/tree.js';

// A repository whose attestation is committed and must match: everything that can be wrong with it denies the check.
const EXAMPLE = resolve(import.meta.dirname, '../../examples/governed-worker');
const WORKER = 'workers/summarizer';
const KEY = signingKey(new Uint8Array(32).fill(7));
const STRANGER = signingKey(new Uint8Array(32).fill(8));
const SECRET = 'an-hmac-secret-of-more-than-32-bytes!';

let workspace = '';
const at = (path: string): string => join(workspace, path);
const inPackage = (path: string): string => join(workspace, WORKER, path);

beforeEach(async () => {
  workspace = join(temporaryDirectory(), 'workspace');
  cpSync(EXAMPLE, workspace, { recursive: true });
  const config = readFileSync(at('wcp-attest.yml'), 'utf8');
  writeFileSync(
    at('wcp-attest.yml'),
    config
      .replace('    version:\n', '    attestation: must-match\n    version:\n')
      .concat('trust: wcp-trust.json\n'),
  );
  writeTrust({});
  await sign(KEY);
});
afterEach(removeTemporary);

function writeTrust(entry: object, policy: object = {}): void {
  const key = {
    keyid: KEY.keyid,
    public_key: toSpki(KEY.publicKey).toString('base64'),
    namespaces: ['org.example'],
    roles: ['sign'],
    status: 'active',
    ...entry,
  };
  writeFileSync(at('wcp-trust.json'), JSON.stringify({ version: 1, keys: [key], ...policy }));
}

async function sign(key: SigningKey | undefined, secret?: string, identity: object = {}): Promise<void> {
  const instant = '2026-01-02T03:04:05Z';
  const { signed } = await signPackage(directorySource(at(WORKER), WORKER), {
    identity: {
      worker_id: 'org.example.summarizer',
      worker_species_id: 'wrk.doc.summarizer',
      worker_version: '1.0.0',
      ...identity,
    },
    key,
    secret,
    hashOrder: 'python',
    build: { source: 'ci', built_at: instant, signed_at: instant },
  });
  if (signed === undefined) throw new Error('the package cannot be signed');
  writeAttestation(pathsInPackage(at(WORKER)), signed.manifestBytes, signed.bundleBytes);
}

function editManifest(edit: (text: string) => string): void {
  writeFileSync(inPackage('manifest.json'), edit(readFileSync(inPackage('manifest.json'), 'utf8')));
}

type Case = [name: string, code: string, tamper: () => void | Promise<void>, path?: string];

const CASES: Case[] = [
  ['no manifest', 'ATTEST_MANIFEST_MISSING', () => rmSync(inPackage('manifest.json'))],
  ['manifest null', 'ATTEST_MANIFEST_MISSING', () => writeFileSync(inPackage('manifest.json'), 'null')],
  ['manifest []', 'ATTEST_MANIFEST_MISSING', () => writeFileSync(inPackage('manifest.json'), '[]')],
  ['manifest not JSON', 'ATTEST_MANIFEST_MISSING', () => writeFileSync(inPackage('manifest.json'), '{"a"')],
  [
    'manifest with a duplicate member',
    'ATTEST_MANIFEST_MISSING',
    () => editManifest((text) => text.replace('{', '{"worker_id": "org.example.summarizer",')),
  ],
  ['no bundle', 'ATTEST_SIGNATURE_MISSING', () => rmSync(inPackage('manifest.sig'))],
  [
    'another worker',
    'ATTEST_MANIFEST_ID_MISMATCH',
    () => sign(KEY, undefined, { worker_id: 'org.example.other' }),
  ],
  [
    'another species',
    'ATTEST_MANIFEST_ID_MISMATCH',
    () => sign(KEY, undefined, { worker_species_id: 'wrk.doc.other' }),
  ],
  [
    'another version in manifest.json',
    'ATTEST_MANIFEST_ID_MISMATCH',
    () => editManifest((text) => text.replace('1.0.0', '1.0.1')),
  ],
  [
    'a byte changed',
    'ATTEST_HASH_MISMATCH',
    () => writeFileSync(inPackage('code/worker_logic.py'), 'x'),
    'code/worker_logic.py',
  ],
  ['a file added', 'ATTEST_HASH_MISMATCH', () => writeFileSync(inPackage('code/new.py'), 'x'), 'code/new.py'],
  [
    'a file removed',
    'ATTEST_HASH_MISMATCH',
    () => rmSync(inPackage('config.schema.json')),
    'config.schema.json',
  ],
  [
    'a file made executable',
    'ATTEST_HASH_MISMATCH',
    () => chmodSync(inPackage('requirements.lock'), 0o755),
    'requirements.lock',
  ],
  [
    'a symbolic link added',
    'ATTEST_TREE_UNSAFE',
    () => symlinkSync('/etc/passwd', inPackage('code/link')),
    'code/link',
  ],
  [
    'an unsigned .pyc',
    'ATTEST_UNHASHED_CONTENT',
    () => writeFileSync(inPackage('code/worker_logic.pyc'), 'x'),
    'code/worker_logic.pyc',
  ],
  ['a key that nobody trusts', 'ATTEST_KEY_UNTRUSTED', () => sign(STRANGER)],
  ['a key of another namespace', 'ATTEST_KEY_UNTRUSTED', () => writeTrust({ namespaces: ['org.other'] })],
  ['a revoked key', 'ATTEST_KEY_REVOKED', () => writeTrust({ status: 'revoked' })],
  ['a retired key', 'ATTEST_KEY_EXPIRED', () => writeTrust({ status: 'retired' })],
  [
    'an HMAC signature and no secret to check it with',
    'ATTEST_SIGNATURE_MISSING',
    async () => {
      writeTrust({}, { schemes: ['hmac'], hmac: [{ env: 'NOT_SET', namespaces: ['org.example'] }] });
      await sign(undefined, SECRET);
    },
  ],
];

describe('an attestation that must match', () => {
  it('passes as it was signed, with HMAC too', async () => {
    expect(await runAction({ workspace, event: 'pull_request' })).toMatchObject({ status: 0, stderr: '' });
    writeTrust({}, { schemes: ['ed25519', 'hmac'], hmac: [{ env: 'SECRET', namespaces: ['org.example'] }] });
    await sign(KEY, SECRET);
    const run = await runAction({ workspace, event: 'pull_request', env: { SECRET } });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    for (const wrong of ['another-hmac-secret-of-enough-bytes!', 'short', '']) {
      const denied = await runAction({ workspace, event: 'pull_request', env: { SECRET: wrong } });
      expect(denied.status).toBe(1);
      expect(denied.outputs['deny-codes']).toBe(
        wrong.length > 31 ? 'ATTEST_SIG_INVALID' : 'ATTEST_SIGNATURE_MISSING',
      );
    }
  });

  it.each(CASES)('%s is %s', async (_name, code, tamper, path) => {
    await tamper();
    const before = snapshot(workspace);
    const run = await runAction({ workspace, event: 'pull_request' });
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.outputs.verdict).toBe('fail');
    expect(run.outputs['deny-codes']?.split(',')[0]).toBe(code);
    const errors = run.commands.filter((one) => one.name === 'error');
    expect(errors.some((one) => one.data.includes(code))).toBe(true);
    if (path !== undefined) expect(errors.map((one) => one.properties.file)).toContain(`${WORKER}/${path}`);
    expect(run.summary).toContain(code);
    expect(snapshot(workspace)).toBe(before);
  });

  it.each([
    ['rules that are not JSON', 'WCP2003', () => writeFileSync(at('rules.json'), '{"rules": [')],
    ['a trust policy that is not JSON', 'WCP2003', () => writeFileSync(at('wcp-trust.json'), '{')],
    ['no rules file', 'WCP2002', () => rmSync(at('rules.json'))],
    ['no fixtures file', 'WCP2002', () => rmSync(at('fixtures.json'))],
    ['no trust policy', 'WCP2002', () => rmSync(at('wcp-trust.json'))],
    ['no package', 'WCP2002', () => rmSync(at(WORKER), { recursive: true })],
    [
      'a configuration with an unknown member',
      'WCP2004',
      () => writeFileSync(at('wcp-attest.yml'), 'version: 1\nrule: rules.json\n'),
    ],
    ['fixtures that test nothing', 'WCP1103', () => writeFileSync(at('fixtures.json'), '{"tests": []}')],
  ])('%s fails with %s', async (_name, code, breakIt) => {
    breakIt();
    const before = snapshot(workspace);
    const run = await runAction({ workspace, event: 'pull_request' });
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('');
    const errors = run.commands.filter((one) => one.name === 'error');
    expect(errors.map((one) => one.data).join('\n')).toContain(code);
    expect(snapshot(workspace)).toBe(before);
  });

  it('denies a file that the runner cannot read', async () => {
    chmodSync(inPackage('code/worker_logic.py'), 0);
    // The process gives up its rights before the bundle runs; as root nothing is unreadable.
    const env =
      process.getuid?.() === 0
        ? { NODE_OPTIONS: '--import=data:text/javascript,process.seteuid(65534)' }
        : {};
    for (const file of ['.', WORKER]) chmodSync(at(file), 0o755);
    const run = await runAction({ workspace, event: 'pull_request', env, unprivileged: true });
    expect(run.status).toBe(1);
    expect(run.outputs['deny-codes']?.split(',')[0]).toBe('ATTEST_TREE_UNSAFE');
  });
});
