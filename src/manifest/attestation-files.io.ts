/** The two files of an attestation on disk: manifest.json and, beside it, manifest.sig. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { MAX_BUNDLE_BYTES } from '../limits.js';

export interface AttestationPaths {
  manifest: string;
  bundle: string;
}

/** The default places in a package root. */
export function pathsInPackage(root: string): AttestationPaths {
  return { manifest: join(root, 'manifest.json'), bundle: join(root, 'manifest.sig') };
}

/** The places when the manifest is kept elsewhere: the bundle is beside it, `.json` replaced by `.sig`. */
export function pathsBeside(manifest: string): AttestationPaths {
  return { manifest, bundle: `${manifest.replace(/\.json$/, '')}.sig` };
}

/** The bytes of an attestation file, or why there are none; neither when it does not exist. */
export interface AttestationFile {
  bytes?: Uint8Array;
  problem?: string;
}

/** Reads one of the files. It is untrusted: whatever is wrong with it is a problem to report, never an exception. */
export function readAttestationFile(path: string, maxBytes: number = MAX_BUNDLE_BYTES): AttestationFile {
  const read = readBoundedFile(path, maxBytes);
  if (read.ok) return { bytes: read.bytes };
  switch (read.reason) {
    case 'missing':
      return {};
    case 'unreadable':
      return { problem: `cannot be read: ${read.detail}` };
    case 'not-a-file':
    case 'too-large':
      return { problem: `is ${read.detail}` };
  }
}

/**
 * Writes an attestation, both files or none: each is written beside its place and renamed, so a reader sees the old or
 * the new one, and a failure puts back what was there. Between the two renames a verifier denies. Without a bundle a
 * stale one is removed, because a signature that is there must verify. `manifest.tmp`, which the package hash leaves
 * out, is the temporary name in a package and so also keeps a second signer out. Throws WCP3001; outside a package
 * WCP2010 for a file that is no attestation.
 */
export function writeAttestation(
  paths: AttestationPaths,
  manifest: Uint8Array,
  bundle: Uint8Array | undefined,
): void {
  const before = { manifest: currentBytes(paths.manifest), bundle: currentBytes(paths.bundle) };
  if (!isPackageName(paths.manifest)) {
    refuseForeign(paths.manifest, before.manifest, '"schema_version"');
    refuseForeign(paths.bundle, before.bundle, '"dsseEnvelope"');
  }
  replace(paths.bundle, bundle);
  try {
    replace(paths.manifest, manifest);
  } catch (error) {
    replace(paths.bundle, before.bundle);
    throw error;
  }
}

/** What is at a place now; undefined for nothing. A directory or a link is in the way and is never replaced. */
function currentBytes(path: string): Uint8Array | undefined {
  try {
    if (lstatSync(path).isFile()) return readFileSync(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw failure(path, error);
  }
  throw new CodedError('WCP3001', `cannot write ${quote(path)}: it is there and not a regular file`, {
    fix: 'Remove it.',
  });
}

function isPackageName(path: string): boolean {
  return basename(path) === 'manifest.json';
}

/** A name that the user chose may belong to something else: a key, say. Only an attestation is written over. */
function refuseForeign(path: string, bytes: Uint8Array | undefined, mark: string): void {
  if (bytes === undefined || Buffer.from(bytes).includes(mark)) return;
  throw new CodedError(
    'WCP2010',
    `${quote(path)} is there already and is no attestation; it is not overwritten`,
  );
}

function replace(path: string, bytes: Uint8Array | undefined): void {
  const directory = dirname(path);
  const own = basename(path) === 'manifest.json' || basename(path) === 'manifest.sig';
  const temporary = join(
    directory,
    own ? 'manifest.tmp' : `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  if (bytes === undefined) {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      throw failure(path, error);
    }
    return;
  }
  const fd = openTemporary(temporary);
  try {
    try {
      writeFileSync(fd, bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw failure(path, error);
  }
}

function openTemporary(path: string): number {
  try {
    return openSync(path, 'wx', 0o644);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw failure(path, error);
    throw new CodedError('WCP3001', `${quote(path)} is there: another signing runs, or one was killed`, {
      cause: error,
      fix: 'Remove it when no other signing runs.',
    });
  }
}

function failure(path: string, cause: unknown): CodedError {
  return new CodedError('WCP3001', `cannot write ${quote(path)}: ${systemErrorText(cause)}`, { cause });
}
