import { isSwedish, sourceLocale } from '../i18n/locales.ts';
import { translator } from '../i18n/strings.ts';
import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

/**
 * Says before anything can be changed that the social services are not told. It is about money, so in other languages
 * the Swedish stands beneath until a person has confirmed the translation (design, chapter 5).
 */
export function TellFirst({ t, locale }: Pick<ViewContext, 't' | 'locale'>) {
  return (
    <div class="panel">
      <p>
        <strong>
          <Marked text={t.marked('change.tellFirst')} />
        </strong>
      </p>
      {!isSwedish(locale) && (
        <p lang={sourceLocale} dir="ltr">
          {translator(sourceLocale)('change.tellFirst')}
        </p>
      )}
    </div>
  );
}
