import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { expect, test } from 'vitest';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { startMailServer } from './mail-server.ts';
import { makeRoot, startServer } from './running-server.ts';

const patience = { timeout: 30_000 };
const day = 24 * 60 * 60 * 1000;

/** Midnight UTC of the last Sunday of March (2) or October (9): the night when Stockholm's clocks change. */
function clockChange(year: number, month: 2 | 9): Date {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return new Date(last.getTime() - last.getUTCDay() * day);
}

/** 09:30 in Stockholm on the Thursdays before and after the next change, written in UTC by hand. */
function aroundNextChange(month: 2 | 9): { before: string; after: string } {
  const year = new Date().getUTCFullYear();
  const next = [year, year + 1]
    .map((one) => clockChange(one, month))
    .find((change) => change.getTime() - 4 * day > Date.now());
  if (!next) throw new Error('There is a change every year.');
  const thursday = (days: number) =>
    new Date(next.getTime() + days * day).toISOString().slice(0, 10);
  const [hourBefore, hourAfter] = month === 2 ? ['08', '07'] : ['07', '08'];
  return {
    before: `${thursday(-3)}T${hourBefore}:30:00Z`,
    after: `${thursday(4)}T${hourAfter}:30:00Z`,
  };
}

function read(mail: string): Promise<Email> {
  return PostalMime.parse(mail, { attachmentEncoding: 'utf8' });
}

function startInUtc(mail: Email): string {
  const file = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (typeof file?.content !== 'string') throw new Error('There is no calendar.');
  const calendar = ICAL.Component.fromString(file.content);
  const start = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) throw new Error('There is no start.');
  start.zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
  return start.convertToZone(ICAL.Timezone.utcTimezone).toString();
}

test('both mails of a booking reach a mail server, with å ä ö and Arabic as they were written', async () => {
  const mailServer = await startMailServer();
  const root = await makeRoot([futureSession()]);
  const { origin } = await startServer(root, { SMTP_URL: mailServer.url });
  expect((await bookAt(origin, formOf({ locale: 'ar', name: 'Åsa أمل' }))).status).toBe(201);
  await expect.poll(() => mailServer.accepted, patience).toHaveLength(2);
  const mails = await Promise.all(mailServer.accepted.map(read));
  const toUnit = mails.find(({ replyTo }) => replyTo !== undefined);
  const toApplicant = mails.find(({ replyTo }) => replyTo === undefined);
  expect(toUnit?.text).toContain('Åsa أمل');
  expect(toUnit?.html).toContain('Åsa أمل');
  expect(toUnit?.subject).toContain('Informationsmöte');
  expect(toUnit?.replyTo?.[0]?.address).toBe('asa.pahittad@example.org');
  expect(toApplicant?.to?.[0]?.address).toBe('asa.pahittad@example.org');
  expect(toApplicant?.html).toContain('dir="rtl"');
  expect(toApplicant?.subject).toMatch(/\p{Script=Arabic}/u);
  expect(toApplicant?.text).toMatch(/\p{Script=Arabic}/u);
  expect(toApplicant?.text).toContain(`${origin}/ar/bokning/`);
  for (const mail of mails) {
    const header = mail.headers.find(({ key }) => key === 'auto-submitted');
    expect(header?.value).toBe('auto-generated');
  }
});

test('the calendar is right before and after both changes of the clocks', async () => {
  const changes = [aroundNextChange(2), aroundNextChange(9)];
  const starts = changes.flatMap(({ before, after }) => [before, after]);
  const sessions = starts.map((startsAt, index) => {
    const endsAt = new Date(Date.parse(startsAt) + 90 * 60_000).toISOString();
    return futureSession({ id: `session-${String(index)}`, startsAt, endsAt, closesAt: startsAt });
  });
  const mailServer = await startMailServer();
  const { origin } = await startServer(await makeRoot(sessions), { SMTP_URL: mailServer.url });
  for (const { id } of sessions) {
    expect((await bookAt(origin, formOf({ session: id }))).status).toBe(201);
  }
  await expect.poll(() => mailServer.accepted, patience).toHaveLength(2 * starts.length);
  const mails = await Promise.all(mailServer.accepted.map(read));
  const invitations = mails.filter(({ attachments }) => attachments.length > 0);
  expect(invitations.map(startInUtc).sort()).toEqual([...starts].sort());
  for (const { text } of invitations) expect(text).toContain('09:30');
});
