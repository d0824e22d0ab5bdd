import { ConstraintViolation } from '../database.ts';
import type { Database, Row, Statement } from '../database.ts';
import { numbered } from '../numbered-values.ts';

interface Prepared {
  bind(...values: unknown[]): Prepared;
  all(): Promise<{ readonly results: Row[] }>;
}

/**
 * What we use of a D1 binding (https://developers.cloudflare.com/d1/worker-api/d1-database/). Written here because
 * Cloudflare's own types declare a whole browser, which Node's would fight with.
 */
export interface D1Binding {
  prepare(sql: string): Prepared;
  batch(statements: Prepared[]): Promise<unknown>;
}

/** Cloudflare D1. Its `batch` is one transaction, and it runs one after another, whoever asks. */
export function openD1(binding: D1Binding): Database {
  let isOpen = true;
  const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (!isOpen) throw new Error('The database is closed.');
    try {
      return await ask();
    } catch (error) {
      throw toViolation(error) ?? error;
    }
  };
  return {
    batch: (statements) =>
      asked(async () => {
        await binding.batch(statements.map((one) => prepared(binding, one)));
      }),
    query: (one) => asked(async () => (await prepared(binding, one).all()).results),
    // The binding is the runtime's, and so is what it has under way.
    close: async () => {
      isOpen = false;
    },
  };
}

function prepared(binding: D1Binding, asked: Statement): Prepared {
  const { text, values } = numbered(asked);
  return binding.prepare(withQuestionMarks(text)).bind(...values);
}

/** D1 takes `?1` only, where other engines say `$1`. */
function withQuestionMarks(text: string): string {
  return text.replace(/'(?:[^']|'')*'|\$(\d+)/g, (found: string, number: string | undefined) =>
    number === undefined ? found : `?${number}`,
  );
}

const kinds = new Map<string | undefined, ConstraintViolation['kind']>([
  ['CHECK', 'check'],
  ['FOREIGN KEY', 'foreign'],
  ['UNIQUE', 'unique'],
]);

/** D1 tells what is broken in words only: `D1_ERROR: UNIQUE constraint failed: item.id: SQLITE_CONSTRAINT`. */
function toViolation(thrown: unknown): ConstraintViolation | undefined {
  const words = thrown instanceof Error ? thrown.message : '';
  const [, broken, what] = /\b([A-Z]+(?: KEY)?) constraint failed(?:: ([\w.]+))?/.exec(words) ?? [];
  const kind = kinds.get(broken);
  return kind && new ConstraintViolation(kind, kind === 'unique' ? what : undefined);
}
