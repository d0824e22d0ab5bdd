import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { checkKey } from '../sealing/check-key.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { booked } from '../testing/booked.ts';
import { makeServices } from '../testing/make-services.ts';
import { runWorkerUpkeep } from './worker-upkeep.ts';

test('while there is an older key, what it sealed is sealed anew and the log says how much is left', async () => {
  const [newer, older] = [randomBytes(32), randomBytes(32)];
  const before = await makeServices({ keyring: await deriveKeyring(older) });
  await checkKey(before.database, before.keyring, before.clock());
  await booked(before);
  const services = { ...before, keyring: await deriveKeyring(newer, older) };
  await checkKey(services.database, services.keyring, services.clock());
  await runWorkerUpkeep(services);
  const { id } = services.keyring;
  expect(await services.count('booking', `key_id = '${id}'`)).toBe(1);
  expect(services.logLines.join('')).toContain('"event":"resealed","rows":1,"left":0');
});

test('without one nothing is sealed, and what the doctor finds is in the log', async () => {
  const services = await makeServices();
  await runWorkerUpkeep(services);
  const log = services.logLines.join('');
  expect(log).not.toContain('resealed');
  expect(log).toContain('"event":"finding","level":"warn","text":"None of the 4 coming sessions');
});
