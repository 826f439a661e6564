import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { readIgnoreRules } from '../../src/canonicalize/ignore-rules.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import {
  MAX_IGNORE_FILE_BYTES,
  MAX_IGNORE_PATTERN_BYTES,
  MAX_IGNORE_PATTERNS,
  MAX_PATH_BYTES,
} from '../../src/limits.js';
import { directorySource } from '../../src/source/directory.io.js';
import { gitSource } from '../../src/source/git.io.js';
import { rawPathOf, type Source } from '../../src/source/source.js';
import { git, repositoryOf } from '../support/git.js';
import { makeTree, removeTemporary, temporaryDirectory, treeOf } from '../support/tree.js';
import { IGNORE_CASES } from './ignore-cases.js';

afterAll(removeTemporary);

const rulesOf = (text: string | Uint8Array) => readIgnoreRules(Buffer.from(text), 'worker/.wcpignore');

function ignores(text: string | Uint8Array, path: string): boolean {
  const read = rulesOf(text);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const kind = path.endsWith('/') ? 'directory' : 'file';
  return read.rules.ignores({ path: rawPathOf(path.replace(/\/$/, '')), kind });
}

const made = (root: string) => canonicalize(directorySource(root, 'worker'), { ignoreRules: true });

describe('a pattern means what it means to git', () => {
  // The same table is asked of git in test/slow/ignore-rules.test.ts.
  it.each(IGNORE_CASES)('$text', ({ text, ignored, kept }) => {
    for (const path of ignored) expect([path, ignores(text, path)]).toEqual([path, true]);
    for (const path of kept) expect([path, ignores(text, path)]).toEqual([path, false]);
  });
});

describe('a .wcpignore that is not clear is refused with its line', () => {
  it.each([
    ['a\n\xff\n', 2, 'is not UTF-8'],
    ['a\n\nb\0c\n', 3, 'holds a NUL'],
    [
      'src\\worker\\\n',
      1,
      'has the pattern `src\\\\worker\\\\`, which ends in a backslash and matches nothing',
    ],
    ['a\\/b', 1, 'has the pattern `a\\\\/b`, in which a backslash stands before a slash'],
    [
      'src/**.py',
      1,
      'has the pattern `src/**.py`, in which `**` is a part of a name; write `*`, or `**` between slashes',
    ],
    [
      'a**/b',
      1,
      'has the pattern `a**/b`, in which `**` is a part of a name; write `*`, or `**` between slashes',
    ],
    ['**/a/**/b/**', 1, 'has the pattern `**/a/**/b/**`, in which `**` stands more than 2 times'],
    [
      `${'a'.repeat(MAX_IGNORE_PATTERN_BYTES + 1)}`,
      1,
      `has a pattern of more than ${MAX_IGNORE_PATTERN_BYTES} bytes`,
    ],
    [
      'a\n'.repeat(MAX_IGNORE_PATTERNS + 7),
      MAX_IGNORE_PATTERNS + 1,
      `has more than ${MAX_IGNORE_PATTERNS} patterns`,
    ],
  ])('%j', (text, line, what) => {
    const read = readIgnoreRules(Buffer.from(text, 'latin1'), 'worker/.wcpignore');
    expect(read.ok ? [] : read.findings).toMatchObject([
      {
        code: 'WCP2016',
        severity: 'error',
        path: 'worker/.wcpignore',
        line,
        message: `\`worker/.wcpignore\` ${what}`,
      },
    ]);
  });

  it('takes as much as the limits allow', () => {
    expect(rulesOf('a\n'.repeat(MAX_IGNORE_PATTERNS)).ok).toBe(true);
    expect(rulesOf('a'.repeat(MAX_IGNORE_PATTERN_BYTES)).ok).toBe(true);
    expect(rulesOf(`#${'a'.repeat(5000)}\n**/a/**\n/**/a/**/b`).ok).toBe(true);
  });

  it('names every line that is wrong', () => {
    const read = rulesOf('ok\na\\\nok\nb**/c\n');
    expect(read.ok ? [] : read.findings.map((one) => one.line)).toEqual([2, 4]);
  });

  it('never throws on bytes', () => {
    const path = fc.string({ unit: fc.constantFrom('a', '/', '.', '..', '\\', ' ', '\xff'), maxLength: 12 });
    const text = fc.string({ unit: fc.constantFrom(...'ab*?[]!-\\/# \n\r:^.é'), maxLength: 30 });
    fc.assert(
      fc.property(text, path, (patterns, raw) => {
        const read = rulesOf(patterns);
        if (read.ok) expect(typeof read.rules.ignores({ path: raw, kind: 'file' })).toBe('boolean');
      }),
    );
  });
});

describe('a package with .wcpignore', () => {
  it('leaves out what it names, whatever it is, and keeps itself and the attestation', async () => {
    const root = await treeOf({
      '.wcpignore': '*\n!/a\n!/a/keep.py\n',
      'a/keep.py': 'x',
      'a/drop.log': 'x',
      'b/deep/x': 'x',
      'manifest.json': '{}',
      '__pycache__/x.pyc': 'x',
    });
    symlinkSync('nowhere', join(root, 'link'));
    symlinkSync('nowhere', join(root, 'a/link'));
    await makeTree(root, [
      { path: 'pipe', type: 'fifo' },
      { path: 'setuid', mode: 0o4755 },
    ]);
    const content = await made(root);
    expect(content.findings).toEqual([]);
    expect(content.files.map((file) => file.path)).toEqual(['.wcpignore', 'a/keep.py']);
    expect(content.own.map((file) => file.path)).toEqual(['manifest.json']);
    expect(content.ignored).toEqual(['__pycache__/', 'a/drop.log', 'a/link', 'b/', 'link', 'pipe', 'setuid']);
    expect(content.residue).toEqual([]);
    expect(content.ignorePatterns).toEqual(['*', '!/a', '!/a/keep.py']);
  });

  it('is refused when matching its paths takes too much work', async () => {
    const deep = Array.from({ length: 500 }, () => 'a').join('/');
    const paths = (count: number) => [
      '.wcpignore',
      ...Array.from({ length: count }, (_, at) => `${deep}/${at}`),
    ];
    const patterns = Array.from({ length: MAX_IGNORE_PATTERNS }, (_, at) => `**/a*/**/b${at}\n`).join('');
    const source = (count: number): Source => ({
      ...directorySource('/nowhere', 'w'),
      list: async () => ({ entries: paths(count).map((path) => ({ path, kind: 'file' })), faults: [] }),
      digest: async () => ({ facts: new Map(), faults: [] }),
      read: async () => Buffer.from(patterns),
    });
    const findingsOf = async (count: number) =>
      (await canonicalize(source(count), { ignoreRules: true })).findings.filter(
        (one) => one.code === 'WCP2016',
      );
    expect(await findingsOf(0)).toEqual([]);
    expect(await findingsOf(20_000)).toMatchObject([
      {
        severity: 'error',
        path: 'w/.wcpignore',
        message: '`w/.wcpignore` has patterns that take too long to match with the paths of this package',
      },
    ]);
  });

  it('ignores nothing when it is verified', async () => {
    const root = await treeOf({ '.wcpignore': 'x\n', x: 'x', y: 'y' });
    const content = await canonicalize(directorySource(root, 'worker'));
    expect(content.files.map((file) => file.path)).toEqual(['.wcpignore', 'x', 'y']);
    expect([content.ignored, content.ignorePatterns]).toEqual([[], undefined]);
  });

  it('is the package without what is left out', async () => {
    const full = await treeOf({
      '.wcpignore': 'logs/\n*.tmp\n',
      'a.py': 'a',
      'logs/x': 'x',
      'd/e/f.tmp': 'x',
    });
    await makeTree(full, [{ path: 'd/empty', type: 'dir' }]);
    const bare = await treeOf({ '.wcpignore': 'logs/\n*.tmp\n', 'a.py': 'a' });
    await makeTree(bare, [{ path: 'd/empty', type: 'dir' }]);
    const [one, other] = [await made(full), await canonicalize(directorySource(bare, 'worker'))];
    expect(one.files).toEqual(other.files);
    expect(one.emptyDirectories).toEqual(['d/empty']);
    expect(one.emptyDirectories).toEqual(other.emptyDirectories);
    expect(packageHash(one.files, 'python')).toBe(packageHash(other.files, 'python'));
  });

  it('has no directory that holds ignored files only, as a commit would not have it', async () => {
    const root = await repositoryOf({ '.wcpignore': '*.o\n', '.gitignore': '*.o\n', 'a.py': 'a' });
    await makeTree(root, [{ path: 'build/one/a.o' }, { path: 'build/two/b.o' }, { path: 'c.o' }]);
    const disk = await made(root);
    expect(disk.emptyDirectories).toEqual([]);
    expect(disk.ignored).toEqual(['build/one/a.o', 'build/two/b.o', 'c.o']);
    const commit = git(root, ['rev-parse', 'HEAD']);
    const source = gitSource({ directory: root, commit, path: '', label: 'worker' });
    const committed = await canonicalize(source, { ignoreRules: true });
    expect([committed.files, committed.emptyDirectories]).toEqual([disk.files, disk.emptyDirectories]);
    expect(committed.ignorePatterns).toEqual(['*.o']);
  });

  it('is empty when the rules leave nothing but themselves', async () => {
    const content = await made(await treeOf({ '.wcpignore': '*\n', 'a.py': 'a' }));
    expect(content.findings).toMatchObject([
      { code: 'ATTEST_PACKAGE_EMPTY', message: 'the package has no files besides `.wcpignore`' },
    ]);
  });

  it('is refused when the rules cannot be read', async () => {
    const large = await treeOf({ '.wcpignore': '#'.repeat(MAX_IGNORE_FILE_BYTES + 1), a: 'a' });
    expect((await made(large)).findings).toMatchObject([
      { code: 'WCP2016', message: expect.stringContaining('is larger than 65536 bytes') },
    ]);
    const link = await treeOf({ a: 'a' });
    symlinkSync('a', join(link, '.wcpignore'));
    expect((await made(link)).findings.map((one) => one.code)).toEqual(['ATTEST_TREE_UNSAFE']);
    const directory = await treeOf({ '.wcpignore/x': 'a' });
    expect((await made(directory)).findings).toMatchObject([
      { code: 'WCP2016', message: '`worker/.wcpignore` is a directory' },
    ]);
    const wrong = await treeOf({ '.wcpignore': 'a\\\n', a: 'a' });
    const content = await made(wrong);
    expect(content.findings).toMatchObject([{ code: 'WCP2016', line: 1 }]);
    expect(content.ignored).toEqual([]);
  });

  it('is refused when the rules are gone or others once the files are read', async () => {
    const root = await treeOf({ '.wcpignore': 'a\n', a: 'a', b: 'b' });
    const inner = directorySource(root, 'worker');
    const other = await canonicalize(
      { ...inner, read: async () => Buffer.from('b\n') },
      { ignoreRules: true },
    );
    expect(other.findings).toMatchObject([
      { code: 'WCP2016', message: '`worker/.wcpignore` changed while it was read' },
    ]);
    rmSync(join(root, '.wcpignore'));
    const gone = await canonicalize(
      { ...directorySource(root, 'worker'), read: async () => Buffer.from('b\n') },
      { ignoreRules: true },
    );
    expect(gone.findings).toMatchObject([
      { code: 'WCP2016', message: '`worker/.wcpignore` is there under another name' },
    ]);
  });

  it('leaves out names that are not UTF-8 and names that a package cannot have', async () => {
    const root = join(temporaryDirectory(), 'package');
    await makeTree(root, [
      { path: '.wcpignore', text: 'x*\ny:z\n' },
      { path: 'a' },
      { path_hex: '78ff' },
      { path: 'y:z' },
    ]);
    const content = await made(root);
    expect(content.findings).toEqual([]);
    expect(content.ignored).toEqual(['x\\xff', 'y:z']);
  });

  it('takes no pattern that a path could make slow', () => {
    const patterns = Array.from({ length: 10 }, (_, i) => `**/*a*a*a*a/**/*a*a*${i}b`);
    const path = `${'aaaaaaa/'.repeat(127)}aaaaaaaa`;
    expect(path.length).toBe(MAX_PATH_BYTES);
    // With another two `**` this would not end.
    expect(ignores(patterns.join('\n'), path)).toBe(false);
  });
});
