import { staffPlace } from '../domain/pack.ts';
import { inLanguage, shortPath, staffPaths } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { sourceLocale } from '../i18n/locales.ts';
import { Hand } from './Hand.tsx';
import { ShareBlock } from './ShareOrPrint.tsx';
import { ShortAddress } from './ShortAddress.tsx';
import type { ViewContext } from './types.ts';

/** A name of a page as the site's build wrote it. */
export interface BuiltTitle {
  readonly html: string;
  /** Where the words are in another language than the page that shows them. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** A page of a pack: what its paper says. */
export interface Sheet {
  readonly number: number;
  readonly title: BuiltTitle;
  /** HTML of the paper, its headings a level lower and without what a pack has once. */
  readonly html: string;
}

/** A page of a pack that has no paper: it is named, and where it is. */
export interface Card {
  readonly number: number;
  readonly path: PagePath;
  readonly title: BuiltTitle;
  readonly swedishTitle: BuiltTitle;
}

export interface PackProps extends Pick<ViewContext, 't' | 'locale'> {
  /** The whole address of the pack: `https://boka.example.se/ti/l/483-704/`. */
  readonly address: string;
  readonly sheets: readonly Sheet[];
  readonly cards: readonly Card[];
}

/** Several pages to hand over at once: on a phone one after the other, on paper each on a sheet of its own. */
export function Pack({ t, locale, address, sheets, cards }: PackProps) {
  const { origin } = new URL(address);
  return (
    <div class="pack">
      <h1 class="screen-only">{t('share.subject')}</h1>
      <ShareBlock t={t} address={address} says="pack.address" id={staffPlace}>
        <p class="for-staff" lang="sv" dir="ltr">
          <strong>För personal:</strong> skriv ut med Ctrl + P.{' '}
          <a href={staffPaths.desk} hreflang={sourceLocale}>
            Välj andra sidor
          </a>
        </p>
      </ShareBlock>
      {sheets.length > 1 && (
        <nav class="screen-only" aria-label={t('pack.contents')}>
          <ol>
            {sheets.map(({ number, title }) => (
              <li>
                <a href={`#s${String(number)}`} {...htmlOf(title)} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      {sheets.map(({ number, html }) => (
        <article class="sheet" id={`s${String(number)}`}>
          <div class="content" dangerouslySetInnerHTML={{ __html: html }} />
          <p class="hint own">
            {t('share.address')} <ShortAddress address={origin + shortPath(number)} />
          </p>
        </article>
      ))}
      {cards.length > 0 && <Cards t={t} locale={locale} cards={cards} origin={origin} />}
      <Hand t={t} locale={locale} address={address} says="pack.address" />
    </div>
  );
}

type CardsProps = Pick<PackProps, 't' | 'locale' | 'cards'> & { readonly origin: string };

function Cards({ t, locale, cards, origin }: CardsProps) {
  return (
    <section class="more">
      <h2>{t('pack.also')}</h2>
      <ul>
        {cards.map(({ number, path, title, swedishTitle }) => (
          <li>
            <a href={inLanguage(locale, path)} {...htmlOf(title)} />
            {locale !== sourceLocale && (
              <>
                {' · '}
                <bdi lang="sv" dir="ltr" dangerouslySetInnerHTML={{ __html: swedishTitle.html }} />
              </>
            )}
            <br />
            <ShortAddress address={origin + shortPath(number)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function htmlOf({ html, lang, dir }: BuiltTitle) {
  return { lang, dir, dangerouslySetInnerHTML: { __html: html } };
}
