import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.js';
import {
  pathsBeside,
  pathsInPackage,
  readAttestationFile,
  writeAttestation,
} from '../../src/manifest/attestation-files.io.js';
import { removeTemporary, snapshot, temporaryDirectory, unprivileged } from '../support/tree.js';

afterEach(removeTemporary);

const MANIFEST = Buffer.from('{"new": true}\n');
const BUNDLE = Buffer.from('{"bundle": true}\n');

describe('the places of an attestation', () => {
  it.each([
    ['out/manifest.json', 'out/manifest.sig'],
    ['release.json', 'release.sig'],
    ['release', 'release.sig'],
    ['a.json.txt', 'a.json.txt.sig'],
  ])('beside %s is %s', (manifest, bundle) => {
    expect(pathsBeside(manifest)).toEqual({ manifest, bundle });
  });

  it('in a package are fixed', () => {
    expect(pathsInPackage('w')).toEqual({ manifest: 'w/manifest.json', bundle: 'w/manifest.sig' });
  });
});

describe('writeAttestation', () => {
  it('writes both files and leaves nothing else behind', () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'manifest.json'), 'old');
    writeAttestation(pathsInPackage(root), MANIFEST, BUNDLE);
    expect(readdirSync(root)).toEqual(['manifest.json', 'manifest.sig']);
    expect(readFileSync(join(root, 'manifest.json'))).toEqual(MANIFEST);
    expect(readFileSync(join(root, 'manifest.sig'))).toEqual(BUNDLE);
  });

  it('removes a stale bundle', () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'manifest.sig'), 'stale');
    writeAttestation(pathsInPackage(root), MANIFEST, undefined);
    expect(readdirSync(root)).toEqual(['manifest.json']);
  });

  it('neither replaces a link nor writes through it', () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'target'), 'kept');
    symlinkSync('target', join(root, 'manifest.json'));
    const before = snapshot(root);
    expect(() => writeAttestation(pathsInPackage(root), MANIFEST, undefined)).toThrow(CodedError);
    expect(snapshot(root)).toBe(before);
  });

  it('keeps a second signer out while one runs', () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'manifest.tmp'), 'half of a manifest');
    const before = snapshot(root);
    expect(() => writeAttestation(pathsInPackage(root), MANIFEST, BUNDLE)).toThrow('another signing runs');
    expect(snapshot(root)).toBe(before);
  });

  it.each([
    ['a key where the bundle would go', 'x.sig', '-----BEGIN PRIVATE KEY-----', BUNDLE],
    ['a key where a stale bundle would be removed', 'x.sig', '-----BEGIN PRIVATE KEY-----', undefined],
    ['a note where the manifest would go', 'x.json', '{"shopping": []}', BUNDLE],
  ])('never overwrites %s', (_what, name, text, bundle) => {
    const root = temporaryDirectory();
    writeFileSync(join(root, name), text);
    const before = snapshot(root);
    expect(() => writeAttestation(pathsBeside(join(root, 'x.json')), MANIFEST, bundle)).toThrow(
      'no attestation',
    );
    expect(snapshot(root)).toBe(before);
  });

  it.each<[string, (root: string) => void, string]>([
    ['no directory', (root) => execFileSync('rmdir', [root]), 'manifest.tmp'],
    ['a directory as manifest.tmp', (root) => mkdirSync(join(root, 'manifest.tmp')), 'manifest.tmp'],
    ['a directory as manifest.json', (root) => mkdirSync(join(root, 'manifest.json')), 'manifest.json'],
    ['a directory as a stale manifest.sig', (root) => mkdirSync(join(root, 'manifest.sig')), 'manifest.sig'],
  ])('fails with WCP3001 for %s', (_what, prepare, named) => {
    const root = join(temporaryDirectory(), 'package');
    mkdirSync(root);
    prepare(root);
    let error: unknown;
    try {
      writeAttestation(pathsInPackage(root), MANIFEST, undefined);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({ code: 'WCP3001', message: expect.stringContaining(`${named}\``) });
  });

  it('fails with WCP3001 and changes nothing where it may not write', async () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'manifest.json'), 'old');
    chmodSync(root, 0o555);
    const before = snapshot(root);
    await unprivileged(async () => {
      expect(() => writeAttestation(pathsInPackage(root), MANIFEST, BUNDLE)).toThrow(CodedError);
    });
    expect(snapshot(root)).toBe(before);
  });
});

describe('readAttestationFile', () => {
  it.each<[string, (path: string) => void, unknown]>([
    ['a file', (path) => writeFileSync(path, 'x'), { bytes: Buffer.from('x') }],
    ['nothing', () => undefined, {}],
    ['a directory', (path) => mkdirSync(path), { problem: 'is not a file' }],
    ['a FIFO', (path) => execFileSync('mkfifo', [path]), { problem: 'is not a file' }],
    ['a dangling link', (path) => symlinkSync('nowhere', path), {}],
    [
      'a link to itself',
      (path) => symlinkSync('manifest.json', path),
      {
        problem: 'cannot be read: too many symbolic links',
      },
    ],
    [
      'a huge file',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 64 * 1024 * 1024 + 1);
      },
      { problem: 'is larger than 67108864 bytes' },
    ],
  ])('reports %s', (_what, make, result) => {
    const path = join(temporaryDirectory(), 'manifest.json');
    make(path);
    expect(readAttestationFile(path)).toEqual(result);
  });

  it('reports what it may not read, and a path below a file as missing', async () => {
    const path = join(temporaryDirectory(), 'manifest.json');
    writeFileSync(path, 'x', { mode: 0 });
    const read = await unprivileged(async () => readAttestationFile(path));
    expect(read).toEqual({ problem: 'cannot be read: permission denied' });
    expect(readAttestationFile(join(path, 'below'))).toEqual({});
  });
});
