import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  bookingAddress,
  fillIn,
  person,
  referenceOn,
  submit,
  untilBooked,
} from '../tests/e2e/booking-steps.ts';
import { openBrowser } from '../tests/e2e/browser.ts';
import { bookAt, formOf } from '../tests/server/book-at.ts';
import { freePort } from '../tests/server/free-port.ts';
import { startMailServer } from '../tests/server/mail-server.ts';
import { seatsAndBookings, storedRows } from './testing/stored-rows.ts';
import { siteConfig, testSettings } from './testing/site-config.ts';
import { startWorkerd } from './testing/start-workerd.ts';
import type { RunningWorker } from './testing/start-workerd.ts';

let worker: RunningWorker;
let smtpPort = 0;

beforeAll(async () => {
  smtpPort = await freePort();
  worker = await startWorkerd((origin) => siteConfig(testSettings(origin, smtpPort)));
});

afterAll(() => worker.stop());

const seatsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), seatsLeft: z.number(), state: z.string() })),
});

async function sessionsNow() {
  const answer = await fetch(`${worker.origin}/api/sessions`);
  return seatsSchema.parse(await answer.json()).sessions;
}

test('the Worker holds nothing of files and no database but its own', () => {
  const source = readFileSync(join(import.meta.dirname, '../build/worker/worker.js'), 'utf8');
  const parts = [...source.matchAll(/^import .*?from "([^"]+)";$/gm)].map(([, part]) => part);
  expect(parts).toContain('node:net');
  const wrong = /^(?:node:)?(?:fs|fs\/promises|sqlite|child_process|cluster)$|^postgres$/;
  expect(parts.filter((part) => wrong.test(part ?? ''))).toEqual([]);
});

test('two hundred people at once for twenty seats are twenty bookings and 180 refusals', async () => {
  const session = (await sessionsNow()).findLast(({ seatsLeft }) => seatsLeft === 20);
  const unit = session?.id.split('-')[0] ?? '';
  const form = () => formOf({ session: session?.id ?? '', unit });
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => bookAt(worker.origin, form())),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
  expect(statuses.filter((status) => status === 409)).toHaveLength(180);
  const now = (await sessionsNow()).find(({ id }) => id === session?.id);
  expect(now).toMatchObject({ seatsLeft: 0, state: 'full' });
  expect(seatsAndBookings(worker.stateFolder)).toEqual({ taken: 20, bookings: 20 });
});

test('somebody with a browser books a seat', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(bookingAddress(worker.origin, 'sv'));
    await fillIn(page, person);
    await submit(page);
    await untilBooked(page);
    expect(await referenceOn(page)).not.toBe('');
  } finally {
    await browser.close();
  }
});

/** One to the unit and one to the applicant. */
const lettersOfBooking = 2;

const cron = '/cdn-cgi/handler/scheduled';

test('what waits while nobody takes mail is sent by the cron when somebody does, each once', async () => {
  const { bookings } = seatsAndBookings(worker.stateFolder);
  const mailServer = await startMailServer(smtpPort);
  const expected = bookings * lettersOfBooking;
  while (mailServer.accepted.length < expected) {
    await fetch(worker.origin + cron, { method: 'POST' });
    await passed(250);
  }
  expect(mailServer.identifiers.size).toBe(expected);
  expect([...mailServer.identifiers.values()].filter((times) => times > 1)).toEqual([]);
  const health = await fetch(`${worker.origin}/api/health`);
  expect(await health.json()).toMatchObject({ ok: true, oldestUnsentSeconds: 0 });
});

test('while somebody takes mail, a booking is sent at once and waits for no cron', async () => {
  const mailServer = await startMailServer(smtpPort);
  const session = (await sessionsNow()).findLast(({ state }) => state === 'open');
  const unit = session?.id.split('-')[0] ?? '';
  const booked = await bookAt(worker.origin, formOf({ session: session?.id ?? '', unit }));
  expect(booked.status).toBe(201);
  await expect.poll(() => mailServer.accepted.length, { timeout: 30_000 }).toBe(lettersOfBooking);
});

test('upkeep runs once an hour', async () => {
  const at = (minute: string) => Date.parse(`2026-11-22T12:${minute}:00Z`);
  const lookedAt = () =>
    storedRows(worker.stateFolder, `SELECT * FROM upkeep WHERE name = 'lookedAt'`);
  await fetch(`${worker.origin}${cron}?time=${at('22')}`, { method: 'POST' });
  expect(lookedAt()).toHaveLength(0);
  await fetch(`${worker.origin}${cron}?time=${at('23')}`, { method: 'POST' });
  expect(lookedAt()).toHaveLength(1);
});
