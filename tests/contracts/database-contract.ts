import { describe, expect, test } from 'vitest';
import { ConstraintViolation, statement } from '../../functions/storage/database.ts';
import type { Database, Statement } from '../../functions/storage/database.ts';

/** Opens one empty database, without a schema, as many times as if so many processes used it. */
export type OpenAtOnce = (processes: number) => Promise<Database[]>;

/** What every storage driver must keep. */
export function databaseContract(name: string, openAtOnce: OpenAtOnce): void {
  const open = () => openOne(openAtOnce);
  describe(`${name} keeps the contract of a database`, () => {
    keepsTogether(open);
    saysWhatIsBroken(open);
    readsAlike(open);
    outlastsOthers(openAtOnce, open);
  });
}

/** An empty database, used by one process. */
export async function openOne(openAtOnce: OpenAtOnce): Promise<Database> {
  const [database] = await openAtOnce(1);
  if (!database) throw new Error('No database was opened.');
  return database;
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
}

function readsAlike(open: () => Promise<Database>): void {
  test('counts and sums are numbers, and nothing is null', async () => {
    const database = await withBox(open);
    const all = 'SELECT count(*) AS count, sum(held) AS sum, max(id) AS last FROM box';
    const none = `${all} WHERE held = 1`;
    expect(await database.query(statement(all))).toEqual([{ count: 1, sum: 0, last: 'box' }]);
    expect(await database.query(statement(none))).toEqual([{ count: 0, sum: null, last: null }]);
  });

  test('text is sorted and compared byte by byte, whatever the language', async () => {
    const database = await withBox(open);
    const ids = [
      'a',
      'B',
      'z',
      'Z',
      'å',
      'ö',
      'ä',
      '2026-10-25T00:30:00.500Z',
      '2026-10-25T00:30:00Z',
      '10',
      '9',
    ];
    await database.batch(ids.flatMap((id) => put(id).slice(0, 1)));
    const sorted = [
      '10',
      '2026-10-25T00:30:00.500Z',
      '2026-10-25T00:30:00Z',
      '9',
      'B',
      'Z',
      'a',
      'z',
      'ä',
      'å',
      'ö',
    ];
    const rows = await database.query(statement('SELECT id FROM item ORDER BY id'));
    expect(rows.map(({ id }) => id)).toEqual(sorted);
    const after = statement('SELECT id FROM item WHERE id > :after ORDER BY id', { after: 'a' });
    expect((await database.query(after)).map(({ id }) => id)).toEqual(['z', 'ä', 'å', 'ö']);
    const last = await database.query(statement('SELECT max(id) AS last FROM item'));
    expect(last).toEqual([{ last: 'ö' }]);
  });

  test.each(['', ' ', `it's`, '$1 :id ? \\ "', 'Åsa أمل ኣበባ 🌻', 'a\nb', '\u202e'])(
    'the text %j comes back as it was',
    async (tag) => {
      const database = await withBox(open);
      await database.batch(put('a', 'box', tag));
      const found = statement('SELECT tag FROM item WHERE tag = :tag', { tag });
      expect(await database.query(found)).toEqual([{ tag }]);
    },
  );

  test('a text that no engine should hold finds nothing and breaks nothing', async () => {
    const database = await withBox(open);
    for (const id of ['a\0b', '\ud800']) {
      expect(await database.query(statement('SELECT id FROM box WHERE id = :id', { id }))).toEqual(
        [],
      );
    }
  });

  test('a value that the statement does not name is refused', async () => {
    const database = await withBox(open);
    await expect(database.query(statement('SELECT 1', { unnamed: 1 }))).rejects.toThrow();
  });
}

function outlastsOthers(openAtOnce: OpenAtOnce, open: () => Promise<Database>): void {
  test('batches of two processes that take the same rows in opposite order are all written', async () => {
    const [one, other] = await openAtOnce(2);
    if (!one || !other) throw new Error('Two were asked for.');
    const add = (id: string) => statement('UPDATE box SET held = held + 1 WHERE id = :id', { id });
    await one.batch([
      statement('CREATE TABLE box (id TEXT PRIMARY KEY, held INTEGER)'),
      statement(`INSERT INTO box VALUES ('a', 0), ('b', 0)`),
    ]);
    const writes = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? one.batch([add('a'), add('b')]) : other.batch([add('b'), add('a')]),
    );
    await Promise.all(writes);
    const rows = await other.query(statement('SELECT held FROM box'));
    expect(rows).toEqual([{ held: 60 }, { held: 60 }]);
  });

  test('closing finishes what was asked for', async () => {
    const [database, witness] = await openAtOnce(2);
    if (!database || !witness) throw new Error('Two were asked for.');
    await database.batch([statement('CREATE TABLE kept (id TEXT)')]);
    const writes = Array.from({ length: 40 }, (_, index) =>
      database.batch([statement('INSERT INTO kept VALUES (:id)', { id: String(index) })]),
    );
    await database.close();
    await Promise.all(writes);
    const rows = await witness.query(statement('SELECT count(*) AS count FROM kept'));
    expect(rows).toEqual([{ count: 40 }]);
  });

  test('a batch asked for after the close is refused, and nobody waits for an answer', async () => {
    const database = await withBox(open);
    await database.close();
    await expect(database.batch(put('a'))).rejects.toThrow();
  });
}
