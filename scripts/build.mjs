// Builds lib/ (tsc: the published library) and from it dist/ (ncc: the committed Action and CLI bundles).
// ncc exits 0 even when a bundle cannot start, so CI also runs both bundles.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const ncc = join(dirname(require.resolve('@vercel/ncc/package.json')), 'dist', 'ncc', 'cli.js');

const THREAD = 'digest-files.io.js';

function run(script, args) {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(result.status ?? 1);
  }
}

rmSync(join(root, 'lib'), { recursive: true, force: true });
run(tsc, ['-p', 'tsconfig.build.json']);
for (const name of ['cli', 'action']) {
  if (!existsSync(join(root, 'lib', name, 'index.js'))) continue;
  rmSync(join(root, 'dist', name), { recursive: true, force: true });
  run(ncc, ['build', `lib/${name}/index.js`, '-o', `dist/${name}`, '--license', 'licenses.txt', '--quiet']);
  // A thread starts from a file of its own, which src/source/digest-threads.io.ts looks for beside the bundle.
  copyFileSync(join(root, 'lib', 'source', THREAD), join(root, 'dist', name, THREAD));
}
