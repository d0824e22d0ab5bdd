import { fold } from './fold.ts';

/**
 * Small words that Arabic and Tigrinya write in one with the next: and, for, in, with, the. Only before three letters,
 * and in every vowel of a Tigrinya one.
 */
export const attached = /^(?:و?[فبك]?ال|[ول]|[በ-ቦነ-ኖዘ-ዞ])(?=\p{L}{3})/u;

/** The folded words of a text, in order, without what is only attached to them: `ብኢንተርነት` is `ኢንተርነት`. */
export function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(attached, ''));
}
