/** The two files of an attestation on disk: manifest.json and, beside it, manifest.sig. */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { MAX_MANIFEST_BYTES } from '../limits.js';

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
export function readAttestationFile(path: string): AttestationFile {
  try {
    // Non-blocking, because opening a FIFO in its place would wait for ever.
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile()) return { problem: 'is not a file' };
      if (stats.size > MAX_MANIFEST_BYTES) return { problem: `is larger than ${MAX_MANIFEST_BYTES} bytes` };
      return { bytes: readFileSync(fd) };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    const code = systemErrorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? {}
      : { problem: `cannot be read: ${systemErrorText(error)}` };
  }
}

/**
 * Writes an attestation. Each file is written as `manifest.tmp` in its directory, which the package hash leaves out,
 * and renamed, so a reader sees the old or the new one; between the two renames a verifier denies. Without a bundle a
 * stale one is removed, because a signature that is there must verify. Throws WCP3001.
 */
export function writeAttestation(
  paths: AttestationPaths,
  manifest: Uint8Array,
  bundle: Uint8Array | undefined,
): void {
  writeWhole(paths.manifest, manifest);
  if (bundle !== undefined) writeWhole(paths.bundle, bundle);
  else {
    try {
      rmSync(paths.bundle, { force: true });
    } catch (error) {
      throw failure(paths.bundle, error);
    }
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), 'manifest.tmp');
  const { O_WRONLY, O_CREAT, O_EXCL } = constants;
  try {
    // One may be left from a run that was killed.
    rmSync(temporary, { force: true });
  } catch (error) {
    throw failure(temporary, error);
  }
  try {
    const fd = openSync(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o644);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
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

function failure(path: string, cause: unknown): CodedError {
  return new CodedError('WCP3001', `cannot write ${quote(path)}: ${systemErrorText(cause)}`, { cause });
}
