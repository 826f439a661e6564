/** What pack writes, extracted by GNU tar and Python: the same names, bytes and executable bits, and nothing else. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { foldPath } from '../../src/canonicalize/fold.js';
import { packageHash } from '../../src/canonicalize/package-hash.js';
import { isPackagePath } from '../../src/canonicalize/path-rules.js';
import { writeTarball } from '../../src/check/write-package.io.js';
import { rawPathOf } from '../../src/source/source.js';
import { tarballSource } from '../../src/source/tarball.io.js';
import { type MemoryEntry, memorySource } from '../support/memory-source.js';
import {
  type Extracted,
  extractWithGnuTar,
  hasGnuTar,
  hasPython,
  PythonExtractor,
} from '../support/tar-tools.js';
import { removeTemporary, temporaryDirectory } from '../support/tree.js';

afterEach(removeTemporary);

const NUMBER = 300;
const ATTESTATION = { manifest: Buffer.from('{"m":1}'), bundle: Buffer.from('{"s":1}') };

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abAé😀-_ .~%'), minLength: 1, maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('n', 'é'), minLength: 90, maxLength: 120 }),
);
const entries = fc
  .uniqueArray(
    fc.tuple(
      fc
        .array(name, { minLength: 1, maxLength: 4 })
        .map((names) => names.join('/'))
        .filter(isPackagePath),
      fc.uint8Array({ maxLength: 1100 }),
      fc.constantFrom('file' as const, 'file' as const, 'executable' as const, 'directory' as const),
    ),
    { minLength: 1, maxLength: 12, selector: ([path]) => foldPath(path.split('/')[0] ?? '') },
  )
  .filter((all) => all.some(([, , kind]) => kind !== 'directory'));

function expected(all: readonly (readonly [string, Uint8Array, string])[]): Extracted {
  const lines = all.map(([path, content, kind]) =>
    kind === 'directory' ? `${path}/` : `${path} ${kind === 'executable'} ${hash('sha256', content, 'hex')}`,
  );
  const parents = all.flatMap(([path]) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`);
  });
  for (const [path, bytes] of Object.entries({
    'manifest.json': ATTESTATION.manifest,
    'manifest.sig': ATTESTATION.bundle,
  }))
    lines.push(`${path} false ${hash('sha256', bytes, 'hex')}`);
  return [...new Set([...lines, ...parents])].sort();
}

it(`writes ${NUMBER} generated packages that every reader extracts as they are`, async () => {
  const python = hasPython ? new PythonExtractor() : undefined;
  const into = temporaryDirectory();
  try {
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom('p.tar', 'p.tgz'), async (all, file) => {
        const held = all.map(
          ([path, content, kind]): MemoryEntry =>
            kind === 'directory'
              ? { path: rawPathOf(path), kind }
              : { path: rawPathOf(path), kind: 'file', content, mode: kind === 'executable' ? 0o755 : 0o644 },
        );
        const content = await canonicalize(memorySource(held, 'w'));
        fc.pre(content.findings.length === 0);
        const out = { path: join(into, file), shown: file };
        await writeTarball({ label: 'w', content, attestation: ATTESTATION }, out);
        if (hasGnuTar) expect(extractWithGnuTar(out.path)).toEqual(expected(all));
        if (python !== undefined) expect(await python.extract(out.path)).toEqual(expected(all));
        const back = await canonicalize(tarballSource(out.path, { label: file }));
        expect(back.findings).toEqual([]);
        expect(packageHash(back.files, 'python')).toBe(packageHash(content.files, 'python'));
        expect([back.files, back.emptyDirectories]).toEqual([content.files, content.emptyDirectories]);
      }),
      { numRuns: NUMBER },
    );
  } finally {
    python?.close();
  }
});
