import * as z from 'zod/mini';
import { seal, unseal } from '../sealing/seal.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import { noting } from './upkeep-facts.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'random'>;

interface SealedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** What was made with the key in another way and cannot be made again; to be emptied. */
  readonly alsoSet: string;
}

/**
 * Everything that `BOOKING_KEY` seals. The MAC of what was typed cannot be made anew from a booking that has been moved;
 * without it, a form sent again after a rotation is told that it has booked already, and led to its booking.
 */
export const sealedTables: readonly SealedTable[] = [
  { name: 'booking', columns: ['person_sealed', 'token_sealed'], alsoSet: `, content_mac = ''` },
  { name: 'feedback', columns: ['sealed'], alsoSet: '' },
  { name: 'stop_secret', columns: ['sealed'], alsoSet: '' },
];

/** So few that nobody who books meanwhile waits for them. */
const batchSize = 50;

export interface Resealed {
  readonly resealed: number;
  /** Rows that neither key opens. They are left as they are. */
  readonly unreadable: number;
}

/**
 * Seals with the newest key all that was sealed with another. A row is written only while it is as it was read, so the
 * service may run; what it finds done it passes over, so it may be broken off and run again.
 */
export async function reseal(services: Needed): Promise<Resealed> {
  let total: Resealed = { resealed: 0, unreadable: 0 };
  for (const table of sealedTables) {
    let after = '';
    for (;;) {
      const rows = await nextRows(services, table, after);
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
      const done = await resealRows(services, table, rows);
      total = {
        resealed: total.resealed + done,
        unreadable: total.unreadable + rows.length - done,
      };
    }
  }
  return total;
}

const sealedRow = z.catchall(z.object({ id: z.string(), key_id: z.string() }), z.string());
type SealedRow = z.infer<typeof sealedRow>;

async function nextRows(
  { database, keyring }: Needed,
  { name, columns }: SealedTable,
  after: string,
): Promise<SealedRow[]> {
  const rows = await database.query(
    statement(
      `SELECT id, key_id, ${columns.join(', ')} FROM ${name}
       WHERE key_id <> :keyId AND erased_at IS NULL AND id > :after
       ORDER BY id LIMIT ${String(batchSize)}`,
      { keyId: keyring.id, after },
    ),
  );
  return z.array(sealedRow).parse(rows);
}

async function resealRows(
  services: Needed,
  table: SealedTable,
  rows: readonly SealedRow[],
): Promise<number> {
  const made = await Promise.all(rows.map((row) => resealedRow(services, table, row)));
  const statements = made.filter((one) => one !== undefined);
  if (statements.length > 0) {
    // The texts of the older key are to go from the files too: it may be rotated because somebody else has it.
    await services.database.batch([...statements, noting('tracesLeft', 'yes')]);
  }
  return statements.length;
}

/** The row sealed anew, or undefined when neither key opens it. */
async function resealedRow(
  { keyring, random }: Needed,
  { name, columns, alsoSet }: SealedTable,
  row: SealedRow,
): Promise<Statement | undefined> {
  const values: Record<string, string> = { id: row.id, keyId: keyring.id, wasKeyId: row.key_id };
  for (const column of columns) {
    const place = { column: `${name}.${column}`, row: row.id } as const;
    const was = row[column] ?? '';
    const text = await unseal(keyring, place, was).catch(() => undefined);
    if (text === undefined) return undefined;
    values[column] = await seal(keyring, random, place, text);
    values[`was_${column}`] = was;
  }
  return statement(
    `UPDATE ${name} SET key_id = :keyId, ${columns.map((column) => `${column} = :${column}`).join(', ')}${alsoSet}
     WHERE id = :id AND key_id = :wasKeyId
       AND ${columns.map((column) => `${column} = :was_${column}`).join(' AND ')}`,
    values,
  );
}

const countRow = z.object({ count: z.number() });

/** Rows that are still sealed with another key than the newest. */
export async function countSealedOtherwise(
  database: Database,
  { id }: Pick<Services['keyring'], 'id'>,
): Promise<number> {
  const counts = sealedTables.map(
    ({ name }) => `(SELECT count(*) FROM ${name} WHERE key_id <> :keyId AND erased_at IS NULL)`,
  );
  const rows = await database.query(
    statement(`SELECT ${counts.join(' + ')} AS count`, { keyId: id }),
  );
  return z.array(countRow).parse(rows)[0]?.count ?? 0;
}
