import { describe, expect, test } from 'vitest';
import { ConstraintViolation, statement } from '../../functions/storage/database.ts';
import type { Database, Statement } from '../../functions/storage/database.ts';

/** What every storage driver must keep. `open` gives an empty database without a schema. */
export function databaseContract(name: string, open: () => Promise<Database>): void {
  describe(`${name} keeps the contract of a database`, () => {
    keepsTogether(open);
    saysWhatIsBroken(open);
  });
}

async function withBox(open: () => Promise<Database>): Promise<Database> {
  const database = await open();
  await database.batch([
    statement(
      'CREATE TABLE box (id TEXT PRIMARY KEY, held INTEGER, CHECK (held BETWEEN 0 AND 10))',
    ),
    statement(
      'CREATE TABLE item (id TEXT PRIMARY KEY, box_id TEXT REFERENCES box (id), tag TEXT UNIQUE)',
    ),
    statement(`INSERT INTO box VALUES ('box', 0)`),
  ]);
  return database;
}

function put(id: string, boxId = 'box', tag = id): Statement[] {
  return [
    statement('INSERT INTO item VALUES (:id, :boxId, :tag)', { id, boxId, tag }),
    statement('UPDATE box SET held = held + 1 WHERE id = :boxId', { boxId }),
  ];
}

async function count(database: Database) {
  const both = 'SELECT (SELECT held FROM box) AS held, count(*) AS items FROM item';
  return (await database.query(statement(both)))[0];
}

function keepsTogether(open: () => Promise<Database>): void {
  test('a batch is written whole', async () => {
    const database = await withBox(open);
    await database.batch(put('a'));
    expect(await count(database)).toMatchObject({ held: 1, items: 1 });
  });

  test('sixty batches at once for ten places give ten, and the other fifty leave nothing', async () => {
    const database = await withBox(open);
    const tries = Array.from({ length: 60 }, (_, index) => database.batch(put(String(index))));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await count(database)).toMatchObject({ held: 10, items: 10 });
  });

  test('a batch that fails beside others takes only itself down', async () => {
    const database = await withBox(open);
    const outcomes = await Promise.allSettled([
      database.batch(put('a')),
      database.batch([...put('b'), statement('this is no statement')]),
      database.batch(put('c')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await count(database)).toMatchObject({ held: 2, items: 2 });
  });

  test('a change can return the rows it changed', async () => {
    const database = await withBox(open);
    const rows = await database.query(statement('UPDATE box SET held = 3 RETURNING id, held'));
    expect(rows).toEqual([{ id: 'box', held: 3 }]);
  });
}

function saysWhatIsBroken(open: () => Promise<Database>): void {
  test.each([
    ['a check', 'check', undefined, [statement(`UPDATE box SET held = 11 WHERE id = 'box'`)]],
    ['a foreign key', 'foreign', undefined, put('b', 'nowhere')],
    ['a primary key', 'unique', 'item.id', put('a', 'box', 'other')],
    ['a unique column', 'unique', 'item.tag', put('b', 'box', 'a')],
  ])('%s that is broken undoes its batch and says so', async (_, kind, column, statements) => {
    const database = await withBox(open);
    await database.batch(put('a'));
    const first = statement(`UPDATE box SET held = held + 1 WHERE id = 'box'`);
    const refused = database.batch([first, ...statements]);
    await expect(refused).rejects.toThrow(ConstraintViolation);
    await expect(refused).rejects.toMatchObject({ kind, column });
    expect(await count(database)).toMatchObject({ held: 1, items: 1 });
  });

  test('a batch asked for after the close is refused, and nobody waits for an answer', async () => {
    const database = await withBox(open);
    await database.close();
    await expect(database.batch(put('a'))).rejects.toThrow();
  });
}
