// Packing and signing to somewhere else: the same bytes everywhere, and nothing but whole packages.
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused, type Ran, type RunOptions, run } from '../../support/cli.js';
import { clone, commitAll, git } from '../../support/git.js';
import {
  makeTree,
  removeTemporary,
  snapshot,
  type TreeEntry,
  temporaryDirectory,
} from '../../support/tree.js';
import { makeWorld, VERSION, WORKER, WORKER_ID, type World, withSecret } from './world.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const TRUST = ['--worker-id', WORKER_ID, '--trust', 'wcp-trust.json'];
const SIGN = ['sign', WORKER, '--worker-version', VERSION, '--key', 'key.pem'];

async function json(
  words: readonly string[],
  cwd: string,
  options: RunOptions = {},
): Promise<Record<string, unknown>> {
  const ran: Ran = await run([...words, '--format', 'json'], {
    ...options,
    cwd,
    env: { ...ENV, ...options.env },
  });
  expect({ status: ran.status, stderr: ran.stderr }, ran.stdout).toEqual({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Record<string, unknown>;
}

const FILES: TreeEntry[] = [
  { path: 'main.py', text: 'print("hello")\n' },
  { path: 'run.sh', text: '#!/bin/sh\n', mode: 0o755 },
  { path: 'lib/größe.txt', text: 'one\ntwo\n' },
  { path: 'lib-2/B.py', text: 'b' },
  { path: 'lib-2/a.py', text: 'a' },
  { path: `${'long/'.repeat(30)}name.py`, text: 'x' },
  { path: '.wcpignore', text: '*.log\ntests/\n' },
];

const preload = (script: string): string[] => [
  '--import',
  `data:text/javascript,${encodeURIComponent(script)}`,
];

describe('pack', () => {
  it('writes the same bytes on every machine', async () => {
    const above = temporaryDirectory();
    await makeTree(join(above, 'worker'), FILES);
    const first = await json(['pack', 'worker'], above);
    expect(first).toMatchObject({ ok: true, out: 'worker.tgz', attestation: null, files: 7, ignored: [] });
    const bytes = readFileSync(join(above, 'worker.tgz'));
    const same = async (
      words: readonly string[],
      cwd: string,
      file: string,
      options: RunOptions = {},
    ): Promise<void> => {
      rmSync(file, { force: true });
      const { sha256, size } = await json(words, cwd, options);
      expect([words, sha256, size]).toEqual([words, first.sha256, first.size]);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    };
    const out = join(above, 'out.tgz');
    const pack = ['pack', 'worker', '--out', 'out.tgz'];
    await same(pack, above, out, { env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'da_DK.UTF-8' } });
    await same(pack, above, out, { env: { SOURCE_DATE_EPOCH: '1', UMASK: '0' } });
    await same(pack, above, out, { node: preload('Date.now=()=>0') });
    await same(pack, above, out, { node: preload('process.umask(0o077)') });
    await same(['pack', '.', '--out', out], join(above, 'worker'), out);
    await same(['pack', join(above, 'worker'), '--out', out], '/', out, { ordinary: false });
    // Another creation order, other modes and what is left out.
    const other = temporaryDirectory();
    await makeTree(join(other, 'worker'), [...FILES].reverse());
    await makeTree(join(other, 'worker'), [{ path: 'a.log' }, { path: 'tests/x' }, { path: 'logs/b.log' }]);
    chmodSync(join(other, 'worker/main.py'), 0o600);
    chmodSync(join(other, 'worker/run.sh'), 0o711);
    await same(pack, other, join(other, 'out.tgz'));
    // A commit, and a checkout that changed line endings and lost the executable bits.
    const repository = temporaryDirectory();
    git(repository, ['init', '-q']);
    await makeTree(join(repository, 'worker'), FILES);
    await makeTree(join(repository, 'worker'), [{ path: 'tests/x' }]);
    commitAll(repository);
    await same(pack, repository, join(repository, 'out.tgz'));
    await same(['pack', 'HEAD:worker', '--out', 'out.tgz'], repository, join(repository, 'out.tgz'));
    const windows = clone(repository, '-c', 'core.autocrlf=true', '-c', 'core.fileMode=false');
    chmodSync(join(windows, 'worker/run.sh'), 0o644);
    await same(pack, windows, join(windows, 'out.tgz'));
    // What is packed has the hash of what it was packed from.
    expect(await json(['hash', 'worker.tgz'], above)).toMatchObject({ package_hash: first.package_hash });
    await json(['pack', 'worker', '--out', 'plain.tar'], above);
    expect(readFileSync(join(above, 'plain.tar')).equals(gunzipSync(bytes))).toBe(true);
  });

  it('takes the attestation along, named after the worker', async () => {
    const cwd = world.enter();
    const before = snapshot(join(cwd, WORKER));
    const packed = await json(['pack', WORKER], cwd);
    expect(packed).toMatchObject({
      out: `${WORKER_ID}-${VERSION}.tgz`,
      attestation: { signature: true },
      residue: [],
    });
    expect(snapshot(join(cwd, WORKER))).toBe(before);
    const verified = await json(['verify', String(packed.out), ...TRUST], cwd);
    expect(verified).toMatchObject({ ok: true, package_hash: packed.package_hash, complete: true });
    const shown = await run(['pack', WORKER, '--out', 'again.tar.gz'], { cwd });
    expect(shown.stdout.split('\n').slice(0, 2)).toEqual([
      'again.tar.gz',
      `  sha256        ${packed.sha256}`,
    ]);
    expect(shown.stdout).toContain('with its attestation');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('takes the attestation from disk and the files from the commit', async () => {
    const cwd = world.enter();
    rmSync(join(cwd, WORKER, 'manifest.json'));
    rmSync(join(cwd, WORKER, 'manifest.sig'));
    git(cwd, ['init', '-q']);
    commitAll(cwd);
    expect((await run(SIGN, { cwd, env: ENV })).status).toBe(0);
    writeFileSync(join(cwd, WORKER, 'stray.py'), '');
    expect(await json(['pack', WORKER, '--out', 'p.tgz'], cwd)).toMatchObject({
      attestation: { signature: true },
      source: { kind: 'git' },
      findings: [{ code: 'WCP2017', severity: 'warning', path: `${WORKER}/stray.py` }],
    });
    expect(await json([...SIGN, '--out', 'out'], cwd)).toMatchObject({
      findings: [{ code: 'WCP2017', severity: 'warning', path: `${WORKER}/stray.py` }],
    });
    expect(await json(['verify', 'p.tgz', ...TRUST], cwd)).toMatchObject({ ok: true });
    expect(await json(['pack', `HEAD:${WORKER}`], cwd)).toMatchObject({
      out: 'summarizer.tgz',
      attestation: null,
    });
  });

  it('refuses an attestation of other files, without a key', async () => {
    const cwd = world.enter();
    appendFileSync(join(cwd, WORKER, 'README.md'), 'changed');
    const mismatch = { status: 1, codes: ['ATTEST_HASH_MISMATCH'] };
    expect(await expectRefused(['pack', WORKER], mismatch, { watch: cwd, cwd })).toMatchObject({
      deny_code: 'ATTEST_HASH_MISMATCH',
      findings: [{ fix: expect.stringContaining('Sign again') }],
    });
  });

  it.each<[string, string[], number, string]>([
    ['a package that is not safe', ['unsafe'], 1, 'ATTEST_TREE_UNSAFE'],
    ['an output inside the package', [WORKER, '--out', `${WORKER}/x.tgz`], 2, 'WCP2001'],
    ['an output of another kind', [WORKER, '--out', 'x.zip'], 2, 'WCP2001'],
    ['an output where nothing can be', [WORKER, '--out', 'no/where/x.tgz'], 3, 'WCP3001'],
    ['a tarball', ['old.tgz'], 2, 'WCP2001'],
    ['rules that are not clear', ['unclear'], 2, 'WCP2016'],
  ])('refuses %s', async (_what, words, status, code) => {
    const cwd = world.enter();
    await makeTree(cwd, [
      { path: 'unsafe/link', type: 'symlink', target: 'a' },
      { path: 'unclear/.wcpignore', text: 'a\\' },
      { path: 'old.tgz' },
    ]);
    await expectRefused(['pack', ...words], { status, codes: [code] }, { watch: cwd, cwd });
  });
});

describe('sign --out', () => {
  it('writes a directory and tarballs that verify, and leaves the package alone', async () => {
    const cwd = world.enter();
    const worker = join(cwd, WORKER);
    rmSync(join(worker, 'manifest.json'));
    rmSync(join(worker, 'manifest.sig'));
    await makeTree(worker, [
      { path: '.wcpignore', text: 'tests/\n*.log\n.venv\n' },
      { path: 'tests/test_main.py' },
      { path: 'logs/a.log' },
      { path: '.venv/bin/python', type: 'symlink', target: '/usr/bin/python3' },
      { path: '__pycache__/x.pyc' },
      { path: 'empty', type: 'dir' },
    ]);
    const before = snapshot(worker);
    const hashes = new Set<unknown>();
    for (const out of ['out', 'out.tgz', 'out.tar', 'deep.tar.gz']) {
      const signed = await json([...SIGN, '--out', out], cwd);
      expect(signed).toMatchObject({
        ok: true,
        out,
        written: [out],
        residue: ['__pycache__/'],
        ignored: ['.venv/', 'logs/a.log', 'tests/'],
        sha256: out === 'out' ? null : expect.stringMatching(/^[0-9a-f]{64}$/),
        findings: [],
      });
      const verified = await json(['verify', out, ...TRUST], cwd);
      expect(verified).toMatchObject({ ok: true, complete: true, findings: [] });
      hashes.add(verified.package_hash);
    }
    expect(hashes.size).toBe(1);
    expect(snapshot(worker)).toBe(before);
    expect(existsSync(join(cwd, 'out/empty'))).toBe(true);
    expect(existsSync(join(cwd, 'out/logs'))).toBe(false);
    // The rules that were applied are signed.
    const bundle = JSON.parse(readFileSync(join(cwd, 'out/manifest.sig'), 'utf8')) as {
      dsseEnvelope: { payload: string };
    };
    const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()) as {
      predicate: unknown;
    };
    expect(statement.predicate).toMatchObject({ ignore: ['tests/', '*.log', '.venv'] });
    // Where something is left out by the rules, nothing is signed in place.
    const refused = await expectRefused(SIGN, { status: 2, codes: ['WCP2013'] }, { watch: cwd, cwd });
    expect((refused.findings as { path: string }[]).map((one) => basename(one.path))).toEqual(
      ['__pycache__/', '.venv/', 'a.log', 'tests/'].map((name) => name.replace(/\/$/, '')),
    );
  });

  it('signs with HMAC alone as well', async () => {
    const cwd = world.enter();
    const sign = ['sign', WORKER, '--worker-version', VERSION, '--scheme', 'hmac', '--out', 'out.tgz'];
    await json(sign, cwd, { env: withSecret });
    const verify = ['verify', 'out.tgz', '--worker-id', WORKER_ID, '--scheme', 'hmac'];
    expect(await json(verify, cwd, { env: withSecret })).toMatchObject({ ok: true, schemes: ['hmac'] });
  });

  it.each<[string, string[], number, string]>([
    ['a directory that is there', ['--out', 'there'], 2, 'WCP2010'],
    ['a file in place of the directory', ['--out', 'file'], 2, 'WCP2010'],
    ['a directory in the package', ['--out', `${WORKER}/out`], 2, 'WCP2001'],
    ['the package itself', ['--out', WORKER], 2, 'WCP2001'],
    ['a tarball in the package', ['--out', `${WORKER}/out.tgz`], 2, 'WCP2001'],
    ['two places', ['--out', 'out', '--manifest-out', 'm.json'], 2, 'WCP2001'],
    ['a directory that cannot be made', ['--out', 'file/out'], 3, 'WCP3001'],
  ])('refuses %s', async (_what, words, status, code) => {
    const cwd = world.enter();
    mkdirSync(join(cwd, 'there'));
    writeFileSync(join(cwd, 'file'), '');
    await expectRefused([...SIGN, ...words], { status, codes: [code] }, { watch: cwd, cwd });
  });

  it('does not sign a tarball or a commit by its name', async () => {
    const cwd = world.enter();
    git(cwd, ['init', '-q']);
    commitAll(cwd);
    writeFileSync(join(cwd, 'p.tgz'), '');
    for (const name of ['p.tgz', `HEAD:${WORKER}`]) {
      const ids = ['--worker-id', WORKER_ID, '--worker-species-id', 'wrk.doc.summarizer'];
      const words = ['sign', name, ...ids, '--worker-version', '1', '--key', 'key.pem', '--out', 'out'];
      await expectRefused(words, { status: 2, codes: ['WCP2001'] }, { watch: cwd, cwd, env: ENV });
    }
  });
});

describe('sign from a commit', () => {
  async function committed(): Promise<string> {
    const cwd = world.enter();
    git(cwd, ['init', '-q']);
    commitAll(cwd);
    return cwd;
  }

  it('is built at the time of the commit, and refuses edits', async () => {
    const cwd = await committed();
    const signed = await json([...SIGN, '--out', 'one.tgz'], cwd);
    expect(signed.source).toMatchObject({ kind: 'git', commit: git(cwd, ['rev-parse', 'HEAD']) });
    expect(await json(['verify', 'one.tgz', ...TRUST], cwd)).toMatchObject({
      ok: true,
      built_at: '2023-11-14T22:13:20Z',
    });
    appendFileSync(join(cwd, WORKER, 'registry_record.json'), '\n');
    const refusal = { status: 2, codes: ['WCP2015'] };
    await expectRefused([...SIGN, '--out', 'two'], refusal, { watch: cwd, cwd, env: ENV });
    await expectRefused(SIGN, refusal, { watch: cwd, cwd, env: ENV });
    await json([...SIGN, '--out', 'two', '--from', 'directory'], cwd);
    expect(await json(['verify', 'two', ...TRUST], cwd)).toMatchObject({ ok: true });
  });

  it('warns in place of what a verifier of the work tree would deny', async () => {
    const cwd = await committed();
    writeFileSync(join(cwd, WORKER, 'stray.py'), '');
    mkdirSync(join(cwd, WORKER, 'node_modules/a'), { recursive: true });
    const ran = await run([...SIGN, '--format', 'json'], { cwd, env: ENV });
    const { findings } = JSON.parse(ran.stdout) as { findings: { severity: string; path: string }[] };
    expect([ran.status, findings.map((one) => `${one.severity} ${one.path}`)]).toEqual([
      0,
      [`warning ${WORKER}/node_modules/`, `warning ${WORKER}/stray.py`],
    ]);
    const denied = await run(['verify', WORKER, ...TRUST, '--format', 'json'], { cwd, env: ENV });
    expect(denied.status).toBe(1);
    const checkout = join(temporaryDirectory(), 'copy');
    cpSync(join(cwd, WORKER), checkout, { recursive: true });
    rmSync(join(checkout, 'stray.py'));
    rmSync(join(checkout, 'node_modules'), { recursive: true });
    const verified = await run(['verify', checkout, ...TRUST], { cwd, env: ENV });
    expect(verified.status).toBe(0);
  });
});

describe('files that the rules match, in a commit that is signed', () => {
  it('are denied by check as by verify, which knows no rules', async () => {
    const cwd = world.enter();
    await makeTree(join(cwd, WORKER), [{ path: '.wcpignore', text: '*.log\n' }]);
    expect((await run(SIGN, { cwd })).status).toBe(0);
    await makeTree(join(cwd, WORKER), [{ path: 'code/a.log' }]);
    git(cwd, ['init', '-q']);
    commitAll(cwd);
    // Made, the package is still what was signed.
    expect(await json(['hash', WORKER], cwd)).toMatchObject({ ignored: ['code/a.log'] });
    expect(await json(['pack', WORKER, '--out', 'p.tgz'], cwd)).toMatchObject({ ok: true });
    expect(await json(['verify', 'p.tgz', ...TRUST], cwd)).toMatchObject({ ok: true });
    for (const words of [
      ['verify', WORKER, ...TRUST],
      ['check', '--config', 'committed.yml'],
    ]) {
      const refusal = { status: 1, codes: ['ATTEST_HASH_MISMATCH'] };
      const denied = await expectRefused(words, refusal, { watch: cwd, cwd, env: ENV });
      expect((denied.findings as { path: string }[]).map((one) => one.path)).toEqual([
        `${WORKER}/code/a.log`,
      ]);
    }
  });
});

describe('hash', () => {
  it('lists what the rules leave out, and counts what is more than a screen', async () => {
    const cwd = temporaryDirectory();
    await makeTree(join(cwd, 'w'), [
      { path: '.wcpignore', text: '*.log\n' },
      { path: 'a.py' },
      ...[...Array(23).keys()].map((i) => ({ path: `${String(i).padStart(2, '0')}.log` })),
    ]);
    const { stdout } = await run(['hash', 'w'], { cwd });
    expect(stdout).toContain('\n  left out: 00.log (ignored)\n');
    expect(stdout).toContain('\n  left out: 19.log (ignored)\n  left out: 3 more paths\n');
    expect((await json(['hash', 'w'], cwd)).ignored).toHaveLength(23);
    await json(['hash', 'w', '--report', 'summary=s.md'], cwd);
    expect(readFileSync(join(cwd, 's.md'), 'utf8')).toContain(
      'same hash in the Python, Go and TypeScript SDKs',
    );
  });
});
