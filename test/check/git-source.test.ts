import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildFacts } from '../../src/check/build-facts.js';
import { type CheckRequest, type CheckResult, check } from '../../src/check/check.io.js';
import { type ReleaseRequest, type ReleaseResult, release } from '../../src/check/release.io.js';
import { signPackage } from '../../src/check/sign-package.js';
import { uncommittedEdits, untrackedFindings } from '../../src/check/source-facts.js';
import { MAX_FINDINGS_PER_FILE, MAX_MANIFEST_BYTES, MAX_UNTRACKED_FINDINGS } from '../../src/limits.js';
import { pathsInPackage, writeAttestation } from '../../src/manifest/attestation-files.io.js';
import { readStatement, type Statement } from '../../src/manifest/statement.js';
import { readBundle } from '../../src/sign/bundle.js';
import { directorySource } from '../../src/source/directory.io.js';
import { openSource } from '../../src/source/open-source.io.js';
import { COMMITTED_AT, commitAll, git, repositoryOf } from '../support/git.js';
import { removeTemporary } from '../support/tree.js';
import { FILES, IDENTITY, KEY, NOW, signTree, trusted, verifyTree } from '../verify/signed-package.js';

afterEach(() => {
  vi.unstubAllEnvs();
  removeTemporary();
});

const COMMIT_TIME = new Date(COMMITTED_AT * 1000).toISOString().replace('.000Z', 'Z');

/** A repository with one package in `worker/`, all committed. */
async function repository(attestation = 'released', from = 'auto'): Promise<string> {
  const worker = Object.entries(FILES).map(([path, text]) => [`worker/${path}`, text]);
  const root = await repositoryOf({
    ...Object.fromEntries(worker),
    'wcp-attest.yml': [
      'version: 1',
      'packages:',
      '  - root: worker',
      '    worker_id: org.acme.summarizer',
      '    worker_species_id: wrk.doc.summarizer',
      `    attestation: ${attestation}`,
      `    from: ${from}`,
      '    version: { value: "1.2.3" }',
      'trust: wcp-trust.json',
      '',
    ].join('\n'),
    'wcp-trust.json': JSON.stringify({ version: 1, keys: [trusted(KEY)] }),
  });
  return root;
}

const request = (directory: string): CheckRequest => ({
  directory,
  shownFrom: directory,
  ports: { newId: () => 'id', now: () => NOW },
  secretOf: () => undefined,
});
const checkAt = (directory: string, change: Partial<CheckRequest> = {}): Promise<CheckResult> =>
  check({ ...request(directory), ...change });
const releaseAt = (
  directory: string,
  env: Record<string, string> = {},
  change: Partial<ReleaseRequest> = {},
): Promise<ReleaseResult> =>
  release({
    ...request(directory),
    key: KEY,
    failOn: 'error',
    tag: undefined,
    stated: {},
    env: (name) => env[name],
    ...change,
  });
function statementOf(root: string): Statement {
  const bundle = readBundle(readFileSync(join(root, 'worker/manifest.sig')));
  const read = bundle.ok ? readStatement(bundle.bundle.payload) : bundle;
  if (!read.ok) throw new Error(read.message);
  return read.statement;
}
const signedPaths = (root: string): string[] => statementOf(root).predicate.files.map((file) => file.path);
const told = ({ findings }: { findings: CheckResult['findings'] }): string[] =>
  findings.map(({ severity, code, path, message }) => `${severity} ${code} ${path} ${message}`);

describe('check', () => {
  it('reads packages from the commit, and warns of edits', async () => {
    const root = await repository();
    const commit = git(root, ['rev-parse', 'HEAD']);
    const before = await checkAt(root);
    expect([before.ok, told(before)]).toEqual([true, []]);
    expect(before.packages[0]?.source).toEqual({ kind: 'git', commit, edits: [], untracked: [] });
    appendFileSync(join(root, 'worker/main.py'), '# edited\n');
    writeFileSync(join(root, 'worker/manifest.json'), '{}');
    git(root, ['add', 'worker/manifest.json']);
    mkdirSync(join(root, 'worker/__pycache__'));
    writeFileSync(join(root, 'worker/__pycache__/main.pyc'), '');
    const after = await checkAt(root);
    expect([after.ok, told(after)]).toEqual([
      true,
      ['warning WCP2015 worker/main.py `worker/main.py` has edits that are not committed'],
    ]);
    expect(after.packages[0]?.package_hash).toBe(before.packages[0]?.package_hash);
    expect(after.packages[0]?.source).toEqual({ kind: 'git', commit, edits: ['main.py'], untracked: [] });
    const onDisk = await checkAt(root, { from: 'directory' });
    expect(onDisk.packages[0]?.source).toEqual({ kind: 'directory' });
    expect(onDisk.packages[0]?.package_hash).not.toBe(before.packages[0]?.package_hash);
    expect(onDisk.packages[0]?.residue).toEqual(['__pycache__/']);
  });

  it('verifies the attestation that is committed, with the files that are', async () => {
    const root = await repository('must-match');
    await signTree(join(root, 'worker'));
    // Signed on disk, but not committed.
    expect((await checkAt(root)).deny_codes).toContain('ATTEST_MANIFEST_MISSING');
    commitAll(root);
    expect(told(await checkAt(root))).toEqual([]);
    writeFileSync(join(root, 'worker/manifest.json'), '{}');
    const edited = await checkAt(root);
    expect(told(edited)).toEqual([
      'warning WCP2015 worker/manifest.json `worker/manifest.json` has edits that are not committed',
    ]);
    expect(edited.packages[0]?.verdict).toBe('verified');
    expect((await checkAt(root, { from: 'directory' })).ok).toBe(false);
    commitAll(root);
    expect((await checkAt(root)).deny_codes).toContain('ATTEST_SCHEMA_UNSUPPORTED');
  });

  it('reports a package that git does not track only when git is asked for', async () => {
    const root = await repository();
    git(root, ['rm', '-q', '-r', '--cached', 'worker']);
    git(root, ['commit', '-q', '-m', 'untracked']);
    expect((await checkAt(root)).packages[0]?.source).toEqual({ kind: 'directory' });
    const refused = await checkAt(root, { from: 'git' });
    expect(refused.findings).toMatchObject([{ code: 'WCP2002', path: 'worker', severity: 'error' }]);
    expect(refused.packages[0]).toMatchObject({ verdict: 'denied', source: null, package_hash: null });
  });

  it('fails when git cannot read the repository', async () => {
    const root = await repository();
    vi.stubEnv('PATH', '/nonexistent');
    const result = await checkAt(root);
    expect(result.findings).toMatchObject([{ code: 'WCP3006', path: 'worker', severity: 'error' }]);
    expect((await checkAt(root, { from: 'directory' })).ok).toBe(true);
  });
});

describe('.wcpignore', () => {
  it('holds in a commit, and what it leaves out has no edits', async () => {
    const root = await repository();
    for (const [path, text] of [
      ['.wcpignore', 'notes/\n*.log\n'],
      ['notes/todo', 'todo'],
      ['lib/a.log', 'log'],
      ['lib/kept', 'kept'],
    ] as const) {
      mkdirSync(join(root, 'worker', path, '..'), { recursive: true });
      writeFileSync(join(root, 'worker', path), text);
    }
    commitAll(root);
    for (const path of ['notes/todo', 'lib/a.log', 'lib/kept'])
      appendFileSync(join(root, 'worker', path), '!');
    const { packages, findings } = await checkAt(root);
    expect(findings).toMatchObject([
      { code: 'WCP2015', path: 'worker/lib/kept' },
      { code: 'WCP2013', path: 'worker/lib/a.log', severity: 'warning' },
      { code: 'WCP2013', path: 'worker/notes/', severity: 'warning' },
    ]);
    expect(packages[0]).toMatchObject({ ignored: ['lib/a.log', 'notes/'], source: { edits: ['lib/kept'] } });
  });

  it('leaves out what is staged, whatever its name', async () => {
    const root = await repository();
    const worker = join(root, 'worker');
    const odd = Buffer.concat([Buffer.from(`${worker}/`), Buffer.from('\xff.log', 'latin1')]);
    writeFileSync(join(worker, '.wcpignore'), '*.log\nnotes/\n');
    writeFileSync(odd, 'committed');
    commitAll(root);
    writeFileSync(odd, 'edited');
    mkdirSync(join(worker, 'notes'));
    for (const path of ['x.log', 'notes/new', '__pycache__.pyc', 'kept'])
      writeFileSync(join(worker, path), '');
    git(root, ['add', '-f', '.']);
    const { packages, findings } = await checkAt(root);
    // And the release will refuse the one that is committed.
    expect(findings.map((one) => `${one.code} ${one.path}`)).toEqual([
      'WCP2015 worker/kept',
      expect.stringMatching(/^WCP2013 worker\/.*xff\.log$/),
    ]);
    expect(packages[0]?.source).toMatchObject({ edits: ['kept'] });
  });
});

describe('what git does not track', () => {
  /** Adds what a build leaves in a package, some of it ignored by git. */
  function build(root: string): void {
    const worker = join(root, 'worker');
    mkdirSync(join(worker, 'dist/deep'), { recursive: true });
    mkdirSync(join(worker, 'lib/__pycache__'));
    for (const path of [
      'dist/deep/main.js',
      'lib/new.py',
      'lib/debug.log',
      'lib/__pycache__/a.pyc',
      'manifest.json',
    ])
      writeFileSync(join(worker, path), '{}');
    writeFileSync(join(root, '.gitignore'), 'dist/\n*.log\n');
  }
  const note = (path: string, severity = 'note'): string =>
    `${severity} WCP2017 worker/${path} \`worker/${path}\` is not tracked by git, so it is not part of the package`;

  it('is named by check, unless .wcpignore names it', async () => {
    const root = await repository();
    const before = await checkAt(root);
    build(root);
    const after = await checkAt(root);
    expect([after.ok, told(after)]).toEqual([
      true,
      ['dist/', 'lib/debug.log', 'lib/new.py'].map((path) => note(path)),
    ]);
    expect(after.packages[0]).toMatchObject({
      package_hash: before.packages[0]?.package_hash,
      source: { untracked: ['dist/', 'lib/debug.log', 'lib/new.py'] },
    });
    writeFileSync(join(root, 'worker/.wcpignore'), 'dist/**\n*.log\n');
    git(root, ['add', 'worker/.wcpignore']);
    git(root, ['commit', '-q', '-m', 'rules']);
    expect(told(await checkAt(root))).toEqual([note('lib/new.py')]);
    // From disk it is part of the package.
    const onDisk = await checkAt(root, { from: 'directory' });
    expect(onDisk.packages[0]?.source).toEqual({ kind: 'directory' });
    expect(onDisk.packages[0]?.files).toBe((after.packages[0]?.files ?? 0) + 2);
  });

  it('is a warning in a release, which can stop at it', async () => {
    const root = await repository();
    build(root);
    const stopped = await releaseAt(root, {}, { failOn: 'warning' });
    expect(stopped.packages).toEqual([]);
    const result = await releaseAt(root);
    const cache = 'worker/lib/__pycache__/';
    expect([result.ok, told(result)]).toEqual([
      true,
      [
        ...['dist/', 'lib/debug.log', 'lib/new.py'].map((path) => note(path, 'warning')),
        `warning ATTEST_HASH_MISMATCH ${cache} \`${cache}\` is on disk and not in what is signed`,
      ],
    ]);
    expect(signedPaths(root)).toEqual(['lib/a.py', 'lib/b.py', 'main.py']);
  });

  it('is counted when it is much', async () => {
    const untracked = Array.from({ length: MAX_UNTRACKED_FINDINGS + 3 }, (_, index) => `f${index}`);
    const found = untrackedFindings({
      ...directorySource('/nowhere', 'w'),
      untracked: ['manifest.sig', ...untracked],
    });
    expect(found).toHaveLength(MAX_UNTRACKED_FINDINGS + 1);
    expect(found.at(-2)?.path).toBe(`w/f${MAX_UNTRACKED_FINDINGS - 1}`);
    expect(found.at(-1)?.message).toBe('`w` has 3 more paths that git does not track');
    expect(untrackedFindings({ ...directorySource('/nowhere', 'w'), untracked: ['a\n/'] })[0]?.path).toBe(
      'w/a\\n/',
    );
    expect(untrackedFindings(directorySource('/nowhere', 'w'))).toEqual([]);
  });

  it('is released with `from: directory`', async () => {
    const root = await repository('released', 'directory');
    build(root);
    rmSync(join(root, 'worker/lib/__pycache__'), { recursive: true });
    expect(told(await releaseAt(root))).toEqual([]);
    expect(signedPaths(root)).toEqual([
      'dist/deep/main.js',
      'lib/a.py',
      'lib/b.py',
      'lib/debug.log',
      'lib/new.py',
      'main.py',
    ]);
    expect((await verifyTree(join(root, 'worker'))).ok).toBe(true);
  });
});

describe('from in the configuration', () => {
  it.each([
    ['auto', undefined, 'git'],
    ['git', undefined, 'git'],
    ['directory', undefined, 'directory'],
    ['directory', 'auto', 'git'],
    ['directory', 'git', 'git'],
    ['git', 'directory', 'directory'],
  ] as const)('%s, and on the command line %s: read from %s', async (configured, from, kind) => {
    const root = await repository('released', configured);
    expect((await checkAt(root, { from })).packages[0]?.source?.kind).toBe(kind);
  });

  it('git is an error where git tracks nothing', async () => {
    const root = await repository('released', 'git');
    git(root, ['rm', '-q', '-r', '--cached', 'worker']);
    git(root, ['commit', '-q', '-m', 'untracked']);
    expect((await checkAt(root)).findings).toMatchObject([{ code: 'WCP2002', severity: 'error' }]);
  });
});

describe('a release', () => {
  it.each([
    ['auto', {}, 'HEAD'],
    ['auto', { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'c'.repeat(40) }, 'HEAD'],
    ['directory', {}, undefined],
    ['directory', { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'c'.repeat(40) }, 'c'.repeat(40)],
  ])('from %s with %j states the commit that was read', async (from, env, commit) => {
    const root = await repository('released', from);
    expect((await releaseAt(root, env)).ok).toBe(true);
    const stated = commit === 'HEAD' ? git(root, ['rev-parse', 'HEAD']) : commit;
    expect(statementOf(root).predicate.build.commit).toBe(stated);
  });

  it('signs the commit, at the time of the commit', async () => {
    const root = await repository();
    const result = await releaseAt(root);
    expect(told(result)).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(root, 'worker/manifest.json'), 'utf8'));
    expect(manifest.built_at_utc).toBe(COMMIT_TIME);
    expect(manifest.package_hash).toBe(result.check.packages[0]?.package_hash);
    expect((await verifyTree(join(root, 'worker'))).ok).toBe(true);
    // Its own files are no reason to refuse the next run, which states the same.
    const again = await releaseAt(root);
    expect(again.packages[0]?.package_hash).toBe(manifest.package_hash);
    commitAll(root);
    expect((await releaseAt(root)).ok).toBe(true);
  });

  it('takes SOURCE_DATE_EPOCH before the time of the commit', async () => {
    const root = await repository();
    await releaseAt(root, { SOURCE_DATE_EPOCH: '1600000000' });
    const manifest = JSON.parse(readFileSync(join(root, 'worker/manifest.json'), 'utf8'));
    expect(manifest.built_at_utc).toBe('2020-09-13T12:26:40Z');
    expect(buildFacts(() => undefined, 'ci', NOW).built_at).toBe('2026-01-02T03:04:05Z');
    expect(buildFacts(() => undefined, 'ci', NOW, COMMITTED_AT * 1000).built_at).toBe(COMMIT_TIME);
  });

  it('refuses edits that are not committed, and writes nothing', async () => {
    const root = await repository();
    rmSync(join(root, 'worker/lib/a.py'));
    const result = await releaseAt(root);
    expect(told(result)).toEqual([
      'warning WCP2015 worker/lib/a.py `worker/lib/a.py` has edits that are not committed',
      'error WCP2015 worker/lib/a.py `worker/lib/a.py` has edits that are not committed',
    ]);
    expect([result.ok, result.packages]).toEqual([false, []]);
    expect(existsSync(join(root, 'worker/manifest.json'))).toBe(false);
  });
});

describe('signing', () => {
  it('refuses edits of the package, with the fix', async () => {
    const root = await repository();
    const worker = join(root, 'worker');
    appendFileSync(join(worker, 'main.py'), '#\n');
    const build = { source: 'local', built_at: COMMIT_TIME, signed_at: COMMIT_TIME };
    const sign = async (from: 'auto' | 'directory') =>
      signPackage(await openSource(worker, { label: 'worker', from, cwd: '/' }), {
        identity: IDENTITY,
        key: KEY,
        hashOrder: 'python',
        build,
      });
    const refused = await sign('auto');
    expect(refused.signed).toBeUndefined();
    expect(refused.findings).toMatchObject([
      {
        code: 'WCP2015',
        severity: 'error',
        path: 'worker/main.py',
        fix: expect.stringContaining('--from directory'),
      },
    ]);
    expect((await sign('directory')).signed).toBeDefined();
  });
});

describe('uncommittedEdits', () => {
  const edited = (...edits: string[]) => uncommittedEdits({ ...directorySource('/nowhere', 'w'), edits });

  it('names what is of the package, escaped', () => {
    const found = edited('a\xc3\xa4', 'bad\xff', 'sub/manifest.json', 'manifest.json', 'l\n');
    expect(found.map((one) => one.path)).toEqual(['w/aä', 'w/bad\\xff', 'w/sub/manifest.json', 'w/l\\n']);
    expect(edited()).toEqual([]);
  });

  it('are no longer named one by one when they are very many', () => {
    const found = edited(...Array.from({ length: MAX_FINDINGS_PER_FILE + 5 }, (_, index) => `f${index}`));
    expect(found).toHaveLength(MAX_FINDINGS_PER_FILE);
    expect(found.at(-1)?.message).toBe('there are 6 more findings about this file');
  });
});

describe('an attestation that is committed', () => {
  it('does not pass with ignore rules that cannot be read, whoever signed them', async () => {
    const root = await repository('must-match');
    const worker = join(root, 'worker');
    writeFileSync(join(worker, '.wcpignore'), 'src/**.py\n');
    // As another signer would, who knows no rules.
    const plain = directorySource(worker);
    const tarball = { ...plain, kind: 'tarball' as const };
    const { signed } = await signPackage(tarball, {
      identity: IDENTITY,
      key: KEY,
      secret: undefined,
      hashOrder: 'python',
      build: { source: 'ci', built_at: '2026-01-01T00:00:00Z', signed_at: '2026-01-02T00:00:00Z' },
    });
    if (signed === undefined) throw new Error('not signed');
    writeAttestation(pathsInPackage(worker), signed.manifestBytes, signed.bundleBytes);
    commitAll(root);
    expect((await verifyTree(worker)).ok).toBe(true);
    const { ok, packages, findings } = await checkAt(root);
    expect([ok, packages[0]?.verdict, packages[0]?.package_hash]).toEqual([false, 'denied', null]);
    expect(findings).toMatchObject([{ code: 'WCP2016', path: 'worker/.wcpignore' }]);
  });

  it('is refused when it is too large', async () => {
    const root = await repository('must-match');
    await signTree(join(root, 'worker'));
    writeFileSync(join(root, 'worker/manifest.json'), 'x'.repeat(MAX_MANIFEST_BYTES + 1));
    commitAll(root);
    const { findings } = await checkAt(root);
    expect(findings.map((one) => one.message)).toContain(
      `\`worker/manifest.json\` is no file of at most ${MAX_MANIFEST_BYTES} bytes that can be read`,
    );
  });
});
