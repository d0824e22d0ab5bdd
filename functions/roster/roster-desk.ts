import type { Handler } from 'hono';
import { h } from 'preact';
import { rosterPath, rosterStartPath } from '../../src/domain/paths.ts';
import { localDateAt, toUtc } from '../../src/domain/time.ts';
import { CancelSession, RenewLinks } from '../../src/views/roster/RosterQuestion.tsx';
import { enqueue } from '../outbox/message.ts';
import { makeUuid } from '../random.ts';
import { textOf } from '../http/posted-fields.ts';
import type { Services } from '../services.ts';
import { changeSession } from './change-session.ts';
import type { SessionDecision } from './change-session.ts';
import { markPhoned, unmarkPhoned } from './phoned.ts';
import { dropLogin, keepLogin } from './roster-cookie.ts';
import { rosterCsv } from './roster-csv.ts';
import { askForCodePage } from './roster-door.ts';
import { renewSecret, rosterKeyOf } from './roster-key.ts';
import { makeLogin } from './roster-login.ts';
import { places, rosterPage } from './roster-page.ts';
import { rosterPeople } from './roster-people.ts';
import { markSeen } from './seen.ts';
import { formOf, withForm, withLink, withLogin } from './roster-visit.ts';

/** `GET …/`: the roster, or the way to a code. */
export function showRoster(services: Services): Handler {
  return withLink(services, async (visit) =>
    visit.c.html(
      await (visit.login === '' ? askForCodePage(services, visit) : rosterPage(services, visit)),
    ),
  );
}

/** `GET …/lista.csv` */
export function showCsv(services: Services): Handler {
  return withLogin(services, async ({ c, session }) => {
    const { people } = await rosterPeople(services, session);
    const name = `lista-${localDateAt(new Date(session.starts_at))}.csv`;
    return c.body(rosterCsv(people), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
}

/** `POST …/sedda/`: the unit has the bookings that its page showed. */
export function postSeen(services: Services): Handler {
  return withForm(services, 'seen', async ({ c, session, path }, fields) => {
    await markSeen(services.database, session.id, textOf(fields, 'shown'));
    return c.redirect(path, 303);
  });
}

/** `POST …/uppringd/`: somebody whom no message has reached was phoned. */
export function postPhoned(services: Services): Handler {
  return withForm(services, 'phoned', async ({ c, session, path }, fields) => {
    const { database, clock } = services;
    await markPhoned(database, session.id, textOf(fields, 'shown'), toUtc(clock()));
    return c.redirect(path, 303);
  });
}

/** `POST …/inte-uppringd/`: that was a mistake. */
export function postUnphoned(services: Services): Handler {
  return withForm(services, 'unphoned', async ({ c, session, path }, fields) => {
    await unmarkPhoned(services.database, session.id, textOf(fields, 'shown'));
    return c.redirect(path, 303);
  });
}

/** `POST …/stang/`, `…/oppna/`, `…/stall-in/`: leads back to the roster, which says what is true then. */
export function postDecision(services: Services, decision: SessionDecision): Handler {
  return withForm(services, decision, async ({ c, session, path }) => {
    const isChanged = await changeSession(services, session.id, decision);
    services.log('sessionDecided', { session: session.id, decision, isChanged });
    services.wakeOutbox();
    return c.redirect(path, 303);
  });
}

/** `GET …/stall-in/`: asks whether to cancel the session. */
export function showCancel(services: Services): Handler {
  return withLogin(services, async (visit) => {
    const { c, session, path } = visit;
    const { people } = await rosterPeople(services, session);
    const booked = people.filter(({ isCancelled }) => !isCancelled);
    const view = h(CancelSession, {
      form: await formOf(services, visit, 'cancel', places.cancel),
      path,
      session: { startsAt: session.starts_at, endsAt: session.ends_at },
      booked: booked.length,
      outOfReach: booked.filter(({ canBeTold }) => !canBeTold).length,
    });
    return c.html(services.pages.staff({ title: 'Ställa in mötet?', view }));
  });
}

/** `GET …/ny-lank/`: asks whether to renew the unit's links. */
export function showRenew(services: Services): Handler {
  return withLogin(services, async (visit) => {
    const form = await formOf(services, visit, 'renew', places.renew);
    const view = h(RenewLinks, { form, path: visit.path });
    return visit.c.html(services.pages.staff({ title: 'Förnya enhetens länkar?', view }));
  });
}

/** `POST …/ny-lank/`: all links and logins of the unit end; whoever asked goes on under the new ones. */
export function postRenew(services: Services): Handler {
  return withForm(services, 'renew', async ({ c, session }) => {
    const { database, random, clock, log } = services;
    const now = toUtc(clock());
    const message = { id: makeUuid(random), kind: 'rosterLinks', sessionId: session.id } as const;
    await database.batch([renewSecret(random, session.unit, now), enqueue(message, now)]);
    log('rosterLinksRenewed', { unit: session.unit });
    services.wakeOutbox();
    keepLogin(services, c, session.unit, await makeLogin(services, session.unit));
    return c.redirect(rosterPath(await rosterKeyOf(services, session)), 303);
  });
}

/** `POST …/logga-ut/` */
export function postLeave(services: Services): Handler {
  return withForm(services, 'leave', ({ c, session }) => {
    dropLogin(services, c, session.unit);
    return c.redirect(rosterStartPath, 303);
  });
}
