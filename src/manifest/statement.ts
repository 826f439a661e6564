/**
 * The in-toto Statement v1 that Ed25519 signs: one subject, the worker; a predicate with every file and directory.
 * Its bytes are RFC 8785, so the same package and facts give the same payload. docs/predicate.md describes it.
 */
import { isSha256Hex, utf8 } from '../bytes.js';
import { HASH_ORDERS, type HashOrder } from '../canonicalize/order.js';
import { fileListDigest, type PackageFile } from '../canonicalize/package-hash.js';
import { isPackagePath } from '../canonicalize/path-rules.js';
import { quote } from '../escape.js';
import { canonicalJson, readJson } from '../json.js';
import { MAX_BUNDLE_BYTES } from '../limits.js';
import {
  count,
  exactly,
  flag,
  list,
  object,
  oneOf,
  optional,
  readShape,
  type Shape,
  text,
} from '../shape.js';
import { parseInstant } from '../time.js';
import type { PackageIdentity, SignedMembers } from './manifest.js';
import { MANIFEST_SCHEMA } from './manifest.js';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://github.com/pyhall/attest-action/predicate/worker-package/v1';

const digest = text(isSha256Hex, '64 lowercase hex digits');
const instant = text((value) => parseInstant(value) !== undefined, 'a UTC time such as 2026-01-02T03:04:05Z');
const name = text((value) => value !== '', 'a text that is not empty');

const path = text(isPackagePath, 'a path that a package can have');

const file = object({ path, size: count, sha256: digest, executable: flag });

/** Where and when the package was built. The Actions members are there when GitHub Actions built it. */
const build = object({
  source: name,
  built_at: instant,
  signed_at: instant,
  repository: optional(text()),
  repository_id: optional(text()),
  repository_owner_id: optional(text()),
  commit: optional(text()),
  ref: optional(text()),
  workflow: optional(text()),
  run_id: optional(text()),
});

const predicate = object({
  schema_version: exactly(MANIFEST_SCHEMA),
  worker_id: name,
  worker_species_id: name,
  worker_version: name,
  package_hash: digest,
  hash_order: oneOf(HASH_ORDERS),
  files: list(file, 1),
  empty_directories: list(path),
  ignore: optional(list(text())),
  build,
  validity: optional(object({ not_after: instant })),
});

const subject = object({ name, digest: object({ sha256: digest, dirHash1: digest }) });

const statement = object({
  _type: exactly(STATEMENT_TYPE),
  subject: list(subject, 1),
  predicateType: exactly(PREDICATE_TYPE),
  predicate,
});

type Read<S> = S extends Shape<infer T> ? T : never;
export type Predicate = Read<typeof predicate>;
export type BuildFacts = Read<typeof build>;
type Subject = Read<typeof subject>;
/** Exactly one subject: the worker. */
export type Statement = Omit<Read<typeof statement>, 'subject'> & { subject: [Subject] };

/** The statement of a package. `files` are all files, hashed or only listed; `not_after` limits how long it holds. */
export function buildStatement(
  identity: PackageIdentity,
  content: {
    package_hash: string;
    hash_order: HashOrder;
    files: readonly PackageFile[];
    emptyDirectories: readonly string[];
    /** The ignore rules that were applied, when there were any. */
    ignorePatterns?: readonly string[] | undefined;
  },
  facts: BuildFacts,
  notAfter?: string,
): Statement {
  const list = fileListDigest(content.files);
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: identity.worker_id, digest: { sha256: list, dirHash1: list } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      schema_version: MANIFEST_SCHEMA,
      ...identity,
      package_hash: content.package_hash,
      hash_order: content.hash_order,
      files: content.files.map(({ path, size, sha256, executable }) => ({ path, size, sha256, executable })),
      empty_directories: [...content.emptyDirectories],
      ...(content.ignorePatterns === undefined ? {} : { ignore: [...content.ignorePatterns] }),
      build: facts,
      ...(notAfter === undefined ? {} : { validity: { not_after: notAfter } }),
    },
  };
}

/** The payload bytes that are signed. */
export function encodeStatement(value: Statement): Uint8Array {
  return utf8(canonicalJson(value));
}

/** Reads a payload whose signature has been verified. Refuses anything but the canonical bytes of a statement. */
export function readStatement(
  payload: Uint8Array,
): { ok: true; statement: Statement } | { ok: false; message: string } {
  const read = readJson(payload, { maxBytes: MAX_BUNDLE_BYTES });
  if (!read.ok)
    return { ok: false, message: `the signed statement is not strict JSON: ${read.fault.message}` };
  const parsed = readShape(statement, read.document.value);
  if (!parsed.ok) {
    const fault = parsed.faults[0];
    const where = fault === undefined || fault.path.length === 0 ? 'it' : quote(fault.path.join('.'));
    return {
      ok: false,
      message: `the signed statement is not a worker-package v1 statement: ${where} ${fault?.message}`,
    };
  }
  const [only, ...more] = parsed.value.subject;
  if (only === undefined || more.length > 0) {
    return { ok: false, message: 'the signed statement does not have exactly one subject' };
  }
  const value: Statement = { ...parsed.value, subject: [only] };
  if (Buffer.compare(encodeStatement(value), payload) !== 0) {
    return { ok: false, message: 'the signed statement is not in canonical form (RFC 8785)' };
  }
  return { ok: true, statement: value };
}

/** The members of manifest.json that a statement fixes. */
export function manifestMembers(value: Predicate): SignedMembers {
  return {
    schema_version: value.schema_version,
    worker_id: value.worker_id,
    worker_species_id: value.worker_species_id,
    worker_version: value.worker_version,
    package_hash: value.package_hash,
    built_at_utc: value.build.built_at,
    build_source: value.build.source,
  };
}
