import { createHash } from 'node:crypto';
import type { Words } from './words.ts';

/**
 * Fingerprint of a text by its letters and digits alone: white space, punctuation and case never change it, any other
 * change does. Twelve hex digits.
 */
export function stampOf(text: string): string {
  const essence = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return createHash('sha256').update(essence).digest('hex').slice(0, 12);
}

/** One fingerprint for the translated front matter and one for each `##` section, in order. */
export function stampsOf(words: Pick<Words, 'title' | 'menu' | 'short'>, body: string): string[] {
  const sections = body.split(/^(?=## )/m).filter((section) => section.trim() !== '');
  return [[words.title, words.menu, words.short].join('\n'), ...sections].map(stampOf);
}

/** Whether every section of a translation was made from the source as it stands. */
export function isCurrent(stamps: readonly string[], sourceStamps: readonly string[]): boolean {
  return (
    stamps.length === sourceStamps.length &&
    stamps.every((stamp, index) => stamp === sourceStamps[index])
  );
}
