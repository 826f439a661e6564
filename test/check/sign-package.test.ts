import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { buildFacts } from '../../src/check/build-facts.js';
import { describePackage } from '../../src/check/describe-package.io.js';
import { type SignRequest, signPackage } from '../../src/check/sign-package.js';
import { MAX_DOCUMENT_BYTES } from '../../src/limits.js';
import { readManifest } from '../../src/manifest/manifest.js';
import { readStatement } from '../../src/manifest/statement.js';
import { readBundle } from '../../src/sign/bundle.js';
import { directorySource } from '../../src/source/directory.io.js';
import { removeTemporary, snapshot, treeOf } from '../support/tree.js';
import { FILES, IDENTITY, KEY, SECRET } from '../verify/signed-package.js';

afterEach(removeTemporary);

const BUILD = { source: 'ci', built_at: '2026-01-01T00:00:00Z', signed_at: '2026-01-02T00:00:00Z' };

async function sign(root: string, change: Partial<SignRequest> = {}): Promise<string[]> {
  const { signed, findings } = await signPackage(directorySource(root, 'w'), {
    identity: IDENTITY,
    key: KEY,
    hashOrder: 'python',
    build: BUILD,
    ...change,
  });
  expect(signed === undefined).toBe(findings.some((one) => one.severity === 'error'));
  return findings.map((one) => `${one.severity} ${one.code} ${one.message}`);
}

describe('signPackage', () => {
  it('refuses what is ignored but lies there, unless the package is written elsewhere', async () => {
    const root = await treeOf({
      ...FILES,
      '.wcpignore': '*.log\n.DS_Store\n',
      'a.log': '',
      'd/b.log': '',
      '.DS_Store': '',
    });
    const refusal = (path: string): string =>
      `error WCP2013 \`w/${path}\` is left out by \`.wcpignore\`, but lies in the directory`;
    expect(await sign(root)).toEqual([refusal('a.log'), refusal('d/b.log')]);
    expect(await sign(root, { elsewhere: true })).toEqual([]);
  });

  it('signs what verifies where only ignored residue lies in a directory', async () => {
    const root = await treeOf({ ...FILES, '.wcpignore': '.DS_Store\n', 'd/.DS_Store': '' });
    expect(await sign(root)).toEqual([]);
    const made = async (ignoreRules: boolean) => canonicalize(directorySource(root, 'w'), { ignoreRules });
    expect((await made(true)).emptyDirectories).toEqual(['d']);
    expect((await made(false)).emptyDirectories).toEqual(['d']);
  });

  it('writes nothing, and gives the same bytes for the same package and facts', async () => {
    const root = await treeOf(FILES);
    const before = snapshot(root);
    const request = { identity: IDENTITY, key: KEY, secret: SECRET, hashOrder: 'go', build: BUILD } as const;
    const one = (await signPackage(directorySource(root), request)).signed;
    const other = (await signPackage(directorySource(root), request)).signed;
    expect(snapshot(root)).toBe(before);
    expect(other).toEqual(one);
    const manifest = readManifest(one?.manifestBytes ?? new Uint8Array(), 'm');
    expect(manifest.ok && manifest.manifest.signed.package_hash).toBe(one?.orders.orders.go);
    const bundle = readBundle(one?.bundleBytes ?? new Uint8Array());
    const statement = bundle.ok ? readStatement(bundle.bundle.payload) : undefined;
    expect(statement?.ok && statement.statement.predicate).toMatchObject({ hash_order: 'go', build: BUILD });
  });

  it('gives no bundle without a key', async () => {
    const { signed } = await signPackage(directorySource(await treeOf(FILES)), {
      identity: IDENTITY,
      secret: SECRET,
      hashOrder: 'python',
      build: BUILD,
    });
    expect(signed?.bundleBytes).toBeUndefined();
    expect(signed?.manifest.signature_hmac_sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses values that the SDKs would sign differently, and ids outside a namespace', async () => {
    const root = await treeOf(FILES);
    const OTHER = 'holds a character other than printable ASCII without `<`, `>` and `&`';
    expect(
      await sign(root, { identity: { ...IDENTITY, worker_version: '1.0-é', worker_species_id: '' } }),
    ).toEqual([
      'error WCP2008 worker_species_id `` is empty',
      `error WCP2008 worker_version \`1.0-é\` ${OTHER}`,
    ]);
    expect(await sign(root, { build: { ...BUILD, source: 'a&b' } })).toEqual([
      `error WCP2008 build_source \`a&b\` ${OTHER}`,
    ]);
    expect(await sign(root, { identity: { ...IDENTITY, worker_id: 'wrk.doc.summarizer' } })).toEqual([
      'error ATTEST_NAMESPACE_INVALID `wrk.doc.summarizer` is in no tenant namespace',
    ]);
  });

  it('refuses unsafe and empty packages', async () => {
    const root = await treeOf(FILES);
    symlinkSync('main.py', join(root, 'l'));
    expect(await sign(root)).toEqual(['error ATTEST_TREE_UNSAFE `w/l`: symbolic link']);
    expect(await sign(await treeOf({}))).toEqual(['error ATTEST_PACKAGE_EMPTY the package has no files']);
    expect(await sign('/nowhere')).toEqual([
      'error ATTEST_TREE_UNSAFE `w`: the package directory does not exist',
    ]);
  });

  it('warns of residue, and refuses a nested manifest with HMAC alone', async () => {
    const root = await treeOf({ ...FILES, 'lib/manifest.json': '{}' });
    mkdirSync(join(root, '__pycache__'));
    writeFileSync(join(root, '__pycache__/x.pyc'), '');
    const warning =
      'warning ATTEST_UNHASHED_CONTENT `w/__pycache__/` is not part of the package and is not signed';
    expect(await sign(root)).toEqual([warning]);
    expect(await sign(root, { key: undefined, secret: SECRET })).toEqual([
      warning,
      'error WCP2013 `w/lib/manifest.json` is left out of the package hash, so HMAC alone would not cover it',
    ]);
  });
});

describe('buildFacts', () => {
  const NOW = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  const facts = (env: Record<string, string>): unknown => buildFacts((name) => env[name], 'local', NOW);
  const plain = { source: 'local', built_at: '2026-01-02T03:04:05Z', signed_at: '2026-01-02T03:04:05Z' };

  it.each<[string, Record<string, string>, object]>([
    ['nothing is set', {}, plain],
    [
      'SOURCE_DATE_EPOCH is set',
      { SOURCE_DATE_EPOCH: '1767225600' },
      { ...plain, built_at: '2026-01-01T00:00:00Z' },
    ],
    ['it is zero', { SOURCE_DATE_EPOCH: '0' }, { ...plain, built_at: '1970-01-01T00:00:00Z' }],
    ['it is no number', { SOURCE_DATE_EPOCH: '1e9' }, plain],
    ['it is negative', { SOURCE_DATE_EPOCH: '-1' }, plain],
    ['it is huge', { SOURCE_DATE_EPOCH: '999999999999999' }, plain],
    ['there are Actions variables outside Actions', { GITHUB_SHA: 'abc' }, plain],
    [
      'it runs in Actions',
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'acme/workers',
        GITHUB_REPOSITORY_ID: '1',
        GITHUB_REPOSITORY_OWNER_ID: '2',
        GITHUB_SHA: 'c'.repeat(40),
        GITHUB_REF: 'refs/tags/v1',
        GITHUB_WORKFLOW_REF: 'acme/workers/.github/workflows/release.yml@refs/tags/v1',
        GITHUB_RUN_ID: '3',
        GITHUB_TOKEN: 'secret',
      },
      {
        ...plain,
        repository: 'acme/workers',
        repository_id: '1',
        repository_owner_id: '2',
        commit: 'c'.repeat(40),
        ref: 'refs/tags/v1',
        workflow: 'acme/workers/.github/workflows/release.yml@refs/tags/v1',
        run_id: '3',
      },
    ],
    ['a variable is no Unicode', { GITHUB_ACTIONS: 'true', GITHUB_REF: '\ud800' }, plain],
  ])('when %s', (_what, env, expected) => {
    expect(facts(env)).toEqual(expected);
  });
});

describe('describePackage', () => {
  const NOTHING = { worker_id: undefined, worker_species_id: undefined, worker_version: undefined };
  const RECORD = JSON.stringify({
    worker_id: 'org.acme.a',
    worker_species_id: 'wrk.a.b',
    capabilities: ['cap.a.b'],
  });
  const told = async (root: string, stated: Parameters<typeof describePackage>[2]): Promise<unknown> => {
    const result = await describePackage(directorySource(root, 'w'), root, stated);
    return result.ok ? result.identity : result.findings.map((one) => `${one.code} ${one.message}`);
  };

  it('takes ids from the record and the version from the caller', async () => {
    const root = await treeOf({ 'registry_record.json': RECORD });
    expect(await told(root, { ...NOTHING, worker_version: '1' })).toEqual({
      worker_id: 'org.acme.a',
      worker_species_id: 'wrk.a.b',
      worker_version: '1',
    });
    expect(await told(root, NOTHING)).toEqual(['WCP2008 worker_version is not known']);
    expect(await told(root, { ...NOTHING, worker_id: 'org.acme.b', worker_version: '1' })).toEqual([
      'WCP2008 worker_id is stated as `org.acme.b`, but `w/registry_record.json` says `org.acme.a`',
    ]);
  });

  it('needs all three without a record', async () => {
    const root = await treeOf(FILES);
    expect(await told(root, IDENTITY)).toEqual(IDENTITY);
    expect(await told(root, NOTHING)).toEqual([
      'WCP2008 worker_id is not known',
      'WCP2008 worker_species_id is not known',
      'WCP2008 worker_version is not known',
    ]);
  });

  it('refuses a record that cannot be read', async () => {
    const root = await treeOf({ 'registry_record.json/x': '' });
    expect(await told(root, IDENTITY)).toEqual(['WCP3001 `w/registry_record.json` is not a file']);
    const broken = await treeOf({ 'registry_record.json': '{' });
    expect(await told(broken, NOTHING)).toEqual([expect.stringMatching(/^WCP2003/)]);
    const large = await treeOf({ 'registry_record.json': ' '.repeat(MAX_DOCUMENT_BYTES + 1) });
    const { signed, findings } = await signPackage(directorySource(large, 'w'), {
      identity: IDENTITY,
      key: KEY,
      hashOrder: 'python',
      build: { source: 'ci', built_at: '2026-01-01T00:00:00Z', signed_at: '2026-01-02T00:00:00Z' },
    });
    expect([signed, findings.map((one) => `${one.code} ${one.message}`)]).toEqual([
      undefined,
      [`WCP2008 \`w/registry_record.json\` is larger than ${MAX_DOCUMENT_BYTES} bytes`],
    ]);
  });
});
