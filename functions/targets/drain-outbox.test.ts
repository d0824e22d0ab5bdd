import { expect, test } from 'vitest';
import { book } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { drainOutbox } from './drain-outbox.ts';

test('everything that is due is sent', async () => {
  const services = await makeServices();
  await book(services);
  await book(services);
  await drainOutbox(services, 1000);
  expect(services.mails).toHaveLength(4);
});

test('after its time it begins no more, and leaves the rest to the next', async () => {
  const services = await makeServices();
  await book(services);
  const { mailer, pass } = services;
  const slow = {
    ...mailer,
    send: async (...given: Parameters<typeof mailer.send>) => {
      pass(1000);
      return mailer.send(...given);
    },
  };
  await drainOutbox({ ...services, mailer: slow }, 1000);
  expect(services.mails).toHaveLength(1);
  await drainOutbox(services, 1000);
  expect(services.mails).toHaveLength(2);
});

test('a database that is away is told to the log and to nobody who waits', async () => {
  const services = await makeServices();
  await book(services);
  const away = { ...services.database, query: () => Promise.reject(new Error('away')) };
  await drainOutbox({ ...services, database: away }, 1000);
  expect(services.logLines.join('')).toContain('outboxInterrupted');
});
