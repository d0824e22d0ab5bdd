import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { ConstraintViolation } from '../database.ts';
import type { Database, Statement } from '../database.ts';

interface Waiting {
  readonly statements: readonly Statement[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Durable at every commit (`FULL`): an answered booking survives a power cut, not only a crash. */
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
`;

/**
 * SQLite in a file. Batches that arrive in the same turn of the event loop share one transaction and one sync to disk
 * (five times as many bookings a second), each in a savepoint of its own; nobody is answered before the commit.
 */
export function openSqlite(file: string): Database {
  const connection = new DatabaseSync(file);
  connection.exec(pragmas);
  const prepare = preparedOnce(connection);
  let waiting: Waiting[] = [];

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) commitGroup(connection, prepare, group);
  };

  return {
    batch: (statements) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ statements, resolve, reject }) === 1) setImmediate(flush);
      }),
    // Nothing can come between: a group begins and commits within one turn.
    query: async ({ sql, values }) => prepare(sql).all({ ...values }),
    close: async () => {
      flush();
      connection.close();
    },
  };
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

function commitGroup(connection: DatabaseSync, prepare: Prepare, group: readonly Waiting[]): void {
  const answers: (() => void)[] = [];
  try {
    connection.exec('BEGIN IMMEDIATE');
    for (const one of group) answers.push(runInSavepoint(connection, prepare, one));
    connection.exec('COMMIT');
  } catch (error) {
    // A full disk or a lost file ends the whole group; SQLite may have rolled back by itself.
    if (connection.isOpen && connection.isTransaction) connection.exec('ROLLBACK');
    for (const { reject } of group) reject(error);
    return;
  }
  for (const answer of answers) answer();
}

/** Runs one batch and gives the answer to hand out after the commit. A refused batch undoes only itself. */
function runInSavepoint(connection: DatabaseSync, prepare: Prepare, batch: Waiting): () => void {
  connection.exec('SAVEPOINT batch');
  try {
    for (const { sql, values } of batch.statements) prepare(sql).run({ ...values });
  } catch (error) {
    connection.exec('ROLLBACK TO batch; RELEASE batch');
    return () => batch.reject(toViolation(error) ?? error);
  }
  connection.exec('RELEASE batch');
  return batch.resolve;
}

/** https://www.sqlite.org/rescode.html: extended result codes of SQLITE_CONSTRAINT. */
const kinds = new Map<number, ConstraintViolation['kind']>([
  [275, 'check'],
  [787, 'foreign'],
  [1555, 'unique'],
  [2067, 'unique'],
]);

const sqliteError = z.object({ errcode: z.number(), message: z.string() });

function toViolation(thrown: unknown): ConstraintViolation | undefined {
  const error = sqliteError.safeParse(thrown).data;
  const kind = error && kinds.get(error.errcode);
  if (!kind) return undefined;
  const column = /^UNIQUE constraint failed: (\S+)$/.exec(error.message)?.[1];
  return new ConstraintViolation(kind, column);
}
