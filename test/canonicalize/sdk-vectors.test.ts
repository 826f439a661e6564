import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import vectors from '../../fixtures/vectors/trees.json' with { type: 'json' };
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { HASH_ORDERS } from '../../src/canonicalize/order.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { directorySource } from '../../src/source/directory.io.js';
import {
  makeTree,
  removeTemporary,
  type TreeEntry,
  temporaryDirectory,
  unprivileged,
} from '../support/tree.js';

interface Vector {
  id: string;
  title: string;
  root?: string;
  unprivileged?: boolean;
  entries: TreeEntry[];
  refused?: string;
  hash?: Record<string, string>;
}

afterEach(removeTemporary);

async function build(vector: Vector): Promise<string> {
  const base = temporaryDirectory();
  if (vector.root === 'file') {
    await makeTree(base, [{ path: 'root', text: 'x' }]);
    return join(base, 'root');
  }
  if (vector.root === 'symlink') {
    await makeTree(join(base, 'real'), vector.entries);
    symlinkSync('real', join(base, 'link'));
    return join(base, 'link');
  }
  const root = join(base, vector.root ?? 'package');
  await makeTree(root, vector.entries);
  return root;
}

describe('trees that the reference SDKs were run on', () => {
  it('are all here', () => {
    expect(vectors.trees).toHaveLength(40);
  });

  it.each(
    (vectors.trees as Vector[]).map((one) => [one.id, one.title, one] as const),
  )('%s %s', async (_id, _title, one) => {
    const root = await build(one);
    const run = () => canonicalize(directorySource(root));
    const result = await (one.unprivileged === true ? unprivileged(run) : run());
    if (one.refused !== undefined) {
      expect(result.findings.map((finding) => finding.code)).toContain('ATTEST_TREE_UNSAFE');
      return;
    }
    const codes = result.findings.map((finding) => finding.code);
    expect(codes).toEqual(one.entries.length === 0 ? ['ATTEST_PACKAGE_EMPTY'] : []);
    const hashes = Object.fromEntries(HASH_ORDERS.map((order) => [order, packageHash(result.files, order)]));
    expect(hashes).toEqual(one.hash);
  });
});
