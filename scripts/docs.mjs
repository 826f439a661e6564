// Writes the generated documents: docs/codes/ from the code table, the reference in docs/cli.md from the commands,
// and schema/ from the configuration's schema. They
// are committed, and tests fail when they are stale. Reads lib/, which it builds first, or the directory given.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const [given] = process.argv.slice(2);
const lib = resolve(given ?? join(root, 'lib'));
if (given === undefined) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(1);
}
const load = (path) => import(pathToFileURL(join(lib, path)).href);
const { allCodes } = await load('codes/table.js');
const { codeIndexMarkdown, codePageMarkdown } = await load('report/code-page-text.js');
const { configJsonSchema } = await load('config/json-schema.js');
const { COMMANDS } = await load('cli/command-table.js');
const { GENERATED_BELOW, referencePage } = await load('cli/reference-page.js');

const pages = join(root, 'docs', 'codes');
mkdirSync(pages, { recursive: true });
for (const name of readdirSync(pages)) rmSync(join(pages, name));
for (const code of allCodes()) writeFileSync(join(pages, `${code}.md`), codePageMarkdown(code));
writeFileSync(join(pages, 'README.md'), codeIndexMarkdown());
mkdirSync(join(root, 'schema'), { recursive: true });
writeFileSync(join(root, 'schema', 'wcp-attest.schema.json'), configJsonSchema());
const cli = join(root, 'docs', 'cli.md');
const [written] = readFileSync(cli, 'utf8').split(GENERATED_BELOW);
const commands = await Promise.all(COMMANDS.map(async (row) => [row, (await row.load()).command]));
writeFileSync(cli, `${written}${GENERATED_BELOW}\n\n${referencePage(commands)}`);
