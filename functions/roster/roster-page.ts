import { h } from 'preact';
import { rosterPath } from '../../src/domain/paths.ts';
import { toUtc } from '../../src/domain/time.ts';
import { swedishMoment } from '../../src/i18n/dates.ts';
import { Roster } from '../../src/views/roster/Roster.tsx';
import type { OtherRoster } from '../../src/views/roster/types.ts';
import { toSessionRow } from '../booking/session-store.ts';
import { unitNamesOf } from '../../src/domain/unit-names.ts';
import { countWaiting } from '../booking/waiting-list.ts';
import type { Services } from '../services.ts';
import { rosterKeyOf, rosterSessions } from './roster-key.ts';
import { rosterPeople } from './roster-people.ts';
import { formOf } from './roster-visit.ts';
import type { Visit } from './roster-visit.ts';

/** What can be done below the address of a roster. */
export const places = {
  seen: 'sedda',
  phoned: 'uppringd',
  unphoned: 'inte-uppringd',
  close: 'stang',
  open: 'oppna',
  cancel: 'stall-in',
  renew: 'ny-lank',
  leave: 'logga-ut',
} as const;

/** The roster of a session as HTML, for somebody who is logged in. */
export async function rosterPage(services: Services, visit: Visit): Promise<string> {
  const { session, path } = visit;
  const { catalogue, clock, pages } = services;
  const { people, offered, unseen } = await rosterPeople(services, session);
  const now = toUtc(clock());
  const row = toSessionRow(session, now);
  const form = (action: 'seen' | 'phoned' | 'unphoned' | 'close' | 'open' | 'leave') =>
    formOf(services, visit, action, places[action]);
  const view = h(Roster, {
    unitName: unitNamesOf(catalogue).get(session.unit) ?? session.unit,
    session: row,
    seats: session.seats,
    taken: session.taken,
    isClosedByUnit: session.unit_closed_at !== null,
    canDecide: session.cancelled_at === null && session.starts_at > now,
    people,
    offered,
    waiting: await countWaiting(services.database, session.id),
    seen: { ...(await form('seen')), shown: unseen },
    phoned: await form('phoned'),
    unphoned: await form('unphoned'),
    close: await form('close'),
    open: await form('open'),
    leave: await form('leave'),
    cancelPath: `${path}${places.cancel}/`,
    renewPath: `${path}${places.renew}/`,
    csvPath: `${path}lista.csv`,
    others: await othersOf(services, visit),
  });
  const moment = swedishMoment(session.starts_at);
  return pages.staff({ title: `Lista, informationsmöte ${moment}`, view });
}

/** The unit's other rosters, which the same login opens. */
async function othersOf(services: Services, { session }: Visit): Promise<OtherRoster[]> {
  const sessions = await rosterSessions(services.database, session.unit, services.clock());
  return Promise.all(
    sessions
      .filter(({ id }) => id !== session.id)
      .map(async (other) => ({
        session: { startsAt: other.starts_at, endsAt: other.ends_at },
        path: rosterPath(await rosterKeyOf(services, other)),
      })),
  );
}
