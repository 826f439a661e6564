/** Registry storage in one SQLite file, through the SQLite that is part of Node. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import type { Tables } from './migrations.js';
import { createStorage, type RegistryStorage } from './storage.js';

/** Milliseconds that a statement waits for another process to release the database. */
const BUSY_TIMEOUT_MS = 5_000;

/** Opens or makes a registry database; `:memory:` is one that is gone afterwards. */
export async function openSqliteStorage(file: string): Promise<RegistryStorage> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    // FULL: an attestation that was acknowledged survives a power cut.
    database.exec(
      `pragma busy_timeout = ${BUSY_TIMEOUT_MS}; pragma journal_mode = wal; pragma synchronous = full;`,
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
      // A transaction that reads first and writes later must not find that another process wrote in between.
      const statement = guarded(() => database.prepare(sql === 'begin' ? 'begin immediate' : sql));
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
