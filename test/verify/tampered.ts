/** One small package signed with both schemes, and its verdict for any bytes in place of its attestation. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { directorySource } from '../../src/source/directory.io.js';
import type { Verdict } from '../../src/verify/verdict.js';
import { verifyPackage } from '../../src/verify/verify.js';
import { BOTH_POLICY, IDENTITY, KEY, NOW, SECRET, signedTree } from './signed-package.js';

export interface Tampered {
  manifest: Uint8Array;
  bundle: Uint8Array;
  verdictOn(manifest: Uint8Array, bundle: Uint8Array): Promise<Verdict>;
}

export async function smallPackage(): Promise<Tampered> {
  const root = await signedTree({ key: KEY, secret: SECRET }, { 'a.py': 'A = 1\n' });
  const source = directorySource(root);
  const manifest = readFileSync(join(root, 'manifest.json'));
  const bundle = readFileSync(join(root, 'manifest.sig'));
  // The attestation is given apart, or every change would be caught for not being the file in the package.
  rmSync(join(root, 'manifest.json'));
  rmSync(join(root, 'manifest.sig'));
  return {
    manifest,
    bundle,
    verdictOn: (manifest, bundle) =>
      verifyPackage(
        source,
        {
          manifest: { path: 'manifest.json', bytes: manifest },
          bundle: { path: 'manifest.sig', bytes: bundle },
        },
        {
          expected: IDENTITY,
          policy: BOTH_POLICY,
          secretOf: () => SECRET,
          hmacOrder: 'python',
          warnOfResidue: false,
          now: NOW,
        },
      ),
  };
}

/** The bytes with one of them xored. */
export function flipped(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}
