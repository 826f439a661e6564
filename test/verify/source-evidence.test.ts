import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { MAX_MANIFEST_BYTES } from '../../src/limits.js';
import { openSource } from '../../src/source/open-source.io.js';
import { sourceEvidence } from '../../src/verify/source-evidence.js';
import { repositoryOf } from '../support/git.js';
import { archiveOf } from '../support/tar.js';
import { removeTemporary } from '../support/tree.js';

afterEach(removeTemporary);

const PROBLEM = `is no file of at most ${MAX_MANIFEST_BYTES} bytes that can be read`;

it.each([
  ['a file', { 'manifest.json': '{}' }, { bytes: Buffer.from('{}') }],
  ['none', {}, { bytes: undefined }],
  ['too large', { 'manifest.json': 'x'.repeat(MAX_MANIFEST_BYTES + 1) }, { problem: PROBLEM }],
  ['a directory', { 'manifest.json/x': '' }, { problem: PROBLEM }],
])('of a commit and of a tarball: %s', async (_name, files, expected) => {
  const cwd = await repositoryOf({ 'w/main.py': '', ...under('w', files) });
  writeFileSync(join(cwd, 'w.tar'), archiveOf(join(cwd, 'w')));
  for (const target of ['HEAD:w', 'w.tar']) {
    const source = await openSource(target, { label: target, from: 'auto', cwd });
    const { manifest, bundle } = await sourceEvidence(source);
    expect({ ...manifest, bytes: manifest.bytes && Buffer.from(manifest.bytes) }).toEqual({
      path: `${target}/manifest.json`,
      bytes: undefined,
      ...expected,
    });
    expect(bundle).toEqual({ path: `${target}/manifest.sig`, bytes: undefined });
  }
});

function under(root: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
}
