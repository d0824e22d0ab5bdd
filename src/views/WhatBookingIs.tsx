import { sourceLocale } from '../i18n/locales.ts';
import { translator } from '../i18n/strings.ts';
import type { Translate } from '../i18n/strings.ts';
import type { ViewContext } from './types.ts';
import { Marked } from './Marked.tsx';

/**
 * What booking a seat is and is not. What this means for somebody's money may not hang on a machine's translation,
 * so in other languages the Swedish stands beneath until a person has confirmed it (design chapter 5).
 */
export function WhatBookingIs({ t, locale }: Pick<ViewContext, 't' | 'locale'>) {
  return (
    <section class="panel">
      <h2>{t('book.what.title')}</h2>
      <Points t={t} />
      {locale !== sourceLocale && (
        <details lang={sourceLocale} dir="ltr">
          <summary>{translator(sourceLocale)('notice.swedishBelow')}</summary>
          <Points t={translator(sourceLocale)} />
        </details>
      )}
    </section>
  );
}

function Points({ t }: { readonly t: Translate }) {
  return (
    <ul>
      <li>{t('book.what.seat')}</li>
      <li>{t('book.what.notMoney')}</li>
      <li>
        <Marked text={t.marked('book.what.notRegistration')} />
      </li>
      <li>
        <Marked text={t.marked('book.what.attendance')} />
      </li>
      <li>
        <Marked text={t.marked('book.what.cancel')} />
      </li>
    </ul>
  );
}
