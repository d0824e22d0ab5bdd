import { expect, test } from 'vitest';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { makeRoot, startServer } from './running-server.ts';
import { seatsAndBookings } from './stored-rows.ts';

test('two hundred people at once for twenty seats are twenty bookings and 180 refusals', async () => {
  const root = await makeRoot([futureSession({ seats: 20 })]);
  const { origin } = await startServer(root);
  const answers = await Promise.all(Array.from({ length: 200 }, () => bookAt(origin, formOf())));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
  expect(statuses.filter((status) => status === 409)).toHaveLength(180);
  const refused = answers.find(({ status }) => status === 409);
  expect(await refused?.json()).toEqual({ reason: 'full' });
  expect(await seatsAndBookings(root)).toEqual({ taken: 20, bookings: 20 });
  const sessions: unknown = await (await fetch(`${origin}/api/sessions`)).json();
  expect(sessions).toEqual({ sessions: [{ id: 'future', seatsLeft: 0, state: 'full' }] });
});
