import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { fillShell } from './shell.ts';
import type { ShellContent, ShellKind } from './shell.ts';

export type ShellOf = (kind: ShellKind, locale: Locale) => string;

interface Filling<Props> extends Omit<ShellContent, 'main'> {
  readonly view: VNode<Props>;
}

/** A whole document: a view in a shell. */
export function fill<Props>(shell: string, { view, ...content }: Filling<Props>): string {
  return fillShell(shell, { ...content, main: renderToString(view) });
}

/** A screen reader says the title first, so it begins with the word for "Error". */
export function wrong(locale: Locale, title: string): string {
  return `${translator(locale)('error.titlePrefix')}: ${title}`;
}
