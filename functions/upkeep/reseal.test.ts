import { describe, expect, test } from 'vitest';
import { findBooking } from '../booking/booking-store.ts';
import { unsealPerson } from '../booking/person.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { unsealToken } from '../booking/token.ts';
import { findFeedback } from '../feedback/feedback-store.ts';
import { takeFeedback } from '../feedback/take-feedback.ts';
import { isStopped, stopMail } from '../mail-stop/mail-stops.ts';
import { stopKeyMade } from '../mail-stop/stop-key.ts';
import { addressHash } from '../mail-stop/stop-token.ts';
import { randomBytes } from '../random.ts';
import { checkKey } from '../sealing/check-key.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { sign, isSignedBy } from '../sealing/sign.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { testForm } from '../testing/test-form.ts';
import { day, makeUpkeep, textsOf } from './make-upkeep.ts';
import { countSealedOtherwise, reseal } from './reseal.ts';

const [oldSecret, newSecret] = [randomBytes(32), randomBytes(32)];
const oldKey = await deriveKeyring(oldSecret);
const bothKeys = await deriveKeyring(newSecret, oldSecret);
const newKey = await deriveKeyring(newSecret);

const people = 120;

/** A service with bookings and feedback sealed with the old key. */
async function makeFilled() {
  const late = { startsAt: '2027-01-12T08:30:00Z', endsAt: '2027-01-12T10:00:00Z' };
  const sessions = [
    testSession({ seats: 200 }),
    testSession({ ...late, id: 'late', closesAt: late.startsAt }),
  ];
  const catalogue = { ...testCatalogue, sessions };
  const made = await makeUpkeep({ catalogue, keyring: oldKey });
  const forms = Array.from({ length: people }, (_, index) =>
    testForm({ name: `Påhittad ${String(index)}` }),
  );
  await Promise.all(forms.map((form) => placeBooking(made.services, form, 'sv')));
  await takeFeedback(made.services, { message: 'Svårt.', email: '', locale: 'sv' }, 'sv');
  return { ...made, forms, rotating: { ...made.services, keyring: bothKeys } };
}

type Filled = Awaited<ReturnType<typeof makeFilled>>;

/** Opens everything with a keyring; throws when one does not open. */
async function readAll({ services, forms, rows }: Filled, keyring = newKey): Promise<void> {
  for (const { requestId = '', name } of forms) {
    const booking = await findBooking(services.database, requestId);
    const person = await unsealPerson(keyring, requestId, booking?.person_sealed ?? '');
    expect(person.name).toBe(name);
    expect(await unsealToken(keyring, requestId, booking?.token_sealed ?? '')).toMatch(
      /^[\w-]{22}$/,
    );
  }
  const [id = ''] = textsOf(await rows('SELECT id FROM feedback'), 'id');
  const { content } = await findFeedback({ database: services.database, keyring }, id);
  expect(content.message).toBe('Svårt.');
}

describe('a rotation of keys', () => {
  test('leaves everything readable with the new key alone', async () => {
    const filled = await makeFilled();
    await readAll(filled, bothKeys);
    expect(await reseal(filled.rotating)).toEqual({ resealed: people + 1, unreadable: 0 });
    await readAll(filled);
    await expect(readAll(filled, oldKey)).rejects.toThrow();
    await checkKey(filled.services.database, newKey, filled.services.clock());
    expect(await reseal(filled.rotating)).toEqual({ resealed: 0, unreadable: 0 });
  });

  test('that is broken off is taken up where it was', async () => {
    const filled = await makeFilled();
    const { database } = filled.services;
    let batches = 0;
    const batch: typeof database.batch = async (statements) => {
      batches += 1;
      if (batches === 2) throw new Error('power cut');
      return database.batch(statements);
    };
    await expect(
      reseal({ ...filled.rotating, database: { ...database, batch } }),
    ).rejects.toThrow();
    expect(await countSealedOtherwise(database, newKey)).toBe(people + 1 - 50);
    await readAll(filled, bothKeys);
    expect(await reseal(filled.rotating)).toEqual({ resealed: people + 1 - 50, unreadable: 0 });
    await readAll(filled);
  });

  test('goes on beside people who book and what is erased, and undoes neither', async () => {
    const filled = await makeFilled();
    filled.services.pass(9 * day);
    const late = testForm({ session: 'late' });
    filled.services.pass(7 * day);
    await filled.runOnce();
    const [, placed] = await Promise.all([
      reseal(filled.rotating),
      placeBooking(filled.rotating, late, 'sv'),
      filled.runOnce(),
    ]);
    expect(placed.ok).toBe(true);
    expect(await countSealedOtherwise(filled.services.database, newKey)).toBe(0);
    expect(
      await filled.services.count('booking', `erased_at IS NOT NULL AND person_sealed = ''`),
    ).toBe(people);
  });

  test('counts what neither key opens, leaves it, and does not stop at it', async () => {
    const filled = await makeFilled();
    await filled.rows(
      `UPDATE booking SET person_sealed = 'AAAA' WHERE id IN (SELECT id FROM booking LIMIT 3)`,
    );
    expect(await reseal(filled.rotating)).toEqual({ resealed: people - 2, unreadable: 3 });
    expect(await countSealedOtherwise(filled.services.database, newKey)).toBe(3);
  });

  test('lets a form shown or sent before it be what it was', async () => {
    const signature = await sign(oldKey.stamp, 'text');
    expect(await isSignedBy(bothKeys.stamp, 'text', signature)).toBe(true);
    expect(await isSignedBy(newKey.stamp, 'text', signature)).toBe(false);
    const filled = await makeFilled();
    const [form = testForm()] = filled.forms;
    const again = () => placeBooking(filled.rotating, form, 'sv');
    expect(await again()).toMatchObject({ ok: true, value: { isRepeat: true } });
    await reseal(filled.rotating);
    expect(await again()).toMatchObject({ ok: false, reason: { reason: 'reused' } });
  });
});

test('addresses that want no mail are known under the new key alone', async () => {
  const filled = await makeFilled();
  const address = 'asa.pahittad@example.org';
  const { database } = filled.services;
  const hash = await addressHash(await stopKeyMade(filled.services), address);
  await database.batch([stopMail(hash, '2026-11-23T13:00:00.000Z')]);
  await reseal(filled.rotating);
  expect(await countSealedOtherwise(database, newKey)).toBe(0);
  expect(await isStopped({ database, keyring: newKey }, address)).toBe(true);
});
