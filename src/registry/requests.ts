/** What a registry server takes from a request: nothing that was not checked first. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Code } from '../codes/table.js';
import { quote } from '../escape.js';
import { type JsonObject, type JsonValue, readJson } from '../json.js';
import { BAN_LIST_PAGE_ENTRIES, MAX_BAN_LIST_PAGE_ENTRIES, MAX_REGISTRY_REQUEST_BYTES } from '../limits.js';
import { workerNamespace } from '../worker-id.js';
import { readBody } from './body.js';
import { type SubmitBody, shapeFault } from './protocol.js';

/** A request that is answered with an error. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: Code;
  readonly more: JsonObject;
  constructor(status: ContentfulStatusCode, message: string, code: Code = 'WCP2014', more: JsonObject = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** The worker id in the path. */
export function workerIdOf(c: Context): string {
  const workerId = c.req.param('worker_id') ?? '';
  if (workerNamespace(workerId) === undefined) {
    throw new Refusal(
      400,
      `worker id ${quote(workerId)} is not \`org.<name>…\` or \`x.<name>…\` in lower-case labels`,
      'ATTEST_NAMESPACE_INVALID',
    );
  }
  return workerId;
}

/** The page size that a query asks for. */
export function limitOf(text: string | undefined): number {
  const limit = text === undefined ? BAN_LIST_PAGE_ENTRIES : /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_BAN_LIST_PAGE_ENTRIES) {
    throw new Refusal(400, `\`limit\` must be 1 to ${MAX_BAN_LIST_PAGE_ENTRIES}`);
  }
  return limit;
}

/** The body of a request in the shape of a schema. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'the body must be application/json');
  const bytes = await readBody(c.req.raw.body, MAX_REGISTRY_REQUEST_BYTES).catch(() => {
    throw new Refusal(400, 'the body ended early');
  });
  if (bytes === undefined)
    throw new Refusal(413, `the body is larger than ${MAX_REGISTRY_REQUEST_BYTES} bytes`);
  const read = readJson(bytes, { maxBytes: MAX_REGISTRY_REQUEST_BYTES });
  if (!read.ok) {
    const { message, line, column } = read.fault;
    throw new Refusal(400, `the body is not strict JSON: ${message} (line ${line}, column ${column})`);
  }
  const parsed = schema.safeParse(read.document.value);
  if (!parsed.success) throw new Refusal(422, `the body is not valid: ${shapeFault(parsed.error)}`);
  return parsed.data;
}

/** The package hash of a submission whose members agree with each other and with the path. */
export function checkedHash(workerId: string, body: SubmitBody): string {
  const hash = body.package_hash ?? body.sha256;
  if (hash === undefined) throw new Refusal(422, 'the body has neither sha256 nor package_hash');
  const { manifest } = body;
  const pairs: [string, JsonValue | undefined, string | undefined][] = [
    ['worker_id', body.worker_id, workerId],
    ['sha256', body.sha256, hash],
    ['ai_session_id', body.ai_session_id, body.ai_session_fingerprint ?? body.ai_session_id],
  ];
  if (manifest !== undefined) {
    pairs.push(
      ['manifest.worker_id', manifest.worker_id ?? null, workerId],
      ['manifest.worker_species_id', manifest.worker_species_id ?? null, body.worker_species_id],
      ['manifest.worker_version', manifest.worker_version ?? null, body.worker_version],
      ['manifest.package_hash', manifest.package_hash ?? null, hash],
    );
  }
  for (const [member, value, expected] of pairs) {
    if (value !== undefined && value !== expected) {
      throw new Refusal(
        422,
        `${member} is ${quote(value)}, and the rest of the request says ${quote(expected)}`,
      );
    }
  }
  return hash;
}
