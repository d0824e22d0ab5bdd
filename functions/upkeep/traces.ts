import * as z from 'zod/mini';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

/** What an engine must be told so that nothing overwritten can be read from its files. */
export interface Traces {
  /** Call right after opening: copies are also left where rows are moved about, long before anything is erased. */
  readonly keepFew: () => Promise<void>;
  /** Call after erasing. Throws, or gives false, when somebody else was at work; the next run does it then. */
  readonly remove: () => Promise<boolean>;
}

const checkpointRow = z.object({ busy: z.number() });

/**
 * SQLite: what is deleted or overwritten is filled with zeros, free pages too
 * (https://www.sqlite.org/pragma.html#pragma_secure_delete). That leaves out what was moved when a page was split, about
 * one identifier in five thousand bookings: so the file is written anew, 30 ms for those. The write-ahead log, which
 * holds older contents of pages, is cut to nothing.
 */
export function sqliteTraces(database: Database): Traces {
  return {
    keepFew: async () => {
      await database.query(statement('PRAGMA secure_delete = ON'));
    },
    remove: async () => {
      await database.query(statement('VACUUM'));
      const rows = await database.query(statement('PRAGMA wal_checkpoint(TRUNCATE)'));
      return z.array(checkpointRow).parse(rows)[0]?.busy === 0;
    },
  };
}

/** An engine that runs as a server keeps its own files: its autovacuum and its log are its operator's. */
export const noTraces: Traces = {
  keepFew: async () => {},
  remove: async () => true,
};
