/** The one member of a gzip file (RFC 1952), read strictly: readers differ in what they make of a second one. */
import { readSync } from 'node:fs';
import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { systemErrorCode } from '../errors.js';
import { MAX_GZIP_HEADER_BYTES, MAX_TARBALL_RATIO, TARBALL_RATIO_FREE_BYTES } from '../limits.js';
import { TarRefusal } from './tar-refusal.js';

/** Bytes that are read or inflated at once. */
const CHUNK_BYTES = 256 * 1024;

const FHCRC = 2;
const FEXTRA = 4;
const FNAME = 8;
const FCOMMENT = 16;
const RESERVED = 0xe0;

/** True for the start of a gzip file. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/**
 * What an open gzip file expands to; with `reuse` each chunk overwrites the one before. Throws TarRefusal, and system
 * errors of reading.
 */
export async function* gunzip(fd: number, reuse = false): AsyncGenerator<Uint8Array, void, undefined> {
  const headerBytes = gzipHeaderBytes(readAt(fd, 0, MAX_GZIP_HEADER_BYTES));
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  feed(inflate, chunksOf(fd, headerBytes, true));
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let sum = 0;
  let size = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      size += chunk.length;
      if (size > TARBALL_RATIO_FREE_BYTES && size > inflate.bytesWritten * MAX_TARBALL_RATIO) {
        throw new TarRefusal(
          `it expands to more than ${MAX_TARBALL_RATIO} times its size (a compression bomb)`,
          { fix: 'If the content is right, give the uncompressed .tar.' },
        );
      }
      if (reuse) yield* moved(chunk, buffer);
      else yield chunk;
    }
  } catch (error) {
    if (!/^Z_/.test(systemErrorCode(error) ?? '')) throw error;
    throw new TarRefusal('the gzip data is damaged or truncated');
  } finally {
    inflate.destroy();
  }
  checkTrailer(readAt(fd, headerBytes + inflate.bytesWritten, 9), sum, size);
}

/** Writes one chunk after the other, each when the one before has been taken. */
function feed(inflate: InflateRaw, chunks: Iterator<Buffer>): void {
  // Errors also come to who reads; what the stream says after its end is about bytes behind the member.
  inflate.on('error', () => undefined);
  const next = (failed?: Error | null): void => {
    if (failed) return;
    try {
      const { value, done } = chunks.next();
      if (done === true) inflate.end();
      else inflate.write(value, next);
    } catch (error) {
      inflate.destroy(error as Error);
    }
  };
  next();
}

/**
 * A chunk, copied into a buffer in parts. Its own memory is given back at once: the garbage collector would let hundreds
 * of megabytes pass first. zlib fills a buffer to its end before it takes another one, so a chunk at the end is the last
 * use of its buffer.
 */
function* moved(chunk: Buffer, into: Buffer): Generator<Buffer, void, undefined> {
  for (let at = 0; at < chunk.length; at += into.length) yield into.subarray(0, chunk.copy(into, 0, at));
  const { buffer } = chunk;
  if (buffer instanceof ArrayBuffer && chunk.byteOffset + chunk.length === buffer.byteLength)
    buffer.transfer(0);
}

/** The bytes of an open file from a place on. With `reuse` each chunk overwrites the one before. */
export function* chunksOf(fd: number, from: number, reuse = false): Generator<Buffer, void, undefined> {
  let buffer: Buffer | undefined;
  for (let at = from; ; ) {
    if (buffer === undefined || !reuse) buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const length = readSync(fd, buffer, 0, buffer.length, at);
    if (length === 0) return;
    at += length;
    yield buffer.subarray(0, length);
  }
}

/** Up to so many bytes at a place of an open file. */
export function readAt(fd: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
}

/** How long the header is that these bytes start with. */
function gzipHeaderBytes(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  if (bytes[2] !== 8) throw new TarRefusal('the gzip method is not DEFLATE');
  if ((flags & RESERVED) !== 0) throw new TarRefusal('reserved flags in the gzip header');
  let at = 10;
  if ((flags & FEXTRA) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [FNAME, FCOMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    at = end < 0 ? bytes.length + 1 : end + 1;
  }
  if ((flags & FHCRC) !== 0) {
    if (at + 2 <= bytes.length && bytes.readUInt16LE(at) !== (crc32(bytes.subarray(0, at)) & 0xffff))
      throw new TarRefusal('the checksum of the gzip header is wrong');
    at += 2;
  }
  if (at > bytes.length) throw new TarRefusal('the gzip header is truncated or too long');
  return at;
}

function checkTrailer(bytes: Buffer, sum: number, size: number): void {
  if (bytes.length < 8) throw new TarRefusal('the gzip data is damaged or truncated');
  if (bytes.length > 8) throw new TarRefusal('there are bytes after the first gzip member');
  if (bytes.readUInt32LE(0) !== sum) throw new TarRefusal('the checksum of the gzip data is wrong');
  if (bytes.readUInt32LE(4) !== size % 2 ** 32) throw new TarRefusal('the size in the gzip trailer is wrong');
}
