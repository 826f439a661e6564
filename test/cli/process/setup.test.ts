import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusedPlainly, run, secret, startRegistry } from '../../support/cli.js';
import { removeTemporary, snapshot, temporaryDirectory } from '../../support/tree.js';
import { type RefusedCase, refuses } from './refused.js';
import { makeWorld, TOKEN, type World } from './world.js';

// The commands that set something up: a repository, a registry.
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

describe('init', () => {
  refuses(() => world, [
    { name: 'a configuration that is there', words: ['init'], status: 2, codes: ['WCP2010'] },
    { name: 'a directory that is not there', words: ['init', 'nowhere'], status: 2, codes: ['WCP2002'] },
    { name: 'a file', words: ['init', 'rules.json'], status: 2, codes: ['WCP2002'] },
    {
      name: 'nothing to describe',
      words: ['init', 'empty'],
      prepare: (cwd) => mkdirSync(join(cwd, 'empty')),
      status: 2,
      codes: ['WCP2005'],
    },
    {
      name: 'a workflow that is there',
      words: ['init', 'repository', '--worker', 'org.example.new'],
      prepare: (cwd) => {
        mkdirSync(join(cwd, 'repository/.github/workflows'), { recursive: true });
        writeFileSync(join(cwd, 'repository/.github/workflows/wcp-attest.yml'), 'on: push\n');
      },
      status: 2,
      codes: ['WCP2010'],
    },
    ...['summarizer', 'org.example', 'org.Example.new', 'org.example.new\n', '../../x'].map((id) => ({
      name: `the worker ${JSON.stringify(id)}`,
      words: ['init', 'empty', '--worker', id],
      prepare: (cwd: string) => mkdirSync(join(cwd, 'empty')),
      status: 1,
      codes: ['ATTEST_NAMESPACE_INVALID'],
    })),
    {
      name: 'a directory that cannot be written',
      words: ['init', 'empty', '--worker', 'org.example.new'],
      prepare: (cwd) => mkdirSync(join(cwd, 'empty'), { mode: 0o555 }),
      ordinary: true,
      status: 3,
      codes: ['WCP3001'],
    },
    {
      name: 'a part of it that cannot be written',
      words: ['init', 'part', '--worker', 'org.example.new'],
      prepare: (cwd) => {
        mkdirSync(join(cwd, 'part/.github'), { recursive: true });
        chmodSync(join(cwd, 'part'), 0o777);
        chmodSync(join(cwd, 'part/.github'), 0o555);
      },
      ordinary: true,
      status: 3,
      codes: ['WCP3001'],
    },
  ] satisfies RefusedCase[]);

  it('makes a repository that passes its own check', async () => {
    const cwd = temporaryDirectory();
    expect(await run(['init', '--worker', 'org.example.new'], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const checked = await run(['check'], { cwd });
    expect(checked).toMatchObject({ status: 0, stdout: expect.stringMatching(/^PASSED\n/) });
  });
});

describe.concurrent('registry serve', () => {
  const SERVE = ['registry', 'serve', '--port', '0'];
  const short = secret('short-token');
  const cases: readonly (Omit<RefusedCase, 'words'> & { flags: readonly string[] })[] = [
    { name: 'another host without a token', flags: ['--host', '0.0.0.0'], status: 3, codes: ['WCP3004'] },
    {
      name: 'a host that is not here',
      flags: ['--host', '192.0.2.1', '--data', ':memory:'],
      env: { PYHALL_TOKEN: TOKEN },
      status: 3,
      codes: ['WCP3004'],
    },
    { name: 'a short token', flags: [], env: { PYHALL_TOKEN: short }, status: 2, codes: ['WCP2007'] },
    {
      name: 'a token with a line break',
      flags: [],
      env: { PYHALL_TOKEN: secret('token-with-a-line-break-in-it\n') },
      status: 2,
      codes: ['WCP2007'],
    },
    { name: 'a port that is none', flags: ['--port=65536'], status: 2, codes: ['WCP2001'] },
    {
      name: 'a directory that is not there',
      flags: ['--data', 'nowhere/r.sqlite'],
      status: 3,
      codes: ['WCP3004'],
    },
    { name: 'a directory as database', flags: ['--data', 'workers'], status: 3, codes: ['WCP3004'] },
    { name: 'a database that is none', flags: ['--data', 'rules.json'], status: 3, codes: ['WCP3004'] },
    {
      name: 'a directory that cannot be written',
      flags: ['--data', 'out/r.sqlite'],
      prepare: (cwd) => mkdirSync(join(cwd, 'out'), { mode: 0o555 }),
      ordinary: true,
      status: 3,
      codes: ['WCP3004'],
    },
  ];
  it.each(cases)('refuses $name', async ({ flags, prepare, status, codes, env = {}, ordinary = false }) => {
    const cwd = world.enter();
    prepare?.(cwd);
    const words = flags.some((flag) => flag.startsWith('--port=')) ? ['registry', 'serve'] : SERVE;
    await expectRefusedPlainly([...words, ...flags], { status, codes }, { cwd, env, ordinary, watch: cwd });
  });

  it('refuses a port and a database that are taken, and leaves them to the first', async () => {
    const cwd = world.enter();
    const data = join(temporaryDirectory(), 'registry.sqlite');
    const first = await startRegistry(['--data', data]);
    const { port } = new URL(first.url);
    const refusal = { status: 3, codes: ['WCP3004'] };
    const samePort = ['registry', 'serve', '--port', port, '--data', ':memory:'];
    const taken = await expectRefusedPlainly(samePort, refusal, { cwd, watch: cwd });
    expect(taken.stderr).toContain('already in use');
    await expectRefusedPlainly([...SERVE, '--data', data], refusal, { cwd, watch: cwd });
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    expect(await first.stop()).toEqual({
      status: 0,
      stdout: '',
      stderr: `registry ready at ${first.url} (read only: no token)\nregistry stopped\n`,
    });
  });

  it('writes nothing but its database', async () => {
    const cwd = world.enter();
    const before = snapshot(cwd);
    const server = await startRegistry(['--data', ':memory:'], { cwd, env: { PYHALL_TOKEN: TOKEN } });
    await server.stop('SIGINT');
    expect(snapshot(cwd)).toBe(before);
  });
});

describe.concurrent('codes and explain', () => {
  it('explain every code that codes lists', async () => {
    const { status, stdout } = await run(['codes', '--format', 'json']);
    expect(status).toBe(0);
    const codes = (JSON.parse(stdout) as { code: string }[]).map((one) => one.code);
    expect(codes.length).toBeGreaterThan(50);
    // One of each exit status; that every page is whole is tested on the table.
    for (const code of ['ATTEST_HASH_MISMATCH', 'WCP2001', 'WCP3001', 'WCP7000', 'WCP1011']) {
      expect(codes).toContain(code);
      const page = await run(['explain', code.toLowerCase()]);
      expect(page).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(code) });
      for (const line of page.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});
