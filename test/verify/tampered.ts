/** One small package signed with both schemes, and its verdict for any bytes in place of its attestation. */
import { readFileSync } from 'node:fs';
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
  return {
    manifest: readFileSync(join(root, 'manifest.json')),
    bundle: readFileSync(join(root, 'manifest.sig')),
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

/** True for a byte on the line of a manifest member that no signature covers. */
export function isUnsigned(manifest: Uint8Array, at: number): boolean {
  const text = Buffer.from(manifest).toString('latin1');
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at));
  return /^ {2}"(?:attested_at_utc|trust_statement)": /.test(line);
}
