import { createApp } from '../app.ts';
import { statement } from '../storage/database.ts';
import { booked } from './booked.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';
import { testCatalogue, testSession } from './test-catalogue.ts';

const other = testSession({
  id: 'later',
  startsAt: '2026-12-08T08:30:00Z',
  endsAt: '2026-12-08T10:00:00Z',
  closesAt: '2026-12-08T06:30:00Z',
});
const elsewhere = { ...other, id: 'farsta', unit: 'farsta', place: 'Jobbtorg Farsta' };

/** An app with somebody booked, and the addresses of that booking. */
export async function bookedApp(changes: Parameters<typeof booked>[1] = {}) {
  const sessions = [...testCatalogue.sessions, other, elsewhere];
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions } });
  const app = createApp(services);
  const { id, token } = await booked(services, changes);
  const own = `/sv/bokning/${token}/`;
  return { services, app, id, own, cancel: `${own}avboka/`, move: `${own}byt-tid/` };
}

/** The action token in a page. */
export function tokenIn(html: string): string {
  return /name="action" value="([^"]+)"/.exec(html)?.[1] ?? 'none';
}

/** All that a change could touch. */
export async function everything({ database }: TestServices): Promise<string> {
  const tables = ['session', 'booking', 'message'].map((table) =>
    database.query(statement(`SELECT * FROM ${table} ORDER BY id`)),
  );
  return JSON.stringify(await Promise.all(tables));
}
