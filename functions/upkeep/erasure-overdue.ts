import { toUtc } from '../../src/domain/time.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import { lineDays, neverHadSeat } from './erase-due.ts';

const day = 24 * 60 * 60 * 1000;

/** Whether a booking is there that should have been erased a day ago. Never while erasure is off. */
export async function isErasureOverdue({
  database,
  clock,
  settings,
}: Pick<Services, 'database' | 'clock' | 'settings'>): Promise<boolean> {
  const { eraseAfterDays } = settings;
  if (eraseAfterDays === 'off') return false;
  const daysAgo = (days: number) => toUtc(new Date(clock().getTime() - days * day));
  const rows = await database.query(
    statement(
      `SELECT booking.id FROM booking JOIN session ON session.id = booking.session_id
       WHERE booking.erased_at IS NULL
         AND (session.ends_at <= :before OR (${neverHadSeat} AND session.ends_at <= :lineBefore))
       LIMIT 1`,
      {
        before: daysAgo(eraseAfterDays + 1),
        lineBefore: daysAgo(Math.min(lineDays, eraseAfterDays) + 1),
      },
    ),
  );
  return rows.length > 0;
}
