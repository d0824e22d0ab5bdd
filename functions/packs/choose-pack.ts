import type { Context, Handler } from 'hono';
import { mostInPack, numbersIn, packsOf, staffPlace } from '../../src/domain/pack.ts';
import { choosePackPath, inLanguage, packPath } from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import { isLocale, localeCodes } from '../../src/i18n/locales.ts';
import type { PackRefusedProps } from '../../src/views/PackRefused.tsx';
import type { Services } from '../services.ts';

/**
 * `GET /sv/personal/paket/?sprak=ti&nummer=704&nummer=483-676`: leads to the address of the pack, which holds the
 * language and the numbers alone. A box of the form may stand for several pages.
 */
export function choosePack({ pages, builtPages }: Services): Handler {
  return (c) => {
    c.header('Cache-Control', 'no-store');
    const locale = c.req.query('sprak');
    const said = (c.req.queries('nummer') ?? []).join('-');
    const numbers = (numbersIn(said) ?? []).filter(
      (number) => builtPages.pathOf(number) !== undefined,
    );
    const refuse = (refused: PackRefusedProps) => c.html(pages.packRefused(refused), 422);
    if (numbers.length === 0) return refuse({ why: 'noPages', ways: [] });
    if (!isLocale(locale)) return refuse({ why: 'noLanguage', ways: inEachLanguage(numbers) });
    if (numbers.length > mostInPack)
      return refuse({ why: 'tooMany', ways: inSeveral(locale, numbers) });
    return redirectTo(c, inLanguage(locale, packPath(numbers)));
  };
}

/** Staff is shown at once what can be handed over; whoever opens the address itself is not. */
function redirectTo(c: Context, path: PagePath): Response {
  return c.redirect(`${path}#${staffPlace}`, 303);
}

/** The same choice with each language, through this address again: there may be too many pages. */
function inEachLanguage(numbers: readonly number[]): PackRefusedProps['ways'] {
  return localeCodes.map((locale) => ({
    locale,
    href: `${choosePackPath}?sprak=${locale}&nummer=${numbers.join('-')}`,
  }));
}

function inSeveral(
  locale: (typeof localeCodes)[number],
  numbers: readonly number[],
): PackRefusedProps['ways'] {
  return packsOf(numbers).map((pack) => ({
    locale,
    href: `${inLanguage(locale, packPath(pack))}#${staffPlace}`,
  }));
}
