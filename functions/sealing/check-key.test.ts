import { expect, test } from 'vitest';
import { failed } from '../../src/domain/result.ts';
import { takeFeedback } from '../feedback/take-feedback.ts';
import { randomBytes } from '../random.ts';
import { StartRefusal } from '../start-refusal.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { checkKey } from './check-key.ts';
import { deriveKeyring } from './keyring.ts';

const other = await deriveKeyring(randomBytes(32));
const day = 24 * 3600 * 1000;

const checkOther = ({ database, clock }: TestServices) => checkKey(database, other, clock());

test('a start with the same key, or with nothing sealed, goes on', async () => {
  const services = await makeServices();
  await checkOther(services);
  await book(services);
  await checkKey(services.database, services.keyring, services.clock());
});

test('a start with another key is refused while a booking of a coming session is sealed', async () => {
  const services = await makeServices();
  await book(services);
  await deliverDue(services);
  await expect(checkOther(services)).rejects.toThrow(StartRefusal);
  await expect(checkOther(services)).rejects.toThrow(/^BOOKING_KEY is not the key that 1 /);
  services.pass(9 * day);
  await checkOther(services);
});

test('and while a message of a session that has been still waits', async () => {
  const services = await makeServices();
  services.relay.answer = failed('unreachable');
  await book(services, { email: '' });
  services.pass(9 * day);
  await expect(checkOther(services)).rejects.toThrow('BOOKING_KEY');
  // Given up, but the next start would try it again.
  await deliverDue(services);
  expect(await services.count('message', `state = 'failed'`)).toBe(1);
  await expect(checkOther(services)).rejects.toThrow('BOOKING_KEY');
});

test('and while feedback waits', async () => {
  const services = await makeServices();
  await takeFeedback(services, { message: 'Svårt.', email: '', locale: 'sv' }, 'sv');
  await expect(checkOther(services)).rejects.toThrow('BOOKING_KEY');
  await deliverDue(services);
  await checkOther(services);
});
