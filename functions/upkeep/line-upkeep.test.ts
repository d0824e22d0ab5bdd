import { expect, test } from 'vitest';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { keepLine } from '../booking/keep-line.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { statement } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { brokenCounters } from '../testing/books-and-rows.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { isErasureOverdue } from './erasure-overdue.ts';
import { examineData } from './examine-data.ts';
import { forgetBooking } from './forget-booking.ts';
import { day, makeUpkeep } from './make-upkeep.ts';

const hour = day / 24;

/** A session with one seat, which somebody has, and two who wait for it. */
async function withLine() {
  const sessions = [testSession({ seats: 1 })];
  const upkeep = await makeUpkeep({ catalogue: { ...testCatalogue, sessions } });
  const { services } = upkeep;
  const holder = await booked(services);
  const [first, second] = [
    await booked(services, { wait: '1' }),
    await booked(services, { wait: '1' }),
  ];
  const states = async () =>
    (await upkeep.rows('SELECT state FROM booking ORDER BY state')).map(({ state }) => state);
  const forget = ({ reference }: typeof first) =>
    forgetBooking({ ...services, dataDir: upkeep.folder }, reference);
  return { ...upkeep, holder, first, second, states, forget };
}

test('who only waited is erased the day after the session, and who had a seat later; both are counted', async () => {
  const { services, run, states } = await withLine();
  const end = Date.parse(testSession().endsAt) - services.clock().getTime();
  services.pass(end + day - 1);
  await keepLine(services);
  await run();
  expect(await services.count('booking', 'erased_at IS NOT NULL')).toBe(0);
  services.pass(1);
  await run();
  expect(await services.count('booking', 'erased_at IS NOT NULL')).toBe(2);
  expect(await services.count('booking', `erased_at IS NOT NULL AND state = 'booked'`)).toBe(0);
  expect(await states()).toEqual(['booked', 'expired', 'expired']);
  const left = `turn IS NOT NULL OR offer_until IS NOT NULL OR line_change IS NOT NULL`;
  expect(await services.count('booking', `erased_at IS NOT NULL AND (${left})`)).toBe(0);
});

test('an erasure of those who waited that is a day late is warned of', async () => {
  const { services } = await withLine();
  services.pass(Date.parse(testSession().endsAt) - services.clock().getTime() + 2 * day - 1);
  expect(await isErasureOverdue(services)).toBe(false);
  services.pass(1);
  expect(await isErasureOverdue(services)).toBe(true);
});

test('what is erased while it still waits is ended later, and tells nobody', async () => {
  const { services, run } = await withLine();
  services.pass(30 * day);
  await run();
  await keepLine(services);
  expect(await services.count('booking', `state = 'expired'`)).toBe(2);
  expect(await services.count('message', `state <> 'dropped'`)).toBe(0);
});

test('forgetting a booking passes its seat on, forgetting an offer too, and forgetting a turn frees none', async () => {
  const { services, holder, first, second, states, forget } = await withLine();
  expect(await forget(holder)).toMatchObject({ isSeatFreed: true });
  expect(await states()).toEqual(['cancelled', 'offered', 'waiting']);
  expect(await forget(first)).toMatchObject({ isSeatFreed: true });
  expect(await states()).toEqual(['cancelled', 'left', 'offered']);
  const last = await booked(services, { wait: '1' });
  expect(await forget(last)).toMatchObject({ isSeatFreed: false });
  expect(await services.count('booking', `erased_at IS NOT NULL`)).toBe(3);
  expect(await forget(second)).toMatchObject({ isSeatFreed: true });
  expect(await brokenCounters(services.database)).toEqual([]);
});

test('the doctor counts seats that are offered as taken, and tells where a counter is wrong', async () => {
  const { services, holder } = await withLine();
  const levels = async () =>
    (await examineData(services)).filter(({ text }) => /[Ss]eats/.test(text));
  await cancelBooking(services, holder.id);
  expect((await levels()).map(({ level }) => level)).toEqual(['ok']);
  await services.database.batch([statement('UPDATE session SET taken = 0')]);
  expect(await levels()).toEqual([
    { level: 'fail', text: `Seats are counted wrongly at: ${testSession().id}.` },
  ]);
});

test('a database of before the list offers seats after the next start', async () => {
  const { services, holder } = await withLine();
  await services.database.batch([statement(`UPDATE session SET list_ends_at = ''`)]);
  await cancelBooking(services, holder.id);
  expect(await services.count('booking', `state = 'offered'`)).toBe(0);
  services.pass(hour);
  await syncSessions(services.database, [testSession({ seats: 1 })], services.clock());
  expect(await services.count('booking', `state = 'offered'`)).toBe(1);
});
