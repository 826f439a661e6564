/** `.wcpignore` against `git check-ignore`: on a table, and on generated patterns and the paths of a real tree. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { readIgnoreRules } from '../../src/canonicalize/ignore-rules.js';
import { rawPathOf } from '../../src/source/source.js';
import { IGNORE_CASES } from '../canonicalize/ignore-cases.js';
import { emptyRepository } from '../support/git.js';
import { makeTree, removeTemporary } from '../support/tree.js';

afterEach(removeTemporary);

const PATTERNS = 2000;
const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) console.warn('git is not here: the ignore rules are not compared with it');

/** The paths among these that git leaves out under a `.gitignore`. Directories are told by what is on disk. */
function gitIgnored(repository: string, text: string, paths: readonly string[]): string[] {
  writeFileSync(join(repository, '.gitignore'), text);
  const { status, stdout, stderr } = spawnSync('git', ['check-ignore', '--no-index', '--stdin', '-z'], {
    cwd: repository,
    input: paths.map((path) => `${path}\0`).join(''),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout.split('\0').slice(0, -1);
}

/** A repository with these entries in its work tree, directories with `/` behind them. */
async function workTree(entries: readonly string[]): Promise<string> {
  const repository = emptyRepository('--initial-branch=main');
  spawnSync('git', ['-C', repository, 'config', 'core.ignorecase', 'false']);
  const made = entries.map((path) => (path.endsWith('/') ? { path, type: 'dir' } : { path }));
  await makeTree(repository, made);
  return repository;
}

it.runIf(hasGit).each(IGNORE_CASES)('git agrees on $text', async ({ text, ignored, kept }) => {
  // One path at a time: some are files here and directories there.
  for (const [paths, expected] of [
    [ignored, true],
    [kept, false],
  ] as const) {
    for (const path of paths) {
      const repository = await workTree([path]);
      const plain = path.replace(/\/$/, '');
      expect([path, gitIgnored(repository, text, [plain]).length === 1]).toEqual([path, expected]);
    }
  }
});

const NAMES = [
  'a',
  'b',
  'ab',
  'aB',
  'a.b',
  'a b',
  'a ',
  '#a',
  '!a',
  '\\a',
  '[a]',
  'é',
  'à',
  'a*',
  '-',
  'a\tb',
  'A',
];
const TOKENS = [
  ...[
    'a',
    'b',
    'ab',
    'A',
    'f',
    'c',
    '.',
    '-',
    '*',
    '**',
    '?',
    '/',
    '/',
    '**/',
    '/**',
    'f/',
    ' ',
    '\t',
    '#',
    '!',
  ],
  ...[
    '[a]',
    '[!a]',
    '[a-b]',
    '[^b]',
    '[[:alpha:]]',
    '[]a]',
    '[b-a]',
    '[',
    '[a',
    '[\\]a]',
    '[a/b]',
    '[[:x:]]',
  ],
  ...['\\a', '\\*', '\\ ', '\\!', '\\#', '\\\\', '\\[', 'é', 'à'],
];
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '!'),
    fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '', '', ' ', '\r', ' \r'),
  )
  .map(([mark, tokens, end]) => `${mark}${tokens.join('')}${end}`);
const file = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', ''))
  .map(([lines, end]) => lines.join('\n') + end)
  .filter((text) => readIgnoreRules(Buffer.from(text), '').ok);

it.runIf(hasGit)(`git agrees on ${PATTERNS} generated files`, async () => {
  const files = NAMES.flatMap((name) => [
    `${name}f`,
    `${name}/${name}/${name}`,
    ...NAMES.slice(0, 9).flatMap((other) => [
      `${name}/${other}f`,
      `${name}/${other}/c`,
      `${name}/${other}/d/b/c`,
    ]),
  ]);
  const repository = await workTree(
    [...new Set(files)].filter((path) => !files.some((one) => one.startsWith(`${path}/`))),
  );
  const directories = new Set(
    files
      .flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i).join('/')))
      .filter(Boolean),
  );
  const paths = [...new Set([...files, ...directories])];
  fc.assert(
    fc.property(file, (text) => {
      const read = readIgnoreRules(Buffer.from(text), '');
      const ours = paths.filter(
        (path) =>
          read.ok &&
          read.rules.ignores({ path: rawPathOf(path), kind: directories.has(path) ? 'directory' : 'file' }),
      );
      expect(ours.sort()).toEqual(gitIgnored(repository, text, paths).sort());
    }),
    { numRuns: PATTERNS },
  );
});
