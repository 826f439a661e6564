/** `sign`: writes manifest.json and manifest.sig of a package. */
import { dirname } from 'node:path';
import { buildFacts } from '../check/build-facts.js';
import { configuredPackage } from '../check/configured-package.io.js';
import { describePackage } from '../check/describe-package.io.js';
import { diskDifferences } from '../check/disk-differences.js';
import { type SignRequest, signPackage } from '../check/sign-package.js';
import { sourceFacts, untrackedFindings } from '../check/source-facts.js';
import {
  isTarballName,
  refuseExisting,
  refuseOutputInside,
  type WrittenTarball,
  writeDirectory,
  writeTarball,
} from '../check/write-package.io.js';
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { denyCodes, type Finding } from '../finding.js';
import { pathsBeside, pathsInPackage, writeAttestation } from '../manifest/attestation-files.io.js';
import { orderLines, packageHashRow } from '../report/order-text.js';
import { refuseSecret } from '../sign/hmac.js';
import { loadSigningKey, signingKeyFromEnv } from '../sign/key-files.io.js';
import { directorySource } from '../source/directory.io.js';
import { openSource } from '../source/open-source.io.js';
import { parseInstant } from '../time.js';
import { refuseInside } from '../verify/refuse-inside.io.js';
import {
  FROM_FLAG,
  HASH_ORDER_FLAG,
  HMAC_ENV_FLAG,
  PACKAGE_POSITIONAL,
  PACKAGE_ROOT_FLAG,
  SCHEME_FLAG,
} from './attestation-flags.js';
import { defineCommand, type Outcome } from './command.js';
import type { CliIo } from './io.js';
import { packageRoot } from './package-root.js';
import { usageError } from './parse-args.js';
import { startProgress } from './progress.js';
import { leftOutLines, sourceLines } from './source-text.js';

export const command = defineCommand({
  usage: 'sign DIR [--worker-version VERSION] [--key FILE] [--scheme SCHEME]... [--out DIR|TGZ]',
  description:
    'Hashes and signs a package: writes manifest.json and, with Ed25519, manifest.sig into it; with --out it writes the whole signed package elsewhere. Worker id and species come from the flags, from --config, or from registry_record.json in the package (of a commit the committed one); the version has no default.',
  output: 'report',
  positionals: { DIR: PACKAGE_POSITIONAL },
  flags: {
    'package-root': PACKAGE_ROOT_FLAG,
    'worker-id': { type: 'string', value: 'ID', text: 'worker id, such as org.acme.summarizer' },
    'worker-species-id': { type: 'string', value: 'ID', text: 'species id, such as wrk.doc.summarizer' },
    'worker-version': { type: 'string', value: 'VERSION', text: 'version of the worker' },
    config: {
      type: 'string',
      value: 'FILE',
      text: 'wcp-attest.yml that lists the package: its ids, version, hash order and `from` hold',
    },
    'build-source': {
      type: 'string',
      value: 'LABEL',
      default: 'local',
      text: 'what built it: local, ci or agent',
    },
    scheme: SCHEME_FLAG,
    key: { type: 'string', value: 'FILE', text: 'Ed25519 signing key, PKCS8 PEM (see keygen)' },
    'ed25519-key-env': {
      type: 'string',
      value: 'NAME',
      default: 'WCP_SIGNING_KEY',
      text: 'environment variable that holds the Ed25519 key, when --key is not given',
    },
    'key-env': HMAC_ENV_FLAG,
    'hash-order': HASH_ORDER_FLAG,
    'not-after': { type: 'string', value: 'TIME', text: 'UTC time after which the attestation is not valid' },
    from: FROM_FLAG,
    out: {
      type: 'string',
      value: 'DIR|TGZ',
      text: 'write the signed package to a new directory, or to a tarball (.tgz, .tar.gz, .tar); DIR stays as it is',
    },
    'manifest-out': {
      type: 'string',
      value: 'FILE',
      text: 'write the manifest here, and manifest.sig beside it',
    },
  },
  examples: [
    'wcp-attest sign worker --worker-version 1.2.0 --key worker-key.pem',
    'wcp-attest sign worker --worker-version 1.2.0 --scheme hmac --scheme ed25519 --key worker-key.pem',
    'wcp-attest sign worker --worker-version 1.2.0 --key worker-key.pem --out worker-1.2.0.tgz',
  ],
  async run({ flags, positionals, given }, io) {
    const root = packageRoot('sign', positionals.DIR, flags['package-root']);
    const absolute = io.resolve(root);
    const notAfter = flags['not-after'];
    if (notAfter !== undefined && parseInstant(notAfter) === undefined) {
      throw usageError(
        `--not-after ${quote(notAfter)} is not a UTC time such as 2026-01-02T03:04:05Z`,
        'sign',
      );
    }
    const { out } = flags;
    if (out !== undefined && flags['manifest-out'] !== undefined)
      throw usageError('--out and --manifest-out exclude each other', 'sign');
    const paths = outputPaths(root, flags['manifest-out'], io);
    const output = out === undefined ? undefined : { path: io.resolve(out), shown: out };
    if (output !== undefined) {
      refuseOutputInside({ path: absolute, shown: root }, output);
      if (!isTarballName(output.path)) refuseExisting(output);
    }
    const configured =
      flags.config === undefined ? undefined : configuredPackage(io.resolve(flags.config), absolute);
    if (configured !== undefined && !configured.ok) return refused(configured.findings);
    const stated = configured?.package;
    const from = given('from') ? flags.from : (stated?.from ?? flags.from);
    const source = await openSource(root, { label: root, from, cwd: io.cwd });
    if (source.kind === 'tarball' || (source.kind === 'git' && io.kind(root) !== 'directory'))
      throw usageError(`${quote(root)} is not a directory; sign packs one with --out`, 'sign');
    const described = await describePackage(source, absolute, {
      worker_id: flags['worker-id'] ?? stated?.workerId,
      worker_species_id: flags['worker-species-id'] ?? stated?.workerSpeciesId,
      worker_version: flags['worker-version'] ?? stated?.version,
    });
    if (!described.ok) return refused(described.findings);
    const keyFile = flags.key;
    const inside = refuseInside(absolute, { 'the signing key': keyFile && io.resolve(keyFile) });
    if (inside.length > 0) return refused(inside);
    const schemes = flags.scheme.length === 0 ? (['ed25519'] as const) : flags.scheme;
    const progress = startProgress('hashing', io);
    const request: SignRequest = {
      identity: described.identity,
      key: schemes.includes('ed25519') ? signingKeyOf(keyFile, flags['ed25519-key-env'], io) : undefined,
      secret: schemes.includes('hmac') ? secretOf(flags['key-env'], io) : undefined,
      hashOrder: given('hash-order') ? flags['hash-order'] : (stated?.hashOrder ?? flags['hash-order']),
      build: buildFacts(
        (name) => io.env(name),
        flags['build-source'],
        io.clock(),
        source.commit?.committedAt,
        source.commit?.commit,
      ),
      notAfter,
      elsewhere: out !== undefined,
      onProgress: progress.onProgress,
    };
    const { signed, content, findings } = await signPackage(source, request).finally(progress.end);
    if (signed === undefined) return refused(findings);
    let tarball: WrittenTarball | undefined;
    if (output !== undefined) {
      const attestation = { manifest: signed.manifestBytes, bundle: signed.bundleBytes };
      const contents = { label: root, content, attestation };
      if (isTarballName(output.path)) tarball = await writeTarball(contents, output);
      else await writeDirectory(contents, output);
      for (const one of untrackedFindings(source, 'warning')) findings.push(one);
    } else {
      writeAttestation(
        { manifest: io.resolve(paths.manifest), bundle: io.resolve(paths.bundle) },
        signed.manifestBytes,
        signed.bundleBytes,
      );
      if (source.kind === 'git') {
        const named = new Set(findings.map((one) => one.path));
        const differences = await diskDifferences(directorySource(absolute, root), content);
        for (const one of differences) if (!named.has(one.path)) findings.push(one);
      }
    }
    const facts = sourceFacts(source);
    const { manifest, orders } = signed;
    const keyid = request.key?.keyid ?? null;
    const attestation = signed.bundleBytes === undefined ? [paths.manifest] : [paths.manifest, paths.bundle];
    const written = out === undefined ? attestation : [out];
    return {
      json: {
        ok: true,
        worker_id: manifest.worker_id,
        worker_species_id: manifest.worker_species_id,
        worker_version: manifest.worker_version,
        package_hash: manifest.package_hash,
        hash_order: request.hashOrder,
        source: facts,
        orders: orders.orders,
        schemes,
        keyid,
        files: content.files.length,
        bytes: content.bytes,
        residue: content.residue,
        ignored: content.ignored,
        out: out ?? null,
        sha256: tarball?.sha256 ?? null,
        written,
        findings,
      },
      pretty: [
        `signed ${manifest.worker_id} ${manifest.worker_version}`,
        `  package hash  ${manifest.package_hash}`,
        ...orderLines(orders, request.hashOrder).map((line) => `                ${line}`),
        `  files         ${content.files.length}, ${content.bytes} bytes`,
        ...(keyid === null ? [] : [`  key           ${keyid}`]),
        ...[...sourceLines(facts), ...leftOutLines(content)].map((line) => `                ${line}`),
        ...written.map((path, index) => `  ${index === 0 ? 'written' : '       '}       ${printable(path)}`),
        ...(tarball === undefined ? [] : [`  sha256        ${tarball.sha256}`]),
      ].join('\n'),
      findings,
      packages: [
        { name: manifest.worker_id, root, verdict: 'signed', ...packageHashRow(orders, request.hashOrder) },
      ],
    };
  },
});

function refused(findings: readonly Finding[]): Outcome {
  return { json: { ok: false, deny_code: denyCodes(findings)[0] ?? null, findings }, pretty: '', findings };
}

/** Where to write. A manifest inside the package under another name would change the hash it states. */
function outputPaths(
  root: string,
  manifestOut: string | undefined,
  io: CliIo,
): ReturnType<typeof pathsBeside> {
  if (manifestOut === undefined) return pathsInPackage(root);
  const absolute = io.resolve(root);
  const wanted = io.resolve(manifestOut);
  if (wanted === pathsInPackage(absolute).manifest) return pathsInPackage(root);
  const inside = refuseInside(absolute, { 'the output directory': dirname(wanted) }).length > 0;
  if (inside || wanted.startsWith(`${absolute}/`)) {
    throw usageError(
      '--manifest-out lies inside the package; without it the manifest is written there',
      'sign',
    );
  }
  return pathsBeside(manifestOut);
}

function signingKeyOf(
  file: string | undefined,
  variable: string,
  io: CliIo,
): ReturnType<typeof loadSigningKey> {
  if (file !== undefined) return loadSigningKey(io.resolve(file));
  const value = io.env(variable);
  if (value !== undefined) return signingKeyFromEnv(variable, value);
  throw new CodedError(
    'WCP2007',
    `there is no signing key: --key is not given and ${quote(variable)} is not set`,
    {
      fix: 'Make a key with `wcp-attest keygen` and give it with --key FILE, or sign with `--scheme hmac`.',
    },
  );
}

function secretOf(variable: string, io: CliIo): string {
  const secret = io.env(variable);
  const refusal = refuseSecret(secret);
  if (secret !== undefined && refusal === undefined) return secret;
  throw new CodedError('WCP2007', `the HMAC secret in ${quote(variable)} ${refusal}`, {
    fix: `Set ${variable} to a random secret, for example from \`openssl rand -hex 32\`.`,
  });
}
