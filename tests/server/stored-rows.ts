import { join } from 'node:path';
import { statement } from '../../functions/storage/database.ts';
import type { Row } from '../../functions/storage/database.ts';
import { openSqlite } from '../../functions/storage/drivers/sqlite.ts';

/** Rows of the database of a server, read beside it. */
export async function storedRows(root: string, sql: string): Promise<Row[]> {
  const database = openSqlite(join(root, 'var', 'booking.sqlite'));
  try {
    return await database.query(statement(sql));
  } finally {
    await database.close();
  }
}

/** Counters of all sessions and rows of all bookings, which must be the same number. */
export async function seatsAndBookings(root: string): Promise<{ taken: number; bookings: number }> {
  const [row] = await storedRows(
    root,
    'SELECT (SELECT sum(taken) FROM session) AS taken, (SELECT count(*) FROM booking) AS bookings',
  );
  return { taken: Number(row?.['taken']), bookings: Number(row?.['bookings']) };
}
