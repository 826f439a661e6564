import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { removeTemporary } from '../../support/tree.js';
import { type RefusedCase, refuses } from './refused.js';
import { config, edit, makeWorld, WORKER, type World, write } from './world.js';

// Rules, fixtures, records and the configuration: everything that a routing command reads.
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const ROUTE = ['route', '--rules', 'rules.json', '--capability', 'cap.doc.summarize'];
const ROUTE_CHECK = ['route-check', 'rules.json', 'fixtures.json', '--registry-dir', 'workers'];
/** Every command that reads the rules. */
const READERS = [ROUTE, ROUTE_CHECK, ['check']];
const file =
  (name: string) =>
  (text: string) =>
  (cwd: string): void =>
    write(cwd, name, text);
const rules = file('rules.json');
const fixtures = file('fixtures.json');
const inPlaceOf = (name: string) => (cwd: string) => {
  rmSync(join(cwd, name), { recursive: true });
  mkdirSync(join(cwd, name));
};

const rule = (more: object): string =>
  JSON.stringify({
    rules: [
      {
        rule_id: 'r',
        match: { capability_id: 'cap.doc.summarize' },
        decision: { candidate_workers_ranked: [{ worker_species_id: 'wrk.doc.summarizer' }] },
        ...more,
      },
    ],
  });

describe('the rules', () => {
  const cases: readonly Omit<RefusedCase, 'words'>[] = [
    {
      name: 'missing',
      prepare: (cwd) => rmSync(join(cwd, 'rules.json')),
      status: 2,
      codes: ['WCP2002'],
      says: 'rules.json',
    },
    { name: 'a directory', prepare: inPlaceOf('rules.json'), status: 2, codes: ['WCP2002'] },
    { name: 'empty', prepare: rules(''), status: 2, codes: ['WCP2003'] },
    { name: 'not JSON', prepare: rules('{"rules": [}'), status: 2, codes: ['WCP2003'], says: '"line":1' },
    {
      name: 'duplicate members',
      prepare: rules('{"rules": [], "rules": []}'),
      status: 2,
      codes: ['WCP2003'],
    },
    { name: 'null', prepare: rules('null'), status: 2, codes: ['WCP1005'] },
    { name: 'a list', prepare: rules('[]'), status: 2, codes: ['WCP1007'] },
    { name: 'an unknown member', prepare: rules(rule({ desicion: {} })), status: 2, codes: ['WCP1001'] },
    {
      name: 'an unknown match field',
      prepare: rules(rule({ match: { enviroment: 'prod' } })),
      status: 2,
      codes: ['WCP1002'],
      says: 'enviroment',
    },
    {
      name: 'an unknown condition',
      prepare: rules(rule({ match: { env: { eq: 'prod' } } })),
      status: 2,
      codes: ['WCP1003'],
    },
    {
      name: 'an empty list',
      prepare: rules(rule({ match: { env: { in: [] } } })),
      status: 2,
      codes: ['WCP1004'],
    },
    { name: 'a null inside', prepare: rules(rule({ match: { env: null } })), status: 2, codes: ['WCP1005'] },
    {
      name: 'unreadable',
      prepare: (cwd) => chmodSync(join(cwd, 'rules.json'), 0),
      ordinary: true,
      status: 3,
      codes: ['WCP3001'],
    },
    {
      name: 'too large',
      prepare: (cwd) => truncateSync(join(cwd, 'rules.json'), 17 * 1024 * 1024),
      status: 2,
      codes: ['WCP2003'],
    },
  ];
  refuses(
    () => world,
    cases.flatMap((one) => READERS.map((words) => ({ ...one, words }))),
  );
  refuses(
    () => world,
    READERS.map((words) => ({
      name: 'hostile names in the rules',
      words,
      prepare: rules(rule({ match: { '\u001b[31m\n::error::x##[group]': 'a' } })),
      status: 2,
      codes: ['WCP1002'],
    })),
    true,
  );
});

describe('the fixtures', () => {
  const cases: readonly Omit<RefusedCase, 'words'>[] = [
    { name: 'missing', prepare: (cwd) => rmSync(join(cwd, 'fixtures.json')), status: 2, codes: ['WCP2002'] },
    { name: 'a directory', prepare: inPlaceOf('fixtures.json'), status: 2, codes: ['WCP2002'] },
    { name: 'not JSON', prepare: fixtures('tests:'), status: 2, codes: ['WCP2003'] },
    { name: 'null', prepare: fixtures('null'), status: 2, codes: ['WCP1109'] },
    { name: 'none', prepare: fixtures('{"tests": []}'), status: 2, codes: ['WCP1103'] },
    {
      name: 'unreadable',
      prepare: (cwd) => chmodSync(join(cwd, 'fixtures.json'), 0),
      ordinary: true,
      status: 3,
      codes: ['WCP3001'],
    },
    {
      name: 'a rule edited so that prod is denied',
      prepare: (cwd) =>
        edit(cwd, 'rules.json', (value) => {
          const prod = (value.rules as { match: Record<string, unknown> }[]).at(-1);
          if (prod !== undefined) prod.match.env = 'edge';
        }),
      status: 1,
      codes: ['WCP1102'],
    },
    {
      name: 'a rule removed that they name',
      prepare: (cwd) =>
        edit(cwd, 'rules.json', (value) => {
          (value.rules as unknown[]).pop();
        }),
      status: 2,
      codes: ['WCP1105'],
    },
    {
      name: 'an edited expectation',
      prepare: (cwd) =>
        edit(cwd, 'fixtures.json', (value) => {
          const [first] = value.tests as { expect?: object; expected?: object }[];
          if (first !== undefined) first.expect = { denied: true };
        }),
      status: 1,
      codes: ['WCP1101'],
    },
  ];
  refuses(
    () => world,
    cases.flatMap((one) => [ROUTE_CHECK, ['check']].map((words) => ({ ...one, words }))),
  );
});

describe('the records', () => {
  const withRecords = [[...ROUTE, '--registry-dir', 'workers'], ROUTE_CHECK, ['check']];
  const record = file(`${WORKER}/registry_record.json`);
  const cases: readonly Omit<RefusedCase, 'words'>[] = [
    { name: 'not JSON', prepare: record('{'), status: 2, codes: ['WCP2003'] },
    { name: 'null', prepare: record('null'), status: 2, codes: ['WCP1201'] },
    {
      name: 'twice',
      prepare: (cwd) => {
        mkdirSync(join(cwd, 'workers/twin'));
        symlinkSync('../summarizer/registry_record.json', join(cwd, 'workers/twin/registry_record.json'));
      },
      status: 2,
      codes: ['WCP1202'],
    },
  ];
  refuses(
    () => world,
    [
      ...cases.flatMap((one) =>
        withRecords.map((words) => ({
          ...one,
          words,
          // The gate looks at the record of a package as well.
          codes: words[0] === 'check' && one.name === 'null' ? ['WCP2008', ...one.codes] : one.codes,
        })),
      ),
      ...[
        [...ROUTE, '--registry-dir', 'nowhere'],
        [...ROUTE_CHECK.slice(0, -1), 'nowhere'],
        [...ROUTE, '--registry-dir', 'rules.json'],
      ].map((words) => ({ name: 'not there', words, status: 2, codes: ['WCP2002'] })),
      ...withRecords.slice(0, 2).map((words) => ({
        name: 'an unreadable directory',
        words,
        prepare: (cwd: string) => chmodSync(join(cwd, 'workers'), 0),
        ordinary: true,
        status: 3,
        codes: ['WCP3001'],
      })),
    ],
  );
});

describe('the configuration', () => {
  const yaml = file('wcp-attest.yml');
  const check = ['check'];
  refuses(
    () => world,
    (
      [
        {
          name: 'nothing to check',
          prepare: (cwd) => {
            for (const name of ['wcp-attest.yml', 'workers', 'hmac'])
              rmSync(join(cwd, name), { recursive: true });
          },
          status: 2,
          codes: ['WCP2005'],
        },
        {
          name: '--config of nothing',
          words: ['check', '--config', 'nowhere.yml'],
          status: 2,
          codes: ['WCP2002'],
        },
        {
          name: '--config of a directory',
          words: ['check', '--config', 'workers'],
          status: 2,
          codes: ['WCP2002'],
        },
        { name: 'a directory that is not there', words: ['check', 'nowhere'], status: 2, codes: ['WCP2005'] },
        { name: 'empty', prepare: yaml(''), status: 2, codes: ['WCP2004'] },
        { name: 'not YAML', prepare: yaml('version: [1'), status: 2, codes: ['WCP2003'] },
        { name: 'a key twice', prepare: yaml('version: 1\nversion: 1\n'), status: 2, codes: ['WCP2003'] },
        {
          name: 'an alias',
          prepare: yaml('version: 1\nrules: &a x\ntrust: *a\n'),
          status: 2,
          codes: ['WCP2003'],
        },
        { name: 'a tag', prepare: yaml('version: !!int 1\n'), status: 2, codes: ['WCP2003'] },
        { name: 'null', prepare: yaml('null'), status: 2, codes: ['WCP2004'] },
        { name: 'a list', prepare: yaml('- version: 1\n'), status: 2, codes: ['WCP2004'] },
        { name: 'another version', prepare: yaml('version: 2\n'), status: 2, codes: ['WCP2004'] },
        {
          name: 'an unknown member',
          prepare: yaml('version: 1\npackage: []\n'),
          status: 2,
          codes: ['WCP2004'],
          says: 'package',
        },
        { name: 'nothing in it', prepare: yaml('version: 1\n'), status: 2, codes: ['WCP2004'] },
        {
          name: 'a path outside',
          prepare: yaml('version: 1\nrules: ../rules.json\n'),
          status: 2,
          codes: ['WCP2004'],
        },
        {
          name: 'a link to outside',
          prepare: (cwd) => {
            write(cwd, '../outside.json', '{"rules": []}');
            rmSync(join(cwd, 'rules.json'));
            symlinkSync('../outside.json', join(cwd, 'rules.json'));
          },
          status: 2,
          codes: ['WCP2002'],
        },
        {
          name: 'a package that is not there',
          prepare: yaml('version: 1\npackages:\n  - root: nowhere\n'),
          status: 2,
          codes: ['WCP2002'],
        },
        {
          name: 'fixtures without rules',
          prepare: yaml('version: 1\nfixtures: [fixtures.json]\n'),
          status: 2,
          codes: ['WCP2004'],
        },
        {
          name: 'a pattern that fits nothing',
          prepare: yaml('version: 1\nrules: rules.json\nfixtures: ["tests/*.json"]\n'),
          status: 2,
          codes: ['WCP2002'],
        },
        {
          name: 'attestations without a trust policy',
          prepare: yaml(`version: 1\npackages:\n  - root: ${WORKER}\n    attestation: must-match\n`),
          status: 2,
          codes: ['WCP2004'],
        },
        {
          name: 'a trust policy in the package',
          prepare: (cwd) => {
            writeFileSync(join(cwd, WORKER, 'trust.json'), '{"version": 1}');
            write(cwd, 'wcp-attest.yml', config(WORKER, `${WORKER}/trust.json`));
          },
          status: 1,
          codes: ['ATTEST_HASH_MISMATCH', 'ATTEST_KEY_UNTRUSTED', 'WCP2009'],
        },
        {
          name: 'unreadable',
          prepare: (cwd) => chmodSync(join(cwd, 'wcp-attest.yml'), 0),
          ordinary: true,
          status: 3,
          codes: ['WCP3001'],
        },
        {
          name: 'too large',
          prepare: (cwd) => truncateSync(join(cwd, 'wcp-attest.yml'), 2 * 1024 * 1024),
          status: 2,
          codes: ['WCP2004'],
        },
      ] satisfies (Omit<RefusedCase, 'words'> & { words?: string[] })[]
    ).map((one): RefusedCase => ({ words: check, ...one })),
  );
});

describe('route', () => {
  const request = file('request.json');
  const byFile = ['route', '--rules', 'rules.json', '--request', 'request.json'];
  refuses(
    () => world,
    [
      { name: 'no rules', words: ['route', '--capability', 'cap.a'], status: 2, codes: ['WCP2001'] },
      { name: 'no request', words: ['route', '--rules', 'rules.json'], status: 2, codes: ['WCP2001'] },
      { name: 'a request twice', words: [...ROUTE, '--request', 'r.json'], status: 2, codes: ['WCP2001'] },
      {
        name: 'an unknown environment',
        words: [...ROUTE, '--env', 'production'],
        status: 2,
        codes: ['WCP2001'],
      },
      {
        name: 'a blast score of 101',
        words: [...ROUTE, '--blast-score', '101'],
        status: 2,
        codes: ['WCP2001'],
      },
      { name: 'a request that is not there', words: byFile, status: 2, codes: ['WCP2002'] },
      {
        name: 'a request that is not JSON',
        words: byFile,
        prepare: request('{'),
        status: 2,
        codes: ['WCP2003'],
      },
      {
        name: 'a request that is null',
        words: byFile,
        prepare: request('null'),
        status: 2,
        codes: ['WCP2011'],
      },
    ],
  );

  it.concurrent('denies with status 1, and JSON is the decision', async ({ expect }) => {
    const cwd = world.enter();
    const words = [...ROUTE, '--env', 'edge', '--registry-dir', 'workers', '--format', 'json'];
    const { status, stdout, stderr } = await run(words, { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      denied: true,
      deny_reason_if_denied: { code: 'DENY_NO_MATCHING_RULE' },
    });
  });
});

describe('route-check', () => {
  refuses(
    () => world,
    [
      { name: 'no rules', words: ['route-check'], status: 2, codes: ['WCP2001'] },
      { name: 'no fixtures', words: ['route-check', 'rules.json'], status: 2, codes: ['WCP2001'] },
      {
        name: 'rules and fixtures confused',
        words: ['validate', 'fixtures.json', 'rules.json'],
        status: 2,
        codes: ['WCP1007', 'WCP1001', 'WCP1109', 'WCP1104'],
      },
    ],
  );

  it.concurrent.each(['route-check', 'validate'])('%s passes on the example', async (name) => {
    const cwd = world.enter();
    const { status, stdout, stderr } = await run([name, ...ROUTE_CHECK.slice(1)], { cwd });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '6 fixtures: 6 passed, 0 failed, 0 skipped\n',
      stderr: '',
    });
  });
});
