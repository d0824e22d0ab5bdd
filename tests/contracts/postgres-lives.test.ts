import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../../functions/storage/drivers/postgres.ts';
import type { Database } from '../../functions/storage/database.ts';
import { migrate } from '../../functions/storage/migrate.ts';
import { emptiedEachTime, leadLivesIn } from '../../functions/testing/life-database.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
let database: Database;

const tables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;

beforeAll(async () => {
  server = await startPostgres();
  database = openPostgres(await server.makeDatabase());
  await migrate(database);
  leadLivesIn(emptiedEachTime(database, tables, (all) => [`TRUNCATE ${all.join(', ')}`]));
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

// The lives of functions/booking/life.test.ts, led in PostgreSQL.
await import('../../functions/booking/life.test.ts');
