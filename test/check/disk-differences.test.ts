import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { diskDifferences } from '../../src/check/disk-differences.js';
import { directorySource } from '../../src/source/directory.io.js';
import { makeTree, removeTemporary, treeOf } from '../support/tree.js';

afterEach(removeTemporary);

const FILES = { 'a.py': 'a\nb\n', 'lib/x.py': 'x', 'lib/y.py': 'y', 'run.sh': '#!/bin/sh\n' };

async function differences(change: (root: string) => unknown): Promise<string[]> {
  const root = await treeOf(FILES);
  const content = await canonicalize(directorySource(root, 'w'));
  await change(root);
  const findings = await diskDifferences(directorySource(root, 'w'), content);
  for (const one of findings) expect([one.severity, one.code]).toEqual(['warning', 'ATTEST_HASH_MISMATCH']);
  return findings.map((one) => one.message);
}

describe('diskDifferences', () => {
  it('has none for the files that were signed, with the attestation beside them', async () => {
    expect(
      await differences((root) => {
        for (const name of ['manifest.json', 'manifest.sig', '.DS_Store'])
          writeFileSync(join(root, name), '');
      }),
    ).toEqual([]);
  });

  it('names each file and, for a directory of strangers, the directory', async () => {
    expect(
      await differences(async (root) => {
        writeFileSync(join(root, 'a.py'), 'a\r\nb\r\n');
        writeFileSync(join(root, 'lib/x.py'), 'other');
        rmSync(join(root, 'lib/y.py'));
        chmodSync(join(root, 'run.sh'), 0o755);
        mkdirSync(join(root, 'empty'));
        symlinkSync('a.py', join(root, 'link'));
        await makeTree(root, [
          { path: 'node_modules/a/b' },
          { path: 'node_modules/c' },
          { path_hex: '6cff' },
        ]);
      }),
    ).toEqual([
      '`w/empty/` is on disk and not in what is signed',
      '`w/link` is on disk and not in what is signed',
      '`w/l\ufffd` is on disk and not in what is signed',
      '`w/node_modules/` is on disk and not in what is signed',
      '`w/a.py` has other line endings on disk than are signed',
      '`w/lib/x.py` has other content on disk than is signed',
      '`w/lib/y.py` is not on disk as it is signed',
      '`w/run.sh` is executable on disk, and not as it is signed',
    ]);
  });

  it('says when a file is something else on disk, or there is nothing', async () => {
    const replaced = await differences((root) => {
      rmSync(join(root, 'a.py'));
      mkdirSync(join(root, 'a.py'));
    });
    expect(replaced).toEqual([
      '`w/a.py/` is on disk and not in what is signed',
      '`w/a.py` is not on disk as it is signed',
    ]);
    expect((await differences((root) => rmSync(root, { recursive: true })))[0]).toBe(
      '`w` no such file or directory',
    );
  });
});
