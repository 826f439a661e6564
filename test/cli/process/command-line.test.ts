import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../src/cli/command.js';
import { COMMANDS } from '../../../src/cli/command-table.js';
import { formatFlags } from '../../../src/cli/output.js';
import { VERSION } from '../../../src/version.js';
import {
  cleanEnvironment,
  expectRefused,
  expectRefusedPlainly,
  nodeArguments,
  run,
} from '../../support/cli.js';
import { removeTemporary, snapshot } from '../../support/tree.js';
import { refuses } from './refused.js';
import { makeWorld, TOKEN, WORKER, WORKER_ID, type World } from './world.js';

// What holds for every command, from the very table that the program uses.
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(removeTemporary);

const commands = await Promise.all(
  COMMANDS.map(async (row) => {
    const { command }: { command: Command } = await row.load();
    return { ...row, command, flags: { ...command.flags, ...formatFlags(command.output) } };
  }),
);
const names = commands.flatMap((one) => [one.name, ...one.aliases].map((name) => ({ ...one, name })));
const WORST_LINE = 80;
const usage = { status: 2, codes: ['WCP2001'] };

describe.concurrent('help', () => {
  it.each(names)('of $name lists every flag in 80 columns', async ({ name, flags, command }) => {
    const cwd = world.shared;
    const before = snapshot(cwd);
    const { status, stdout, stderr } = await run([...name.split(' '), '--help'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const flag of Object.keys(flags)) expect(stdout).toMatch(new RegExp(`^  --${flag}\\b`, 'm'));
    for (const positional of Object.keys(command.positionals)) expect(stdout).toContain(`  ${positional} `);
    // An example is one line that can be copied.
    const [text = ''] = stdout.split('\nExamples:\n');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(WORST_LINE);
    expect(snapshot(cwd)).toBe(before);
  });

  it.each([['help'], ['--help'], ['-h']])('%s lists every command', async (word) => {
    const { status, stdout, stderr } = await run([word]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(WORST_LINE);
  });

  it('comes on stderr, with status 2, without a command', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^wcp-attest .*\n\nUsage:/);
  });

  it('--version prints the version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});

describe('a command line that is not understood', () => {
  it.concurrent.each(names)('$name: an unknown flag', async ({ name, command }) => {
    const cwd = world.shared;
    const words = [...name.split(' '), '--no-such-flag'];
    const plain = await expectRefusedPlainly(words, usage, { cwd, watch: cwd });
    expect(plain).toMatchObject({ stdout: '', stderr: expect.stringContaining('--no-such-flag') });
    if (command.output !== 'none') await expectRefused(words, usage, { cwd, watch: cwd });
  });

  it.concurrent.each(names)('$name: a flag without its value', async ({ name, flags }) => {
    const cwd = world.shared;
    const [flag] = Object.keys(flags)
      .filter((one) => flags[one]?.type !== 'boolean')
      .slice(-1);
    if (flag === undefined) throw new Error('every command has a flag with a value');
    for (const word of [`--${flag}`, `--${flag}=`]) {
      const { stderr } = await expectRefusedPlainly([...name.split(' '), word], usage, { cwd, watch: cwd });
      expect(stderr).toContain(`\`--${flag}\` needs a value`);
    }
  });

  refuses(
    () => world,
    [
      { name: 'no such command', words: ['sing'], status: 2, codes: ['WCP2001'], says: 'sign' },
      { name: 'half a command', words: ['registry'], status: 2, codes: ['WCP2001'], says: 'registry serve' },
      { name: 'half an alias', words: ['attest'], status: 2, codes: ['WCP2001'], says: 'attest verify' },
      { name: 'another half', words: ['attest', 'seal'], status: 2, codes: ['WCP2001'] },
      { name: 'a flag first', words: ['--trust', 'sign'], status: 2, codes: ['WCP2001'] },
      { name: 'an empty word', words: [''], status: 2, codes: ['WCP2001'] },
      { name: 'an escape sequence', words: ['\u001b[31m\nx'], status: 2, codes: ['WCP2001'] },
      { name: 'an empty package', words: ['hash', ''], status: 2, codes: ['WCP2001'] },
      {
        name: 'a flag as the value of a flag',
        words: ['verify', WORKER, '--worker-id', '--trust', 'wcp-trust.json'],
        status: 2,
        codes: ['WCP2001'],
      },
      {
        name: 'a flag twice',
        words: ['verify', WORKER, '--worker-id', WORKER_ID, '--worker-id', WORKER_ID],
        status: 2,
        codes: ['WCP2001'],
      },
      { name: 'no such code', words: ['explain', 'ATTEST_HASH'], status: 2, codes: ['WCP2012'] },
      { name: 'no code', words: ['explain'], status: 2, codes: ['WCP2001'] },
      { name: 'too many words', words: ['codes', 'ATTEST_HASH_MISMATCH'], status: 2, codes: ['WCP2001'] },
    ],
  );

  it.concurrent.each([
    ['--format', 'yaml'],
    ['--report', 'json'],
    ['--report', 'yaml=out'],
  ])('hash %s %s', async (flag, value) => {
    const cwd = world.shared;
    await expectRefusedPlainly(['hash', WORKER, flag, value], usage, { cwd, watch: cwd });
  });
});

describe.concurrent('reports', () => {
  it('are written beside the result, in every format', async () => {
    const cwd = world.enter();
    const formats = ['pretty', 'json', 'junit', 'sarif', 'github', 'summary'];
    const reports = formats.flatMap((format) => ['--report', `${format}=${format}.out`]);
    const { status, stdout } = await run(['check', ...reports], { cwd });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/^PASSED/) });
    for (const format of formats) expect(snapshot(cwd)).toContain(`/${format}.out f 644 `);
  });

  it.each([
    ['into a directory that is not there', 'nowhere/report.json'],
    ['in the place of a directory', 'workers'],
  ])('%s are an error, and the result is still shown', async (_name, file) => {
    const cwd = world.enter();
    const before = snapshot(cwd);
    const { status, stdout, stderr } = await run(['hash', WORKER, '--report', `json=${file}`], { cwd });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: expect.stringMatching(/^[0-9a-f]{64}\n/),
      stderr: expect.stringMatching(/^error WCP3001 /),
    });
    expect(snapshot(cwd)).toBe(before);
  });

  it('into a directory that cannot be written are an error', async () => {
    const cwd = world.enter();
    mkdirSync(join(cwd, 'out'), { mode: 0o555 });
    const before = snapshot(cwd);
    const words = ['hash', WORKER, '--report', 'json=out/report.json'];
    expect(await run(words, { cwd, ordinary: true })).toMatchObject({ status: 3 });
    expect(snapshot(cwd)).toBe(before);
  });

  it('of a denied package do not hide the denial', async () => {
    const cwd = world.enter();
    const words = ['verify', WORKER, '--worker-id', 'org.example.other', '--trust', 'wcp-trust.json'];
    expect(await run([...words, '--report', 'json=nowhere/x'], { cwd })).toMatchObject({ status: 1 });
  });
});

describe.concurrent('the process', () => {
  it.each(['20.9.0', '18.20.4', '22.12.0'])('says on one line that Node %s is too old', async (version) => {
    const script = `Object.defineProperty(process.versions,"node",{value:"${version}"})`;
    for (const words of [['verify', WORKER], ['--version'], []]) {
      const { status, stdout, stderr } = await run(words, {
        node: ['--import', `data:text/javascript,${script}`],
      });
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toMatch(/^error WCP3003 [^\n]+\n$/);
      expect(stderr).toContain(version);
    }
  });

  it.each([
    ['codes', []],
    ['codes', ['--format', 'json']],
    ['check', ['--format', 'json']],
    ['files', [WORKER]],
    ['explain', ['ATTEST_HASH_MISMATCH']],
    ['help', []],
  ])('%s %j does not mind a reader that goes away', async (name, more) => {
    const cwd = world.shared;
    for (const early of [true, false]) {
      const { status, stderr } = await closing(nodeArguments([name, ...more]), cwd, early);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('keeps the status of a denial when nobody reads', async () => {
    const cwd = world.shared;
    const words = ['verify', WORKER, '--worker-id', 'org.example.other', '--trust', 'wcp-trust.json'];
    expect(await closing(nodeArguments([...words, '--format', 'json']), cwd, true)).toMatchObject({
      status: 1,
    });
  });

  it('takes nothing from standard input, and nothing secret from the environment into its output', async () => {
    const cwd = world.shared;
    const env = { PYHALL_TOKEN: TOKEN, NO_COLOR: '', FORCE_COLOR: '3', COLUMNS: '20' };
    const { status, stdout } = await run(['hash', WORKER], { cwd, env, input: 'text' });
    const plain = await run(['hash', WORKER], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: plain.stdout });
  });

  it('shows the stack of an error only when it is asked for', async () => {
    const debug = run(['hash'], { env: { WCP_ATTEST_DEBUG: '1' } });
    await expect(debug).rejects.toThrow('a stack trace');
  });
});

/** Runs with a reader that closes the pipe: before anything is written, or after the first piece. */
async function closing(
  words: readonly string[],
  cwd: string,
  early: boolean,
): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, words, {
    cwd,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  if (early) child.stdout.destroy();
  else child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stderr };
}
