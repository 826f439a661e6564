/**
 * wcp-trust.json: which keys may sign for which namespaces, and what a package needs to be accepted. It comes from the
 * verifier's side, never from a package. Read strictly: an unknown member may be a restriction that this version
 * would not apply.
 */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { type JsonPath, readJson } from '../json.js';
import {
  exactly,
  flag,
  list,
  object,
  oneOf,
  optional,
  readShape,
  type Shape,
  text,
  textRecord,
  withDefault,
} from '../shape.js';
import { parseInstant } from '../time.js';
import { isNamespace } from '../worker-id.js';
import { keyidOf } from './ed25519.js';
import { readPublicKey } from './key-files.js';
import { isVersion } from './minimum-version.js';

export type Scheme = 'ed25519' | 'hmac';
export const SCHEMES: readonly Scheme[] = ['ed25519', 'hmac'];

const instant = text((value) => parseInstant(value) !== undefined, 'a UTC time such as 2026-01-02T03:04:05Z');
const namespaces = list(text(isNamespace, 'a namespace such as org.acme or x.alice'), 1);

const key = object({
  keyid: text(),
  public_key: text(),
  namespaces,
  roles: list(oneOf(['sign', 'approve']), 1),
  status: oneOf(['active', 'retired', 'revoked']),
  not_before: optional(instant),
  not_after: optional(instant),
  note: optional(text()),
});

const hmac = object({
  env: text((value) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(value), 'the name of an environment variable'),
  namespaces,
  allow_short_secret: withDefault(flag, false),
  note: optional(text()),
});

const policy = object({
  version: exactly(1),
  schemes: withDefault(list(oneOf(SCHEMES), 1), ['ed25519']),
  residue: withDefault(oneOf(['deny', 'warn']), 'deny'),
  expires: optional(instant),
  minimum_versions: withDefault(
    textRecord(text(isNamespace, 'a worker id'), text(isVersion, 'a version such as 1.2.3')),
    {},
  ),
  keys: withDefault(list(key), []),
  hmac: withDefault(list(hmac), []),
});

type KeyEntry = typeof key extends Shape<infer T> ? T : never;

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
    finding('WCP2006', `${where.length === 0 ? 'the trust policy' : quote(where.join('.'))} ${message}`, {
      path,
      ...document.at(where),
    });
  const parsed = readShape(policy, document.value);
  if (!parsed.ok) return { ok: false, findings: parsed.faults.map((fault) => at(fault.path, fault.message)) };
  const findings: Finding[] = [];
  const keys: TrustedKey[] = [];
  parsed.value.keys.forEach((entry, index) => {
    const decoded = readPublicKey(entry.public_key);
    if (!decoded.ok) {
      findings.push(at(['keys', index, 'public_key'], decoded.message));
      return;
    }
    const keyid = keyidOf(decoded.publicKey);
    if (keyid !== entry.keyid) {
      findings.push(at(['keys', index, 'keyid'], `is not that of the public key: that is \`${keyid}\``));
    }
    if (keys.some((other) => other.keyid === keyid)) {
      findings.push(at(['keys', index], 'is a key that is listed already'));
    }
    keys.push(trustedKey(entry, keyid, decoded.publicKey));
  });
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    policy: {
      schemes: parsed.value.schemes,
      mayWarnOfResidue: parsed.value.residue === 'warn',
      expires: instantOf(parsed.value.expires),
      minimumVersions: parsed.value.minimum_versions,
      keys,
      hmac: parsed.value.hmac,
    },
  };
}

function instantOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseInstant(text);
}

function trustedKey(entry: KeyEntry, keyid: string, publicKey: Uint8Array): TrustedKey {
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
