import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteConfig, testSettings } from './testing/site-config.ts';
import { startWorkerd } from './testing/start-workerd.ts';
import type { RunningWorker } from './testing/start-workerd.ts';

const secret = 'smtp://somebody:secret@127.0.0.1:9';

let worker: RunningWorker;

/** As deployed by somebody who forgot the key. */
beforeAll(async () => {
  worker = await startWorkerd((origin) =>
    siteConfig({ ...testSettings(origin), SMTP_URL: secret, BOOKING_KEY: '' }),
  );
});

afterAll(() => worker.stop());

test('a Worker that lacks a setting takes no bookings, and says to the log which it lacks', async () => {
  const answer = await fetch(`${worker.origin}/api/bookings`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).not.toBeNull();
  await expect.poll(worker.output).toContain('BOOKING_KEY must be set');
  expect(worker.output()).not.toContain('somebody:secret');
});

test('files are given out all the same', async () => {
  expect((await fetch(`${worker.origin}/sv/`)).status).toBe(200);
});
