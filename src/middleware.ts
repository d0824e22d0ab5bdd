import { defineMiddleware } from 'astro:middleware';
import { isLocale, sourceLocale } from './i18n/locales.ts';
import { translator } from './i18n/strings.ts';

/** Puts the page's language and its strings on `Astro.locals`, so that components need not pass them on. */
export const onRequest = defineMiddleware(({ locals, params }, next) => {
  locals.locale = isLocale(params.locale) ? params.locale : sourceLocale;
  locals.t = translator(locals.locale);
  return next();
});
