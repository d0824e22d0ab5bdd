import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { book } from '../testing/make-outage.ts';
import { filesUnder, makeUpkeep, textsOf } from './make-upkeep.ts';
import { removeTraces } from './remove-traces.ts';
import { reseal, sealedTables } from './reseal.ts';
import { sqliteTraces } from './traces.ts';

test('a rotation of keys leaves no text of the old key in booking.sqlite and the files beside it', async () => {
  const secret = randomBytes(32);
  const { services, folder, rows } = await makeUpkeep({ keyring: await deriveKeyring(secret) });
  for (let index = 0; index < 10; index += 1) await book(services);
  const sealed = textsOf(await rows('SELECT person_sealed FROM booking'), 'person_sealed');
  const textsLeft = async () => {
    const contents = [...(await filesUnder(folder)).values()];
    return sealed.filter((text) => contents.some((bytes) => bytes.includes(text.slice(40, 80))));
  };
  expect(await textsLeft()).toEqual(sealed);
  const { database } = services;
  await reseal({ ...services, keyring: await deriveKeyring(randomBytes(32), secret) });
  expect(await removeTraces(database, sqliteTraces(database))).toBe(true);
  expect(await textsLeft()).toEqual([]);
});

test('every sealed column of the schema is resealed', async () => {
  const { rows } = await makeUpkeep();
  const columns = await rows(
    `SELECT m.name || '.' || p.name AS name FROM sqlite_schema m, pragma_table_info(m.name) p
     WHERE m.type = 'table' AND p.name LIKE '%sealed%'`,
  );
  const own = sealedTables.flatMap((table) => table.columns.map((one) => `${table.name}.${one}`));
  expect(textsOf(columns, 'name').sort()).toEqual(own.sort());
});
