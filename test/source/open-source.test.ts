import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { type OpenOptions, openSource } from '../../src/source/open-source.io.js';
import { clone, commitAll, emptyRepository, git, repositoryOf } from '../support/git.js';
import { removeTemporary, temporaryDirectory, treeOf } from '../support/tree.js';

afterEach(() => {
  vi.unstubAllEnvs();
  removeTemporary();
});

const open = (target: string, options: Partial<OpenOptions> = {}) =>
  openSource(target, { label: target, from: 'auto', cwd: '/', ...options });

/** The kind of source that is chosen, or the error as `CODE message · fix`. */
async function chosen(target: string, options: Partial<OpenOptions> = {}): Promise<string> {
  try {
    return (await open(target, options)).kind;
  } catch (error) {
    const { code, message, fix } = error as { code?: string; message: string; fix?: string };
    return `${code} ${message} · ${fix}`;
  }
}

async function paths(target: string, options: Partial<OpenOptions> = {}): Promise<string[]> {
  const { files, findings } = await canonicalize(await open(target, options));
  expect(findings).toEqual([]);
  return files.map((file) => file.path);
}

/** Puts a program `git` before all others. */
function fakeGit(script: string): void {
  const bin = temporaryDirectory();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`);
}

describe('a directory', () => {
  it('is read from the commit when git tracks it, and from disk otherwise', async () => {
    const repository = await repositoryOf({ 'w/a': 'a', 'w/sub/b': 'b' });
    mkdirSync(join(repository, 'untracked'));
    writeFileSync(join(repository, 'untracked/a'), 'a');
    mkdirSync(join(repository, 'w/sub/empty'));
    for (const [path, kind] of [
      ['', 'git'],
      ['w', 'git'],
      ['w/sub', 'git'],
      ['w/', 'git'],
      ['untracked', 'directory'],
      ['w/sub/empty', 'directory'],
      ['nowhere', 'directory'],
      ['w/a', 'tarball'],
    ] as const)
      expect([path, await chosen(join(repository, path))]).toEqual([path, kind]);
    expect(await chosen('w', { cwd: repository })).toBe('git');
    expect(await chosen(join(repository, 'w'), { from: 'git' })).toBe('git');
    expect(await chosen(join(repository, 'w'), { from: 'directory' })).toBe('directory');
    for (const path of ['untracked', 'w/sub/empty', 'nowhere']) {
      expect(await chosen(join(repository, path), { from: 'git' })).toMatch(
        /^WCP2002 git tracks nothing in `.*` · .*--from directory/,
      );
    }
  });

  it('is what a link to it leads to', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    const link = join(temporaryDirectory(), 'link');
    symlinkSync(join(repository, 'w'), link);
    expect(await chosen(link)).toBe('git');
    expect(await paths(link)).toEqual(['a']);
  });

  it('is read from disk where there is no repository or no commit', async () => {
    const plain = await treeOf({ a: 'a' });
    expect(await chosen(plain)).toBe('directory');
    expect(await chosen(plain, { from: 'git' })).toMatch(/^WCP2002 git tracks nothing/);
    const repository = emptyRepository();
    writeFileSync(join(repository, 'a'), 'a');
    git(repository, ['add', 'a']);
    expect(await chosen(repository)).toBe('directory');
    expect(await chosen(repository, { from: 'git' })).toMatch(/^WCP2002 git tracks nothing/);
    commitAll(repository);
    expect(await chosen(repository)).toBe('git');
    git(repository, ['rm', '-q', '-r', '.']);
    git(repository, ['commit', '-q', '-m', 'empty']);
    expect(await chosen(repository)).toBe('directory');
  });

  it('starts no program where there is no repository', async () => {
    const ran = join(temporaryDirectory(), 'ran');
    fakeGit(`touch ${ran}; exit 1`);
    const plain = await treeOf({ a: 'a', '.git/notes': 'a directory of that name is no repository' });
    expect(await chosen(plain)).toBe('directory');
    expect(existsSync(ran)).toBe(false);
  });

  it('that is a bare repository or inside .git is an error', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    expect(await chosen(join(repository, '.git/refs'))).toMatch(
      /^WCP2002 `.*` is in a git repository, but not among/,
    );
    expect(await chosen(join(repository, '.git'))).toMatch(/^WCP2002 `.*` is a git repository without/);
    const bare = clone(repository, '--bare');
    expect(await chosen(bare)).toMatch(
      /^WCP2002 `.*` is a git repository without checked-out files .*HEAD:worker/,
    );
    expect(await chosen(bare, { from: 'directory' })).toBe('directory');
    expect(await paths('HEAD:w', { cwd: bare })).toEqual(['a']);
    expect((await open('HEAD:w', { cwd: bare })).edits).toBeUndefined();
  });
});

describe('a repository that git cannot read', () => {
  it('is an error and not read from disk without being asked for', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    const w = join(repository, 'w');
    vi.stubEnv('PATH', '/nonexistent');
    expect(await chosen(w)).toMatch(/^WCP3006 `.*` is in a git repository, but there is no program `git`/);
    expect(await chosen(w, { from: 'directory' })).toBe('directory');
  });

  it('shows what git says, escaped, and the fix', async () => {
    const repository = await repositoryOf({ a: 'a' });
    fakeGit(
      `printf "fatal: detected dubious ownership in repository at '/x\\033[31m'\\nTo add an exception, call:\\n" >&2; exit 128`,
    );
    const said = await chosen(repository);
    expect(said).toMatch(
      /^WCP3006 git cannot read `.*`: `detected dubious ownership in repository at '\/x\\x1b\[31m'`/,
    );
    expect(said).toMatch(/safe\.directory.*--from directory/);
    fakeGit('exit 128');
    expect(await chosen(repository)).toMatch(/^WCP3006 .*: it gave no reason/);
    fakeGit('echo surprise');
    expect(await chosen(repository)).toMatch(/^WCP3006 .*surprise/);
  });

  it('is a damaged one', async () => {
    const repository = await repositoryOf({ a: 'a' });
    writeFileSync(join(repository, '.git/refs/heads/main'), 'garbage\n');
    expect(await chosen(repository)).toMatch(/^WCP3006 .*`your current branch appears to be broken`/);
    rmSync(join(repository, '.git/HEAD'));
    expect(await chosen(repository)).toMatch(/^WCP3006 .*not a git repository/);
    const file = await treeOf({ '.git': 'gitdir: /nonexistent\n', a: 'a' });
    expect(await chosen(file)).toMatch(/^WCP3006 .*not a git repository/);
  });

  it('is one whose index is damaged', async () => {
    const repository = await repositoryOf({ a: 'a' });
    writeFileSync(join(repository, '.git/index'), 'garbage');
    await expect(canonicalize(await open(repository))).rejects.toMatchObject({ code: 'WCP3006' });
  });
});

describe('a repository whose work tree is elsewhere', () => {
  it('is not read as if it were here', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    const elsewhere = await treeOf({ b: 'b' });
    git(repository, ['config', 'core.worktree', elsewhere]);
    expect(await chosen(join(repository, 'w'))).toMatch(/^WCP2002 .* but not among its checked-out files/);
    expect(await chosen(join(repository, 'w'), { from: 'directory' })).toBe('directory');
  });
});

describe('REF:PATH', () => {
  it('is a directory of a commit in git’s syntax', async () => {
    const repository = await repositoryOf({ 'w/x/a': 'a', 'v/b': 'b' });
    git(repository, ['tag', '-a', '-m', 'release', 'v1.2.0']);
    writeFileSync(join(repository, 'w/x/new'), 'new');
    commitAll(repository);
    const cwd = join(repository, 'w');
    for (const [target, expected] of [
      ['HEAD:w/x', ['a', 'new']],
      ['HEAD~1:w/x', ['a']],
      ['v1.2.0:w/x', ['a']],
      ['v1.2.0:w/x/', ['a']],
      ['v1.2.0:', ['v/b', 'w/x/a']],
      ['main^{commit}:w', ['x/a', 'x/new']],
      ['HEAD:./x', ['a', 'new']],
      ['HEAD:../v', ['b']],
      ['HEAD:.', ['x/a', 'x/new']],
    ] as const)
      expect([target, await paths(target, { cwd })]).toEqual([target, expected]);
    const source = await open('HEAD:w', { cwd });
    expect(source).toMatchObject({ kind: 'git', label: 'HEAD:w' });
    expect(source.commit?.commit).toBe(git(repository, ['rev-parse', 'HEAD']));
    await canonicalize(source);
    expect(source.edits).toBeUndefined();
    expect(await chosen('HEAD:w', { cwd, from: 'git' })).toBe('git');
  });

  it('is a path on disk first', async () => {
    const repository = await repositoryOf({ a: 'a' });
    mkdirSync(join(repository, 'HEAD:'));
    expect(await chosen('HEAD:', { cwd: repository })).toBe('directory');
    expect(await chosen('HEAD:a', { cwd: repository, from: 'directory' })).toBe('directory');
  });

  it('must name a commit and a directory in it', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    const cwd = repository;
    expect(await chosen('nope:w', { cwd })).toMatch(/^WCP2002 git finds no commit `nope`: /);
    expect(await chosen('HEAD:nope', { cwd })).toMatch(/^WCP2002 the commit `HEAD` has no directory `nope`/);
    expect(await chosen('HEAD:w/a', { cwd })).toMatch(/^WCP2002 the commit `HEAD` has no directory `w\/a`/);
    expect(await chosen('HEAD:w/../../x', { cwd })).toMatch(/^WCP2002 the commit `HEAD` has no directory/);
    expect(await chosen('HEAD^{tree}:w', { cwd })).toMatch(/^WCP2002 git finds no commit/);
    for (const target of [':w', '--output=x:w', '-:w'])
      expect(await chosen(target, { cwd })).toMatch(/^WCP2002 there is no `.*`, and it is no REF:PATH/);
    expect(await chosen('HEAD:w', { cwd: await treeOf({ a: 'a' }) })).toMatch(
      /no git repository to find it in/,
    );
    const shallow = clone(repository, '--depth=1');
    expect(await chosen('HEAD~1:w', { cwd: shallow })).toMatch(/^WCP2002 git finds no commit .*--unshallow/);
  });
});

describe('a tarball', () => {
  it('is a file, whatever its name, and takes --strip', async () => {
    const root = await treeOf({ 'a.tgz': '', 'a.TAR.GZ': '', 'a.zip': '', a: '' });
    for (const name of ['a.tgz', 'a.TAR.GZ', 'a.zip', 'a'])
      expect(await chosen(join(root, name))).toBe('tarball');
    expect(await chosen(join(root, 'a.tgz'), { strip: 1 })).toBe('tarball');
    for (const from of ['git', 'directory'] as const)
      expect(await chosen(join(root, 'a.tgz'), { from })).toMatch(/^WCP2001 --from /);
    expect(await chosen(root, { strip: 1 })).toMatch(/^WCP2001 --strip is for tarballs only/);
  });
});
