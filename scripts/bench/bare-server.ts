import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import * as z from 'zod/mini';

/**
 * What the function is measured against: a handler that reads JSON and does the two statements of a booking, the row and
 * the counter, and nothing else. It works on a database that our own server has made, with one booking in it, whose
 * values it repeats: the same schema, indexes and sizes.
 *
 * `node bare-server.ts <file> each|group`: a commit for each booking, or one for all of a turn of the event loop.
 */

const [file = '', commits = 'each'] = process.argv.slice(2);
const database = new DatabaseSync(file);
// As in functions/storage/drivers/sqlite.ts.
database.exec(`
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
  PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000;
`);

const pattern = database.prepare('SELECT * FROM booking LIMIT 1').get() ?? {};
const columns = Object.keys(pattern);
const insert = database.prepare(
  `INSERT INTO booking (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
);
const update = database.prepare('UPDATE session SET taken = taken + 1 WHERE id = ?');
const posted = z.object({ session: z.string(), requestId: z.string() });

type Booking = z.infer<typeof posted>;

function write({ session, requestId }: Booking): void {
  const own = { id: requestId, session_id: session, reference: requestId, token_hash: requestId };
  insert.run({ ...(pattern as Record<string, SQLInputValue>), ...own });
  update.run(session);
}

let waiting: { booking: Booking; done: () => void }[] = [];

function commit(): void {
  const group = waiting;
  waiting = [];
  database.exec('BEGIN IMMEDIATE');
  for (const { booking } of group) write(booking);
  database.exec('COMMIT');
  for (const { done } of group) done();
}

function book(booking: Booking): Promise<void> {
  return new Promise((done) => {
    const isFirst = waiting.push({ booking, done }) === 1;
    if (commits === 'each') commit();
    else if (isFirst) setImmediate(commit);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
}

const server = createServer((request, response) => {
  void bodyOf(request).then(async (body) => {
    const booking = posted.parse(JSON.parse(body));
    await book(booking);
    response.writeHead(201, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ reference: booking.requestId }));
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('Listening'));
