import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { setTimeout as passed } from 'node:timers/promises';
import * as z from 'zod/mini';
import { ConstraintViolation } from '../database.ts';
import type { Database, Row, Statement } from '../database.ts';

interface Waiting {
  /** How often it is still tried while another process holds the write lock. */
  triesLeft: number;
  readonly statements: readonly Statement[];
  /** Is given the rows of the last statement. */
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** A driver that waits for a lock stops the whole process, so it waits briefly, and between tries not at all (ms). */
const lockWait = 100;
const pause = 250;

/** About five seconds in all. */
const maxTries = 15;

/**
 * How long a group may grow (ms). Node accepts one connection a turn of its event loop, so turns must be short while many
 * arrive: a sync to disk in each let the last of two hundred wait for seconds.
 */
const longestGathering = 25;

/**
 * Durable at every commit (`FULL`): an answered booking survives a power cut, not only a crash. What is deleted or
 * overwritten is filled with zeros (https://www.sqlite.org/pragma.html#pragma_secure_delete), from the first write on:
 * copies are also left where rows are moved about, long before anything is erased. Opening waits longer for a lock, since
 * nobody is served yet: after a crash the first to open sets the file right. Ids are random, so each booking touches pages
 * all over the indexes: 32 MB of them are kept in memory, and copied from the log into the file every 32 MB; with SQLite's
 * 2 and 4 MB a booking's statements take half as long again.
 */
const pragmas = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA cache_size = -32000;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA busy_timeout = ${lockWait};
`;

/**
 * SQLite in a file. What is written in turns of the event loop that follow each other shares one transaction and one sync
 * to disk, each batch in a savepoint of its own; nobody is answered before the commit. While another process writes, all
 * are tried again for a while.
 */
export function openSqlite(file: string): Database {
  const connection = new DatabaseSync(file);
  connection.exec(pragmas);
  const prepare = preparedOnce(connection);
  let waiting: Waiting[] = [];

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) waiting = commitGroup(connection, prepare, group);
    if (waiting.length > 0) setTimeout(flush, pause);
  };

  // Looks once in each turn of the event loop: a turn that has brought nothing more ends the group.
  const gather = (known = 0, begun = performance.now()) => {
    if (waiting.length === known || performance.now() - begun > longestGathering) flush();
    else setImmediate(gather, waiting.length, begun);
  };

  const written = (statements: readonly Statement[]) =>
    new Promise<Row[]>((resolve, reject) => {
      const one = { triesLeft: maxTries, statements, resolve, reject };
      if (waiting.push(one) === 1) setImmediate(gather);
    });

  return {
    batch: async (statements) => {
      await written(statements);
    },
    // A reader sees whole groups only: one begins and commits within one turn.
    query: (asked) => (writes.test(asked.sql) ? written([asked]) : queried(prepare, asked)),
    close: async () => {
      flush();
      while (waiting.length > 0) await passed(pause);
      connection.close();
    },
  };
}

/** What changes rows, also when it gives some back. */
const writes = /^\s*(?:INSERT|UPDATE|DELETE)\b/i;

async function queried(prepare: Prepare, { sql, values }: Statement): Promise<Row[]> {
  for (let triesLeft = maxTries; ; triesLeft -= 1) {
    try {
      return prepare(sql).all({ ...values });
    } catch (error) {
      if (!isBusy(error) || triesLeft <= 1) throw error;
    }
    await passed(pause);
  }
}

type Prepare = (sql: string) => StatementSync;

function preparedOnce(connection: DatabaseSync): Prepare {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

/** Commits what it can, and gives back what must wait for another process to have written. */
function commitGroup(
  connection: DatabaseSync,
  prepare: Prepare,
  group: readonly Waiting[],
): Waiting[] {
  const answers: (() => void)[] = [];
  try {
    prepare('BEGIN IMMEDIATE').run();
    for (const one of group) answers.push(runInSavepoint(prepare, one));
    prepare('COMMIT').run();
  } catch (error) {
    // A full disk or a lost file ends the whole group; SQLite may have rolled back by itself.
    if (connection.isOpen && connection.isTransaction) connection.exec('ROLLBACK');
    return refuseOrRepeat(group, error);
  }
  for (const answer of answers) answer();
  return [];
}

function refuseOrRepeat(group: readonly Waiting[], error: unknown): Waiting[] {
  for (const one of group) {
    one.triesLeft -= 1;
    if (one.triesLeft === 0 || !isBusy(error)) one.reject(error);
  }
  return isBusy(error) ? group.filter(({ triesLeft }) => triesLeft > 0) : [];
}

/** Runs one batch and gives the answer to hand out after the commit. A refused batch undoes only itself. */
function runInSavepoint(prepare: Prepare, batch: Waiting): () => void {
  prepare('SAVEPOINT batch').run();
  let rows: Row[] = [];
  try {
    for (const { sql, values } of batch.statements) rows = prepare(sql).all({ ...values });
  } catch (error) {
    prepare('ROLLBACK TO batch').run();
    prepare('RELEASE batch').run();
    return () => batch.reject(toViolation(error) ?? error);
  }
  prepare('RELEASE batch').run();
  return () => batch.resolve(rows);
}

/** https://www.sqlite.org/rescode.html: extended result codes of SQLITE_CONSTRAINT. */
const kinds = new Map<number, ConstraintViolation['kind']>([
  [275, 'check'],
  [787, 'foreign'],
  [1555, 'unique'],
  [2067, 'unique'],
]);

const sqliteError = z.object({ errcode: z.number(), message: z.string() });

/** SQLITE_BUSY and its extended codes: another process holds a lock. */
function isBusy(thrown: unknown): boolean {
  return ((sqliteError.safeParse(thrown).data?.errcode ?? 0) & 0xff) === 5;
}

function toViolation(thrown: unknown): ConstraintViolation | undefined {
  const error = sqliteError.safeParse(thrown).data;
  const kind = error && kinds.get(error.errcode);
  if (!kind) return undefined;
  const column = /^UNIQUE constraint failed: (\S+)$/.exec(error.message)?.[1];
  return new ConstraintViolation(kind, column);
}
