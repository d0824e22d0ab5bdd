import { setTimeout as passed } from 'node:timers/promises';
import * as z from 'zod/mini';
import { oneOf } from '../../tests/content/seeded-random.ts';
import type { Random } from '../../tests/content/seeded-random.ts';

/** What was answered to one person, at last. */
export interface Applicant {
  readonly id: string;
  readonly reference: string;
  readonly hasEmail: boolean;
  readonly session: string;
  readonly isCancelled: boolean;
  /** Moves that were answered as made. */
  readonly moves: number;
}

/** What went wrong on the way to the answers. */
export interface Troubles {
  /** Nothing came back: refused, cut off, or too late. */
  unanswered: number;
  unavailable: number;
  full: number;
  movesRefused: number;
  pressedTwice: number;
  /** Two answers to one form named two bookings. */
  doubled: number;
  /** An answer that no rule allows. */
  readonly odd: string[];
}

export interface World {
  readonly origin: () => string;
  readonly sessions: readonly string[];
  readonly random: Random;
  readonly troubles: Troubles;
  /** When nobody waits for answers any more. */
  readonly over: AbortSignal;
}

/** Milliseconds that a person waits for an answer, and before pressing again. */
const patience = 20_000;
const pause = 100;

const chances = { pressedTwice: 0.03, cancelled: 0.08, moved: 0.08, withoutEmail: 0.2 };

const booked = z.object({ reference: z.string(), manageUrl: z.string() });

/** Asks until there is an answer: the same again, as people do when a page does not come. Throws when it is over. */
async function insist(world: World, path: string, init: RequestInit): Promise<Response> {
  for (;;) {
    world.over.throwIfAborted();
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(world.origin() + path, { redirect: 'manual', signal, ...init });
      // What is cut off in its body is not answered either.
      const whole = new Response(await answer.text(), answer);
      if (answer.status !== 503) return whole;
      world.troubles.unavailable += 1;
    } catch {
      world.troubles.unanswered += 1;
    }
    await passed(pause * (0.5 + world.random()));
  }
}

function post(body: string, type: string): RequestInit {
  const headers = { 'Content-Type': type, Accept: 'application/json' };
  return { method: 'POST', headers, body };
}

interface Booking {
  readonly id: string;
  readonly session: string;
  readonly reference: string;
  readonly path: string;
}

/** Books one seat somewhere, trying another session where one is full. */
async function book(world: World, email: string): Promise<Booking> {
  const { random, troubles } = world;
  for (;;) {
    const id = uuidFrom(random);
    const session = oneOf(world.sessions, random);
    const form = { session, unit: 'kista', name: 'Åsa Påhittad', locale: 'sv', requestId: id };
    const contact = email === '' ? { phone: '070-174 06 05' } : { email };
    const press = () =>
      insist(
        world,
        '/api/bookings',
        post(JSON.stringify({ ...form, ...contact }), 'application/json'),
      );
    const isTwice = random() < chances.pressedTwice;
    if (isTwice) troubles.pressedTwice += 1;
    const answers = await Promise.all(isTwice ? [press(), press()] : [press()]);
    const placed = await Promise.all(
      answers.filter(({ ok }) => ok).map(async (one) => booked.parse(await one.json())),
    );
    const odd = answers.filter(({ ok, status }) => !ok && status !== 409);
    troubles.odd.push(...odd.map(({ status }) => `booking: ${status}`));
    const [first, second] = placed;
    if (second && second.reference !== first?.reference) troubles.doubled += 1;
    if (first) {
      const path = new URL(first.manageUrl).pathname;
      return { id, session, reference: first.reference, path };
    }
    troubles.full += 1;
  }
}

/** A UUID of version 4 whose bits are the seed's. */
function uuidFrom(random: Random): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
}

/** Opens a page of the booking and posts its button; gives the status. */
async function change(world: World, path: string, fields: Record<string, string>): Promise<number> {
  const page = await (await insist(world, path, {})).text();
  const action = /name="action" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ ...fields, action }).toString();
  return (await insist(world, path, post(body, 'application/x-www-form-urlencoded'))).status;
}

/** One person from the first press to the last answer. `number` makes the address theirs alone. */
export async function liveThrough(world: World, number: number): Promise<Applicant> {
  const { random, troubles } = world;
  const hasEmail = random() >= chances.withoutEmail;
  const email = hasEmail ? `person-${number}@example.org` : '';
  const { id, reference, session, path } = await book(world, email);
  const before = { id, reference, hasEmail, session, isCancelled: false, moves: 0 };
  const plan = random();
  if (plan < chances.cancelled) {
    const status = await change(world, `${path}avboka/`, {});
    if (status !== 200) troubles.odd.push(`cancelling: ${status}`);
    return { ...before, isCancelled: status === 200 };
  }
  if (plan >= chances.cancelled + chances.moved) return before;
  const to = oneOf(
    world.sessions.filter((one) => one !== session),
    random,
  );
  const status = await change(world, `${path}byt-tid/`, { session: to });
  if (status === 409) troubles.movesRefused += 1;
  else if (status !== 200) troubles.odd.push(`moving: ${status}`);
  return status === 200 ? { ...before, session: to, moves: 1 } : before;
}
