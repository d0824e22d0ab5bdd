import type { Locale } from '../../src/i18n/locales.ts';
import { sharedPrefix } from './term-table.ts';

/** Which part of a chosen word its inflected forms have in common, from the beginning. Somali verbs change early. */
const stemShare: Readonly<Partial<Record<Locale, number>>> = { so: 0.55 };
const usualStemShare = 0.6;

/**
 * Whether a word is a form of a chosen word: they share the first 60 % of its letters. Before that, Arabic words lose
 * vowel signs, article, clitics and the m- of a doer; Tigrinya words lose their vowels, which change with the form, and
 * prefixes of one letter; Somali words lose the endings for whose and for many.
 */
export function sharedStart(locale: Locale, word: string, chosen: string): boolean {
  const share = stemShare[locale] ?? usualStemShare;
  return pairs(locale, word, chosen).some(
    ([bare, wanted]) => sharedPrefix(bare, wanted) >= Math.max(2, Math.ceil(wanted.length * share)),
  );
}

/** How much of the longer of two words they share from the beginning, from 0 to 1. */
export function likeness(locale: Locale, word: string, other: string): number {
  return Math.max(
    ...pairs(locale, word, other).map(
      ([one, two]) => sharedPrefix(one, two) / Math.max(one.length, two.length),
    ),
  );
}

function pairs(locale: Locale, word: string, other: string): [string, string][] {
  return bareForms(locale, word).flatMap((one) =>
    bareForms(locale, other).map((two): [string, string] => [one, two]),
  );
}

/** `arrin-taada` (your), `natiij-ooyinka` (the many). */
const somaliEnding = /(?:[tdkgh]a[ay]?[dg]a|o?oyin(?:ka)?|ya(?:al|asha))$/u;

function bareForms(locale: Locale, word: string): string[] {
  const folded = word.normalize('NFC').toLowerCase();
  if (locale === 'ar') return bareArabic(folded);
  if (locale === 'ti') return bareTigrinya(folded);
  if (locale === 'so') return [folded, folded.replace(somaliEnding, '')];
  return [folded];
}

function bareArabic(word: string): string[] {
  const letters = word
    .replace(/[\u064b-\u0652\u0670]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي');
  const withoutArticle = letters.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/u, '');
  const withoutClitic = letters.replace(/^[وفبكل](?=...)/u, '');
  return [letters, withoutArticle, withoutClitic, withoutArticle.replace(/^م(?=....)/u, '')];
}

/** A row of the Ethiopic block is one consonant with its seven vowels; ኸ and ቐ are ከ and ቀ as they sound between vowels. */
function bareTigrinya(word: string): string[] {
  const consonants = [...word.replace(/[ኸ-ኾ]/gu, 'ከ').replace(/[ቐ-ቖ]/gu, 'ቀ')]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x1200 && code < 0x1360 ? String.fromCodePoint(code - (code % 8)) : letter;
    })
    .join('');
  return [consonants, consonants.replace(/^[ነበከዘመየተአ](?=..)/u, '')];
}
