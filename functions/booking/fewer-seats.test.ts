import { describe, expect, test } from 'vitest';
import { brokenCounters } from '../testing/books-and-rows.ts';
import { change, session, threeBooked } from '../testing/changed-facts.ts';
import { testForm } from '../testing/test-form.ts';
import { cancelBooking } from './cancel-booking.ts';
import { placeBooking } from './place-booking.ts';

describe('a session with fewer seats in the facts', () => {
  test('removes nobody, takes no more, and is told to the unit once', async () => {
    const { services } = await threeBooked();
    await change(services, { seats: 2 });
    await change(services, { seats: 2 });
    expect(await services.count('booking', `state = 'booked'`)).toBe(3);
    expect(await services.count('message', `kind = 'unitOverfull'`)).toBe(1);
    expect(await services.count('message', `state = 'waiting'`)).toBe(1);
    const refused = await placeBooking(services, testForm(), 'sv');
    expect(refused).toEqual({ ok: false, reason: { reason: 'full' } });
  });

  test('does not offer again the seats that are given up, until there are some', async () => {
    const { services, ids } = await threeBooked();
    await change(services, { seats: 2 });
    await cancelBooking(services, ids[0] ?? '');
    expect(await services.count('session', `id = '${session}' AND taken = 3 AND seats = 3`)).toBe(
      1,
    );
    expect(await placeBooking(services, testForm(), 'sv')).toMatchObject({ ok: false });
    await cancelBooking(services, ids[1] ?? '');
    expect(await services.count('session', `id = '${session}' AND taken = 1 AND seats = 2`)).toBe(
      1,
    );
    expect(await placeBooking(services, testForm(), 'sv')).toMatchObject({ ok: true });
    expect(await brokenCounters(services.database)).toEqual([]);
  });

  test('is nobody’s news while it still has enough', async () => {
    const { services } = await threeBooked();
    await change(services, { seats: 4 });
    expect(await services.count('message', `state = 'waiting'`)).toBe(0);
  });
});
