import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { HASH_ORDERS, type HashOrder } from '../../src/canonicalize/order.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { canonicalJson } from '../../src/json.js';
import { pathsInPackage } from '../../src/manifest/attestation-files.io.js';
import {
  buildStatement,
  encodeStatement,
  readStatement,
  type Statement,
} from '../../src/manifest/statement.js';
import { encodeBundle, readBundle } from '../../src/sign/bundle.js';
import { directorySource } from '../../src/source/directory.io.js';
import { readEvidence } from '../../src/verify/evidence.io.js';
import { DENY_ORDER, type Verdict } from '../../src/verify/verdict.js';
import { verifyPackage } from '../../src/verify/verify.js';
import type { VerifyOptions } from '../../src/verify/verify-options.js';
import { removeTemporary, treeOf, unprivileged } from '../support/tree.js';
import {
  BOTH_POLICY,
  FILES,
  HMAC_POLICY,
  IDENTITY,
  KEY,
  NOW,
  OTHER_KEY,
  policyOf,
  rewrite,
  SECRET,
  type Signing,
  signedTree,
  signTree,
  trusted,
  verifyTree,
} from './signed-package.js';

afterEach(removeTemporary);

/** `ok`, or the deny codes. */
function codesOf(verdict: Verdict): string {
  // Nothing is vouched for unless everything holds.
  expect(verdict.attested === null).toBe(!verdict.ok);
  expect(verdict.deny_code).toBe(verdict.deny_codes[0] ?? null);
  expect(verdict.ok).toBe(verdict.deny_codes.length === 0);
  if (!verdict.ok) expect(verdict.complete).toBe(false);
  for (const one of verdict.findings) {
    expect(one.message).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(one.path ?? '').not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  }
  return verdict.ok ? 'ok' : verdict.deny_codes.join(' ');
}

function messages(verdict: Verdict, root: string): string[] {
  return verdict.findings.map((one) => one.message.replaceAll(`${root}/`, '').replaceAll(root, '.'));
}

interface Case {
  what: string;
  how?: Signing;
  files?: Record<string, string>;
  /** Done to the signed package. */
  change?: (root: string) => unknown;
  options?: Partial<VerifyOptions>;
  /** The deny codes, in their order, or `ok`. */
  codes: string;
}

const HMAC: Signing = { secret: SECRET };
const BOTH: Signing = { key: KEY, secret: SECRET };
const hmacOptions = { policy: HMAC_POLICY };
const bothOptions = { policy: BOTH_POLICY };

const edit =
  (name: string, from: string | RegExp, to: string) =>
  (root: string): void => {
    const text = readFileSync(join(root, name), 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(join(root, name), changed);
  };
const write =
  (name: string, text: string) =>
  (root: string): void => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  };
const remove =
  (name: string) =>
  (root: string): void =>
    unlinkSync(join(root, name));
const policy = (change: Record<string, unknown>): { policy: VerifyOptions['policy'] } => ({
  policy: policyOf(change),
});

/** Signs any statement with KEY: what a faulty signer could write. */
const signed =
  (change: (statement: Statement) => unknown) =>
  (root: string): void => {
    const bundle = readBundle(readFileSync(join(root, 'manifest.sig')));
    const read = bundle.ok ? readStatement(bundle.bundle.payload) : undefined;
    if (!read?.ok) throw new Error('no statement');
    const statement = structuredClone(read.statement);
    change(statement);
    rewrite(root, 'manifest.sig', encodeBundle(Buffer.from(canonicalJson(statement)), KEY));
  };

const CASES: Case[] = [
  { what: 'Ed25519', codes: 'ok' },
  { what: 'HMAC', how: HMAC, options: hmacOptions, codes: 'ok' },
  { what: 'both schemes, both required', how: BOTH, options: bothOptions, codes: 'ok' },
  {
    what: 'both schemes, Ed25519 required, no secret',
    how: BOTH,
    options: { secretOf: () => undefined },
    codes: 'ok',
  },

  { what: 'no manifest', change: remove('manifest.json'), codes: 'ATTEST_MANIFEST_MISSING' },
  { what: 'an empty manifest', change: write('manifest.json', ''), codes: 'ATTEST_MANIFEST_MISSING' },
  { what: 'a null manifest', change: write('manifest.json', 'null'), codes: 'ATTEST_MANIFEST_MISSING' },
  { what: 'a list as manifest', change: write('manifest.json', '[]'), codes: 'ATTEST_MANIFEST_MISSING' },
  {
    what: 'a duplicate member',
    change: edit('manifest.json', '{', '{"worker_id": "org.acme.summarizer",'),
    codes: 'ATTEST_MANIFEST_MISSING',
  },
  {
    what: 'a directory as manifest',
    change: (root) => {
      remove('manifest.json')(root);
      mkdirSync(join(root, 'manifest.json'));
    },
    codes: 'ATTEST_MANIFEST_MISSING ATTEST_HASH_MISMATCH',
  },
  {
    what: 'no manifest and HMAC only',
    how: HMAC,
    options: hmacOptions,
    change: remove('manifest.json'),
    codes: 'ATTEST_MANIFEST_MISSING',
  },

  {
    what: 'another schema',
    change: edit('manifest.json', 'awp.v1', 'awp.v2'),
    codes: 'ATTEST_SCHEMA_UNSUPPORTED',
  },
  {
    what: 'a signed member that is missing',
    change: edit('manifest.json', /"worker_version": "1.2.3"/, '"x": ""'),
    codes: 'ATTEST_SCHEMA_UNSUPPORTED',
  },
  {
    what: 'a foreign bundle',
    change: edit('manifest.sig', 'bundle.v0.3', 'bundle.v0.2'),
    codes: 'ATTEST_SCHEMA_UNSUPPORTED',
  },
  {
    what: 'a signed statement of another kind',
    change: (root) => rewrite(root, 'manifest.sig', encodeBundle(Buffer.from('{}'), KEY)),
    codes: 'ATTEST_SCHEMA_UNSUPPORTED',
  },

  {
    what: 'another worker expected',
    options: { expected: { worker_id: 'org.acme.translator' } },
    codes: 'ATTEST_MANIFEST_ID_MISMATCH',
  },
  {
    what: 'another species expected',
    options: { expected: { ...IDENTITY, worker_species_id: 'wrk.doc.translator' } },
    codes: 'ATTEST_MANIFEST_ID_MISMATCH',
  },
  {
    what: 'another version expected',
    options: { expected: { ...IDENTITY, worker_version: '1.2.4' } },
    codes: 'ATTEST_MANIFEST_ID_MISMATCH',
  },
  { what: 'everything expected that is there', options: { expected: IDENTITY }, codes: 'ok' },
  {
    what: 'a manifest that disagrees with the statement',
    change: edit('manifest.json', '"build_source": "ci"', '"build_source": "local"'),
    codes: 'ATTEST_MANIFEST_ID_MISMATCH',
  },
  {
    what: 'a manifest with another hash than the statement',
    change: edit('manifest.json', /"package_hash": "\w{4}/, '"package_hash": "0000'),
    codes: 'ATTEST_MANIFEST_ID_MISMATCH',
  },
  {
    what: 'a statement about two workers',
    change: signed((one) => {
      one.subject[0].name = 'org.acme.translator';
    }),
    codes: 'ATTEST_MANIFEST_ID_MISMATCH',
  },

  {
    what: 'a species as worker',
    change: edit('manifest.json', '"org.acme.summarizer"', '"wrk.doc.summarizer"'),
    options: { expected: { worker_id: 'wrk.doc.summarizer' } },
    codes: 'ATTEST_NAMESPACE_INVALID ATTEST_KEY_UNTRUSTED',
  },

  { what: 'a link', change: (root) => symlinkSync('main.py', join(root, 'l')), codes: 'ATTEST_TREE_UNSAFE' },
  {
    what: 'a file replaced by a link to its equal',
    change: (root) => {
      renameSync(join(root, 'main.py'), `${root}-main.py`);
      symlinkSync(`${root}-main.py`, join(root, 'main.py'));
    },
    codes: 'ATTEST_TREE_UNSAFE',
  },
  { what: 'a case twin', change: write('Main.py', ''), codes: 'ATTEST_TREE_UNSAFE ATTEST_HASH_MISMATCH' },
  {
    what: 'a FIFO',
    change: (root) => execFileSync('mkfifo', [join(root, 'p')]),
    codes: 'ATTEST_TREE_UNSAFE',
  },
  {
    what: 'HMAC and a link',
    how: HMAC,
    options: hmacOptions,
    change: (root) => symlinkSync('main.py', join(root, 'l')),
    codes: 'ATTEST_TREE_UNSAFE',
  },

  {
    what: 'all files gone',
    change: (root) => {
      remove('main.py')(root);
      rmSync(join(root, 'lib'), { recursive: true });
    },
    codes: 'ATTEST_PACKAGE_EMPTY ATTEST_HASH_MISMATCH',
  },
  {
    what: 'HMAC and all files gone',
    how: HMAC,
    options: hmacOptions,
    change: (root) => {
      remove('main.py')(root);
      rmSync(join(root, 'lib'), { recursive: true });
    },
    codes: 'ATTEST_PACKAGE_EMPTY',
  },

  {
    what: 'a byte added',
    change: (root) => appendFileSync(join(root, 'main.py'), '#'),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  { what: 'a file added', change: write('new.py', ''), codes: 'ATTEST_HASH_MISMATCH' },
  { what: 'a file removed', change: remove('lib/a.py'), codes: 'ATTEST_HASH_MISMATCH' },
  {
    what: 'a file made executable',
    change: (root) => chmodSync(join(root, 'main.py'), 0o755),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  {
    what: 'an empty directory added',
    change: (root) => mkdirSync(join(root, 'd')),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  {
    what: 'a nested manifest changed, which the hash does not cover',
    files: { ...FILES, 'plugin/manifest.json': '{}' },
    change: write('plugin/manifest.json', '{"evil": 1}'),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  {
    what: 'a nested manifest added',
    change: write('lib/manifest.json', '{}'),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  { what: 'a nested manifest signed', files: { ...FILES, 'plugin/manifest.json': '{}' }, codes: 'ok' },
  {
    what: 'HMAC and a byte added',
    how: HMAC,
    options: hmacOptions,
    change: (root) => appendFileSync(join(root, 'main.py'), '#'),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  {
    what: 'HMAC, which covers no executable bit and no empty directory',
    how: HMAC,
    options: hmacOptions,
    change: (root) => {
      chmodSync(join(root, 'main.py'), 0o755);
      mkdirSync(join(root, 'd'));
    },
    codes: 'ok',
  },
  {
    what: 'a statement whose hash contradicts its list',
    change: (root) => {
      signed((one) => {
        one.predicate.package_hash = '0'.repeat(64);
      })(root);
      edit('manifest.json', /"package_hash": "\w{64}/, `"package_hash": "${'0'.repeat(64)}`)(root);
      edit('manifest.json', /sha256:\w{64}/, `sha256:${'0'.repeat(64)}`)(root);
    },
    codes: 'ATTEST_HASH_MISMATCH',
  },
  {
    what: 'a statement whose subject contradicts its list',
    change: signed((one) => {
      one.subject[0].digest.dirHash1 = '0'.repeat(64);
    }),
    codes: 'ATTEST_HASH_MISMATCH',
  },
  {
    what: 'a statement with the hash of another order',
    change: signed((one) => {
      one.predicate.hash_order = 'typescript';
    }),
    files: { 'README.md': '', 'code/a': '' },
    codes: 'ATTEST_HASH_MISMATCH',
  },

  { what: 'no bundle', change: remove('manifest.sig'), codes: 'ATTEST_SIGNATURE_MISSING' },
  { what: 'HMAC only where Ed25519 is required', how: HMAC, codes: 'ATTEST_SIGNATURE_MISSING' },
  {
    what: 'Ed25519 only where HMAC is required',
    options: hmacOptions,
    codes: 'ATTEST_SIGNATURE_MISSING ATTEST_KEY_UNTRUSTED',
  },
  {
    what: 'Ed25519 only where both are required',
    options: bothOptions,
    codes: 'ATTEST_SIGNATURE_MISSING',
  },
  {
    what: 'the HMAC stripped where both are required',
    how: BOTH,
    options: bothOptions,
    change: edit('manifest.json', /"signature_hmac_sha256": "\w+",/, ''),
    codes: 'ATTEST_SIGNATURE_MISSING',
  },
  {
    what: 'the HMAC emptied where both are required',
    how: BOTH,
    options: bothOptions,
    change: edit('manifest.json', /"signature_hmac_sha256": "\w+"/, '"signature_hmac_sha256": null'),
    codes: 'ATTEST_SIGNATURE_MISSING',
  },
  {
    what: 'the bundle stripped where both are required',
    how: BOTH,
    options: bothOptions,
    change: remove('manifest.sig'),
    codes: 'ATTEST_SIGNATURE_MISSING',
  },
  {
    what: 'HMAC without the secret',
    how: HMAC,
    options: { ...hmacOptions, secretOf: () => undefined },
    codes: 'ATTEST_SIGNATURE_MISSING',
  },
  {
    what: 'HMAC with a short secret',
    how: HMAC,
    options: { ...hmacOptions, secretOf: () => 'short' },
    codes: 'ATTEST_SIGNATURE_MISSING',
  },
  {
    what: 'HMAC with an empty secret that a policy would let be short',
    how: HMAC,
    options: {
      ...policy({
        schemes: ['hmac'],
        hmac: [{ env: 'SECRET', namespaces: ['org.acme'], allow_short_secret: true }],
      }),
      secretOf: () => '',
    },
    codes: 'ATTEST_SIGNATURE_MISSING',
  },

  { what: 'an empty bundle', change: write('manifest.sig', ''), codes: 'ATTEST_SIG_INVALID' },
  { what: 'a bundle that is no JSON', change: write('manifest.sig', 'x'), codes: 'ATTEST_SIG_INVALID' },
  {
    what: 'a directory as bundle',
    change: (root) => {
      remove('manifest.sig')(root);
      mkdirSync(join(root, 'manifest.sig'));
    },
    codes: 'ATTEST_SIG_INVALID',
  },
  {
    what: 'a payload that was changed',
    change: edit('manifest.sig', /("payload": "\w{20})./, '$1A'),
    codes: 'ATTEST_SIG_INVALID',
  },
  {
    what: 'the signature of another key under the name of a trusted one',
    how: { key: OTHER_KEY },
    change: (root) => {
      const text = readFileSync(join(root, 'manifest.sig'), 'utf8');
      writeFileSync(join(root, 'manifest.sig'), text.replaceAll(OTHER_KEY.keyid, KEY.keyid));
    },
    codes: 'ATTEST_SIG_INVALID',
  },
  {
    what: 'HMAC with another secret',
    how: HMAC,
    options: { ...hmacOptions, secretOf: () => 'x'.repeat(32) },
    codes: 'ATTEST_SIG_INVALID',
  },
  {
    what: 'HMAC and an edited version',
    how: HMAC,
    options: hmacOptions,
    change: edit('manifest.json', '1.2.3', '1.2.4'),
    codes: 'ATTEST_SIG_INVALID',
  },
  {
    what: 'a wrong HMAC beside a good bundle, where HMAC is not required',
    how: BOTH,
    options: policy({ hmac: [{ env: 'SECRET', namespaces: ['org.acme'] }] }),
    change: edit('manifest.json', /"signature_hmac_sha256": "\w{4}/, '"signature_hmac_sha256": "0000'),
    codes: 'ATTEST_SIG_INVALID',
  },
  {
    what: 'a broken bundle beside a good HMAC, where Ed25519 is not required',
    how: BOTH,
    options: policy({ schemes: ['hmac'], hmac: [{ env: 'SECRET', namespaces: ['org.acme'] }] }),
    change: edit('manifest.sig', /("payload": "\w{20})./, '$1A'),
    codes: 'ATTEST_SIG_INVALID',
  },

  { what: 'a key that nobody trusts', how: { key: OTHER_KEY }, codes: 'ATTEST_KEY_UNTRUSTED' },
  { what: 'a policy without keys', options: policy({ keys: [] }), codes: 'ATTEST_KEY_UNTRUSTED' },
  {
    what: 'a key of another namespace',
    options: policy({ keys: [trusted(KEY, { namespaces: ['org.acmee', 'x.acme', 'org.other'] })] }),
    codes: 'ATTEST_KEY_UNTRUSTED',
  },
  {
    what: 'a key of one worker, not of its sibling',
    options: policy({ keys: [trusted(KEY, { namespaces: ['org.acme.translator'] })] }),
    codes: 'ATTEST_KEY_UNTRUSTED',
  },
  {
    what: 'a key of this very worker',
    options: policy({ keys: [trusted(KEY, { namespaces: ['org.acme.summarizer'] })] }),
    codes: 'ok',
  },
  {
    what: 'a key that may only approve',
    options: policy({ keys: [trusted(KEY, { roles: ['approve'] })] }),
    codes: 'ATTEST_KEY_UNTRUSTED',
  },
  {
    what: 'a secret of another namespace',
    how: HMAC,
    options: policy({ schemes: ['hmac'], hmac: [{ env: 'SECRET', namespaces: ['org.other'] }] }),
    codes: 'ATTEST_KEY_UNTRUSTED',
  },
  {
    what: 'a worker of another namespace signed by the key of ours',
    how: { key: KEY, identity: { ...IDENTITY, worker_id: 'org.other.summarizer' } },
    options: { expected: { worker_id: 'org.other.summarizer' } },
    codes: 'ATTEST_KEY_UNTRUSTED',
  },

  {
    what: 'a retired key',
    options: policy({ keys: [trusted(KEY, { status: 'retired' })] }),
    codes: 'ATTEST_KEY_EXPIRED',
  },
  {
    what: 'a key before its time',
    options: policy({ keys: [trusted(KEY, { not_before: '2026-01-02T03:04:06Z' })] }),
    codes: 'ATTEST_KEY_EXPIRED',
  },
  {
    what: 'a key at its first instant',
    options: policy({ keys: [trusted(KEY, { not_before: '2026-01-02T03:04:05Z' })] }),
    codes: 'ok',
  },
  {
    what: 'a key at its last instant',
    options: policy({ keys: [trusted(KEY, { not_after: '2026-01-02T03:04:05Z' })] }),
    codes: 'ok',
  },
  {
    what: 'a key after its time',
    options: policy({ keys: [trusted(KEY, { not_after: '2026-01-02T03:04:04Z' })] }),
    codes: 'ATTEST_KEY_EXPIRED',
  },
  {
    what: 'a key a millisecond after its time',
    options: { ...policy({ keys: [trusted(KEY, { not_after: '2026-01-02T03:04:05Z' })] }), now: NOW + 1 },
    codes: 'ATTEST_KEY_EXPIRED',
  },
  { what: 'a policy at its last instant', options: policy({ expires: '2026-01-02T03:04:05Z' }), codes: 'ok' },
  {
    what: 'an expired policy',
    options: policy({ expires: '2026-01-02T03:04:04Z' }),
    codes: 'ATTEST_KEY_EXPIRED',
  },
  {
    what: 'an expired policy and HMAC only',
    how: HMAC,
    options: policy({
      schemes: ['hmac'],
      hmac: [{ env: 'SECRET', namespaces: ['org.acme'] }],
      expires: '2026-01-02T03:04:04Z',
    }),
    codes: 'ATTEST_KEY_EXPIRED',
  },
  {
    what: 'an expired policy and no signature',
    change: remove('manifest.sig'),
    options: policy({ expires: '2026-01-02T03:04:04Z' }),
    codes: 'ATTEST_SIGNATURE_MISSING ATTEST_KEY_EXPIRED',
  },

  {
    what: 'a revoked key',
    options: policy({ keys: [trusted(KEY, { status: 'revoked' })] }),
    codes: 'ATTEST_KEY_REVOKED',
  },
  {
    what: 'a revoked key that is past its time and of another namespace',
    options: policy({
      keys: [
        trusted(KEY, { status: 'revoked', not_after: '2020-01-01T00:00:00Z', namespaces: ['org.other'] }),
      ],
    }),
    codes: 'ATTEST_KEY_REVOKED',
  },

  {
    what: 'an expired statement',
    how: { key: KEY, notAfter: '2026-01-02T03:04:04Z' },
    codes: 'ATTEST_EXPIRED',
  },
  {
    what: 'a statement at its last instant',
    how: { key: KEY, notAfter: '2026-01-02T03:04:05Z' },
    codes: 'ok',
  },

  {
    what: 'a version below the minimum',
    options: policy({ minimum_versions: { 'org.acme.summarizer': '1.10' } }),
    codes: 'ATTEST_VERSION_TOO_OLD',
  },
  {
    what: 'the minimum version',
    options: policy({ minimum_versions: { 'org.acme.summarizer': '1.2.3' } }),
    codes: 'ok',
  },
  {
    what: 'the minimum of another worker',
    options: policy({ minimum_versions: { 'org.acme.other': '9' } }),
    codes: 'ok',
  },
  {
    what: 'a version that cannot be compared',
    how: { key: KEY, identity: { ...IDENTITY, worker_version: 'latest' } },
    options: policy({ minimum_versions: { 'org.acme.summarizer': '0' } }),
    codes: 'ATTEST_VERSION_TOO_OLD',
  },
  {
    what: 'a version that is a pattern',
    how: { key: KEY, identity: { ...IDENTITY, worker_version: '1.x' } },
    options: policy({ minimum_versions: { 'org.acme.summarizer': '1.9' } }),
    codes: 'ATTEST_VERSION_TOO_OLD',
  },
  {
    what: 'HMAC and a version below the minimum',
    how: HMAC,
    options: policy({
      schemes: ['hmac'],
      hmac: [{ env: 'SECRET', namespaces: ['org.acme'] }],
      minimum_versions: { 'org.acme.summarizer': '2' },
    }),
    codes: 'ATTEST_VERSION_TOO_OLD',
  },

  { what: 'bytecode', change: write('lib/__pycache__/a.pyc', ''), codes: 'ATTEST_UNHASHED_CONTENT' },
  {
    what: 'a manifest.tmp, which nothing covers',
    change: write('manifest.tmp', 'import os'),
    codes: 'ATTEST_UNHASHED_CONTENT',
  },
  { what: 'a planted .pyc', change: write('main.pyc', ''), codes: 'ATTEST_UNHASHED_CONTENT' },
  { what: 'a git directory', change: write('.git/config', ''), codes: 'ATTEST_UNHASHED_CONTENT' },
  { what: 'a plain .DS_Store, which only warns', change: write('lib/.DS_Store', ''), codes: 'ok' },
  {
    what: 'a directory called .DS_Store',
    change: write('.DS_Store/x.py', ''),
    codes: 'ATTEST_UNHASHED_CONTENT',
  },
  {
    what: 'residue that is asked to warn, without permission',
    change: write('main.pyc', ''),
    options: { warnOfResidue: true },
    codes: 'ATTEST_UNHASHED_CONTENT',
  },
  {
    what: 'residue that may warn, unasked',
    change: write('main.pyc', ''),
    options: policy({ residue: 'warn' }),
    codes: 'ATTEST_UNHASHED_CONTENT',
  },
  {
    what: 'residue that may warn, asked',
    change: write('main.pyc', ''),
    options: { ...policy({ residue: 'warn' }), warnOfResidue: true },
    codes: 'ok',
  },
  {
    what: 'HMAC and a nested manifest, which nothing covers',
    how: HMAC,
    options: hmacOptions,
    change: write('lib/manifest.json', '{}'),
    codes: 'ATTEST_UNHASHED_CONTENT',
  },
  {
    what: 'HMAC and a nested manifest, though residue may warn',
    how: HMAC,
    options: {
      ...policy({ schemes: ['hmac'], residue: 'warn', hmac: [{ env: 'SECRET', namespaces: ['org.acme'] }] }),
      warnOfResidue: true,
    },
    change: write('lib/manifest.sig', '{}'),
    codes: 'ATTEST_UNHASHED_CONTENT',
  },
];

describe('the verdict on a package with', () => {
  it.each(CASES.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
    const root = await signedTree(one.how, one.files);
    one.change?.(root);
    expect(codesOf(await verifyTree(root, one.options))).toBe(one.codes);
  });

  it('is tested for every deny code, alone and in the order of the table', () => {
    const first = new Set(CASES.map((one) => one.codes.split(' ')[0]));
    expect(DENY_ORDER.filter((code) => !first.has(code))).toEqual([]);
    for (const { codes } of CASES) {
      const places = codes.split(' ').map((code) => (DENY_ORDER as readonly string[]).indexOf(code));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

describe('several faults at once', () => {
  it('are all there, the first in order is the deny code', async () => {
    const root = await signedTree({ key: KEY, notAfter: '2026-01-01T00:00:00Z' });
    appendFileSync(join(root, 'main.py'), '#');
    symlinkSync('main.py', join(root, 'link'));
    write('x.pyc', '')(root);
    const verdict = await verifyTree(root, {
      expected: { worker_id: 'org.acme.summarizer', worker_version: '9' },
      ...policy({ minimum_versions: { 'org.acme.summarizer': '2' } }),
    });
    expect(codesOf(verdict)).toBe(
      'ATTEST_MANIFEST_ID_MISMATCH ATTEST_TREE_UNSAFE ATTEST_HASH_MISMATCH ATTEST_EXPIRED ATTEST_VERSION_TOO_OLD ATTEST_UNHASHED_CONTENT',
    );
    rewrite(root, 'manifest.json', '');
    rewrite(root, 'manifest.sig', '');
    expect(codesOf(await verifyTree(root, { expected: { worker_id: 'nobody' } }))).toBe(
      'ATTEST_MANIFEST_MISSING ATTEST_NAMESPACE_INVALID ATTEST_TREE_UNSAFE ATTEST_SIG_INVALID ATTEST_UNHASHED_CONTENT',
    );
  });

  it('of a package that is nothing at all', async () => {
    expect(codesOf(await verifyTree('/nowhere'))).toBe(
      'ATTEST_MANIFEST_MISSING ATTEST_TREE_UNSAFE ATTEST_SIGNATURE_MISSING',
    );
    const root = await treeOf({});
    expect(codesOf(await verifyTree(root))).toContain('ATTEST_MANIFEST_MISSING');
  });
});

describe('what an accepted verdict says', () => {
  it('comes from the signed statement', async () => {
    const root = await signedTree();
    const { files } = await canonicalize(directorySource(root));
    const verdict = await verifyTree(root);
    expect(verdict).toEqual({
      ok: true,
      deny_code: null,
      deny_codes: [],
      attested: {
        ...IDENTITY,
        package_hash: packageHash(files, 'python'),
        hash_order: 'python',
        schemes: ['ed25519'],
        keyid: KEY.keyid,
        built_at: '2026-01-01T00:00:00Z',
        trust_statement: `Package attested by namespace org.acme at 2026-01-02T00:00:00Z; package hash sha256:${packageHash(files, 'python')}.`,
        covers: 'contents, executable bits and directories',
      },
      verified_at: '2026-01-02T03:04:05Z',
      complete: true,
      freshness: 'unchecked',
      changes: [],
      files: 3,
      bytes: 27,
      findings: [],
    });
  });

  it('never holds the members of the manifest that HMAC does not sign', async () => {
    const root = await signedTree(HMAC);
    edit('manifest.json', /"trust_statement": ".*"/, '"trust_statement": "Trust me."')(root);
    edit('manifest.json', /"attested_at_utc": ".*"/, '"attested_at_utc": "2099-01-01T00:00:00Z"')(root);
    const verdict = await verifyTree(root, hmacOptions);
    expect(verdict.attested).toMatchObject({ schemes: ['hmac'] });
    expect(JSON.stringify(verdict)).not.toMatch(/Trust me|2099/);
  });

  it.each([
    ['trust_statement', 'Trust me.'],
    ['attested_at_utc', '2099-01-01T00:00:00Z'],
    ['unknown', 'x'],
  ])('is a deny when a statement is there and manifest.json says another %s', async (member, value) => {
    const root = await signedTree(BOTH);
    const path = join(root, 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), [member]: value }));
    expect((await verifyTree(root, bothOptions)).deny_codes).toEqual(['ATTEST_MANIFEST_ID_MISMATCH']);
  });

  it('is a deny when another manifest than the one in the package was verified', async () => {
    const root = await signedTree();
    const evidence = readEvidence(pathsInPackage(root));
    write('manifest.json', '#!/usr/bin/env python3')(root);
    const verdict = await verifyPackage(directorySource(root), evidence, {
      expected: { worker_id: IDENTITY.worker_id },
      policy: policyOf(),
      secretOf: () => undefined,
      hmacOrder: 'python',
      warnOfResidue: false,
      now: NOW,
    });
    expect(verdict.deny_codes).toEqual(['ATTEST_UNHASHED_CONTENT']);
  });

  it('tells what HMAC covers', async () => {
    const verdict = await verifyTree(await signedTree(HMAC), hmacOptions);
    expect(verdict.attested).toMatchObject({
      schemes: ['hmac'],
      keyid: null,
      covers: 'contents',
      trust_statement: expect.stringContaining('at 2026-01-01T00:00:00Z;'),
    });
  });

  it('is not complete when residue was let pass, and complete with a .DS_Store', async () => {
    const root = await signedTree();
    write('.DS_Store', '')(root);
    const plain = await verifyTree(root);
    expect([plain.ok, plain.complete, plain.findings.map((one) => one.severity)]).toEqual([
      true,
      true,
      ['warning'],
    ]);
    write('x.pyc', '')(root);
    const lenient = await verifyTree(root, { ...policy({ residue: 'warn' }), warnOfResidue: true });
    expect([lenient.ok, lenient.complete]).toEqual([true, false]);
    expect(lenient.findings.map((one) => one.severity)).toEqual(['warning', 'warning']);
  });

  it('warns of a short secret that the policy lets pass', async () => {
    const root = await signedTree({ secret: 'test-secret-key' });
    const verdict = await verifyTree(root, {
      ...policy({
        schemes: ['hmac'],
        hmac: [{ env: 'SECRET', namespaces: ['org.acme'], allow_short_secret: true }],
      }),
      secretOf: () => 'test-secret-key',
    });
    expect(codesOf(verdict)).toBe('ok');
    expect(verdict.findings.map((one) => [one.code, one.severity])).toEqual([['WCP2007', 'warning']]);
    expect(JSON.stringify(verdict)).not.toContain('test-secret-key');
  });

  it('notes an HMAC signature that was not checked', async () => {
    const verdict = await verifyTree(await signedTree(BOTH));
    expect(verdict.findings.map((one) => [one.code, one.severity])).toEqual([
      ['ATTEST_SIGNATURE_MISSING', 'note'],
    ]);
  });
});

describe('two packages', () => {
  it('cannot exchange their attestations', async () => {
    const one = await signedTree();
    const other = await signedTree({ key: KEY }, { ...FILES, 'main.py': 'print("evil")\n' });
    const swap = (name: string): void => {
      copyFileSync(join(other, name), join(one, name));
    };
    swap('manifest.json');
    expect(codesOf(await verifyTree(one))).toBe('ATTEST_MANIFEST_ID_MISMATCH');
    swap('manifest.sig');
    expect(codesOf(await verifyTree(one))).toBe('ATTEST_HASH_MISMATCH');
    await signTree(one);
    swap('manifest.sig');
    expect(codesOf(await verifyTree(one))).toBe('ATTEST_MANIFEST_ID_MISMATCH ATTEST_HASH_MISMATCH');
  });

  it('of two versions: the older one still verifies, unless the policy has a minimum', async () => {
    const root = await signedTree();
    expect(codesOf(await verifyTree(root))).toBe('ok');
    expect(
      codesOf(await verifyTree(root, policy({ minimum_versions: { 'org.acme.summarizer': '1.3' } }))),
    ).toBe('ATTEST_VERSION_TOO_OLD');
  });
});

describe('changed files', () => {
  it('are named, each with what happened to it', async () => {
    const root = await signedTree({ key: KEY }, { ...FILES, 'c.txt': '1\n', 'run.sh': '' });
    edit('main.py', 'hello', 'bye')(root);
    edit('c.txt', '\n', '\r\n')(root);
    remove('lib/a.py')(root);
    write('lib/new.py', '')(root);
    chmodSync(join(root, 'run.sh'), 0o755);
    mkdirSync(join(root, 'empty'));
    const verdict = await verifyTree(root);
    expect(verdict.changes).toEqual([
      { path: 'c.txt', change: 'line-endings' },
      { path: 'empty', change: 'directory-added' },
      { path: 'lib/a.py', change: 'removed' },
      { path: 'lib/new.py', change: 'added' },
      { path: 'main.py', change: 'modified' },
      { path: 'run.sh', change: 'made-executable' },
    ]);
    expect(messages(verdict, root)).toEqual([
      '`c.txt` changed after signing, in line endings only',
      '`empty` empty directory added after signing',
      '`lib/a.py` removed after signing',
      '`lib/new.py` added after signing',
      '`main.py` changed after signing',
      '`run.sh` made executable after signing',
    ]);
    for (const one of verdict.findings) expect(one.fix).toMatch(/\S/);
  });

  it('are not named from a list that nobody trusted signed', async () => {
    const root = await signedTree({ key: OTHER_KEY });
    edit('main.py', 'hello', 'bye')(root);
    const verdict = await verifyTree(root);
    expect(verdict.changes).toEqual([]);
    expect(codesOf(verdict)).toBe('ATTEST_HASH_MISMATCH ATTEST_KEY_UNTRUSTED');
  });

  it('that cannot be read are refused, not called removed', async () => {
    const root = await signedTree();
    chmodSync(join(root, 'main.py'), 0);
    chmodSync(join(root, 'lib'), 0);
    const verdict = await unprivileged(() => verifyTree(root));
    expect(messages(verdict, root)).toEqual([
      '`lib`: cannot be read: permission denied',
      '`main.py`: cannot be read: permission denied',
    ]);
    expect(codesOf(verdict)).toBe('ATTEST_TREE_UNSAFE');
    expect(verdict.changes).toEqual([]);
  });
});

describe('a refused entry in a signed empty directory', () => {
  it('is the only thing that is named', async () => {
    const root = await treeOf(FILES);
    mkdirSync(join(root, 'tmp'));
    await signTree(root);
    expect(codesOf(await verifyTree(root))).toBe('ok');
    symlinkSync('/etc', join(root, 'tmp/l'));
    const verdict = await verifyTree(root);
    expect(messages(verdict, root)).toEqual(['`tmp/l`: symbolic link']);
  });
});

describe('hash order', () => {
  const DIFFERENT = { 'README.md': 'r', 'code/worker.py': 'w', 'code.py': 'c' };

  it('of the tree differs in all SDKs', async () => {
    const { files } = await canonicalize(directorySource(await treeOf(DIFFERENT)));
    expect(new Set(HASH_ORDERS.map((order) => packageHash(files, order))).size).toBe(3);
  });

  it.each(HASH_ORDERS)('%s of a statement is signed with it, whatever the caller pins', async (hashOrder) => {
    const root = await signedTree({ key: KEY, hashOrder }, DIFFERENT);
    for (const hmacOrder of [...HASH_ORDERS, 'any'] as const) {
      const verdict = await verifyTree(root, { hmacOrder });
      expect(verdict.attested?.hash_order).toBe(hashOrder);
    }
  });

  it.each(
    HASH_ORDERS,
  )('%s with HMAC holds only where it is pinned, or any is asked for', async (hashOrder) => {
    const root = await signedTree({ secret: SECRET, hashOrder }, DIFFERENT);
    for (const hmacOrder of [...HASH_ORDERS, 'any'] as const) {
      const verdict = await verifyTree(root, { ...hmacOptions, hmacOrder });
      const fits = hmacOrder === 'any' || hmacOrder === hashOrder;
      expect(codesOf(verdict)).toBe(fits ? 'ok' : 'ATTEST_HASH_MISMATCH');
      if (fits) expect(verdict.attested?.hash_order).toBe(hashOrder);
      else
        expect(verdict.findings[0]?.message).toContain(
          `in the order of the ${hashOrder} SDK, not in the order`,
        );
    }
  });

  it('any accepts no other hash', async () => {
    const root = await signedTree(HMAC, DIFFERENT);
    appendFileSync(join(root, 'code.py'), '#');
    expect(codesOf(await verifyTree(root, { ...hmacOptions, hmacOrder: 'any' }))).toBe(
      'ATTEST_HASH_MISMATCH',
    );
  });
});

describe('a template package', () => {
  it('with the placeholder was never attested', async () => {
    const root = await signedTree(HMAC);
    edit('manifest.json', /"package_hash": "\w+"/, '"package_hash": "PENDING_ATTESTATION"')(root);
    edit(
      'manifest.json',
      /"signature_hmac_sha256": "\w+"/,
      '"signature_hmac_sha256": "PENDING_ATTESTATION"',
    )(root);
    const verdict = await verifyTree(root, hmacOptions);
    expect(codesOf(verdict)).toBe('ATTEST_HASH_MISMATCH ATTEST_SIG_INVALID');
    expect(verdict.findings[0]?.message).toBe(
      'the manifest holds the placeholder `PENDING_ATTESTATION`: the package was never attested',
    );
  });
});

describe('hostile names of packages and workers', () => {
  it('are shown escaped', async () => {
    const parent = await treeOf(
      Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`a\n::error::\u202e/${path}`, text])),
    );
    const root = join(parent, 'a\n::error::\u202e');
    expect(codesOf(await verifyTree(root))).toBe('ATTEST_MANIFEST_MISSING ATTEST_SIGNATURE_MISSING');
    await signTree(root);
    unlinkSync(join(root, 'main.py'));
    write('x.pyc', '')(root);
    const verdict = await verifyTree(root, { expected: { worker_id: 'org.a\n' } });
    expect(codesOf(verdict)).toContain('ATTEST_NAMESPACE_INVALID');
    rmSync(join(root, 'lib'), { recursive: true });
    expect(codesOf(await verifyTree(root))).toContain('ATTEST_PACKAGE_EMPTY');
    rmSync(root, { recursive: true });
    writeFileSync(root, '');
    expect(codesOf(await verifyTree(root))).toContain('ATTEST_TREE_UNSAFE');
  });
});

describe('the signed payload', () => {
  it('is the canonical statement of the files', async () => {
    const root = await signedTree();
    const { files, emptyDirectories } = await canonicalize(directorySource(root));
    const hash_order: HashOrder = 'python';
    const statement = buildStatement(
      IDENTITY,
      { package_hash: packageHash(files, hash_order), hash_order, files, emptyDirectories },
      { source: 'ci', built_at: '2026-01-01T00:00:00Z', signed_at: '2026-01-02T00:00:00Z' },
    );
    const read = readBundle(readFileSync(join(root, 'manifest.sig')));
    expect(read.ok && Buffer.from(read.bundle.payload)).toEqual(Buffer.from(encodeStatement(statement)));
  });
});
