/** Reads the two files of an attestation as evidence for `verifyPackage`. */
import { MAX_MANIFEST_BYTES } from '../limits.js';
import { type AttestationPaths, readAttestationFile } from '../manifest/attestation-files.io.js';
import type { Evidence } from './authenticate.js';

/** The evidence at these paths; `shown` is how messages name them. Whatever is wrong with a file is in the evidence. */
export function readEvidence(paths: AttestationPaths, shown: AttestationPaths = paths): Evidence {
  return {
    manifest: {
      path: shown.manifest,
      bytes: undefined,
      ...readAttestationFile(paths.manifest, MAX_MANIFEST_BYTES),
    },
    bundle: { path: shown.bundle, bytes: undefined, ...readAttestationFile(paths.bundle) },
  };
}
