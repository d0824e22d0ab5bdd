import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { makeRoot, startServer } from './running-server.ts';

const patience = { timeout: 30_000 };
const minute = 60_000;
const booked = z.object({ manageUrl: z.string() });

/** So near that its texts are sent by night too. */
function soon() {
  const at = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString();
  return futureSession({ startsAt: at(40), endsAt: at(130), closesAt: at(30) });
}

/** All files of a folder in the data of a server, as texts. */
async function filesIn(root: string, folder: string): Promise<string[]> {
  const path = join(root, 'var', folder);
  const names = await readdir(path).catch(() => []);
  const whole = names.filter((name) => !name.endsWith('.part'));
  return Promise.all(whole.map((name) => readFile(join(path, name), 'utf8')));
}

/** What the unit was mailed, that holds a word. */
async function mailAbout(root: string, word: string): Promise<string> {
  const mails = await Promise.all(
    (await filesIn(root, 'mail')).map((mail) => PostalMime.parse(mail)),
  );
  return mails.map(({ text = '' }) => text).find((text) => text.includes(word)) ?? '';
}

const texted = { name: 'Bo Påhittad', email: '', phone: '070-174 06 05', mayText: 'yes' };
const untexted = { name: 'Cy Påhittad', email: '', phone: '070-174 06 06' };

test('somebody with only a phone is texted of the place and of the meeting’s end, and who may not be texted is to be phoned', async () => {
  const session = soon();
  const root = await makeRoot([session]);
  const first = await startServer(root, { SMS: 'file' });
  const pages: string[] = [];
  for (const person of [texted, untexted]) {
    const answer = await bookAt(first.origin, formOf(person));
    const { pathname } = new URL(booked.parse(await answer.json()).manageUrl);
    pages.push(await (await fetch(first.origin + pathname)).text());
  }
  expect(pages[0]).toContain('Spara den här sidan.');
  expect(pages[1]).toContain('Vi kan inte skicka sms till dig.');
  await expect.poll(() => filesIn(root, 'sms'), patience).toHaveLength(1);
  const [confirmation = ''] = await filesIn(root, 'sms');
  expect(confirmation).toMatch(/^To: \+46701740605\n\nExempel - .*Du har en plats\./);
  expect(confirmation).not.toMatch(/jobbtorg|https?:|Påhittad/i);
  expect(await first.stop()).toBe(0);

  const catalogue = join(root, 'dist', 'catalogue.json');
  const built: unknown = JSON.parse(await readFile(catalogue, 'utf8'));
  const cancelled = {
    ...z.looseObject({}).parse(built),
    sessions: [{ ...session, cancelled: true }],
  };
  await writeFile(catalogue, JSON.stringify(cancelled));
  const second = await startServer(root, { SMS: 'file' });
  await expect.poll(() => filesIn(root, 'sms'), patience).toHaveLength(2);
  expect((await filesIn(root, 'sms')).filter((text) => text.includes('Inställt'))).toHaveLength(1);
  await expect.poll(() => mailAbout(root, 'Ring dem'), patience).toContain('Cy Påhittad');
  expect(await mailAbout(root, 'Ring dem')).not.toContain('Bo Påhittad');
  for (const { output } of [first, second]) {
    expect(output()).not.toMatch(/Påhittad|70174060/);
  }
});
