import * as z from 'zod/mini';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';

/** Opens a database for one life: it has its schema and nothing else. */
export type OpenForLife = () => Promise<Database>;

let open: OpenForLife = async () => {
  const database = openSqlite(':memory:');
  await migrate(database);
  return database;
};

/** From now on lives are led in databases that are opened so. */
export function leadLivesIn(other: OpenForLife): void {
  open = other;
}

export const openForLife: OpenForLife = () => open();

const names = z.array(z.object({ name: z.string() }));

/**
 * The same database for one life after the other, emptied in between: to make schema and file anew takes longer than
 * most lives. `empty` gives the statements of one batch that remove all rows of these tables.
 */
export function emptiedEachTime(
  database: Database,
  tables: string,
  empty: (tables: readonly string[]) => readonly string[],
): OpenForLife {
  return async () => {
    const found = names.parse(await database.query(statement(tables)));
    const filled = found.map(({ name }) => name).filter((name) => name !== 'schema_version');
    await database.batch(empty(filled).map((sql) => statement(sql)));
    return { ...database, close: async () => {} };
  };
}
