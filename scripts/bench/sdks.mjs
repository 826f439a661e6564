// The reference SDKs as processes that print the package hash of a directory. Each is taken from the checkout that an
// environment variable names; one that is not there is skipped aloud.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`.trim());
  return result.stdout;
}

const SDKS = {
  'Python SDK': {
    variable: 'PYHALL_PYTHON_SRC',
    prepare(source, work) {
      const file = join(work, 'hash.py');
      writeFileSync(
        file,
        `import sys, pathlib\nsys.path.insert(0, ${JSON.stringify(source)})\nfrom pyhall.attestation import canonical_package_hash\nprint(canonical_package_hash(pathlib.Path(sys.argv[1])))\n`,
      );
      return (directory) => ['python3', file, directory];
    },
  },
  'TypeScript SDK': {
    variable: 'PYHALL_TYPESCRIPT_SRC',
    prepare(source, work) {
      const require = createRequire(import.meta.url);
      const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
      const types = join(dirname(require.resolve('@types/node/package.json')), '..');
      const out = join(work, 'typescript');
      const options = [
        '--module',
        'commonjs',
        '--target',
        'es2022',
        '--skipLibCheck',
        '--ignoreConfig',
        '--types',
        'node',
      ];
      run(process.execPath, [
        tsc,
        ...options,
        '--typeRoots',
        types,
        '--outDir',
        out,
        join(source, 'src', 'attestation.ts'),
      ]);
      writeFileSync(join(out, 'package.json'), '{}');
      const file = join(out, 'hash.js');
      writeFileSync(
        file,
        "console.log(require('./attestation.js').canonicalPackageHash(process.argv[2]));\n",
      );
      return (directory) => [process.execPath, file, directory];
    },
  },
  'Go SDK': {
    variable: 'PYHALL_GO_SRC',
    prepare(source, work) {
      const folder = join(work, 'go');
      mkdirSync(folder, { recursive: true });
      const module = /^module (\S+)/m.exec(readFileSync(join(source, 'go.mod'), 'utf8'))?.[1];
      writeFileSync(
        join(folder, 'main.go'),
        `package main\n\nimport (\n\t"fmt"\n\t"os"\n\n\t"${module}/wcp"\n)\n\nfunc main() {\n\thash, err := wcp.CanonicalPackageHash(os.Args[1])\n\tif err != nil {\n\t\tfmt.Fprintln(os.Stderr, err)\n\t\tos.Exit(1)\n\t}\n\tfmt.Println(hash)\n}\n`,
      );
      writeFileSync(
        join(folder, 'go.mod'),
        `module bench\n\ngo 1.22\n\nrequire ${module} v0.0.0\n\nreplace ${module} => ${source}\n`,
      );
      run('go', ['mod', 'tidy'], { cwd: folder });
      run('go', ['build', '-o', 'hash', '.'], { cwd: folder });
      return (directory) => [join(folder, 'hash'), directory];
    },
  },
};

/** The SDKs that can be had: `{name: directory => command}`. What is missing is said on stderr. */
export function referenceSdks(work) {
  const found = {};
  for (const [name, { variable, prepare }] of Object.entries(SDKS)) {
    const source = process.env[variable];
    if (!source) {
      process.stderr.write(`skipped: ${name}, because ${variable} names no checkout of it\n`);
      continue;
    }
    try {
      found[name] = prepare(source, work);
    } catch (error) {
      process.stderr.write(`skipped: ${name} cannot be built: ${error.message}\n`);
    }
  }
  return found;
}
