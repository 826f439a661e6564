/** What a registry remembers, and the questions it answers from it; the database is a Kysely instance passed in. */
import { type Kysely, Migrator, type Selectable, type Transaction } from 'kysely';
import { type AttestationsTable, type BansTable, MIGRATIONS, type Tables } from './migrations.js';

export type StoredAttestation = Selectable<AttestationsTable>;
export type StoredBan = Selectable<BansTable>;
/** An attestation before it is stored. */
export type NewAttestation = Omit<StoredAttestation, 'seq' | 'revoked_at' | 'revoke_reason'>;

export type AttestOutcome =
  | { kind: 'created' | 'same'; attestation: StoredAttestation }
  /** The version is registered already, with this hash. */
  | { kind: 'conflict'; registered: string }
  | { kind: 'banned'; reason: string }
  | { kind: 'revoked'; reason: string };

export interface RegistryStorage {
  /** Rejects when the database cannot be read. */
  ping(): Promise<void>;
  /** Stores a new attestation, or finds the same one. All of it or nothing, whatever runs beside it. */
  attest(attestation: NewAttestation): Promise<AttestOutcome>;
  /** The current attestation of a worker and the confirmed ban of its hash. */
  current(
    workerId: string,
  ): Promise<{ attestation: StoredAttestation; ban: StoredBan | undefined } | undefined>;
  /** Revokes every attestation of the worker so far; the number of them. */
  revoke(workerId: string, reason: string, at: string): Promise<number>;
  /** Remembers a report as pending; a hash that is known already stays as it is. */
  report(ban: Omit<StoredBan, 'review_status' | 'confirmed_at'>): Promise<StoredBan>;
  /** Confirms a reported hash; undefined when nobody reported it. */
  confirm(sha256: string, at: string): Promise<StoredBan | undefined>;
  /** Confirmed bans in the order of their hashes, from after the given one. */
  bans(limit: number, after: string): Promise<StoredBan[]>;
  close(): Promise<void>;
}

/** Storage in a database whose tables are made or brought up to date first. */
export async function createStorage(db: Kysely<Tables>): Promise<RegistryStorage> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;

  const confirmedBan = (of: Kysely<Tables> | Transaction<Tables>, sha256: string) =>
    of
      .selectFrom('bans')
      .selectAll()
      .where('sha256', '=', sha256)
      .where('review_status', '=', 'confirmed')
      .executeTakeFirst();

  return {
    async ping() {
      await db.selectFrom('bans').select('sha256').limit(1).execute();
    },

    attest(attestation) {
      const { worker_id, worker_version, sha256 } = attestation;
      return db.transaction().execute(async (tx): Promise<AttestOutcome> => {
        const ban = await confirmedBan(tx, sha256);
        if (ban !== undefined) return { kind: 'banned', reason: ban.reason };
        const known = await tx
          .selectFrom('attestations')
          .selectAll()
          .where('worker_id', '=', worker_id)
          .where((where) =>
            where.or([
              where('sha256', '=', sha256),
              where.and([where('worker_version', '=', worker_version), where('worker_version', '!=', '')]),
            ]),
          )
          .execute();
        const revoked = known.find((one) => one.sha256 === sha256 && one.revoked_at !== null);
        if (revoked !== undefined) return { kind: 'revoked', reason: revoked.revoke_reason ?? '' };
        const sameVersion = known.filter((one) => one.worker_version === worker_version);
        const same = sameVersion.find((one) => one.sha256 === sha256);
        if (same !== undefined) return { kind: 'same', attestation: same };
        const other = sameVersion[0];
        if (other !== undefined) return { kind: 'conflict', registered: other.sha256 };
        const stored = await tx
          .insertInto('attestations')
          .values({ ...attestation, revoked_at: null, revoke_reason: null })
          .returningAll()
          .executeTakeFirstOrThrow();
        return { kind: 'created', attestation: stored };
      });
    },

    async current(workerId) {
      const attestation = await db
        .selectFrom('attestations')
        .selectAll()
        .where('worker_id', '=', workerId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (attestation === undefined) return undefined;
      return { attestation, ban: await confirmedBan(db, attestation.sha256) };
    },

    async revoke(workerId, reason, at) {
      const rows = await db
        .updateTable('attestations')
        .set({ revoked_at: at, revoke_reason: reason })
        .where('worker_id', '=', workerId)
        .where('revoked_at', 'is', null)
        .returning('seq')
        .execute();
      return rows.length;
    },

    report(ban) {
      return db.transaction().execute(async (tx) => {
        await tx
          .insertInto('bans')
          .values({ ...ban, review_status: 'pending', confirmed_at: null })
          .onConflict((conflict) => conflict.column('sha256').doNothing())
          .execute();
        return tx.selectFrom('bans').selectAll().where('sha256', '=', ban.sha256).executeTakeFirstOrThrow();
      });
    },

    confirm(sha256, at) {
      return db.transaction().execute(async (tx) => {
        await tx
          .updateTable('bans')
          .set({ review_status: 'confirmed', confirmed_at: at })
          .where('sha256', '=', sha256)
          .where('review_status', '=', 'pending')
          .execute();
        return confirmedBan(tx, sha256);
      });
    },

    bans(limit, after) {
      return db
        .selectFrom('bans')
        .selectAll()
        .where('review_status', '=', 'confirmed')
        .where('sha256', '>', after)
        .orderBy('sha256')
        .limit(limit)
        .execute();
    },

    async close() {
      await db.destroy();
    },
  };
}
