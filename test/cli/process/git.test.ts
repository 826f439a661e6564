import { appendFileSync, chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { expectRefused, type Ran, run } from '../../support/cli.js';
import { clone, commitAll, git, repositoryOf } from '../../support/git.js';
import { makeTree, removeTemporary } from '../../support/tree.js';

// Packages in git, as a user sees them.
afterEach(removeTemporary);

const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const RECORD = JSON.stringify({ worker_id: 'org.acme.summarizer', worker_species_id: 'wrk.doc.summarizer' });

function repository(): Promise<string> {
  return repositoryOf([
    { path: 'worker/main.py', text: 'print("hello")\n' },
    { path: 'worker/run.sh', text: '#!/bin/sh\n', mode: 0o755 },
    { path: 'worker/lib/größe.txt', text: 'one\ntwo\n' },
    { path: 'worker/registry_record.json', text: RECORD },
  ]);
}

const at = (cwd: string, ...words: string[]): Promise<Ran> => run(words, { cwd, env: ENV });

async function json(cwd: string, ...words: string[]): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await at(cwd, ...words, '--format', 'json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('hash', () => {
  it('is the same of a directory, a checkout, a commit and a tarball', async () => {
    const cwd = await repository();
    const commit = git(cwd, ['rev-parse', 'HEAD']);
    git(cwd, ['tag', 'v1']);
    git(cwd, ['archive', '-o', 'worker.tgz', 'HEAD:worker']);
    const onDisk = await json(cwd, 'hash', 'worker', '--from', 'directory');
    expect(onDisk.source).toEqual({ kind: 'directory' });
    for (const [words, source] of [
      [['worker'], { kind: 'git', commit, edits: [], untracked: [] }],
      [['worker', '--from', 'git'], { kind: 'git', commit, edits: [], untracked: [] }],
      [['v1:worker'], { kind: 'git', commit }],
      [['worker.tgz'], { kind: 'tarball', strip: 0 }],
    ] as const)
      expect(await json(cwd, 'hash', ...words)).toEqual({ ...onDisk, source });
    const windows = clone(cwd, '-c', 'core.autocrlf=true', '-c', 'core.fileMode=false');
    chmodSync(join(windows, 'worker/run.sh'), 0o644);
    expect(await json(windows, 'hash', 'worker')).toEqual({
      ...onDisk,
      source: { kind: 'git', commit, edits: [], untracked: [] },
    });
  });

  it('says which commit it is of, and warns of edits and untracked files', async () => {
    const cwd = await repository();
    const commit = git(cwd, ['rev-parse', 'HEAD']);
    const clean = await at(cwd, 'hash', 'worker');
    expect(clean.status).toBe(0);
    expect(clean.stdout).toContain(`\n  from commit ${commit}\n`);
    appendFileSync(join(cwd, 'worker/main.py'), '#\n');
    writeFileSync(join(cwd, 'worker/untracked'), '');
    const { status, stdout } = await at(cwd, 'hash', 'worker');
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(clean.stdout.split('\n')[0]);
    expect(stdout).toContain('WCP2015');
    expect(stdout).toContain('`worker/main.py` has edits that are not committed');
    expect(stdout.replaceAll(/\n {2}(?=\S)/g, ' ')).toContain(
      'note WCP2017 `worker/untracked` is not tracked by git, so it is not part of the package',
    );
    expect(await json(cwd, 'hash', 'worker')).toMatchObject({
      ok: true,
      source: { commit, edits: ['main.py'], untracked: ['untracked'] },
      findings: [
        { code: 'WCP2015', severity: 'warning', path: 'worker/main.py' },
        { code: 'WCP2017', severity: 'note', path: 'worker/untracked' },
      ],
    });
  });

  it('ends at once, although git would wait for more', async () => {
    const cwd = await repository();
    const script =
      'const start=performance.now();process.on("exit",()=>{process.exitCode=performance.now()-start>20000?99:0})';
    const { status } = await run(['hash', 'worker'], {
      cwd,
      env: ENV,
      node: ['--import', `data:text/javascript,${encodeURIComponent(script)}`],
    });
    expect(status).toBe(0);
  });

  it.each<[string, string[], number, string]>([
    ['what git does not track, when git is asked for', ['untracked', '--from', 'git'], 2, 'WCP2002'],
    ['a commit that is not there', ['v9:worker'], 2, 'WCP2002'],
    ['a directory that is not in the commit', ['HEAD:nope'], 2, 'WCP2002'],
    ['an option as a commit', ['--', '--upload-pack=x:worker'], 2, 'WCP2002'],
    ['a git directory', ['.git/refs'], 2, 'WCP2002'],
    ['--strip of a directory', ['worker', '--strip', '1'], 2, 'WCP2001'],
    ['an unknown --from', ['worker', '--from', 'svn'], 2, 'WCP2001'],
    ['a directory that is not there', ['nope'], 1, 'ATTEST_TREE_UNSAFE'],
  ])('refuses %s', async (_name, words, status, code) => {
    const cwd = await repository();
    mkdirSync(join(cwd, 'untracked'));
    writeFileSync(join(cwd, 'untracked/a'), 'a');
    const all =
      words[0] === '--' ? ['hash', '--format', 'json', ...words] : ['hash', ...words, '--format', 'json'];
    const ran = await at(cwd, ...all);
    expect([ran.status, ran.stdout]).toEqual([status, expect.stringContaining(`"${code}"`)]);
  });

  it('does not fall back to what is on disk without git', async () => {
    const cwd = await repository();
    await expectRefused(
      ['hash', 'worker'],
      { status: 3, codes: ['WCP3006'] },
      { watch: cwd, cwd, env: { PATH: '/nonexistent' } },
    );
    const ran = await run(['hash', 'worker', '--from', 'directory'], { cwd, env: { PATH: '/nonexistent' } });
    expect(ran.status).toBe(0);
  });
});

describe('files', () => {
  it('lists what is committed', async () => {
    const cwd = await repository();
    const onDisk = await at(cwd, 'files', 'worker', '--from', 'directory');
    expect(onDisk.stdout.split('\n')).toHaveLength(5);
    rmSync(join(cwd, 'worker/main.py'));
    expect(await at(cwd, 'files', 'HEAD:worker')).toEqual(onDisk);
    // The list is for other programs, so what is said about it goes elsewhere.
    expect(await at(cwd, 'files', 'worker')).toEqual({
      ...onDisk,
      stderr: expect.stringContaining('WCP2015'),
    });
    const signed = await at(cwd, 'files', 'worker', '--signed', '--from', 'git');
    expect([signed.status, signed.stderr]).toEqual([
      2,
      expect.stringContaining('--from does not fit --signed'),
    ]);
  });
});

describe('check', () => {
  it('is about the commit, in a monorepo too', async () => {
    const cwd = await repository();
    await makeTree(cwd, [
      { path: 'other/registry_record.json', text: RECORD.replace('summarizer', 'other') },
      { path: 'other/a', text: 'a' },
    ]);
    const commit = commitAll(cwd);
    appendFileSync(join(cwd, 'other/a'), 'edited');
    const { status, stdout } = await at(cwd, 'check');
    expect(status).toBe(0);
    expect(stdout.match(new RegExp(`from commit ${commit}`, 'g'))).toHaveLength(2);
    expect(stdout).toContain('`other/a` has edits that are not committed');
    const packages = ['worker', 'other'].map((root) => `{ root: ${root}, from: directory }`).join(', ');
    writeFileSync(join(cwd, 'wcp-attest.yml'), `version: 1\npackages: [${packages}]\n`);
    const kinds = async (...words: string[]): Promise<unknown> =>
      ((await json(cwd, 'check', ...words)).packages as { source: { kind: string } }[]).map(
        (one) => one.source.kind,
      );
    expect(await kinds()).toEqual(['directory', 'directory']);
    expect(await kinds('--from', 'auto')).toEqual(['git', 'git']);
    rmSync(join(cwd, 'wcp-attest.yml'));
    const all = await json(cwd, 'check', '--from', 'directory');
    expect(all.packages).toMatchObject([
      { source: { kind: 'directory' } },
      { source: { kind: 'directory' } },
    ]);
  });
});
