import * as z from 'zod/mini';
import { stampOf } from '../../src/i18n/stamp.ts';

/** The files of strings every language has. */
export const stringFiles = ['ui', 'mail'] as const;

const strings = z.record(z.string(), z.string());

/** A fingerprint for each string of a source file, plural forms of one key taken together. */
export function stringStamps(source: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(strings.parse(source))) {
    const stem = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    texts[stem] = `${texts[stem] ?? ''}\n${value}`;
  }
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, stampOf(text)]));
}
