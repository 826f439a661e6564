/** `pack`: a package as a tarball whose bytes follow from the package alone. */
import { basename } from 'node:path';
import { canonicalize } from '../canonicalize/canonicalize.js';
import { orderReport } from '../canonicalize/package-hash.js';
import { attestationFit } from '../check/attestation-fit.js';
import { sourceFacts, uncommittedEdits } from '../check/source-facts.js';
import { isTarballName, refuseOutputInside, writeTarball } from '../check/write-package.io.js';
import { printable, quote } from '../escape.js';
import { denyCodes, type Finding, hasErrors } from '../finding.js';
import { pathsInPackage } from '../manifest/attestation-files.io.js';
import type { SignedMembers } from '../manifest/manifest.js';
import { orderLines, packageHashRow } from '../report/order-text.js';
import { countOf } from '../report/report.js';
import { openSource } from '../source/open-source.io.js';
import { readEvidence } from '../verify/evidence.io.js';
import { sourceEvidence } from '../verify/source-evidence.js';
import { FROM_FLAG, HASH_ORDER_FLAG, PACKAGE_ROOT_FLAG } from './attestation-flags.js';
import { defineCommand } from './command.js';
import type { CliIo } from './io.js';
import { packageRoot } from './package-root.js';
import { usageError } from './parse-args.js';
import { startProgress } from './progress.js';
import { leftOutLines, sourceLines } from './source-text.js';

export const command = defineCommand({
  usage: 'pack DIR|REF:PATH [--out FILE] [--from WHERE]',
  description:
    'Writes a package as a tarball with the same bytes on every machine: files in byte order, one fixed time, no owner, and of the modes only the executable bit. manifest.json and manifest.sig go with it when DIR has them, and are refused when they are not about these files. What .wcpignore names is left out.',
  output: 'report',
  positionals: {
    DIR: { arity: 'optional', text: 'the package root, or REF:PATH for a directory in a git commit' },
  },
  flags: {
    'package-root': PACKAGE_ROOT_FLAG,
    out: {
      type: 'string',
      value: 'FILE',
      text: 'the tarball: .tgz, .tar.gz or .tar (default: WORKER-ID-VERSION.tgz of the manifest, or DIR.tgz)',
    },
    'hash-order': HASH_ORDER_FLAG,
    from: FROM_FLAG,
  },
  examples: ['wcp-attest pack worker', 'wcp-attest pack worker --out dist/worker.tgz'],
  async run({ flags, positionals }, io) {
    const root = packageRoot('pack', positionals.DIR, flags['package-root']);
    if (flags.out !== undefined && !isTarballName(flags.out))
      throw usageError(`--out ${quote(flags.out)} does not end in .tgz, .tar.gz or .tar`, 'pack');
    const { from } = flags;
    const order = flags['hash-order'];
    const source = await openSource(root, { label: root, from, cwd: io.cwd });
    if (source.kind === 'tarball') throw usageError(`${quote(root)} is a tarball already`, 'pack');
    const progress = startProgress('hashing', io);
    const content = await canonicalize(source, {
      ignoreRules: true,
      onProgress: progress.onProgress,
    }).finally(progress.end);
    // Of a directory the attestation on disk, because signing writes it there and it need not be committed.
    const isDirectory = io.kind(root) === 'directory';
    const evidence = isDirectory
      ? readEvidence(pathsInPackage(io.resolve(root)), pathsInPackage(root))
      : await sourceEvidence(source, content.own);
    const edits = uncommittedEdits(source, { untracked: 'warning' });
    const findings = [...content.findings, ...edits];
    let signed: SignedMembers | undefined;
    const isAttested = [evidence.manifest, evidence.bundle].some((one) => one.bytes ?? one.problem);
    if (isAttested && !hasErrors(findings)) {
      const fit = await attestationFit(root, evidence, content);
      for (const one of fit.findings) findings.push(one);
      signed = fit.signed;
    }
    const facts = sourceFacts(source);
    if (hasErrors(findings)) return refused(findings);
    const out = flags.out ?? defaultName(root, signed, io);
    const output = { path: io.resolve(out), shown: out };
    if (isDirectory) refuseOutputInside({ path: io.resolve(root), shown: root }, output);
    const { manifest, bundle } = evidence;
    const attestation = manifest.bytes && { manifest: manifest.bytes, bundle: bundle.bytes };
    const written = await writeTarball({ label: root, content, attestation }, output);
    const report = orderReport(content.files, order);
    return {
      json: {
        ok: true,
        out,
        sha256: written.sha256,
        size: written.bytes,
        package_hash: report.orders[order],
        hash_order: order,
        source: facts,
        orders: report.orders,
        files: content.files.length,
        bytes: content.bytes,
        attestation: attestation === undefined ? null : { signature: bundle.bytes !== undefined },
        residue: content.residue,
        ignored: content.ignored,
        deny_code: null,
        findings,
      },
      pretty: [
        printable(out),
        `  sha256        ${written.sha256}`,
        `  size          ${written.bytes} bytes`,
        `  package hash  ${report.orders[order]}`,
        ...[
          ...orderLines(report, order),
          ...sourceLines(facts),
          `${countOf(content.files.length, 'file')}, ${content.bytes} bytes`,
          attestation === undefined ? 'not signed' : 'with its attestation',
          ...leftOutLines(content),
        ].map((line) => `                ${line}`),
      ].join('\n'),
      findings,
      packages: [
        { name: signed?.worker_id ?? root, root, verdict: 'packed', ...packageHashRow(report, order) },
      ],
    };
  },
});

function refused(findings: readonly Finding[]): {
  json: object;
  pretty: string;
  findings: readonly Finding[];
} {
  return { json: { ok: false, deny_code: denyCodes(findings)[0] ?? null, findings }, pretty: '', findings };
}

/** As npm pack calls its tarballs, in the working directory. */
function defaultName(root: string, signed: SignedMembers | undefined, io: CliIo): string {
  const colon = io.kind(root) === undefined ? root.lastIndexOf(':') : -1;
  const directory = basename(colon < 0 ? io.resolve(root) : root.slice(colon + 1));
  const name = signed === undefined ? directory : `${signed.worker_id}-${signed.worker_version}`;
  const safe = name.replace(/[^\w.+-]/g, '-').replace(/^[.-]+/, '');
  return `${safe === '' ? 'package' : safe}.tgz`;
}
