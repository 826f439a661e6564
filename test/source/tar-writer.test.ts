import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackagePath } from '../../src/canonicalize/path-rules.js';
import { rawPathOf } from '../../src/source/source.js';
import { type TarEntry, TarReader } from '../../src/source/tar-headers.js';
import { type PackedEntry, tarEnd, tarHeader, tarPadding } from '../../src/source/tar-writer.js';

const file = (path: string, size = 0, executable = false): PackedEntry => ({
  path,
  kind: 'file',
  size,
  executable,
});
const directory = (path: string): PackedEntry => ({ path, kind: 'directory', size: 0, executable: false });

/** What the strict reader makes of these headers, their content left out. */
function read(...headers: Uint8Array[]): TarEntry[] {
  const reader = new TarReader();
  const events = [...reader.feed(Buffer.concat([...headers, tarEnd()]))];
  reader.finish();
  return events.flatMap((event) => (event.type === 'entry' ? [event.entry] : []));
}

describe('tarHeader', () => {
  it('has the same bytes for ever', () => {
    const bytes = Buffer.concat([
      tarHeader(file('a.py')),
      tarHeader(file(`${'d'.repeat(90)}/${'n'.repeat(60)}`, 0, true)),
      tarHeader(directory('empty')),
      tarHeader(file('größe.txt')),
      tarEnd(),
    ]);
    expect(bytes.length).toBe(512 * 8);
    // Written down from the first release: another digest means that packed tarballs change for their users.
    expect(hash('sha256', bytes, 'hex')).toBe(
      '3fcabcc065f2adb4e01304fa02f7bf8222515f333d43bb928ae28457faa9b6a8',
    );
    expect(bytes.subarray(0, 512).toString('latin1').replace(/\0+/g, '.')).toBe(
      'a.py.0000644.0000000.0000000.00000000000.03560116604.010025. 0.ustar.00.0000000.0000000.',
    );
  });

  it.each([
    ['a short name', 'a', 512],
    ['100 bytes', 'n'.repeat(100), 512],
    ['155 and 100 bytes', `${'d'.repeat(155)}/${'n'.repeat(100)}`, 512],
    ['101 bytes without a slash', 'n'.repeat(101), 1536],
    ['a directory of 156 bytes', `${'d'.repeat(156)}/${'n'.repeat(90)}`, 1536],
    ['a letter outside ASCII', 'é', 1536],
    ['1,001 bytes', `${'d/'.repeat(500)}n`, 2048],
  ])('holds %s', (_what, path, bytes) => {
    const header = tarHeader(file(path, 7, true));
    expect(header.length).toBe(bytes);
    const [entry] = read(header, Buffer.alloc(512));
    expect(entry).toMatchObject({ path: rawPathOf(path), kind: 'file', mode: 0o755, size: 7 });
    expect(entry?.refusal).toBeUndefined();
  });

  it('holds every path and size that a package can have', () => {
    const path = fc
      .array(fc.string({ unit: fc.constantFrom(...'ab.é😀-_ '), minLength: 1, maxLength: 80 }), {
        minLength: 1,
        maxLength: 8,
      })
      .map((names) => names.join('/'))
      .filter(isPackagePath);
    fc.assert(
      fc.property(path, fc.boolean(), fc.boolean(), (text, isDirectory, executable) => {
        const entry = isDirectory ? directory(text) : file(text, 0, executable);
        expect(read(tarHeader(entry))).toMatchObject([
          {
            path: rawPathOf(text),
            kind: entry.kind,
            mode: isDirectory || executable ? 0o755 : 0o644,
            size: 0,
          },
        ]);
      }),
    );
  });

  it('holds sizes over 8 GiB', () => {
    for (const size of [8 * 2 ** 30 - 1, 8 * 2 ** 30, 2 ** 40 + 1]) {
      for (const path of ['large', 'größe', 'n'.repeat(100), `${'é/'.repeat(80)}n`]) {
        const reader = new TarReader();
        const [event] = [...reader.feed(tarHeader(file(path, size)))];
        expect(event).toMatchObject({ type: 'entry', entry: { path: rawPathOf(path), size } });
      }
    }
  });
});

describe('tarPadding', () => {
  it('fills the last block', () => {
    expect([0, 1, 511, 512, 513].map((size) => tarPadding(size).length)).toEqual([0, 511, 1, 0, 511]);
  });
});
