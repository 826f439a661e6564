import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/cli/command.js';
import { COMMANDS, findCommand } from '../../src/cli/command-table.js';
import { reportCrash } from '../../src/cli/program.js';
import { allCodes } from '../../src/codes/table.js';
import { VERSION } from '../../src/version.js';
import { cliIn, run, temporaryDirectory } from './cli-fixture.js';

const root = resolve(import.meta.dirname, '../..');

describe('the program', () => {
  it('prints its version, which is that of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('without a command shows help on stderr and fails', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Commands:');
  });

  it.each([[['help']], [['--help']], [['-h']]])('%j shows every command in 80 columns', async (words) => {
    const { status, stdout } = await run(words);
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name} `);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each(COMMANDS.map((row) => [row.name, row]))('shows the help of %s in 80 columns', async (name, row) => {
    const helps = await Promise.all([
      run(['help', ...name.split(' ')]),
      run([...name.split(' '), '--help']),
      run([...name.split(' '), '-h']),
      ...row.aliases.map((alias) => run([...alias.split(' '), '--help'])),
    ]);
    for (const help of helps) expect(help).toEqual(helps[0]);
    const { status, stdout, stderr } = helps[0] ?? { status: 1, stdout: '', stderr: '' };
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: wcp-attest ${name}`);
    const long = stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  wcp-attest '));
    expect(long.filter((line) => !/^ {2}\S*[= ]?.*wcp-attest /.test(line))).toEqual([]);
    const { command } = await row.load();
    for (const flag of Object.keys(command.flags)) expect(stdout).toContain(`--${flag}`);
    for (const example of command.examples) expect(example).toMatch(/wcp-attest /);
  });

  it('has no two commands of one name', () => {
    const names = COMMANDS.flatMap((row) => [row.name, ...row.aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(findCommand([...name.split(' '), 'x'])?.words).toBe(name.split(' ').length);
  });

  it.each([
    [['explian', 'X'], 'unknown command `explian`; did you mean `explain`?'],
    [['frobnicate'], 'unknown command `frobnicate`'],
    [['--format', 'json', 'codes'], 'unknown flag `--format` before the command'],
    [['registry'], '`registry` needs a second word: `registry serve`'],
    [['registry', 'srve'], 'unknown command `registry srve`; there is `registry serve`'],
    [['codes', '--fromat', 'json'], 'unknown flag `--fromat`; did you mean `--format`?'],
    [['codes', 'more'], 'unexpected argument `more`'],
    [['explain'], 'CODE is missing'],
    [['explain', ''], 'CODE is empty'],
    [['codes', '--format', 'xml'], '`--format` is `xml`, which is none of pretty, json'],
    [['codes', '--format'], '`--format` needs a value: FORMAT'],
    [['codes', '--format='], '`--format` needs a value: FORMAT'],
    [['codes', '--format', 'json', '--format', 'json'], '`--format` is given 2 times'],
    [['registry', 'serve', '--port', '70000'], '`--port` is `70000`, not a whole number from 0 to 65535'],
    [['registry', 'serve', '--format', 'json'], 'unknown flag `--format`'],
    [['__proto__'], 'unknown command `__proto__`'],
    [['codes', '--__proto__'], 'unknown flag `--__proto__`'],
    [['help', 'nothing'], 'unknown command `nothing`'],
    [['\u001b[31mred'], 'unknown command `\\x1b[31mred`'],
  ])('%j is WCP2001', async (words, message) => {
    const { status, stderr, stdout } = await run(words);
    expect(status).toBe(2);
    expect(stderr.replace(/\n {2}(?!at|fix)/g, ' ')).toContain(`error WCP2001 ${message}`);
    expect(stderr).toContain('fix: ');
    if (!words.includes('json')) expect(stdout).toBe('');
  });

  it('gives an error in JSON on stdout when JSON was asked for, even when the flags do not parse', async () => {
    const { status, stdout, stderr } = await run(['explain', 'NOTHING', '--bogus', '--format=json']);
    expect(status).toBe(2);
    expect(stderr).toContain('error WCP2001');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [{ code: 'WCP2001', severity: 'error' }],
    });
  });

  it('tells a bug of ours without a stack trace unless asked', async () => {
    const plain = cliIn('/');
    expect(await reportCrash(new TypeError('boom\n::error::x'), plain.io)).toBe(70);
    expect(plain.out.stderr).toContain('error WCP7000 unexpected error: boom');
    expect(plain.out.stderr).not.toMatch(/^\s*(?:::|at .*\.ts)/m);
    const debug = cliIn('/', { WCP_ATTEST_DEBUG: '1' });
    expect(await reportCrash(new TypeError('boom'), debug.io)).toBe(70);
    expect(debug.out.stderr).toMatch(/at .*program\.test\.ts/);
  });

  it('keeps the types of a command', () => {
    defineCommand({
      usage: '',
      description: '',
      output: 'report',
      positionals: { DIR: { arity: 'one', text: '' }, FILE: { arity: 'any', text: '' } },
      flags: {
        order: { type: 'string', value: 'X', text: '', choices: ['a', 'b'], default: 'a' },
        file: { type: 'string', value: 'X', text: '' },
        many: { type: 'string', value: 'X', text: '', repeatable: true },
        number: { type: 'integer', value: 'N', text: '', min: 0, max: 9 },
        yes: { type: 'boolean', text: '' },
      },
      examples: [],
      async run({ flags, positionals }) {
        const order: 'a' | 'b' = flags.order;
        const file: string | undefined = flags.file;
        const many: readonly string[] = flags.many;
        const number: number | undefined = flags.number;
        const yes: boolean = flags.yes;
        const directory: string = positionals.DIR;
        const files: readonly string[] = positionals.FILE;
        return { json: { order, file, many, number, yes, directory, files }, pretty: '', findings: [] };
      },
    });
  });
});

describe('codes and explain', () => {
  it('lists every code', async () => {
    const text = await run(['codes']);
    for (const code of allCodes()) expect(text.stdout).toContain(`${code} `);
    const json = await run(['codes', '--format', 'json']);
    expect((JSON.parse(json.stdout) as { code: string }[]).map((one) => one.code)).toEqual(allCodes());
  });

  it.each(allCodes())('explains %s', async (code) => {
    const { status, stdout } = await run(['explain', code.toLowerCase()]);
    expect(status).toBe(0);
    expect(stdout.startsWith(`${code}: `)).toBe(true);
    const json = await run(['explain', code, '--format=json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ code });
  });

  it('suggests the code that was meant', async () => {
    const { status, stderr, stdout } = await run(['explain', 'attest_hash_mismach']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(/\n {2}/g, ' ')).toContain(
      'error WCP2012 unknown code `attest_hash_mismach`; did you mean `ATTEST_HASH_MISMATCH`?',
    );
  });
});

describe('registry serve', () => {
  it('says where it is ready, serves, and ends with 0 when stopped', async () => {
    const { io, out, stop } = cliIn(temporaryDirectory(), { PYHALL_TOKEN: 'a-token-of-a-test-of-ours' });
    const { runProgram } = await import('../../src/cli/program.js');
    const done = runProgram(['registry', 'serve', '--port', '0', '--data', 'r.sqlite'], io);
    await expect.poll(() => out.stderr, { timeout: 20_000 }).toMatch(/ready at http/);
    const url = /http:\/\/\S+/.exec(out.stderr)?.[0] ?? '';
    const health = await fetch(`${url}/health`);
    expect(await health.json()).toMatchObject({ ok: true, version: VERSION });
    stop();
    expect(await done).toBe(0);
    expect(out.stdout).toBe('');
  });

  it('tells why it cannot start', async () => {
    const cwd = temporaryDirectory();
    mkdirSync(join(cwd, 'directory'));
    const { status, stderr } = await run(['registry', 'serve', '--port', '0', '--data', 'directory'], cwd);
    expect(status).toBe(3);
    expect(stderr).toContain('error WCP3004');
  });
});
