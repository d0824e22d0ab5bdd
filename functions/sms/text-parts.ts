import { SegmentedMessage } from 'sms-segments-calculator';

/** Longer ones arrive out of order on old phones, and each part is paid for. */
export const maxParts = 2;

/**
 * How many parts a text is sent in (3GPP TS 23.038 and 23.040): 160 characters, or 153 in each of several, when all of
 * them are in the GSM 7-bit alphabet; else 70, or 67, as in every Arabic and Tigrinya text.
 */
export function textParts(text: string): number {
  return new SegmentedMessage(text).segmentsCount;
}

const plainer: Readonly<Record<string, string>> = {
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2026': '...',
  '\u00a0': ' ',
};

/** Without the punctuation of print: one dash outside the GSM alphabet halves what fits in a part. */
export function withPlainPunctuation(text: string): string {
  return text.replace(
    /[\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0]/g,
    (mark) => plainer[mark] ?? mark,
  );
}
