import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { isLocale, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';

/** A program asks for JSON; a browser never does when it posts a form. */
export function wantsJson(c: Context): boolean {
  const type = accepts(c, {
    header: 'Accept',
    supports: ['text/html', 'application/json'],
    default: 'text/html',
  });
  return type === 'application/json';
}

/** The reader's language: what the form or address says, else the page they came from, else what the browser asks for. */
export function localeOf(c: Context, said?: string): Locale {
  if (isLocale(said)) return said;
  const cameFrom = URL.parse(c.req.header('Referer') ?? '')?.pathname.split('/')[1];
  if (isLocale(cameFrom)) return cameFrom;
  const asked = accepts(c, {
    header: 'Accept-Language',
    supports: localeCodes,
    default: sourceLocale,
  });
  return isLocale(asked) ? asked : sourceLocale;
}
