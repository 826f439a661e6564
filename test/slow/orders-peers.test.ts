/**
 * The three orders and the package hash against those who define them: Python's pathlib, Go's byte order, Node's
 * `localeCompare` under en_US, and the reference SDKs where their sources are given (PYHALL_PYTHON_SRC,
 * PYHALL_GO_SRC, PYHALL_TYPESCRIPT_SRC). A peer that is not there is said so.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { foldPath } from '../../src/canonicalize/fold.js';
import { comparatorOf, compareGo, type HashOrder } from '../../src/canonicalize/order.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { isPackagePath } from '../../src/canonicalize/path-rules.js';
import { directorySource } from '../../src/source/directory.io.js';
import { makeTree, removeTemporary, temporaryDirectory } from '../support/tree.js';

const TREES = 1000;
const SDK_TREES = 200;

/** A program that answers each line of JSON with one line of JSON. */
class Peer {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;

  constructor(command: string, words: readonly string[], env: Record<string, string> = {}) {
    const child = spawn(command, words, {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  async ask(question: unknown): Promise<unknown> {
    this.#child.stdin?.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('the peer ended');
    return JSON.parse(value);
  }

  end(): void {
    this.#child.stdin?.end();
  }
}

function isThere(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

const PYTHON_LOOP = `
import json, sys
def serve(answer):
    for line in sys.stdin.buffer:
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\\n")
        sys.stdout.flush()
`;

const PYTHON_SORT = `${PYTHON_LOOP}
from pathlib import PurePosixPath
serve(lambda paths: sorted(paths, key=PurePosixPath))
`;

const PYTHON_SDK = `${PYTHON_LOOP}
import importlib.util, pathlib
spec = importlib.util.spec_from_file_location("sdk", sys.argv[1])
sdk = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sdk)
serve(lambda root: sdk.canonical_package_hash(pathlib.Path(root)))
`;

const GO_MAIN = (imports: string, type: string, answer: string): string => `package main

import (
	"bufio"
	"encoding/json"
	"os"
	${imports}
)

func main() {
	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout)
	for {
		line, err := in.ReadBytes('\\n')
		if err != nil {
			return
		}
		var question ${type}
		if err := json.Unmarshal(line, &question); err != nil {
			panic(err)
		}
		${answer}
	}
}
`;

const NODE_SORT = `
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(JSON.parse(line).sort((a, b) => a.localeCompare(b))));
}
`;

/** Compiles a Go program; other files go into packages below it. */
function goProgram(main: string, packages: Record<string, string> = {}): string {
  const dir = temporaryDirectory();
  writeFileSync(join(dir, 'go.mod'), 'module peer\n\ngo 1.19\n');
  writeFileSync(join(dir, 'main.go'), main);
  for (const [name, file] of Object.entries(packages)) {
    mkdirSync(join(dir, name));
    copyFileSync(file, join(dir, name, 'copied.go'));
  }
  execFileSync('go', ['build', '-o', 'peer', '.'], {
    cwd: dir,
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  return join(dir, 'peer');
}

// Few names that share beginnings, so that a tree has siblings around the separator, cases, accents and U+FFFF.
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'aAbB019_-. ') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i))),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'é',
      'ä',
      'ß',
      'Ø',
      'ı',
      'ж',
      'ω',
      '中',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '😀',
      '\u{10ffff}',
    ),
  },
);
const name = fc.string({ unit: character, minLength: 1, maxLength: 4 });
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/'))
  .filter(isPackagePath);

/** Paths that one directory can hold: none is a directory of another, and no two are twins. */
function together(paths: readonly string[]): string[] {
  const prefixes = (one: string): string[] =>
    [...one.matchAll(/\//g)].map((match) => one.slice(0, match.index));
  const spelled = new Map<string, string>();
  const files = new Set<string>();
  return paths.filter((one) => {
    const all = [...prefixes(one), one];
    if (all.some((each) => (spelled.get(foldPath(each)) ?? each) !== each)) return false;
    if (spelled.has(foldPath(one)) || prefixes(one).some((each) => files.has(foldPath(each)))) return false;
    for (const each of all) spelled.set(foldPath(each), each);
    files.add(foldPath(one));
    return true;
  });
}

/** A path beside the directory of another, whose name goes on with a character below the separator. */
const beside = fc
  .tuple(path, fc.constantFrom(...' !"#$%&\'()*+,-.'), name)
  .map(([one, below, rest]) => [one, `${one.split('/')[0]}${below}${rest}`])
  .filter((both) => both.every(isPackagePath));

const tree = fc
  .tuple(fc.array(path, { minLength: 2, maxLength: 30 }), fc.array(beside, { maxLength: 5 }))
  .map(([some, pairs]) => together([...pairs.flat(), ...some]));
const trees = fc.sample(tree, TREES);

const sorted = (paths: readonly string[], order: HashOrder): string[] => [...paths].sort(comparatorOf(order));

async function compareOrders(peer: Peer, order: HashOrder): Promise<void> {
  try {
    for (const paths of trees) {
      // Where the peer finds two paths equal it keeps them as they come.
      const asked = [...paths].sort(compareGo);
      expect(await peer.ask(asked), JSON.stringify(asked)).toEqual(sorted(paths, order));
    }
  } finally {
    peer.end();
  }
}

const PEERS = { python: isThere('python3', '--version'), go: isThere('go', 'version') };

afterAll(removeTemporary);

describe('the orders', () => {
  it('differ on many of the trees, every two of them', () => {
    const differ = (a: HashOrder, b: HashOrder): number =>
      trees.filter((paths) => sorted(paths, a).join('\n') !== sorted(paths, b).join('\n')).length;
    expect(differ('python', 'go')).toBeGreaterThan(TREES / 2);
    expect(differ('python', 'typescript')).toBeGreaterThan(TREES / 2);
    expect(differ('go', 'typescript')).toBeGreaterThan(TREES / 2);
  });

  it('python: as pathlib sorts', async () => {
    if (!PEERS.python) return console.warn('the Python order is not compared: there is no python3');
    await compareOrders(new Peer('python3', ['-c', PYTHON_SORT]), 'python');
  });

  it('go: as sort.Strings sorts', async () => {
    if (!PEERS.go) return console.warn('the Go order is not compared: there is no go');
    const program = goProgram(
      GO_MAIN('"sort"', '[]string', 'sort.Strings(question)\n\t\tout.Encode(question)'),
    );
    await compareOrders(new Peer(program, []), 'go');
  });

  it('typescript: as localeCompare sorts in a fresh Node under en_US', async () => {
    const words = ['--input-type=module', '-e', NODE_SORT];
    await compareOrders(new Peer(process.execPath, words, { LC_ALL: 'en_US.UTF-8' }), 'typescript');
  });
});

describe('the package hash is that of the SDK', () => {
  const roots: string[] = [];

  beforeAll(async () => {
    for (const [i, paths] of trees.slice(0, SDK_TREES).entries()) {
      const root = join(temporaryDirectory(), `package ${i}`);
      await makeTree(root, [
        ...paths.map((one) => ({ path: one, text: one.repeat(3) })),
        { path: 'nested-by-test/manifest.json', text: '{}' },
        { path: 'nested-by-test/__pycache__/m.pyc', text: 'x' },
        { path: 'manifest.sig', text: 'x' },
      ]);
      roots.push(root);
    }
  });

  async function compareHashes(peer: Peer, order: HashOrder): Promise<void> {
    try {
      for (const root of roots) {
        const { files, findings } = await canonicalize(directorySource(root));
        expect(findings).toEqual([]);
        expect(await peer.ask(root), files.map((file) => file.path).join('\n')).toBe(
          packageHash(files, order),
        );
      }
    } finally {
      peer.end();
    }
  }

  it('for Python', async () => {
    const given = process.env.PYHALL_PYTHON_SRC;
    if (!given || !PEERS.python)
      return console.warn('the Python SDK is not asked: PYHALL_PYTHON_SRC or python3 is missing');
    await compareHashes(
      new Peer('python3', ['-c', PYTHON_SDK, join(given, 'pyhall/attestation.py')]),
      'python',
    );
  });

  it('for Go', async () => {
    const given = process.env.PYHALL_GO_SRC;
    if (!given || !PEERS.go) return console.warn('the Go SDK is not asked: PYHALL_GO_SRC or go is missing');
    const answer =
      'hash, err := sdk.CanonicalPackageHash(question)\n\t\tif err != nil {\n\t\t\tpanic(err)\n\t\t}\n\t\tout.Encode(hash)';
    const file = join(given, 'wcp/attestation.go');
    const named = /^package (\w+)/m.exec(readFileSync(file, 'utf8'))?.[1];
    expect(named).toBeDefined();
    await compareHashes(
      new Peer(goProgram(GO_MAIN('sdk "peer/sdk"', 'string', answer), { sdk: file }), []),
      'go',
    );
  });

  it('for TypeScript', async () => {
    const given = process.env.PYHALL_TYPESCRIPT_SRC;
    if (!given) return console.warn('the TypeScript SDK is not asked: PYHALL_TYPESCRIPT_SRC is missing');
    const file = join(temporaryDirectory(), 'attestation.mts');
    copyFileSync(join(given, 'src/attestation.ts'), file);
    const script = `
import { createInterface } from 'node:readline';
const sdk = await import(${JSON.stringify(file)});
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(sdk.canonicalPackageHash(JSON.parse(line))));
}`;
    const words = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '-e', script];
    await compareHashes(new Peer(process.execPath, words, { LC_ALL: 'en_US.UTF-8' }), 'typescript');
  });
});
