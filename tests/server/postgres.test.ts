import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { statement } from '../../functions/storage/database.ts';
import { openPostgres } from '../../functions/storage/drivers/postgres.ts';
import { startPostgres } from '../contracts/start-postgres.ts';
import type { PostgresServer } from '../contracts/start-postgres.ts';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { startMailServer } from './mail-server.ts';
import { makeRoot, startServer } from './running-server.ts';

const patience = { timeout: 60_000 };
const booked = z.object({ manageUrl: z.string() });

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function rowsOf(url: string, sql: string) {
  const database = openPostgres(url);
  try {
    return await database.query(statement(sql));
  } finally {
    await database.close();
  }
}

const counts = `
  SELECT (SELECT sum(taken) FROM session) AS taken, (SELECT count(*) FROM booking) AS bookings,
    (SELECT count(*) FROM message WHERE state = 'accepted') AS sent`;

test('with DATABASE_URL two servers book and deliver from one PostgreSQL, and leave no file', async () => {
  const DATABASE_URL = await postgres.makeDatabase();
  const mailServer = await startMailServer();
  const root = await makeRoot([futureSession({ seats: 20 })]);
  const settings = { DATABASE_URL, SMTP_URL: mailServer.url, BOOKING_KEY: 'A'.repeat(43) };
  const servers = await Promise.all([startServer(root, settings), startServer(root, settings)]);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      bookAt(servers[index % 2 === 0 ? 0 : 1].origin, formOf()),
    ),
  );
  const placed = answers.filter(({ status }) => status === 201);
  expect(placed).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(180);
  await expect.poll(() => mailServer.identifiers.size, patience).toBe(40);
  const allSent = [{ taken: 20, bookings: 20, sent: 40 }];
  await expect.poll(() => rowsOf(DATABASE_URL, counts), patience).toEqual(allSent);
  const { pathname } = new URL(booked.parse(await placed[0]?.json()).manageUrl);
  for (const { origin } of servers) expect((await fetch(origin + pathname)).status).toBe(200);
  expect(existsSync(join(root, 'var', 'booking.sqlite'))).toBe(false);
  for (const server of servers) {
    expect(await server.stop()).toBe(0);
    expect(server.output()).toContain('"event":"stopped"');
  }
});

test('a server whose PostgreSQL cuts all connections books on, and a restart finds everything', async () => {
  const DATABASE_URL = await postgres.makeDatabase();
  const root = await makeRoot([futureSession()]);
  const first = await startServer(root, { DATABASE_URL });
  expect((await bookAt(first.origin, formOf())).status).toBe(201);
  await postgres.dropConnections();
  await expect.poll(async () => (await bookAt(first.origin, formOf())).status, patience).toBe(201);
  expect(await first.stop()).toBe(0);
  const second = await startServer(root, { DATABASE_URL });
  expect((await fetch(`${second.origin}/api/health`)).status).toBe(200);
  expect(await rowsOf(DATABASE_URL, 'SELECT count(*) AS count FROM booking')).toEqual([
    { count: 2 },
  ]);
});
