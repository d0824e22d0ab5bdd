import { expect, test } from 'vitest';
import { toUtc } from '../../src/domain/time.ts';
import { makeServices } from '../testing/make-services.ts';
import { renewSecret } from './roster-key.ts';
import { isLogin, makeLogin } from './roster-login.ts';

const hour = 60 * 60 * 1000;

test('a login holds until midnight in Stockholm', async () => {
  const services = await makeServices();
  const { value, until } = await makeLogin(services, 'kista');
  expect(until.toISOString()).toBe('2026-11-23T23:00:00.000Z');
  services.pass(10 * hour - 1);
  expect(await isLogin(services, 'kista', value)).toBe(true);
  services.pass(1);
  expect(await isLogin(services, 'kista', value)).toBe(false);
});

test.each([
  ['into summer time', '2027-03-28T00:30:00Z', '2027-03-28T22:00:00.000Z'],
  ['out of summer time', '2027-10-31T00:30:00Z', '2027-10-31T23:00:00.000Z'],
])('a login made on the day of the change %s holds until that midnight', async (_, now, until) => {
  const services = await makeServices({ clock: () => new Date(now) });
  expect((await makeLogin(services, 'kista')).until.toISOString()).toBe(until);
});

test('a login is for one unit', async () => {
  const services = await makeServices();
  const { value } = await makeLogin(services, 'kista');
  expect(await isLogin(services, 'farsta', value)).toBe(false);
});

test('renewing the links of a unit ends its logins', async () => {
  const services = await makeServices();
  const { value } = await makeLogin(services, 'kista');
  await services.database.batch([renewSecret(services.random, 'kista', toUtc(services.clock()))]);
  expect(await isLogin(services, 'kista', value)).toBe(false);
});

test('a login cannot be lengthened or made up', async () => {
  const services = await makeServices();
  const { value } = await makeLogin(services, 'kista');
  const [until = '', signature = ''] = value.split('.');
  const longer = `${String(Number(until) + 1)}.${signature}`;
  for (const made of [longer, until, `${until}.`, '', '.', 'NaN.', `Infinity.${signature}`]) {
    expect(await isLogin(services, 'kista', made), made).toBe(false);
  }
});
