import { expect, test } from 'vitest';
import { statement } from '../storage/database.ts';
import { makeServices } from '../testing/make-services.ts';
import { preparedDatabase } from './prepared-database.ts';

const counted = statement('SELECT count(*) AS count FROM made');
const make = statement('CREATE TABLE made (id TEXT)');

test('many who ask at once wait for one preparation', async () => {
  const { database: raw } = await makeServices();
  let times = 0;
  const database = preparedDatabase(raw, async (given) => {
    times += 1;
    await given.batch([make]);
  });
  expect(times).toBe(0);
  const answers = await Promise.all([database.query(counted), database.query(counted)]);
  expect(answers).toEqual([[{ count: 0 }], [{ count: 0 }]]);
  expect(times).toBe(1);
});

test('when the preparation fails so does what was asked, and the next to ask tries again', async () => {
  const { database: raw } = await makeServices();
  let isAway = true;
  const database = preparedDatabase(raw, async (given) => {
    if (isAway) throw new Error('away');
    await given.batch([make]);
  });
  const insert = statement(`INSERT INTO made VALUES ('a')`);
  await expect(database.batch([insert])).rejects.toThrow('away');
  isAway = false;
  await database.batch([insert]);
  expect(await database.query(counted)).toEqual([{ count: 1 }]);
});
