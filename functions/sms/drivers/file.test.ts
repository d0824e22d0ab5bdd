import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failed, succeeded } from '../../../src/domain/result.ts';
import { openTextFiles } from './file.ts';

const message = { id: 'one', to: '+46701740605', text: 'لقاء معلومات' };

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sms-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'sms');
}

test('a text is one file, also when it is sent again, that only its owner can read', async () => {
  const folder = await makeFolder();
  const texter = openTextFiles(folder);
  expect(await texter.send(message)).toEqual(succeeded(undefined));
  expect(await texter.send(message)).toEqual(succeeded(undefined));
  expect(await readdir(folder)).toEqual(['one.txt']);
  const path = join(folder, 'one.txt');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, 'utf8')).toBe('To: +46701740605\n\nلقاء معلومات\n');
});

test('an identifier can never lead out of the folder', async () => {
  const folder = await makeFolder();
  await openTextFiles(folder).send({ ...message, id: '../../evil' });
  expect(await readdir(folder)).toEqual(['.._.._evil.txt']);
});

test('a disk that cannot be written to is told as an outage', async () => {
  const folder = await makeFolder();
  await writeFile(folder, 'a file where the folder should be');
  expect(await openTextFiles(folder).send(message)).toEqual(failed('unreachable'));
});
