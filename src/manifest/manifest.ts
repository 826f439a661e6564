/** The awp.v1 manifest: its members, how it is built, written and read. Compatible with the reference SDKs. */
import { isSha256Hex } from '../bytes.js';
import { quote } from '../escape.js';
import { type Finding, finding, type Place } from '../finding.js';
import { isJsonObject, type JsonObject, prettyJson, readJson } from '../json.js';
import { MAX_ID_LENGTH, MAX_MANIFEST_BYTES } from '../limits.js';
import { parseInstant } from '../time.js';
import { trustStatement } from '../worker-id.js';

export const MANIFEST_SCHEMA = 'awp.v1';

/** The members that both signatures cover; in this order the HMAC signs them. */
export const SIGNED_MEMBERS = [
  'build_source',
  'built_at_utc',
  'package_hash',
  'schema_version',
  'worker_id',
  'worker_species_id',
  'worker_version',
] as const;
export type SignedMember = (typeof SIGNED_MEMBERS)[number];

/** The signed members of a manifest; all are strings. */
export type SignedMembers = Record<SignedMember, string>;

export interface Manifest extends SignedMembers {
  attested_at_utc: string;
  trust_statement: string;
  signature_hmac_sha256?: string;
}

/** Who and what a package is, as its owner states it. */
export interface PackageIdentity {
  worker_id: string;
  worker_species_id: string;
  worker_version: string;
}

// Printable ASCII without < > &: for exactly these the three SDKs write the same signing payload.
const SIGNABLE = /^[\x20-\x25\x27-\x3b\x3d\x3f-\x7e]+$/;

/** Why a value cannot be signed the same way by all SDKs, or undefined. */
export function refuseSignedValue(value: string): string | undefined {
  if (value === '') return 'is empty';
  if (value.length > MAX_ID_LENGTH) return `is longer than ${MAX_ID_LENGTH} characters`;
  if (!SIGNABLE.test(value)) return 'holds a character other than printable ASCII without `<`, `>` and `&`';
  return undefined;
}

/** A manifest without signatures. `built_at_utc` and `attested_at_utc` are RFC 3339 in whole seconds. */
export function buildManifest(
  identity: PackageIdentity,
  facts: {
    package_hash: string;
    build_source: string;
    built_at_utc: string;
    attested_at_utc: string;
    namespace: string;
  },
): Manifest {
  const { namespace, ...members } = facts;
  return {
    schema_version: MANIFEST_SCHEMA,
    ...identity,
    ...members,
    trust_statement: trustStatement(namespace, facts.attested_at_utc, facts.package_hash),
  };
}

/** The file's bytes: members sorted, 2 spaces, a line feed at the end. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return Buffer.from(prettyJson(manifest));
}

/** What reading a manifest gives: the signed members, and the HMAC signature as it stands, whatever its kind. */
export interface ReadManifest {
  signed: SignedMembers;
  signature: unknown;
  /** Every member as it stands, signed or not. */
  members: JsonObject;
}

/**
 * Reads manifest.json. `ATTEST_MANIFEST_MISSING` when it is not a JSON object, `ATTEST_SCHEMA_UNSUPPORTED` when it is
 * not an awp.v1 manifest. Signed members of any string value are let through: the signature decides. A package_hash
 * that is not a digest is let through as text and fails the comparison, as in the SDKs.
 */
export function readManifest(
  bytes: Uint8Array,
  path: string,
): { ok: true; manifest: ReadManifest } | { ok: false; finding: Finding } {
  const read = readJson(bytes, { maxBytes: MAX_MANIFEST_BYTES });
  if (!read.ok) {
    const { message, ...position } = read.fault;
    return missing(`\`${path}\` is not strict JSON: ${message}`, { path, ...position });
  }
  const { value } = read.document;
  if (!isJsonObject(value)) return missing(`\`${path}\` is not a JSON object`, { path });
  if (value.schema_version !== MANIFEST_SCHEMA) {
    const shown = quote(value.schema_version);
    return unsupported(`schema_version of \`${path}\` is ${shown}, not \`${MANIFEST_SCHEMA}\``, { path });
  }
  for (const member of SIGNED_MEMBERS) {
    if (member === 'package_hash' || typeof value[member] === 'string') continue;
    return unsupported(`member \`${member}\` of \`${path}\` is missing or not a string`, {
      path,
      ...read.document.at([member], { key: true }),
    });
  }
  if (parseInstant(String(value.built_at_utc)) === undefined) {
    const shown = quote(value.built_at_utc);
    return unsupported(
      `built_at_utc of \`${path}\` is ${shown}, not a UTC time such as 2026-01-02T03:04:05Z`,
      {
        path,
        ...read.document.at(['built_at_utc']),
      },
    );
  }
  return {
    ok: true,
    manifest: { signed: signedMembers(value), signature: value.signature_hmac_sha256, members: value },
  };
}

function signedMembers(value: JsonObject): SignedMembers {
  const signed = {} as SignedMembers;
  for (const member of SIGNED_MEMBERS)
    signed[member] = typeof value[member] === 'string' ? value[member] : '';
  return signed;
}

function missing(message: string, place: Place): { ok: false; finding: Finding } {
  return { ok: false, finding: finding('ATTEST_MANIFEST_MISSING', message, place) };
}

function unsupported(message: string, place: Place): { ok: false; finding: Finding } {
  return { ok: false, finding: finding('ATTEST_SCHEMA_UNSUPPORTED', message, place) };
}

/** True for the placeholder that unsigned template packages carry instead of a digest. */
export function isPlaceholderHash(packageHash: string): boolean {
  return !isSha256Hex(packageHash) && packageHash === 'PENDING_ATTESTATION';
}
