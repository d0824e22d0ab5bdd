import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { hasSeats } from '../booking/booking-store.ts';
import { comingSessions } from '../booking/session-store.ts';
import { readHealth } from '../health/health.ts';
import type { Health } from '../health/health.ts';
import { makeWriteCheck } from '../health/write-check.ts';
import { checkKey } from '../sealing/check-key.ts';
import type { Services } from '../services.ts';
import { StartRefusal } from '../start-refusal.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { judged } from './finding.ts';
import type { Finding } from './finding.ts';
import { countSealedOtherwise } from './reseal.ts';
import { readFact } from './upkeep-facts.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'settings' | 'catalogue' | 'clock'>;

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const versionRow = z.object({ version: z.nullable(z.number()) });

/** Whether the schema is of the version that this program makes. Throws when the database cannot be read. */
export async function examineSchema(database: Database, newest: number): Promise<Finding> {
  const asked = statement('SELECT max(version) AS version FROM schema_version');
  const version = z.array(versionRow).parse(await database.query(asked))[0]?.version ?? 0;
  return judged(
    version === newest,
    `The database can be read; its schema has version ${version}.`,
    'fail',
    `The schema has version ${version} and this program makes ${newest}: start the service of this version once.`,
  );
}

/** Looks at what is stored, through the eyes of a service that starts now. Writes one harmless row, changes no other. */
export async function examineData(services: Needed): Promise<Finding[]> {
  const health = await readHealth(services, makeWriteCheck({ ...services, log: () => {} }));
  return [
    await examineKey(services),
    ...fromHealth(health),
    await examineSeats(services),
    await examineMailbox(services),
    await examineClock(services),
    await examineErasure(services),
  ];
}

async function examineKey({ database, keyring, clock }: Needed): Promise<Finding> {
  try {
    await checkKey(database, keyring, clock());
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return { level: 'fail', text: error.message };
  }
  const left = await countSealedOtherwise(database, keyring);
  const isRotating = keyring.olderId !== undefined;
  return judged(
    left === 0 && !isRotating,
    'The key is there, and what is stored was sealed with it.',
    'warn',
    isRotating
      ? `Keys are being rotated: ${left} rows are still sealed with the old one (npm run rotate-key).`
      : `${left} rows of the past were sealed with another key and cannot be read.`,
  );
}

function fromHealth({ oldestUnsentSeconds: age, ok, warnings }: Health): Finding[] {
  const has = (warning: Health['warnings'][number]) => warnings.includes(warning);
  const isWritable = !has('nothingCanBeWritten');
  return [
    judged(isWritable, 'The database can be written.', 'fail', 'The database cannot be written.'),
    judged(
      ok || !isWritable,
      age === 0 ? 'No message waits.' : `The oldest unsent message has waited ${age} seconds.`,
      'fail',
      `The oldest unsent message has waited ${age} seconds: look at who takes mail and texts, or at the clock.`,
    ),
    judged(!has('messagesFailed'), 'No message was given up.', 'fail', 'Messages were given up.'),
    judged(
      !has('addressesRefused'),
      'No mail server refuses an address.',
      'warn',
      'Addresses or numbers of applicants are refused: mistyped, or, when they are many, a wrongly set up relay.',
    ),
    judged(
      !has('textCeilingReached'),
      'Texts are within the ceiling of the day.',
      'warn',
      'Today no more texts are sent (SMS_PER_DAY): who could not be told stands on the roster.',
    ),
    judged(
      !has('datesRunningOut'),
      'There are dates for two weeks and more.',
      'fail',
      'Dates run out within two weeks: build the site again, and restart.',
    ),
  ];
}

const wrongRow = z.object({ id: z.string() });

/** Every change writes a counter and its rows together; where they differ somebody has written past the service. */
async function examineSeats({ database }: Needed): Promise<Finding> {
  const rows = await database.query(
    statement(
      `SELECT id FROM session
       WHERE taken <> (
         SELECT coalesce(sum(booking.party), 0) FROM booking
         WHERE booking.session_id = session.id AND ${hasSeats}
       )
       ORDER BY id`,
    ),
  );
  const wrong = z
    .array(wrongRow)
    .parse(rows)
    .map(({ id }) => id);
  return judged(
    wrong.length === 0,
    'Every session counts as many seats as are booked or offered.',
    'fail',
    `Seats are counted wrongly at: ${wrong.join(', ')}.`,
  );
}

/** Requests go to one mailbox for all units; where it is the reserved example, they reach nobody. */
async function examineMailbox({ database, settings, clock }: Needed): Promise<Finding> {
  const sessions = await comingSessions(database, toUtc(clock()));
  const hasMailbox = !settings.bookingMailTo.endsWith('.example');
  return judged(
    hasMailbox || sessions.length === 0,
    `Each of the ${sessions.length} coming sessions has a mailbox.`,
    'warn',
    `None of the ${sessions.length} coming sessions has a mailbox: BOOKING_MAIL_TO is not set.`,
  );
}

const newestRow = z.object({ newest: z.nullable(z.string()) });

/** Nothing we know can lie ahead of a clock that is right, and the site is built every night. */
async function examineClock({ database, catalogue, clock }: Needed): Promise<Finding> {
  const rows = await database.query(statement('SELECT max(created_at) AS newest FROM booking'));
  const newest = z.array(newestRow).parse(rows)[0]?.newest ?? '';
  const now = clock().getTime();
  const ahead = [newest, catalogue.generatedAt].some((moment) => Date.parse(moment) > now + hour);
  if (ahead) return { level: 'fail', text: 'The clock is behind what was written before now.' };
  const age = Math.floor((now - Date.parse(catalogue.generatedAt)) / day);
  return judged(
    age <= 2,
    'The clock stands where it can be.',
    'warn',
    `The site was built ${age} days ago: the clock is ahead, or the nightly build does not run.`,
  );
}

async function examineErasure({ database, settings, clock }: Needed): Promise<Finding> {
  const days = settings.eraseAfterDays;
  if (days === 'off') {
    return {
      level: 'warn',
      text: 'ERASE_AFTER_DAYS is off: names and contacts are kept for ever.',
    };
  }
  const lookedAt = await readFact(database, 'lookedAt');
  const isRecent = lookedAt !== undefined && clock().getTime() - Date.parse(lookedAt) < 2 * hour;
  return judged(
    isRecent && (await readFact(database, 'tracesLeft')) !== 'yes',
    `What is ${days} days past is erased every hour.`,
    'warn',
    isRecent
      ? 'Something was erased and the files are not cleaned of it yet: it is tried every hour.'
      : 'Nothing has looked for two hours whether something must be erased: does the service run?',
  );
}
