import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import type { PackageContents } from '../../src/check/package-contents.js';
import {
  isTarballName,
  refuseOutputInside,
  writeDirectory,
  writeTarball,
} from '../../src/check/write-package.io.js';
import { rawPathOf, type Source } from '../../src/source/source.js';
import { tarballSource } from '../../src/source/tarball.io.js';
import { type MemoryEntry, memorySource } from '../support/memory-source.js';
import { removeTemporary, snapshot, temporaryDirectory, treeOf } from '../support/tree.js';

afterEach(removeTemporary);

const file = (path: string, text: string, mode = 0o644): MemoryEntry => ({
  path: rawPathOf(path),
  kind: 'file',
  content: Buffer.from(text),
  mode,
});
const ENTRIES = [
  file('run.sh', '#!/bin/sh\n', 0o700),
  file('lib/größe.py', 'x = 1\n'),
  file('lib-2/a', ''),
  { path: 'logs', kind: 'directory' as const },
];
const ATTESTATION = { manifest: Buffer.from('{"m":1}'), bundle: Buffer.from('{"s":1}') };

async function contentsOf(
  source: Source,
  attestation: PackageContents['attestation'] = undefined,
): Promise<PackageContents> {
  const content = await canonicalize(source);
  expect(content.findings).toEqual([]);
  return { label: 'w', content, attestation };
}

const at = (...names: string[]) => {
  const path = join(temporaryDirectory(), ...names);
  return { path, shown: names.at(-1) ?? '' };
};

describe('writeTarball', () => {
  it('writes the same bytes in whatever order a source lists and streams', async () => {
    const out = at('p.tar');
    const one = await writeTarball(await contentsOf(memorySource(ENTRIES, 'w'), ATTESTATION), out);
    const bytes = readFileSync(out.path);
    expect([one.bytes, one.sha256]).toEqual([bytes.length, hash('sha256', bytes, 'hex')]);
    // Pinned: an archive is the same in every release.
    expect(one.sha256).toBe('9ddda71b88dbd46c999640abe48b7231bd966e30e016aa35281aaabd113de374');
    const inner = memorySource([...ENTRIES].reverse(), 'w');
    const other = await writeTarball(await contentsOf(inner, ATTESTATION), at('p.tar'));
    expect(other).toEqual(one);
    const zipped = at('p.tgz');
    await writeTarball(await contentsOf(memorySource(ENTRIES, 'w'), ATTESTATION), zipped);
    const gz = readFileSync(zipped.path);
    expect(gz.subarray(0, 10).toString('hex')).toBe('1f8b08000000000002ff');
    expect(gunzipSync(gz).equals(bytes)).toBe(true);
  });

  it('compresses to the same bytes however the content comes', async () => {
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) % 251));
    const source = (step: number): Source => ({
      ...memorySource([{ path: 'a', kind: 'file', content }], 'w'),
      async stream(files, receive) {
        const chunks = async function* (): AsyncGenerator<Uint8Array> {
          for (let from = 0; from < content.length; from += step) yield content.subarray(from, from + step);
        };
        for (const each of files) await receive(each, chunks());
      },
    });
    const sums = [];
    for (const step of [1000, 65_536, 300_000])
      sums.push((await writeTarball(await contentsOf(source(step)), at('a.tgz'))).sha256);
    expect(new Set(sums).size).toBe(1);
  });

  it('writes what the tarball source reads back, attestation included', async () => {
    const out = at('p.tgz');
    const contents = await contentsOf(memorySource(ENTRIES, 'w'), ATTESTATION);
    await writeTarball(contents, out);
    const back = await canonicalize(tarballSource(out.path, { label: 'p.tgz' }));
    expect(back.findings).toEqual([]);
    expect(back.files).toEqual(contents.content.files);
    expect(back.emptyDirectories).toEqual(['logs']);
    expect(back.own.map((one) => one.path)).toEqual(['manifest.json', 'manifest.sig']);
    expect(Buffer.from((await back.read('manifest.sig', 100)) ?? []).toString()).toBe('{"s":1}');
  });

  it('replaces a tarball, and only with a whole one', async () => {
    const out = at('p.tgz');
    writeFileSync(out.path, 'old');
    const changing = memorySource(ENTRIES, 'w');
    const contents = await contentsOf({
      ...changing,
      stream: (files, receive) =>
        changing.stream(files, (each, chunks) =>
          receive(each, each.path === 'run.sh' ? memoryChunks('#!/bin/no\n') : chunks),
        ),
    });
    await expect(writeTarball(contents, out)).rejects.toMatchObject({
      code: 'ATTEST_TREE_UNSAFE',
      message: '`w/run.sh` changed after it was hashed',
    });
    expect(readdirSync(join(out.path, '..'))).toEqual(['p.tgz']);
    expect(readFileSync(out.path, 'utf8')).toBe('old');
    await writeTarball(await contentsOf(changing), out);
    expect(readFileSync(out.path)[0]).toBe(0x1f);
  });

  it.each(['shorter', 'longer than it was before'])('stops at content that is %s', async (text) => {
    const inner = memorySource([file('a', 'as it was')], 'w');
    const contents = await contentsOf({
      ...inner,
      stream: (files, receive) => inner.stream(files, (each) => receive(each, memoryChunks(text))),
    });
    for (const name of ['a.tar', 'a.tgz'])
      await expect(writeTarball(contents, at(name))).rejects.toMatchObject({ code: 'ATTEST_TREE_UNSAFE' });
    await expect(writeDirectory(contents, at('a'))).rejects.toMatchObject({ code: 'ATTEST_TREE_UNSAFE' });
  });

  it('stops when a source leaves a file out', async () => {
    const contents = await contentsOf({
      ...memorySource(ENTRIES, 'w'),
      stream: async () => undefined,
    });
    await expect(writeTarball(contents, at('a.tgz'))).rejects.toMatchObject({
      message: '`w/lib-2/a` changed after it was hashed',
    });
  });

  it('cannot write where nothing can be written', async () => {
    const contents = await contentsOf(memorySource(ENTRIES, 'w'));
    await expect(writeTarball(contents, at('missing', 'a.tgz'))).rejects.toMatchObject({
      code: 'WCP3001',
      message: 'cannot write `a.tgz`: its directory does not exist',
    });
    const out = at('d.tgz');
    mkdirSync(out.path);
    await expect(writeTarball(contents, out)).rejects.toMatchObject({ code: 'WCP2010' });
  });

  it('compresses nothing that no reader would expand', async () => {
    const content = Buffer.alloc(290 * 1024 * 1024);
    const contents = await contentsOf(memorySource([{ path: 'zeros', kind: 'file', content }], 'w'));
    const out = at('z.tgz');
    await expect(writeTarball(contents, out)).rejects.toMatchObject({ code: 'WCP2001' });
    expect(readdirSync(join(out.path, '..'))).toEqual([]);
  }, 60_000);
});

describe('writeDirectory', () => {
  it('makes files and directories with fixed modes under any umask', async () => {
    const before = process.umask(0o077);
    const out = at('out');
    try {
      await writeDirectory(await contentsOf(memorySource(ENTRIES, 'w'), ATTESTATION), out);
    } finally {
      process.umask(before);
    }
    const shown = snapshot(out.path)
      .replaceAll(out.path, 'out')
      .replace(/ [0-9a-f]{64}$/gm, '');
    expect(Buffer.from(shown, 'latin1').toString().split('\n').sort()).toEqual(
      [
        'out d 755',
        'out/lib d 755',
        'out/lib-2 d 755',
        'out/lib-2/a f 644',
        'out/lib/größe.py f 644',
        'out/logs d 755',
        'out/manifest.json f 644',
        'out/manifest.sig f 644',
        'out/run.sh f 755',
      ].sort(),
    );
  });

  it('leaves nothing half-written, and touches nothing that is there', async () => {
    const inner = memorySource(ENTRIES, 'w');
    const broken = await contentsOf({
      ...inner,
      stream: (files, receive) => inner.stream(files.slice(1), receive),
    });
    const out = at('out');
    await expect(writeDirectory(broken, out)).rejects.toMatchObject({ code: 'ATTEST_TREE_UNSAFE' });
    expect(readdirSync(join(out.path, '..'))).toEqual([]);
    const contents = await contentsOf(inner);
    for (const make of [
      () => mkdirSync(out.path),
      () => writeFileSync(out.path, ''),
      () => symlinkSync('/nowhere', out.path),
    ]) {
      make();
      const before = snapshot(join(out.path, '..'));
      await expect(writeDirectory(contents, out)).rejects.toMatchObject({ code: 'WCP2010' });
      expect(snapshot(join(out.path, '..'))).toBe(before);
      rmSync(out.path, { recursive: true });
    }
  });
});

describe('refuseOutputInside', () => {
  it('refuses the package itself and what is below it, also through links', async () => {
    const root = await treeOf({ 'a/b': '' });
    const link = join(root, '..', 'link');
    symlinkSync(root, link);
    const refused = (path: string): boolean => {
      try {
        refuseOutputInside({ path: root, shown: 'w' }, { path, shown: 'o' });
        return false;
      } catch {
        return true;
      }
    };
    for (const path of [
      root,
      join(root, 'x.tgz'),
      join(root, 'a/x'),
      join(link, 'x.tgz'),
      join(link, 'a', 'x'),
    ])
      expect([path, refused(path)]).toEqual([path, true]);
    for (const path of [`${root}-2`, join(root, '..', 'x.tgz'), join(root, '..', '..x')])
      expect([path, refused(path)]).toEqual([path, false]);
  });
});

describe('isTarballName', () => {
  it('knows what the tarball source reads', () => {
    expect(['a.tgz', 'a.tar.gz', 'a.TAR', 'a.tar'].every(isTarballName)).toBe(true);
    expect(['a', 'a.gz', 'a.tar.xz', 'tar', 'a.tgz/'].some(isTarballName)).toBe(false);
  });
});

async function* memoryChunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
