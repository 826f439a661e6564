/**
 * The in-toto Statement v1 that Ed25519 signs: one subject, the worker; a predicate with every file and directory.
 * Its bytes are RFC 8785, so the same package and facts give the same payload. docs/predicate.md describes it.
 */
import { z } from 'zod';
import { utf8 } from '../bytes.js';
import { HASH_ORDERS, type HashOrder } from '../canonicalize/order.js';
import { fileListDigest, type PackageFile } from '../canonicalize/package-hash.js';
import { canonicalJson, readJson } from '../json.js';
import { MAX_MANIFEST_BYTES } from '../limits.js';
import type { PackageIdentity, SignedMembers } from './manifest.js';
import { MANIFEST_SCHEMA } from './manifest.js';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://github.com/pyhall/attest-action/predicate/worker-package/v1';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);

const file = z.strictObject({
  path: z.string().min(1),
  size: z.int().nonnegative(),
  sha256: digest,
  executable: z.boolean(),
});

/** Where and when the package was built. The Actions members are there when GitHub Actions built it. */
const build = z.strictObject({
  source: z.string().min(1),
  built_at: instant,
  signed_at: instant,
  repository: z.string().optional(),
  repository_id: z.string().optional(),
  repository_owner_id: z.string().optional(),
  commit: z.string().optional(),
  ref: z.string().optional(),
  workflow: z.string().optional(),
  run_id: z.string().optional(),
});

const predicate = z.strictObject({
  schema_version: z.literal(MANIFEST_SCHEMA),
  worker_id: z.string().min(1),
  worker_species_id: z.string().min(1),
  worker_version: z.string().min(1),
  package_hash: digest,
  hash_order: z.enum(HASH_ORDERS as [HashOrder, ...HashOrder[]]),
  files: z.array(file),
  empty_directories: z.array(z.string().min(1)),
  build,
  validity: z.strictObject({ not_after: instant }).optional(),
});

const statement = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.tuple([
    z.strictObject({ name: z.string().min(1), digest: z.strictObject({ sha256: digest, dirHash1: digest }) }),
  ]),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate,
});

export type Statement = z.infer<typeof statement>;
export type Predicate = z.infer<typeof predicate>;
export type BuildFacts = z.infer<typeof build>;

/** The statement of a package. `files` are all files, hashed or only listed; `not_after` limits how long it holds. */
export function buildStatement(
  identity: PackageIdentity,
  content: {
    package_hash: string;
    hash_order: HashOrder;
    files: readonly PackageFile[];
    emptyDirectories: readonly string[];
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
  const read = readJson(payload, { maxBytes: MAX_MANIFEST_BYTES });
  if (!read.ok)
    return { ok: false, message: `the signed statement is not strict JSON: ${read.fault.message}` };
  const parsed = statement.safeParse(read.document.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where =
      issue === undefined || issue.path.length === 0 ? 'the statement' : `\`${issue.path.join('.')}\``;
    return {
      ok: false,
      message: `the signed statement is not a worker-package v1 statement: ${where} is not valid`,
    };
  }
  if (Buffer.compare(encodeStatement(parsed.data), payload) !== 0) {
    return { ok: false, message: 'the signed statement is not in canonical form (RFC 8785)' };
  }
  return { ok: true, statement: parsed.data };
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
