import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findConfig, resolveFiles, resolvePackages } from '../../src/config/find-config.io.js';
import { CodedError } from '../../src/errors.js';
import { MAX_YAML_BYTES } from '../../src/limits.js';

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});
function directory(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'wcp-attest-config-'));
  made.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}
const record = (id: string): string =>
  JSON.stringify({ worker_id: `org.example.${id}`, worker_species_id: `wrk.x.${id}` });
function found(path: string, file?: string) {
  const result = findConfig(path, file);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result;
}
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
  return undefined;
}

describe('findConfig', () => {
  it('takes wcp-attest.yml of the directory, and none above it', () => {
    const path = directory({ 'wcp-attest.yml': 'version: 1\nrules: r', 'sub/x': '' });
    expect(found(path)).toMatchObject({ directory: path, file: 'wcp-attest.yml', config: { rules: 'r' } });
    expect(codeOf(() => findConfig(join(path, 'sub')))).toBe('WCP2005');
  });

  it('takes the file that is given, and counts paths from its directory', () => {
    const path = directory({ 'ci/own.yml': 'version: 1\nrules: r' });
    expect(found(path, 'ci/own.yml')).toMatchObject({ directory: join(path, 'ci'), file: 'own.yml' });
    expect(codeOf(() => findConfig(path, 'none.yml'))).toBe('WCP2002');
    expect(codeOf(() => findConfig(path, 'ci'))).toBe('WCP2002');
  });

  it('does not wait for a FIFO', () => {
    const path = directory({});
    execFileSync('mkfifo', [join(path, 'wcp-attest.yml')]);
    expect(codeOf(() => findConfig(path))).toBe('WCP2002');
  });

  it('gives findings for what it cannot read', () => {
    const path = directory({ 'wcp-attest.yml': 'version: 1\nbogus: r' });
    expect(findConfig(path)).toMatchObject({
      ok: false,
      findings: [{ code: 'WCP2004', line: 2, column: 1 }],
    });
    writeFileSync(join(path, 'wcp-attest.yml'), ' '.repeat(MAX_YAML_BYTES + 1));
    expect(codeOf(() => findConfig(path))).toBe('WCP2004');
  });

  it('finds packages by their record without a configuration', () => {
    const path = directory({
      'a/registry_record.json': record('a'),
      'b/c/registry_record.json': record('c'),
      'node_modules/d/registry_record.json': record('d'),
      '.cache/e/registry_record.json': record('e'),
      'not_a_registry_record.json': record('f'),
    });
    const result = found(path);
    expect(result.file).toBeUndefined();
    expect(
      resolvePackages(result).packages.map((one) => [one.root, one.workerId, one.workerSpeciesId]),
    ).toEqual([
      ['a', 'org.example.a', 'wrk.x.a'],
      ['b/c', 'org.example.c', 'wrk.x.c'],
    ]);
    expect(found(join(path, 'a')).config.packages).toEqual([
      { root: '.', from: 'auto', attestation: 'released' },
    ]);
  });
});

describe('resolvePackages', () => {
  const config = (packages: unknown): string => JSON.stringify({ version: 1, packages });

  it('fills in ids from the record and keeps those of the configuration', () => {
    const path = directory({
      'wcp-attest.yml': config([
        { root: 'w/*' },
        { root: 'own', worker_id: 'org.example.own', worker_species_id: 'wrk.x.own' },
      ]),
      'w/b/registry_record.json': record('b'),
      'w/a/registry_record.json': record('a'),
      'w/README.md': '',
      'own/x': '',
    });
    const { packages, findings } = resolvePackages(found(path));
    expect(findings).toEqual([]);
    expect(packages).toMatchObject([
      { root: 'w/a', directory: join(path, 'w/a'), workerId: 'org.example.a' },
      { root: 'w/b', workerId: 'org.example.b' },
      { root: 'own', workerId: 'org.example.own' },
    ]);
  });

  it('tells each package that is not there or has no id', () => {
    const path = directory({
      'wcp-attest.yml': config([
        { root: 'none' },
        { root: 'none/*' },
        { root: 'no-record' },
        { root: 'broken' },
        { root: 'list', worker_id: 'org.example.l' },
        { root: 'other', worker_id: 'org.example.mine' },
      ]),
      'no-record/x': '',
      'broken/registry_record.json': '{',
      'list/registry_record.json': '[]',
      'other/registry_record.json': record('other'),
    });
    const { packages, findings } = resolvePackages(found(path));
    expect(findings.map((one) => `${one.code} ${one.severity} ${one.message}`)).toEqual([
      'WCP2002 error cannot read `none`: no such file or directory',
      'WCP2002 error cannot read `none`: no such file or directory',
      'WCP2008 error package `no-record` has no worker_id: neither here nor in `no-record/registry_record.json`',
      'WCP2008 error package `no-record` has no worker_species_id: neither here nor in `no-record/registry_record.json`',
      expect.stringContaining('WCP2003 error'),
      'WCP2008 error package `list` has no worker_species_id: neither here nor in `list/registry_record.json`',
      'WCP2008 error worker_id is `org.example.mine` in the configuration and `org.example.other` in the record',
    ]);
    expect(packages.map((one) => one.workerId)).toEqual(['org.example.mine']);
  });

  it('loses no package that a pattern fits: without a record, or by a link, it is an error', () => {
    const path = directory({
      'wcp-attest.yml': config([{ root: 'w/*' }, { root: 'deep/**' }]),
      'w/a/registry_record.json': record('a'),
      'w/gone/x': '',
      'deep/x/y/registry_record.json': record('y'),
    });
    symlinkSync('a', join(path, 'w/link'));
    const { packages, findings } = resolvePackages(found(path));
    expect(packages.map((one) => one.root)).toEqual(['w/a', 'deep/x/y']);
    expect(findings.map((one) => one.message)).toEqual([
      '`w/link` fits the pattern `w/*` and is a symbolic link',
      '`w/gone` fits the pattern `w/*` and has no registry_record.json',
    ]);
  });

  it('refuses packages that overlap', () => {
    const path = directory({
      'wcp-attest.yml': config([
        { root: 'w' },
        { root: 'w/in/ner' },
        { root: 'x', worker_id: 'org.example.o' },
        { root: 'w*' },
      ]),
      'w/registry_record.json': record('o'),
      'w/in/ner/registry_record.json': record('i'),
      'x/registry_record.json': record('o'),
    });
    const { findings } = resolvePackages(found(path));
    expect(findings.map((one) => `${one.code} ${one.message}`)).toEqual([
      'WCP2004 package `x` has the worker id `org.example.o` of package `w`',
      'WCP2004 package `w` is configured twice',
      'WCP2004 package `w/in/ner` lies inside package `w`: signing it would change the other',
    ]);
  });

  it('does not follow a link out of the directory', () => {
    const outside = directory({ 'w/registry_record.json': record('evil') });
    const path = directory({
      'wcp-attest.yml': config([{ root: 'link' }, { root: 'link/*' }, { root: '*' }]),
    });
    symlinkSync(outside, join(path, 'link'));
    const { packages, findings } = resolvePackages(found(path));
    expect(packages).toEqual([]);
    expect(findings.map((one) => one.code)).toEqual(['WCP2002', 'WCP2002', 'WCP2002']);
    expect(findings[0]?.message).toContain('leads out of the directory');
  });
});

describe('resolveFiles', () => {
  it('expands patterns once, in order, and reports those that fit nothing', () => {
    const path = directory({ 'f/b.json': '', 'f/a.json': '', 'f/c.txt': '' });
    const place = (i: number) => ({ path: 'wcp-attest.yml', line: i + 1 });
    expect(resolveFiles(path, ['f/*.json', 'f/a.json', 'f/c.txt'], place)).toEqual({
      files: ['f/a.json', 'f/b.json', 'f/c.txt'],
      findings: [],
    });
    const { files, findings } = resolveFiles(path, ['f/*.yml', 'g.json', 'f/a.json'], place);
    expect(files).toEqual(['f/a.json']);
    expect(findings.map((one) => [one.code, one.line])).toEqual([
      ['WCP2002', 1],
      ['WCP2002', 2],
    ]);
  });

  it('tells a directory that it may not read', () => {
    const path = directory({ 'f/a.json': '' });
    chmodSync(join(path, 'f'), 0);
    // Root reads what it likes.
    const code = codeOf(() => resolveFiles(path, ['f/*.json'], () => ({})));
    chmodSync(join(path, 'f'), 0o755);
    expect(code).toBe(process.getuid?.() === 0 ? undefined : 'WCP3001');
  });
});
