import type { Event } from 'schema-dts';
import { sessionEvent } from '../domain/structured-data.ts';
import { mailTranslator } from '../i18n/strings.ts';
import type { Locale } from '../i18n/locales.ts';
import { builtCatalogue } from './session-rows.ts';

/** The sessions of a unit as events, for the page at `url`. None in a demo: nobody may be sent to an example. */
export async function sessionEvents(unit: string, locale: Locale, url: string): Promise<Event[]> {
  const { status, sessions } = await builtCatalogue();
  if (status === 'demo') return [];
  const title = mailTranslator(locale)('meeting');
  return sessions
    .filter((session) => session.unit === unit)
    .map((session) => sessionEvent(session, title, url));
}
