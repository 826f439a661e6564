/** Keys as text: PKCS8 and SPKI PEM (RFC 7468, RFC 8410), and the OpenSSH public line. */
import { createPrivateKey } from 'node:crypto';
import { fromBase64, toBase64 } from '../bytes.js';
import { fromSpki, refusePublicKey, type SigningKey, signingKey, sshWireForm, toSpki } from './ed25519.js';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

function pem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function pemBody(text: string, label: string): Uint8Array | undefined {
  const match = new RegExp(`^-----BEGIN ${label}-----\\s([A-Za-z0-9+/=\\s]+)-----END ${label}-----$`).exec(
    text.trim(),
  );
  return match?.[1] === undefined ? undefined : fromBase64(match[1].replace(/\s/g, ''));
}

/** PKCS8 PEM of a signing key. */
export function encodePrivateKey(key: SigningKey): string {
  return pem('PRIVATE KEY', Buffer.concat([PKCS8_PREFIX, key.seed]));
}

/** SPKI PEM of a public key. */
export function encodePublicKey(publicKey: Uint8Array): string {
  return pem('PUBLIC KEY', toSpki(publicKey));
}

/** The line of an OpenSSH `.pub` file. */
export function encodeSshPublicKey(publicKey: Uint8Array, comment: string): string {
  return `ssh-ed25519 ${toBase64(sshWireForm(publicKey))} ${comment}\n`;
}

export type KeyResult = { ok: true; key: SigningKey } | { ok: false; message: string };

/** Reads an unencrypted Ed25519 PKCS8 PEM. A message never holds any of the text. */
export function readPrivateKey(text: string): KeyResult {
  if (text.split('-----BEGIN ').length > 2) return { ok: false, message: 'holds more than one key' };
  if (text.includes('ENCRYPTED PRIVATE KEY')) return { ok: false, message: 'is encrypted' };
  if (text.includes('PUBLIC KEY')) return { ok: false, message: 'is a public key' };
  if (text.includes('OPENSSH PRIVATE KEY'))
    return { ok: false, message: 'is in OpenSSH form, not PKCS8 PEM' };
  try {
    const key = createPrivateKey({ key: text, format: 'pem' });
    if (key.asymmetricKeyType !== 'ed25519') {
      return { ok: false, message: `is a key of type ${key.asymmetricKeyType ?? 'unknown'}, not ed25519` };
    }
    const der = key.export({ format: 'der', type: 'pkcs8' });
    return { ok: true, key: signingKey(new Uint8Array(der.subarray(der.length - 32))) };
  } catch {
    return { ok: false, message: 'is not a private key in PKCS8 PEM' };
  }
}

/** Reads a public key from SPKI PEM or from the base64 body of one. */
export function readPublicKey(
  text: string,
): { ok: true; publicKey: Uint8Array } | { ok: false; message: string } {
  const der = text.includes('-----BEGIN') ? pemBody(text, 'PUBLIC KEY') : fromBase64(text.trim());
  const publicKey = der && fromSpki(der);
  if (publicKey === undefined) return { ok: false, message: 'is not an Ed25519 public key in SPKI form' };
  const refusal = refusePublicKey(publicKey);
  return refusal === undefined ? { ok: true, publicKey } : { ok: false, message: refusal };
}
