import { factsOf } from './locales.ts';
import type { Locale } from './locales.ts';
import { plainText } from './marked-text.ts';

/** Widths that fill a line of text on a phone, a Latin letter being one. Two lines would be more than the page may weigh. */
const lineWidth = 38;
const letterWidths = [
  [/\p{Script=Ethiopic}/u, 1.7],
  [/\p{Script=Arabic}/u, 1.2],
] as const;

/**
 * The first sentence of a text in a language, for lists; cut after a word and ended by `…` where it is longer than a
 * line. A Swedish word that the text marks stays whole.
 */
export function oneLine(locale: Locale, text: string): string {
  const pieces = firstSentence(locale, text).match(/<sv>.*?<\/sv>\S*|\S+/g) ?? [];
  let width = 0;
  const fitting = pieces.filter((piece) => {
    width += widthOf(plainText(piece)) + 1;
    return width <= lineWidth + 1;
  });
  return fitting.length === pieces.length
    ? pieces.join(' ')
    : `${fitting.join(' ').replace(/[\s,:;،፡–(]+$/u, '')} …`;
}

function firstSentence(locale: Locale, text: string): string {
  const sentences = new Intl.Segmenter(factsOf(locale).intl, { granularity: 'sentence' });
  const [first] = sentences.segment(text);
  return first?.segment ?? '';
}

function widthOf(text: string): number {
  const widths = [...text].map(
    (letter) => letterWidths.find(([script]) => script.test(letter))?.[1] ?? 1,
  );
  return widths.reduce((sum, width) => sum + width, 0);
}
