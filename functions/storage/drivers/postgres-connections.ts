import postgres from 'postgres';
import type { Row, SqlValue } from '../database.ts';

/** Runs one statement and gives its rows. */
export type Run = (text: string, values?: readonly SqlValue[]) => Promise<Row[]>;

export interface Connections {
  /** Does work on a connection of its own, waiting for one where all are in use. */
  use<Answer>(work: (run: Run) => Promise<Answer>): Promise<Answer>;
  /** Takes no more work, waits for what there is, and closes. */
  close(): Promise<void>;
}

/** As the package has it: `true` also verifies the server's certificate, `require` does not. */
export type Encryption = boolean | 'require';

type Client = postgres.Sql<{ whole: number }>;

/** One place in the pool. Without a client it connects when it is next used. */
interface Place {
  client: Client | undefined;
}

/** Seconds until a server that does not answer counts as away. */
const connectTimeout = 5;

/** Milliseconds that work may take, and that it may wait for its turn; whoever asked is told of a failure after that. */
const workLimit = 10_000;

/** `count(*)` and `sum()` come as bigint and numeric, which the package would give as text. */
const whole = { to: 20, from: [20, 1700], serialize: String, parse: Number };

/**
 * A pool of clients with one connection each. The package's own pool of connections is not used: when the server goes
 * away in the middle of a transaction, version 3.4.9 writes to the closed connection, leaves others waiting for ever, and
 * may run the rest outside the transaction (porsager/postgres#1133, #1097, #1195). Here a client that has lost its
 * connection is never used again.
 */
export function openConnections(url: string, ssl: Encryption, size: number): Connections {
  const free: Place[] = Array.from({ length: size }, () => ({ client: undefined }));
  const turns = makeTurns(free);
  let closing: Promise<void> | undefined;

  return {
    use: async (work) => {
      if (closing) throw new Error('The database has been closed.');
      const place = await turns.take();
      try {
        return await workAt(place, () => connect(url, ssl, place), work);
      } finally {
        turns.give(place);
      }
    },
    close: () => (closing ??= closeAll(turns, size)),
  };
}

/** Has its turns after all that was asked for before. */
async function closeAll(turns: ReturnType<typeof makeTurns>, size: number): Promise<void> {
  const places = await Promise.all(Array.from({ length: size }, () => turns.take(Infinity)));
  await Promise.all(places.flatMap(({ client }) => client?.end({ timeout: 1 }) ?? []));
}

async function workAt<Answer>(
  place: Place,
  connected: () => Client,
  work: (run: Run) => Promise<Answer>,
): Promise<Answer> {
  const client = (place.client ??= connected());
  const tooLong = setTimeout(() => drop(place, client), workLimit);
  const run: Run = async (text, values = []) => {
    if (place.client !== client) throw new Error('The connection to the database was lost.');
    try {
      return [...(await client.unsafe<Row[]>(text, [...values], { prepare: true }))];
    } catch (error) {
      if (!isAnswer(error)) drop(place, client);
      throw error;
    }
  };
  try {
    return await work(run);
  } finally {
    clearTimeout(tooLong);
  }
}

function connect(url: string, ssl: Encryption, place: Place): Client {
  const client = postgres(url, {
    max: 1,
    ssl,
    connect_timeout: connectTimeout,
    // It would close the connection between two statements of a transaction.
    max_lifetime: null,
    fetch_types: false,
    types: { whole },
    onnotice: () => {},
    onclose: () => drop(place, client),
  });
  return client;
}

function drop(place: Place, client: Client): void {
  if (place.client !== client) return;
  place.client = undefined;
  void client.end({ timeout: 0 });
}

/** Whether the server refused a statement, after which the connection is as good as before. */
function isAnswer(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.severity === 'ERROR';
}

/** Places are taken in the order in which they were asked for. */
function makeTurns(free: Place[]) {
  const waiting: ((place: Place) => void)[] = [];
  return {
    /** Rejects after the limit in milliseconds. */
    take: async (limit = workLimit): Promise<Place> => {
      const place = free.pop();
      if (place) return place;
      return new Promise((resolve, reject) => {
        const turn = (given: Place) => {
          clearTimeout(tooLong);
          resolve(given);
        };
        const giveUp = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(new Error('No connection to the database became free.'));
        };
        const tooLong = limit === Infinity ? undefined : setTimeout(giveUp, limit);
        waiting.push(turn);
      });
    },
    give: (place: Place) => {
      const next = waiting.shift();
      if (next) next(place);
      else free.push(place);
    },
  };
}
