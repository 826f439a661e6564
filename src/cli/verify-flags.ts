/** The flags that say what a package must be and whom to trust, and the verification they ask for. */
import { type Finding, finding, hasErrors } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import {
  type AttestationPaths,
  pathsBeside,
  pathsInPackage,
  readAttestationFile,
} from '../manifest/attestation-files.io.js';
import { readTrustPolicy, type TrustPolicy } from '../sign/trust-policy.js';
import { directorySource } from '../source/directory.io.js';
import type { OnProgress, Source } from '../source/source.js';
import type { Evidence } from '../verify/authenticate.js';
import { readEvidence } from '../verify/evidence.io.js';
import { refuseInside } from '../verify/refuse-inside.io.js';
import type { Verdict } from '../verify/verdict.js';
import { verifyPackage } from '../verify/verify.js';
import { workerNamespace } from '../worker-id.js';
import { HMAC_ENV_FLAG, PACKAGE_ROOT_FLAG, STRIP_FLAG } from './attestation-flags.js';
import type { FlagSpecs, FlagValue } from './command.js';
import type { CliIo } from './io.js';
import { usageError } from './parse-args.js';
import { startProgress } from './progress.js';

export const VERIFY_FLAGS = {
  'package-root': PACKAGE_ROOT_FLAG,
  'worker-id': { type: 'string', value: 'ID', required: true, text: 'the worker it must be' },
  'worker-species-id': { type: 'string', value: 'ID', text: 'the species it must be' },
  'worker-version': { type: 'string', value: 'VERSION', text: 'the version it must be' },
  trust: {
    type: 'string',
    value: 'FILE',
    text: 'trust policy: the keys to accept, and for which namespaces',
  },
  scheme: {
    type: 'string',
    value: 'SCHEME',
    choices: ['hmac'],
    text: 'without --trust: accept an HMAC signature made with the secret in --key-env',
  },
  'key-env': HMAC_ENV_FLAG,
  'hash-order': {
    type: 'string',
    value: 'SDK',
    choices: ['python', 'go', 'typescript', 'any'],
    default: 'python',
    text: 'record order to demand where only HMAC signs',
  },
  'manifest-in': {
    type: 'string',
    value: 'FILE',
    text: 'manifest.json, when it is not in DIR; the bundle is beside it',
  },
  bundle: { type: 'string', value: 'FILE', text: 'manifest.sig, when it is not beside the manifest' },
  strip: STRIP_FLAG,
  residue: {
    type: 'string',
    value: 'WHAT',
    choices: ['deny', 'warn'],
    default: 'deny',
    text: 'what to do with unsigned files such as __pycache__; warn needs the trust policy’s permission',
  },
} as const satisfies FlagSpecs;

type Flags = { readonly [K in keyof typeof VERIFY_FLAGS]: FlagValue<(typeof VERIFY_FLAGS)[K]> };

export interface VerifyRun {
  source: Source;
  /** Missing when the trust material itself could not be used. */
  verdict?: Verdict;
  evidence: Evidence;
  findings: Finding[];
}

/** Verifies a package as the flags say. Throws WCP2001 and WCP2002 for what the user mistyped. */
export async function verifyByFlags(name: string, root: string, flags: Flags, io: CliIo): Promise<VerifyRun> {
  const progress = startProgress('verifying', io);
  return run(name, root, flags, io, progress.onProgress).finally(progress.end);
}

async function run(
  name: string,
  root: string,
  flags: Flags,
  io: CliIo,
  onProgress: OnProgress | undefined,
): Promise<VerifyRun> {
  const absolute = io.resolve(root);
  const source = await sourceOf(name, root, { strip: flags.strip, onProgress }, io);
  const evidence = await evidenceOf(source, root, flags, io);
  const inside = refuseInside(absolute, {
    'the trust policy': flags.trust && io.resolve(flags.trust),
    'this program': io.program,
  });
  if (inside.length > 0) return { source, evidence, findings: inside };
  const trust = trustPolicy(name, flags, io);
  if (!trust.ok) return { source, evidence, findings: trust.findings };
  const notes: Finding[] = [];
  if (flags.residue === 'warn' && !trust.policy.mayWarnOfResidue) {
    notes.push(
      finding('ATTEST_UNHASHED_CONTENT', '--residue warn is not permitted by the trust policy', {
        severity: 'note',
        fix: 'Set "residue": "warn" in the trust policy if unsigned files are acceptable.',
      }),
    );
  }
  const verdict = await verifyPackage(source, evidence, {
    expected: {
      worker_id: flags['worker-id'],
      worker_species_id: flags['worker-species-id'],
      worker_version: flags['worker-version'],
    },
    policy: trust.policy,
    secretOf: (env) => io.env(env),
    hmacOrder: flags['hash-order'],
    warnOfResidue: flags.residue === 'warn',
    now: io.clock(),
    onProgress,
  });
  const findings = hasErrors(verdict.findings) ? [...verdict.findings, ...notes] : verdict.findings;
  return { source, verdict, evidence, findings };
}

/** The tarball or the directory that is named. What reads a tarball is only loaded for one. */
async function sourceOf(
  name: string,
  root: string,
  options: { strip: number | undefined; onProgress: OnProgress | undefined },
  io: CliIo,
): Promise<Source> {
  const path = io.resolve(root);
  if (io.kind(root) === 'file') {
    const { tarballSource } = await import('../source/tarball.io.js');
    return tarballSource(path, { label: root, ...options });
  }
  if (options.strip !== undefined) throw usageError('--strip is for tarballs only', name);
  return directorySource(path, root);
}

async function evidenceOf(source: Source, root: string, flags: Flags, io: CliIo): Promise<Evidence> {
  const read = (shown: AttestationPaths): Evidence =>
    readEvidence({ manifest: io.resolve(shown.manifest), bundle: io.resolve(shown.bundle) }, shown);
  const manifestIn = flags['manifest-in'];
  let evidence: Evidence;
  if (manifestIn !== undefined) evidence = read(pathsBeside(manifestIn));
  else if (source.kind === 'directory') evidence = read(pathsInPackage(root));
  else evidence = await (await import('../verify/source-evidence.js')).sourceEvidence(source);
  if (flags.bundle !== undefined) {
    const bundle: Evidence['bundle'] = {
      path: flags.bundle,
      bytes: undefined,
      ...readAttestationFile(io.resolve(flags.bundle)),
    };
    // A bundle that is asked for must be there, even where the policy would do without one.
    if (bundle.bytes === undefined) bundle.problem ??= 'does not exist';
    evidence = { ...evidence, bundle };
  }
  return evidence;
}

function trustPolicy(name: string, flags: Flags, io: CliIo): ReturnType<typeof readTrustPolicy> {
  if (flags.trust !== undefined) {
    if (flags.scheme !== undefined) throw usageError('--scheme and --trust exclude each other', name);
    return readTrustPolicy(io.readFile(flags.trust, MAX_DOCUMENT_BYTES), flags.trust);
  }
  if (flags.scheme === undefined) {
    throw usageError(
      'whom to trust is not said: give --trust FILE, or --scheme hmac for a shared secret',
      name,
    );
  }
  return { ok: true, policy: sharedSecretPolicy(flags['worker-id'], flags['key-env']) };
}

/** What --scheme hmac says: whoever holds the secret may sign for the namespace of the worker that is asked for. */
function sharedSecretPolicy(workerId: string, env: string): TrustPolicy {
  const namespace = workerNamespace(workerId);
  return {
    schemes: ['hmac'],
    mayWarnOfResidue: false,
    expires: undefined,
    minimumVersions: {},
    keys: [],
    hmac: namespace === undefined ? [] : [{ env, namespaces: [namespace], allow_short_secret: false }],
  };
}
