import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused, PROGRAM, run } from '../../support/cli.js';
import { removeTemporary } from '../../support/tree.js';
import { GOOD_ENVIRONMENT, type RefusedCase, refuses } from './refused.js';
import {
  config,
  edit,
  HMAC_WORKER,
  makeWorld,
  OTHER_SECRET,
  SHORT_SECRET,
  SPECIES_ID,
  TOKEN,
  VERSION,
  WORKER,
  WORKER_ID,
  type World,
  write,
} from './world.js';

// Who a package must be and whom to trust: the untouched package, judged by other expectations.
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const NOWHERE = ['--registry-url', 'http://127.0.0.1:9'];
/** The two commands that take the expectations as flags. */
const both = (cases: readonly (Omit<RefusedCase, 'words'> & { flags: readonly string[] })[]): RefusedCase[] =>
  cases.flatMap(({ flags, ...one }) => [
    { ...one, words: ['verify', ...flags] },
    { ...one, words: ['submit', ...flags, ...NOWHERE] },
  ]);
const ID = ['--worker-id', WORKER_ID];
const TRUST = ['--trust', 'wcp-trust.json'];
const KEY_TRUST = [WORKER, ...ID, ...TRUST];

describe('identity', () => {
  refuses(
    () => world,
    both([
      {
        name: 'another worker',
        flags: [WORKER, '--worker-id', 'org.example.other', ...TRUST],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH'],
      },
      {
        name: 'another worker, HMAC',
        flags: [HMAC_WORKER, '--worker-id', 'org.example.other', '--scheme', 'hmac'],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH'],
      },
      {
        name: 'a worker of another namespace',
        flags: [WORKER, '--worker-id', 'org.other.summarizer', ...TRUST],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH', 'ATTEST_KEY_UNTRUSTED'],
      },
      {
        name: 'a worker id in no namespace',
        flags: [WORKER, '--worker-id', 'summarizer', ...TRUST],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH', 'ATTEST_NAMESPACE_INVALID', 'ATTEST_KEY_UNTRUSTED'],
      },
      {
        name: 'another species',
        flags: [...KEY_TRUST, '--worker-species-id', 'wrk.doc.other'],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH'],
      },
      {
        name: 'another version',
        flags: [...KEY_TRUST, '--worker-version', '1.2'],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH'],
        says: '1.2.0',
      },
    ]),
  );
  refuses(
    () => world,
    [
      {
        name: 'another worker in the configuration',
        words: ['check', '--config', 'committed.yml'],
        prepare: (cwd) =>
          write(
            cwd,
            'committed.yml',
            config(WORKER, 'wcp-trust.json', {
              worker_id: 'org.example.other',
              worker_species_id: SPECIES_ID,
            }),
          ),
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH', 'WCP2008'],
      },
      {
        name: 'another worker',
        words: ['files', WORKER, '--signed', '--worker-id', 'org.example.other', ...TRUST],
        status: 1,
        codes: ['ATTEST_MANIFEST_ID_MISMATCH'],
      },
    ],
  );
  it('accepts what is stated rightly', async () => {
    const flags = [...KEY_TRUST, '--worker-species-id', SPECIES_ID, '--worker-version', VERSION];
    const { status, stdout } = await run(['verify', ...flags], { cwd: world.shared });
    expect(stdout).toMatch(/^VERIFIED /);
    expect(status).toBe(0);
  });
});

type Trust = { keys: Record<string, unknown>[]; [member: string]: unknown };
const trust = (change: (policy: Trust) => void) => (cwd: string) =>
  edit(cwd, 'wcp-trust.json', (policy) => change(policy as Trust));
const key = (more: Record<string, unknown>) =>
  trust(({ keys }) => {
    Object.assign(keys[0] ?? {}, more);
  });
/** Every command that reads a trust policy, for the package signed with Ed25519. */
const READERS: readonly (readonly string[])[] = [
  ['verify', ...KEY_TRUST],
  ['submit', ...KEY_TRUST, ...NOWHERE],
  ['files', '--signed', ...KEY_TRUST],
  ['check', '--config', 'committed.yml'],
];

describe('keys', () => {
  const cases: readonly (Omit<RefusedCase, 'words'> & { filesToo?: false })[] = [
    {
      name: 'no key at all',
      prepare: trust((policy) => {
        policy.keys = [];
      }),
      status: 1,
      codes: ['ATTEST_KEY_UNTRUSTED'],
    },
    {
      name: 'another key',
      prepare: (cwd) => cpSync(join(cwd, 'other-trust.json'), join(cwd, 'wcp-trust.json')),
      status: 1,
      codes: ['ATTEST_KEY_UNTRUSTED'],
    },
    ...['org.other', 'org.exampl', 'org.example.sum', 'org.example.summarizer.i-7'].map((namespace) => ({
      name: `a key for ${namespace}`,
      prepare: key({ namespaces: [namespace] }),
      status: 1,
      codes: ['ATTEST_KEY_UNTRUSTED'],
    })),
    {
      name: 'a key that only approves',
      prepare: key({ roles: ['approve'] }),
      status: 1,
      codes: ['ATTEST_KEY_UNTRUSTED'],
    },
    { name: 'a retired key', prepare: key({ status: 'retired' }), status: 1, codes: ['ATTEST_KEY_EXPIRED'] },
    {
      name: 'an expired key',
      prepare: key({ not_after: '2020-01-01T00:00:00Z' }),
      status: 1,
      codes: ['ATTEST_KEY_EXPIRED'],
    },
    {
      name: 'a key of the future',
      prepare: key({ not_before: '2999-01-01T00:00:00Z' }),
      status: 1,
      codes: ['ATTEST_KEY_EXPIRED'],
    },
    { name: 'a revoked key', prepare: key({ status: 'revoked' }), status: 1, codes: ['ATTEST_KEY_REVOKED'] },
    {
      name: 'an expired policy',
      prepare: trust((policy) => {
        policy.expires = '2020-01-01T00:00:00Z';
      }),
      status: 1,
      codes: ['ATTEST_KEY_EXPIRED'],
    },
    {
      name: 'a version below the minimum',
      prepare: trust((policy) => {
        policy.minimum_versions = { [WORKER_ID]: '1.10.0' };
      }),
      status: 1,
      codes: ['ATTEST_VERSION_TOO_OLD'],
      filesToo: false,
    },
    {
      name: 'a policy that demands HMAC as well',
      prepare: trust((policy) => {
        policy.schemes = ['ed25519', 'hmac'];
      }),
      status: 1,
      codes: ['ATTEST_SIGNATURE_MISSING'],
      filesToo: false,
    },
  ];
  refuses(
    () => world,
    cases.flatMap(({ filesToo, ...one }) =>
      READERS.filter(([name]) => filesToo !== false || name !== 'files').map((words) => ({ ...one, words })),
    ),
  );

  it('refuses a package that somebody else has signed, by every command', async () => {
    const cwd = world.enter();
    const signed = await run(['sign', WORKER, '--worker-version', VERSION, '--key', 'other.pem'], { cwd });
    expect(signed).toMatchObject({ status: 0 });
    for (const words of READERS) {
      const refusal = { status: 1, codes: ['ATTEST_KEY_UNTRUSTED'] };
      await expectRefused(words, refusal, { cwd, env: GOOD_ENVIRONMENT, watch: cwd });
    }
  });

  it('refuses an attestation after its end', async () => {
    const cwd = world.enter();
    const flags = ['--worker-version', VERSION, '--key', 'key.pem', '--not-after', '2020-01-01T00:00:00Z'];
    expect(await run(['sign', WORKER, ...flags], { cwd })).toMatchObject({ status: 0 });
    for (const words of READERS.filter(([name]) => name !== 'files')) {
      const refusal = { status: 1, codes: ['ATTEST_EXPIRED'] };
      await expectRefused(words, refusal, { cwd, env: GOOD_ENVIRONMENT, watch: cwd });
    }
  });
});

describe('the trust policy', () => {
  const file = (text: string) => (cwd: string) => write(cwd, 'wcp-trust.json', text);
  const cases: readonly Omit<RefusedCase, 'words'>[] = [
    {
      name: 'missing',
      prepare: (cwd) => rmSync(join(cwd, 'wcp-trust.json')),
      status: 2,
      codes: ['WCP2002'],
      says: 'wcp-trust.json',
    },
    {
      name: 'a directory',
      prepare: (cwd) => {
        rmSync(join(cwd, 'wcp-trust.json'));
        mkdirSync(join(cwd, 'wcp-trust.json'));
      },
      status: 2,
      codes: ['WCP2002'],
    },
    { name: 'empty', prepare: file(''), status: 2, codes: ['WCP2003'] },
    { name: 'not JSON', prepare: file('{"version": 1,'), status: 2, codes: ['WCP2003'] },
    {
      name: 'duplicate members',
      prepare: file('{"version": 1, "keys": [], "keys": []}'),
      status: 2,
      codes: ['WCP2003'],
    },
    { name: 'null', prepare: file('null'), status: 2, codes: ['WCP2006'] },
    { name: 'a list', prepare: file('[]'), status: 2, codes: ['WCP2006'] },
    { name: 'of version 2', prepare: file('{"version": 2}'), status: 2, codes: ['WCP2006'] },
    {
      name: 'an unknown member',
      prepare: trust((policy) => {
        policy.treshold = 2;
      }),
      status: 2,
      codes: ['WCP2006'],
      says: 'treshold',
    },
    {
      name: 'a keyid of another key',
      prepare: key({ keyid: `SHA256:${'A'.repeat(43)}` }),
      status: 2,
      codes: ['WCP2006'],
    },
    {
      name: 'a small-order public key',
      // The neutral element of the curve as SPKI: every message has a signature under it.
      prepare: key({
        public_key: Buffer.concat([
          Buffer.from('302a300506032b6570032100', 'hex'),
          Buffer.from(`01${'00'.repeat(31)}`, 'hex'),
        ]).toString('base64'),
      }),
      status: 2,
      codes: ['WCP2006'],
    },
    {
      name: 'a key twice',
      prepare: trust((policy) => {
        policy.keys = [...policy.keys, ...policy.keys];
      }),
      status: 2,
      codes: ['WCP2006'],
    },
    {
      name: 'unreadable',
      prepare: (cwd) => chmodSync(join(cwd, 'wcp-trust.json'), 0),
      status: 3,
      codes: ['WCP3001'],
      ordinary: true,
    },
    {
      name: 'too large',
      prepare: (cwd) => truncateSync(join(cwd, 'wcp-trust.json'), 17 * 1024 * 1024),
      status: 2,
      codes: ['WCP2003'],
    },
  ];
  refuses(
    () => world,
    cases.flatMap((one) => READERS.map((words) => ({ ...one, words }))),
  );

  const inside = (cwd: string): void => cpSync(join(cwd, 'wcp-trust.json'), join(cwd, WORKER, 'trust.json'));
  const link = (cwd: string): void => {
    inside(cwd);
    rmSync(join(cwd, 'wcp-trust.json'));
    symlinkSync(`${WORKER}/trust.json`, join(cwd, 'wcp-trust.json'));
  };
  refuses(
    () => world,
    [
      ...READERS.filter(([name]) => name !== 'check').flatMap((words) => [
        {
          name: 'in the package',
          words: words.map((word) => (word === 'wcp-trust.json' ? `${WORKER}/trust.json` : word)),
          prepare: inside,
          status: 2,
          codes: ['WCP2009'],
        },
        { name: 'a link into the package', words, prepare: link, status: 2, codes: ['WCP2009'] },
      ]),
    ],
  );
});

describe('this program in the package', () => {
  it.each(
    READERS.filter(([name]) => name !== 'check').map((words) => [words[0], words] as const),
  )('%s refuses to be its own judge', async (_name, words) => {
    const cwd = world.enter();
    cpSync(join(PROGRAM, '..'), join(cwd, WORKER, 'cli'), { recursive: true });
    const program = join(cwd, WORKER, 'cli/index.js');
    const refusal = { status: 2, codes: ['WCP2009'] };
    await expectRefused(words, refusal, { cwd, env: GOOD_ENVIRONMENT, program, watch: cwd });
  });
});

describe('the HMAC secret', () => {
  const judges = [
    ['verify', HMAC_WORKER, ...ID, '--scheme', 'hmac'],
    ['verify', HMAC_WORKER, ...ID, '--trust', 'hmac-trust.json'],
    ['submit', HMAC_WORKER, ...ID, '--scheme', 'hmac', ...NOWHERE],
    ['check', '--config', 'committed-hmac.yml'],
  ];
  const secrets = [
    { name: 'unset', env: { PYHALL_TOKEN: TOKEN }, codes: ['ATTEST_SIGNATURE_MISSING'] },
    {
      name: 'empty',
      env: { PYHALL_TOKEN: TOKEN, WCP_ATTEST_HMAC_KEY: '' },
      codes: ['ATTEST_SIGNATURE_MISSING'],
    },
    {
      name: 'too short',
      env: { PYHALL_TOKEN: TOKEN, WCP_ATTEST_HMAC_KEY: SHORT_SECRET },
      codes: ['ATTEST_SIGNATURE_MISSING'],
      says: '22 bytes, fewer than 32',
    },
    {
      name: 'another one',
      env: { PYHALL_TOKEN: TOKEN, WCP_ATTEST_HMAC_KEY: OTHER_SECRET },
      codes: ['ATTEST_SIG_INVALID'],
    },
  ];
  refuses(
    () => world,
    secrets.flatMap((one) => judges.map((words) => ({ ...one, words, status: 1 }))),
  );
  refuses(
    () => world,
    [
      {
        name: 'in a variable of another name that is not set',
        words: ['verify', HMAC_WORKER, ...ID, '--scheme', 'hmac', '--key-env', 'OTHER_NAME'],
        status: 1,
        codes: ['ATTEST_SIGNATURE_MISSING'],
        says: 'OTHER_NAME',
      },
      {
        name: 'for another namespace',
        words: ['verify', HMAC_WORKER, ...ID, '--trust', 'hmac-trust.json'],
        prepare: (cwd) =>
          edit(cwd, 'hmac-trust.json', (policy) => {
            policy.hmac = [{ env: 'WCP_ATTEST_HMAC_KEY', namespaces: ['org.other'] }];
          }),
        status: 1,
        codes: ['ATTEST_KEY_UNTRUSTED'],
      },
    ],
  );
});

describe('where the attestation and the package are', () => {
  refuses(
    () => world,
    [
      ...both([
        {
          name: 'a package that is not there',
          flags: ['nowhere', ...ID, ...TRUST],
          status: 1,
          codes: ['ATTEST_MANIFEST_MISSING', 'ATTEST_TREE_UNSAFE', 'ATTEST_SIGNATURE_MISSING'],
        },
        {
          name: 'a package that is a file',
          flags: ['rules.json', ...ID, ...TRUST],
          status: 1,
          codes: ['ATTEST_MANIFEST_MISSING', 'ATTEST_TREE_UNSAFE', 'ATTEST_SIGNATURE_MISSING'],
        },
        {
          name: 'a manifest that is not there',
          flags: [...KEY_TRUST, '--manifest-in', 'nowhere.json'],
          status: 1,
          codes: ['ATTEST_MANIFEST_MISSING', 'ATTEST_SIGNATURE_MISSING', 'ATTEST_UNHASHED_CONTENT'],
        },
        {
          name: 'a bundle that is not there',
          flags: [...KEY_TRUST, '--bundle', 'nowhere.sig'],
          status: 1,
          codes: ['ATTEST_SIG_INVALID', 'ATTEST_UNHASHED_CONTENT'],
        },
        { name: 'nobody to trust', flags: [WORKER, ...ID], status: 2, codes: ['WCP2001'] },
        {
          name: 'trust twice',
          flags: [...KEY_TRUST, '--scheme', 'hmac'],
          status: 2,
          codes: ['WCP2001'],
        },
        { name: 'no worker id', flags: [WORKER, ...TRUST], status: 2, codes: ['WCP2001'] },
        { name: 'no package', flags: [...ID, ...TRUST], status: 2, codes: ['WCP2001'] },
        {
          name: 'the package twice',
          flags: [...KEY_TRUST, '--package-root', WORKER],
          status: 2,
          codes: ['WCP2001'],
        },
      ]),
      {
        name: 'no bundle',
        words: ['files', '--signed', ...KEY_TRUST],
        prepare: (cwd) => rmSync(join(cwd, WORKER, 'manifest.sig')),
        status: 1,
        codes: ['ATTEST_SIGNATURE_MISSING'],
      },
      {
        name: 'a bundle that is not one',
        words: ['files', '--signed', ...KEY_TRUST],
        prepare: (cwd) => writeFileSync(join(cwd, WORKER, 'manifest.sig'), 'null'),
        status: 1,
        codes: ['ATTEST_SIG_INVALID'],
      },
      {
        name: 'a bundle that was changed',
        words: ['files', '--signed', ...KEY_TRUST],
        prepare: (cwd) => {
          const path = join(cwd, WORKER, 'manifest.sig');
          writeFileSync(path, readFileSync(path, 'utf8').replace('"payload":"ey', '"payload":"fy'));
          edit(cwd, `${WORKER}/manifest.sig`, (bundle) => {
            const envelope = bundle.dsseEnvelope as { payload: string };
            envelope.payload = Buffer.from(`${Buffer.from(envelope.payload, 'base64')} `).toString('base64');
          });
        },
        status: 1,
        codes: ['ATTEST_SIG_INVALID'],
      },
      {
        name: '--signed without --trust',
        words: ['files', '--signed', WORKER, ...ID],
        status: 2,
        codes: ['WCP2001'],
      },
      { name: '--trust without --signed', words: ['files', WORKER, ...TRUST], status: 2, codes: ['WCP2001'] },
    ],
  );
});
