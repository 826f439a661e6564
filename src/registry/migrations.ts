/** The tables of a registry and the steps that make them. A step that was released is never changed. */
import type { Generated, Migration } from 'kysely';

export interface AttestationsTable {
  /** Order of submission; the highest of a worker is its current attestation. */
  seq: Generated<number>;
  id: string;
  worker_id: string;
  /** Empty when the client sent none, as the Python SDK does. */
  worker_version: string;
  sha256: string;
  attested_at: string;
  worker_species_id: string | null;
  label: string | null;
  /** 0 or 1. */
  ai_generated: number;
  ai_service: string | null;
  ai_model: string | null;
  ai_session: string | null;
  manifest_path: string | null;
  /** Canonical JSON. */
  manifest: string | null;
  /** Canonical JSON. */
  bundle: string | null;
  revoked_at: string | null;
  revoke_reason: string | null;
}

export interface BansTable {
  sha256: string;
  reason: string;
  evidence_url: string | null;
  source: string;
  reported_at: string;
  review_status: 'pending' | 'confirmed';
  confirmed_at: string | null;
}

export interface Tables {
  attestations: AttestationsTable;
  bans: BansTable;
}

/** Steps by name, run in the order of their names. `if not exists`: SQLite commits each statement on its own. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_attestations_and_bans': {
    async up(db) {
      await db.schema
        .createTable('attestations')
        .ifNotExists()
        .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('worker_id', 'text', (column) => column.notNull())
        .addColumn('worker_version', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('attested_at', 'text', (column) => column.notNull())
        .addColumn('worker_species_id', 'text')
        .addColumn('label', 'text')
        .addColumn('ai_generated', 'integer', (column) => column.notNull())
        .addColumn('ai_service', 'text')
        .addColumn('ai_model', 'text')
        .addColumn('ai_session', 'text')
        .addColumn('manifest_path', 'text')
        .addColumn('manifest', 'text')
        .addColumn('bundle', 'text')
        .addColumn('revoked_at', 'text')
        .addColumn('revoke_reason', 'text')
        .addUniqueConstraint('one_attestation', ['worker_id', 'worker_version', 'sha256'])
        .execute();
      // A version that has a name has one hash, for ever.
      await db.schema
        .createIndex('one_hash_per_version')
        .ifNotExists()
        .unique()
        .on('attestations')
        .columns(['worker_id', 'worker_version'])
        .where('worker_version', '!=', '')
        .execute();
      await db.schema
        .createIndex('current_attestation')
        .ifNotExists()
        .on('attestations')
        .columns(['worker_id', 'seq'])
        .execute();
      await db.schema
        .createTable('bans')
        .ifNotExists()
        .addColumn('sha256', 'text', (column) => column.primaryKey())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('evidence_url', 'text')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('reported_at', 'text', (column) => column.notNull())
        .addColumn('review_status', 'text', (column) => column.notNull())
        .addColumn('confirmed_at', 'text')
        .execute();
    },
  },
};
