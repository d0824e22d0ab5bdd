import { describe, expect, test } from 'vitest';
import { changeSession } from '../roster/change-session.ts';
import { brokenCounters, messagesOf, wronglyTold } from '../testing/books-and-rows.ts';
import { fullId, fullSession, hour } from '../testing/full-session.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { testForm } from '../testing/test-form.ts';
import { cancelBooking } from './cancel-booking.ts';
import { moveBooking } from './move-booking.ts';
import { placeBooking } from './place-booking.ts';
import { syncSessions } from './sync-sessions.ts';

const nobody = { id: '' };

describe('a seat that comes free goes to the first in line', () => {
  test.each([
    ['when somebody cancels', 'cancel'],
    ['when somebody moves away', 'move'],
    ['when somebody says no', 'decline'],
    ['when somebody does not answer in time', 'silence'],
    ['when there are more seats in the facts', 'seats'],
    ['when the unit opens the session again', 'open'],
  ] as const)('%s', async (_, how) => {
    const full = await fullSession();
    const { services, holders, wait, stateOf, leave, pass } = full;
    const [holder = nobody] = holders;
    const free = () => cancelBooking(services, holder.id);
    const before = how === 'decline' || how === 'silence' ? await wait() : undefined;
    const first = await wait();
    const second = await wait();
    if (before) await free();
    if (how === 'cancel') await free();
    if (how === 'move') await moveBooking(services, holder.id, 'other');
    if (before && how === 'decline') await leave(before);
    if (how === 'silence') await pass(24 * hour);
    if (how === 'seats') {
      await syncSessions(services.database, [testSession({ seats: 3 })], services.clock());
    }
    if (how === 'open') {
      await changeSession(services, fullId, 'close');
      await free();
      expect(await stateOf(first)).toBe('waiting');
      await changeSession(services, fullId, 'open');
    }
    expect(await stateOf(first)).toBe('offered');
    expect(await stateOf(second)).toBe('waiting');
    expect(await brokenCounters(services.database)).toEqual([]);
    expect(await wronglyTold(services.database)).toEqual([]);
  });
});

test('a party of two that one seat is not enough for is passed over, and keeps its turn', async () => {
  const { services, holders, wait, stateOf } = await fullSession(3);
  const pair = await wait({ party: '2' });
  const [one, two, last] = [await wait(), await wait({ party: '2' }), await wait()];
  for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
  expect(await stateOf(pair)).toBe('waiting');
  expect(await stateOf(one)).toBe('offered');
  await syncSessions(services.database, [testSession({ seats: 5 })], services.clock());
  expect(await stateOf(pair)).toBe('offered');
  expect(await stateOf(two)).toBe('waiting');
  expect(await stateOf(last)).toBe('waiting');
});

// Waiting list double-counted (anchors, chapter 3).
test('a seat that is offered is taken: a newcomer is refused, and stands last', async () => {
  const { services, holders, wait, stateOf, accept } = await fullSession();
  const first = await wait();
  for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
  const refused = await placeBooking(services, testForm(), 'sv');
  expect(refused).toEqual({ ok: false, reason: { reason: 'full' } });
  const newcomer = await wait();
  expect(await accept(first)).toMatchObject({ ok: true });
  expect(await stateOf(newcomer)).toBe('waiting');
  expect(await services.count('session', `id = '${fullId}' AND taken = 2`)).toBe(1);
});

test('whoever asks to wait for a session with room is booked', async () => {
  const { services, wait, stateOf } = await fullSession(0);
  await syncSessions(services.database, [testSession({ seats: 2 })], services.clock());
  expect(await stateOf(await wait({ party: '2' }))).toBe('booked');
});

test('whoever cannot be reached does not wait', async () => {
  const { services } = await fullSession();
  const placed = await placeBooking(services, testForm({ wait: '1', email: '' }), 'sv');
  expect(placed).toEqual({ ok: false, reason: { reason: 'unreachable' } });
  expect(await services.count('booking')).toBe(2);
});

test('a form that waits sent ten times at once is one turn, and with other content none', async () => {
  const { services } = await fullSession();
  const form = testForm({ wait: '1' });
  const placed = await Promise.all(
    Array.from({ length: 10 }, () => placeBooking(services, form, 'sv')),
  );
  expect(new Set(placed.map((one) => one.ok && one.value.token)).size).toBe(1);
  expect(placed.filter((one) => one.ok && !one.value.isRepeat)).toHaveLength(1);
  const again = await placeBooking(services, { ...form, wait: false }, 'sv');
  expect(again).toMatchObject({ ok: true, value: { isRepeat: true, state: 'waiting' } });
  const other = await placeBooking(services, { ...form, party: 2 }, 'sv');
  expect(other).toMatchObject({ ok: false, reason: { reason: 'reused' } });
  expect(await services.count('booking', `state = 'waiting'`)).toBe(1);
});

describe('an offer', () => {
  test('that is accepted is a booking like any other: unit and applicant are told, reminders are planned', async () => {
    const { services, holders, wait, accept, find } = await fullSession();
    const waiting = await wait();
    await deliverDue(services);
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    await deliverDue(services);
    services.pass(hour);
    expect(await accept(waiting)).toEqual({ ok: true, value: { isRepeat: false } });
    expect(await accept(waiting)).toEqual({ ok: true, value: { isRepeat: true } });
    expect(await messagesOf(services.database, waiting.id)).toEqual([
      'applicantConfirmation waiting',
      'offer accepted',
      'reminderDayBefore planned',
      'unitRequest waiting',
      'waitBegun accepted',
    ]);
    const booking = await find(waiting);
    expect(booking).toMatchObject({
      state: 'booked',
      offer_until: null,
      reference: waiting.reference,
    });
    expect(booking.created_at).toBe(services.clock().toISOString());
  });

  test('cannot be accepted from the moment on at which its time is over, whether anybody has looked or not', async () => {
    const { services, holders, wait, accept, find } = await fullSession();
    const waiting = await wait();
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    const until = Date.parse((await find(waiting)).offer_until ?? '');
    services.pass(until - services.clock().getTime());
    expect(await accept(waiting)).toEqual({ ok: false, reason: 'offerEnded' });
    services.pass(-1);
    expect(await accept(waiting)).toMatchObject({ ok: true });
  });

  test('that nobody answers is told once to have ended, by however many look', async () => {
    const { services, holders, wait, stateOf, pass } = await fullSession();
    const waiting = await wait();
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    await deliverDue(services);
    services.pass(24 * hour);
    await Promise.all([pass(0), pass(0), pass(0)]);
    expect(await stateOf(waiting)).toBe('expired');
    expect(await services.count('message', `kind = 'offerEnded'`)).toBe(1);
    expect(await services.count('session', `id = '${fullId}' AND taken = 1`)).toBe(1);
    await placeBooking(services, testForm(), 'sv');
    expect(await services.count('session', `id = '${fullId}' AND taken = 2`)).toBe(1);
  });

  test('is told no more when its time is over before mail works again', async () => {
    const { services, holders, wait } = await fullSession();
    const waiting = await wait();
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    services.pass(24 * hour);
    await deliverDue(services);
    expect(await messagesOf(services.database, waiting.id)).toContain('offer dropped');
  });

  test('accepted and given up at once is one of the two', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { services, holders, wait, accept, leave, stateOf } = await fullSession();
      const waiting = await wait();
      for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
      const [yes, no] = await Promise.all([accept(waiting), leave(waiting)]);
      expect([yes.ok, no.ok].filter(Boolean)).toHaveLength(1);
      expect(await stateOf(waiting)).toBe(yes.ok ? 'booked' : 'left');
      expect(await brokenCounters(services.database)).toEqual([]);
    }
  });
});

describe('the list ends', () => {
  const evening = Date.parse('2026-11-30T18:00:00Z');

  test('two hours awake before the session closes: whoever waits is told once, and nobody is offered a seat', async () => {
    const { services, holders, wait, stateOf, pass } = await fullSession();
    const waiting = await wait();
    await pass(evening - 1 - services.clock().getTime());
    expect(await stateOf(waiting)).toBe('waiting');
    await pass(1);
    await pass(hour);
    expect(await stateOf(waiting)).toBe('expired');
    expect(await services.count('message', `kind = 'waitEnded'`)).toBe(1);
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    const late = await placeBooking(services, testForm({ wait: '1' }), 'sv');
    expect(late).toMatchObject({ ok: true, value: { state: 'booked' } });
    const later = await placeBooking(services, testForm({ wait: '1' }), 'sv');
    expect(later).toEqual({ ok: false, reason: { reason: 'full' } });
  });

  test('when the unit closes the session, while an offer holds as long as it was said', async () => {
    const { services, holders, wait, stateOf, accept, pass } = await fullSession();
    const [offered, waiting] = [await wait(), await wait()];
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    await changeSession(services, fullId, 'close');
    await pass(1);
    expect(await stateOf(waiting)).toBe('expired');
    expect(await accept(offered)).toMatchObject({ ok: true });
  });
});

describe('a session that is', () => {
  test.each(['the facts', 'the unit'])('cancelled by %s ends all waiting for it', async (who) => {
    const { services, holders, wait, stateOf } = await fullSession();
    const [offered, waiting] = [await wait(), await wait()];
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    if (who === 'the unit') await changeSession(services, fullId, 'cancel');
    else {
      const cancelled = testSession({ seats: 2, cancelled: true });
      await syncSessions(services.database, [cancelled], services.clock());
    }
    expect([await stateOf(offered), await stateOf(waiting)]).toEqual(['expired', 'expired']);
    expect(await services.count('message', `kind = 'waitCancelled'`)).toBe(2);
    expect(await services.count('message', `kind = 'sessionCancelled'`)).toBe(1);
    expect(await brokenCounters(services.database)).toEqual([]);
  });

  test('moved is waited for as before, and an offer of it ends when it closes', async () => {
    const { services, holders, wait, find, stateOf } = await fullSession();
    const [offered, waiting] = [await wait(), await wait()];
    for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
    const moved = testSession({
      seats: 2,
      startsAt: '2026-11-24T11:00:00Z',
      endsAt: '2026-11-24T12:30:00Z',
      closesAt: '2026-11-24T09:00:00Z',
    });
    await syncSessions(services.database, [moved], services.clock());
    expect((await find(offered)).offer_until).toBe('2026-11-24T09:00:00.000Z');
    expect(await stateOf(waiting)).toBe('waiting');
    expect(await services.count('message', `kind = 'waitMoved'`)).toBe(2);
    expect(await services.count('message', `kind = 'offer' AND state = 'dropped'`)).toBe(1);
  });
});
