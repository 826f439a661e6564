import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused, expectRefusedPlainly, run } from '../../support/cli.js';
import { removeTemporary } from '../../support/tree.js';
import {
  edit,
  HMAC_WORKER,
  JUDGES,
  makeWorld,
  TOKEN,
  WORKER,
  WORKER_ID,
  type World,
  withSecret,
} from './world.js';

// What happens to a signed package, and what every command that judges it says then.
interface Case {
  name: string;
  /** `root` is the package. */
  tamper(root: string): void;
  /** Missing: there is no such thing with this scheme. */
  ed25519?: readonly string[];
  /** Empty: HMAC does not sign it, and the package passes. */
  hmac?: readonly string[];
  /** The process runs without the rights of root. */
  ordinary?: true;
}

const manifest = (text: string) => (root: string) => writeFileSync(join(root, 'manifest.json'), text);
const signed = (root: string) => JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
const member = (name: string, value: unknown) => (root: string) =>
  edit(root, 'manifest.json', (one) => {
    one[name] = value;
  });
const code = (root: string) => join(root, 'code/bootstrap.py');

const CASES: readonly Case[] = [
  {
    name: 'no manifest',
    tamper: (root) => rmSync(join(root, 'manifest.json')),
    ed25519: ['ATTEST_MANIFEST_MISSING'],
    hmac: ['ATTEST_MANIFEST_MISSING'],
  },
  ...(
    [
      ['null', 'null'],
      ['a list', '[]'],
      ['a text', '"awp.v1"'],
      ['empty', ''],
      ['not JSON', '{"schema_version": "awp.v1",'],
      ['Python literals', '{"schema_version": NaN}'],
    ] as const
  ).map(([what, text]) => ({
    name: `a manifest that is ${what}`,
    tamper: manifest(text),
    ed25519: ['ATTEST_MANIFEST_MISSING'],
    hmac: ['ATTEST_MANIFEST_MISSING'],
  })),
  {
    name: 'a manifest with duplicate members',
    tamper: (root) => {
      const text = JSON.stringify(signed(root));
      manifest(`{"worker_id":"org.example.summarizer",${text.slice(1)}`)(root);
    },
    ed25519: ['ATTEST_MANIFEST_MISSING'],
    hmac: ['ATTEST_MANIFEST_MISSING'],
  },
  {
    name: 'a manifest that is a directory',
    tamper: (root) => {
      rmSync(join(root, 'manifest.json'));
      mkdirSync(join(root, 'manifest.json'));
    },
    ed25519: ['ATTEST_MANIFEST_MISSING', 'ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_MANIFEST_MISSING'],
  },
  {
    name: 'an unreadable manifest',
    tamper: (root) => chmodSync(join(root, 'manifest.json'), 0),
    ed25519: ['ATTEST_MANIFEST_MISSING', 'ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_MANIFEST_MISSING', 'ATTEST_TREE_UNSAFE'],
    ordinary: true,
  },
  {
    name: 'a manifest of another schema',
    tamper: member('schema_version', 'awp.v2'),
    ed25519: ['ATTEST_SCHEMA_UNSUPPORTED'],
    hmac: ['ATTEST_SCHEMA_UNSUPPORTED'],
  },
  {
    name: 'a manifest without a signed member',
    tamper: member('worker_version', undefined),
    ed25519: ['ATTEST_SCHEMA_UNSUPPORTED'],
    hmac: ['ATTEST_SCHEMA_UNSUPPORTED'],
  },
  {
    name: 'a manifest that says another worker',
    tamper: member('worker_id', 'org.example.other'),
    ed25519: ['ATTEST_MANIFEST_ID_MISMATCH'],
    hmac: ['ATTEST_MANIFEST_ID_MISMATCH', 'ATTEST_SIG_INVALID'],
  },
  {
    name: 'a manifest that says another species',
    tamper: member('worker_species_id', 'wrk.doc.other'),
    ed25519: ['ATTEST_MANIFEST_ID_MISMATCH'],
    hmac: ['ATTEST_MANIFEST_ID_MISMATCH', 'ATTEST_SIG_INVALID'],
  },
  {
    name: 'a manifest that says another version',
    tamper: member('worker_version', '9.9.9'),
    ed25519: ['ATTEST_MANIFEST_ID_MISMATCH'],
    hmac: ['ATTEST_SIG_INVALID'],
  },
  {
    name: 'a manifest that says another hash',
    tamper: member('package_hash', '0'.repeat(64)),
    ed25519: ['ATTEST_MANIFEST_ID_MISMATCH'],
    hmac: ['ATTEST_HASH_MISMATCH', 'ATTEST_SIG_INVALID'],
  },
  {
    name: 'the placeholder of a package that was never signed',
    tamper: (root) => {
      member('package_hash', 'PENDING_ATTESTATION')(root);
      rmSync(join(root, 'manifest.sig'), { force: true });
    },
    ed25519: ['ATTEST_HASH_MISMATCH', 'ATTEST_SIGNATURE_MISSING'],
    hmac: ['ATTEST_HASH_MISMATCH', 'ATTEST_SIG_INVALID'],
  },
  {
    name: 'no signature',
    tamper: (root) => {
      rmSync(join(root, 'manifest.sig'), { force: true });
      member('signature_hmac_sha256', undefined)(root);
    },
    ed25519: ['ATTEST_SIGNATURE_MISSING'],
    hmac: ['ATTEST_SIGNATURE_MISSING'],
  },
  {
    name: 'a bundle that is not one',
    tamper: (root) => writeFileSync(join(root, 'manifest.sig'), '{}'),
    ed25519: ['ATTEST_SIG_INVALID'],
    // It is not asked for, but what is there must verify.
    hmac: ['ATTEST_SIG_INVALID'],
  },
  {
    name: 'an HMAC signature that is not one',
    tamper: member('signature_hmac_sha256', 7),
    hmac: ['ATTEST_SIG_INVALID'],
  },
  {
    name: 'an HMAC signature in upper case',
    tamper: (root) => member('signature_hmac_sha256', signed(root).signature_hmac_sha256.toUpperCase())(root),
    hmac: ['ATTEST_SIG_INVALID'],
  },
  {
    name: 'a bundle whose payload was changed',
    tamper: (root) =>
      edit(root, 'manifest.sig', (bundle) => {
        const envelope = bundle.dsseEnvelope as { payload: string };
        const payload = Buffer.from(envelope.payload, 'base64').toString().replace('1.2.0', '1.2.1');
        envelope.payload = Buffer.from(payload).toString('base64');
      }),
    ed25519: ['ATTEST_SIG_INVALID'],
  },
  {
    name: 'a byte changed',
    tamper: (root) => {
      const bytes = readFileSync(code(root));
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      writeFileSync(code(root), bytes);
    },
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_HASH_MISMATCH'],
  },
  {
    name: 'a byte added',
    tamper: (root) => appendFileSync(code(root), '\n'),
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_HASH_MISMATCH'],
  },
  {
    name: 'a file added',
    tamper: (root) => writeFileSync(join(root, 'code/extra.py'), 'import os\n'),
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_HASH_MISMATCH'],
  },
  {
    name: 'a file removed',
    tamper: (root) => rmSync(code(root)),
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_HASH_MISMATCH'],
  },
  {
    name: 'all files removed',
    tamper: (root) => {
      for (const name of ['code', 'config.schema.json', 'registry_record.json', 'requirements.lock'])
        rmSync(join(root, name), { recursive: true });
    },
    ed25519: ['ATTEST_PACKAGE_EMPTY', 'ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_PACKAGE_EMPTY'],
  },
  {
    name: 'a file made executable',
    tamper: (root) => chmodSync(code(root), 0o755),
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: [],
  },
  {
    name: 'a file made setuid',
    tamper: (root) => chmodSync(code(root), 0o4755),
    ed25519: ['ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_TREE_UNSAFE'],
  },
  {
    name: 'an empty directory added',
    tamper: (root) => mkdirSync(join(root, 'empty')),
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: [],
  },
  {
    name: 'a symlink added',
    tamper: (root) => symlinkSync('bootstrap.py', join(root, 'code/link.py')),
    ed25519: ['ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_TREE_UNSAFE'],
  },
  {
    name: 'a file replaced by a symlink to its copy',
    tamper: (root) => {
      writeFileSync(join(root, '../copy.py'), readFileSync(code(root)));
      rmSync(code(root));
      symlinkSync('../../copy.py', code(root));
    },
    ed25519: ['ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_TREE_UNSAFE'],
  },
  {
    name: 'a FIFO added',
    tamper: (root) => execFileSync('mkfifo', [join(root, 'pipe')]),
    ed25519: ['ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_TREE_UNSAFE'],
  },
  {
    name: 'an unreadable file',
    tamper: (root) => chmodSync(code(root), 0),
    ed25519: ['ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_TREE_UNSAFE'],
    ordinary: true,
  },
  {
    name: 'an unreadable directory',
    tamper: (root) => chmodSync(join(root, 'code'), 0),
    ed25519: ['ATTEST_TREE_UNSAFE'],
    hmac: ['ATTEST_TREE_UNSAFE'],
    ordinary: true,
  },
  {
    name: 'compiled code planted',
    tamper: (root) => {
      mkdirSync(join(root, 'code/__pycache__'));
      writeFileSync(join(root, 'code/__pycache__/bootstrap.cpython-312.pyc'), 'code');
    },
    ed25519: ['ATTEST_UNHASHED_CONTENT'],
    hmac: ['ATTEST_UNHASHED_CONTENT'],
  },
  {
    name: 'a nested manifest planted',
    tamper: (root) => writeFileSync(join(root, 'code/manifest.json'), '{}'),
    ed25519: ['ATTEST_HASH_MISMATCH'],
    hmac: ['ATTEST_UNHASHED_CONTENT'],
  },
];

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const env = { ...withSecret, PYHALL_TOKEN: TOKEN };
// Every command judges the package that Ed25519 signs; verify, of which the others are made, also the one of HMAC.
const runs = CASES.flatMap((one) =>
  JUDGES.flatMap((judge) =>
    (['ed25519', 'hmac'] as const)
      .filter((scheme) => scheme === 'ed25519' || judge.name === 'verify' || one.ed25519 === undefined)
      .map((scheme) => ({ one, judge, scheme })),
  ),
);

describe.concurrent('a tampered package', () => {
  for (const { one, judge, scheme } of runs) {
    const codes = one[scheme] ?? [];
    const root = scheme === 'hmac' ? HMAC_WORKER : WORKER;
    if (codes.length === 0) continue;
    it(`${judge.name} (${scheme}): ${one.name}`, async () => {
      const cwd = world.enter();
      one.tamper(join(cwd, root));
      const options = { cwd, env, watch: cwd, ...(one.ordinary && { ordinary: true }) };
      const json = await expectRefused(judge.words(scheme), { status: 1, codes }, options);
      expect(json.deny_codes).toEqual(codes);
      if (judge.name !== 'check') expect(json).toMatchObject({ deny_code: codes[0], package_hash: null });
      if (judge.name === 'verify')
        await expectRefusedPlainly(judge.words(scheme), { status: 1, codes }, options);
    });
  }
});

describe.concurrent('what HMAC alone does not sign', () => {
  it.each(
    CASES.filter((one) => one.hmac?.length === 0),
  )('$name passes, and the verdict says so', async (one) => {
    const cwd = world.enter();
    one.tamper(join(cwd, HMAC_WORKER));
    const { status, stdout } = await run(
      ['verify', HMAC_WORKER, '--worker-id', WORKER_ID, '--scheme', 'hmac', '--format', 'json'],
      { cwd, env },
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, covers: 'contents', schemes: ['hmac'] });
    expect(status).toBe(0);
  });
});
