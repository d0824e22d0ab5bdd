import { isSwedish, sourceLocale } from '../i18n/locales.ts';
import { translator } from '../i18n/strings.ts';
import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

interface TellFirstProps extends Pick<ViewContext, 't' | 'locale'> {
  /** What they are not told, where it is not a change. */
  readonly text?: 'change.tellFirst' | 'wait.tell';
}

/**
 * Says before anything can be changed that the social services are not told. It is about money, so in other languages
 * the Swedish stands beneath until a person has confirmed the translation (design, chapter 5).
 */
export function TellFirst({ t, locale, text = 'change.tellFirst' }: TellFirstProps) {
  return (
    <div class="panel">
      <p>
        <strong>
          <Marked text={t.marked(text)} />
        </strong>
      </p>
      {!isSwedish(locale) && (
        <p lang={sourceLocale} dir="ltr">
          {translator(sourceLocale)(text)}
        </p>
      )}
    </div>
  );
}
