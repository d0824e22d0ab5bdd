import { mostInPack } from '../domain/pack.ts';
import { staffPaths } from '../domain/paths.ts';
import { factsOf } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';

export interface PackRefusedProps {
  readonly why: 'noPages' | 'noLanguage' | 'tooMany';
  /** Links that go on from here with what was chosen. */
  readonly ways: readonly { readonly locale: Locale; readonly href: string }[];
}

/** The h1, and the title of the page. */
export const packRefusedTitles = {
  noPages: 'Välj minst en sida',
  noLanguage: 'Välj klientens språk',
  tooMany: 'Det blev fler sidor än ett paket rymmer',
} as const satisfies Record<PackRefusedProps['why'], string>;

const texts = {
  noPages: 'Kryssa för ett behov eller en sida, så får du ett paket.',
  noLanguage: 'Dina sidor är kvar. Välj språket här, så får du paketet.',
  tooMany: `Ett paket har högst ${String(mostInPack)} sidor. Här är dina val i flera paket. Du kan också gå tillbaka och välja färre.`,
} as const satisfies Record<PackRefusedProps['why'], string>;

/** What staff sees when the desk's form does not make a pack. In Swedish only, as the desk is. */
export function PackRefused({ why, ways }: PackRefusedProps) {
  return (
    <>
      <h1>{packRefusedTitles[why]}</h1>
      <p class="lead">{texts[why]}</p>
      {ways.length > 0 && (
        <ul>
          {ways.map(({ locale, href }, at) => {
            const { name, lang, direction } = factsOf(locale);
            return (
              <li>
                <a href={href} hreflang={lang}>
                  {why === 'tooMany' && `Paket ${String(at + 1)}, `}
                  <bdi lang={lang} dir={direction}>
                    {name}
                  </bdi>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <a class="button" href={staffPaths.desk}>
          Till personalens sida
        </a>
      </p>
    </>
  );
}
