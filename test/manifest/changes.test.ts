import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PackageFile } from '../../src/canonicalize/package-hash.js';
import { type ChangeKind, changeText, compareWithSigned } from '../../src/manifest/changes.js';

/** Files by path: the content, with a `!` before it for an executable one. A directory ends in `/`. */
type Tree = Record<string, string>;

function contentOf(text: string): Buffer {
  return Buffer.from(text.replace(/^!/, ''), 'latin1');
}

function filesOf(tree: Tree): PackageFile[] {
  return Object.entries(tree)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, text]) => ({
      path,
      size: contentOf(text).length,
      sha256: createHash('sha256').update(contentOf(text)).digest('hex'),
      executable: text.startsWith('!'),
      hashed: true,
    }));
}

const emptyOf = (tree: Tree): string[] =>
  Object.keys(tree)
    .filter((path) => path.endsWith('/'))
    .map((path) => path.slice(0, -1));

async function compare(before: Tree, after: Tree): Promise<string[]> {
  const changes = await compareWithSigned(
    { files: filesOf(before), empty_directories: emptyOf(before) },
    { files: filesOf(after), emptyDirectories: emptyOf(after) },
    async (path) => (after[path] === undefined ? undefined : contentOf(after[path])),
  );
  return changes.map(({ path, change }) => `${path} ${change}`);
}

describe('compareWithSigned', () => {
  it.each<[string, Tree, Tree, string[]]>([
    ['nothing', { a: 'x', 'd/': '' }, { a: 'x', 'd/': '' }, []],
    ['a file added', { a: 'x' }, { a: 'x', b: '' }, ['b added']],
    ['a file removed', { a: 'x', b: '' }, { a: 'x' }, ['b removed']],
    ['a file renamed', { a: 'x' }, { b: 'x' }, ['a removed', 'b added']],
    ['a byte', { a: 'x' }, { a: 'y' }, ['a modified']],
    ['two files swapped', { a: 'x', b: 'y' }, { a: 'y', b: 'x' }, ['a modified', 'b modified']],
    ['LF to CRLF', { a: '1\n2\n' }, { a: '1\r\n2\r\n' }, ['a line-endings']],
    ['CRLF to LF', { a: '1\r\n2\r\n' }, { a: '1\n2\n' }, ['a line-endings']],
    ['some LF to CRLF', { a: '1\n2\n' }, { a: '1\r\n2\n' }, ['a line-endings']],
    ['line endings of bytes that are no text', { a: '\xff\n\0' }, { a: '\xff\r\n\0' }, ['a line-endings']],
    ['line endings and a letter', { a: '1\n2\n' }, { a: '1\r\n3\r\n' }, ['a modified']],
    ['a last line feed', { a: '1\n' }, { a: '1' }, ['a modified']],
    ['a carriage return alone', { a: '1\n' }, { a: '1\r' }, ['a modified']],
    ['a mode', { a: 'x' }, { a: '!x' }, ['a made-executable']],
    ['a mode back', { a: '!x' }, { a: 'x' }, ['a made-not-executable']],
    ['content and mode', { a: 'x' }, { a: '!y' }, ['a modified', 'a made-executable']],
    ['an empty directory added', { a: '' }, { a: '', 'd/': '' }, ['d directory-added']],
    ['an empty directory removed', { a: '', 'd/': '' }, { a: '' }, ['d directory-removed']],
    ['an empty directory with its first file', { a: '', 'd/': '' }, { a: '', 'd/f': '' }, ['d/f added']],
    ['an empty directory with a directory', { a: '', 'd/': '' }, { a: '', 'd/e/f': '' }, ['d/e/f added']],
    ['a directory that lost its last file', { a: '', 'd/f': '' }, { a: '', 'd/': '' }, ['d/f removed']],
    ['a directory that went with its file', { a: '', 'd/e/f': '' }, { a: '' }, ['d/e/f removed']],
    [
      'a directory inside an empty one',
      { a: '', 'd/': '' },
      { a: '', 'd/e/': '' },
      ['d directory-removed', 'd/e directory-added'],
    ],
    ['a file that became a directory', { a: 'x' }, { 'a/b': 'x' }, ['a removed', 'a/b added']],
    [
      'everything, in byte order',
      { é: '', z: '' },
      { '\ue000': '', '😀': '' },
      ['z removed', 'é removed', '\ue000 added', '😀 added'],
    ],
  ])('%s', async (_what, before, after, changes) => {
    expect(await compare(before, after)).toEqual(changes);
  });

  it('calls a file modified that cannot be read again', async () => {
    const changes = await compareWithSigned(
      { files: filesOf({ a: '1\n' }), empty_directories: [] },
      { files: filesOf({ a: '1\r\n' }), emptyDirectories: [] },
      async () => undefined,
    );
    expect(changes).toEqual([{ path: 'a', change: 'modified' }]);
  });

  it('does not let a signed list name a file twice', async () => {
    const files = filesOf({ a: 'x' });
    const changes = await compareWithSigned(
      { files: [...files, ...files], empty_directories: [] },
      { files, emptyDirectories: [] },
      async () => undefined,
    );
    expect(changes).toEqual([{ path: 'a', change: 'removed' }]);
  });
});

describe('changeText', () => {
  it('has a phrase of its own for each kind', () => {
    const kinds: ChangeKind[] = [
      'added',
      'removed',
      'modified',
      'line-endings',
      'made-executable',
      'made-not-executable',
      'directory-added',
      'directory-removed',
    ];
    expect(new Set(kinds.map(changeText)).size).toBe(kinds.length);
  });
});
