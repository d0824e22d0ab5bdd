import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { failed } from '../../../src/domain/result.ts';
import { testMail } from '../../testing/test-mail.ts';
import { openEmlFiles } from './eml-file.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mail-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'mail');
}

test('a mail is one file that a mail program opens, and that only its owner can read', async () => {
  const folder = await makeFolder();
  expect(await openEmlFiles(folder, 'boka@example.org').send(testMail())).toMatchObject({
    ok: true,
  });
  const names = await readdir(folder);
  expect(names).toEqual(['3f0e6f5e-8d1c-4c52-9c3d-0f4f6b1d2a11_boka.example.org.eml']);
  const path = join(folder, names[0] ?? '');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const mail = await PostalMime.parse(await readFile(path));
  expect(mail).toMatchObject({
    subject: 'Informationsmöte',
    messageId: `<${testMail().messageId}>`,
  });
});

test('a mail sent again is the same file', async () => {
  const folder = await makeFolder();
  const mailer = openEmlFiles(folder, 'boka@example.org');
  await mailer.send(testMail());
  await mailer.send(testMail());
  expect(await readdir(folder)).toHaveLength(1);
});

test('an identifier can never lead out of the folder', async () => {
  const folder = await makeFolder();
  await openEmlFiles(folder, 'boka@example.org').send(testMail({ messageId: '../../evil@x' }));
  expect(await readdir(folder)).toEqual(['.._.._evil_x.eml']);
});

test('a disk that cannot be written to is told as an outage', async () => {
  const folder = await makeFolder();
  await writeFile(folder, 'a file where the folder should be');
  expect(await openEmlFiles(folder, 'boka@example.org').send(testMail())).toEqual(
    failed('unreachable'),
  );
});
