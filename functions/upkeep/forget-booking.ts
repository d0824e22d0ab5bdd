import * as z from 'zod/mini';
import { plainCharacters } from '../../src/domain/booking/readable-characters.ts';
import { toUtc } from '../../src/domain/time.ts';
import { leavingStatements } from '../booking/answer-offer.ts';
import { endRow } from '../booking/booking-store.ts';
import { canChange, findHeld, isDone, maxTries } from '../booking/change-of-booking.ts';
import type { HeldBooking } from '../booking/change-of-booking.ts';
import { giveUpSeats } from '../booking/seats.ts';
import { passOn } from '../booking/waiting-list.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { messagesOf } from './erase-due.ts';
import { eraseBooking } from './erase-statements.ts';
import { removeMessages } from './message-files.ts';

type Needed = Pick<Services, 'database' | 'clock' | 'random'> & {
  readonly dataDir: string | undefined;
};

/** What was done to a booking that was forgotten. Nothing of the person in it. */
export interface Forgotten {
  readonly sessionId: string;
  /** Whether its meeting was still to come, so that its seat is free again. */
  readonly isSeatFreed: boolean;
  /** Messages that had been sent, which their readers still have. */
  readonly sent: number;
  readonly messageFiles: number;
}

const found = z.object({ id: z.string() });

/**
 * Erases one booking now, by its reference in any spelling. Of a meeting to come it passes the seat on, and tells the unit
 * nothing: what it would tell is gone. Undefined when no booking has that reference, or not any more.
 */
export async function forgetBooking(
  services: Needed,
  reference: string,
): Promise<Forgotten | undefined> {
  const { database, random, dataDir } = services;
  const rows = await database.query(
    statement('SELECT id FROM booking WHERE reference = :reference', {
      reference: asStored(reference),
    }),
  );
  const id = z.array(found).parse(rows)[0]?.id;
  if (id === undefined) return undefined;
  const messages = await messagesOf(database, 'booking_id', id);
  const sent = await countSent(services, id);
  const erased = await eraseNow(services, { id, newId: makeUuid(random) });
  if (!erased) return undefined;
  return { ...erased, sent, messageFiles: await removeMessages(dataDir, messages) };
}

async function eraseNow(services: Needed, erasing: { id: string; newId: string }) {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const now = services.clock();
    const held = await findHeld(services, erasing.id);
    if (!held) return undefined;
    const isSeatFreed = canChange(held, now) || held.booking.state === 'offered';
    const done = await isDone(services, [
      ...(await givingUp(services, held)),
      onlyIfThere(erasing.id),
      ...eraseBooking(erasing, toUtc(now)),
    ]);
    if (done) return { sessionId: held.session.id, isSeatFreed };
  }
  throw new Error('A booking changes too fast to be forgotten.');
}

/** Gives up the seats of a booking to come, or its turn, as its person would, and passes them on. */
async function givingUp(services: Needed, held: HeldBooking): Promise<Statement[]> {
  const { booking, session } = held;
  if (booking.state === 'waiting' || booking.state === 'offered')
    return leavingStatements(services, held);
  if (!canChange(held, services.clock())) return [];
  return [
    endRow(booking, 'cancelled', toUtc(services.clock())),
    giveUpSeats(session.id, booking.party),
    ...(await passOn(services, session, booking.party)),
  ];
}

/** Notes that there is something to clean up, or breaks its batch when another process has erased the booking just now. */
function onlyIfThere(id: string): Statement {
  return statement(
    `INSERT INTO upkeep (name, value)
     VALUES ('tracesLeft', coalesce((SELECT 'yes' FROM booking WHERE id = :id), ''))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    { id },
  );
}

const countRow = z.object({ count: z.number() });

async function countSent({ database }: Needed, id: string): Promise<number> {
  const rows = await database.query(
    statement(
      `SELECT count(*) AS count FROM message WHERE booking_id = :id AND state = 'accepted'`,
      { id },
    ),
  );
  return z.array(countRow).parse(rows)[0]?.count ?? 0;
}

/** References are read aloud and copied by hand: `k7qm 3rxa` is `K7QM-3RXA`. */
function asStored(reference: string): string {
  const characters = plainCharacters(reference);
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}
