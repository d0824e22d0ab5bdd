import { expect, test } from 'vitest';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { askForCode, digitsOf, tryCode } from './roster-code.ts';

const session = { id: 'kista-sv-2026-12-01', unit: 'kista' };
const minute = 60_000;

async function asked(services: TestServices): Promise<{ id: string; digits: string }> {
  const id = (await askForCode(services, session)) ?? '';
  return { id, digits: await digitsOf(services.keyring, id) };
}

function attempt(services: TestServices, id: string, typed: string, unit = 'kista') {
  return tryCode(services, { id, unit, typed });
}

const wrong = (digits: string) => (digits === '000000' ? '111111' : '000000');

test('a code has six digits, and another every time', async () => {
  const services = await makeServices();
  const [one, other] = [await asked(services), await asked(services)];
  expect(one.digits).toMatch(/^\d{6}$/);
  expect(one.digits).not.toBe(other.digits);
});

test('a code goes to the mailbox of the unit and stands in the text alone', async () => {
  const services = await makeServices();
  const { digits } = await asked(services);
  await deliverDue(services);
  expect(services.mails.map(({ to }) => to)).toEqual([services.settings.bookingMailTo]);
  expect(services.mails[0]?.text).toContain(`Kod: ${digits}`);
  expect(services.mails[0]?.text).toMatch(/^Exempel/);
  expect(services.mails[0]?.subject).not.toContain(digits);
  expect(services.logLines.join()).not.toContain(digits);
});

test('the digits of a code stand nowhere in the database', async () => {
  const services = await makeServices();
  const { digits } = await asked(services);
  await deliverDue(services);
  for (const table of ['roster_code', 'message']) {
    const rows = await services.database.query({ sql: `SELECT * FROM ${table}`, values: {} });
    expect(JSON.stringify(rows)).not.toContain(digits);
  }
});

test('the right code opens once', async () => {
  const services = await makeServices();
  const { id, digits } = await asked(services);
  expect(await attempt(services, id, wrong(digits))).toBe('wrong');
  expect(await attempt(services, id, digits)).toBe('right');
  expect(await attempt(services, id, digits)).toBe('ended');
});

test('the right code sent twenty times at once opens once', async () => {
  const services = await makeServices();
  const { id, digits } = await asked(services);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => attempt(services, id, digits)),
  );
  expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1);
});

test('a code ends after ten minutes', async () => {
  const services = await makeServices();
  const { id, digits } = await asked(services);
  services.pass(10 * minute - 1);
  expect(await attempt(services, id, wrong(digits))).toBe('wrong');
  services.pass(1);
  expect(await attempt(services, id, digits)).toBe('ended');
});

test('a code that could not be sent in its ten minutes is not sent later', async () => {
  const services = await makeServices();
  await asked(services);
  services.pass(10 * minute);
  await deliverDue(services);
  expect(services.mails).toEqual([]);
  expect(await services.count('message', `state = 'dropped'`)).toBe(1);
});

test('after five wrong tries the right code opens no more, and a new one does', async () => {
  const services = await makeServices();
  const { id, digits } = await asked(services);
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await attempt(services, id, wrong(digits))).toBe('wrong');
  }
  expect(await attempt(services, id, digits)).toBe('ended');
  const fresh = await asked(services);
  expect(await attempt(services, fresh.id, fresh.digits)).toBe('right');
});

test('ten thousand guesses of a code find nothing', async () => {
  const services = await makeServices();
  const { id, digits } = await asked(services);
  const guesses = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(6, '0'));
  const outcomes = new Map<string, number>();
  for (const guess of guesses.filter((one) => one !== digits)) {
    const outcome = await attempt(services, id, guess);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('wrong')).toBe(5);
  expect(outcomes.has('right')).toBe(false);
  expect(await attempt(services, id, digits)).toBe('ended');
});

test('a code opens for its own unit and no other', async () => {
  const services = await makeServices();
  const { id, digits } = await asked(services);
  expect(await attempt(services, id, digits, 'farsta')).toBe('ended');
  expect(await attempt(services, id, digits)).toBe('right');
});

test.each(['', '12345', '1234567', ' 123456', 'abcdef', '١٢٣٤٥٦'])(
  '"%s" is no code',
  async (typed) => {
    const services = await makeServices();
    const { id } = await asked(services);
    expect(await attempt(services, id, typed)).toBe('wrong');
  },
);

test('a unit is sent ten codes an hour, and others are not held up by that', async () => {
  const services = await makeServices();
  for (let codes = 0; codes < 10; codes += 1) {
    expect(await askForCode(services, session)).toBeDefined();
    services.pass(minute);
  }
  expect(await askForCode(services, session)).toBeUndefined();
  expect(await askForCode(services, { id: 'one-seat', unit: 'farsta' })).toBeDefined();
  services.pass(50 * minute);
  expect(await askForCode(services, session)).toBeDefined();
});

test('codes of yesterday are cleared away', async () => {
  const services = await makeServices();
  await asked(services);
  services.pass(25 * 60 * minute);
  await asked(services);
  expect(await services.count('roster_code')).toBe(1);
});
