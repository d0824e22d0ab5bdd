import type { Database } from '../storage/database.ts';

/**
 * A database that is made ready before it is first asked, by whoever asks first; the others wait. When that fails, so
 * does what was asked, and the next to ask tries again.
 */
export function preparedDatabase(
  raw: Database,
  prepare: (raw: Database) => Promise<void>,
): Database {
  let preparing: Promise<void> | undefined;
  const ready = () => {
    preparing ??= prepare(raw).catch((error: unknown) => {
      preparing = undefined;
      throw error;
    });
    return preparing;
  };
  return {
    batch: async (statements) => {
      await ready();
      return raw.batch(statements);
    },
    query: async (asked) => {
      await ready();
      return raw.query(asked);
    },
    close: () => raw.close(),
  };
}
