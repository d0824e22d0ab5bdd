import type { Translation } from './read-translations.ts';

/** The table of translations as text, one line a page and language, with a count at the end. */
export function tableOf(translations: readonly Translation[]): string {
  const lines = translations.map(({ locale, page, state, by, on }) =>
    [locale.padEnd(6), page.padEnd(36), state.padEnd(9), by.padEnd(17), on].join(' ').trimEnd(),
  );
  const count = (state: Translation['state']) =>
    translations.filter((translation) => translation.state === state).length;
  return [
    ...lines,
    `${String(count('current'))} current, ${String(count('stale'))} stale, ${String(count('missing'))} missing`,
  ].join('\n');
}
