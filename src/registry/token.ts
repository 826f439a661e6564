/** The bearer token that protects the writes of a registry server. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../errors.js';
import { MIN_REGISTRY_TOKEN_CHARACTERS } from '../limits.js';

/** `allowed`, `unauthorized` (no or a wrong token), `closed` (the server takes no writes at all). */
export type WriteAccess = 'allowed' | 'unauthorized' | 'closed';

const BEARER = /^Bearer ([\x21-\x7e]+)$/i;

/**
 * The check of an Authorization header (RFC 6750 section 2.1) against one token; without a token the server is closed
 * for writes. Only the digest of the token is kept, and digests are compared in constant time.
 */
export function writeAccess(token: string | undefined): (authorization: string | undefined) => WriteAccess {
  if (token === undefined) return () => 'closed';
  if (!/^[\x21-\x7e]+$/.test(token) || token.length < MIN_REGISTRY_TOKEN_CHARACTERS) {
    throw new CodedError(
      'WCP2007',
      `the registry token must have at least ${MIN_REGISTRY_TOKEN_CHARACTERS} printable ASCII characters and no space`,
      { fix: 'Make one with `openssl rand -hex 32`.' },
    );
  }
  const expected = digest(token);
  return (authorization) => {
    const given = BEARER.exec(authorization ?? '')?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected) ? 'allowed' : 'unauthorized';
  };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
