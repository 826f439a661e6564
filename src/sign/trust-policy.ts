/**
 * wcp-trust.json: which keys may sign for which namespaces, and what a package needs to be accepted. It comes from the
 * verifier's side, never from a package. Read strictly: an unknown member may be a restriction that this version
 * would not apply.
 */
import { validate } from 'compare-versions';
import { z } from 'zod';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { type JsonPath, readJson } from '../json.js';
import { parseInstant } from '../time.js';
import { isNamespace } from '../worker-id.js';
import { keyidOf } from './ed25519.js';
import { readPublicKey } from './key-files.js';

export type Scheme = 'ed25519' | 'hmac';
export const SCHEMES: readonly Scheme[] = ['ed25519', 'hmac'];

const instant = z.string().refine((text) => parseInstant(text) !== undefined, {
  error: 'not a UTC time such as 2026-01-02T03:04:05Z',
});
const namespaces = z
  .array(z.string().refine(isNamespace, { error: 'not a namespace such as org.acme or x.alice' }))
  .min(1);

const key = z.strictObject({
  keyid: z.string(),
  public_key: z.string(),
  namespaces,
  roles: z.array(z.enum(['sign', 'approve'])).min(1),
  status: z.enum(['active', 'retired', 'revoked']),
  not_before: instant.optional(),
  not_after: instant.optional(),
  note: z.string().optional(),
});

const hmac = z.strictObject({
  env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'not the name of an environment variable' }),
  namespaces,
  allow_short_secret: z.boolean().default(false),
  note: z.string().optional(),
});

const policy = z.strictObject({
  version: z.literal(1),
  schemes: z
    .array(z.enum(['ed25519', 'hmac']))
    .min(1)
    .default(['ed25519']),
  residue: z.enum(['deny', 'warn']).default('deny'),
  expires: instant.optional(),
  minimum_versions: z
    .record(
      z.string().refine(isNamespace, { error: 'not a worker id' }),
      z.string().refine(validate, { error: 'not a version such as 1.2.3' }),
    )
    .default({}),
  keys: z.array(key).default([]),
  hmac: z.array(hmac).default([]),
});

type PolicyFile = z.infer<typeof policy>;

/** A key of the policy, its public key decoded and checked. Times are milliseconds since 1970. */
export interface TrustedKey {
  keyid: string;
  publicKey: Uint8Array;
  namespaces: readonly string[];
  roles: readonly ('sign' | 'approve')[];
  status: 'active' | 'retired' | 'revoked';
  notBefore: number | undefined;
  notAfter: number | undefined;
}

export interface HmacVerifier {
  /** The environment variable that holds the secret. */
  env: string;
  namespaces: readonly string[];
  /** Accept a secret below the minimum length, for packages that the reference SDKs signed; a warning remains. */
  allow_short_secret: boolean;
}

export interface TrustPolicy {
  /** All of these must be there and verify. */
  schemes: readonly Scheme[];
  /** Whether a caller may ask for residue to be reported instead of denied. */
  mayWarnOfResidue: boolean;
  expires: number | undefined;
  minimumVersions: Readonly<Record<string, string>>;
  keys: readonly TrustedKey[];
  hmac: readonly HmacVerifier[];
}

export type TrustPolicyResult = { ok: true; policy: TrustPolicy } | { ok: false; findings: Finding[] };

/** Reads a trust policy. Every fault is a finding with line and column (`WCP2003`, `WCP2006`). */
export function readTrustPolicy(bytes: Uint8Array, path: string): TrustPolicyResult {
  const read = readJson(bytes);
  if (!read.ok) {
    const { message, ...position } = read.fault;
    return {
      ok: false,
      findings: [
        finding('WCP2003', `the trust policy is not strict JSON: ${message}`, { path, ...position }),
      ],
    };
  }
  const { document } = read;
  const at = (where: JsonPath, message: string): Finding =>
    finding('WCP2006', `${where.length === 0 ? 'the trust policy' : quote(where.join('.'))}: ${message}`, {
      path,
      ...document.at(where),
    });
  const parsed = policy.safeParse(document.value);
  if (!parsed.success) {
    return {
      ok: false,
      findings: parsed.error.issues.map((issue) =>
        at(
          issue.path.map(pathStep),
          issue.message.replace(/^[A-Z]/, (c) => c.toLowerCase()),
        ),
      ),
    };
  }
  const findings: Finding[] = [];
  const keys = parsed.data.keys.flatMap((entry, index) => {
    const decoded = readPublicKey(entry.public_key);
    if (!decoded.ok) {
      findings.push(at(['keys', index, 'public_key'], `the key ${decoded.message}`));
      return [];
    }
    const keyid = keyidOf(decoded.publicKey);
    if (keyid !== entry.keyid) {
      findings.push(
        at(
          ['keys', index, 'keyid'],
          `the keyid of this public key is \`${keyid}\`, not ${quote(entry.keyid)}`,
        ),
      );
    }
    return [trustedKey(entry, keyid, decoded.publicKey)];
  });
  keys.forEach((entry, index) => {
    if (keys.findIndex((other) => other.keyid === entry.keyid) !== index) {
      findings.push(at(['keys', index], `the key \`${entry.keyid}\` is listed twice`));
    }
  });
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    policy: {
      schemes: parsed.data.schemes,
      mayWarnOfResidue: parsed.data.residue === 'warn',
      expires: instantOf(parsed.data.expires),
      minimumVersions: parsed.data.minimum_versions,
      keys,
      hmac: parsed.data.hmac,
    },
  };
}

function pathStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

function instantOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseInstant(text);
}

function trustedKey(entry: PolicyFile['keys'][number], keyid: string, publicKey: Uint8Array): TrustedKey {
  return {
    keyid,
    publicKey,
    namespaces: entry.namespaces,
    roles: entry.roles,
    status: entry.status,
    notBefore: instantOf(entry.not_before),
    notAfter: instantOf(entry.not_after),
  };
}
