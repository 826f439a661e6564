/**
 * A package tree on disk. Names are read as bytes. A file is opened once, without following links, and is the same before
 * and after it is read; at the end the tree is listed again: what is not the same any more is a fault with its name.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { CodedError, systemErrorText } from '../errors.js';
import { printableBytes } from '../escape.js';
import { systemPath } from './digest-files.io.js';
import { DirectoryDigest } from './directory-digest.io.js';
import { type Walk, walkDirectory } from './directory-walk.io.js';
import { rawBytes, type Source, type SourceEntry } from './source.js';

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** Bytes that `stream` hands over at once. */
const STREAM_CHUNK_BYTES = 256 * 1024;

/** The source of a directory; `label` is how messages name it. The root itself may be a symbolic link. */
export function directorySource(root: string, label: string = root): Source {
  let walked: Walk | undefined;
  const digest = new DirectoryDigest();
  return {
    kind: 'directory',
    label,
    async list(select) {
      walked = walkDirectory(root, select, (walk, ahead) => digest.begin(walk, ahead));
      return { entries: walked.entries, faults: walked.faults };
    },
    async digest(_files, onProgress) {
      if (walked === undefined) throw new TypeError('digest() needs list() first');
      return digest.finish(walked, onProgress);
    },
    async read(path, maxBytes) {
      try {
        return readWhole(systemPath(root, path), maxBytes);
      } catch {
        return undefined;
      }
    },
    async stream(files, receive) {
      for (const file of files) await receive(file, chunksOf(root, file));
    },
  };
}

/** The whole of a plain file. Throws system errors; undefined when it is none, too large, or changes its size. */
function readWhole(path: string | Buffer, maxBytes: number): Uint8Array | undefined {
  const fd = openSync(path, OPEN_FLAGS);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile() || stats.size > maxBytes) return undefined;
    const bytes = Buffer.alloc(stats.size + 1);
    let total = 0;
    for (;;) {
      const length = readSync(fd, bytes, total, bytes.length - total, null);
      if (length === 0) break;
      total += length;
      if (total > stats.size) return undefined;
    }
    return total === stats.size ? bytes.subarray(0, total) : undefined;
  } finally {
    closeSync(fd);
  }
}

async function* chunksOf(root: string, file: SourceEntry): AsyncGenerator<Uint8Array> {
  let fd: number | undefined;
  try {
    fd = openSync(systemPath(root, file.path), OPEN_FLAGS);
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Error('not a regular file');
    const chunkBytes = Math.min(STREAM_CHUNK_BYTES, stats.size + 1);
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(fd, chunk, 0, chunkBytes, null);
      if (length > 0) yield chunk.subarray(0, length);
      // Less than was asked for is the end of a plain file.
      if (length < chunkBytes) return;
    }
  } catch (error) {
    throw new CodedError(
      'WCP3001',
      `cannot read \`${printableBytes(rawBytes(file.path))}\`: ${systemErrorText(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
