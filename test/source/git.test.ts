import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { MAX_PACKAGE_DEPTH, MAX_PACKAGE_ENTRIES, MAX_TARBALL_BYTES } from '../../src/limits.js';
import { directorySource } from '../../src/source/directory.io.js';
import { gitSource } from '../../src/source/git.io.js';
import { ObjectReader } from '../../src/source/git-reader.io.js';
import { openSource } from '../../src/source/open-source.io.js';
import { rawPathOf, type Source } from '../../src/source/source.js';
import {
  COMMITTED_AT,
  clone,
  commitAll,
  commitTree,
  emptyRepository,
  git,
  rawEntry,
  repositoryOf,
  writeBlob,
  writeTree,
} from '../support/git.js';
import { makeTree, removeTemporary, temporaryDirectory } from '../support/tree.js';

afterEach(() => {
  vi.unstubAllEnvs();
  removeTemporary();
});

const FILES = { 'app.py': 'print(1)\n', 'lib/a.txt': 'one\ntwo\n', 'lib/b.txt': '', 'z/y/x.json': '{}\n' };

/** The package hash of a source without findings. */
async function hashOf(source: Source): Promise<string> {
  const { files, findings } = await canonicalize(source);
  expect(findings).toEqual([]);
  return packageHash(files, 'python');
}

/** What a user sees: every refusal as `path: what`. */
async function refusals(source: Source): Promise<string[]> {
  const { findings } = await canonicalize(source);
  for (const one of findings) expect(one.fix).not.toBe('');
  return findings.map((one) => one.message);
}

const open = (directory: string): Promise<Source> =>
  openSource(directory, { label: 'w', from: 'git', cwd: '/' });

const at = (directory: string, commit: string, path = ''): Source =>
  gitSource({ directory, commit, path: rawPathOf(path), label: 'w' });

/** The uncommitted edits of a checked-out package. */
async function editsOf(directory: string): Promise<readonly string[] | undefined> {
  const source = await open(directory);
  await canonicalize(source);
  return source.edits;
}

describe('a package in a commit', () => {
  it('has the hash of the same tree on disk, from any directory of the repository', async () => {
    const repository = await repositoryOf([
      { path: 'w/run.sh', text: '#!/bin/sh\n', mode: 0o755 },
      { path: 'w/größe/日本.txt', text: 'x' },
      { path: 'w/a/b/c/d', text: 'deep' },
      { path: 'w/a-b', text: 'sorts before a/' },
      { path: 'other.txt', text: 'not of the package' },
    ]);
    const onDisk = await canonicalize(directorySource(join(repository, 'w')));
    for (const directory of [join(repository, 'w'), repository, join(repository, 'w/a')]) {
      const content = await canonicalize(at(directory, git(repository, ['rev-parse', 'HEAD']), 'w'));
      expect(content.findings).toEqual([]);
      expect(content.files).toEqual(onDisk.files);
    }
    const source = await open(join(repository, 'w'));
    expect(await hashOf(source)).toBe(packageHash(onDisk.files, 'python'));
    expect(source).toMatchObject({
      kind: 'git',
      commit: { commit: git(repository, ['rev-parse', 'HEAD']), committedAt: COMMITTED_AT * 1000 },
      edits: [],
      untracked: [],
    });
  });

  it('has the hash of any tree on disk', async () => {
    const name = fc
      .stringMatching(/^[a-zäß漢0-9._-]{1,8}$/u)
      .filter((text) => /^[^.](?:.*[^. ])?$/u.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    const tree = fc.uniqueArray(fc.record({ path, text: fc.string(), mode: fc.constantFrom(0o644, 0o755) }), {
      selector: (entry) => entry.path.toUpperCase().split('/')[0],
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(tree, async (entries) => {
        const repository = await repositoryOf(entries);
        const commit = git(repository, ['rev-parse', 'HEAD']);
        const onDisk = await canonicalize(directorySource(repository, 'w'));
        const { files, findings } = await canonicalize(at(repository, commit));
        expect(files).toEqual(onDisk.files);
        expect(findings).toEqual(onDisk.findings);
      }),
      { numRuns: 15 },
    );
  });

  it('may be the whole repository, in a worktree, a shallow clone, packed or not, with SHA-256 names', async () => {
    const repository = await repositoryOf(FILES);
    const expected = await hashOf(await open(repository));
    const worktree = join(temporaryDirectory(), 'worktree');
    git(repository, ['worktree', 'add', '-q', worktree]);
    expect(await hashOf(await open(worktree))).toBe(expected);
    writeFileSync(join(worktree, 'app.py'), 'edited');
    expect(await editsOf(worktree)).toEqual(['app.py']);
    expect(await editsOf(repository)).toEqual([]);
    git(repository, ['gc', '-q', '--aggressive']);
    expect(await hashOf(await open(repository))).toBe(expected);
    expect(await hashOf(await open(clone(repository, '--depth=1')))).toBe(expected);

    const sha256 = emptyRepository('--object-format=sha256');
    await makeTree(
      sha256,
      Object.entries(FILES).map(([path, text]) => ({ path, text })),
    );
    const commit = commitAll(sha256);
    expect(commit).toHaveLength(64);
    const source = await open(sha256);
    expect(await hashOf(source)).toBe(expected);
    expect(source.commit?.commit).toBe(commit);
  });

  it('counts a file of the group-writable mode of old git as an ordinary one', async () => {
    const repository = emptyRepository();
    const blob = writeBlob(repository, 'old\n');
    const tree = writeTree(repository, rawEntry('100664', 'a', blob), rawEntry('100755', 'b', blob));
    const { files, findings } = await canonicalize(at(repository, commitTree(repository, tree)));
    expect(findings).toEqual([]);
    expect(files.map(({ path, executable }) => [path, executable])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('is what the commit says, not what a replacement of an object says', async () => {
    const repository = await repositoryOf(FILES);
    const expected = await hashOf(await open(repository));
    const commit = git(repository, ['rev-parse', 'HEAD']);
    writeFileSync(join(repository, 'app.py'), 'print("evil")\n');
    const other = commitAll(repository);
    git(repository, ['reset', '-q', '--hard', commit]);
    git(repository, ['replace', commit, other]);
    expect(git(repository, ['show', 'HEAD:app.py'])).toContain('evil');
    expect(await hashOf(at(repository, commit))).toBe(expected);
  });

  it('is not changed by the variables that point git elsewhere', async () => {
    const repository = await repositoryOf(FILES);
    const expected = await hashOf(await open(repository));
    const other = await repositoryOf({ 'app.py': 'other' });
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other);
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
    vi.stubEnv('GIT_OBJECT_DIRECTORY', join(other, '.git/objects'));
    vi.stubEnv('GIT_NAMESPACE', 'other');
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(repository, '..'));
    vi.stubEnv('GIT_CONFIG_PARAMETERS', "'core.worktree'='/'");
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'core.bare');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'true');
    vi.stubEnv('GIT_LITERAL_PATHSPECS', 'no');
    const source = await open(join(repository));
    expect(await hashOf(source)).toBe(expected);
    expect(source.edits).toEqual([]);
  });

  it('can be asked for a file before and after it was listed', async () => {
    const repository = await repositoryOf([
      { path: 'w/lib/a', text: 'one' },
      { path: 'w/link', type: 'symlink', target: 'lib/a' },
    ]);
    const source = await open(join(repository, 'w'));
    expect(Buffer.from((await source.read('lib/a', 3)) ?? []).toString()).toBe('one');
    for (const path of ['lib/a/', 'lib', 'link', 'lib/b', 'lib/a/x', '', '/', '../w/lib/a', 'lib/../lib/a'])
      expect(await source.read(path, 100), path).toBeUndefined();
    expect(await source.read('lib/a', 2)).toBeUndefined();
    await canonicalize(source);
    // Meanwhile the process may have been ended for want of work.
    await new Promise((done) => setTimeout(done, 400));
    expect(Buffer.from((await source.read('lib/a', 100)) ?? []).toString()).toBe('one');
  });

  it('tells of its progress', async () => {
    const repository = await repositoryOf({ ...FILES, large: 'x'.repeat(600_000) });
    const done = { files: 0, bytes: 0 };
    const content = await canonicalize(await open(repository), {
      onProgress(files, bytes) {
        done.files += files;
        done.bytes += bytes;
      },
    });
    expect(done).toEqual({ files: 5, bytes: content.bytes });
  });

  it('reads a content once, however many names it has', async () => {
    const repository = await repositoryOf({ a: 'same', b: 'same', 'c/d': 'same', e: '' });
    const done = { files: 0, bytes: 0 };
    const { files, findings } = await canonicalize(await open(repository), {
      onProgress(more, bytes) {
        done.files += more;
        done.bytes += bytes;
      },
    });
    expect([findings, files.map(({ path, size }) => `${path} ${size}`)]).toEqual([
      [],
      ['a 4', 'b 4', 'c/d 4', 'e 0'],
    ]);
    expect(new Set(files.slice(0, 3).map((file) => file.sha256)).size).toBe(1);
    expect(done).toEqual({ files: 4, bytes: 12 });
  });

  it('is refused when all its files together are too large', async () => {
    const repository = emptyRepository();
    const size = 70 * 1024 * 1024;
    const blob = writeBlob(repository, Buffer.alloc(size));
    const count = Math.ceil(MAX_TARBALL_BYTES / size) + 1;
    const tree = writeTree(
      repository,
      ...Array.from({ length: count }, (_, index) => rawEntry('100644', `f${1000 + index}`, blob)),
    );
    const commit = commitTree(repository, tree);
    expect(await refusals(at(repository, commit))).toEqual([
      `\`w\`: over ${MAX_TARBALL_BYTES} bytes in all files`,
    ]);
  });
});

describe('an object reader', () => {
  it('can be told to give up in the middle of an object, and reads nothing afterwards', async () => {
    const repository = emptyRepository();
    const id = writeBlob(repository, Buffer.alloc(8 * 1024 * 1024));
    const reader = new ObjectReader(repository, 'sha1');
    let bytes = 0;
    const begin = (): void => reader.giveUp('too much');
    const content = (part: Buffer): void => {
      bytes += part.length;
    };
    const stopped = { ok: false, reason: 'stopped', detail: 'too much' };
    const asked = [reader.read(id, 'blob', { begin, content }), reader.read(id, 'blob', { content })];
    expect(await Promise.all(asked)).toEqual([stopped, stopped]);
    expect(await reader.read(id, 'blob', { content })).toEqual(stopped);
    expect(bytes).toBe(0);
  });
});

describe('stream', () => {
  it('hands over files in the order asked for, as fast as they are taken', async () => {
    const large = Buffer.alloc(24 * 1024 * 1024, 'abc');
    const repository = await repositoryOf({ ...FILES, large: large.toString(), last: 'end' });
    const source = await open(repository);
    const { entries } = await source.list(() => true);
    const files = entries.filter((entry) => entry.kind === 'file').reverse();
    const seen: [string, number][] = [];
    await source.stream(files, async (file, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) {
        parts.push(chunk);
        if (parts.length % 100 === 1) await new Promise((done) => setTimeout(done, 1));
      }
      const content = Buffer.concat(parts);
      expect(content.equals(readFileSync(join(repository, file.path)))).toBe(true);
      seen.push([file.path, content.length]);
    });
    expect(seen.map(([path]) => path)).toEqual(files.map((file) => file.path));
    expect(seen).toContainEqual(['large', large.length]);
  });

  it('passes on what the receiver throws, and the source can still be read', async () => {
    const repository = await repositoryOf({ a: 'x'.repeat(20 * 1024 * 1024), b: 'b' });
    const source = await open(repository);
    const { entries } = await source.list(() => true);
    const failing = source.stream(entries, async (_file, chunks) => {
      for await (const chunk of chunks) if (chunk.length > 0) throw new Error('full disk');
    });
    await expect(failing).rejects.toThrow('full disk');
    expect(Buffer.from((await source.read('b', 9)) ?? []).toString()).toBe('b');
  });

  it('throws WCP3001 for a blob that is not there', async () => {
    const repository = await repositoryOf({ a: 'gone', b: 'b' });
    const source = await open(repository);
    const { entries } = await source.list(() => true);
    removeObject(repository, git(repository, ['rev-parse', 'HEAD:a']));
    const failing = source.stream(entries, async (_file, chunks) => {
      for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
    });
    await expect(failing).rejects.toMatchObject({ code: 'WCP3001' });
  });
});

function objectFile(repository: string, id: string): string {
  return join(repository, '.git/objects', id.slice(0, 2), id.slice(2));
}

function removeObject(repository: string, id: string): void {
  rmSync(objectFile(repository, id));
}

describe('what a commit cannot give', () => {
  it('names a missing blob, tree and commit', async () => {
    const repository = await repositoryOf({ 'w/a': 'gone', 'w/b': 'b', 'w/t/x': 'x' });
    const commit = git(repository, ['rev-parse', 'HEAD']);
    removeObject(repository, git(repository, ['rev-parse', 'HEAD:w/a']));
    removeObject(repository, git(repository, ['rev-parse', 'HEAD:w/t']));
    const missing = 'not in this clone, which is a partial, shallow or damaged one';
    expect((await refusals(at(repository, commit, 'w'))).sort()).toEqual([
      `\`w/a\`: ${missing}`,
      `\`w/t\`: ${missing}`,
    ]);
    removeObject(repository, git(repository, ['rev-parse', 'HEAD:w']));
    expect(await refusals(await open(join(repository, 'w')))).toEqual([`\`w\`: ${missing}`]);
    expect(await refusals(at(repository, 'ab'.repeat(20)))).toEqual([`\`w\`: ${missing}`]);
  });

  it('fetches nothing from the other side of a partial clone', async () => {
    const origin = await repositoryOf({ a: 'a', b: 'b' });
    git(origin, ['config', 'uploadpack.allowFilter', 'true']);
    git(origin, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
    const partial = clone(origin, '--filter=blob:none', '--no-checkout');
    const marker = join(partial, 'fetched');
    git(partial, ['config', 'remote.origin.uploadpack', `touch ${marker}; git-upload-pack`]);
    const shown = await refusals(at(partial, git(partial, ['rev-parse', 'HEAD'])));
    expect(shown).toContainEqual(expect.stringMatching(/^`w\/a`: not in this clone/));
    expect(existsSync(marker)).toBe(false);
  });

  it('refuses an object whose content is not that of its id, and goes on with the others', async () => {
    const repository = await repositoryOf({ a: 'good', b: 'evil', c: 'c' });
    const [a, b] = ['a', 'b'].map((path) =>
      objectFile(repository, git(repository, ['rev-parse', `HEAD:${path}`])),
    );
    rmSync(a ?? '');
    renameSync(b ?? '', a ?? '');
    const shown = await refusals(at(repository, git(repository, ['rev-parse', 'HEAD'])));
    expect(shown[0]).toMatch(/^`w\/a`: the object [0-9a-f]{40} is damaged$/);
    expect(shown[1]).toMatch(/^`w\/b`: not in this clone/);
  });

  it('says what git says when it stops at a damaged object', async () => {
    const repository = await repositoryOf({ a: 'a', b: 'b', c: 'c' });
    const file = objectFile(repository, git(repository, ['rev-parse', 'HEAD:b']));
    chmodSync(file, 0o644);
    writeFileSync(file, 'not an object');
    const shown = await refusals(at(repository, git(repository, ['rev-parse', 'HEAD'])));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.join('\n')).toMatch(/inflate|corrupt|header|not in this clone/);
  });

  it('refuses a Git LFS pointer, with its fix', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
    const repository = await repositoryOf({ 'w/model.bin': pointer, 'w/a': 'a' });
    const { findings } = await canonicalize(await open(join(repository, 'w')));
    expect(findings).toMatchObject([
      {
        code: 'ATTEST_TREE_UNSAFE',
        path: 'w/model.bin',
        message: '`w/model.bin`: a Git LFS pointer: the commit does not hold the file itself',
        fix: 'Run `git lfs pull` and read what is on disk with `--from directory`.',
      },
    ]);
    // On disk it is what will run, but whoever makes the package is warned.
    const disk = (ignoreRules: boolean) =>
      canonicalize(directorySource(join(repository, 'w'), 'w'), { ignoreRules });
    expect((await disk(true)).findings).toMatchObject([
      { code: 'ATTEST_TREE_UNSAFE', severity: 'warning', path: 'w/model.bin', fix: 'git lfs pull' },
    ]);
    expect((await disk(false)).findings).toEqual([]);
  });

  it('refuses symbolic links, as on disk', async () => {
    const repository = await repositoryOf([
      { path: 'w/a', text: 'a' },
      { path: 'w/link', type: 'symlink', target: 'a' },
    ]);
    expect(await refusals(await open(join(repository, 'w')))).toEqual(['`w/link`: symbolic link']);
  });

  it('refuses names that are not UTF-8', async () => {
    const repository = emptyRepository();
    const blob = writeBlob(repository, 'x');
    const tree = writeTree(repository, rawEntry('100644', 'a\xff', blob), rawEntry('100644', 'b', blob));
    const commit = commitTree(repository, tree);
    expect((await refusals(at(repository, commit)))[0]).toMatch(/^`w\/a\\xff`: /);
  });

  it('refuses a commit without a valid time', async () => {
    const repository = await repositoryOf({ a: 'a' });
    const text = git(repository, ['cat-file', 'commit', 'HEAD']).replace(
      /^committer.*$/m,
      'committer A <> x',
    );
    const commit = git(repository, ['hash-object', '-t', 'commit', '--literally', '-w', '--stdin'], text);
    expect((await refusals(at(repository, commit)))[0]).toContain('without a valid time');
  });

  it('says when the directory is not in the commit', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    const commit = git(repository, ['rev-parse', 'HEAD']);
    expect(await refusals(at(repository, commit, 'v'))).toEqual([
      '`w`: the package directory does not exist',
    ]);
    expect(await refusals(at(repository, commit, 'w/a'))).toEqual(['`w`: the package is not a directory']);
    expect(await refusals(at(repository, git(repository, ['rev-parse', 'HEAD^{tree}'])))).toEqual([
      expect.stringContaining('when asked for commit'),
    ]);
  });
});

describe('trees that git would not make', () => {
  const hostile = async (
    make: (blob: string, sub: string, repository: string) => Buffer[],
  ): Promise<string[]> => {
    const repository = emptyRepository();
    const blob = writeBlob(repository, 'x');
    const sub = writeTree(repository, rawEntry('100644', 'f', blob));
    const tree = writeTree(repository, ...make(blob, sub, repository));
    return refusals(at(repository, commitTree(repository, tree)));
  };

  it.each<[string, (blob: string, sub: string, repository: string) => Buffer[], string]>([
    ['a name ..', (_, sub) => [rawEntry('40000', '..', sub)], '`w/..`: the commit has an entry named `..`'],
    ['a name .', (blob) => [rawEntry('100644', '.', blob)], '`w/.`: the commit has an entry named `.`'],
    [
      'a .git',
      (_, sub) => [rawEntry('40000', '.git', sub)],
      '`w/.git`: the commit has an entry named `.git`',
    ],
    ['no name', (blob) => [rawEntry('100644', '', blob)], '`w`: the commit has an entry without a name'],
    [
      'a slash',
      (blob) => [rawEntry('100644', 'a/b', blob)],
      '`w/a/b`: the commit has a name that holds a slash',
    ],
    [
      'a name twice',
      (blob, sub) => [rawEntry('100644', 'a', blob), rawEntry('40000', 'a', sub)],
      '`w/a`: the commit has a name that is there twice',
    ],
    [
      'a wrong order',
      (blob) => [rawEntry('100644', 'b', blob), rawEntry('100644', 'a', blob)],
      '`w/a`: the commit has entries that are not in order',
    ],
    [
      'a device',
      (blob) => [rawEntry('60644', 'a', blob)],
      '`w/a`: the commit has an entry of an unknown mode',
    ],
    [
      'setuid',
      (blob) => [rawEntry('104755', 'a', blob)],
      '`w/a`: the commit has an entry of an unknown mode',
    ],
    ['a blob as a directory', (blob) => [rawEntry('40000', 'a', blob)], 'when asked for tree'],
    ['a directory as a blob', (_, sub) => [rawEntry('100644', 'a', sub)], 'when asked for blob'],
    ['no tree', () => [Buffer.from('nonsense')], '`w`: the directory is damaged in the commit'],
    [
      'an empty directory',
      (_blob, _sub, repository) => [rawEntry('40000', 'a', writeTree(repository))],
      '`w/a`: an empty directory in the commit, which no checkout has',
    ],
  ])('refuses %s', async (_name, make, message) => {
    expect((await hostile(make)).join('\n')).toContain(message);
  });

  it('reports all of them at once', async () => {
    const shown = await hostile((blob, sub) => [
      rawEntry('40000', '..', sub),
      rawEntry('60644', 'a', blob),
      rawEntry('120000', 'b', blob),
      rawEntry('160000', 'c', blob),
    ]);
    expect(shown.map((message) => message.split(':')[0])).toEqual(['`w/..`', '`w/a`', '`w/b`', '`w/c`']);
  });

  it('goes no deeper than a package may be', async () => {
    const repository = emptyRepository();
    let tree = writeTree(repository, rawEntry('100644', 'f', writeBlob(repository, 'x')));
    for (let level = 0; level < MAX_PACKAGE_DEPTH; level += 1)
      tree = writeTree(repository, rawEntry('40000', 'd', tree));
    const shown = await refusals(at(repository, commitTree(repository, tree)));
    expect(shown).toEqual([expect.stringContaining(`over ${MAX_PACKAGE_DEPTH} directory levels`)]);
  });

  it('stops in a tree that holds itself many times over', async () => {
    const repository = emptyRepository();
    const many = (mode: string, id: string): Buffer[] =>
      Array.from({ length: 1001 }, (_, index) => rawEntry(mode, `n${String(index).padStart(4, '0')}`, id));
    const leaves = writeTree(repository, ...many('100644', writeBlob(repository, 'x')));
    const bomb = writeTree(repository, ...many('40000', writeTree(repository, ...many('40000', leaves))));
    const { entries, faults } = await at(repository, commitTree(repository, bomb)).list(() => true);
    expect(entries).toHaveLength(MAX_PACKAGE_ENTRIES);
    expect(faults.map((fault) => fault.reason)).toEqual(['too-many']);
  });

  it('does not read what is not asked for', async () => {
    const repository = emptyRepository();
    const tree = writeTree(
      repository,
      rawEntry('100644', 'a', writeBlob(repository, 'x')),
      rawEntry('40000', 'b', 'ab'.repeat(20)),
    );
    const { entries, faults } = await at(repository, commitTree(repository, tree)).list(() => false);
    expect([entries.length, faults]).toEqual([2, []]);
  });
});

describe('uncommitted edits', () => {
  const checkout = async (): Promise<string> => {
    const repository = await repositoryOf({
      'w/app.py': 'print(1)\n',
      'w/data.bin': 'a\r\nb\n',
      'w/lib/a.txt': 'one\n',
      'w/lib/b.txt': 'two\n',
      'outside.txt': 'o',
    });
    return join(repository, 'w');
  };

  it('are edited, deleted and staged files of the package, in order', async () => {
    const w = await checkout();
    const expected = await hashOf(await open(w));
    appendFileSync(join(w, 'app.py'), '#\n');
    rmSync(join(w, 'lib/a.txt'));
    writeFileSync(join(w, 'lib/new.txt'), 'new');
    git(w, ['add', 'lib/new.txt']);
    writeFileSync(join(w, 'untracked.txt'), 'u');
    writeFileSync(join(w, '../outside.txt'), 'edited');
    const source = await open(w);
    expect(await hashOf(source)).toBe(expected);
    expect(source.edits).toEqual(['app.py', 'lib/a.txt', 'lib/new.txt']);
  });

  it.each<[string, (w: string) => void, string[]]>([
    ['nothing', () => undefined, []],
    ['an edit of the same length and time', sameLengthEdit, ['app.py']],
    ['a staged edit', (w) => stage(w, 'app.py', 'x'), ['app.py']],
    ['a staged edit that is undone on disk', stagedThenUndone, ['app.py']],
    ['a staged deletion', (w) => void git(w, ['rm', '-q', '--cached', 'app.py']), ['app.py']],
    ['a staged executable bit', (w) => void git(w, ['update-index', '--chmod=+x', 'app.py']), ['app.py']],
    ['an executable bit on disk', (w) => chmodSync(join(w, 'app.py'), 0o755), []],
    ['a new time', (w) => utimesSync(join(w, 'app.py'), 1, 1), []],
    ['CRLF for LF', (w) => writeFileSync(join(w, 'app.py'), 'print(1)\r\n'), []],
    ['LF for CRLF', (w) => writeFileSync(join(w, 'data.bin'), 'a\nb\n'), []],
    ['a lone carriage return', (w) => writeFileSync(join(w, 'app.py'), 'print(1)\r'), ['app.py']],
    ['a carriage return more', (w) => writeFileSync(join(w, 'app.py'), 'print(1)\r\r\n'), ['app.py']],
    ['a carriage return at the end', (w) => writeFileSync(join(w, 'app.py'), 'print(1)\n\r'), ['app.py']],
    ['no content', (w) => writeFileSync(join(w, 'app.py'), ''), ['app.py']],
    ['a directory in its place', directoryInPlace, ['app.py']],
    ['a link in its place', linkInPlace, ['app.py']],
    ['a link to the parent’s copy', linkedParent, ['lib/a.txt', 'lib/b.txt']],
    ['all files gone', (w) => rmSync(join(w, 'lib'), { recursive: true }), ['lib/a.txt', 'lib/b.txt']],
    ['an intent to add', intentToAdd, ['new.txt']],
    ['a file that git is told to think unchanged', assumedUnchanged, ['app.py']],
    ['a file that git is told to skip, but which is there', skipped, ['app.py']],
    ['a name that is not UTF-8', otherName, ['\xff']],
    ['an untracked file', (w) => writeFileSync(join(w, 'untracked'), 'u'), []],
    [
      'no index at all',
      (w) => rmSync(join(w, '../.git/index')),
      ['app.py', 'data.bin', 'lib/a.txt', 'lib/b.txt'],
    ],
  ])('with %s', async (_name, change, edits) => {
    const w = await checkout();
    change(w);
    expect(await editsOf(w)).toEqual(edits);
  });

  it('are seen in a merge that is not finished', async () => {
    const w = await checkout();
    git(w, ['checkout', '-q', '-b', 'other']);
    writeFileSync(join(w, 'app.py'), 'other\n');
    commitAll(w);
    git(w, ['checkout', '-q', 'main']);
    writeFileSync(join(w, 'app.py'), 'ours\n');
    commitAll(w);
    expect(() => git(w, ['merge', '-q', 'other'])).toThrow();
    expect(await editsOf(w)).toEqual(['app.py']);
  });

  it('are none after a checkout with CRLF line endings and lost executable bits', async () => {
    const repository = await repositoryOf([
      { path: 'w/run.sh', text: '#!/bin/sh\necho\n', mode: 0o755 },
      { path: 'w/notes.txt', text: 'one\ntwo\n' },
      { path: 'w/mixed.txt', text: 'one\r\ntwo\n' },
      { path: 'w/data.bin', text: '\0\n\n' },
    ]);
    const expected = await hashOf(await open(join(repository, 'w')));
    const windows = clone(repository, '-c', 'core.autocrlf=true', '-c', 'core.fileMode=false');
    const w = join(windows, 'w');
    for (const name of readdirSync(w)) chmodSync(join(w, name), 0o644);
    expect(readFileSync(join(w, 'notes.txt'), 'latin1')).toBe('one\r\ntwo\r\n');
    expect(await hashOf(directorySource(w))).not.toBe(expected);
    expect(await hashOf(await open(w))).toBe(expected);
    expect(await editsOf(w)).toEqual([]);
    // Nothing that git knows of the files holds any more after a copy.
    for (const name of readdirSync(w)) utimesSync(join(w, name), 1, 1);
    expect(await editsOf(w)).toEqual([]);
  });

  it.each([
    ['', []],
    ['with a sparse index', ['--sparse-index']],
  ])('are none in a sparse checkout %s, and the package is whole', async (_name, words) => {
    const repository = await repositoryOf({ 'w/a': 'a', 'w/lib/b': 'b', 'w/lib/deep/c': 'c', 'o/x': 'x' });
    const expected = await hashOf(await open(join(repository, 'w')));
    git(repository, ['sparse-checkout', 'init', '--cone', ...words]);
    git(repository, ['sparse-checkout', 'set', 'o']);
    mkdirSync(join(repository, 'w'), { recursive: true });
    expect(existsSync(join(repository, 'w/a'))).toBe(false);
    expect(await hashOf(await open(join(repository, 'w')))).toBe(expected);
    expect(await editsOf(join(repository, 'w'))).toEqual([]);
    git(repository, ['sparse-checkout', 'set', 'w/lib']);
    expect(await editsOf(join(repository, 'w'))).toEqual([]);
    appendFileSync(join(repository, 'w/lib/b'), 'more');
    expect(await editsOf(join(repository, 'w'))).toEqual(['lib/b']);
  });

  it('are not looked for in a commit that is named', async () => {
    const w = await checkout();
    writeFileSync(join(w, 'app.py'), 'edited');
    const source = at(w, git(w, ['rev-parse', 'HEAD']), 'w');
    await canonicalize(source);
    expect(source.edits).toBeUndefined();
  });
});

function stage(w: string, path: string, text: string): void {
  writeFileSync(join(w, path), text);
  git(w, ['add', path]);
}

function sameLengthEdit(w: string): void {
  const { mtime } = statSync(join(w, 'app.py'));
  writeFileSync(join(w, 'app.py'), 'print(2)\n');
  utimesSync(join(w, 'app.py'), mtime, mtime);
}

function stagedThenUndone(w: string): void {
  stage(w, 'app.py', 'x');
  writeFileSync(join(w, 'app.py'), 'print(1)\n');
}

function directoryInPlace(w: string): void {
  rmSync(join(w, 'app.py'));
  mkdirSync(join(w, 'app.py'));
}

function linkInPlace(w: string): void {
  renameSync(join(w, 'app.py'), join(w, '../copy'));
  symlinkSync('../copy', join(w, 'app.py'));
}

function linkedParent(w: string): void {
  renameSync(join(w, 'lib'), join(w, '../lib-copy'));
  symlinkSync('../lib-copy', join(w, 'lib'));
}

function intentToAdd(w: string): void {
  writeFileSync(join(w, 'new.txt'), 'n');
  git(w, ['add', '-N', 'new.txt']);
}

function assumedUnchanged(w: string): void {
  git(w, ['update-index', '--assume-unchanged', 'app.py']);
  writeFileSync(join(w, 'app.py'), 'hidden\n');
}

function skipped(w: string): void {
  git(w, ['update-index', '--skip-worktree', 'app.py']);
  writeFileSync(join(w, 'app.py'), 'hidden\n');
}

function otherName(w: string): void {
  writeFileSync(Buffer.concat([Buffer.from(`${w}/`), Buffer.from([0xff])]), 'n');
  git(w, ['add', '-A']);
}

describe('submodules', () => {
  const withSubmodule = async (): Promise<{ repository: string; library: string }> => {
    const library = await repositoryOf({ 'lib.py': 'lib\n', 'deep/x': 'x' });
    const repository = await repositoryOf({ 'w/app.py': 'app\n' });
    git(repository, ['submodule', 'add', '-q', `file://${library}`, 'w/vendor']);
    commitAll(repository);
    return { repository, library };
  };

  it('are part of the package when they are fetched', async () => {
    const { repository } = await withSubmodule();
    const w = join(repository, 'w');
    const { files, findings } = await canonicalize(await open(w));
    expect(findings).toEqual([]);
    expect(files.map((file) => file.path)).toEqual(['app.py', 'vendor/deep/x', 'vendor/lib.py']);
    expect(await editsOf(w)).toEqual([]);
    const source = await open(w);
    expect(Buffer.from((await source.read('vendor/deep/x', 9)) ?? []).toString()).toBe('x');
    expect((await canonicalize(await open(join(w, 'vendor')))).files.map((file) => file.path)).toEqual([
      'deep/x',
      'lib.py',
    ]);
    // A commit that is named finds them in the work tree too.
    expect(await hashOf(at(repository, git(repository, ['rev-parse', 'HEAD']), 'w'))).toBe(
      await hashOf(source),
    );
  });

  it('have edits of their own', async () => {
    const { repository } = await withSubmodule();
    const w = join(repository, 'w');
    const expected = await hashOf(await open(w));
    appendFileSync(join(w, 'vendor/lib.py'), 'more\n');
    expect(await editsOf(w)).toEqual(['vendor/lib.py']);
    // Another commit is checked out in it: the one that is recorded is still what is read.
    commitAll(join(w, 'vendor'));
    expect(await editsOf(w)).toEqual(['vendor/lib.py']);
    expect(await hashOf(await open(w))).toBe(expected);
    git(repository, ['add', 'w/vendor']);
    expect(await editsOf(w)).toEqual(['vendor', 'vendor/lib.py']);
  });

  it('are refused when they are not fetched, with the fix', async () => {
    const { repository } = await withSubmodule();
    const bare = clone(repository);
    const { findings } = await canonicalize(await open(join(bare, 'w')));
    expect(findings).toMatchObject([
      {
        path: 'w/vendor',
        message: '`w/vendor`: git submodule that is not fetched',
        fix: expect.stringContaining('submodule'),
      },
    ]);
  });

  it('are refused when their repository has not the commit, or is reached through a link', async () => {
    const { repository, library } = await withSubmodule();
    const unfetched = ['`w/vendor`: git submodule that is not fetched'];
    const other = await repositoryOf({ 'lib.py': 'other\n' });
    const vendor = join(repository, 'w/vendor');
    rmSync(vendor, { recursive: true });
    renameSync(other, vendor);
    expect(await refusals(await open(join(repository, 'w')))).toEqual(unfetched);
    rmSync(vendor, { recursive: true });
    symlinkSync(library, vendor);
    expect(await refusals(await open(join(repository, 'w')))).toEqual(unfetched);
    rmSync(vendor);
    expect(await refusals(await open(join(repository, 'w')))).toEqual(unfetched);
  });

  it('may be in submodules', async () => {
    const { repository } = await withSubmodule();
    const outer = await repositoryOf({ 'w/main.py': 'm' });
    git(outer, ['submodule', 'add', '-q', `file://${repository}`, 'w/inner']);
    git(outer, ['submodule', 'update', '-q', '--init', '--recursive']);
    commitAll(outer);
    const { files, findings } = await canonicalize(await open(join(outer, 'w')));
    expect(findings).toEqual([]);
    expect(files.map((file) => file.path)).toContain('inner/w/vendor/deep/x');
    appendFileSync(join(outer, 'w/inner/w/vendor/deep/x'), '!');
    expect(await editsOf(join(outer, 'w'))).toEqual(['inner/w/vendor/deep/x']);
  });
});

describe('untracked files', () => {
  async function untrackedOf(directory: string, rules = false): Promise<readonly string[] | undefined> {
    const source = await open(directory);
    await canonicalize(source, { ignoreRules: rules });
    return source.untracked;
  }

  it('are those of the package that git does not track, ignored ones too, whole directories as one', async () => {
    const repository = await repositoryOf({ 'w/a/b': 'b', 'w/c': 'c', '.gitignore': 'dist\n', other: 'o' });
    const w = join(repository, 'w');
    expect(await untrackedOf(w)).toEqual([]);
    await makeTree(repository, [
      { path: 'w/a/größe', text: '' },
      { path: 'w/a/line\nfeed', text: '' },
      { path: 'w/a/x.pyc', text: '' },
      { path: 'w/a/__pycache__/y', text: '' },
      { path: 'w/dist/deep/main.js', text: '' },
      { path: 'w/.DS_Store', text: '' },
      { path: 'w/manifest.json', text: '' },
      { path: 'w/manifest.tmp', text: '' },
      { path: 'w/left/__pycache__/z', text: '' },
      { path: 'outside', text: '' },
    ]);
    mkdirSync(join(w, 'empty/empty'), { recursive: true });
    symlinkSync('/', join(w, 'link'));
    expect(await untrackedOf(w)).toEqual([
      'a/gr\xc3\xb6\xc3\x9fe',
      'a/line\nfeed',
      'dist/',
      'link',
      'manifest.json',
    ]);
    expect(await untrackedOf(repository)).toEqual([
      'outside',
      'w/a/gr\xc3\xb6\xc3\x9fe',
      'w/a/line\nfeed',
      'w/dist/',
      'w/link',
      // Below the root they are files as any other.
      'w/manifest.json',
      'w/manifest.tmp',
    ]);
    expect(await editsOf(w)).toEqual([]);
  });

  it('are none that .wcpignore leaves out, by whatever pattern', async () => {
    const repository = await repositoryOf({
      'w/a': 'a',
      'w/notes/old': 'o',
      'w/.wcpignore': 'notes/\ndist/**\nlogs/*.log\n!dist/kept/\n',
    });
    await makeTree(repository, [
      { path: 'w/notes/new', text: '' },
      { path: 'w/dist/deep/x', text: '' },
      { path: 'w/logs/a.log', text: '' },
    ]);
    const w = join(repository, 'w');
    expect(await untrackedOf(w, true)).toEqual([]);
    expect(await untrackedOf(w)).toEqual(['dist/', 'logs/', 'notes/new']);
    writeFileSync(join(w, 'logs/b.txt'), '');
    expect(await untrackedOf(w, true)).toEqual(['logs/']);
  });

  it('are none that are in the commit and taken out of the index', async () => {
    const repository = await repositoryOf({ 'w/a': 'a', 'w/lib/b': 'b' });
    git(repository, ['rm', '-q', '-r', '--cached', 'w/lib']);
    writeFileSync(join(repository, 'w/lib/new'), '');
    const w = join(repository, 'w');
    expect([await editsOf(w), await untrackedOf(w)]).toEqual([['lib/b'], ['lib/new']]);
    git(repository, ['rm', '-q', '-r', '--cached', 'w']);
    expect([await editsOf(w), await untrackedOf(w)]).toEqual([['a', 'lib/b'], ['lib/new']]);
    expect(await untrackedOf(repository)).toEqual(['w/lib/new']);
  });

  it('may be a repository, which is not looked into', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    const w = join(repository, 'w');
    const inner = join(w, 'inner');
    git('/', ['init', '-q', inner]);
    expect(await untrackedOf(w)).toEqual(['inner/']);
    writeFileSync(join(inner, 'x'), '');
    commitAll(inner);
    mkdirSync(join(w, 'deep'));
    renameSync(inner, join(w, 'deep/inner'));
    expect(await untrackedOf(w)).toEqual(['deep/']);
    // A damaged one is none of git's business either.
    writeFileSync(join(w, 'deep/inner/.git/config'), '[core');
    writeFileSync(join(w, 'deep/inner/.git/HEAD'), 'x');
    expect(await untrackedOf(w)).toEqual(['deep/']);
  });

  it('are found in submodules', async () => {
    const library = await repositoryOf({ 'lib.py': 'x' });
    const repository = await repositoryOf({ 'w/a': 'a' });
    git(repository, ['submodule', 'add', '-q', `file://${library}`, 'w/vendor']);
    commitAll(repository);
    writeFileSync(join(repository, 'w/vendor/new'), '');
    expect(await untrackedOf(join(repository, 'w'))).toEqual(['vendor/new']);
  });

  it('are not looked for in a commit that is named', async () => {
    const repository = await repositoryOf({ 'w/a': 'a' });
    writeFileSync(join(repository, 'w/b'), '');
    const source = at(repository, git(repository, ['rev-parse', 'HEAD']), 'w');
    await canonicalize(source);
    expect(source.untracked).toBeUndefined();
  });
});

describe('a hostile repository', () => {
  it('runs nothing: no monitor, hook, filter, diff, pager or fetch', async () => {
    const repository = await repositoryOf({ 'w/a.txt': 'a\n', 'w/b.txt': 'b\n', 'w/sub/c.txt': 'c\n' });
    const w = join(repository, 'w');
    const expected = await hashOf(await open(w));
    const marker = join(temporaryDirectory(), 'ran');
    const evil = join(temporaryDirectory(), 'evil');
    writeFileSync(evil, `#!/bin/sh\ntouch ${marker}\ncat\n`, { mode: 0o755 });
    writeFileSync(join(w, '.gitattributes'), '* filter=evil diff=evil\n');
    writeFileSync(join(repository, '.git/info/attributes'), '* filter=evil diff=evil ident\n');
    const settings = {
      'core.fsmonitor': evil,
      'core.hooksPath': join(repository, '.git/evil-hooks'),
      'core.pager': evil,
      'core.sshCommand': evil,
      'core.gitProxy': evil,
      'core.editor': evil,
      'core.askPass': evil,
      'core.alternateRefsCommand': evil,
      'diff.external': evil,
      'diff.evil.command': evil,
      'diff.evil.textconv': evil,
      'filter.evil.clean': evil,
      'filter.evil.smudge': evil,
      'filter.evil.process': evil,
      'filter.evil.required': 'true',
      'credential.helper': `!${evil}`,
      'gpg.program': evil,
      'log.showSignature': 'true',
      'pager.cat-file': evil,
      'pager.ls-files': evil,
      'alias.cat-file': `!${evil}`,
      'extensions.partialClone': 'origin',
      'remote.origin.url': `ext::${evil}`,
      'remote.origin.promisor': 'true',
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
    };
    for (const [name, value] of Object.entries(settings)) git(repository, ['config', name, value]);
    for (const directory of ['hooks', 'evil-hooks']) {
      for (const hook of [
        'post-index-change',
        'fsmonitor-watchman',
        'reference-transaction',
        'post-checkout',
      ]) {
        mkdirSync(join(repository, '.git', directory), { recursive: true });
        writeFileSync(join(repository, '.git', directory, hook), `#!/bin/sh\ntouch ${marker}\n`, {
          mode: 0o755,
        });
      }
    }
    const inner = join(w, 'inner');
    git('/', ['init', '-q', inner]);
    writeFileSync(join(inner, 'x'), '');
    commitAll(inner);
    for (const [name, value] of Object.entries(settings)) git(inner, ['config', name, value]);
    appendFileSync(join(w, 'a.txt'), 'edited\n');
    utimesSync(join(w, 'b.txt'), 1, 1);
    rmSync(marker, { force: true });
    const index = readFileSync(join(repository, '.git/index'));
    const source = await open(w);
    expect(await hashOf(source)).toBe(expected);
    expect(source.edits).toEqual(['a.txt']);
    expect(source.untracked).toEqual(['.gitattributes', 'inner/']);
    removeObject(repository, git(repository, ['rev-parse', 'HEAD:w/sub/c.txt']));
    rmSync(marker, { force: true });
    expect(await refusals(await open(w))).toEqual([
      expect.stringMatching(/^`w\/sub\/c.txt`: not in this clone/),
    ]);
    expect(existsSync(marker)).toBe(false);
    // Nor is anything written into it.
    expect(readFileSync(join(repository, '.git/index')).equals(index)).toBe(true);
    // Git itself, asked in the ordinary way, runs what is there.
    expect(() => git(w, ['status'])).toThrow();
    expect(existsSync(marker)).toBe(true);
  });
});
