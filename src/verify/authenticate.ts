/**
 * Who signed. The signatures are checked here, before anything in them is used: a statement leaves this file only when
 * a key that the policy trusts for the expected worker has signed its bytes.
 */
import type { AttestCode } from '../codes/table.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { ReadManifest } from '../manifest/manifest.js';
import { PAYLOAD_DIALECTS, signingPayload } from '../manifest/payload.js';
import { readStatement, type Statement } from '../manifest/statement.js';
import { readBundle } from '../sign/bundle.js';
import { IN_TOTO_PAYLOAD_TYPE, preAuthEncoding } from '../sign/dsse.js';
import { verifyEd25519 } from '../sign/ed25519.js';
import { refuseSecret, verifyHmac } from '../sign/hmac.js';
import type { TrustedKey, TrustPolicy } from '../sign/trust-policy.js';
import { formatInstant } from '../time.js';
import { isInNamespace } from '../worker-id.js';

export interface Authenticated {
  /** The signed statement, when an Ed25519 signature is good. */
  statement: Statement | undefined;
  keyid: string | undefined;
  /** True when the manifest's HMAC signature is good. */
  hmac: boolean;
  findings: Finding[];
}

/** Files of the attestation, and how messages name them. */
export interface Evidence {
  manifest: { path: string; bytes: Uint8Array | undefined; problem?: string };
  bundle: { path: string; bytes: Uint8Array | undefined; problem?: string };
}

/** Checks the Ed25519 bundle. Absent is only a finding when the policy requires it; present, it must verify. */
export function authenticateBundle(
  evidence: Evidence['bundle'],
  policy: TrustPolicy,
  workerId: string,
  now: number,
): Pick<Authenticated, 'statement' | 'keyid' | 'findings'> {
  const { path } = evidence;
  const refuse = (
    code: AttestCode,
    message: string,
    fix?: string,
  ): ReturnType<typeof authenticateBundle> => ({
    statement: undefined,
    keyid: undefined,
    findings: [finding(code, message, { path, ...(fix === undefined ? {} : { fix }) })],
  });
  if (evidence.problem !== undefined) return refuse('ATTEST_SIG_INVALID', `\`${path}\` ${evidence.problem}`);
  if (evidence.bytes === undefined) {
    if (!policy.schemes.includes('ed25519')) return { statement: undefined, keyid: undefined, findings: [] };
    return refuse('ATTEST_SIGNATURE_MISSING', `there is no Ed25519 signature: \`${path}\` does not exist`);
  }
  const read = readBundle(evidence.bytes);
  if (!read.ok) {
    const code = read.kind === 'unsupported' ? 'ATTEST_SCHEMA_UNSUPPORTED' : 'ATTEST_SIG_INVALID';
    return refuse(code, `\`${path}\` ${read.message}`);
  }
  const { payload, signature, keyid } = read.bundle;
  const key = policy.keys.find((one) => one.keyid === keyid);
  if (key === undefined) {
    return refuse(
      'ATTEST_KEY_UNTRUSTED',
      `the key ${quote(keyid)} that \`${path}\` names is not in the trust policy`,
      policy.keys.length > 0
        ? undefined
        : 'Give a trust policy with the key (--trust FILE): a signature that is there must verify, even beside HMAC.',
    );
  }
  if (!verifyEd25519(preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload), signature, key.publicKey)) {
    return refuse(
      'ATTEST_SIG_INVALID',
      `the Ed25519 signature in \`${path}\` does not verify under key \`${keyid}\``,
    );
  }
  const denied = refuseKey(key, workerId, now);
  if (denied !== undefined) return refuse(...denied);
  const statement = readStatement(payload);
  if (!statement.ok) return refuse('ATTEST_SCHEMA_UNSUPPORTED', `\`${path}\`: ${statement.message}`);
  return { statement: statement.statement, keyid, findings: [] };
}

function refuseKey(key: TrustedKey, workerId: string, now: number): [AttestCode, string] | undefined {
  const name = `key \`${key.keyid}\``;
  if (key.status === 'revoked') return ['ATTEST_KEY_REVOKED', `${name} is revoked`];
  if (!key.namespaces.some((namespace) => isInNamespace(workerId, namespace))) {
    return [
      'ATTEST_KEY_UNTRUSTED',
      `${name} may sign for ${key.namespaces.map(quote).join(', ')}, not for worker ${quote(workerId)}`,
    ];
  }
  if (!key.roles.includes('sign')) return ['ATTEST_KEY_UNTRUSTED', `${name} may not sign packages`];
  if (key.status === 'retired') return ['ATTEST_KEY_EXPIRED', `${name} is retired`];
  if (key.notBefore !== undefined && now < key.notBefore) {
    return ['ATTEST_KEY_EXPIRED', `${name} is not valid before ${formatInstant(key.notBefore)}`];
  }
  if (key.notAfter !== undefined && now > key.notAfter) {
    return ['ATTEST_KEY_EXPIRED', `${name} is not valid after ${formatInstant(key.notAfter)}`];
  }
  return undefined;
}

/** Whether the whole policy is past its time: then it vouches for no key and no secret. */
export function refuseExpiredPolicy(policy: TrustPolicy, now: number): Finding | undefined {
  if (policy.expires === undefined || now <= policy.expires) return undefined;
  return finding('ATTEST_KEY_EXPIRED', `the trust policy has expired at ${formatInstant(policy.expires)}`, {
    fix: 'Get the current trust policy, or extend `expires` after checking every key in it.',
  });
}

/** Checks the manifest's HMAC signature against the secrets that the policy names for the worker's namespace. */
export function authenticateHmac(
  manifest: ReadManifest,
  path: string,
  policy: TrustPolicy,
  workerId: string,
  secretOf: (env: string) => string | undefined,
): Pick<Authenticated, 'hmac' | 'findings'> {
  const required = policy.schemes.includes('hmac');
  const { signature } = manifest;
  const absent = signature === undefined || signature === null || signature === '';
  const refuse = (code: AttestCode, message: string): ReturnType<typeof authenticateHmac> => ({
    hmac: false,
    findings: [finding(code, message, { path })],
  });
  if (absent) {
    return required
      ? refuse('ATTEST_SIGNATURE_MISSING', `\`${path}\` has no HMAC signature`)
      : { hmac: false, findings: [] };
  }
  const verifiers = policy.hmac.filter((one) => one.namespaces.some((ns) => isInNamespace(workerId, ns)));
  if (verifiers.length === 0 && required) {
    return refuse(
      'ATTEST_KEY_UNTRUSTED',
      `the trust policy names no HMAC secret for worker ${quote(workerId)}`,
    );
  }
  const findings: Finding[] = [];
  const secrets: string[] = [];
  const unusable: string[] = [];
  for (const { env, allow_short_secret } of verifiers) {
    const secret = secretOf(env);
    const refusal = refuseSecret(secret);
    if (refusal !== undefined && !(allow_short_secret && secret)) unusable.push(`\`${env}\` ${refusal}`);
    else if (secret !== undefined) {
      secrets.push(secret);
      if (refusal !== undefined) {
        findings.push(
          finding('WCP2007', `the HMAC secret in \`${env}\` ${refusal}; a short secret can be guessed`, {
            severity: 'warning',
          }),
        );
      }
    }
  }
  if (secrets.length === 0) {
    if (required) {
      return refuse(
        'ATTEST_SIGNATURE_MISSING',
        `the HMAC signature cannot be checked: ${unusable.join(', ')}`,
      );
    }
    findings.push(
      finding(
        'ATTEST_SIGNATURE_MISSING',
        `the HMAC signature in \`${path}\` was not checked: no secret is there for it`,
        {
          severity: 'note',
          path,
          fix: 'Nothing to do: the Ed25519 signature decides. Add an `hmac` entry to the trust policy to check both.',
        },
      ),
    );
    return { hmac: false, findings };
  }
  const payloads = PAYLOAD_DIALECTS.map((dialect) => signingPayload(manifest.signed, dialect));
  if (!secrets.some((secret) => verifyHmac(payloads, secret, signature))) {
    return refuse('ATTEST_SIG_INVALID', `the HMAC signature in \`${path}\` does not fit the manifest`);
  }
  return { hmac: true, findings };
}
