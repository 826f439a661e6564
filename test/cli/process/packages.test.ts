import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusedPlainly, run } from '../../support/cli.js';
import { makeTree, removeTemporary } from '../../support/tree.js';
import { type RefusedCase, refuses } from './refused.js';
import {
  edit,
  HMAC_WORKER,
  makeWorld,
  SECRET,
  SHORT_SECRET,
  SPECIES_ID,
  VERSION,
  WORKER,
  WORKER_ID,
  type World,
  write,
} from './world.js';

// The commands that make or describe a package.
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const SIGN = ['sign', WORKER, '--worker-version', VERSION];
const KEY = ['--key', 'key.pem'];
const at = (path: string) => (cwd: string) => join(cwd, WORKER, path);

describe('a package that cannot be hashed', () => {
  const trees: readonly Omit<RefusedCase, 'words' | 'status'>[] = [
    {
      name: 'a symlink',
      prepare: (cwd) => symlinkSync('bootstrap.py', at('code/link.py')(cwd)),
      codes: ['ATTEST_TREE_UNSAFE'],
    },
    {
      name: 'a FIFO',
      prepare: (cwd) => execFileSync('mkfifo', [at('pipe')(cwd)]),
      codes: ['ATTEST_TREE_UNSAFE'],
    },
    {
      name: 'a setgid file',
      prepare: (cwd) => chmodSync(at('code/bootstrap.py')(cwd), 0o2755),
      codes: ['ATTEST_TREE_UNSAFE'],
    },
    {
      name: 'an unreadable file',
      prepare: (cwd) => chmodSync(at('code/bootstrap.py')(cwd), 0),
      codes: ['ATTEST_TREE_UNSAFE'],
      ordinary: true,
    },
    {
      name: 'an unreadable directory',
      prepare: (cwd) => chmodSync(at('code')(cwd), 0),
      codes: ['ATTEST_TREE_UNSAFE'],
      ordinary: true,
    },
    {
      name: 'a name that is not UTF-8',
      prepare: (cwd) => writeFileSync(Buffer.from(`${at('')(cwd)}/\xff`, 'latin1'), ''),
      codes: ['ATTEST_TREE_UNSAFE'],
      says: '\\\\xff',
    },
    {
      name: 'names that are equal elsewhere',
      prepare: (cwd) => writeFileSync(at('Requirements.lock')(cwd), ''),
      codes: ['ATTEST_TREE_UNSAFE'],
    },
    {
      name: 'a near-alias of the manifest',
      prepare: (cwd) => writeFileSync(at('Manifest.JSON')(cwd), ''),
      codes: ['ATTEST_TREE_UNSAFE'],
    },
    {
      name: 'no files',
      prepare: (cwd) => {
        rmSync(at('')(cwd), { recursive: true });
        mkdirSync(at('')(cwd));
      },
      codes: ['ATTEST_PACKAGE_EMPTY'],
    },
  ];
  const readers = [
    ['hash', WORKER],
    ['files', WORKER],
    [...SIGN, ...KEY, '--worker-id', WORKER_ID, '--worker-species-id', SPECIES_ID],
  ];
  // The process that may not read the files of others may not read the key of others either.
  const keyOf = (one: { ordinary?: boolean }) => one.ordinary !== true;
  refuses(
    () => world,
    trees.flatMap((one) =>
      readers
        .filter(([name]) => name !== 'sign' || keyOf(one))
        .map((words) => ({ ...one, words, status: 1 })),
    ),
  );
  refuses(
    () => world,
    [
      ...['hash', 'files'].flatMap((name) => [
        { name: 'not there', words: [name, 'nowhere'], status: 1, codes: ['ATTEST_TREE_UNSAFE'] },
        { name: 'a file', words: [name, 'rules.json'], status: 1, codes: ['ATTEST_TREE_UNSAFE'] },
        { name: 'not named', words: [name], status: 2, codes: ['WCP2001'] },
        { name: 'named twice', words: [name, WORKER, WORKER], status: 2, codes: ['WCP2001'] },
        {
          name: 'named in two ways',
          words: [name, WORKER, '--package-root', WORKER],
          status: 2,
          codes: ['WCP2001'],
        },
      ]),
      {
        name: 'an unreadable package, HMAC',
        words: [...SIGN, '--scheme', 'hmac', '--worker-id', WORKER_ID, '--worker-species-id', SPECIES_ID],
        prepare: (cwd) => chmodSync(at('code')(cwd), 0),
        ordinary: true,
        status: 1,
        codes: ['ATTEST_TREE_UNSAFE'],
      },
      {
        name: 'an unreadable record',
        words: [...SIGN, '--scheme', 'hmac'],
        prepare: (cwd) => chmodSync(at('registry_record.json')(cwd), 0),
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      },
    ],
  );
});

describe('names that a terminal or a runner would obey', () => {
  const hostile = ['\u001b[31mred', 'new\nline', '::error::x', 'bidi\u202etxt'];
  const says = /\\\\x1b\[31mred.*::error::x.*bidi\\\\u\{202e\}|bidi\\\\u\{202e\}/s;
  const cases = [['hash', WORKER], ['files', WORKER], [...SIGN, ...KEY], ['check']].map((words) => ({
    name: 'are refused',
    words,
    prepare: (cwd: string) => {
      for (const name of hostile) writeFileSync(at(name)(cwd), '');
    },
    status: 1,
    codes: ['ATTEST_TREE_UNSAFE'],
  }));
  refuses(
    () => world,
    cases.map((one) => ({ ...one, says })),
  );

  it.concurrent.each(cases)('$words.0 shows them escaped', async ({ words, prepare, status, codes }) => {
    const cwd = world.enter();
    prepare(cwd);
    const { stdout } = await expectRefusedPlainly(words, { status, codes }, { cwd, watch: cwd });
    expect(stdout).not.toMatch(/[\u001b\u202e]|^\s*::/m);
    // In the order of the paths as they are shown.
    expect(stdout.match(/^ {2}at .*$/gm)?.map((line) => line.slice(line.lastIndexOf('/') + 1))).toEqual([
      '::error::x',
      '\\x1b[31mred',
      'bidi\\u{202e}txt',
      'new\\nline',
    ]);
  });

  it('escapes them in the annotations of --format github', async () => {
    const cwd = world.enter();
    for (const name of hostile) writeFileSync(at(name)(cwd), '');
    const { stdout, status } = await run(['hash', WORKER, '--format', 'github'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(1);
    expect(lines).toHaveLength(hostile.length);
    for (const line of lines) expect(line).toMatch(/^::error file=[^:]*,title=[^:]*::[^\u001b]*$/);
  });

  const OLD_COMMAND = '##[set-output name=verdict]pass';
  it.concurrent('takes the old command syntax for the file name that it is', async ({ expect }) => {
    const cwd = world.enter();
    await makeTree(join(cwd, WORKER), [{ path: OLD_COMMAND }, { path: `code/${OLD_COMMAND}.pyc` }]);
    const runs = await Promise.all(
      [
        ['hash', WORKER],
        ['hash', WORKER, '--format', 'json'],
        ['hash', WORKER, '--format', 'github'],
        ['check'],
        ['check', '--format', 'json'],
        ['check', '--format', 'junit'],
        ['check', '--format', 'sarif'],
        ['check', '--format', 'github'],
        ['verify', WORKER, '--worker-id', WORKER_ID, '--trust', 'wcp-trust.json'],
        ['files', WORKER, '--format', 'json'],
        ['sign', HMAC_WORKER, '--worker-version', VERSION, ...KEY, '--manifest-out', `${OLD_COMMAND}.json`],
      ].map((words) => run(words, { cwd })),
    );
    expect(runs.map((one) => one.status)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toContain('##[');
    const { orders, residue } = JSON.parse(runs[1]?.stdout ?? '') as Record<string, unknown>;
    expect(orders).toMatchObject({ python: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(residue).toEqual([`code/${OLD_COMMAND}.pyc`]);
    // The list of `files` is data for sha256sum, which needs the name as it stands.
    const { stdout } = await run(['files', WORKER], { cwd });
    expect(stdout).toContain(`  ${OLD_COMMAND}\n`);
  });

  it.concurrent('shows paths from the command line escaped', async ({ expect }) => {
    const cwd = world.enter();
    const name = '\u001b[31m\n::error::x';
    mkdirSync(join(cwd, name));
    const runs = await Promise.all([
      run([...SIGN, ...KEY, '--manifest-out', `${name}/m.json`], { cwd }),
      run(['keygen', '--out', `${name}/k.pem`, '--namespace', 'org.a', '--trust', `${name}/t.json`], { cwd }),
    ]);
    for (const { status, stdout } of runs) {
      expect(status).toBe(0);
      expect(stdout).toContain('\\x1b[31m\\n::error::x');
      expect(stdout).not.toMatch(/\u001b|^\s*::/m);
    }
  });
});

describe('sign', () => {
  const hmac = [...SIGN, '--scheme', 'hmac'];
  const env = (value?: string) => (value === undefined ? {} : { WCP_ATTEST_HMAC_KEY: value });
  refuses(
    () => world,
    [
      ...[
        { name: 'an unset secret', env: env() },
        { name: 'an empty secret', env: env('') },
        { name: 'a short secret', env: env(SHORT_SECRET), says: '22 bytes, fewer than 32' },
      ].flatMap((one) => [
        { ...one, words: hmac, status: 2, codes: ['WCP2007'] },
        { ...one, words: [...hmac, '--scheme', 'ed25519', ...KEY], status: 2, codes: ['WCP2007'] },
      ]),
      {
        name: 'a secret in a variable that is not set',
        words: [...hmac, '--key-env', 'OTHER_NAME'],
        status: 2,
        codes: ['WCP2007'],
        says: 'OTHER_NAME',
      },
      { name: 'no key', words: SIGN, status: 2, codes: ['WCP2007'] },
      {
        name: 'a key in the environment that is not one',
        words: SIGN,
        env: { WCP_SIGNING_KEY: SECRET },
        status: 2,
        codes: ['WCP2007'],
      },
      {
        name: 'a key that is not there',
        words: [...SIGN, '--key', 'nowhere.pem'],
        status: 2,
        codes: ['WCP2007'],
      },
      { name: 'a directory as key', words: [...SIGN, '--key', 'workers'], status: 2, codes: ['WCP2007'] },
      {
        name: 'a public key',
        words: [...SIGN, '--key', 'key.pem.pub'],
        prepare: (cwd) => chmodSync(join(cwd, 'key.pem.pub'), 0o600),
        status: 2,
        codes: ['WCP2007'],
      },
      {
        name: 'a key that others can read',
        words: [...SIGN, ...KEY],
        prepare: (cwd) => chmodSync(join(cwd, 'key.pem'), 0o644),
        status: 2,
        codes: ['WCP2007'],
        says: 'chmod 600',
      },
      {
        name: 'an unreadable key',
        words: [...SIGN, ...KEY],
        prepare: (cwd) => chmodSync(join(cwd, 'key.pem'), 0),
        ordinary: true,
        status: 2,
        codes: ['WCP2007'],
      },
      {
        name: 'a key in the package',
        words: [...SIGN, '--key', `${WORKER}/key.pem`],
        prepare: (cwd) => execFileSync('cp', ['-p', 'key.pem', WORKER], { cwd }),
        status: 2,
        codes: ['WCP2009'],
      },
      { name: 'no version', words: ['sign', WORKER, ...KEY], status: 2, codes: ['WCP2008'] },
      {
        name: 'a configuration that is not there',
        words: [...SIGN, ...KEY, '--config', 'nowhere.yml'],
        status: 2,
        codes: ['WCP2002'],
      },
      {
        name: 'a configuration that is not YAML',
        words: [...SIGN, ...KEY, '--config', 'wcp-attest.yml'],
        prepare: (cwd) => write(cwd, 'wcp-attest.yml', 'version: [1'),
        status: 2,
        codes: ['WCP2003'],
      },
      {
        name: 'a configuration of other packages',
        words: ['sign', HMAC_WORKER, '--worker-version', VERSION, ...KEY, '--config', 'wcp-attest.yml'],
        status: 2,
        codes: ['WCP2004'],
      },
      {
        name: 'a version that cannot be signed',
        words: ['sign', WORKER, '--worker-version', '1 & 2', ...KEY],
        status: 2,
        codes: ['WCP2008'],
      },
      {
        name: 'another worker than the record',
        words: [...SIGN, ...KEY, '--worker-id', 'org.example.other'],
        status: 2,
        codes: ['WCP2008'],
      },
      {
        name: 'another species than the record',
        words: [...SIGN, ...KEY, '--worker-species-id', 'wrk.doc.other'],
        status: 2,
        codes: ['WCP2008'],
      },
      {
        name: 'no ids at all',
        words: [...SIGN, ...KEY],
        prepare: (cwd) => rmSync(at('registry_record.json')(cwd)),
        status: 2,
        codes: ['WCP2008'],
      },
      {
        name: 'a worker id in no namespace',
        words: [...SIGN, ...KEY, '--worker-id', 'summarizer', '--worker-species-id', SPECIES_ID],
        prepare: (cwd) => rmSync(at('registry_record.json')(cwd)),
        status: 1,
        codes: ['ATTEST_NAMESPACE_INVALID'],
      },
      {
        name: 'an end that is not a time',
        words: [...SIGN, ...KEY, '--not-after', 'tomorrow'],
        status: 2,
        codes: ['WCP2001'],
      },
      {
        name: 'a nested manifest under HMAC alone',
        words: hmac,
        prepare: (cwd) => writeFileSync(at('code/manifest.json')(cwd), '{}'),
        status: 2,
        codes: ['WCP2013'],
      },
      {
        name: 'a package that is not there',
        words: ['sign', 'nowhere', ...SIGN.slice(2), ...KEY],
        status: 2,
        codes: ['WCP2008'],
      },
      {
        name: 'a package that is not there, with ids',
        words: [
          ...['sign', 'nowhere', ...SIGN.slice(2), ...KEY],
          ...['--worker-id', WORKER_ID, '--worker-species-id', SPECIES_ID],
        ],
        status: 1,
        codes: ['ATTEST_TREE_UNSAFE'],
      },
      ...['code/other.json', 'other.json', 'nowhere/manifest.json', 'code/manifest.json'].map((name) => ({
        name: `a manifest in the package as ${name}`,
        words: [...SIGN, ...KEY, '--manifest-out', `${WORKER}/${name}`],
        status: 2,
        codes: ['WCP2001'],
      })),
      {
        name: 'a manifest in the package by way of a link',
        words: [...SIGN, ...KEY, '--manifest-out', 'link/other.json'],
        prepare: (cwd) => symlinkSync(WORKER, join(cwd, 'link')),
        status: 2,
        codes: ['WCP2001'],
      },
      {
        name: 'an output directory that is not there',
        words: [...SIGN, ...KEY, '--manifest-out', 'nowhere/m.json'],
        status: 3,
        codes: ['WCP3001'],
      },
      {
        name: 'a package that cannot be written',
        words: [...hmac],
        prepare: (cwd) => chmodSync(join(cwd, WORKER), 0o555),
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      },
      {
        name: 'an output directory that cannot be written',
        words: [...hmac, '--manifest-out', 'out/m.json'],
        prepare: (cwd) => mkdirSync(join(cwd, 'out'), { mode: 0o555 }),
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      },
      ...(
        [
          ['not JSON', '{', 'WCP2003'],
          ['null', 'null', 'WCP1201'],
          ['a list', '[]', 'WCP1201'],
          ['duplicate members', `{"worker_id":"org.example.a","worker_id":"${WORKER_ID}"}`, 'WCP2003'],
        ] as const
      ).map(([what, text, code]) => ({
        name: `a record that is ${what}`,
        words: [...SIGN, ...KEY],
        prepare: (cwd: string) => write(cwd, `${WORKER}/registry_record.json`, text),
        status: 2,
        codes: [code],
      })),
    ],
  );

  it('puts no secret of the environment into what it writes', async () => {
    const cwd = world.enter();
    const names = { GITHUB_ACTIONS: 'true', GITHUB_TOKEN: SECRET, ACTIONS_RUNTIME_TOKEN: SECRET };
    const { status } = await run([...SIGN, ...KEY], { cwd, env: names });
    expect(status).toBe(0);
    expect(readFileSync(at('manifest.json')(cwd), 'utf8')).not.toContain(SECRET);
    const bundle = JSON.parse(readFileSync(at('manifest.sig')(cwd), 'utf8'));
    expect(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()).not.toContain(SECRET);
  });
});

describe('keygen', () => {
  const KEYGEN = ['keygen', '--out', 'new.pem', '--namespace', 'org.example'];
  refuses(
    () => world,
    [
      { name: 'no file', words: ['keygen', '--namespace', 'org.example'], status: 2, codes: ['WCP2001'] },
      { name: 'no namespace', words: ['keygen', '--out', 'new.pem'], status: 2, codes: ['WCP2001'] },
      ...['acme', 'org', 'org.ACME', 'org.acme.', 'org.*', 'com.acme'].map((namespace) => ({
        name: `the namespace ${namespace}`,
        words: ['keygen', '--out', 'new.pem', '--namespace', namespace],
        status: 2,
        codes: ['WCP2001'],
      })),
      {
        name: 'a key that is there',
        words: ['keygen', '--out', 'key.pem', '--namespace', 'org.example', '--trust', 'wcp-trust.json'],
        status: 2,
        codes: ['WCP2010'],
      },
      {
        name: 'a public key that is there',
        words: KEYGEN,
        prepare: (cwd) => write(cwd, 'new.pem.pub', 'text'),
        status: 2,
        codes: ['WCP2010'],
      },
      {
        name: 'a directory that is not there',
        words: ['keygen', '--out', 'nowhere/new.pem', '--namespace', 'org.example'],
        status: 2,
        codes: ['WCP2002'],
      },
      {
        name: 'a directory of the policy that is not there',
        words: [...KEYGEN, '--trust', 'nowhere/trust.json'],
        status: 2,
        codes: ['WCP2002'],
      },
      ...['new.pem', './new.pem.pub'].map((trust) => ({
        name: `the policy in the place of ${trust}`,
        words: [...KEYGEN, '--trust', trust],
        status: 2,
        codes: ['WCP2001'],
      })),
      ...(
        [
          ['not JSON', '{'],
          ['null', 'null'],
          ['a list', '[]'],
          ['of another version', '{"version": 2}'],
          ['with duplicate members', '{"version": 1, "keys": [], "keys": []}'],
        ] as const
      ).map(([what, text]) => ({
        name: `a policy that is ${what}`,
        words: [...KEYGEN, '--trust', 'wcp-trust.json'],
        prepare: (cwd: string) => write(cwd, 'wcp-trust.json', text),
        status: 2,
        codes: ['WCP2006'],
      })),
      {
        name: 'a policy that is a directory',
        words: [...KEYGEN, '--trust', 'workers'],
        status: 2,
        codes: ['WCP2002'],
      },
      {
        name: 'an unreadable policy',
        words: [...KEYGEN, '--trust', 'wcp-trust.json'],
        prepare: (cwd) => {
          chmodSync(cwd, 0o777);
          chmodSync(join(cwd, 'wcp-trust.json'), 0);
        },
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      },
      {
        name: 'a directory that cannot be written',
        words: ['keygen', '--out', 'out/new.pem', '--namespace', 'org.example'],
        prepare: (cwd) => mkdirSync(join(cwd, 'out'), { mode: 0o555 }),
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      },
      {
        name: 'a policy in a directory that cannot be written',
        words: [...KEYGEN, '--trust', 'out/trust.json'],
        prepare: (cwd) => {
          chmodSync(cwd, 0o777);
          mkdirSync(join(cwd, 'out'), { mode: 0o555 });
        },
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      },
    ],
  );

  it('adds to a policy what it holds already, and shows no private key', async () => {
    const cwd = world.enter();
    edit(cwd, 'wcp-trust.json', (policy) => {
      policy.minimum_versions = { [WORKER_ID]: '1.0.0' };
    });
    const made = await run([...KEYGEN, '--trust', 'wcp-trust.json'], { cwd });
    expect(made.status).toBe(0);
    const body = readFileSync(join(cwd, 'new.pem'), 'utf8').split('\n')[1] ?? '';
    expect(body).not.toBe('');
    expect(made.stdout + made.stderr).not.toContain(body);
    expect(statSync(join(cwd, 'new.pem')).mode & 0o777).toBe(0o600);
    const verify = ['verify', WORKER, '--worker-id', WORKER_ID, '--trust', 'wcp-trust.json'];
    expect(await run(verify, { cwd })).toMatchObject({ status: 0 });
  });
});
