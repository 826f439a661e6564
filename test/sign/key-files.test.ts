import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.js';
import { signingKey, toSpki } from '../../src/sign/ed25519.js';
import { loadSigningKey, signingKeyFromEnv } from '../../src/sign/key-files.io.js';
import {
  encodePrivateKey,
  encodePublicKey,
  readPrivateKey,
  readPublicKey,
} from '../../src/sign/key-files.js';
import { removeTemporary, temporaryDirectory } from '../support/tree.js';

afterEach(removeTemporary);

const KEY = signingKey(Buffer.alloc(32, 7));
const OTHER = signingKey(Buffer.alloc(32, 8));
const PRIVATE = encodePrivateKey(KEY);
const PUBLIC = encodePublicKey(KEY.publicKey);

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const spki = { type: 'spki', format: 'pem' } as const;
const RSA = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: pkcs8,
  publicKeyEncoding: spki,
});
const EC = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: pkcs8,
  publicKeyEncoding: spki,
});
const X25519 = generateKeyPairSync('x25519', { privateKeyEncoding: pkcs8, publicKeyEncoding: spki });
const ED448 = generateKeyPairSync('ed448', { privateKeyEncoding: pkcs8, publicKeyEncoding: spki });
const ENCRYPTED = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'secret' },
  publicKeyEncoding: spki,
}).privateKey;
const OPENSSH =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n';
const body = (pem: string): string => pem.split('\n')[1] ?? '';

describe('a private key', () => {
  it('is read as it was written, also with CRLF and text around it', () => {
    for (const text of [PRIVATE, PRIVATE.replaceAll('\n', '\r\n'), `\n${PRIVATE}\n`, `comment\n${PRIVATE}`]) {
      const read = readPrivateKey(text);
      expect(read).toMatchObject({ ok: true, key: { keyid: KEY.keyid } });
      if (read.ok) expect(Buffer.from(read.key.seed)).toEqual(Buffer.from(KEY.seed));
    }
  });

  it('of Node is read, and Node reads ours', () => {
    const made = generateKeyPairSync('ed25519', { privateKeyEncoding: pkcs8, publicKeyEncoding: spki });
    const read = readPrivateKey(made.privateKey);
    if (!read.ok) throw new Error(read.message);
    expect(encodePrivateKey(read.key)).toBe(made.privateKey);
    expect(encodePublicKey(read.key.publicKey)).toBe(made.publicKey);
    expect(createPublicKey(PRIVATE).export(spki)).toBe(PUBLIC);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'is not a private key in PKCS8 PEM'],
    ['garbage', 'swordfish', 'is not a private key in PKCS8 PEM'],
    ['an RSA key', RSA.privateKey, 'is a key of type rsa, not ed25519'],
    ['an EC key', EC.privateKey, 'is a key of type ec, not ed25519'],
    ['an X25519 key', X25519.privateKey, 'is a key of type x25519, not ed25519'],
    ['an Ed448 key', ED448.privateKey, 'is a key of type ed448, not ed25519'],
    ['an encrypted key', ENCRYPTED, 'is encrypted'],
    ['an OpenSSH key', OPENSSH, 'is in OpenSSH form, not PKCS8 PEM'],
    ['a public key', PUBLIC, 'is a public key'],
    ['a truncated key', PRIVATE.slice(0, 60), 'is not a private key in PKCS8 PEM'],
    ['a key without its end', PRIVATE.replace(/-----END.*/s, ''), 'is not a private key in PKCS8 PEM'],
    [
      'a key with a character too few',
      PRIVATE.replace(/.(?=\n-----END)/, ''),
      'is not a private key in PKCS8 PEM',
    ],
    ['two keys', PRIVATE + encodePrivateKey(OTHER), 'holds more than one key'],
    ['a key pair', PRIVATE + PUBLIC, 'holds more than one key'],
    ['the body alone', body(PRIVATE), 'is not a private key in PKCS8 PEM'],
  ])('is not %s', (_what, text, message) => {
    const read = readPrivateKey(text);
    expect(read).toEqual({ ok: false, message });
    expect(JSON.stringify(read)).not.toContain(body(PRIVATE).slice(-20));
  });
});

describe('a public key', () => {
  it('is read from PEM and from its base64 body', () => {
    for (const text of [
      PUBLIC,
      PUBLIC.trim(),
      PUBLIC.replaceAll('\n', '\r\n'),
      body(PUBLIC),
      ` ${body(PUBLIC)}\n`,
    ])
      expect(readPublicKey(text)).toEqual({ ok: true, publicKey: Buffer.from(KEY.publicKey) });
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['garbage', 'swordfish'],
    ['RSA', RSA.publicKey],
    ['EC', EC.publicKey],
    ['X25519', X25519.publicKey],
    ['Ed448', ED448.publicKey],
    ['a private key', PRIVATE],
    ['two keys', PUBLIC + encodePublicKey(OTHER.publicKey)],
    ['truncated', PUBLIC.slice(0, 70)],
    ['text before it', `comment\n${PUBLIC}`],
    ['another label', PUBLIC.replaceAll('PUBLIC KEY', 'CERTIFICATE')],
    ['the base64 URL alphabet', body(PUBLIC).replace('+', '-').replace('/', '_').replace(/=*$/, '=')],
    ['the raw key', Buffer.from(KEY.publicKey).toString('base64')],
  ])('is not %s', (_what, text) => {
    expect(readPublicKey(text)).toEqual({ ok: false, message: 'is not an Ed25519 public key in SPKI form' });
  });

  it('of small order is refused', () => {
    const identity = Buffer.alloc(32);
    identity[0] = 1;
    expect(readPublicKey(toSpki(identity).toString('base64'))).toEqual({
      ok: false,
      message: 'is of small order: anybody can sign for it',
    });
  });
});

describe('loadSigningKey', () => {
  function failure(run: () => unknown): CodedError {
    try {
      run();
    } catch (error) {
      if (error instanceof CodedError) return error;
      throw error;
    }
    throw new Error('did not throw');
  }

  it('reads a file that only its owner can read', () => {
    const path = join(temporaryDirectory(), 'key.pem');
    writeFileSync(path, PRIVATE, { mode: 0o600 });
    expect(loadSigningKey(path).keyid).toBe(KEY.keyid);
    chmodSync(path, 0o640);
    const error = failure(() => loadSigningKey(path));
    expect(error).toMatchObject({ code: 'WCP2007', fix: `Run \`chmod 600 ${path}\`.` });
    expect(error.message).toBe(`the signing key \`${path}\` can be read by other users`);
  });

  it.each<[string, (path: string) => void, string]>([
    ['a missing file', () => undefined, 'cannot be read: no such file or directory'],
    ['a directory', (path) => mkdirSync(path), 'is not a key file'],
    ['a FIFO', (path) => execFileSync('mkfifo', [path]), 'is not a key file'],
    [
      'a large file',
      (path) => writeFileSync(path, 'x'.repeat(16 * 1024 + 1), { mode: 0o600 }),
      'is not a key file',
    ],
    ['a public key', (path) => writeFileSync(path, PUBLIC, { mode: 0o600 }), 'is a public key'],
    [
      'garbage',
      (path) => writeFileSync(path, 'swordfish', { mode: 0o600 }),
      'is not a private key in PKCS8 PEM',
    ],
  ])('refuses %s', (_what, make, message) => {
    const path = join(temporaryDirectory(), 'key.pem');
    make(path);
    const error = failure(() => loadSigningKey(path));
    expect([error.code, error.message]).toEqual(['WCP2007', `the signing key \`${path}\` ${message}`]);
  });

  it('reads a variable, and never shows its value', () => {
    expect(signingKeyFromEnv('WCP_SIGNING_KEY', PRIVATE).keyid).toBe(KEY.keyid);
    const error = failure(() => signingKeyFromEnv('WCP_SIGNING_KEY', 'swordfish'));
    expect(error.message).toBe('the signing key in `WCP_SIGNING_KEY` is not a private key in PKCS8 PEM');
    expect(JSON.stringify([error.message, error.fix, error.cause])).not.toContain('swordfish');
  });
});
