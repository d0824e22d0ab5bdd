import { expect, test } from 'vitest';
import { booked } from '../testing/booked.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { forgetAsked } from './forget-asked.ts';
import { noteFact } from './upkeep-facts.ts';

const run = (services: TestServices) => forgetAsked({ ...services, dataDir: undefined });
const eventsOf = ({ logLines }: TestServices) => logLines.join('');

test('the booking whose reference is noted is forgotten once, and the log does not say which', async () => {
  const services = await makeServices();
  const [{ reference }] = [await booked(services), await booked(services)];
  await noteFact(services.database, 'forget', reference);
  await run(services);
  await run(services);
  expect(await services.count('booking', `person_sealed = ''`)).toBe(1);
  expect(eventsOf(services)).toMatch(/"event":"forgotten","session":"[^"]+","seatFreed":true/);
  expect(eventsOf(services)).not.toContain(reference);
  expect(services.logLines).toHaveLength(1);
});

test('a reference that no booking has is said to be none, and is not looked for again', async () => {
  const services = await makeServices();
  await booked(services);
  await noteFact(services.database, 'forget', 'K7QM-3RXA');
  await run(services);
  await run(services);
  expect(eventsOf(services)).toContain('"event":"nothingToForget"');
  expect(services.logLines).toHaveLength(1);
  expect(await services.count('booking', `person_sealed <> ''`)).toBe(1);
});

test('while nothing is asked, nothing is done or said', async () => {
  const services = await makeServices();
  await run(services);
  expect(services.logLines).toEqual([]);
});
