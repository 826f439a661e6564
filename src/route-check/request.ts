/** The routing request (RouteInput of the SDKs): read from anything, refused with the member that is wrong. */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { DATA_LABELS, ENVS, QOS_CLASSES, TENANT_RISKS } from '../hall/vocabulary.js';
import { canonicalJson, isJsonObject, type JsonObject, readJson } from '../json.js';
import { MAX_DOCUMENT_DEPTH } from '../limits.js';
import { placeIn } from '../zod-faults.js';
import { MAX_REQUEST_LENGTH } from './limits.js';

export interface RouteRequest {
  capability_id: string;
  env: string;
  data_label: string;
  tenant_risk: string;
  qos_class: string;
  tenant_id: string;
  correlation_id: string;
  request: Readonly<Record<string, unknown>>;
  /** A whole number; whether it is within 0 to 100 is decided later, after the tenant. */
  blast_score: number | null;
  policy_version: string | null;
  dry_run: boolean;
}

/** What can be shown of a request that was refused: its texts, and an empty text for every other member. */
export type RequestEcho = Pick<
  RouteRequest,
  | 'capability_id'
  | 'env'
  | 'data_label'
  | 'tenant_risk'
  | 'qos_class'
  | 'tenant_id'
  | 'correlation_id'
  | 'dry_run'
>;

export type RequestResult =
  | { ok: true; request: RouteRequest; canonical: string }
  | { ok: false; message: string; echo: RequestEcho };

const TEXTS = [
  'capability_id',
  'env',
  'data_label',
  'tenant_risk',
  'qos_class',
  'tenant_id',
  'correlation_id',
] as const;

const ENUMS: readonly (readonly [keyof RequestEcho, readonly string[]])[] = [
  ['env', ENVS],
  ['data_label', DATA_LABELS],
  ['tenant_risk', TENANT_RISKS],
  ['qos_class', QOS_CLASSES],
];

/** Every member that a RouteInput has in an SDK or in the spec. Others are ignored, as the SDKs do. */
export const REQUEST_MEMBERS: readonly string[] = [
  ...TEXTS,
  'request',
  'blast_radius',
  'blast_score',
  'privilege_context',
  'dry_run',
  'tenant_credential',
  'policy_version',
];

/**
 * Checks a request of any shape: own enumerable members only; never throws. It is read once, into a copy, so that a
 * getter or proxy cannot show the steps something else than what was checked. `canonical` is its RFC 8785 text.
 */
export function checkRequest(given: unknown): RequestResult {
  const read = copyOf(given);
  if ('message' in read) return refuse(() => undefined, read.message);
  const { value, canonical } = read;
  const own = (name: string): unknown =>
    isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  if (!isPlainObject(value)) return refuse(own, 'the request must be an object');
  for (const name of TEXTS) {
    const text = own(name);
    if (text === undefined) return refuse(own, `${name} is missing`);
    if (typeof text !== 'string') return refuse(own, `${name} must be a text, not ${quote(text)}`);
  }
  if (own('capability_id') === '') return refuse(own, 'capability_id is empty');
  for (const [name, values] of ENUMS) {
    if (!values.includes(own(name) as string)) {
      return refuse(own, `${name} must be ${values.join(' or ')}, not ${quote(own(name))}`);
    }
  }
  const payload = own('request') === undefined ? {} : own('request');
  if (!isPlainObject(payload)) return refuse(own, 'request must be an object');
  const score = own('blast_score') ?? null;
  if (score !== null && !Number.isInteger(score)) {
    return refuse(own, `blast_score must be a whole number, not ${quote(score)}`);
  }
  for (const name of ['policy_version', 'tenant_credential']) {
    if (typeof (own(name) ?? '') !== 'string') return refuse(own, `${name} must be a text`);
  }
  for (const name of ['blast_radius', 'privilege_context']) {
    if (!isPlainObject(own(name) ?? {})) return refuse(own, `${name} must be an object`);
  }
  if (typeof (own('dry_run') === undefined ? false : own('dry_run')) !== 'boolean') {
    return refuse(own, 'dry_run must be true or false');
  }
  return {
    ok: true,
    canonical,
    request: {
      ...echoOf(own),
      request: payload,
      blast_score: score as number | null,
      policy_version: (own('policy_version') ?? null) as string | null,
    },
  };
}

function refuse(own: (name: string) => unknown, message: string): RequestResult {
  return { ok: false, message, echo: echoOf(own) };
}

function echoOf(own: (name: string) => unknown): RequestEcho {
  const text = (name: string): string => {
    const value = own(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    capability_id: text('capability_id'),
    env: text('env'),
    data_label: text('data_label'),
    tenant_risk: text('tenant_risk'),
    qos_class: text('qos_class'),
    tenant_id: text('tenant_id'),
    correlation_id: text('correlation_id'),
    dry_run: own('dry_run') === true,
  };
}

/** A copy of what JSON can hold, measured while it is made: what is shared is copied as often as it is met. */
function copyOf(given: unknown): { value: unknown; canonical: string } | { message: string } {
  const tooLarge = `the request is larger than ${MAX_REQUEST_LENGTH} characters`;
  let message = 'the request cannot be written as JSON';
  let left = MAX_REQUEST_LENGTH;
  const refuse = (why: string): never => {
    message = why;
    throw new RangeError(why);
  };
  const spend = (length: number): void => {
    left -= length;
    if (left < 0) refuse(tooLarge);
  };
  const copy = (value: unknown, depth: number): unknown => {
    spend(typeof value === 'string' ? value.length + 1 : 1);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MAX_DOCUMENT_DEPTH) refuse(`the request is nested deeper than ${MAX_DOCUMENT_DEPTH} levels`);
    if (Array.isArray(value)) {
      const { length } = value;
      const items: unknown[] = [];
      for (let i = 0; i < length; i += 1) items.push(copy(value[i], depth + 1));
      return items;
    }
    const members: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      spend(name.length);
      // As when JSON is read.
      if (name === '__proto__') refuse('a member may not be called `__proto__`');
      members[name] = copy((value as Record<string, unknown>)[name], depth + 1);
    }
    return members;
  };
  try {
    const value = copy(given, 1);
    const canonical = canonicalJson(value);
    return canonical.length <= MAX_REQUEST_LENGTH ? { value, canonical } : { message: tooLarge };
  } catch {
    // What was thrown is not looked at: a getter or a proxy of the request may have thrown it.
    return { message };
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type ReadRequestResult =
  | { ok: true; request: JsonObject; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/**
 * Reads the request of `wcp-attest route --request FILE`. Errors WCP2003, and WCP2011 when it is not an object or
 * misses a member; WCP1110 warns of members that routing ignores. A wrong value is for `decide` to deny.
 */
export function readRequest(bytes: Uint8Array, file: string): ReadRequestResult {
  const read = readJson(bytes);
  if (!read.ok) {
    const { message, line, column } = read.fault;
    return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
  }
  const { document } = read;
  const { value } = document;
  if (!isJsonObject(value)) {
    const message = `the request is ${quote(value)}; it must be an object`;
    return { ok: false, findings: [finding('WCP2011', message, placeIn(document, file, []))] };
  }
  const missing = TEXTS.filter((name) => !Object.hasOwn(value, name));
  if (missing.length > 0) {
    const message = `the request misses ${missing.join(', ')}`;
    return { ok: false, findings: [finding('WCP2011', message, placeIn(document, file, []))] };
  }
  const findings = Object.keys(value)
    .filter((name) => !REQUEST_MEMBERS.includes(name))
    .map((name) =>
      finding('WCP1110', `unknown member ${quote(name)} in the request`, placeIn(document, file, [name])),
    );
  return { ok: true, request: value, findings };
}
