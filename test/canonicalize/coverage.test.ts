import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { type Coverage, coverageOf } from '../../src/canonicalize/exclusions.js';
import { shownPath } from '../../src/canonicalize/refusals.js';
import { directorySource } from '../../src/source/directory.io.js';
import { makeTree, removeTemporary, type TreeEntry, temporaryDirectory } from '../support/tree.js';

afterEach(removeTemporary);

describe('coverageOf', () => {
  it.each<[string, boolean, Coverage]>([
    ['a.py', false, 'hashed'],
    ['manifest.json', false, 'own'],
    ['manifest.sig', false, 'own'],
    ['manifest.tmp', false, 'residue'],
    ['manifest.json', true, 'listed'],
    ['manifest.json/a.py', false, 'listed'],
    ['lib/manifest.json', false, 'listed'],
    ['lib/manifest.sig', false, 'listed'],
    ['lib/manifest.tmp/x', false, 'listed'],
    ['.git', false, 'residue'],
    ['.git', true, 'residue'],
    ['lib/.git/config', false, 'residue'],
    ['__pycache__', true, 'residue'],
    ['__pycache__', false, 'residue'],
    ['.DS_Store', false, 'residue'],
    ['.DS_Store/x', false, 'residue'],
    ['a.pyc', false, 'residue'],
    ['.pyc', false, 'residue'],
    ['a.pyc', true, 'hashed'],
    ['a.pyc/b.py', false, 'hashed'],
    ['a.PYC', false, 'hashed'],
    ['a.pyc.txt', false, 'hashed'],
    ['.gitignore', false, 'hashed'],
    // Residue below a nested manifest, and the other way round, stays residue: the walk does not go there.
    ['manifest.json/__pycache__/x', false, 'residue'],
    ['__pycache__/manifest.json', false, 'residue'],
    ['manifest.json/x.pyc', false, 'residue'],
  ])('of %s (directory: %s) is %s', (path, isDirectory, coverage) => {
    expect(coverageOf(path, isDirectory)).toBe(coverage);
  });
});

interface Summary {
  hashed: string[];
  listed: string[];
  empty: string[];
  residue: string[];
  codes: string[];
}

async function summary(entries: TreeEntry[]): Promise<Summary> {
  const root = join(temporaryDirectory(), 'package');
  await makeTree(root, entries);
  const { files, emptyDirectories, residue, findings } = await canonicalize(directorySource(root));
  return {
    hashed: files.filter((one) => one.hashed).map((one) => one.path),
    listed: files.filter((one) => !one.hashed).map((one) => one.path),
    empty: emptyDirectories,
    residue,
    codes: findings.map((one) => one.code),
  };
}

const NOTHING: Summary = { hashed: [], listed: [], empty: [], residue: [], codes: [] };

describe('canonicalize', () => {
  it.each<[string, TreeEntry[], Partial<Summary>]>([
    [
      'sorts files by bytes',
      [{ path: 'é' }, { path: 'b' }, { path: 'C' }, { path: 'a/b' }, { path: 'a.b' }],
      {
        hashed: ['C', 'a.b', 'a/b', 'b', 'é'],
      },
    ],
    [
      'leaves the root attestation out',
      [{ path: 'a' }, { path: 'manifest.json' }, { path: 'manifest.sig' }],
      {
        hashed: ['a'],
      },
    ],
    [
      'reports what an interrupted signing left',
      [{ path: 'a' }, { path: 'manifest.tmp' }, { path: 'd/manifest.tmp' }],
      {
        hashed: ['a'],
        listed: ['d/manifest.tmp'],
        residue: ['manifest.tmp'],
      },
    ],
    [
      'lists nested manifests',
      [{ path: 'a' }, { path: 'p/manifest.json' }, { path: 'p/manifest.sig' }],
      {
        hashed: ['a'],
        listed: ['p/manifest.json', 'p/manifest.sig'],
      },
    ],
    [
      'lists what is below a manifest.json that is a directory',
      [{ path: 'a' }, { path: 'manifest.json/x/y' }],
      {
        hashed: ['a'],
        listed: ['manifest.json/x/y'],
      },
    ],
    [
      'reports residue of each kind, a directory as one',
      [
        { path: 'a' },
        { path: '.git/config' },
        { path: '.git/objects/aa/bb' },
        { path: 'lib/__pycache__/m.cpython-312.pyc' },
        { path: 'lib/.DS_Store' },
        { path: 'm.pyc' },
        { path: 'sub/.git', text: 'gitdir: x' },
      ],
      {
        hashed: ['a'],
        // A directory with nothing but residue in it is empty as far as anybody signs it.
        empty: ['lib', 'sub'],
        residue: ['.git/', 'lib/.DS_Store', 'lib/__pycache__/', 'm.pyc', 'sub/.git'],
      },
    ],
    [
      'names empty directories',
      [{ path: 'a' }, { path: 'e/f/g', type: 'dir' }, { path: 'd', type: 'dir' }],
      {
        hashed: ['a'],
        empty: ['d', 'e/f/g'],
      },
    ],
    ['refuses an empty package', [], { codes: ['ATTEST_PACKAGE_EMPTY'] }],
    [
      'refuses a package of empty directories',
      [{ path: 'd', type: 'dir' }],
      {
        empty: ['d'],
        codes: ['ATTEST_PACKAGE_EMPTY'],
      },
    ],
    [
      'refuses a package of residue',
      [{ path: '.git/config' }, { path: 'x.pyc' }],
      {
        residue: ['.git/', 'x.pyc'],
        codes: ['ATTEST_PACKAGE_EMPTY'],
      },
    ],
    [
      'refuses a package of nested manifests',
      [{ path: 'p/manifest.json' }],
      {
        listed: ['p/manifest.json'],
        codes: ['ATTEST_PACKAGE_EMPTY'],
      },
    ],
    [
      'refuses a package of its own attestation',
      [{ path: 'manifest.json' }, { path: 'manifest.sig' }],
      {
        codes: ['ATTEST_PACKAGE_EMPTY'],
      },
    ],
    [
      'does not call a package empty whose content is refused',
      [{ path: 'a:b' }],
      {
        codes: ['ATTEST_TREE_UNSAFE'],
      },
    ],
  ])('%s', async (_what, entries, wanted) => {
    expect(await summary(entries)).toEqual({ ...NOTHING, ...wanted });
  });

  it('counts bytes, sees any executable bit, and reads a file of the package', async () => {
    const root = join(temporaryDirectory(), 'package');
    await makeTree(root, [
      { path: 'run', text: '#!/bin/sh\n', mode: 0o744 },
      { path: 'group', text: 'x', mode: 0o654 },
      { path: 'manifest.json', text: '{}' },
    ]);
    const content = await canonicalize(directorySource(root));
    expect(content.bytes).toBe(11);
    expect(content.files.map((one) => [one.path, one.executable])).toEqual([
      ['group', true],
      ['run', true],
    ]);
    expect(Buffer.from((await content.read('group', 10)) ?? []).toString()).toBe('x');
    expect(Buffer.from((await content.read('manifest.json', 10)) ?? []).toString()).toBe('{}');
    expect(await content.read('nowhere', 10)).toBeUndefined();
  });

  it('looks at components below the root only', async () => {
    const root = join(temporaryDirectory(), '.git/__pycache__/manifest.json');
    await makeTree(root, [{ path: 'a' }]);
    const { files, findings } = await canonicalize(directorySource(root));
    expect(findings).toEqual([]);
    expect(files.map((one) => [one.path, one.hashed])).toEqual([['a', true]]);
  });
});

describe('shownPath', () => {
  it.each([
    ['.', 'a', 'a'],
    ['.', '', '.'],
    ['w', 'a', 'w/a'],
    ['w//', 'a', 'w/a'],
    ['w', '', 'w'],
    ['w\n', 'a\u202e', 'w\\n/a\\u{202e}'],
  ])('of %j and %j is %j', (label, path, shown) => {
    expect(shownPath(label, path)).toBe(shown);
  });
});
