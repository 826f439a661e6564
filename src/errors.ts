/** Errors that are thrown: misuse by a programmer and failures of the environment. Untrusted input never throws. */
import type { Code } from './codes/table.js';

/** An error with a stable code of the one table (`src/codes`); `fix` is one sentence, `cause` the underlying error. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly code: Code;
  readonly fix: string | undefined;

  constructor(code: Code, message: string, options: { fix?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fix = options.fix;
  }
}

/** The `code` of a Node system error such as `ENOENT`, or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  ELOOP: 'too many symbolic links',
  ENOSPC: 'no space left on the device',
  EROFS: 'read-only file system',
  EEXIST: 'already exists',
  ENAMETOOLONG: 'name too long',
  EMFILE: 'too many open files',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ENOTFOUND: 'host not found',
  EAI_AGAIN: 'host name lookup failed',
  ETIMEDOUT: 'timed out',
  EADDRINUSE: 'address already in use',
};

/** One lower-case phrase for a system error, without the paths that Node puts into its messages. */
export function systemErrorText(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === undefined) return 'unknown error';
  return SYSTEM_ERRORS[code] ?? code;
}
