/** HMAC-SHA256 of the manifest, byte-compatible with the reference SDKs. It proves integrity inside one trust domain. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isSha256Hex, utf8 } from '../bytes.js';
import { MIN_HMAC_SECRET_BYTES } from '../limits.js';

/** Why a secret is refused, or undefined. The secret itself never enters the text. */
export function refuseSecret(secret: string | undefined): string | undefined {
  if (secret === undefined || secret === '') return 'is not set';
  if (!secret.isWellFormed()) return 'is not valid Unicode';
  const length = utf8(secret).length;
  if (length < MIN_HMAC_SECRET_BYTES) return `has ${length} bytes, fewer than ${MIN_HMAC_SECRET_BYTES}`;
  return undefined;
}

/** Lowercase hex HMAC-SHA256 of a payload; the key is the UTF-8 bytes of the secret. */
export function signHmac(payload: Uint8Array, secret: string): string {
  return createHmac('sha256', utf8(secret)).update(payload).digest('hex');
}

/** True when the signature is exactly 64 lowercase hex digits and fits one of the payloads. Constant time per payload. */
export function verifyHmac(payloads: readonly Uint8Array[], secret: string, signature: unknown): boolean {
  if (!isSha256Hex(signature)) return false;
  const given = utf8(signature);
  return payloads.map((payload) => timingSafeEqual(utf8(signHmac(payload, secret)), given)).includes(true);
}
