import * as z from 'zod/mini';
import { ConstraintViolation } from '../database.ts';
import type { Database, Row, Statement } from '../database.ts';
import { numbered } from '../numbered-values.ts';
import { openConnections } from './postgres-connections.ts';
import type { Run } from './postgres-connections.ts';
import { sslModeOf } from './postgres-url.ts';

const poolSize = 10;

/** A deadlock ends one of two, a failed serialisation all but one of those at work: more tries than connections. */
const maxTries = 2 * poolSize;

/**
 * PostgreSQL at a URL that `sslModeOf` understands. A batch is a transaction, made anew when the server ends it to let
 * another one through. Text is compared byte by byte, as in the other engines, whatever the language of the server.
 */
export function openPostgres(url: string): Database {
  const mode = sslModeOf(url) ?? 'verify-full';
  const ssl = mode === 'require' ? mode : mode === 'verify-full';
  const connections = openConnections(url, ssl, poolSize);
  return {
    batch: (statements) =>
      repeated((isRepeat) => connections.use((run) => inTransaction(run, statements, isRepeat))),
    query: (asked) => repeated(() => connections.use((run) => runOne(run, asked))),
    close: () => connections.close(),
  };
}

/** Said, because a server may be set to a stricter one; the constraints of the schema ask for no more than this. */
const begin = 'BEGIN ISOLATION LEVEL READ COMMITTED';

/** Those that have failed once stand in line, so that they do not hinder each other again. The number is our own. */
const lineUp = 'SELECT pg_advisory_xact_lock(20260901)';

async function inTransaction(
  run: Run,
  statements: readonly Statement[],
  isRepeat: boolean,
): Promise<void> {
  await run(begin);
  try {
    if (isRepeat) await run(lineUp);
    for (const one of statements) await runOne(run, one);
    await run('COMMIT');
  } catch (error) {
    // On a lost connection there is nothing to undo; the first error is the one that tells why.
    await run('ROLLBACK').catch(() => {});
    throw toViolation(error) ?? error;
  }
}

function runOne(run: Run, asked: Statement): Promise<Row[]> {
  const { text, values } = numbered(asked);
  return run(inByteOrder(text), values.map(storable));
}

/** Columns of text sort as the server's language does unless they are told otherwise. */
function inByteOrder(text: string): string {
  return /^\s*(CREATE|ALTER) TABLE/.test(text)
    ? text.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    : text;
}

/** PostgreSQL keeps no U+0000 in text; like browsers, we read it as U+FFFD. */
function storable<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

const serverError = z.object({
  code: z.string(),
  table_name: z.optional(z.string()),
  detail: z.optional(z.string()),
});

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization_failure and deadlock_detected. */
const repeatable = new Set(['40001', '40P01']);

async function repeated<Answer>(attempt: (isRepeat: boolean) => Promise<Answer>): Promise<Answer> {
  for (let triesLeft = maxTries; ; triesLeft -= 1) {
    try {
      return await attempt(triesLeft < maxTries);
    } catch (error) {
      const code = serverError.safeParse(error).data?.code ?? '';
      if (!repeatable.has(code) || triesLeft <= 1) throw error;
    }
  }
}

const kinds = new Map<string, ConstraintViolation['kind']>([
  ['23514', 'check'],
  ['23503', 'foreign'],
  ['23505', 'unique'],
]);

function toViolation(thrown: unknown): ConstraintViolation | undefined {
  const error = serverError.safeParse(thrown).data;
  const kind = error && kinds.get(error.code);
  if (!kind) return undefined;
  // "Key (id)=(…) already exists.", in the server's language.
  const column = kind === 'unique' ? /\((\w+)\)=\(/.exec(error.detail ?? '')?.[1] : undefined;
  return new ConstraintViolation(kind, column && `${error.table_name ?? ''}.${column}`);
}
