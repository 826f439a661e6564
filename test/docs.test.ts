// The documents against the program: links lead somewhere, samples run, tables are complete.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import payloads from '../fixtures/vectors/payloads.json' with { type: 'json' };
import trees from '../fixtures/vectors/trees.json' with { type: 'json' };
import verifications from '../fixtures/vectors/verify.json' with { type: 'json' };
import { type RegistryServer, startRegistryServer } from '../src/registry/server.io.js';
import { readTrustPolicy } from '../src/sign/trust-policy.js';
import { compatibilityRows } from './route-check/compatibility-rows.js';
import { PROGRAM, REPOSITORY, run } from './support/cli.js';
import { removeTemporary, temporaryDirectory } from './support/tree.js';

const EXAMPLE = 'examples/governed-worker';
const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

/** The fenced blocks of a text, in order. */
function blocks(text: string): { language: string; body: string }[] {
  return [...text.matchAll(FENCE)].map(([, language = '', body = '']) => ({ language, body }));
}

/** The first cells of all table rows below a heading, without code marks. */
function firstCells(path: string, heading: string): string[] {
  const section = read(path)
    .split(/^## /m)
    .find((one) => one.startsWith(`${heading}\n`));
  return [...(section ?? '').matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
}

function copyOfExample(): string {
  const place = join(temporaryDirectory(), 'worker');
  cpSync(join(REPOSITORY, EXAMPLE), place, { recursive: true });
  return place;
}

/** Runs the lines of a shell block that a document shows; each must succeed. */
async function runLines(body: string, cwd: string): Promise<void> {
  for (const line of body.trim().split('\n')) {
    const { status, stderr } = await run(wordsOf(line), { cwd });
    expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' });
  }
}

function wordsOf(line: string): string[] {
  const [npx, name, ...words] = line.split(' ');
  expect([npx, name]).toEqual(['npx', 'wcp-attest']);
  return words;
}

afterAll(removeTemporary);

describe('links', () => {
  const below = (dir: string): string[] =>
    readdirSync(join(REPOSITORY, dir), { recursive: true, encoding: 'utf8' }).map((name) => `${dir}/${name}`);
  const pages = [...readdirSync(REPOSITORY), ...below('docs'), ...below('examples')].filter((name) =>
    name.endsWith('.md'),
  );
  const withoutCode = (text: string): string => text.replace(FENCE, '').replace(/`[^`\n]*`/g, '`code`');
  /** Headings as GitHub makes anchors of them. */
  const anchors = (path: string): string[] =>
    [
      ...readFileSync(path, 'utf8')
        .replace(FENCE, '')
        .matchAll(/^#+ (.+)$/gm),
    ].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_\- ]/gu, '')
        .replaceAll(' ', '-'),
    );

  it.each(pages)('of %s lead to files and headings', (page) => {
    const targets = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? join(REPOSITORY, page) : resolve(REPOSITORY, dirname(page), file);
      return !existsSync(path) || (anchor !== undefined && !anchors(path).includes(anchor));
    });
    expect(broken).toEqual([]);
  });
});

describe('docs/library.md', () => {
  const page = blocks(read('docs/library.md'));
  const samples = page.flatMap(({ language, body }, index) =>
    language === 'ts' ? [{ name: `sample-${index}.mts`, body, output: page[index + 1] }] : [],
  );
  let place = '';
  let registry: RegistryServer;

  beforeAll(async () => {
    place = copyOfExample();
    mkdirSync(join(place, 'node_modules'));
    symlinkSync(REPOSITORY, join(place, 'node_modules/wcp-attest'));
    for (const { name, body } of samples) writeFileSync(join(place, name), body);
    const [, setUp] = page.filter((one) => one.language === 'sh');
    await runLines(setUp?.body ?? '', place);
    registry = await startRegistryServer({
      dataFile: ':memory:',
      token: 'a-token-for-tests',
      version: '0.1.0',
    });
  });
  afterAll(() => registry.close());

  it('has samples that are right in their types', () => {
    const options = {
      extends: join(REPOSITORY, 'tsconfig.json'),
      compilerOptions: { typeRoots: [join(REPOSITORY, 'node_modules/@types')] },
      include: ['*.mts'],
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(options));
    const tsc = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', place], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it.each(
    samples.map((one) => [one.name, one] as const),
  )('%s prints what the page says', async (name, one) => {
    const ran = await run([], {
      cwd: place,
      program: join(place, name),
      env: { PYHALL_REGISTRY_URL: registry.url, PYHALL_TOKEN: 'a-token-for-tests' },
    });
    expect(one.output?.language).toBe('text');
    expect(ran).toEqual({ status: 0, stderr: '', stdout: one.output?.body });
  });
});

describe('docs/trust.md', () => {
  it('has an example that is valid and explains each of its members', () => {
    const json = blocks(read('docs/trust.md')).find((one) => one.language === 'json')?.body ?? '';
    expect(readTrustPolicy(Buffer.from(json), 'docs/trust.md')).toMatchObject({ ok: true });
    const { keys, hmac, ...policy } = JSON.parse(json) as { keys: object[]; hmac: object[] };
    const names = [policy, keys[0], hmac[0]].flatMap((one) => Object.keys(one ?? {}));
    const rows = [...read('docs/trust.md').matchAll(/^\| ([^|]+)\|/gm)].map((match) => match[1]).join();
    expect(names.filter((name) => !rows.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('docs/action.md', () => {
  const action = parse(read('action.yml')) as { inputs: object; outputs: object };

  it('has a row for every input and output of action.yml, and no other', () => {
    expect(firstCells('docs/action.md', 'Inputs')).toEqual(Object.keys(action.inputs));
    expect(firstCells('docs/action.md', 'Outputs')).toEqual(Object.keys(action.outputs));
  });

  const workflows = blocks(read('docs/action.md'))
    .filter((one) => one.language === 'yaml')
    .map((one) => one.body);
  it.each([...workflows, read(`${EXAMPLE}/.github/workflows/wcp-attest.yml`)])('workflow %#', (text) => {
    type Step = { uses?: string; with?: Record<string, unknown> };
    const workflow = parse(text) as { permissions: object; jobs: Record<string, { steps: Step[] }> };
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const ours = Object.values(workflow.jobs)
      .flatMap((job) => job.steps)
      .filter((step) => step.uses?.startsWith('pyhall/attest-action@'));
    expect(ours.length).toBeGreaterThan(0);
    const names = ours.flatMap((step) => Object.keys(step.with ?? {}));
    expect(names.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('has a row for every folder, and names files that exist', () => {
    const rows = firstCells('docs/architecture.md', 'Folders');
    const folders = readdirSync(join(REPOSITORY, 'src'), { withFileTypes: true })
      .filter((one) => one.isDirectory() && one.name !== 'codes')
      .map((one) => `${one.name}/`);
    expect(rows.filter((name) => name !== 'index.ts').sort()).toEqual(folders.sort());
    const sources = readdirSync(join(REPOSITORY, 'src'), { recursive: true, encoding: 'utf8' });
    const named = [...read('docs/architecture.md').matchAll(/`([a-z/-]+(?:\.io|\.test)?\.ts)`/g)].map(
      (match) => match[1] ?? '',
    );
    const exists = (name: string): boolean =>
      existsSync(join(REPOSITORY, name)) || sources.some((path) => `/${path}`.endsWith(`/${name}`));
    expect(named.filter((name) => !exists(name))).toEqual([]);
  });
});

describe('docs/compatibility.md', () => {
  /** What a test answers differently from the SDKs: the entries of its map, `V07: 'ATTEST_…'`. */
  const differences = (test: string): string[][] =>
    [...read(test).matchAll(/^ {2}([VP]\d\d): '(\w+)',$/gm)].map(([, id = '', code = '']) => [id, code]);

  it('has a row for every verify case that differs', () => {
    const rows = compatibilityRows('Verify');
    const ours = differences('test/verify/sdk-vectors.test.ts');
    expect(ours.length).toBeGreaterThan(0);
    const answers = new Map(verifications.cases.map((one) => [one.id, one.sdk]));
    expect(rows.map(([id, , python, typescript, go, code]) => [id, python, typescript, go, code])).toEqual(
      ours.map(([id = '', code]) => {
        const sdk = answers.get(id);
        return [id, sdk?.python, sdk?.typescript, sdk?.go, code];
      }),
    );
  });

  it('has a row for every tree that differs', () => {
    const rows = compatibilityRows('Trees');
    const ours = trees.trees.flatMap((one) => {
      if (one.refused !== undefined) return [[one.id, 'ATTEST_TREE_UNSAFE']];
      if (one.entries.length === 0) return [[one.id, 'ATTEST_PACKAGE_EMPTY']];
      return one.root === 'manifest.tmp' ? [[one.id, 'hash of TypeScript, in each order']] : [];
    });
    expect(rows.map(([id, , , , , code]) => [id, code])).toEqual(ours);
  });

  it('has a row for every payload that differs', () => {
    const rows = new Map(compatibilityRows('Signing payloads').map(([id, , , code]) => [id, code]));
    const refused = new Map(
      differences('test/manifest/sdk-vectors.test.ts').map(([id, code]) => [id, code] as const),
    );
    const expected = payloads.payloads
      .filter((one) => refused.has(one.id) || !one.agree)
      .map((one) => one.id);
    expect([...rows.keys()]).toEqual(expected);
    for (const [id, code] of refused) expect([id, rows.get(id)]).toEqual([id, code]);
  });
});

describe('examples/governed-worker/README.md', () => {
  const [, ...sections] = read(`${EXAMPLE}/README.md`).split(/^## /m);

  it.each(sections.map((text) => [text.split('\n')[0], text] as const))('%s', async (_title, text) => {
    const cwd = copyOfExample();
    const found = blocks(text);
    expect(found.some((one) => one.language === 'console')).toBe(true);
    for (const { language, body } of found) {
      if (language === 'sh') await runLines(body, cwd);
      else if (language === 'diff') {
        const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(cwd) };
        execFileSync('git', ['apply', '-'], { cwd, env, input: body });
      } else expect(await replay(body, cwd)).toBe(body);
    }
  });

  /** The same console again: the command lines of a block with what they print now. */
  async function replay(body: string, cwd: string): Promise<string> {
    let shown = '';
    let last: number | string = 0;
    for (const [, line = ''] of body.matchAll(/^\$ (.*)$/gm)) {
      if (line === 'echo $?') {
        shown += `$ ${line}\n${last}\n`;
        continue;
      }
      const { status, stdout, stderr } = await run(wordsOf(line), { cwd });
      expect(stderr).toBe('');
      shown += `$ ${line}\n${stdout}`;
      last = status;
    }
    return shown;
  }

  it('names a program that is there, and every file of the example', () => {
    const text = read(`${EXAMPLE}/README.md`);
    expect(text).toContain(`npx node ${relative(REPOSITORY, PROGRAM)} check ${EXAMPLE}`);
    const named = [...text.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !existsSync(join(REPOSITORY, EXAMPLE, name)))).toEqual([]);
  });
});
