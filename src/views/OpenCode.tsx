import type { CodeRefusal } from '../domain/booking/reasons.ts';
import { inLanguage, pagePaths, typeCodePath } from '../domain/paths.ts';
import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

export interface OpenCodeProps extends Pick<ViewContext, 't' | 'locale'> {
  readonly typed?: string;
  /** Why the code that was typed opens nothing. */
  readonly refusal?: CodeRefusal | undefined;
}

/** Where a helping code is typed that was read aloud: a GET form, since looking one up changes nothing. */
export function OpenCode({ t, locale, typed = '', refusal }: OpenCodeProps) {
  return (
    <>
      {refusal && (
        <div class="notice wrong" role="alert" tabIndex={-1} autofocus id="refusal">
          <h2>{t('code.refused')}</h2>
          <p>{t(`refusal.${refusal}`)}</p>
        </div>
      )}
      <h1>{t('code.title')}</h1>
      <form method="get" action={inLanguage(locale, typeCodePath)}>
        <p>
          <label for="code">{t('code.label')}</label>
          <input
            id="code"
            name="kod"
            type="text"
            value={typed}
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
        </p>
        <p>
          <button type="submit">{t('code.submit')}</button>
        </p>
      </form>
      <p>
        <a href={inLanguage(locale, pagePaths.book)}>
          <Marked text={t.marked('code.without')} />
        </a>
      </p>
    </>
  );
}
