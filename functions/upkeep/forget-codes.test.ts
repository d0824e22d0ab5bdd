import { expect, test } from 'vitest';
import { makeCode } from '../helping-codes/make-code.ts';
import { day, makeUpkeep } from './make-upkeep.ts';

const content = { unit: 'kista', locale: 'ar', interpreter: '' } as const;

test('a code is removed a day after it has ended, and not a moment before', async () => {
  const { services, run } = await makeUpkeep();
  const { validUntil } = await makeCode(services, content);
  services.pass(Date.parse(validUntil) - services.clock().getTime() + day - 1);
  await run();
  expect(await services.count('helping_code')).toBe(1);
  services.pass(1);
  await run();
  expect(await services.count('helping_code')).toBe(0);
});
