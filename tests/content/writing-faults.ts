import type { TextBlock } from '../../scripts/readability/text-blocks.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { ownText } from './texts-in.ts';

type Faults = Readonly<Record<string, RegExp>>;

/** Signs that no text of the site holds, in whatever language. */
const inAll: Faults = {
  // Digits are dialled and copied; Ethiopic numerals are no decimal digits.
  'digits other than 0–9': /(?![0-9])\p{Nd}|[\u1369-\u137c]/u,
  'a stretched letter (tatweel)': /\u0640/u,
  'a direction sign other than U+2068 and U+2069': /[\u200e\u200f\u202a-\u202e\u2066\u2067]/u,
  "a straight apostrophe (')": /'/u,
};

const arabicSide = String.raw`[\p{Script=Arabic}»«)]`;

const inLanguage: Readonly<Partial<Record<Locale, Faults>>> = {
  ar: {
    'a Latin comma, semicolon or question mark beside Arabic': new RegExp(
      `${arabicSide}\\s*[,;?]|[,;?]\\s*\\p{Script=Arabic}`,
      'u',
    ),
    'a Persian letter': /[یکگپچژ]/u,
    'another calendar': /هجري|(?<!\p{L})هـ(?!\p{L})|\d\s*هـ/u,
  },
  ti: {
    'a Latin full stop, comma or semicolon after Ethiopic': /\p{Script=Ethiopic}[.,;]/u,
    'the Ethiopian comma': /\u1363/u,
    'another calendar': /ጳጉሜ|ዓመተ ምሕረት|ዓመተ ምህረት|ግእዝ/u,
    'the spelling of Tigray (ፀ)': /[\u1340-\u1347]/u,
  },
};

/** How a sentence ends where the language has an own full stop; a colon stands before a list. */
const sentenceEnd: Readonly<Partial<Record<Locale, RegExp>>> = {
  ti: /[።?!:…](?:[”)\u2069]|\s)*$/u,
};

/** What is wrong with the signs of one block in a language, in words. */
export function writingFaults(locale: Locale, block: TextBlock): string[] {
  const text = ownText(block);
  const found = Object.entries({ ...inAll, ...inLanguage[locale] })
    .filter(([, pattern]) => pattern.test(text))
    .map(([what]) => what);
  const end = sentenceEnd[locale];
  // A list item may be a clause, a heading and a label need no stop.
  const isSentence = block.kind === 'paragraph' || block.kind === 'quote';
  const isOwn = block.parts.some(({ text: part, isSwedish }) => !isSwedish && /\p{L}/u.test(part));
  if (end && isSentence && isOwn && !end.test(text)) found.push('no full stop of the language');
  if (!isIsolated(block)) found.push('U+2068 without U+2069');
  return found.map((what) => `${what} in "${text}"`);
}

/** Whether every isolate is closed where it was opened; the mark of Swedish may lie within. */
function isIsolated({ parts }: TextBlock): boolean {
  let depth = 0;
  for (const [sign] of parts
    .map(({ text }) => text)
    .join('')
    .matchAll(/[\u2068\u2069]/g)) {
    depth += sign === '\u2068' ? 1 : -1;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
}
