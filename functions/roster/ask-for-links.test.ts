import { expect, test } from 'vitest';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { askForLinks } from './ask-for-links.ts';
import { rosterKeyOf } from './roster-key.ts';

const minute = 60_000;

test('the links of all rosters of a unit go to its own mailbox', async () => {
  const services = await makeServices();
  await askForLinks(services, 'kista');
  await deliverDue(services);
  const [mail] = services.mails;
  expect(services.mails.map(({ to }) => to)).toEqual([services.settings.bookingMailTo]);
  for (const id of ['kista-sv-2026-12-01', 'one-seat', 'cancelled']) {
    const key = await rosterKeyOf(services, { id, unit: 'kista' });
    expect(mail?.text).toContain(`${services.settings.publicOrigin}/sv/enhet/${key}/\n`);
  }
  expect(mail?.text).toMatch(/^Exempel/);
});

test('a unit is sent its links once in ten minutes, however often somebody asks', async () => {
  const services = await makeServices();
  await Promise.all(Array.from({ length: 5 }, () => askForLinks(services, 'kista')));
  for (let asks = 0; asks < 100; asks += 1) await askForLinks(services, 'kista');
  expect(await services.count('message')).toBe(1);
  services.pass(10 * minute);
  await askForLinks(services, 'kista');
  expect(await services.count('message')).toBe(2);
});

test.each(['', 'nowhere', "kista' OR 1=1", 'KISTA'])(
  'nothing is sent for the unit "%s"',
  async (unit) => {
    const services = await makeServices();
    await askForLinks(services, unit);
    expect(await services.count('message')).toBe(0);
  },
);
