import { expect, test } from 'vitest';
import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import { book } from '../testing/make-outage.ts';
import { makeTexting } from '../testing/make-texting.ts';
import { canBeReached, channelsOf, isReached } from './channels.ts';
import { applicantKinds } from './message-kinds.ts';
import { tellApplicants } from './tell-applicant.ts';

const reaches = [
  { has_email: 0, has_text: 0 },
  { has_email: 1, has_text: 0 },
  { has_email: 0, has_text: 1 },
  { has_email: 1, has_text: 1 },
] as const;

const unasked = new Set([
  'sessionCancelled',
  'sessionMoved',
  'sessionRestored',
  'offer',
  'waitCancelled',
  'waitMoved',
]);

test.each(applicantKinds)('%s goes to whom it must, by each channel that they have', (kind) => {
  const isTextedToo = unasked.has(kind) || kind.startsWith('reminder');
  expect(reaches.map((reach) => channelsOf(kind, reach))).toEqual([
    [],
    ['mail'],
    // Whoever has just begun to wait reads it on the page, and there is nothing to come to.
    kind === 'waitBegun' ? [] : ['text'],
    isTextedToo ? ['mail', 'text'] : ['mail'],
  ]);
});

/** Four people, each of another reach. */
async function fourBooked() {
  const services = await makeTexting();
  await book(services, { email: '' });
  await book(services);
  await book(services, { email: '', mayText: 'yes' });
  await book(services, { mayText: 'yes' });
  await services.database.batch([statement('DELETE FROM message')]);
  const query = (sql: string) => services.database.query(statement(sql));
  return { services, query };
}

test.each(applicantKinds)(
  '%s told to many goes by the same channels as told to one',
  async (kind) => {
    const { services, query } = await fourBooked();
    const all = { where: '1 = 1', values: {} };
    const now = toUtc(services.clock());
    await services.database.batch(tellApplicants(all, { kind, prefix: 'p' }, now));
    const rows = await query(
      `SELECT has_email, has_text, channel FROM message JOIN booking ON booking.id = booking_id
     ORDER BY has_email, has_text, channel`,
    );
    const wanted = [...reaches]
      .sort((one, other) => one.has_email - other.has_email || one.has_text - other.has_text)
      .flatMap((reach) => channelsOf(kind, reach).map((channel) => ({ ...reach, channel })));
    expect(rows).toEqual(wanted);
    expect(new Set(await query('SELECT id FROM message')).size).toBe(wanted.length);
  },
);

test('who can be reached is the same in SQL as in code', async () => {
  const { query } = await fourBooked();
  const rows = await query(
    `SELECT has_email, has_text, CASE WHEN ${canBeReached} THEN 1 ELSE 0 END AS reached FROM booking`,
  );
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const reach = { has_email: Number(row['has_email']), has_text: Number(row['has_text']) };
    expect(row['reached'] === 1).toBe(isReached(reach));
  }
});
