/** Registry storage in one SQLite file, through the SQLite that is part of Node. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { REGISTRY_DATABASE_WAIT_MS } from '../limits.js';
import type { Tables } from './migrations.js';
import { createStorage, type RegistryStorage } from './storage.js';

/**
 * Opens or makes a registry database and owns it until it is closed; `:memory:` is one that is gone afterwards.
 * Throws WCP3004 when it cannot, among others because another process owns it.
 */
export async function openSqliteStorage(file: string): Promise<RegistryStorage> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    // Exclusive: a second server on the same file is refused instead of writing beside this one.
    // FULL: an attestation that was acknowledged survives a power cut.
    database.exec(
      `pragma busy_timeout = ${REGISTRY_DATABASE_WAIT_MS};
       pragma locking_mode = exclusive;
       pragma journal_mode = wal;
       pragma synchronous = full;`,
    );
    return await createStorage(
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(database) }) }),
    );
  } catch (error) {
    database?.close();
    throw new CodedError('WCP3004', `the registry database ${quote(file)} cannot be opened: ${text(error)}`, {
      cause: error,
    });
  }
}

/** The interface that Kysely's SQLite driver was written for. */
function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = guarded(() => database.prepare(sql));
      const all = (parameters: readonly unknown[]) =>
        guarded(() => statement.all(...(parameters as (string | number | null)[])));
      return {
        // `all` runs statements of every kind; what they change is asked for with RETURNING.
        reader: true,
        all,
        run: () => ({ changes: 0, lastInsertRowid: 0 }),
        iterate: (parameters) => all(parameters)[Symbol.iterator](),
      };
    },
  };
}

/** Gives database faults the code by which the server tells them from bugs. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CodedError('WCP3001', `the registry database failed: ${text(error)}`, { cause: error });
  }
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
