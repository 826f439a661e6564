// Mutated real tarballs: each ends in a hash or a finding, and what is accepted is what other readers extract.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { directorySource } from '../../src/source/directory.io.js';
import { tarballSource } from '../../src/source/tarball.io.js';
import { archiveOf } from '../support/tar.js';
import { mutated, randomOf } from '../support/tar-mutations.js';
import {
  archivesOf,
  type Extracted,
  extractWithGnuTar,
  hasGnuTar,
  hasPython,
  PythonExtractor,
} from '../support/tar-tools.js';
import { makeTree, removeTemporary, temporaryDirectory } from '../support/tree.js';

const MUTATIONS = Number(process.env.TAR_MUTATIONS ?? 12_000);
const SEED = Number(process.env.TAR_SEED ?? 1);
/** Bytes. The process has its modules, the tests and the archives besides. */
const MEMORY = 600 * 1024 * 1024;

const LONG = `${'d'.repeat(90)}/${'e'.repeat(90)}`;

async function treeIn(place: string, withLongNames: boolean): Promise<string> {
  const root = join(place, withLongNames ? 'long' : 'short');
  await makeTree(root, [
    { path: 'package.json', text: '{"name":"a","version":"1.0.0"}', mode: 0o644 },
    { path: 'main.py', text: 'print(1)\n', mode: 0o644 },
    { path: 'lib/a.py', text: 'A'.repeat(1500), mode: 0o644 },
    { path: 'lib/run.sh', text: '#!/bin/sh\n', mode: 0o755 },
    { path: 'lib/empty', text: '', mode: 0o644 },
    { path: 'ä.txt', text: 'x', mode: 0o644 },
    ...(withLongNames
      ? [
          { path: `${LONG}/file.txt`, text: 'long', mode: 0o644 },
          { path: `${'f'.repeat(90)}/${'ä'.repeat(20)}`, text: 'long', mode: 0o644 },
        ]
      : []),
  ]);
  return root;
}

/** What a source lists, as the extractors show it; undefined when anything is refused. */
async function accepted(file: string): Promise<Extracted | undefined> {
  const source = tarballSource(file, { label: 'x', strip: 0 });
  const { entries, faults } = await source.list(() => true);
  const { facts } = await source.digest(entries);
  const judged = await canonicalize(tarballSource(file, { label: 'x', strip: 0 }));
  const refused = judged.findings.filter((one) => one.code !== 'ATTEST_PACKAGE_EMPTY');
  if (faults.length > 0 && refused.length === 0) throw new Error('a fault is no finding');
  if (refused.length > 0) return undefined;
  return entries
    .map((one) => {
      const path = Buffer.from(one.path, 'latin1').toString();
      const fact = facts.get(one);
      return one.kind === 'directory'
        ? `${path}/`
        : `${path} ${((fact?.mode ?? 0) & 0o111) !== 0} ${fact?.sha256}`;
    })
    .sort();
}

let place: string;
let archives: [string, Buffer][];
let python: PythonExtractor | undefined;

beforeAll(async () => {
  place = temporaryDirectory();
  const [short, long] = [await treeIn(place, false), await treeIn(place, true)];
  archives = [
    ...[...(await archivesOf(short))].map(([name, bytes]): [string, Buffer] => [
      `${name}, short names`,
      bytes,
    ]),
    ...[...(await archivesOf(long))].filter(([name]) => !name.includes('v7')),
    ['the tests', archiveOf(long)],
  ];
  if (hasPython) python = new PythonExtractor();
});
afterAll(() => {
  python?.close();
  removeTemporary();
});

it('every writer’s archive has the hash of the tree', async () => {
  for (const [name, bytes] of archives) {
    const tree = directorySource(join(place, name.includes('short') ? 'short' : 'long'));
    const { files: expected } = await canonicalize(tree);
    const file = join(place, 'whole.tar');
    for (const form of [bytes, gzipSync(bytes)]) {
      writeFileSync(file, form);
      const strip = /^(?:git|npm)/.test(name) ? 1 : 0;
      const { files, findings } = await canonicalize(tarballSource(file, { label: name, strip }));
      expect({ name, findings }).toEqual({ name, findings: [] });
      expect(packageHash(files, 'python')).toBe(packageHash(expected, 'python'));
    }
  }
});

describe('mutations', () => {
  it(`${MUTATIONS} of them: a hash or a finding, and no other reading of what is accepted`, {
    timeout: 600_000,
  }, async () => {
    const random = randomOf(SEED);
    const disagreements: string[] = [];
    let taken = 0;
    const file = join(place, 'mutated.tar');
    for (let i = 0; i < MUTATIONS; i += 1) {
      const [name, bytes] = archives[random(archives.length)] as [string, Buffer];
      const mutant = mutated(random, bytes);
      writeFileSync(file, mutant);
      const ours = await accepted(file);
      if (ours === undefined) continue;
      taken += 1;
      const readers: [string, Extracted | string][] = [];
      if (hasGnuTar) readers.push(['GNU tar', extractWithGnuTar(file)]);
      if (python !== undefined) readers.push(['Python', await python.extract(file)]);
      for (const [reader, theirs] of readers) {
        if (JSON.stringify(theirs) === JSON.stringify(ours)) continue;
        const kept = join(process.env.TAR_KEEP ?? place, `${i}.tar`);
        mkdirSync(join(kept, '..'), { recursive: true });
        writeFileSync(kept, mutant);
        const difference =
          typeof theirs === 'string'
            ? theirs
            : [
                ...theirs.filter((one) => !ours.includes(one)),
                ...ours.filter((one) => !theirs.includes(one)),
              ].join(', ');
        disagreements.push(`${i} ${name}, ${reader}: ${difference} (${kept})`);
      }
    }
    console.info(`${taken} of ${MUTATIONS} mutated tarballs were accepted`);
    expect(disagreements).toEqual([]);
    // Otherwise the comparison is about nothing.
    expect(taken).toBeGreaterThan(MUTATIONS / 20);
    expect(process.memoryUsage().rss).toBeLessThan(MEMORY);
  });
});
