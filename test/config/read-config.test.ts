import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/bytes.js';
import { versionOfTag } from '../../src/config/config.js';
import { CONFIG_SCHEMA } from '../../src/config/config-schema.js';
import { configJsonSchema } from '../../src/config/json-schema.js';
import { readConfig } from '../../src/config/read-config.js';
import { relativePath } from '../../src/config/relative-path.js';

const read = (text: string) => readConfig(utf8(text), 'wcp-attest.yml');
const faults = (text: string): string[] => {
  const result = read(text);
  return result.ok
    ? []
    : result.findings.map((one) => `${one.code} ${one.line}:${one.column} ${one.message}`);
};

const FULL = `version: 1
packages:
  - root: ./workers/summarizer/
    worker_id: org.example.summarizer
    worker_species_id: wrk.doc.summarizer
    version: { tag: "v*" }
    from: directory
    attestation: must-match
  - root: workers/*
    version: { file: VERSION }
rules: routing/rules.json
fixtures: [routing/*.json]
hall: { records: enrolled, config: hall.json }
trust: wcp-trust.json
registry: { url: "https://registry.example.org", profile: wcp-attest }
hash_order: go
`;

describe('readConfig', () => {
  it('reads everything', () => {
    const result = read(FULL);
    expect(result).toMatchObject({
      ok: true,
      config: {
        packages: [
          {
            root: 'workers/summarizer',
            workerId: 'org.example.summarizer',
            workerSpeciesId: 'wrk.doc.summarizer',
            version: { tag: 'v*' },
            from: 'directory',
            attestation: 'must-match',
          },
          { root: 'workers/*', version: { file: 'VERSION' }, from: 'auto', attestation: 'released' },
        ],
        rules: 'routing/rules.json',
        fixtures: ['routing/*.json'],
        hall: { records: 'enrolled', config: 'hall.json' },
        trust: 'wcp-trust.json',
        registry: { url: 'https://registry.example.org', profile: 'wcp-attest' },
        hashOrder: 'go',
      },
    });
    if (result.ok)
      expect(result.place(['packages', 1, 'root'])).toEqual({ path: 'wcp-attest.yml', line: 9, column: 5 });
  });

  it('fills in defaults', () => {
    expect(read('version: 1\nrules: r.json')).toMatchObject({
      ok: true,
      config: { packages: [], rules: 'r.json', fixtures: [], hashOrder: 'python' },
    });
  });

  it.each([
    ['', ['WCP2004 1:1 the file is empty; it must be a block of members']],
    ['rules: r', ['WCP2004 1:1 `version` is missing']],
    ['version: 2\nrules: r', ['WCP2004 1:1 `version` is `2`; it must be 1']],
    ['version: "1"\nrules: r', ['WCP2004 1:1 `version` is `1`; it must be 1']],
    ['version: 1', ['WCP2004 1:1 the file names neither `packages` nor `rules`: there is nothing to check']],
    [
      'version: 1\nrules: r\npackage: []',
      [
        'WCP2004 3:1 unknown member `package` in the file; known are version, packages, rules, fixtures, hall, trust, registry, hash_order',
      ],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    workerid: x\n  - {}',
      [
        'WCP2004 4:5 unknown member `workerid` in `packages[0]`; known are root, worker_id, worker_species_id, version, from, attestation',
        'WCP2004 5:5 `packages[1].root` is missing',
      ],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    version: { value: 1.10 }',
      ['WCP2004 4:16 `packages[0].version.value` is `1.1`; it must be a text (put it in quotes)'],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    version: {}',
      ['WCP2004 4:5 `packages[0].version` must have exactly one of value, file and tag'],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    version: { value: "1", tag: "v*" }',
      ['WCP2004 4:5 `packages[0].version` must have exactly one of value, file and tag'],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    version: { tag: "v" }',
      ['WCP2004 4:16 `packages[0].version.tag` is `v`; it must be a tag name with one `*`, such as `v*`'],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    from: disk',
      ['WCP2004 4:5 `packages[0].from` is `disk`; it must be auto or git or directory'],
    ],
    [
      'version: 1\npackages:\n  - root: a\n    attestation: never',
      ['WCP2004 4:5 `packages[0].attestation` is `never`; it must be released or committed or must-match'],
    ],
    [
      'version: 1\npackages: [{root: a}, {root: ./a/}]',
      ['WCP2004 2:24 `packages[1].root` is `a`, as is packages[0].root'],
    ],
    [
      'version: 1\npackages: [{root: "w/*", worker_id: org.example.a}]',
      [
        'WCP2004 2:13 `packages[0].root` is a pattern, so the ids must come from the registry_record.json of each package',
      ],
    ],
    ['version: 1\nrules: null', ['WCP2004 2:1 `rules` is empty; it must be a text (put it in quotes)']],
    ['version: 1\nrules: ""', ['WCP2004 2:1 `rules` is ``; it must be not empty']],
    [
      'version: 1\nrules: ../r',
      ['WCP2004 2:1 `rules` is `../r`, which holds `..`; a path may not leave its directory'],
    ],
    [
      'version: 1\nrules: /r',
      [
        'WCP2004 2:1 `rules` is `/r`, which is not relative; paths count from the directory of the configuration',
      ],
    ],
    [
      'version: 1\nrules: r\ntrust: "a\\\\b"',
      ['WCP2004 3:1 `trust` is `a\\\\b`, which holds a backslash; separate names with `/`'],
    ],
    [
      'version: 1\nrules: r\nhall: {records: ../x, conf: y}',
      ['WCP2004 3:23 unknown member `conf` in `hall`; known are records, config'],
    ],
    ['version: 1\nrules: r\nhall: {records: ../x, config: ~/y}', ['WCP2004 3:8 ', 'WCP2004 3:23 ']],
    [
      'version: 1\npackages: [{root: a}]\nfixtures: [f]',
      ['WCP2004 3:1 `fixtures` are given without `rules`: there is nothing to try them on'],
    ],
    ['version: 1\nrules: r\nfixtures: f', ['WCP2004 3:1 `fixtures` is `f`; it must be a list']],
    [
      'version: 1\nrules: r\nregistry: {url: "http://registry.example.org"}',
      ['WCP2004 3:12 `registry.url` is `http://registry.example.org`, which uses http'],
    ],
    [
      'version: 1\nrules: r\nregistry: {url: "https://registry.example.org", token: x}',
      ['WCP2004 3:49 unknown member `token` in `registry`; known are url, profile'],
    ],
    [
      'version: 1\nrules: r\nhash_order: rust',
      ['WCP2004 3:1 `hash_order` is `rust`; it must be python or go or typescript'],
    ],
    ['version: 1\nrules: *x', ['WCP2003 2:8 aliases']],
    ['version: 1\nversion: 1', ['WCP2003 2:1 the member `version` twice']],
    ['{"version": 1, "rules": "r"', ['WCP2003 1:']],
  ])('%j', (text, expected) => {
    const found = faults(text);
    expect(found).toHaveLength(expected.length);
    found.forEach((one, i) => {
      expect(one).toContain(expected[i]);
    });
  });

  it.each(['./~', './/~/x', './C:', './c:/x', '~', '/a'])('refuses the path %j', (path) => {
    expect(relativePath(path).ok).toBe(false);
  });

  it('never throws, and its paths never leave their directory', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      'a',
      '~',
      'C:',
      '*',
      '**',
      ' ',
      '\u202e',
      '\u0000',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = pieces.join('');
        const result = read(JSON.stringify({ version: 1, rules: path, packages: [{ root: path }] }));
        if (!result.ok) return;
        for (const one of [result.config.rules, result.config.packages[0]?.root]) {
          expect(one).toMatch(/^[^/\\~]/);
          expect(one?.split('/')).not.toContain('..');
          expect(relativePath(one ?? '')).toEqual({ ok: true, path: one });
        }
      }),
    );
  });
});

describe('schema/wcp-attest.schema.json', () => {
  it('is current (else run `npm run docs`)', () => {
    const path = resolve(import.meta.dirname, '../../schema/wcp-attest.schema.json');
    expect(readFileSync(path, 'utf8')).toBe(configJsonSchema());
  });

  it('describes every member', () => {
    for (const [, member] of Object.entries(CONFIG_SCHEMA.shape)) {
      expect(JSON.stringify(configJsonSchema())).toContain(
        JSON.stringify(member.description ?? '').slice(1, 20),
      );
    }
  });
});

describe('versionOfTag', () => {
  it.each([
    ['v*', 'v1.2.3', '1.2.3'],
    ['a-v*-final', 'a-v2-final', '2'],
    ['v*', 'w1', undefined],
    ['v*', 'v', undefined],
    ['ab*ba', 'aba', undefined],
  ])('%s of %s is %s', (pattern, tag, version) => {
    expect(versionOfTag(pattern, tag)).toBe(version);
  });
});
