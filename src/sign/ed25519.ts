/**
 * Ed25519 keys and signatures (RFC 8032). @noble/ed25519 signs, node:crypto verifies: a cold noble verify costs as
 * much as starting Node. A public key is the 32 raw bytes of RFC 8032 section 5.1.5 everywhere in this project.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { getPublicKey, hashes, Point, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A key pair; `seed` is the 32-byte private key of RFC 8032. */
export interface SigningKey {
  seed: Uint8Array;
  publicKey: Uint8Array;
  keyid: string;
}

/** The key pair of a 32-byte seed. */
export function signingKey(seed: Uint8Array): SigningKey {
  const publicKey = getPublicKey(seed);
  return { seed, publicKey, keyid: keyidOf(publicKey) };
}

/** The 64-byte signature of a message. */
export function signEd25519(message: Uint8Array, key: SigningKey): Uint8Array {
  return sign(message, key.seed);
}

/** True when a signature fits. Malformed input is false, never an exception. */
export function verifyEd25519(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false;
  try {
    const key = createPublicKey({ key: toSpki(publicKey), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}

/** Why a public key is refused, or undefined: not 32 bytes, no canonical point, or of small order. */
export function refusePublicKey(publicKey: Uint8Array): string | undefined {
  if (publicKey.length !== PUBLIC_KEY_BYTES)
    return `has ${publicKey.length} bytes instead of ${PUBLIC_KEY_BYTES}`;
  try {
    // zip215 false refuses encodings that are not canonical.
    if (Point.fromBytes(publicKey, false).isSmallOrder()) return 'is of small order: anybody can sign for it';
  } catch {
    return 'is not a point of the curve';
  }
  return undefined;
}

/** `SHA256:` and the unpadded base64 of the SHA-256 of the SSH wire form, as `ssh-keygen -l` shows it (RFC 4253 6.6). */
export function keyidOf(publicKey: Uint8Array): string {
  const digest = createHash('sha256').update(sshWireForm(publicKey)).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
}

/** The SSH wire form: length-prefixed `ssh-ed25519` and key (RFC 8709 section 4). */
export function sshWireForm(publicKey: Uint8Array): Uint8Array {
  const field = (bytes: Uint8Array): Uint8Array => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  return Buffer.concat([field(Buffer.from('ssh-ed25519')), field(publicKey)]);
}

/** SubjectPublicKeyInfo DER (RFC 8410 section 4) of a raw public key. */
export function toSpki(publicKey: Uint8Array): Buffer {
  return Buffer.concat([SPKI_PREFIX, publicKey]);
}

/** The raw key of SubjectPublicKeyInfo DER, or undefined when it is anything but an Ed25519 key. */
export function fromSpki(der: Uint8Array): Uint8Array | undefined {
  if (der.length !== SPKI_PREFIX.length + PUBLIC_KEY_BYTES) return undefined;
  if (Buffer.compare(der.subarray(0, SPKI_PREFIX.length), SPKI_PREFIX) !== 0) return undefined;
  return der.subarray(SPKI_PREFIX.length);
}
