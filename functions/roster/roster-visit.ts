import type { Context, Handler } from 'hono';
import { h } from 'preact';
import { rosterPath, rosterStartPath } from '../../src/domain/paths.ts';
import { RosterMessage, rosterRefusalTitle } from '../../src/views/roster/RosterMessage.tsx';
import type { RosterRefusal } from '../../src/views/roster/RosterMessage.tsx';
import type { RosterForm } from '../../src/views/roster/types.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { postedFields, textOf } from '../http/posted-fields.ts';
import type { Services } from '../services.ts';
import { loginOf } from './roster-cookie.ts';
import { sessionOfKey } from './roster-key.ts';
import { isRosterToken, makeRosterToken } from './roster-token.ts';
import type { RosterAction } from './roster-token.ts';

/** Somebody who has the link of a session, and a login for its unit or not. */
export interface Visit {
  readonly c: Context;
  readonly session: StoredSession;
  /** Address of the roster. */
  readonly path: string;
  /** Value of the cookie; empty without a login. */
  readonly login: string;
}

type Answer = (visit: Visit) => Response | Promise<Response>;

type Fields = Readonly<Record<string, unknown>>;

/** Answers whoever has a right link. Wrong ones are counted, and all get the same answer. */
export function withLink(services: Services, answer: Answer): Handler {
  return async (c) => {
    const key = c.req.param('key') ?? '';
    const session = await sessionOfKey(services, key);
    if (!session) return refuseLink(services, c);
    const login = await loginOf(services, c, session.unit);
    return answer({ c, session, path: rosterPath(key), login });
  };
}

async function refuseLink(services: Services, c: Context): Promise<Response> {
  const counted = await services.guard.count('roster', services.clientAddress(c));
  return counted.ok
    ? refuseVisit(services, c, 'unknown', rosterStartPath)
    : refuseTooMany(services, c, counted.reason);
}

/** Answers whoever is logged in; sends others to the roster's address, which asks for a code. */
export function withLogin(services: Services, answer: Answer): Handler {
  return withLink(services, (visit) =>
    visit.login === '' ? visit.c.redirect(visit.path, 303) : answer(visit),
  );
}

/** Before a login a form can only ask for a code and try it. */
const beforeLogin: readonly RosterAction[] = ['code', 'try'];

/** Does what a form of ours asks for. One that another page made, or that was made for another login, does nothing. */
export function withForm(
  services: Services,
  action: RosterAction,
  answer: (visit: Visit, fields: Fields) => Response | Promise<Response>,
): Handler {
  return withLink(services, async (visit) => {
    const { c, session, path } = visit;
    const isBefore = beforeLogin.includes(action);
    const login = isBefore ? '' : visit.login;
    const fields = await postedFields(c.req);
    const bound = { session: session.id, login };
    const isOurs = await isRosterToken(services.keyring, action, bound, textOf(fields, 'action'));
    if (!isOurs || (!isBefore && login === '')) return refuseVisit(services, c, 'again', path);
    return answer(visit, fields);
  });
}

/** A form that posts to a place below the roster. */
export async function formOf(
  { keyring }: Pick<Services, 'keyring'>,
  { session, login, path }: Pick<Visit, 'session' | 'login' | 'path'>,
  action: RosterAction,
  place: string,
): Promise<RosterForm> {
  const bound = { session: session.id, login: beforeLogin.includes(action) ? '' : login };
  return { path: `${path}${place}/`, token: await makeRosterToken(keyring, action, bound) };
}

const statuses = { unknown: 404, again: 403, tooMany: 429 } as const satisfies Record<
  RosterRefusal,
  number
>;

/** A page that says why nothing was done; `path` is where to begin anew. */
export function refuseVisit(
  { pages }: Pick<Services, 'pages'>,
  c: Context,
  refusal: RosterRefusal,
  path: string,
): Response {
  const view = h(RosterMessage, { refusal, path });
  const title = rosterRefusalTitle(refusal);
  return c.html(pages.staff({ title, isWrong: true, view }), statuses[refusal]);
}

/** 429 with the seconds to wait. */
export function refuseTooMany(
  services: Pick<Services, 'pages'>,
  c: Context,
  seconds: number,
): Response {
  c.header('Retry-After', String(seconds));
  return refuseVisit(services, c, 'tooMany', rosterStartPath);
}
