// Large tarballs: memory stays flat, limits hold.
import { createReadStream, createWriteStream, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { MAX_PACKAGE_ENTRIES } from '../../src/limits.js';
import { tarballSource } from '../../src/source/tarball.io.js';
import { directory, entry } from '../support/tar.js';
import { removeTemporary, temporaryDirectory } from '../support/tree.js';

afterEach(removeTemporary);

/** Bytes that reading any tarball may add to the process. */
const GROWTH = 60 * 1024 * 1024;

const FOUR_GIB = 4 * 2 ** 30;

/** An archive of one file of 4 GiB of zeros, which take no place on the disk. */
function fourGiB(): string {
  const file = join(temporaryDirectory(), 'large.tar');
  writeFileSync(file, entry('large', '', { size: FOUR_GIB }));
  truncateSync(file, 512 + FOUR_GIB + 1024);
  return file;
}

it.each([
  ['plain', async (file: string) => file],
  [
    'in gzip',
    async (file: string) => {
      // Stored: compressed zeros would be a bomb.
      await pipeline(createReadStream(file), createGzip({ level: 0 }), createWriteStream(`${file}.gz`));
      return `${file}.gz`;
    },
  ],
])('4 GiB, %s', async (_how, prepare) => {
  const file = await prepare(fourGiB());
  const before = process.memoryUsage().rss;
  let peak = before;
  let bytes = 0;
  const source = tarballSource(file, {
    label: 'large',
    onProgress: (_files, more) => {
      bytes += more;
      peak = Math.max(peak, process.memoryUsage().rss);
    },
  });
  const { entries, faults } = await source.list(() => true);
  expect([entries.length, faults, bytes]).toEqual([1, [], FOUR_GIB]);
  expect(peak - before).toBeLessThan(GROWTH);
});

it('more entries than a package has', async () => {
  const file = join(temporaryDirectory(), 'many.tar');
  const thousand = Buffer.concat(Array.from({ length: 1000 }, () => directory('a/')));
  const out = createWriteStream(file);
  await pipeline(function* () {
    for (let i = 0; i <= MAX_PACKAGE_ENTRIES / 1000; i += 1) yield thousand;
  }, out);
  const { faults } = await tarballSource(file, { label: 'many' }).list(() => true);
  expect(faults.map((one) => one.detail)).toEqual([`has over ${MAX_PACKAGE_ENTRIES} entries`]);
});
