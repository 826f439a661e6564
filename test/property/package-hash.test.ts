import { chmodSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { foldName } from '../../src/canonicalize/fold.js';
import { comparatorOf, HASH_ORDERS } from '../../src/canonicalize/order.js';
import {
  encodeRecord,
  fileList,
  fileListDigest,
  orderReport,
  type PackageFile,
  packageHash,
} from '../../src/canonicalize/package-hash.js';
import { refuseName } from '../../src/canonicalize/path-rules.js';
import { directorySource } from '../../src/source/directory.io.js';
import { rawPathOf } from '../../src/source/source.js';
import { makeTree, removeTemporary, temporaryDirectory } from '../support/tree.js';

afterEach(removeTemporary);

const name = fc
  .string({ unit: fc.constantFrom(...'abcAB.-_0 é😀\ue000'), minLength: 1, maxLength: 5 })
  .filter((text) => text !== '.' && text !== '..' && refuseName(rawPathOf(text)) === undefined);
const text = fc.string({ maxLength: 8 });

/** Paths and contents that one directory can hold: no path is a directory of another, no two fold to the same. */
const tree = fc
  .uniqueArray(fc.tuple(fc.array(name, { minLength: 1, maxLength: 3 }), text), {
    minLength: 1,
    maxLength: 8,
    selector: ([path]) => foldName(path[0] ?? ''),
  })
  .map((files) => files.map(([path, content]) => ({ path: path.join('/'), text: content })));

async function hashesAt(root: string): Promise<Record<string, string>> {
  const { files, findings } = await canonicalize(directorySource(root));
  expect(findings).toEqual([]);
  return { ...orderReport(files, 'python').orders, list: fileListDigest(files) };
}

describe('a tree', () => {
  it('hashes the same wherever it lies and in whatever order it was made', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const one = join(temporaryDirectory(), 'one');
        const other = join(temporaryDirectory(), 'another place/with space');
        await makeTree(one, files);
        await makeTree(other, [...files].reverse());
        expect(await hashesAt(other)).toEqual(await hashesAt(one));
      }),
      { numRuns: 40 },
    );
  });

  it('hashes differently after any change of a byte, a name or the set of files', async () => {
    const change = fc.record({
      kind: fc.constantFrom('byte', 'rename', 'remove', 'add'),
      which: fc.nat(),
      by: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(tree, change, async (files, { kind, which, by }) => {
        const root = join(temporaryDirectory(), 'package');
        await makeTree(root, [...files, { path: 'zz', text: 'a' }]);
        const before = await hashesAt(root);
        const target = files[which % files.length] ?? { path: 'zz', text: 'a' };
        const path = join(root, target.path);
        if (kind === 'byte') {
          const bytes = Buffer.from(`${target.text}!`);
          const at = by % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ (1 + (by % 255));
          writeFileSync(path, bytes);
        } else if (kind === 'rename') renameSync(path, `${path}z`);
        else if (kind === 'remove') unlinkSync(path);
        else writeFileSync(join(root, 'zzz'), '');
        const after = await hashesAt(root);
        for (const [order, hash] of Object.entries(before)) expect(after[order]).not.toBe(hash);
      }),
      { numRuns: 60 },
    );
  });

  it('shows a changed executable bit, which the hash does not cover', async () => {
    const root = join(temporaryDirectory(), 'package');
    await makeTree(root, [{ path: 'a', mode: 0o644 }]);
    const before = await canonicalize(directorySource(root));
    chmodSync(join(root, 'a'), 0o755);
    const after = await canonicalize(directorySource(root));
    expect(packageHash(after.files, 'python')).toBe(packageHash(before.files, 'python'));
    expect([before.files[0]?.executable, after.files[0]?.executable]).toEqual([false, true]);
  });
});

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const packageFile: fc.Arbitrary<PackageFile> = fc.record({
  path: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  size: fc.nat(),
  sha256: digest,
  executable: fc.boolean(),
  hashed: fc.constant(true),
});
const packageFiles = fc.uniqueArray(packageFile, { selector: (one) => one.path, maxLength: 6 });

/** Reads records back: what two packages with the same records have in common. */
function decodeRecords(records: string): { path: string; size: number; sha256: string }[] {
  const lines = records.split('\n');
  const files = [];
  for (let i = 0; i + 3 < lines.length; i += 3) {
    const [path, size, sha256] = lines.slice(i, i + 3);
    files.push({ path: path ?? '', size: Number(size), sha256: sha256 ?? '' });
  }
  return files;
}

describe('records', () => {
  it('can be read back, so two packages never share them', () => {
    fc.assert(
      fc.property(packageFiles, fc.constantFrom(...HASH_ORDERS), (files, order) => {
        const compare = comparatorOf(order);
        const sorted = [...files].sort((a, b) => compare(a.path, b.path));
        const wanted = sorted.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
        expect(decodeRecords(sorted.map(encodeRecord).join(''))).toEqual(wanted);
      }),
    );
  });

  it('are the same in whatever order the files come', () => {
    fc.assert(
      fc.property(packageFiles, (files) => {
        const reversed = [...files].reverse();
        for (const order of HASH_ORDERS) expect(packageHash(reversed, order)).toBe(packageHash(files, order));
        expect(fileList(reversed)).toBe(fileList(files));
      }),
    );
  });

  it('of no files hash to the SHA-256 of nothing', () => {
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    for (const order of HASH_ORDERS) expect(packageHash([], order)).toBe(nothing);
  });
});

describe('orderReport', () => {
  it('names siblings for exactly the orders whose hash differs', () => {
    fc.assert(
      fc.property(packageFiles, fc.constantFrom(...HASH_ORDERS), (files, used) => {
        const { orders, disagreements } = orderReport(files, used);
        const differing = HASH_ORDERS.filter((order) => orders[order] !== orders[used]);
        expect(disagreements.map((one) => one.order)).toEqual(differing);
      }),
    );
  });

  it('leaves out what is only listed', () => {
    const file = { size: 0, sha256: '0'.repeat(64), executable: false };
    const files = [
      { ...file, path: 'a', hashed: true },
      { ...file, path: 'b/manifest.json', hashed: false },
    ];
    expect(orderReport(files, 'python')).toEqual(orderReport(files.slice(0, 1), 'python'));
    expect(fileList(files)).toContain('  b/manifest.json\n');
  });
});
