import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileListDigest, type PackageFile } from '../../src/canonicalize/package-hash.js';
import { isPackagePath } from '../../src/canonicalize/path-rules.js';
import { canonicalJson, type JsonObject } from '../../src/json.js';
import {
  type BuildFacts,
  buildStatement,
  encodeStatement,
  manifestMembers,
  readStatement,
} from '../../src/manifest/statement.js';

const IDENTITY = {
  worker_id: 'org.acme.summarizer',
  worker_species_id: 'wrk.doc.summarizer',
  worker_version: '1.2.3',
};
const BUILD: BuildFacts = {
  source: 'ci',
  built_at: '2026-01-02T03:04:05Z',
  signed_at: '2026-01-02T03:04:06Z',
  repository: 'acme/workers',
  commit: 'c'.repeat(40),
};
const file = (path: string, hashed = true): PackageFile => ({
  path,
  size: 3,
  sha256: 'ab'.repeat(32),
  executable: false,
  hashed,
});
const FILES = [file('a.py'), file('lib/manifest.json', false)];
const CONTENT = {
  package_hash: 'cd'.repeat(32),
  hash_order: 'python' as const,
  files: FILES,
  emptyDirectories: ['tmp'],
  ignorePatterns: ['*.log'],
};
const STATEMENT = buildStatement(IDENTITY, CONTENT, BUILD, '2027-01-01T00:00:00Z');

/** `ok`, or the message. */
function read(value: unknown): string {
  const result = readStatement(
    typeof value === 'string' ? Buffer.from(value) : Buffer.from(canonicalJson(value)),
  );
  return result.ok ? 'ok' : result.message;
}

describe('a statement', () => {
  it('is in-toto v1 about one worker, with every file', () => {
    const list = fileListDigest(FILES);
    expect(STATEMENT).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'org.acme.summarizer', digest: { sha256: list, dirHash1: list } }],
      predicateType: 'https://github.com/pyhall/attest-action/predicate/worker-package/v1',
      predicate: {
        schema_version: 'awp.v1',
        ...IDENTITY,
        package_hash: CONTENT.package_hash,
        hash_order: 'python',
        files: [
          { path: 'a.py', size: 3, sha256: 'ab'.repeat(32), executable: false },
          { path: 'lib/manifest.json', size: 3, sha256: 'ab'.repeat(32), executable: false },
        ],
        empty_directories: ['tmp'],
        ignore: ['*.log'],
        build: BUILD,
        validity: { not_after: '2027-01-01T00:00:00Z' },
      },
    });
    expect(buildStatement(IDENTITY, CONTENT, BUILD).predicate).not.toHaveProperty('validity');
    const plain = buildStatement(IDENTITY, { ...CONTENT, ignorePatterns: undefined }, BUILD);
    expect(plain.predicate).not.toHaveProperty('ignore');
    expect(readStatement(encodeStatement(plain)).ok).toBe(true);
  });

  it.each([
    '/etc/passwd',
    '../x',
    'a/../b',
    './a',
    'a//b',
    'a/',
    'a\nb',
    'a\u202eb',
    '-',
    'con',
    '',
  ])('is refused with the path %j', (path) => {
    const [file] = CONTENT.files;
    if (file === undefined) throw new Error('no file');
    const built = buildStatement(IDENTITY, { ...CONTENT, files: [{ ...file, path }] }, BUILD);
    expect(readStatement(encodeStatement(built)).ok).toBe(false);
  });

  it('is read back as it was built', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 });
    const path = text.filter(isPackagePath);
    const packageFile = fc.record({
      path,
      size: fc.maxSafeNat(),
      sha256: fc.constant('ab'.repeat(32)),
      executable: fc.boolean(),
      hashed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(packageFile, { minLength: 1, maxLength: 5 }),
        fc.array(path, { maxLength: 3 }),
        text,
        fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
        (files, emptyDirectories, source, ignorePatterns) => {
          const built = buildStatement(
            IDENTITY,
            { ...CONTENT, files, emptyDirectories, ignorePatterns },
            { ...BUILD, source },
          );
          expect(readStatement(encodeStatement(built))).toEqual({ ok: true, statement: built });
        },
      ),
    );
  });

  it('fixes the members of the manifest', () => {
    expect(manifestMembers(STATEMENT.predicate)).toEqual({
      schema_version: 'awp.v1',
      ...IDENTITY,
      package_hash: CONTENT.package_hash,
      built_at_utc: BUILD.built_at,
      build_source: 'ci',
    });
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return names.flatMap((name) => {
    const below = [...path, name];
    return [below, ...pathsOf((value as Record<string | number, unknown>)[name], below)];
  });
}

function parentOf(copy: JsonObject, path: Path): Record<string | number, unknown> {
  let parent = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string | number, unknown>;
  return parent;
}

const copy = (): JsonObject => structuredClone(STATEMENT) as unknown as JsonObject;
const PATHS = pathsOf(STATEMENT).map((path) => [path.join('.'), path] as const);

/** Members that a statement may go without. */
const OPTIONAL = [
  'predicate.build.repository',
  'predicate.build.commit',
  'predicate.ignore',
  'predicate.validity',
];

describe('every member of a statement', () => {
  it('is looked at', () => {
    expect(PATHS).toHaveLength(38);
  });

  it.each(PATHS)('%s: missing', (name, path) => {
    const changed = copy();
    const last = path.at(-1) ?? '';
    const parent = parentOf(changed, path);
    // Of the list of files and of the empty directories any part is well-formed; the digests tell.
    if (typeof last === 'number') {
      if (name !== 'subject.0') return;
      (parent as unknown as unknown[]).splice(last, 1);
    } else delete parent[last];
    expect(read(changed) === 'ok').toBe(OPTIONAL.includes(name));
  });

  it.each(PATHS)('%s: of another type', (name, path) => {
    const last = path.at(-1) ?? '';
    for (const other of [null, true, -1, 1.5, '', [], {}, [null]]) {
      const changed = copy();
      const before = parentOf(changed, path)[last];
      if (typeof before === 'boolean' && typeof other === 'boolean') continue;
      // These are texts of any kind, an empty list is one, and build facts and patterns may be empty.
      if (name === 'predicate.ignore.0' && other === '') continue;
      if (
        ['empty_directories', 'ignore'].includes(String(last)) &&
        Array.isArray(other) &&
        other.length === 0
      )
        continue;
      if (['repository', 'commit'].includes(String(last)) && other === '') continue;
      parentOf(changed, path)[last] = other;
      expect([other, read(changed)]).not.toEqual([other, 'ok']);
    }
  });

  it.each(
    [['', []] as const, ...PATHS].filter(([, path]) => {
      const value = path.length === 0 ? STATEMENT : parentOf(copy(), path)[path.at(-1) ?? ''];
      return typeof value === 'object' && !Array.isArray(value);
    }),
  )('%s: with one more in it', (_name, path) => {
    const changed = copy();
    parentOf(changed, [...path, 'x']).annotations = 1;
    expect(read(changed)).toContain('is not a known member');
  });

  it.each(PATHS.filter(([, path]) => typeof path.at(-1) === 'string'))('%s: twice', (_name, path) => {
    const name = String(path.at(-1));
    const text = canonicalJson(STATEMENT).replace(`"${name}":`, `"${name}":1,"${name}":`);
    expect(read(text)).toContain('duplicate member');
  });
});

describe('readStatement refuses', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'the signed statement is not strict JSON: the text ends in the middle of a value'],
    ['null', null, 'the signed statement is not a worker-package v1 statement: it is not an object'],
    [
      'in-toto v0.1',
      { ...STATEMENT, _type: 'https://in-toto.io/Statement/v0.1' },
      'the signed statement is not a worker-package v1 statement: `_type` is not `https://in-toto.io/Statement/v1`',
    ],
    [
      'another predicate',
      { ...STATEMENT, predicateType: 'https://slsa.dev/provenance/v1' },
      'the signed statement is not a worker-package v1 statement: `predicateType` is not `https://github.com/pyhall/attest-action/predicate/worker-package/v1`',
    ],
    [
      'two subjects',
      { ...STATEMENT, subject: [STATEMENT.subject[0], STATEMENT.subject[0]] },
      'the signed statement does not have exactly one subject',
    ],
  ])('%s', (_what, value, message) => {
    expect(read(value)).toBe(message);
  });

  it('what is not canonical', () => {
    const canonical = canonicalJson(STATEMENT);
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(STATEMENT).reverse()));
    for (const text of [
      JSON.stringify(STATEMENT, null, 1),
      `${canonical}\n`,
      ` ${canonical}`,
      shuffled,
      canonical.replace('"size":3', '"size":3.0'),
      canonical.replace('"size":3', '"size":3e0'),
      canonical.replace('a.py', '\\u0061.py'),
      canonical.replace('acme/workers', 'acme\\/workers'),
    ]) {
      expect(text).not.toBe(canonical);
      expect(read(text)).toBe('the signed statement is not in canonical form (RFC 8785)');
    }
  });

  it('or reads anything, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(readStatement(bytes).ok).toBe(false);
        },
      ),
    );
  });
});
