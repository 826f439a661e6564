// `npm run real-packages -- DIRECTORY [--json] [--offline]`: hashes the packages of fixtures/real-packages/list.json, each
// from its tarball and from the tree that tar makes of it, and says how many hash, how many are refused and why. Fails
// when the two hashes of a package differ or a refusal is no finding.
//
// Packages are kept in DIRECTORY. npm and pip bring them, from the registry that each is configured for; no code of a
// package runs. With --offline only what is in DIRECTORY or in npm's cache is looked at.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { canonicalize } from '../lib/canonicalize/canonicalize.js';
import { orderReport } from '../lib/canonicalize/package-hash.js';
import { directorySource } from '../lib/source/directory.io.js';
import { tarballSource } from '../lib/source/tarball.io.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, offline: { type: 'boolean', default: false } },
});
if (positionals.length !== 1) {
  process.stderr.write('usage: npm run real-packages -- DIRECTORY [--json] [--offline]\n');
  process.exit(2);
}
const kept = resolve(positionals[0]);

// `pip download` runs the build of a source distribution to learn its metadata. This uses pip's own settings, session
// and finder, and only fetches the file.
const PIP_FETCH = `
import hashlib, os, sys
from pip._internal.commands import create_command
from pip._internal.req.constructors import install_req_from_line
pin, folder = sys.argv[1:]
command = create_command("download")
options, _ = command.parse_args(["--no-deps", "--no-binary", ":all:", pin])
with command.main_context():
    session = command.get_default_session(options)
    finder = command._build_package_finder(options, session)
    requirement = install_req_from_line(pin)
    found = finder.find_best_candidate(requirement.name, requirement.specifier).best_candidate
    if found is None:
        sys.exit("the index has no source distribution of it")
    answer = session.get(found.link.url_without_fragment, headers={"Accept-Encoding": "identity"})
    answer.raise_for_status()
    if found.link.hash_name and hashlib.new(found.link.hash_name, answer.content).hexdigest() != found.link.hash:
        sys.exit("what was fetched does not have the digest that the index gives")
    with open(os.path.join(folder, found.link.filename), "wb") as file:
        file.write(answer.content)
`;

/** Downloads into a new directory, so that the one file there is the package. */
const FETCH = {
  npm: (pin, folder) =>
    spawnSync(
      'npm',
      [
        'pack',
        pin,
        '--pack-destination',
        folder,
        '--ignore-scripts',
        ...(values.offline ? ['--offline'] : []),
      ],
      { encoding: 'utf8', cwd: folder },
    ),
  pypi: (pin, folder) =>
    values.offline
      ? { status: 1, stderr: 'it is not in the directory' }
      : spawnSync('python3', ['-c', PIP_FETCH, pin, folder], { encoding: 'utf8' }),
};

/** The file of a package, fetched when it is not there yet; or why there is none. */
function obtain(registry, { name, version }) {
  const pin = registry === 'npm' ? `${name}@${version}` : `${name}==${version}`;
  const folder = join(kept, registry, pin.replaceAll('/', '+'));
  if (!existsSync(folder)) {
    mkdirSync(kept, { recursive: true });
    const fresh = mkdtempSync(join(kept, 'fetching-'));
    const { status, stderr = '', error } = FETCH[registry](pin, fresh);
    if (status !== 0 || readdirSync(fresh).length !== 1) {
      rmSync(fresh, { recursive: true });
      return { why: error?.message ?? reasonIn(stderr) ?? `status ${status}` };
    }
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(fresh, folder);
  }
  return { file: join(folder, readdirSync(folder)[0]) };
}

/** The line of what npm or pip said that says most. */
function reasonIn(stderr) {
  const lines = stderr.trim().split('\n');
  return (lines.find((line) => /^npm error (?!code)|\berror\b.*:/i.test(line)) ?? lines.at(-1))?.trim();
}

/** All that is known of a source but where it is. */
async function formOf(source) {
  const { files, own, emptyDirectories, residue, findings, bytes } = await canonicalize(source);
  // What the same tree has, whatever the source is; a tarball has hard links where a tree has files.
  const reasons = findings.map(({ path, message }) => ({
    path,
    reason: message.startsWith(`\`${path}\`: `) ? message.slice(path.length + 4) : message,
  }));
  return { form: JSON.stringify({ files, own, emptyDirectories, residue }), files, residue, reasons, bytes };
}

async function look(registry, pinned) {
  const name = `${pinned.name} ${pinned.version}`;
  const had = obtain(registry, pinned);
  if (had.file === undefined) return { registry, name, result: 'not had', why: had.why };
  const source = tarballSource(had.file, { label: '.' });
  const tarball = await formOf(source);
  const tree = mkdtempSync(join(tmpdir(), 'wcp-attest-real-'));
  try {
    const strip = `--strip-components=${source.strip ?? 0}`;
    const tar = spawnSync('tar', ['-xf', had.file, '-C', tree, strip, '--no-same-owner'], {
      encoding: 'utf8',
    });
    const extracted = await formOf(directorySource(tree, '.'));
    const refused = tarball.reasons.length > 0;
    const same =
      refused || (tar.status === 0 && tarball.form === extracted.form && extracted.reasons.length === 0);
    return {
      registry,
      name,
      result: refused ? 'refused' : same ? 'hashed' : 'DIFFERS',
      strip: source.strip,
      files: tarball.files.length,
      listed: tarball.files.filter((one) => !one.hashed).length,
      residue: tarball.residue.length,
      bytes: tarball.bytes,
      ...(refused ? {} : { orders: orderReport(tarball.files, 'python').orders }),
      reasons: tarball.reasons,
      tree: { reasons: extracted.reasons, ...(tar.status === 0 ? {} : { tar: tar.stderr.trim() }) },
    };
  } finally {
    spawnSync('chmod', ['-R', 'u+rwX', tree]);
    rmSync(tree, { recursive: true });
  }
}

const results = [];
for (const [registry, list] of Object.entries(
  JSON.parse(readFileSync(join(root, 'fixtures', 'real-packages', 'list.json'), 'utf8')),
)) {
  for (const pinned of list) {
    try {
      results.push(await look(registry, pinned));
    } catch (error) {
      results.push({
        registry,
        name: `${pinned.name} ${pinned.version}`,
        result: 'THROWS',
        why: String(error),
      });
    }
  }
}

/** Refusals by reason: in how many packages, and which. */
function byReason(all) {
  const reasons = new Map();
  for (const { registry, name, reasons: given = [] } of all) {
    for (const { reason, path } of given) {
      // Names inside a reason would make each one its own.
      const key = reason.replace(/`[^`]*`/g, '`...`');
      const entry = reasons.get(key) ?? { paths: 0, packages: new Map() };
      entry.paths += 1;
      if (!entry.packages.has(name)) entry.packages.set(name, `${registry} ${name}: ${path}`);
      reasons.set(key, entry);
    }
  }
  return [...reasons].sort(([, a], [, b]) => b.packages.size - a.packages.size);
}

if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else {
  const registries = [...new Set(results.map((one) => one.registry))];
  const kinds = ['hashed', 'refused', 'not had', 'DIFFERS', 'THROWS'];
  const row = (cells) => process.stdout.write(`${cells.map((cell) => String(cell).padEnd(10)).join('')}\n`);
  row(['', ...kinds]);
  for (const registry of registries) {
    row([
      registry,
      ...kinds.map(
        (kind) => results.filter((one) => one.registry === registry && one.result === kind).length,
      ),
    ]);
  }
  const hashed = results.filter((one) => one.result === 'hashed');
  const differ = hashed.filter((one) => new Set(Object.values(one.orders)).size > 1);
  process.stdout.write(`\nthe three orders give different hashes: ${differ.length} of ${hashed.length}\n`);
  process.stdout.write(`with nested manifests: ${hashed.filter((one) => one.listed > 0).length}\n`);
  process.stdout.write(`with residue: ${hashed.filter((one) => one.residue > 0).length}\n`);
  for (const [reason, { paths, packages }] of byReason(results)) {
    process.stdout.write(`\n${packages.size} packages (${paths} paths) refused: ${reason}\n`);
    for (const example of packages.values()) process.stdout.write(`  ${example}\n`);
  }
  for (const { registry, name, result, why, tree } of results) {
    if (result === 'hashed' || result === 'refused') continue;
    process.stdout.write(`\n${result}: ${registry} ${name}: ${why ?? JSON.stringify(tree)}`);
  }
  process.stdout.write('\n');
}
process.exitCode = results.some((one) => one.result === 'DIFFERS' || one.result === 'THROWS') ? 1 : 0;
