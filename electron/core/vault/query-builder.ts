import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { ContentTables } from './content-tables.ts';
import type { RegisterTables } from './register-tables.ts';

/** Builds SQL only. It is executed by our own connections, synchronously or on a worker. */
function builder<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

export const inRegister = builder<RegisterTables>();
export const inContent = builder<ContentTables>();
