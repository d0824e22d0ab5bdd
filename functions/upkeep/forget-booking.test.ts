import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { book, deliverDue } from '../testing/make-outage.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { testForm } from '../testing/test-form.ts';
import type { Statement } from '../storage/database.ts';
import { forgetBooking } from './forget-booking.ts';
import { day, makeUpkeep } from './make-upkeep.ts';

async function makeBooked(changes: Parameters<typeof testForm>[0] = {}) {
  const made = await makeUpkeep();
  const placed = await placeBooking(made.services, testForm(changes), 'sv');
  if (!placed.ok) throw new Error(placed.reason.reason);
  await deliverDue(made.services);
  const forget = (reference: string) =>
    forgetBooking({ ...made.services, dataDir: made.folder }, reference);
  return { ...made, forget, reference: placed.value.reference };
}

test('a booking of a meeting to come is forgotten by its reference, however it is typed, and its seat is free', async () => {
  const { services, forget, reference, mailFolder, rows } = await makeBooked();
  // A mail program has made a dash of the hyphen.
  const typed = reference.toLowerCase().replace('-', ' – ');
  expect(await forget(typed)).toEqual({
    sessionId: 'kista-sv-2026-12-01',
    isSeatFreed: true,
    sent: 2,
    messageFiles: 2,
  });
  expect(await services.count('session', 'taken > 0')).toBe(0);
  expect(await rows('SELECT state, person_sealed, token_sealed FROM booking')).toEqual([
    { state: 'cancelled', person_sealed: '', token_sealed: '' },
  ]);
  expect(await readdir(mailFolder)).toEqual([]);
  expect(await services.count('message', `state IN ('waiting', 'planned', 'failed')`)).toBe(0);
  expect(await forget(reference)).toBeUndefined();
});

test('one of a meeting that has been keeps its seat, to be counted', async () => {
  const { services, forget, reference } = await makeBooked();
  services.pass(9 * day);
  expect(await forget(reference)).toMatchObject({ isSeatFreed: false });
  expect(await services.count('booking', `state = 'booked' AND person_sealed = ''`)).toBe(1);
  expect(await services.count('session', 'taken = 1')).toBe(1);
});

test('others are left as they are, and an unknown reference touches nobody', async () => {
  const { services, forget, reference } = await makeBooked();
  await book(services);
  await forget(reference);
  expect(await forget('AAAA-AAAA')).toBeUndefined();
  expect(await services.count('booking', `erased_at IS NULL AND person_sealed <> ''`)).toBe(1);
});

test('two who forget the same booking at once free its seat once', async () => {
  const { services, forget, reference } = await makeBooked();
  await book(services);
  const outcomes = await Promise.all([forget(reference), forget(reference)]);
  expect(outcomes.filter((outcome) => outcome?.isSeatFreed)).toHaveLength(1);
  expect(await services.count('session', 'taken = 1')).toBe(1);
});

test('whoever forgets a booking at the very moment at which another does is told that it is gone', async () => {
  const { services, forget, reference, folder } = await makeBooked();
  await book(services);
  let others = 0;
  const database = {
    ...services.database,
    query: async (asked: Statement) => {
      const rows = await services.database.query(asked);
      if (asked.sql.includes('FROM booking WHERE id') && (others += 1) === 1)
        await forget(reference);
      return rows;
    },
  };
  const late = { ...services, database, dataDir: folder };
  expect(await forgetBooking(late, reference)).toBeUndefined();
  expect(others).toBeGreaterThan(0);
  expect(await services.count('session', 'taken = 1')).toBe(1);
});

test('the text of a booking that is forgotten goes with it', async () => {
  const { forget, reference, textFolder } = await makeBooked({ email: '', mayText: 'yes' });
  expect(await readdir(textFolder)).toHaveLength(1);
  expect(await forget(reference)).toMatchObject({ messageFiles: 2 });
  expect(await readdir(textFolder)).toEqual([]);
});
