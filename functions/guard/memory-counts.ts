import type { Database } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';

/** A place for the counts of a single process: nothing of them touches the disk, and all are gone when it ends. */
export async function memoryCounts(): Promise<Database> {
  const database = openSqlite(':memory:');
  await migrate(database);
  return database;
}
