import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { directorySource } from '../../src/source/directory.io.js';
import type { Source, SourceEntry, SourceFault } from '../../src/source/source.js';
import { makeTree, removeTemporary, temporaryDirectory, treeOf, unprivileged } from '../support/tree.js';

afterEach(removeTemporary);

const everything = (): boolean => true;

function shown(faults: readonly SourceFault[]): string[] {
  return faults.map(({ path, reason }) => `${Buffer.from(path).toString()} ${reason}`).sort();
}

async function listed(source: Source): Promise<SourceEntry[]> {
  const { entries, faults } = await source.list(everything);
  expect(faults).toEqual([]);
  return entries;
}

/** Lists a tree, changes it, and digests the files that were listed. */
async function digestAfter(root: string, change: (root: string) => unknown): Promise<string[]> {
  const source = directorySource(root);
  const files = (await listed(source)).filter((entry) => entry.kind === 'file');
  await change(root);
  const { sha256, faults } = await source.digest(files);
  for (const file of files) {
    const name = Buffer.from(file.path).toString();
    // A file without a digest is always accounted for.
    expect(sha256.has(file) || faults.some((fault) => Buffer.from(fault.path).toString() === name)).toBe(
      true,
    );
  }
  return shown(faults);
}

const TREE = { 'a.py': 'one', 'lib/b.py': 'two', 'lib/c.py': 'three' };

/** Another modification time, so that the change does not depend on the clock's tick. */
function touch(path: string): void {
  utimesSync(path, 1, 1);
}

describe('a tree that changes while it is read', () => {
  it.each<[string, (root: string) => unknown, string[]]>([
    ['nothing changed', () => undefined, []],
    [
      'a file rewritten with the same size',
      (root) => {
        writeFileSync(join(root, 'a.py'), 'eno');
        touch(join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    ['a file that grew', (root) => appendFileSync(join(root, 'a.py'), '!'), ['a.py changed']],
    ['a file that shrank', (root) => truncateSync(join(root, 'lib/b.py'), 1), ['lib/b.py changed']],
    [
      'a file replaced by an equal one',
      (root) => {
        writeFileSync(join(root, '..', 'other'), 'one');
        renameSync(join(root, '..', 'other'), join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    ['a file removed', (root) => unlinkSync(join(root, 'lib/b.py')), ['lib changed', 'lib/b.py changed']],
    [
      'a file replaced by a link to its equal',
      (root) => {
        writeFileSync(join(root, '..', 'other'), 'one');
        unlinkSync(join(root, 'a.py'));
        symlinkSync('../other', join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    [
      'a file replaced by a FIFO',
      (root) => {
        unlinkSync(join(root, 'a.py'));
        execFileSync('mkfifo', [join(root, 'a.py')]);
      },
      ['a.py changed'],
    ],
    [
      'a file replaced by a directory',
      (root) => {
        unlinkSync(join(root, 'a.py'));
        mkdirSync(join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    ['a mode that changed', (root) => chmodSync(join(root, 'a.py'), 0o755), ['a.py changed']],
    [
      'a directory swapped for a link to its equal',
      (root) => {
        execFileSync('cp', ['-a', join(root, 'lib'), join(root, '..', 'copy')]);
        renameSync(join(root, 'lib'), join(root, '..', 'original'));
        symlinkSync('../copy', join(root, 'lib'));
      },
      ['lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
    [
      'a directory swapped for a link to itself, moved away',
      (root) => {
        renameSync(join(root, 'lib'), join(root, '..', 'lib'));
        symlinkSync('../lib', join(root, 'lib'));
      },
      ['lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
    [
      'a directory removed',
      (root) => rmSync(join(root, 'lib'), { recursive: true }),
      ['lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
    [
      'the root removed',
      (root) => rmSync(root, { recursive: true }),
      ['a.py changed', 'lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
    [
      'the root swapped for its copy',
      (root) => {
        renameSync(root, `${root}-original`);
        execFileSync('cp', ['-a', `${root}-original`, root]);
      },
      ['a.py changed', 'lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
  ])('%s', async (_what, change, faults) => {
    expect(await digestAfter(await treeOf(TREE), change)).toEqual(faults);
  });

  it('names what came meanwhile', async () => {
    const faults = await digestAfter(await treeOf(TREE), (root) => {
      writeFileSync(join(root, 'new.py'), '');
      mkdirSync(join(root, 'more/inner'), { recursive: true });
      symlinkSync('a.py', join(root, 'link'));
    });
    expect(faults).toEqual(['link changed', 'more changed', 'more/inner changed', 'new.py changed']);
  });

  it('names a file replaced by a socket', async () => {
    const server = createServer();
    const faults = await digestAfter(await treeOf(TREE), async (root) => {
      unlinkSync(join(root, 'a.py'));
      await new Promise<void>((done) => server.listen(join(root, 'a.py'), done));
    });
    server.close();
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['a.py']);
  });

  it('names a file that became unreadable', async () => {
    const root = await treeOf(TREE);
    const faults = await unprivileged(async () => {
      const source = directorySource(root);
      const files = (await listed(source)).filter((entry) => entry.kind === 'file');
      process.seteuid?.(process.getuid?.() ?? 0);
      chmodSync(join(root, 'a.py'), 0);
      if (process.getuid?.() === 0) process.seteuid?.(65534);
      return (await source.digest(files)).faults;
    });
    expect(shown(faults)).toEqual(['a.py unreadable']);
  });

  it('does not name what happens below a directory that was not looked into', async () => {
    const root = await treeOf({ 'a.py': 'one', 'cache/x/y': 'two' });
    const source = directorySource(root);
    const { entries } = await source.list((directory) => Buffer.from(directory.path).toString() !== 'cache');
    expect(entries.map((entry) => Buffer.from(entry.path).toString())).toEqual(['a.py', 'cache']);
    writeFileSync(join(root, 'cache/x/z'), '');
    const { faults } = await source.digest(entries.filter((entry) => entry.kind === 'file'));
    expect(shown(faults)).toEqual([]);
  });
});

describe('the root', () => {
  it('that is missing, or no directory, or a dangling link, is a fault', async () => {
    const base = temporaryDirectory();
    writeFileSync(join(base, 'file'), 'x');
    symlinkSync('nowhere', join(base, 'dangling'));
    symlinkSync('loop', join(base, 'loop'));
    symlinkSync('file', join(base, 'to-file'));
    const reasons = async (root: string): Promise<string[]> => {
      const { entries, faults } = await directorySource(root).list(everything);
      expect(entries).toEqual([]);
      return shown(faults);
    };
    expect(await reasons(join(base, 'nowhere'))).toEqual([' root-missing']);
    expect(await reasons(join(base, 'dangling'))).toEqual([' root-missing']);
    expect(await reasons('')).toEqual([' root-missing']);
    expect(await reasons(join(base, 'file'))).toEqual([' root-not-a-directory']);
    expect(await reasons(join(base, 'to-file'))).toEqual([' root-not-a-directory']);
    expect(await reasons(join(base, 'file/below'))).toEqual([' unreadable']);
    expect(await reasons(join(base, 'loop'))).toEqual([' unreadable']);
    expect(await reasons('/tmp/\0')).toEqual([' unreadable']);
  });

  it('may be a link to a directory', async () => {
    const root = await treeOf({ 'a.py': 'one' });
    symlinkSync(root, `${root}-link`);
    const entries = await listed(directorySource(`${root}-link`));
    expect(entries.map((entry) => Buffer.from(entry.path).toString())).toEqual(['a.py']);
  });

  it('that cannot be listed is a fault', async () => {
    const root = await treeOf({ 'a.py': 'one' });
    chmodSync(root, 0o311);
    const { faults } = await unprivileged(() => directorySource(root).list(everything));
    expect(shown(faults)).toEqual([' unreadable']);
  });
});

describe('list', () => {
  it('gives kinds, modes, sizes and raw names', async () => {
    const root = join(temporaryDirectory(), 'package');
    await makeTree(root, [
      { path: 'dir', type: 'dir', mode: 0o700 },
      { path: 'f', text: 'four', mode: 0o640 },
      { path: 'link', type: 'symlink', target: 'f' },
      { path: 'pipe', type: 'fifo' },
      { path: 'sock', type: 'socket' },
      { path: 'suid', text: '', mode: 0o4755 },
      { path_hex: 'ff', text: '', mode: 0o644 },
    ]);
    const entries = await listed(directorySource(root));
    expect(
      entries.map(({ path, kind, mode, size }) => [
        Buffer.from(path).toString('latin1'),
        kind,
        kind === 'file' || kind === 'directory' ? mode.toString(8) : '',
        size,
      ]),
    ).toEqual([
      ['dir', 'directory', '700', 0],
      ['f', 'file', '640', 4],
      ['link', 'symlink', '', 0],
      ['pipe', 'fifo', '', 0],
      ['sock', 'socket', '', 0],
      ['suid', 'file', '4755', 0],
      ['\xff', 'file', '644', 0],
    ]);
  });

  it('reports what is too deep, and goes on', async () => {
    const root = join(temporaryDirectory(), 'package');
    await makeTree(root, [{ path: `${'d/'.repeat(128)}f` }, { path: 'e' }]);
    const { entries, faults } = await directorySource(root).list(everything);
    expect(shown(faults)).toEqual([`${'d/'.repeat(127)}d too-deep`]);
    expect(entries).toHaveLength(129);
  });
});

describe('digest', () => {
  it('hashes files of every size around the buffer', async () => {
    const root = temporaryDirectory();
    const mebibyte = 1024 * 1024;
    const sizes = [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte];
    for (const size of sizes) writeFileSync(join(root, `f${size}`), Buffer.alloc(size, size % 251));
    const source = directorySource(root);
    const files = await listed(source);
    const { sha256, faults } = await source.digest(files);
    expect(faults).toEqual([]);
    for (const file of files) {
      const content = readFileSync(join(root, Buffer.from(file.path).toString()));
      expect(sha256.get(file)).toBe(createHash('sha256').update(content).digest('hex'));
    }
    expect(sha256.size).toBe(sizes.length);
  });

  it('needs a listing first', async () => {
    await expect(directorySource('/').digest([])).rejects.toThrow(TypeError);
  });
});

describe('read', () => {
  it('gives the content up to a limit, and nothing for what is not there as listed', async () => {
    const root = await treeOf({ 'a.py': 'four' });
    const source = directorySource(root);
    const [file] = await listed(source);
    if (file === undefined) throw new Error('no file');
    expect(Buffer.from((await source.read(file, 4)) ?? []).toString()).toBe('four');
    expect(await source.read(file, 3)).toBeUndefined();
    appendFileSync(join(root, 'a.py'), '!');
    expect(await source.read(file, 10)).toBeUndefined();
    truncateSync(join(root, 'a.py'), 2);
    expect(await source.read(file, 10)).toBeUndefined();
    unlinkSync(join(root, 'a.py'));
    expect(await source.read(file, 10)).toBeUndefined();
    execFileSync('mkfifo', [join(root, 'a.py')]);
    expect(await source.read(file, 10)).toBeUndefined();
  });
});
