import type { Context, Handler } from 'hono';
import { h } from 'preact';
import { checkCodeForm } from '../../src/domain/booking/helping-code-form.ts';
import type { CodeFieldError, CodeForm } from '../../src/domain/booking/helping-code-form.ts';
import { codePath } from '../../src/domain/paths.ts';
import { unitNamesOf, unitsToBook } from '../../src/domain/unit-names.ts';
import { isLocale, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { HandOverCode } from '../../src/views/staff/HandOverCode.tsx';
import { MakeCodeAgain, makeCodeTitle } from '../../src/views/staff/MakeCode.tsx';
import type { CodeContent } from '../helping-codes/code-store.ts';
import { makeCode } from '../helping-codes/make-code.ts';
import type { MadeCode } from '../helping-codes/make-code.ts';
import type { Services } from '../services.ts';
import { postedFields, textOf } from './posted-fields.ts';
import { wantsJson } from './reader.ts';
import { refuse } from './refuse.ts';

/**
 * `POST /api/codes`: makes a helping code and shows it once, in Swedish; a second copy of the page is a second code. Whoever
 * can open the site can make one, and gets nothing by it that the booking page does not give.
 */
export function postCode(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const form = formIn(await postedFields(c.req));
    const units = [...unitNamesOf(services.catalogue).keys()];
    const checked = checkCodeForm(form, { units, locales: localeCodes });
    if (!checked.ok || !isLocale(form.locale))
      return showErrors(services, c, form, checked.ok ? [] : checked.reason);
    const counted = await services.guard.count('newCode', services.clientAddress(c));
    if (!counted.ok) {
      c.header('Retry-After', String(counted.reason));
      return refuse(c, services, 'tooMany', sourceLocale);
    }
    const content = { ...form, locale: form.locale };
    return showMade(services, c, content, await makeCode(services, content));
  };
}

function formIn(fields: Readonly<Record<string, unknown>>): CodeForm {
  return {
    unit: textOf(fields, 'unit'),
    locale: textOf(fields, 'locale'),
    interpreter: textOf(fields, 'interpreter'),
  };
}

function showErrors(
  { catalogue, pages }: Services,
  c: Context,
  values: CodeForm,
  errors: readonly CodeFieldError[],
): Response {
  if (wantsJson(c)) return c.json({ errors }, 422);
  const view = h(MakeCodeAgain, { units: unitsToBook(catalogue), values, errors });
  return c.html(pages.staff({ title: makeCodeTitle, isWrong: true, view }), 422);
}

function showMade(
  { catalogue, pages, settings }: Services,
  c: Context,
  content: CodeContent,
  { code, validUntil }: MadeCode,
): Response {
  const address = settings.publicOrigin + codePath(code);
  if (wantsJson(c)) return c.json({ code, address, validUntil }, 201);
  const unitName = unitNamesOf(catalogue).get(content.unit) ?? content.unit;
  const { status } = catalogue;
  const view = h(HandOverCode, { ...content, code, address, unitName, validUntil, status });
  return c.html(pages.staff({ title: 'Kod att lämna över', view }), 201);
}
