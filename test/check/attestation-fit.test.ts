import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { attestationFit } from '../../src/check/attestation-fit.js';
import { signPackage } from '../../src/check/sign-package.js';
import { directorySource } from '../../src/source/directory.io.js';
import type { Evidence } from '../../src/verify/authenticate.js';
import { removeTemporary, treeOf } from '../support/tree.js';
import { FILES, IDENTITY, KEY, SECRET } from '../verify/signed-package.js';

afterEach(removeTemporary);

const BUILD = { source: 'ci', built_at: '2026-01-01T00:00:00Z', signed_at: '2026-01-02T00:00:00Z' };

/** The codes and messages for a package signed in Go's order and then changed. */
async function misfits(
  schemes: 'ed25519' | 'hmac',
  change: { files?: (root: string) => void; evidence?: (evidence: Evidence) => void } = {},
): Promise<string[]> {
  const root = await treeOf(FILES);
  const { signed } = await signPackage(directorySource(root, 'w'), {
    identity: IDENTITY,
    ...(schemes === 'hmac' ? { secret: SECRET } : { key: KEY }),
    hashOrder: 'go',
    build: BUILD,
  });
  const evidence: Evidence = {
    manifest: { path: 'w/manifest.json', bytes: signed?.manifestBytes },
    bundle: { path: 'w/manifest.sig', bytes: signed?.bundleBytes },
  };
  change.files?.(root);
  change.evidence?.(evidence);
  const content = await canonicalize(directorySource(root, 'w'), { ignoreRules: true });
  const result = await attestationFit('w', evidence, content);
  return result.findings.map((one) => `${one.code} ${one.message}`);
}

const edit = (root: string): void => writeFileSync(join(root, Object.keys(FILES)[0] ?? ''), 'edited');
const path = Object.keys(FILES)[0];

describe('attestationFit', () => {
  it('has nothing to say of the files that were signed, in whatever order', async () => {
    expect(await misfits('ed25519')).toEqual([]);
    expect(await misfits('hmac')).toEqual([]);
  });

  it('names the files that changed, or says that they did', async () => {
    expect(await misfits('ed25519', { files: edit })).toEqual([
      `ATTEST_HASH_MISMATCH \`w/${path}\` changed after signing`,
    ]);
    expect(await misfits('hmac', { files: edit })).toEqual([
      'ATTEST_HASH_MISMATCH `w/manifest.json` is about other files: its package hash is not that of the package',
    ]);
  });

  it('refuses half an attestation, and two halves of two', async () => {
    expect(
      await misfits('ed25519', { evidence: (one) => Object.assign(one.manifest, { bytes: undefined }) }),
    ).toEqual(['ATTEST_MANIFEST_MISSING there is `w/manifest.sig`, but no `w/manifest.json`']);
    const other = (one: Evidence): void => {
      const text = Buffer.from(one.manifest.bytes ?? []).toString();
      one.manifest.bytes = Buffer.from(text.replace(/"build_source": "ci"/, '"build_source": "me"'));
    };
    expect(await misfits('ed25519', { evidence: other })).toEqual([
      'ATTEST_HASH_MISMATCH `w/manifest.json` and `w/manifest.sig` differ in build_source',
    ]);
  });

  it('refuses what cannot be read', async () => {
    const broken = (which: keyof Evidence, more: Partial<Evidence['manifest']>) => (one: Evidence) =>
      void Object.assign(one[which], more);
    expect(await misfits('ed25519', { evidence: broken('bundle', { bytes: Buffer.from('x') }) })).toEqual([
      expect.stringContaining('ATTEST_SCHEMA_UNSUPPORTED `w/manifest.sig` is not strict JSON'),
    ]);
    expect(await misfits('ed25519', { evidence: broken('manifest', { bytes: Buffer.from('x') }) })).toEqual([
      expect.stringContaining('ATTEST_MANIFEST_MISSING `w/manifest.json` is not strict JSON'),
    ]);
    expect(await misfits('ed25519', { evidence: broken('bundle', { problem: 'is a directory' }) })).toEqual([
      'ATTEST_HASH_MISMATCH `w/manifest.sig` is a directory',
    ]);
  });
});
