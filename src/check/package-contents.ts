/** What a package is written as: its files, empty directories and attestation, each file digested again on its way. */
import { createHash } from 'node:crypto';
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import { compareGo } from '../canonicalize/order.js';
import { shownPath } from '../canonicalize/refusals.js';
import { CodedError } from '../errors.js';
import { type PackedEntry, tarEnd, tarHeader, tarPadding } from '../source/tar-writer.js';

/** manifest.json and manifest.sig as they are written; the signature is there with Ed25519. */
export interface AttestationBytes {
  manifest: Uint8Array;
  bundle: Uint8Array | undefined;
}

/** What is to be written. Of the content's files all are, of its own attestation nothing. */
export interface PackageContents {
  /** How messages name the package. */
  label: string;
  content: Pick<CanonicalPackage, 'files' | 'emptyDirectories' | 'stream'>;
  attestation: AttestationBytes | undefined;
}

/** Takes entries in byte order of their paths. `content` follows the `entry` of each file, in parts. */
export interface PackageSink {
  entry(entry: PackedEntry): Promise<void>;
  content(bytes: Uint8Array): Promise<void>;
}

/**
 * Writes all of a package to a sink. Throws a CodedError when a file cannot be read (WCP3001) or is not what was
 * hashed any more (ATTEST_TREE_UNSAFE); what the sink has by then is to be thrown away.
 */
export async function writeContents(contents: PackageContents, sink: PackageSink): Promise<void> {
  const { label, content } = contents;
  const rest = restOf(contents);
  const writeBefore = async (path: string | undefined): Promise<void> => {
    while (rest[0] !== undefined && (path === undefined || compareGo(rest[0].entry.path, path) < 0)) {
      const { entry, bytes } = rest[0];
      rest.shift();
      await sink.entry(entry);
      if (bytes.length > 0) await sink.content(bytes);
    }
  };
  const files = new Map(content.files.map((file) => [file.path, file]));
  await content.stream([...files.keys()], async (path, chunks) => {
    const file = files.get(path);
    if (file === undefined) throw new TypeError(`no file of the package: ${path}`);
    files.delete(path);
    await writeBefore(path);
    await sink.entry({ path, kind: 'file', size: file.size, executable: file.executable });
    const running = createHash('sha256');
    let left = file.size;
    for await (const chunk of chunks) {
      left -= chunk.length;
      if (left < 0) break;
      running.update(chunk);
      await sink.content(chunk);
    }
    if (left !== 0 || running.digest('hex') !== file.sha256) throw changed(label, path);
  });
  const [missed] = files.keys();
  if (missed !== undefined) throw changed(label, missed);
  await writeBefore(undefined);
}

function restOf({ content, attestation }: PackageContents): { entry: PackedEntry; bytes: Uint8Array }[] {
  const rest: { entry: PackedEntry; bytes: Uint8Array }[] = content.emptyDirectories.map((path) => ({
    entry: { path, kind: 'directory', size: 0, executable: false },
    bytes: new Uint8Array(),
  }));
  const add = (path: string, bytes: Uint8Array | undefined): void => {
    if (bytes !== undefined)
      rest.push({ entry: { path, kind: 'file', size: bytes.length, executable: false }, bytes });
  };
  add('manifest.json', attestation?.manifest);
  add('manifest.sig', attestation?.bundle);
  return rest.sort((a, b) => compareGo(a.entry.path, b.entry.path));
}

function changed(label: string, path: string): CodedError {
  const message = `\`${shownPath(label, path)}\` changed after it was hashed`;
  return new CodedError('ATTEST_TREE_UNSAFE', message, {
    fix: 'Run again when nothing writes into the package.',
  });
}

/** Writes a package as a tar archive, in parts. */
export async function writeTar(
  contents: PackageContents,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  let size = 0;
  await writeContents(contents, {
    async entry(entry) {
      await write(tarPadding(size));
      size = entry.size;
      await write(tarHeader(entry));
    },
    content: write,
  });
  await write(tarPadding(size));
  await write(tarEnd());
}
