import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failed } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { createApp } from '../app.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { takeFeedback } from '../feedback/take-feedback.ts';
import { markPhoned } from '../roster/phoned.ts';
import { checkKey } from '../sealing/check-key.ts';
import { readSettings } from '../settings.ts';
import { statement } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { testForm } from '../testing/test-form.ts';
import { day, daysToSession, makeUpkeep } from './make-upkeep.ts';

const isErased = 'erased_at IS NOT NULL';

describe('a booking is erased', () => {
  test('seven days after the end of its session, and not a moment before', async () => {
    const { services, run } = await makeUpkeep();
    await book(services);
    const end = Date.parse(testSession().endsAt) - services.clock().getTime();
    services.pass(end + 7 * day - 1);
    await run();
    expect(await services.count('booking', isErased)).toBe(0);
    services.pass(1);
    await run();
    expect(await services.count('booking', isErased)).toBe(1);
  });

  test('after as many days as are set, or never', async () => {
    const keep = await makeUpkeep({ settings: readSettings({ ERASE_AFTER_DAYS: 'off' }) });
    const soon = await makeUpkeep({ settings: readSettings({ ERASE_AFTER_DAYS: '1' }) });
    for (const { services, run } of [keep, soon]) {
      await book(services);
      services.pass((daysToSession + 2) * day);
      await run();
    }
    expect(await soon.services.count('booking', isErased)).toBe(1);
    expect(await keep.services.count('booking', isErased)).toBe(0);
  });

  test('whatever state it is in', async () => {
    const { services, run } = await makeUpkeep();
    await book(services);
    await services.database.batch([statement(`UPDATE booking SET state = 'cancelled'`)]);
    services.pass(30 * day);
    await run();
    expect(await services.count('booking', `${isErased} AND state = 'cancelled'`)).toBe(1);
  });

  test('but stays to be counted, and the counter of its session with it', async () => {
    const { services, run, rows } = await makeUpkeep();
    await book(services, { interpreter: '' });
    services.pass(30 * day);
    await run();
    expect(await rows('SELECT session_id, state, locale, created_at FROM booking')).toEqual([
      {
        session_id: 'kista-sv-2026-12-01',
        state: 'booked',
        locale: 'sv',
        created_at: '2026-11-23T00:00:00.000Z',
      },
    ]);
    expect(await services.count('session', 'taken = 1')).toBe(1);
  });

  test('with the time at which somebody was phoned', async () => {
    const { services, run } = await makeUpkeep();
    const { id } = await booked(services);
    await markPhoned(services.database, testSession().id, `${id}.0`, toUtc(services.clock()));
    expect(await services.count('booking', 'phoned_at IS NOT NULL')).toBe(1);
    services.pass(30 * day);
    await run();
    const isLeft = 'phoned_at IS NOT NULL OR phoned_sequence IS NOT NULL';
    expect(await services.count('booking', isLeft)).toBe(0);
  });

  test('only once, by however many processes', async () => {
    const { services, run, runOnce, rows } = await makeUpkeep();
    for (let index = 0; index < 3; index += 1) await book(services);
    services.pass(30 * day);
    await runOnce();
    await Promise.all([run(), run()]);
    const before = await rows('SELECT * FROM booking ORDER BY id');
    expect(before).toHaveLength(3);
    services.pass(day);
    await run();
    expect(await rows('SELECT * FROM booking ORDER BY id')).toEqual(before);
  });

  test('in batches, of however many there are', async () => {
    const session = testSession({ seats: 120 });
    const { services, run } = await makeUpkeep({
      catalogue: { ...testCatalogue, sessions: [session] },
    });
    await Promise.all(Array.from({ length: 120 }, () => book(services)));
    services.pass(30 * day);
    await run();
    expect(await services.count('booking', isErased)).toBe(120);
    expect(services.logLines.join('')).toContain('"event":"erased","bookings":120');
  });
});

describe('of what was erased', () => {
  test('messages that were sent stay as counts, tied to nobody, and others are dropped', async () => {
    const { services, run } = await makeUpkeep();
    await book(services);
    await deliverDue(services);
    await book(services);
    services.pass(30 * day);
    await run();
    expect(await services.count('message', 'booking_id IS NOT NULL')).toBe(0);
    expect(await services.count('message', `kind LIKE 'unit%' AND state = 'accepted'`)).toBe(1);
    expect(await services.count('message', `kind LIKE 'unit%' AND state = 'dropped'`)).toBe(1);
    expect(await services.count('message', `state NOT IN ('accepted', 'dropped')`)).toBe(0);
    expect(await (await createApp(services).request('/api/health')).json()).toMatchObject({
      ok: true,
      oldestUnsentSeconds: 0,
    });
  });

  test('my booking says nothing, and the form that made it books nothing', async () => {
    const { services, run } = await makeUpkeep();
    const form = testForm();
    const placed = await placeBooking(services, form, 'sv');
    if (!placed.ok) throw new Error(placed.reason.reason);
    services.pass(30 * day);
    await run();
    const page = await createApp(services).request(`/sv/bokning/${placed.value.token}/`);
    expect(page.status).toBe(404);
    expect(await placeBooking(services, form, 'sv')).toEqual(failed({ reason: 'closed' }));
  });

  test('no key has to be kept', async () => {
    const { services, run } = await makeUpkeep();
    await book(services);
    await takeFeedback(services, { message: 'Svårt.', email: '', locale: 'sv' }, 'sv');
    services.pass(60 * day);
    await run();
    const { keyring } = await makeServices();
    await checkKey(services.database, keyring, new Date(0));
  });
});

test('feedback is erased after thirty days, sent or not', async () => {
  const { services, run } = await makeUpkeep();
  await takeFeedback(services, { message: 'Svårt.', email: '', locale: 'sv' }, 'sv');
  services.pass(30 * day - 1);
  await run();
  expect(await services.count('feedback', isErased)).toBe(0);
  services.pass(1);
  await run();
  expect(await services.count('feedback', `${isErased} AND sealed = ''`)).toBe(1);
  expect(await services.count('message', `state <> 'dropped'`)).toBe(0);
});

test('texts in files are removed with their booking, and their counts with the day', async () => {
  const { services, run, textFolder } = await makeUpkeep();
  await book(services, { email: '', mayText: 'yes' });
  await deliverDue(services);
  const [name = ''] = await readdir(textFolder);
  expect(await services.count('booking', 'has_text = 1')).toBe(1);
  services.pass(30 * day);
  // Younger than what goes for its age alone.
  await utimes(join(textFolder, name), services.clock(), services.clock());
  await writeFile(join(textFolder, 'half.txt.part'), 'x');
  await utimes(join(textFolder, 'half.txt.part'), 0, 0);
  await run();
  expect(await readdir(textFolder)).toEqual([]);
  expect(await services.count('booking', 'has_text = 1 OR has_email = 1')).toBe(0);
  expect(await services.count('text_count')).toBe(0);
  expect(await services.count('text_counted')).toBe(0);
});

test('counts of texts are forgotten also where nothing is erased', async () => {
  const { services, run } = await makeUpkeep({
    settings: readSettings({ ERASE_AFTER_DAYS: 'off' }),
  });
  await book(services, { email: '', mayText: 'yes' });
  await deliverDue(services);
  await run();
  expect(await services.count('text_count')).toBe(2);
  services.pass(day);
  await run();
  expect(await services.count('text_count')).toBe(0);
  expect(await services.count('text_counted')).toBe(1);
});

test('mail in files is removed with its booking, and whatever is seven days old', async () => {
  const { services, run, mailFolder } = await makeUpkeep();
  await book(services);
  await deliverDue(services);
  expect(await readdir(mailFolder)).toHaveLength(2);
  const written = (days: number) => new Date(services.clock().getTime() + days * day);
  for (const name of await readdir(mailFolder)) {
    await utimes(join(mailFolder, name), written(29), written(29));
  }
  for (const name of ['old.eml', 'half.eml.part', 'note.txt']) {
    await writeFile(join(mailFolder, name), 'x');
    await utimes(join(mailFolder, name), written(20), written(20));
  }
  services.pass(30 * day);
  await run();
  expect(await readdir(mailFolder)).toEqual(['note.txt']);
});
