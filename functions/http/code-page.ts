import type { Context, Handler } from 'hono';
import { readHelpingCode } from '../../src/domain/booking/helping-code.ts';
import type { CodeRefusal } from '../../src/domain/booking/reasons.ts';
import { codePath, inLanguage, pagePaths } from '../../src/domain/paths.ts';
import { isLocale } from '../../src/i18n/locales.ts';
import { nothingTyped } from '../../src/views/nothing-typed.ts';
import type { StoredCode } from '../helping-codes/code-store.ts';
import { readCode } from '../helping-codes/read-code.ts';
import type { Services } from '../services.ts';
import { bookingPage } from './booking-answer.ts';
import { isOpen } from './checks.ts';
import { localeOf, wantsJson } from './reader.ts';

const statuses = {
  codeMistyped: 404,
  codeUsed: 410,
  codeExpired: 410,
  codeUnread: 429,
} as const satisfies Record<CodeRefusal, number>;

/**
 * Seconds after which this network may look up a code again; 0 when it may now. Each look is counted before it is answered,
 * right ones too, so that guesses at the same moment are counted as well; beyond the limit nobody is told anything about a
 * code, and books without.
 */
export async function waitForCode(services: Services, c: Context, code: string): Promise<number> {
  if (readHelpingCode(code) === undefined) return 0;
  const counted = await services.guard.count('code', services.clientAddress(c));
  return counted.ok ? 0 : counted.reason;
}

/**
 * `GET /k/{code}/`: the form that a code fills in, in the language it was made for; `/{locale}/k/{code}/` in another. Says
 * why when it does not, and gives the form all the same where it knows whose. Changes nothing.
 */
export function showCode(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'private, no-store');
    const typed = c.req.param('code') ?? '';
    const wait = await waitForCode(services, c, typed);
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return askAgain(services, c, typed, 'codeUnread');
    }
    const { content, refusal } = await readCode(services, typed);
    if (refusal && wantsJson(c)) return c.json({ reason: refusal }, statuses[refusal]);
    if (!content) return askAgain(services, c, typed, refusal ?? 'codeMistyped');
    return showForm(services, c, typed, content, refusal);
  };
}

async function showForm(
  services: Services,
  c: Context,
  code: string,
  { unit, locale, interpreter }: StoredCode,
  refusal: CodeRefusal | undefined,
): Promise<Response> {
  const said = c.req.param('locale');
  const shown = isLocale(said) ? said : locale;
  const values = { ...nothingTyped, interpreter };
  const posted = { locale: shown, unit, values, code };
  const page = await bookingPage(services, posted, outcomeOf(services, refusal));
  // The unit has no sessions any more.
  if (page === undefined) return c.redirect(inLanguage(shown, pagePaths.book), 302);
  return c.html(page, refusal === undefined ? 200 : statuses[refusal]);
}

function outcomeOf(services: Services, refusal: CodeRefusal | undefined) {
  if (!isOpen(services)) return { refusal: 'notOpen' } as const;
  return refusal === undefined ? {} : { refusal };
}

/** Nobody knows which form was meant: the code can be typed again, or a unit be chosen without. */
function askAgain(services: Services, c: Context, typed: string, refusal: CodeRefusal): Response {
  if (wantsJson(c)) return c.json({ reason: refusal }, statuses[refusal]);
  const locale = localeOf(c, c.req.param('locale'));
  const code = readHelpingCode(typed);
  const page = services.pages.openCode({
    locale,
    typed: typed.slice(0, longestShown),
    refusal,
    ...(code === undefined ? {} : { codePath: codePath(code) }),
  });
  return c.html(page, statuses[refusal]);
}

/** What is longer is no code that somebody mistyped. */
const longestShown = 20;

/** `GET /{locale}/k/?kod=`: leads to the form of a code that was typed. Without one the site's file asks for it. */
export function findCodePage(services: Services): Handler {
  return async (c, next) => {
    const typed = c.req.query('kod');
    if (typed === undefined) return next();
    c.header('Cache-Control', 'private, no-store');
    const code = readHelpingCode(typed);
    if (code === undefined) return askAgain(services, c, typed, 'codeMistyped');
    return c.redirect(inLanguage(localeOf(c, c.req.param('locale')), codePath(code)), 302);
  };
}
