// Verifying, hashing and listing a package as the tarball it is deployed as.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused, type Ran, run } from '../../support/cli.js';
import { archive, archiveOf, entry } from '../../support/tar.js';
import { removeTemporary } from '../../support/tree.js';
import { HMAC_WORKER, makeWorld, WORKER, WORKER_ID, type World, withSecret } from './world.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const TRUST = ['--worker-id', WORKER_ID, '--trust', 'wcp-trust.json'];

/** A copy of the world with the signed package as tarballs beside it, one of them below one directory. */
function packed(): string {
  const cwd = world.enter();
  writeFileSync(join(cwd, 'flat.tar'), archiveOf(join(cwd, WORKER)));
  writeFileSync(join(cwd, 'worker.tgz'), gzipSync(archiveOf(join(cwd, WORKER), 'worker-1.2.0/')));
  writeFileSync(join(cwd, 'hmac.tgz'), gzipSync(archiveOf(join(cwd, HMAC_WORKER))));
  return cwd;
}

async function json(words: readonly string[], cwd: string, env = {}): Promise<Record<string, unknown>> {
  const ran: Ran = await run([...words, '--format', 'json'], { cwd, env });
  expect({ status: ran.status, stderr: ran.stderr }, ran.stdout).toEqual({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Record<string, unknown>;
}

describe('verify', () => {
  it('says the same of a tarball as of the directory', async () => {
    const cwd = packed();
    const { source, verified_at: _at, ...directory } = await json(['verify', WORKER, ...TRUST], cwd);
    expect(source).toEqual({ kind: 'directory' });
    for (const [file, strip] of [
      ['flat.tar', 0],
      ['worker.tgz', 1],
    ]) {
      const {
        source: from,
        verified_at: _then,
        ...tarball
      } = await json(['verify', `${file}`, ...TRUST], cwd);
      expect(from).toEqual({ kind: 'tarball', strip });
      expect(tarball).toEqual(directory);
    }
    const shown = await run(['verify', 'worker.tgz', ...TRUST], { cwd });
    expect(shown.stdout).toContain('paths         without the leading directory of each path');
    const hmac = ['verify', 'hmac.tgz', '--worker-id', WORKER_ID, '--scheme', 'hmac'];
    expect(await json(hmac, cwd, withSecret)).toMatchObject({ ok: true, schemes: ['hmac'] });
  });

  it('takes the attestation from elsewhere', async () => {
    const cwd = packed();
    for (const name of ['manifest.json', 'manifest.sig'])
      renameSync(join(cwd, WORKER, name), join(cwd, name));
    writeFileSync(join(cwd, 'bare.tar'), archiveOf(join(cwd, WORKER)));
    const words = ['verify', 'bare.tar', ...TRUST];
    expect(await json([...words, '--manifest-in', 'manifest.json'], cwd)).toMatchObject({ ok: true });
    await expectRefused(
      words,
      { status: 1, codes: ['ATTEST_MANIFEST_MISSING', 'ATTEST_SIGNATURE_MISSING'] },
      { watch: cwd, cwd },
    );
    await expectRefused(
      [...words, '--manifest-in', 'manifest.json', '--bundle', 'other.sig'],
      { status: 1, codes: ['ATTEST_SIG_INVALID'] },
      { watch: cwd, cwd },
    );
  });

  it('names the changed file', async () => {
    const cwd = packed();
    writeFileSync(join(cwd, WORKER, 'code/bootstrap.py'), 'changed');
    writeFileSync(join(cwd, 'changed.tar'), archiveOf(join(cwd, WORKER)));
    const { changes } = await expectRefused(
      ['verify', 'changed.tar', ...TRUST],
      { status: 1, codes: ['ATTEST_HASH_MISMATCH'] },
      { watch: cwd, cwd },
    );
    expect(changes).toEqual([{ path: 'code/bootstrap.py', change: 'modified' }]);
  });

  it('denies what readers would not agree on', async () => {
    const cwd = packed();
    const good = archiveOf(join(cwd, WORKER)).subarray(0, -1024);
    const twice = archive(good, entry('code/bootstrap.py', 'another'));
    writeFileSync(join(cwd, 'twice.tar'), twice);
    writeFileSync(join(cwd, 'two.tgz'), Buffer.concat([gzipSync(good), gzipSync(twice)]));
    for (const file of ['twice.tar', 'two.tgz']) {
      const { findings } = await expectRefused(
        ['verify', file, ...TRUST, '--strip', '0'],
        { status: 1, codes: ['ATTEST_TREE_UNSAFE'] },
        { watch: cwd, cwd },
      );
      expect(findings).toHaveLength(1);
    }
  });

  it('refuses --strip for a directory, and strips what it is told', async () => {
    const cwd = packed();
    await expectRefused(
      ['verify', WORKER, ...TRUST, '--strip', '1'],
      { status: 2, codes: ['WCP2001'] },
      { watch: cwd, cwd },
    );
    expect(await json(['verify', 'worker.tgz', ...TRUST, '--strip', '1'], cwd)).toMatchObject({ ok: true });
    const { deny_code } = await expectRefused(
      ['verify', 'worker.tgz', ...TRUST, '--strip', '0'],
      {
        status: 1,
        codes: ['ATTEST_MANIFEST_MISSING', 'ATTEST_SIGNATURE_MISSING', 'ATTEST_UNHASHED_CONTENT'],
      },
      { watch: cwd, cwd },
    );
    expect(deny_code).toBe('ATTEST_MANIFEST_MISSING');
  });

  it('may have its trust beside the tarball', async () => {
    const cwd = packed();
    rmSync(join(cwd, WORKER), { recursive: true });
    expect(await json(['verify', './worker.tgz', ...TRUST], cwd)).toMatchObject({ ok: true });
  });
});

it('hash and files say the same of a tarball as of the directory', async () => {
  const cwd = packed();
  const { orders } = await json(['hash', WORKER], cwd);
  const tarball = await json(['hash', 'worker.tgz'], cwd);
  expect(tarball).toMatchObject({ orders, source: { kind: 'tarball', strip: 1 } });
  expect((await run(['hash', 'worker.tgz'], { cwd })).stdout).toContain(
    'without the leading directory of each path',
  );
  const list = (await run(['files', WORKER], { cwd })).stdout;
  expect((await run(['files', 'flat.tar'], { cwd })).stdout).toBe(list);
  expect((await run(['files', 'worker.tgz', '--strip', '1'], { cwd })).stdout).toBe(list);
});
