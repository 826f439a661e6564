// `npm run interop`: packages signed here are checked by tools that were not written here, and the other way round.
// A peer that cannot be had is skipped aloud; a peer that disagrees fails the run.
//
// The reference Python SDK is taken from, in this order: the checkout that PYHALL_PYTHON_SRC names, PyPI (pyhall-wcp
// 0.3.0 or newer: earlier releases have no attestation), the public repository at the commit the vectors were made at.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PYTHON_SDK_REPOSITORY = 'https://github.com/pyhall/pyhall-python';
const PYTHON_SDK_COMMIT = 'b54c03e';
const SECRET = 'an-interop-secret-of-at-least-32-bytes';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli', 'index.js');
const work = mkdtempSync(join(tmpdir(), 'wcp-attest-interop-'));
const results = [];

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', cwd: work, timeout: 120_000, ...options });
  return {
    ok: result.status === 0,
    missing: result.error?.code === 'ENOENT',
    out: result.stdout ?? '',
    err: result.stderr ?? '',
  };
}

function attest(args, env = {}) {
  return run(process.execPath, [cli, ...args], {
    env: { ...process.env, WCP_ATTEST_HMAC_KEY: SECRET, ...env },
  });
}

function record(name, status, detail = '') {
  results.push(status);
  process.stdout.write(`${status.padEnd(7)} ${name}${detail === '' ? '' : `: ${detail}`}\n`);
}

function expectTrue(name, ok, detail = '') {
  record(name, ok ? 'ok' : 'FAILED', ok ? '' : detail.trim().slice(0, 500));
}

/** Packages of several kinds: the example, one whose order differs between the SDKs, one with odd but legal names. */
function makePackages() {
  const packages = {};
  packages.example = join(work, 'example');
  cpSync(join(root, 'examples', 'governed-worker', 'workers', 'summarizer'), packages.example, {
    recursive: true,
  });
  const tree = (name, files) => {
    packages[name] = join(work, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(packages[name], path)), { recursive: true });
      writeFileSync(join(packages[name], path), text);
    }
  };
  tree('orders', {
    'code/worker.py': '1',
    'code.py': '2',
    'code-gen.py': '3',
    'README.md': '4',
    Dockerfile: '5',
  });
  tree('names', { 'a b/ü.txt': '1', 'a b/é/😀.bin': '2', "it's": '3', '[x]$y': '4', zero: '' });
  tree('bytes', { 'crlf.txt': 'a\r\nb\r\n', 'zeros.bin': '\0\0', 'big.bin': 'x'.repeat(3_000_000) });
  return packages;
}

function pythonSdk() {
  const given = process.env.PYHALL_PYTHON_SRC;
  if (given) return { source: given, file: join(given, 'pyhall', 'attestation.py') };
  const venv = join(work, 'venv');
  const made = run('python3', ['-m', 'venv', venv]);
  if (!made.ok)
    return { why: made.missing ? 'there is no python3' : 'python3 cannot make a virtual environment' };
  const pip = run(join(venv, 'bin', 'pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    'pyhall-wcp>=0.3.0',
  ]);
  if (pip.ok) {
    const where = run(join(venv, 'bin', 'python'), [
      '-c',
      'import pyhall.attestation as a, pyhall; print(a.__file__)',
    ]);
    if (where.ok) return { source: 'PyPI', file: where.out.trim() };
  }
  const clone = join(work, 'pyhall-python');
  const cloned = run('git', ['clone', '--quiet', PYTHON_SDK_REPOSITORY, clone], {
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  if (cloned.ok && run('git', ['-C', clone, 'checkout', '--quiet', PYTHON_SDK_COMMIT]).ok) {
    return {
      source: `${PYTHON_SDK_REPOSITORY} at ${PYTHON_SDK_COMMIT}`,
      file: join(clone, 'pyhall', 'attestation.py'),
    };
  }
  return {
    why: 'PyPI has no pyhall-wcp 0.3.0 or newer, and its repository cannot be cloned; set PYHALL_PYTHON_SRC',
  };
}

/** Calls the SDK's attestation module, loaded from its file: it needs nothing but the standard library. */
const PYTHON_DRIVER = `
import importlib.util, json, pathlib, sys
spec = importlib.util.spec_from_file_location("sdk", sys.argv[1])
sdk = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sdk)
action, package = sys.argv[2], pathlib.Path(sys.argv[3])
worker, species = "org.example.interop", "wrk.example.interop"
if action == "sign":
    manifest = sdk.build_manifest(package, worker, species, "2.0.0", sys.argv[4], "ci")
    sdk.write_manifest(manifest, package / "manifest.json")
elif action == "hash":
    print(sdk.canonical_package_hash(package))
else:
    checker = sdk.PackageAttestationVerifier(package, package / "manifest.json", worker, species)
    print(json.dumps(checker.verify()))
`;

function checkPython(packages) {
  const sdk = pythonSdk();
  if (sdk.file === undefined || !existsSync(sdk.file)) {
    record('Python SDK', 'skipped', sdk.why ?? `there is no ${sdk.file}`);
    return;
  }
  process.stdout.write(`Python SDK from ${sdk.source}\n`);
  const python = (action, directory, extra = []) =>
    run('python3', ['-c', PYTHON_DRIVER, sdk.file, action, directory, ...extra], {
      env: { ...process.env, WCP_ATTEST_HMAC_KEY: SECRET, PYTHONDONTWRITEBYTECODE: '1' },
    });
  const verify = (directory) =>
    attest([
      'verify',
      directory,
      '--worker-id',
      'org.example.interop',
      '--worker-species-id',
      'wrk.example.interop',
      '--scheme',
      'hmac',
      '--format',
      'json',
    ]);
  for (const [name, source] of Object.entries(packages)) {
    const ours = join(work, `ours-${name}`);
    const theirs = join(work, `theirs-${name}`);
    for (const copy of [ours, theirs]) {
      cpSync(source, copy, { recursive: true });
      // The record names another worker; here one identity serves all packages.
      rmSync(join(copy, 'registry_record.json'), { force: true });
    }
    const hash = attest(['hash', ours, '--format', 'json']);
    const same = JSON.parse(hash.out).orders?.python === python('hash', ours).out.trim();
    expectTrue(`${name}: the package hash is Python's`, same, hash.out + hash.err);
    const signed = attest([
      'sign',
      ours,
      '--worker-id',
      'org.example.interop',
      '--worker-species-id',
      'wrk.example.interop',
      '--worker-version',
      '2.0.0',
      '--scheme',
      'hmac',
    ]);
    const verdict = python('verify', ours);
    expectTrue(
      `${name}: signed here, verified by the Python SDK`,
      signed.ok && JSON.parse(verdict.out || '[false]')[0] === true,
      signed.err + verdict.out + verdict.err,
    );
    const signedThere = python('sign', theirs, [SECRET]);
    const here = verify(theirs);
    expectTrue(
      `${name}: signed by the Python SDK, verified here`,
      signedThere.ok && here.ok,
      signedThere.err + here.out,
    );
    const first =
      name === 'example'
        ? 'requirements.lock'
        : { orders: 'code.py', names: 'zero', bytes: 'zeros.bin' }[name];
    writeFileSync(join(theirs, first), 'tampered');
    writeFileSync(join(ours, first), 'tampered');
    expectTrue(
      `${name}: both refuse it after an edit`,
      !verify(theirs).ok && JSON.parse(python('verify', ours).out)[1] === 'ATTEST_HASH_MISMATCH',
    );
  }
}

function checkOpenTools(packages) {
  const key = join(work, 'key.pem');
  const directory = join(work, 'open-tools');
  cpSync(packages.example, directory, { recursive: true });
  attest(['keygen', '--out', key, '--namespace', 'org.example', '--trust', join(work, 'trust.json')]);
  const signed = attest(['sign', directory, '--worker-version', '1.0.0', '--key', key]);
  if (!signed.ok) return expectTrue('sign with Ed25519', false, signed.err);
  const { keyid } = JSON.parse(readFileSync(join(work, 'trust.json'), 'utf8')).keys[0];
  const fingerprint = run('ssh-keygen', ['-l', '-f', `${key}.pub`]);
  if (fingerprint.missing) record('ssh-keygen', 'skipped', 'it is not installed');
  else
    expectTrue(
      'ssh-keygen -l shows the keyid',
      fingerprint.out.includes(keyid),
      fingerprint.out + fingerprint.err,
    );

  const bundle = JSON.parse(readFileSync(join(directory, 'manifest.sig'), 'utf8'));
  const { payload, payloadType, signatures } = bundle.dsseEnvelope;
  const body = Buffer.from(payload, 'base64');
  const pae = Buffer.concat([
    Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${body.length} `),
    body,
  ]);
  writeFileSync(join(work, 'pae'), pae);
  writeFileSync(join(work, 'sig'), Buffer.from(signatures[0].sig, 'base64'));
  const spki = run('openssl', ['pkey', '-in', key, '-pubout', '-out', join(work, 'spki.pem')]);
  if (spki.missing) record('openssl', 'skipped', 'it is not installed');
  else {
    const check = () =>
      run('openssl', [
        'pkeyutl',
        '-verify',
        '-pubin',
        '-inkey',
        'spki.pem',
        '-rawin',
        '-in',
        'pae',
        '-sigfile',
        'sig',
      ]);
    expectTrue('openssl verifies the signature over the PAE', check().ok, check().err);
    writeFileSync(join(work, 'pae'), Buffer.concat([pae, randomBytes(1)]));
    expectTrue('openssl refuses other bytes', !check().ok);
  }

  const list = attest([
    'files',
    directory,
    '--signed',
    '--worker-id',
    'org.example.summarizer',
    '--trust',
    join(work, 'trust.json'),
  ]);
  writeFileSync(join(work, 'LIST'), list.out);
  const digest = createHash('sha256').update(list.out).digest('hex');
  expectTrue(
    'the list hashes to the signed subject digest',
    JSON.parse(body).subject[0].digest.dirHash1 === digest,
  );
  const sums = () => run('sha256sum', ['-c', join(work, 'LIST')], { cwd: directory });
  if (sums().missing) return record('sha256sum', 'skipped', 'it is not installed');
  expectTrue('sha256sum -c accepts the signed list', sums().ok, sums().out);
  writeFileSync(join(directory, 'code', 'worker_logic.py'), 'tampered');
  const failed = sums();
  expectTrue(
    'sha256sum -c names the changed file',
    !failed.ok && failed.out.includes('code/worker_logic.py: FAILED'),
    failed.out,
  );
}

try {
  const packages = makePackages();
  checkPython(packages);
  checkOpenTools(packages);
} finally {
  rmSync(work, { recursive: true, force: true });
}
const count = (status) => results.filter((one) => one === status).length;
process.stdout.write(`${count('ok')} passed, ${count('FAILED')} failed, ${count('skipped')} skipped\n`);
process.exitCode = count('FAILED') === 0 ? 0 : 1;
