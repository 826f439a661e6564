// The attestation that a commit or a tarball brings, and the record that it is signed by, through whole commands.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { encodePrivateKey } from '../../src/sign/key-files.js';
import { commitAll, repositoryOf } from '../support/git.js';
import { archiveOf } from '../support/tar.js';
import { removeTemporary } from '../support/tree.js';
import { FILES, IDENTITY, KEY, signTree, trusted } from '../verify/signed-package.js';
import { run } from './cli-fixture.js';

afterEach(removeTemporary);

/** A repository with the package `w`, a key and a trust policy beside it. */
async function repository(more: Record<string, string> = {}): Promise<string> {
  const files = Object.entries({ ...FILES, ...more }).map(([path, text]) => [`w/${path}`, text]);
  const cwd = await repositoryOf(Object.fromEntries(files));
  writeFileSync(join(cwd, 'trust.json'), JSON.stringify({ version: 1, keys: [trusted(KEY)] }));
  writeFileSync(join(cwd, 'key.pem'), encodePrivateKey(KEY), { mode: 0o600 });
  return cwd;
}

async function json(cwd: string, ...words: string[]): Promise<{ status: number; answer: Answer }> {
  const { status, stdout } = await run([...words, '--format', 'json'], cwd);
  return { status, answer: JSON.parse(stdout) as Answer };
}

interface Answer {
  deny_code: string | null;
  findings: { code: string; message: string; fix: string }[];
}

describe('pack REF:PATH', () => {
  it('refuses an attestation that is too large, as pack DIR does', async () => {
    const cwd = await repository({ 'manifest.json': 'x'.repeat(70_000) });
    for (const target of ['HEAD:w', 'w']) {
      const { status, answer } = await json(cwd, 'pack', target, '--out', 'p.tgz');
      expect([target, status, answer.deny_code]).toEqual([target, 1, 'ATTEST_HASH_MISMATCH']);
      expect(existsSync(join(cwd, 'p.tgz'))).toBe(false);
    }
  });
});

describe('files --signed', () => {
  it('reads the list of a directory, a tarball and a commit', async () => {
    const cwd = await repository();
    await signTree(join(cwd, 'w'));
    commitAll(cwd);
    writeFileSync(join(cwd, 's.tgz'), gzipSync(archiveOf(join(cwd, 'w'), 'w-1.2.3/')));
    const signed = ['--signed', '--worker-id', IDENTITY.worker_id, '--trust', 'trust.json'];
    const list = await run(['files', 'w', ...signed], cwd);
    expect(list).toMatchObject({ status: 0, stdout: (await run(['files', 'w'], cwd)).stdout });
    for (const words of [['s.tgz'], ['s.tgz', '--strip', '1'], ['HEAD:w']])
      expect([words, await run(['files', ...words, ...signed], cwd)]).toEqual([words, list]);
    const { status, answer } = await json(cwd, 'files', 's.tgz', '--strip', '0', ...signed);
    expect([status, answer.deny_code]).toEqual([1, 'ATTEST_SIGNATURE_MISSING']);
    // Of a directory it is the one on disk, which need not be committed.
    rmSync(join(cwd, 'w/manifest.sig'));
    expect((await run(['files', 'w', ...signed], cwd)).status).toBe(1);
    mkdirSync(join(cwd, 'empty'));
    expect((await json(cwd, 'files', 'empty', ...signed)).answer.deny_code).toBe('ATTEST_SIGNATURE_MISSING');
  });
});

describe('sign', () => {
  it('takes the ids from the record in the commit, not from one that is only on disk', async () => {
    const cwd = await repository({ '.gitignore': 'registry_record.json\n' });
    const { worker_version, ...ids } = IDENTITY;
    const record = JSON.stringify({ ...ids, capabilities: ['cap.doc.summarize'] });
    writeFileSync(join(cwd, 'w/registry_record.json'), record);
    const sign = ['sign', 'w', '--worker-version', worker_version, '--key', 'key.pem'];
    const { status, answer } = await json(cwd, ...sign);
    expect([status, answer.findings.map((one) => one.message)]).toEqual([
      2,
      ['worker_id is not known', 'worker_species_id is not known'],
    ]);
    expect(answer.findings[0]?.fix).toContain('commit registry_record.json');
    writeFileSync(
      join(cwd, 'wcp-attest.yml'),
      'version: 1\npackages:\n  - root: w\n    version: { value: "1.2.3" }\n',
    );
    expect((await json(cwd, ...sign, '--config', 'wcp-attest.yml')).status).toBe(2);
    expect(existsSync(join(cwd, 'w/manifest.json'))).toBe(false);
    writeFileSync(join(cwd, 'w/.gitignore'), '');
    commitAll(cwd);
    expect((await json(cwd, ...sign)).status).toBe(0);
  });
});
