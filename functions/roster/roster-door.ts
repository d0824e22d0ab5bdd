import type { Context, Handler } from 'hono';
import { h } from 'preact';
import { rosterStartPath } from '../../src/domain/paths.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { ChooseUnit, AskForCode, TypeCode } from '../../src/views/roster/RosterDoor.tsx';
import { unitsToBook } from '../../src/domain/unit-names.ts';
import { postedFields, textOf } from '../http/posted-fields.ts';
import type { Services } from '../services.ts';
import { askForLinks } from './ask-for-links.ts';
import { askForCode, tryCode } from './roster-code.ts';
import { keepLogin } from './roster-cookie.ts';
import { makeLogin } from './roster-login.ts';
import { isRosterToken, makeRosterToken } from './roster-token.ts';
import { formOf, refuseTooMany, refuseVisit, withForm, withLink } from './roster-visit.ts';
import type { Visit } from './roster-visit.ts';

const t = translator(sourceLocale);

const codePlace = 'kod';

/** `GET /sv/enhet/`: asks which unit is to be sent its links. */
export function showStart(services: Services): Handler {
  return async (c) => c.html(await startPage(services, false));
}

const anybody = { session: '', login: '' };

/** `POST /sv/enhet/`: sends a unit its links. The answer is the same whatever was chosen. */
export function postStart(services: Services): Handler {
  return async (c) => {
    const fields = await postedFields(c.req);
    const token = textOf(fields, 'action');
    if (!(await isRosterToken(services.keyring, 'links', anybody, token)))
      return refuseVisit(services, c, 'again', rosterStartPath);
    const counted = await services.guard.count('roster', services.clientAddress(c));
    if (!counted.ok) return refuseTooMany(services, c, counted.reason);
    await askForLinks(services, textOf(fields, 'unit'));
    services.wakeOutbox();
    return c.html(await startPage(services, true));
  };
}

async function startPage(services: Services, isSent: boolean): Promise<string> {
  const units = unitsToBook(services.catalogue);
  const token = await makeRosterToken(services.keyring, 'links', anybody);
  const view = h(ChooseUnit, { units, isSent, form: { path: rosterStartPath, token } });
  return services.pages.staff({ title: 'Enhetens listor', view });
}

/** What whoever has a link sees instead of the roster until they have logged in. */
export async function askForCodePage(services: Services, visit: Visit): Promise<string> {
  const form = await formOf(services, visit, 'code', codePlace);
  const view = h(AskForCode, { form, path: visit.path });
  return services.pages.staff({ title: 'Skriv en kod för att se listan', view });
}

/** `POST …/kod/`: sends a code to the unit's mailbox, and leads to the field for it. */
export function postAskForCode(services: Services): Handler {
  return withForm(services, 'code', async ({ c, session, path }) => {
    const counted = await services.guard.count('roster', services.clientAddress(c));
    if (!counted.ok) return refuseTooMany(services, c, counted.reason);
    const id = await askForCode(services, session);
    if (id === undefined) return refuseTooMany(services, c, codePause);
    services.wakeOutbox();
    return c.redirect(`${path}${codePlace}/${id}/`, 303);
  });
}

/** Seconds after which a unit that has been sent too many codes may be sent one more; most likely. */
const codePause = 600;

/** `GET …/kod/{id}/`: the field for the code that was sent. */
export function showCode(services: Services): Handler {
  return withLink(services, async (visit) => visit.c.html(await codePage(services, visit)));
}

/** `POST …/kod/{id}/`: tries a code; the right one logs in for the day. */
export function postCode(services: Services): Handler {
  return withForm(services, 'try', async (visit, fields) => {
    const { c, path } = visit;
    const { unit } = visit.session;
    const counted = await services.guard.count('roster', services.clientAddress(c));
    if (!counted.ok) return refuseTooMany(services, c, counted.reason);
    const typed = textOf(fields, 'code').replaceAll(/\s/g, '');
    const outcome = await tryCode(services, { id: idIn(c), unit, typed });
    services.log('rosterCode', { unit, outcome });
    if (outcome !== 'right') return c.html(await codePage(services, visit, outcome), 422);
    keepLogin(services, c, unit, await makeLogin(services, unit));
    return c.redirect(path, 303);
  });
}

async function codePage(
  services: Services,
  visit: Visit,
  error?: 'wrong' | 'ended',
): Promise<string> {
  const form = await formOf(services, visit, 'try', `${codePlace}/${idIn(visit.c)}`);
  return services.pages.staff({
    title: 'Skriv koden',
    isWrong: error !== undefined,
    view: h(TypeCode, { t, form, startPath: visit.path, error }),
  });
}

function idIn(c: Context): string {
  return c.req.param('code') ?? '';
}
