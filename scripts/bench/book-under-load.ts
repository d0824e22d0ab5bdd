import autocannon from 'autocannon';
import type { ServerProcess } from './server-process.ts';

/** Seconds that one answer may take. Long: a slow machine is no failure of the server. */
const timeout = 60;

export interface Load {
  readonly bookings: number;
  readonly connections: number;
  readonly sessionIds: readonly string[];
}

export interface Measured {
  /** Answered with 201. */
  readonly booked: number;
  readonly perSecond: number;
  /** Milliseconds from request to answer. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's processor for one booking, up to the last answer. */
  readonly processor: number | undefined;
}

/**
 * Books over HTTP, each connection again as soon as it is answered, one session after the other. Throws unless every
 * request is answered, and with 201.
 */
export async function bookUnderLoad(server: ServerProcess, load: Load): Promise<Measured> {
  const { bookings, connections } = load;
  const before = await server.processorSeconds();
  const begun = performance.now();
  const lastAnswer = makeStopWatch(bookings, server);
  const { latency, errors, non2xx, ...result } = await autocannon({
    url: server.origin,
    amount: bookings,
    connections,
    timeout,
    requests: [bookingRequest(load.sessionIds)],
    setupClient: (client) => client.on('response', lastAnswer.count),
  });
  const booked = result['2xx'];
  if (errors + non2xx > 0 || booked !== bookings) {
    throw new Error(`Of ${bookings}: ${booked} booked, ${non2xx} refused, ${errors} lost.`);
  }
  const { at, processorSeconds } = await lastAnswer.reading;
  return {
    booked,
    perSecond: booked / ((at - begun) / 1000),
    p50: latency.p50,
    p99: latency.p99,
    processor: perBooking(booked, before, processorSeconds),
  };
}

interface Reading {
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  readonly processorSeconds: number | undefined;
}

/** Reads time and processor at the last answer: the load generator itself ends only at its next full second. */
function makeStopWatch(answers: number, server: ServerProcess) {
  const { promise: reading, resolve } = Promise.withResolvers<Reading>();
  let left = answers;
  const count = () => {
    left -= 1;
    if (left > 0) return;
    const at = performance.now();
    void server.processorSeconds().then((processorSeconds) => resolve({ at, processorSeconds }));
  };
  return { count, reading };
}

function perBooking(booked: number, before: number | undefined, after: number | undefined) {
  if (before === undefined || after === undefined) return undefined;
  return ((after - before) * 1000) / booked;
}

function bookingRequest(sessionIds: readonly string[]): autocannon.Request {
  let sent = 0;
  return {
    method: 'POST',
    path: '/api/bookings',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    setupRequest: (request) => {
      sent += 1;
      return { ...request, body: JSON.stringify(formOf(sessionIds[sent % sessionIds.length])) };
    },
  };
}

/** What an invented person posts. */
function formOf(session: string | undefined) {
  return {
    session,
    unit: 'kista',
    name: 'Åsa Påhittad',
    email: 'asa.pahittad@example.org',
    phone: '070-174 06 05',
    locale: 'sv',
    requestId: crypto.randomUUID(),
  };
}
