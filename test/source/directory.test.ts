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
  return faults.map(({ path, reason }) => `${path} ${reason}`).sort();
}

async function listed(source: Source): Promise<SourceEntry[]> {
  const { entries, faults } = await source.list(everything);
  expect(faults).toEqual([]);
  return entries;
}

/** When a tree is changed: before its first file is read, in the middle of the large one, or after the last one. */
type When = 'before' | 'within' | 'after';

async function digestWhile(
  root: string,
  change: (root: string) => unknown,
  when: When = 'after',
): Promise<string[]> {
  const source = directorySource(root);
  const files = (await listed(source)).filter((entry) => entry.kind === 'file');
  let read = 0;
  let isDone = when === 'before';
  if (isDone) await change(root);
  const { facts, faults } = await source.digest(files, (more) => {
    read += more;
    if (isDone || read < (when === 'after' ? files.length : 0)) return;
    isDone = true;
    change(root);
  });
  for (const file of files) {
    // A file without a digest is always accounted for.
    expect(facts.get(file) !== undefined).toBe(!faults.some((fault) => fault.path === file.path));
  }
  return shown(faults);
}

/** More than is read at once. */
const LARGE = 'x'.repeat(700_000);
const TREE = { 'a.py': 'one', 'lib/b.py': 'two', 'lib/c.py': 'three' };

/** Another modification time, so that the change does not depend on the clock's tick. */
function touch(path: string): void {
  utimesSync(path, 1, 1);
}

describe('a tree that changes while it is read', () => {
  it.each<[string, (root: string) => unknown, string[]]>([
    ['nothing changed', () => undefined, []],
    [
      'a file replaced by an equal one',
      (root) => {
        writeFileSync(join(root, '..', 'other'), 'one');
        renameSync(join(root, '..', 'other'), join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    ['a file removed', (root) => unlinkSync(join(root, 'lib/b.py')), ['lib/b.py changed']],
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
      ['lib changed'],
    ],
    [
      'a directory removed',
      (root) => rmSync(join(root, 'lib'), { recursive: true }),
      ['lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
    [
      'the root removed',
      (root) => rmSync(root, { recursive: true }),
      [' changed', 'a.py changed', 'lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
    [
      'the root swapped for its copy',
      (root) => {
        renameSync(root, `${root}-original`);
        execFileSync('cp', ['-a', `${root}-original`, root]);
      },
      [' changed', 'a.py changed', 'lib changed', 'lib/b.py changed', 'lib/c.py changed'],
    ],
  ])('%s', async (_what, change, faults) => {
    expect(await digestWhile(await treeOf(TREE), change)).toEqual(faults);
  });

  it('names what came meanwhile', async () => {
    const faults = await digestWhile(await treeOf(TREE), (root) => {
      writeFileSync(join(root, 'new.py'), '');
      mkdirSync(join(root, 'more/inner'), { recursive: true });
      symlinkSync('a.py', join(root, 'link'));
    });
    expect(faults).toEqual(['link changed', 'more changed', 'new.py changed']);
  });

  it.each<[string, (root: string) => unknown, string[]]>([
    ['a file rewritten in place, which is then read', (root) => writeFileSync(join(root, 'a.py'), 'eno'), []],
    ['a file removed', (root) => unlinkSync(join(root, 'lib/b.py')), ['lib/b.py changed']],
    [
      'a file replaced by a link to its equal',
      (root) => {
        renameSync(join(root, 'a.py'), join(root, '..', 'other'));
        symlinkSync('../other', join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    [
      'a file replaced by another one',
      (root) => {
        touch(root);
        writeFileSync(join(root, '..', 'other'), 'one');
        renameSync(join(root, '..', 'other'), join(root, 'a.py'));
      },
      [' changed'],
    ],
    [
      'a directory swapped for a link to its equal',
      (root) => {
        execFileSync('cp', ['-a', join(root, 'lib'), join(root, '..', 'copy')]);
        renameSync(join(root, 'lib'), join(root, '..', 'original'));
        symlinkSync('../copy', join(root, 'lib'));
      },
      ['lib changed'],
    ],
  ])('between listing and reading: %s', async (_what, change, faults) => {
    expect(await digestWhile(await treeOf(TREE), change, 'before')).toEqual(faults);
  });

  it.each<[string, (root: string) => unknown, string[]]>([
    [
      'a file rewritten with the same size',
      (root) => {
        writeFileSync(join(root, 'a.py'), LARGE.replaceAll('x', 'y'));
        touch(join(root, 'a.py'));
      },
      ['a.py changed'],
    ],
    ['a file that grew', (root) => appendFileSync(join(root, 'a.py'), '!'), ['a.py changed']],
    ['a file that shrank', (root) => truncateSync(join(root, 'a.py'), 300_000), ['a.py changed']],
    ['a mode that changed', (root) => chmodSync(join(root, 'a.py'), 0o755), ['a.py changed']],
    ['a file that was removed', (root) => unlinkSync(join(root, 'a.py')), ['a.py changed']],
    ['another file in its directory', (root) => writeFileSync(join(root, 'new'), ''), ['new changed']],
  ])('in the middle of reading: %s', async (_what, change, faults) => {
    expect(await digestWhile(await treeOf({ ...TREE, 'a.py': LARGE }), change, 'within')).toEqual(faults);
  });

  it.each<[string, (base: string) => string]>([
    ['a directory above it', (base) => join(base, 'live/package')],
    ['a link to it', (base) => join(base, 'current')],
  ])('is read as it was opened when %s is exchanged, and exchanged back', async (_what, rootOf) => {
    const base = temporaryDirectory();
    for (const [name, text] of [
      ['live', 'evil'],
      ['other', 'good'],
    ] as const) {
      await makeTree(join(base, name, 'package'), [
        { path: 'a', text: LARGE },
        { path: 'b', text },
      ]);
    }
    symlinkSync('live/package', join(base, 'current'));
    const exchange = (): void => {
      renameSync(join(base, 'live'), join(base, 'spare'));
      renameSync(join(base, 'other'), join(base, 'live'));
      renameSync(join(base, 'spare'), join(base, 'other'));
    };
    const source = directorySource(rootOf(base));
    const files = await listed(source);
    let read = 0;
    let isExchanged = false;
    const { facts, faults } = await source.digest(files, (more) => {
      read += more;
      if (isExchanged === read < 2) return;
      exchange();
      isExchanged = !isExchanged;
    });
    const evil = createHash('sha256').update('evil').digest('hex');
    const b = files.find(({ path }) => path === 'b');
    // What is there before and after, or a fault; never what was there for a moment.
    expect(faults.length > 0 || (b && facts.get(b)?.sha256) === evil).toBe(true);
    expect(isExchanged).toBe(false);
  });

  it('names a file replaced by a socket', async () => {
    const server = createServer();
    const faults = await digestWhile(await treeOf(TREE), async (root) => {
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
    const { entries } = await source.list((directory) => directory.path !== 'cache');
    expect(entries.map((entry) => entry.path)).toEqual(['a.py', 'cache']);
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
    expect(entries.map((entry) => entry.path)).toEqual(['a.py']);
  });

  it('that cannot be listed is a fault', async () => {
    const root = await treeOf({ 'a.py': 'one' });
    chmodSync(root, 0o311);
    const { faults } = await unprivileged(() => directorySource(root).list(everything));
    expect(shown(faults)).toEqual([' unreadable']);
  });
});

describe('list', () => {
  it('gives kinds and raw names', async () => {
    const root = join(temporaryDirectory(), 'package');
    await makeTree(root, [
      { path: 'dir', type: 'dir', mode: 0o700 },
      { path: 'f', text: 'four', mode: 0o640 },
      { path: 'link', type: 'symlink', target: 'f' },
      { path: 'pipe', type: 'fifo' },
      { path: 'sock', type: 'socket' },
      { path_hex: 'ff', text: '', mode: 0o644 },
    ]);
    const entries = await listed(directorySource(root));
    expect(entries.map(({ path, kind }) => [path, kind])).toEqual([
      ['dir', 'directory'],
      ['f', 'file'],
      ['link', 'symlink'],
      ['pipe', 'fifo'],
      ['sock', 'socket'],
      ['\xff', 'file'],
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
  it('hashes files of every size around the buffer, with their modes', async () => {
    const root = temporaryDirectory();
    const chunk = 256 * 1024;
    const sizes = [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 4 * chunk + 7];
    for (const size of sizes) writeFileSync(join(root, `f${size}`), Buffer.alloc(size, size % 251));
    chmodSync(join(root, 'f1'), 0o4750);
    const source = directorySource(root);
    const files = await listed(source);
    const { facts, faults } = await source.digest(files);
    expect(faults).toEqual([]);
    for (const file of files) {
      const content = readFileSync(join(root, file.path));
      expect(facts.get(file)).toEqual({
        sha256: createHash('sha256').update(content).digest('hex'),
        size: content.length,
        mode: file.path === 'f1' ? 0o4750 : 0o644,
      });
    }
  });

  it.each([
    ['many small files', 4000, 3],
    ['a few large ones', 5, 9 * 1024 * 1024],
  ])('shares %s between threads', async (_what, count, size) => {
    const root = temporaryDirectory();
    const content = Buffer.alloc(size, 'x');
    for (let index = 0; index < count; index += 1) {
      content.writeInt8(index % 100, 0);
      writeFileSync(join(root, `${index}`), content);
    }
    const source = directorySource(root);
    let progress = [0, 0];
    const files = await listed(source);
    const { facts, faults } = await source.digest(files, (moreFiles, bytes) => {
      progress = [(progress[0] ?? 0) + moreFiles, (progress[1] ?? 0) + bytes];
    });
    expect(faults).toEqual([]);
    expect(files).toHaveLength(count);
    for (const file of files) {
      content.writeInt8(Number(file.path) % 100, 0);
      expect(facts.get(file)?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    }
    expect(progress[0]).toBeLessThanOrEqual(count);
    expect(progress[1]).toBeLessThanOrEqual(count * size);
  });

  it('needs a listing first', async () => {
    await expect(directorySource('/').digest([])).rejects.toThrow(TypeError);
  });
});

describe('read', () => {
  it('gives the content up to a limit, and nothing for what is no file', async () => {
    const root = await treeOf({ 'a.py': 'four' });
    const source = directorySource(root);
    expect(Buffer.from((await source.read('a.py', 4)) ?? []).toString()).toBe('four');
    expect(await source.read('a.py', 3)).toBeUndefined();
    unlinkSync(join(root, 'a.py'));
    expect(await source.read('a.py', 10)).toBeUndefined();
    execFileSync('mkfifo', [join(root, 'a.py')]);
    expect(await source.read('a.py', 10)).toBeUndefined();
    symlinkSync('b.py', join(root, 'link'));
    writeFileSync(join(root, 'b.py'), 'x');
    expect(await source.read('link', 10)).toBeUndefined();
  });
});

describe('stream', () => {
  it('hands the content over in chunks, in the order asked for', async () => {
    const root = temporaryDirectory();
    const large = Buffer.alloc(600 * 1024, 'l');
    writeFileSync(join(root, 'a'), 'first');
    writeFileSync(join(root, 'b'), large);
    const source = directorySource(root);
    const [a, b] = await listed(source);
    if (a === undefined || b === undefined) throw new Error('no files');
    const seen: [string, Buffer][] = [];
    await source.stream([b, a], async (file, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      seen.push([file.path, Buffer.concat(parts)]);
    });
    expect(seen.map(([path, bytes]) => [path, bytes.length])).toEqual([
      ['b', large.length],
      ['a', 5],
    ]);
    expect(seen[0]?.[1].equals(large)).toBe(true);
  });

  it('throws for what cannot be read', async () => {
    const root = await treeOf({ 'a.py': 'four' });
    const source = directorySource(root);
    const files = await listed(source);
    unlinkSync(join(root, 'a.py'));
    const received = source.stream(files, async (_file, chunks) => {
      for await (const _ of chunks);
    });
    await expect(received).rejects.toThrow('cannot read `a.py`');
  });
});
