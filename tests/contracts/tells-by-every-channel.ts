import { expect, test } from 'vitest';
import { syncSessions } from '../../functions/booking/sync-sessions.ts';
import { countText, forgetTextCounts } from '../../functions/sms/count-text.ts';
import { statement } from '../../functions/storage/database.ts';
import { book } from '../../functions/testing/make-outage.ts';
import { testSession } from '../../functions/testing/test-catalogue.ts';
import { succeeded } from '../../src/domain/result.ts';
import { atOnce, inTurn } from './at-once.ts';
import type { OpenAtOnce } from './database-contract.ts';

const day = 24 * 60 * 60 * 1000;

/** Part of what the function must keep on every engine: who is told how, and how many are texted. */
export function tellsByEveryChannel(openAtOnce: OpenAtOnce): void {
  test('all who are booked are told of a change by each channel that they have', async () => {
    const [services] = await atOnce(openAtOnce, 1, 40);
    if (!services) throw new Error('There are no services.');
    const texting = { ...services, texter: { send: async () => succeeded(undefined) } };
    for (const typed of [
      {},
      { email: '' },
      { mayText: 'yes' },
      { email: '', mayText: 'yes' },
    ] as const) {
      await book(texting, typed);
      await book(texting, typed);
    }
    const moved = testSession({ seats: 40, startsAt: '2026-12-01T12:30:00Z' });
    await syncSessions(services.database, [moved], services.clock());
    const rows = await services.database.query(
      statement(
        `SELECT kind, channel, count(*) AS count, count(DISTINCT booking_id) AS people FROM message
         WHERE kind IN ('sessionMoved', 'reminderSameDay') AND state <> 'dropped'
         GROUP BY kind, channel ORDER BY kind, channel`,
      ),
    );
    const four = { count: 4, people: 4 };
    expect(rows).toEqual([
      { kind: 'reminderSameDay', channel: 'mail', ...four },
      { kind: 'reminderSameDay', channel: 'text', ...four },
      { kind: 'sessionMoved', channel: 'mail', ...four },
      { kind: 'sessionMoved', channel: 'text', ...four },
    ]);
    await expect(
      services.database.batch([statement(`UPDATE message SET channel = 'pigeon'`)]),
    ).rejects.toMatchObject({ kind: 'check' });
  });

  test('forty texts at once in two processes never pass the ceiling of ten', async () => {
    const services = await atOnce(openAtOnce, 2, 40);
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        countText(
          inTurn(services, index),
          { id: `text-${String(index)}`, to: `+467017406${String(index).padStart(2, '0')}` },
          { perDay: 10, perNumber: 5 },
        ),
      ),
    );
    expect(outcomes.filter((reached) => reached === undefined)).toHaveLength(10);
    expect(outcomes.filter((reached) => reached === 'service')).toHaveLength(30);
    const { database, count, clock } = inTurn(services, 0);
    expect(await count('text_counted')).toBe(10);
    await forgetTextCounts(database, new Date(clock().getTime() + 9 * day));
    expect([await count('text_count'), await count('text_counted')]).toEqual([0, 0]);
  });
}
