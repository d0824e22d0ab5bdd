import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { startMailServer } from './mail-server.ts';
import { runScript } from './run-script.ts';
import { makeRoot, startServer } from './running-server.ts';
import { seatsAndBookings, storedRows } from './stored-rows.ts';

/** Longer than a lease: what was being sent when a copy was made is free only after it. */
const patience = { timeout: 75_000 };
const booked = z.object({ reference: z.string(), manageUrl: z.string() });
const keys = { first: 'A'.repeat(43), second: 'B'.repeat(43) };

/** Nothing of the person in `formOf` and no key may ever be printed. */
const personal = /Påhittad|asa\.|A{20}|B{20}/;

async function bookOne(origin: string) {
  return booked.parse(await (await bookAt(origin, formOf())).json());
}

test('keys are rotated beside a running service, and its booking page is the same all the while', async () => {
  const root = await makeRoot([futureSession()]);
  const first = await startServer(root, { BOOKING_KEY: keys.first });
  const { pathname } = new URL((await bookOne(first.origin)).manageUrl);
  const made = await runScript(root, 'rotate-key', [], { BOOKING_KEY: keys.first });
  expect(made.output).toMatch(/BOOKING_KEY=[\w-]{43}\n/);
  expect(made.code).toBe(0);

  const both = { BOOKING_KEY: keys.second, BOOKING_KEY_OLD: keys.first };
  const early = await runScript(root, 'rotate-key', [], both);
  expect(early.output).toContain('restart it first');
  expect(early.code).toBe(1);
  await first.stop();
  const second = await startServer(root, both);
  expect((await fetch(second.origin + pathname)).status).toBe(200);
  const done = await runScript(root, 'rotate-key', [], both);
  // The booking, and the key of addresses that want no mail if the first mail was written before the restart.
  expect(done.output).toMatch(/Sealed with the new key: [12] rows/);
  expect(done.output).toContain('Done: take BOOKING_KEY_OLD away');
  expect(done.code).toBe(0);
  expect(done.output).not.toMatch(personal);
  expect((await fetch(second.origin + pathname)).status).toBe(200);
  await second.stop();
  const third = await startServer(root, { BOOKING_KEY: keys.second });
  expect((await fetch(third.origin + pathname)).status).toBe(200);
});

test('a key kept in DATA_DIR is rotated too', async () => {
  const root = await makeRoot([futureSession()]);
  const first = await startServer(root);
  const { pathname } = new URL((await bookOne(first.origin)).manageUrl);
  expect(await runScript(root, 'rotate-key')).toMatchObject({ code: 0 });
  expect(await runScript(root, 'rotate-key')).toMatchObject({ code: 1 });
  await first.stop();
  const second = await startServer(root);
  expect(await runScript(root, 'rotate-key')).toMatchObject({ code: 0 });
  expect((await fetch(second.origin + pathname)).status).toBe(200);
});

test('a booking is forgotten beside a running service, whose page of it is gone at once', async () => {
  const root = await makeRoot([futureSession()]);
  const server = await startServer(root);
  const { reference, manageUrl } = await bookOne(server.origin);
  const forgotten = await runScript(root, 'forget', [reference]);
  expect(forgotten.output).toContain('seat is free');
  expect(forgotten.code).toBe(0);
  expect(forgotten.output).not.toMatch(personal);
  expect((await fetch(server.origin + new URL(manageUrl).pathname)).status).toBe(404);
  expect(await seatsAndBookings(root)).toEqual({ taken: 0, bookings: 1 });
  expect(await runScript(root, 'forget', [reference])).toMatchObject({ code: 2 });
});

test('the doctor finds a service well, and a mail server that is gone', async () => {
  const mailServer = await startMailServer();
  const root = await makeRoot([futureSession()]);
  const settings = { SMTP_URL: mailServer.url, BOOKING_MAIL_TO: 'enhet@example.org' };
  const server = await startServer(root, settings);
  await bookOne(server.origin);
  await expect.poll(() => mailServer.accepted, patience).toHaveLength(2);
  const unsent = `SELECT count(*) AS count FROM message WHERE state = 'waiting'`;
  await expect.poll(() => storedRows(root, unsent), patience).toEqual([{ count: 0 }]);
  const well = await runScript(root, 'doctor', [], settings);
  expect(well.output).not.toMatch(/^(warn|fail)/m);
  expect(well.code).toBe(0);
  await mailServer.close();
  const ill = await runScript(root, 'doctor', [], settings);
  expect(ill.output).toContain('fail  The mail server');
  expect(ill.code).toBe(1);
});

test('a copy made while people book starts a service that has every booking of that moment', async () => {
  const root = await makeRoot([futureSession({ seats: 200 })]);
  const server = await startServer(root);
  const booking = Array.from({ length: 40 }, () => bookOne(server.origin));
  await Promise.race(booking);
  const before = (await seatsAndBookings(root)).bookings;
  const copy = join(root, 'copy.sqlite');
  expect(await runScript(root, 'backup', [copy])).toMatchObject({ code: 0 });
  await Promise.all(booking);
  await server.stop();

  await copyFile(join(root, 'var', 'booking-key'), join(root, 'booking-key'));
  await rm(join(root, 'var'), { recursive: true });
  await mkdir(join(root, 'var'));
  await copyFile(copy, join(root, 'var', 'booking.sqlite'));
  await copyFile(join(root, 'booking-key'), join(root, 'var', 'booking-key'));
  const restored = await startServer(root);
  const { taken, bookings } = await seatsAndBookings(root);
  expect(taken).toBe(bookings);
  expect(bookings).toBeGreaterThanOrEqual(before);
  const unsent = `SELECT count(*) AS count FROM message WHERE state NOT IN ('accepted', 'planned')`;
  await expect.poll(() => storedRows(root, unsent), patience).toEqual([{ count: 0 }]);
  await bookOne(restored.origin);
  expect((await seatsAndBookings(root)).bookings).toBe(bookings + 1);
});
