import type { Hono } from 'hono';
import { expect } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { compressPages } from '../../functions/http/compress-pages.ts';
import { serveSite } from '../../functions/http/site-files.ts';
import { createLog } from '../../functions/log.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import type { TestServices } from '../../functions/testing/make-services.ts';
import { postJson } from '../../functions/testing/post.ts';
import { testCatalogue, testSession } from '../../functions/testing/test-catalogue.ts';
import { marker } from './bad-text.ts';
import type { BadRequest } from './bad-request.ts';
import { rightPerson } from './faulty-form.ts';
import type { KnownIds } from './faulty-form.ts';

export interface WatchedApp {
  readonly app: Hono;
  readonly services: TestServices;
  readonly known: KnownIds;
  readonly send: (request: BadRequest) => Promise<Response>;
  /** Rows of bookings, messages and feedback. */
  readonly rows: () => Promise<readonly number[]>;
  /** Lines of the log that hold what was typed. */
  readonly wrongLines: string[];
  /** Lines of the log that tell of a fault of ours. */
  readonly faultLines: string[];
}

/** What no line of a log may hold: marks of what was typed, and the right person's texts. */
const personal = new RegExp(`${marker}|påhittad|pahittad|174 ?06|svår att läsa|192\\.0\\.2`, 'i');

/**
 * The app with one booking in it, which fills its session. Its log is read as it is written, and kept nowhere: a hundred
 * thousand lines would hide a leak. With a folder it serves the files in it too, as on Node.
 */
export async function watchedApp(siteFolder?: string): Promise<WatchedApp> {
  // Nobody can hit upon it: a request reaches this session only where it was put there.
  const openSession = `open-${crypto.randomUUID()}`;
  const sessions = [...testCatalogue.sessions, testSession({ id: openSession, seats: 1000 })];
  const wrongLines: string[] = [];
  const faultLines: string[] = [];
  const write = (line: string) => {
    if (personal.test(line)) wrongLines.push(line);
    if (line.includes('Failed"')) faultLines.push(line);
  };
  const log = createLog(write, () => new Date());
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions }, log });
  const app = createApp(services, ...(siteFolder === undefined ? [] : [compressPages]));
  if (siteFolder !== undefined) serveSite(app, siteFolder);
  const takenForm = crypto.randomUUID();
  const first = { ...rightPerson, session: 'one-seat', requestId: takenForm };
  expect((await postJson(app, '/api/bookings', first)).status).toBe(201);
  return {
    app,
    services,
    known: { openSession, takenForm, shutSessions: ['one-seat', 'closed', 'cancelled'] },
    wrongLines,
    faultLines,
    send: async (request) => app.fetch(toRequest(request)),
    rows: () =>
      Promise.all(['booking', 'message', 'feedback'].map((table) => services.count(table))),
  };
}

function toRequest({ method, path, headers, body, piece }: BadRequest): Request {
  const init = { method, headers, duplex: 'half' as const };
  const address = `http://127.0.0.1:8080${path}`;
  if (body === undefined) return new Request(address, init);
  return new Request(address, {
    ...init,
    body: piece === undefined ? body : inPieces(body, piece),
  });
}

function inPieces(body: Uint8Array<ArrayBuffer>, size: number): ReadableStream {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent < body.length) controller.enqueue(body.slice(sent, sent + size));
      else controller.close();
      sent += size;
    },
  });
}
