/** Git LFS pointers: small texts that stand in a commit for a file that is kept elsewhere. */

/** Bytes; the specification (git-lfs docs/spec.md) says that a pointer is shorter than this or as long. */
export const MAX_LFS_POINTER_BYTES = 1024;
/** Bytes that nearly every pointer has, being three lines with a SHA-256. Where these are read for it, few other files are. */
export const USUAL_LFS_POINTER_BYTES = { min: 126, max: 160 };
const VERSION_LINE = 'version https://git-lfs.github.com/spec/v1\n';

/** True when the whole content of a file is a pointer: the version line first, then an oid and a size among its lines. */
export function isLfsPointer(content: Uint8Array): boolean {
  if (content.length > MAX_LFS_POINTER_BYTES || content.length < VERSION_LINE.length) return false;
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  return text.startsWith(VERSION_LINE) && /^oid [a-z0-9]+:[0-9a-f]+$/m.test(text) && /^size \d+$/m.test(text);
}
