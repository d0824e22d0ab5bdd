import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBooking } from '../booking/booking-store.ts';
import { sealPerson, unsealPerson } from '../booking/person.ts';
import { sealToken } from '../booking/token.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { digest } from '../sealing/sign.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { testForm } from '../testing/test-form.ts';
import { runUpkeep } from './upkeep-run.ts';
import { day } from './make-upkeep.ts';
import { sqliteTraces } from './traces.ts';

const folder = 'functions/storage/migrations';
const files = readdirSync(folder).sort();
const keyring = await deriveKeyring(randomBytes(32));
const id = '3f0e6f5e-8d1c-4c52-9c3d-0f4f6b1d2a11';

/** A database as the program of an earlier version left it: its files and no others. */
async function databaseOf(version: number): Promise<Database> {
  const database = openSqlite(':memory:');
  const texts = files.slice(0, version).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const statements = texts.join('\n').replace(/--.*$/gm, '').split(';');
  await database.batch([
    statement('CREATE TABLE schema_version (version INTEGER PRIMARY KEY)'),
    ...statements.filter((text) => text.trim() !== '').map((text) => statement(text)),
    ...texts.map((_, index) =>
      statement(`INSERT INTO schema_version VALUES (${String(index + 1)})`),
    ),
  ]);
  return database;
}

/** One booking and its message, with the columns that every version has. */
async function fill(database: Database): Promise<void> {
  const token = 'AAAAAAAAAAAAAAAAAAAAAA';
  await database.batch([
    statement(
      `INSERT INTO session (id, unit, starts_at, ends_at, closes_at, languages, interpreter, place, seats, taken)
       VALUES ('kista-sv-2026-12-01', 'kista', '2026-12-01T08:30:00.000Z', '2026-12-01T10:00:00.000Z',
         '2026-12-01T06:30:00.000Z', '["sv"]', 1, 'Jobbtorg Kista', 10, 1)`,
    ),
    statement(
      `INSERT INTO booking (id, session_id, state, reference, token_hash, token_sealed, person_sealed, key_id,
         content_mac, locale, created_at)
       VALUES (:id, 'kista-sv-2026-12-01', 'booked', 'AAAA-AAAA', :hash, :token, :person, :keyId, 'mac', 'ar',
         '2026-11-20T08:00:00.000Z')`,
      {
        id,
        hash: await digest(token),
        token: await sealToken(keyring, randomBytes, id, token),
        person: await sealPerson(keyring, randomBytes, id, { ...testForm(), withCode: false }),
        keyId: keyring.id,
      },
    ),
    statement(
      `INSERT INTO message (id, booking_id, kind, state, next_attempt_at, created_at)
       VALUES ('m', :id, 'unitRequest', 'waiting', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z')`,
      { id },
    ),
  ]);
}

test.each(files.map((_, index) => index + 1))(
  'a filled database of version %i goes on in this one, its booking read, told of, counted and erased',
  async (version) => {
    const database = await databaseOf(version);
    await fill(database);
    await migrate(database);
    const services = await makeServices({ database, keyring });
    const booking = await findBooking(database, id);
    expect(await unsealPerson(keyring, id, booking?.person_sealed ?? '')).toMatchObject({
      name: testForm().name,
    });
    // Nobody who booked before it was asked is ever texted.
    expect(booking?.has_text).toBe(0);
    await deliverDue(services);
    expect(services.mails).toHaveLength(1);
    await book(services);
    expect(await services.count('session', 'taken = 2')).toBe(1);
    services.pass(30 * day);
    const upkeep = { ...services, traces: sqliteTraces(database), dataDir: '/nowhere' };
    await runUpkeep(upkeep);
    await runUpkeep(upkeep);
    expect(await services.count('booking', 'erased_at IS NOT NULL')).toBe(2);
    await database.close();
  },
);
