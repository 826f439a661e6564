// `npm start`: the main job on examples/governed-worker, from the gate of a pull request to a verified release, with
// the real command line against a real registry on this machine. Everything happens in a temporary copy. Then one
// edit of the code and one of a rule, to show what stops a merge.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli', 'index.js');
const work = mkdtempSync(join(tmpdir(), 'wcp-attest-example-'));
const env = { ...process.env, PYHALL_TOKEN: randomBytes(32).toString('hex') };
const worker = ['workers/summarizer', '--worker-id', 'org.example.summarizer', '--trust', 'wcp-trust.json'];

function say(text) {
  process.stdout.write(`\n# ${text}\n`);
}

/** Runs a command line as a user would type it and shows it; a status other than the expected one ends the job. */
function run(args, expected = 0) {
  process.stdout.write(`$ wcp-attest ${args.join(' ')}\n`);
  const result = spawnSync(process.execPath, [cli, ...args], { cwd: work, env, encoding: 'utf8' });
  process.stdout.write(`${result.stdout}${result.stderr}`);
  if (expected !== 0) process.stdout.write(`(exit status ${result.status})\n`);
  if (result.status === expected) return;
  process.stderr.write(`\nexpected exit status ${expected}, got ${result.status}\n`);
  finish(1);
}

function edit(file, from, to) {
  const path = join(work, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}

function finish(status) {
  registry?.kill();
  rmSync(work, { recursive: true, force: true });
  process.exit(status);
}

/** Starts the registry and gives its address, which it prints when it is ready. */
function startRegistry() {
  const child = spawn(process.execPath, [cli, 'registry', 'serve', '--port', '0', '--data', ':memory:'], {
    cwd: work,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ready = new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const address = /ready at (http:\/\/\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', () => reject(new Error(`the registry ended: ${text}`)));
  });
  return { child, ready };
}

let registry;
process.on('SIGINT', () => finish(130));
try {
  cpSync(join(root, 'examples', 'governed-worker'), work, { recursive: true });
  const started = startRegistry();
  registry = started.child;
  const address = await started.ready;

  say(
    'A pull request: the package is hashed, the rules are read strictly, their fixtures run. No key is needed.',
  );
  run(['check']);
  say('Once per namespace: a signing key, and a trust policy that says what it may sign.');
  run(['keygen', '--out', 'worker-key.pem', '--namespace', 'org.example', '--trust', 'wcp-trust.json']);
  say('A release: sign, and submit to the registry (a real one, started on this machine).');
  run(['sign', 'workers/summarizer', '--worker-version', '1.0.0', '--key', 'worker-key.pem']);
  run(['submit', ...worker, '--registry-url', address]);
  say('Before the worker starts: verify. Whom to trust comes from you, not from the package.');
  run(['verify', ...worker]);
  say('Would the hall dispatch to it?');
  run(['route-check', 'rules.json', 'fixtures.json', '--registry-dir', 'workers']);

  say('Somebody edits the code after signing: the verifier names the file. The worker does not start.');
  edit('workers/summarizer/code/worker_logic.py', 'MAX_SENTENCES = 10', 'MAX_SENTENCES = 1000');
  run(['verify', ...worker], 1);
  say('Somebody edits a rule: the gate names the line and the fixture. The merge stops.');
  edit('rules.json', '"in": ["dev", "stage"]', '"in": ["dev"]');
  run(['check'], 1);

  process.stdout.write(
    '\nThe main job is done: two passes that should pass, two failures that should fail.\n',
  );
  finish(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  finish(1);
}
