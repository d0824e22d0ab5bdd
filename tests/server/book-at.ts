import type { CatalogueSession } from '../../src/domain/catalogue.ts';

const day = 24 * 60 * 60 * 1000;

/** A session some weeks from now, unless told otherwise. */
export function futureSession(changes: Partial<CatalogueSession> = {}): CatalogueSession {
  const startsAt = new Date(Date.now() + 21 * day);
  return {
    id: 'future',
    series: 'future',
    unit: 'kista',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 90 * 60_000).toISOString(),
    closesAt: new Date(startsAt.getTime() - 120 * 60_000).toISOString(),
    languages: ['sv'],
    interpreter: true,
    seats: 20,
    place: 'Jobbtorg Kista',
    cancelled: false,
    ...changes,
  };
}

/** What an invented person posts. */
export function formOf(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    session: 'future',
    unit: 'kista',
    name: 'Åsa Påhittad',
    email: 'asa.pahittad@example.org',
    locale: 'sv',
    requestId: crypto.randomUUID(),
    ...changes,
  };
}

/** Posts a booking as a program does. Rejects when there is no answer. */
export function bookAt(origin: string, form: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${origin}/api/bookings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(form),
  });
}
