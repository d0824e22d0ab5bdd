import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { StartRefusal } from '../start-refusal.ts';
import { makeServices } from '../testing/make-services.ts';
import { openNodeTexter } from './node-texter.ts';
import { openWorkerTexter } from './worker-texter.ts';

const message = { to: '+46701740605', text: 'Informationsmöte' };

test('where texts are off there is no texter', async () => {
  const services = await makeServices();
  expect(openNodeTexter(readSettings({}), '.', services)).toBeUndefined();
  expect(openWorkerTexter(readSettings({}), services)).toBeUndefined();
});

test('files lie in a folder of the data, as many a day as the settings let', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'texter-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const settings = readSettings({ SMS: 'file', SMS_PER_DAY: '1' });
  const texter = openNodeTexter(settings, folder, await makeServices());
  await texter?.send({ ...message, id: 'one' });
  await texter?.send({ ...message, id: 'two' });
  expect(await readdir(join(folder, 'sms'))).toEqual(['one.txt']);
});

test('a Worker has no files, and says so before it takes a booking', async () => {
  const services = await makeServices();
  const settings = readSettings({ SMS: 'file' });
  expect(() => openWorkerTexter(settings, services)).toThrow(StartRefusal);
  const SMS_BODY = 'to={{to}}&message={{text}}';
  const provider = readSettings({ SMS: 'http', SMS_URL: 'https://sms.example.org/', SMS_BODY });
  expect(openWorkerTexter(provider, services)).toBeDefined();
});
