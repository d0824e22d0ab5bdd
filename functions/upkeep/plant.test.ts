import { utimes } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import type { Database } from '../storage/database.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { postJson, wholeForm } from '../testing/post.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { day, filesUnder, makeUpkeep, textsOf } from './make-upkeep.ts';
import type { UpkeepTest } from './make-upkeep.ts';
import { sqliteTraces } from './traces.ts';
import type { Traces } from './traces.ts';

const typed = {
  name: 'Planterad Påhittsson',
  email: 'planterad.pahittsson@example.org',
  phone: '070-174 06 51',
  mayText: 'yes',
};

const feedback = { message: 'Planterad synpunkt om en knapp', email: 'planterad.svar@example.org' };

/** So many others that rows are moved about in the file, and leave copies where they were. */
const others = 20;

const catalogue = { ...testCatalogue, sessions: [testSession({ seats: 200 })] };

/** Books and writes as people do, through the whole app, and sends the mail. Gives the address of the booking planted. */
async function plant({ services }: UpkeepTest): Promise<string> {
  const app = createApp(services);
  const bookOthers = () => Promise.all(Array.from({ length: others }, () => book(services)));
  await bookOthers();
  const requestId = crypto.randomUUID();
  const answer = await postJson(app, '/api/bookings', wholeForm({ ...typed, requestId }));
  expect(answer.status).toBe(201);
  // The same person, once more: with an address there would be no text of the booking.
  const byText = await postJson(app, '/api/bookings', wholeForm({ ...typed, email: '' }));
  expect(byText.status).toBe(201);
  const sent = await postJson(app, '/api/feedback', { ...feedback, locale: 'sv' });
  expect(sent.status).toBeLessThan(300);
  await deliverDue(services);
  expect(await cancelBooking(services, requestId)).toMatchObject({ ok: true });
  await deliverDue(services);
  await bookOthers();
  const path = /\/sv\/bokning\/[\w-]+\//.exec(await answer.text())?.[0] ?? '';
  expect((await app.request(path)).status).toBe(200);
  return path;
}

/** All that must be gone: what was typed, the address, and every text that was made from them. */
async function textsToFind({ rows }: UpkeepTest, path: string): Promise<string[]> {
  const bookings = await rows('SELECT * FROM booking');
  const columns = ['person_sealed', 'token_sealed', 'token_hash', 'content_mac', 'reference', 'id'];
  const texts = [
    ...columns.flatMap((column) => textsOf(bookings, column)),
    ...textsOf(await rows('SELECT sealed FROM feedback'), 'sealed'),
  ];
  return [
    typed.name,
    typed.email,
    typed.phone,
    ...Object.values(feedback),
    '+46701740651',
    path.split('/')[3] ?? '',
    ...texts,
  ];
}

/** In which files, and in the log, any of the texts stands: whole, or a piece of it where it is long. */
async function placesOf(texts: readonly string[], made: UpkeepTest): Promise<string[]> {
  const places = await filesUnder(made.folder);
  places.set('log', Buffer.from(made.services.logLines.join('')));
  return [...places]
    .filter(([, content]) => texts.some((text) => content.includes(middleOf(text))))
    .map(([path]) => basename(path).replace(/^.*(\.eml|\.txt)$/, '$1'));
}

/** The beginning of a freed place is written over by the engine's own notes. */
function middleOf(text: string): string {
  return text.length > 100 ? text.slice(40, 80) : text;
}

/** What was sent so far is as old as the tests' clock says, not as the machine's. */
async function ageMessages(made: UpkeepTest): Promise<void> {
  for (const folder of [made.mailFolder, made.textFolder]) {
    for (const path of (await filesUnder(folder)).keys()) {
      await utimes(path, made.services.clock(), made.services.clock());
    }
  }
}

async function plantAndErase(tracesOf?: (database: Database) => Traces) {
  const made = await makeUpkeep({ catalogue }, tracesOf);
  const path = await plant(made);
  await ageMessages(made);
  const texts = await textsToFind(made, path);
  const placesBefore = await placesOf(texts, made);
  made.services.pass(60 * day);
  await made.run();
  expect(await made.services.count('booking', 'erased_at IS NULL')).toBe(0);
  return { made, texts, placesBefore };
}

test('what people wrote is nowhere any more once it is erased, plain or sealed', async () => {
  const { made, texts, placesBefore } = await plantAndErase();
  expect(placesBefore).toContain('.eml');
  expect(placesBefore).toContain('.txt');
  expect(placesBefore).toContain('booking.sqlite-wal');
  expect(await placesOf(texts, made)).toEqual([]);
  const files = [...(await filesUnder(made.folder)).keys()].map((file) => basename(file)).sort();
  expect(files).toEqual(['booking.sqlite', 'booking.sqlite-shm', 'booking.sqlite-wal']);
});

test('while something keeps the file from being written anew, it is tried again, and sealed texts are zeros meanwhile', async () => {
  let isKept = true;
  const { made, texts } = await plantAndErase((database) => {
    const { remove } = sqliteTraces(database);
    return { remove: async () => !isKept && remove() };
  });
  expect(made.services.logLines.join('')).toContain('tracesNotRemoved');
  await made.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(
    await placesOf(
      texts.filter((text) => text.length > 60),
      made,
    ),
  ).toEqual([]);
  isKept = false;
  await made.runOnce();
  expect(await placesOf(texts, made)).toEqual([]);
});
