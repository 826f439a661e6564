// Packs the package, installs it in an empty folder elsewhere, runs `npx wcp-attest` there and imports every export
// of the library with its types. What only works inside this checkout fails here.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = mkdtempSync(join(tmpdir(), 'wcp-attest-package-'));
// npm starts what it runs with the first node on the PATH, which may be an older one than this.
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(command, args, cwd = work) {
  const result = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (result.status === 0) return result.stdout;
  process.stderr.write(
    `${command} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}${result.error ?? ''}\n`,
  );
  rmSync(work, { recursive: true, force: true });
  process.exit(1);
}

const packed = JSON.parse(run(npm, ['pack', '--json', '--pack-destination', work], root));
const { filename, files, size } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
run(npm, ['install', '--no-audit', '--no-fund', join(work, filename)]);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shown = run(npm, ['exec', '--offline', '--', 'wcp-attest', '--version']).trim();
if (shown !== version) throw new Error(`npx wcp-attest --version says ${shown}, not ${version}`);
run(npm, ['exec', '--offline', '--', 'wcp-attest', 'explain', 'ATTEST_HASH_MISMATCH']);

// The exports as the declarations list them: `type` before a name, or before the braces, makes it a type.
const declarations = readFileSync(join(work, 'node_modules', 'wcp-attest', 'lib', 'index.d.ts'), 'utf8');
const exported = [...declarations.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, type, names]) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (type ? `type ${name}` : name)),
);
const values = exported.filter((name) => !name.startsWith('type '));
writeFileSync(
  join(work, 'use.ts'),
  `import { ${exported.join(', ')} } from 'wcp-attest';\nexport const values: unknown[] = [${values.join(', ')}];\n`,
);
writeFileSync(
  join(work, 'use.mjs'),
  `import * as library from 'wcp-attest';\nfor (const name of ${JSON.stringify(values)}) if (library[name] === undefined) throw new Error(name);\n`,
);
run(process.execPath, ['use.mjs']);
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
run(process.execPath, [
  tsc,
  '--noEmit',
  '--strict',
  '--target',
  'es2023',
  '--lib',
  'es2024',
  '--module',
  'nodenext',
  '--typeRoots',
  join(root, 'node_modules', '@types'),
  '--types',
  'node',
  'use.ts',
]);
rmSync(work, { recursive: true, force: true });
process.stdout.write(
  `${filename}: ${files.length} files, ${size} bytes; npx runs, ${exported.length} exports with types\n`,
);
