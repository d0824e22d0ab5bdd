import { getCollection } from 'astro:content';
import { bookUnitPath, inLanguage } from '../domain/paths.ts';
import { sessionCalendar } from '../domain/session-calendar.ts';
import type { Locale } from '../i18n/locales.ts';
import { mailTranslator, translator } from '../i18n/strings.ts';
import { spokenLanguages } from '../views/session-words.ts';
import { builtAt } from './built-at.ts';
import { builtCatalogue } from './session-rows.ts';

/** Units with a calendar: those that can be booked, also when there is no session just now. */
export async function unitsWithCalendar(): Promise<string[]> {
  return (await getCollection('units')).filter(({ data }) => data.bookable).map(({ id }) => id);
}

/** The calendar of a unit in a language, as the answer to a request. In a demo every line of it begins with "example". */
export async function unitCalendar(unit: string, locale: Locale, site: URL): Promise<Response> {
  const t = translator(locale);
  const { status, sessions } = await builtCatalogue();
  const url = new URL(inLanguage(locale, bookUnitPath(unit)), site).href;
  const example = (text: string) => (status === 'demo' ? `${t('example.notice')} ${text}` : text);
  const title = mailTranslator(locale)('meeting');
  const file = sessionCalendar({
    name: example(title),
    sessions: sessions.filter((session) => session.unit === unit),
    writtenAt: builtAt,
    host: site.hostname,
    url,
    summaryOf: (session) =>
      example(
        `${title}, ${t('book.spoken', { languages: spokenLanguages({ t, locale }, session) })}`,
      ),
    descriptionOf: () =>
      status === 'demo' ? `${t('example.notice')} ${t('example.explain')}\n${url}` : url,
  });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

/** The address that a build is for; canonical addresses and calendars need it. */
export function siteAddress(site: URL | undefined): URL {
  if (!site) throw new Error('`site` is missing in astro.config.mjs.');
  return site;
}
