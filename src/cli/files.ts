/** `files`: the file list of a package in `sha256sum` form; with --signed the list that was signed. */
import { canonicalize } from '../canonicalize/canonicalize.js';
import { fileList } from '../canonicalize/package-hash.js';
import { uncommittedEdits } from '../check/source-facts.js';
import { denyCodes, hasErrors } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { pathsBeside, pathsInPackage, readAttestationFile } from '../manifest/attestation-files.io.js';
import { readTrustPolicy } from '../sign/trust-policy.js';
import { openSource } from '../source/open-source.io.js';
import type { Evidence } from '../verify/authenticate.js';
import { refuseInside } from '../verify/refuse-inside.io.js';
import { signedList } from '../verify/signed-list.js';
import { sourceEvidence } from '../verify/source-evidence.js';
import { FROM_FLAG, PACKAGE_ROOT_FLAG, PACKAGE_SOURCE_POSITIONAL, STRIP_FLAG } from './attestation-flags.js';
import { defineCommand } from './command.js';
import type { CliIo } from './io.js';
import { packageRoot } from './package-root.js';
import { usageError } from './parse-args.js';
import { startProgress } from './progress.js';

export const command = defineCommand({
  usage: 'files DIR|TAR|REF:PATH [--signed --worker-id ID --trust FILE]',
  description:
    'Prints every file of a package with its SHA-256, as `sha256sum` does. With --signed it prints the list from the signed statement after checking the signature, so that `sha256sum -c` in DIR names what has changed.',
  output: 'value',
  positionals: { DIR: PACKAGE_SOURCE_POSITIONAL },
  flags: {
    'package-root': PACKAGE_ROOT_FLAG,
    from: FROM_FLAG,
    strip: STRIP_FLAG,
    signed: { type: 'boolean', text: 'print the list that was signed instead of the files that are there' },
    'worker-id': { type: 'string', value: 'ID', text: 'the worker it must be (with --signed)' },
    trust: { type: 'string', value: 'FILE', text: 'trust policy (with --signed)' },
    'manifest-in': {
      type: 'string',
      value: 'FILE',
      text: 'manifest.json, when it is not in DIR (with --signed)',
    },
  },
  examples: [
    'wcp-attest files worker',
    'wcp-attest files worker --signed --worker-id org.acme.summarizer --trust wcp-trust.json > LIST',
  ],
  async run({ flags, positionals, given }, io) {
    const root = packageRoot('files', positionals.DIR, flags['package-root']);
    const absolute = io.resolve(root);
    if (!flags.signed) {
      for (const flag of ['worker-id', 'trust', 'manifest-in'] as const) {
        if (given(flag)) throw usageError(`--${flag} needs --signed`, 'files');
      }
      const { from, strip } = flags;
      const progress = startProgress('hashing', io);
      const { onProgress } = progress;
      const source = await openSource(root, { label: root, from, strip, cwd: io.cwd, onProgress });
      const content = await canonicalize(source, { ignoreRules: true, onProgress }).finally(progress.end);
      const { files } = content;
      const findings = [...content.findings, ...uncommittedEdits(source)];
      const usable = !hasErrors(findings);
      return {
        json: {
          ok: usable,
          deny_code: denyCodes(findings)[0] ?? null,
          files: usable ? files : null,
          findings,
        },
        pretty: usable ? fileList(files).trimEnd() : '',
        verbatim: true,
        findings,
      };
    }
    if (given('from')) throw usageError('--from does not fit --signed', 'files');
    const { trust } = flags;
    const workerId = flags['worker-id'];
    if (trust === undefined || workerId === undefined) {
      throw usageError('--signed needs --trust FILE and --worker-id ID', 'files');
    }
    const inside = refuseInside(absolute, {
      'the trust policy': io.resolve(trust),
      'this program': io.program,
    });
    if (inside.length > 0) return { json: { ok: false, findings: inside }, pretty: '', findings: inside };
    const read = readTrustPolicy(io.readFile(trust, MAX_DOCUMENT_BYTES), trust);
    if (!read.ok)
      return { json: { ok: false, findings: read.findings }, pretty: '', findings: read.findings };
    const bundle = await bundleOf(root, flags['manifest-in'], flags.strip, io);
    const { files, findings } = signedList(bundle, {
      expected: { worker_id: workerId },
      policy: read.policy,
      now: io.clock(),
    });
    return {
      json: {
        ok: files !== undefined,
        deny_code: denyCodes(findings)[0] ?? null,
        files: files ?? null,
        findings,
      },
      pretty: files === undefined ? '' : fileList(files).trimEnd(),
      verbatim: true,
      findings,
    };
  },
});

/** manifest.sig beside the manifest that is given, else of the directory on disk, the tarball or the commit. */
async function bundleOf(
  root: string,
  manifestIn: string | undefined,
  strip: number | undefined,
  io: CliIo,
): Promise<Evidence['bundle']> {
  const from = io.kind(root) === 'directory' ? 'directory' : 'auto';
  const source = await openSource(root, { label: root, from, strip, cwd: io.cwd });
  if (manifestIn === undefined && source.kind !== 'directory') return (await sourceEvidence(source)).bundle;
  const { bundle } = manifestIn === undefined ? pathsInPackage(root) : pathsBeside(manifestIn);
  return { path: bundle, bytes: undefined, ...readAttestationFile(io.resolve(bundle)) };
}
