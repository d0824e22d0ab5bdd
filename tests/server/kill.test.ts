import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { startMailServer } from './mail-server.ts';
import { makeRoot, startServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';
import { seatsAndBookings, storedRows } from './stored-rows.ts';

const isFull = process.env['TEST_FULL'] === '1';
const rounds = isFull ? 10 : 3;
const bookingsARound = isFull ? 500 : 100;
const clients = 20;
/** Longer than a lease, which a killed sender leaves behind, and the delivery of all that waits. */
const patience = { timeout: 120_000, interval: 200 };

const booked = z.object({ reference: z.string() });

type Form = Readonly<Record<string, string>>;

/** Posts all forms, some at a time; calls back for every answer. What is not answered is given back. */
async function bookAll(
  { origin }: RunningServer,
  forms: readonly Form[],
  answered: (reference: string) => void,
): Promise<Form[]> {
  const unanswered: Form[] = [];
  const queue = [...forms];
  const client = async () => {
    for (let form = queue.pop(); form; form = queue.pop()) {
      try {
        const answer = await bookAt(origin, form);
        const { reference } = booked.parse(await answer.json());
        answered(reference);
      } catch {
        unanswered.push(form);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return unanswered;
}

test(
  `no booking that was answered is ever lost by ${String(rounds)} kills in the middle of ${String(bookingsARound)}`,
  { timeout: 300_000 },
  async () => {
    const mailServer = await startMailServer();
    const root = await makeRoot([futureSession({ seats: rounds * bookingsARound })]);
    const answered = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const server = await startServer(root, { SMTP_URL: mailServer.url });
      const forms = Array.from({ length: bookingsARound }, () => formOf());
      // Early in one round and late in another.
      const killAfter = Math.ceil((bookingsARound * (round + 1)) / (rounds + 1));
      let answers = 0;
      const unanswered = await bookAll(server, forms, (reference) => {
        answered.add(reference);
        answers += 1;
        if (answers === killAfter) void server.kill();
      });
      await server.ended;
      expect(unanswered.length).toBeGreaterThan(0);

      // People press the button again; the form is the same, so what was saved unanswered is not saved twice.
      const again = await startServer(root, { SMTP_URL: mailServer.url });
      const stored = await storedRows(root, 'SELECT reference FROM booking');
      const references = new Set(stored.map((row) => row['reference']));
      expect([...answered].filter((reference) => !references.has(reference))).toEqual([]);
      expect(await bookAll(again, unanswered, (reference) => answered.add(reference))).toEqual([]);
      await again.kill();
    }

    await startServer(root, { SMTP_URL: mailServer.url });
    const all = rounds * bookingsARound;
    expect(answered.size).toBe(all);
    expect(await seatsAndBookings(root)).toEqual({ taken: all, bookings: all });
    await expect.poll(() => mailServer.identifiers.size, patience).toBe(2 * all);
    const unsent = `SELECT count(*) AS count FROM message WHERE state NOT IN ('accepted', 'planned')`;
    await expect.poll(() => storedRows(root, unsent), patience).toEqual([{ count: 0 }]);
  },
);
