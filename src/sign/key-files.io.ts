/** Signing keys from files and environment variables. What a key file holds never enters a message. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { CodedError, systemErrorText } from '../errors.js';
import { printable, quote } from '../escape.js';
import { MAX_KEY_BYTES } from '../limits.js';
import type { SigningKey } from './ed25519.js';
import { readPrivateKey } from './key-files.js';

/** Reads an Ed25519 signing key. Throws WCP2007: unreadable, readable by others (not on Windows), not such a key. */
export function loadSigningKey(path: string): SigningKey {
  let text: string;
  try {
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile() || stats.size > MAX_KEY_BYTES) throw unusable(path, 'is not a key file');
      if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
        throw new CodedError('WCP2007', `the signing key ${quote(path)} can be read by other users`, {
          fix: `Run \`chmod 600 ${printable(path)}\`.`,
        });
      }
      text = readFileSync(fd, 'utf8');
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw unusable(path, `cannot be read: ${systemErrorText(error)}`);
  }
  const read = readPrivateKey(text);
  if (!read.ok) throw unusable(path, read.message);
  return read.key;
}

/** Reads an Ed25519 signing key from the value of an environment variable. Throws WCP2007. */
export function signingKeyFromEnv(name: string, value: string): SigningKey {
  const read = readPrivateKey(value);
  if (!read.ok) throw new CodedError('WCP2007', `the signing key in ${quote(name)} ${read.message}`);
  return read.key;
}

function unusable(path: string, why: string): CodedError {
  return new CodedError('WCP2007', `the signing key ${quote(path)} ${why}`);
}
