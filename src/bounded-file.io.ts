/** Reads a whole file of limited size that may be anything: a directory, a FIFO, a file that grows. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { systemErrorCode, systemErrorText } from './errors.js';
import { READ_CHUNK_BYTES } from './limits.js';

export type BoundedFile =
  | { ok: true; bytes: Uint8Array }
  | {
      ok: false;
      reason: 'missing' | 'not-a-file' | 'too-large' | 'unreadable';
      /** A phrase without the path, such as `permission denied` or `larger than 16 bytes`. */
      detail: string;
    };

const MISSING = new Set(['ENOENT', 'ENOTDIR']);
// What opening a directory (Windows) or a socket answers.
const NOT_A_FILE = new Set(['EISDIR', 'ENXIO']);

/** The bytes of a regular file of at most `maxBytes`, links followed. Never throws, never waits for a FIFO's writer. */
export function readBoundedFile(path: string, maxBytes: number): BoundedFile {
  try {
    // Opening a FIFO would wait for its writer; Windows has no such flag and no FIFO.
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return readOpen(fd, maxBytes);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    const code = systemErrorCode(error) ?? '';
    const detail = systemErrorText(error);
    if (MISSING.has(code)) return { ok: false, reason: 'missing', detail };
    if (NOT_A_FILE.has(code)) return { ok: false, reason: 'not-a-file', detail: 'not a file' };
    return { ok: false, reason: 'unreadable', detail };
  }
}

function readOpen(fd: number, maxBytes: number): BoundedFile {
  const tooLarge = { ok: false, reason: 'too-large', detail: `larger than ${maxBytes} bytes` } as const;
  const stats = fstatSync(fd);
  if (!stats.isFile()) return { ok: false, reason: 'not-a-file', detail: 'not a file' };
  if (stats.size > maxBytes) return tooLarge;
  // One byte more than there should be shows the end in one read, and a file that grows or states no size.
  let buffer = Buffer.allocUnsafe(stats.size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(fd, buffer, length, buffer.length - length, null);
    if (count === 0) return { ok: true, bytes: buffer.subarray(0, length) };
    length += count;
    if (length > maxBytes) return tooLarge;
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(READ_CHUNK_BYTES)]);
  }
}
