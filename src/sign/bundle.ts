/**
 * manifest.sig: a Sigstore bundle v0.3 with one DSSE envelope and the hint of a public key. The format allows one
 * signature per bundle. A bundle is only taken apart here; whether its key is trusted is the trust policy's.
 */
import { fromBase64, toBase64 } from '../bytes.js';
import { quote } from '../escape.js';
import { isJsonObject, type JsonValue, prettyJson, readJson } from '../json.js';
import { MAX_BUNDLE_BYTES } from '../limits.js';
import { IN_TOTO_PAYLOAD_TYPE, preAuthEncoding } from './dsse.js';
import { type SigningKey, signEd25519 } from './ed25519.js';

export const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

export interface Bundle {
  payload: Uint8Array;
  signature: Uint8Array;
  /** Who claims to have signed; only a hint for finding the key. */
  keyid: string;
}

/** Signs a payload and gives the bytes of the bundle file. */
export function encodeBundle(payload: Uint8Array, key: SigningKey): Uint8Array {
  const signature = signEd25519(preAuthEncoding(IN_TOTO_PAYLOAD_TYPE, payload), key);
  return Buffer.from(
    prettyJson({
      mediaType: BUNDLE_MEDIA_TYPE,
      verificationMaterial: { publicKey: { hint: key.keyid } },
      dsseEnvelope: {
        payload: toBase64(payload),
        payloadType: IN_TOTO_PAYLOAD_TYPE,
        signatures: [{ sig: toBase64(signature), keyid: key.keyid }],
      },
    }),
  );
}

/** `unsupported`: another format. `malformed`: this format, broken. */
export type BundleResult =
  | { ok: true; bundle: Bundle }
  | { ok: false; kind: 'unsupported' | 'malformed'; message: string };

/** Takes a bundle apart, strictly: no unknown members, canonical base64, exactly one signature, one key hint. */
export function readBundle(bytes: Uint8Array): BundleResult {
  const read = readJson(bytes, { maxBytes: MAX_BUNDLE_BYTES });
  if (!read.ok) return malformed(`is not strict JSON: ${read.fault.message} (line ${read.fault.line})`);
  const root = members(read.document.value, ['mediaType', 'verificationMaterial', 'dsseEnvelope']);
  if (root === undefined)
    return malformed('is not an object of mediaType, verificationMaterial and dsseEnvelope');
  if (root.mediaType !== BUNDLE_MEDIA_TYPE) {
    return unsupported(`has mediaType ${quote(root.mediaType)}, not \`${BUNDLE_MEDIA_TYPE}\``);
  }
  const material = members(root.verificationMaterial, ['publicKey']);
  const hint = members(material?.publicKey, ['hint'])?.hint;
  if (typeof hint !== 'string') return unsupported('has no public key hint; certificates are not supported');
  const envelope = members(root.dsseEnvelope, ['payload', 'payloadType', 'signatures']);
  if (envelope === undefined) return malformed('has no DSSE envelope of payload, payloadType and signatures');
  if (envelope.payloadType !== IN_TOTO_PAYLOAD_TYPE) {
    return unsupported(`has payloadType ${quote(envelope.payloadType)}, not \`${IN_TOTO_PAYLOAD_TYPE}\``);
  }
  const signatures = envelope.signatures;
  if (!Array.isArray(signatures) || signatures.length !== 1)
    return malformed('does not have exactly one signature');
  const entry = members(signatures[0], ['sig', 'keyid']);
  if (entry === undefined || entry.keyid !== hint) return malformed('names two different keys');
  const payload = typeof envelope.payload === 'string' ? fromBase64(envelope.payload) : undefined;
  const signature = typeof entry.sig === 'string' ? fromBase64(entry.sig) : undefined;
  if (payload === undefined || signature === undefined)
    return malformed('holds base64 that is not canonical');
  return { ok: true, bundle: { payload, signature, keyid: hint } };
}

/** An object with exactly these members, or undefined. */
function members<Name extends string>(
  value: JsonValue | undefined,
  names: readonly Name[],
): Record<Name, JsonValue> | undefined {
  if (!isJsonObject(value)) return undefined;
  const own = Object.keys(value);
  if (own.length !== names.length || !names.every((name) => Object.hasOwn(value, name))) return undefined;
  return value as Record<Name, JsonValue>;
}

function malformed(message: string): BundleResult {
  return { ok: false, kind: 'malformed', message };
}

function unsupported(message: string): BundleResult {
  return { ok: false, kind: 'unsupported', message };
}
