import type { Locale } from '../../src/i18n/locales.ts';

/** Terms that readers and translators mix up, and that mean different things for money, rights or whom to ask. */
export const confusablePairs = [
  ['Jobbtorg', 'Arbetsförmedlingen'],
  ['ekonomiskt bistånd', 'försörjningsstöd'],
  ['praktik', 'arbetsträning'],
  ['bekräftelse', 'beslut'],
  ['handläggare', 'coach'],
] as const;

/** Terms whose mistaken twin is no term of ours: an assessment of foreign education, a translator of texts. */
export const alsoNeeded = ['validering', 'tolk', 'gruppinformation', 'socialsekreterare'] as const;

/** Words for the state's employment office, in any of the forms that texts use. */
export const stateOffice: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /Public Employment Service|job ?cent(?:re|er)|employment (?:office|agency)/i,
  ar: /مكتب العمل|مكتب التوظيف/,
  so: /Xafiiska Shaqada/i,
  ti: /መራኸቢ ስራሕ|ቤ\/ጽ ዕዮ/,
};

interface ForbiddenWord {
  readonly word: RegExp;
  readonly because: string;
}

const abandoned = {
  word: /socialbidrag/i,
  because: 'the word is abandoned: försörjningsstöd or ekonomiskt bistånd',
};

/** Words that a language must not use anywhere, besides what its own guide says. */
export const forbiddenWords: Readonly<Record<Locale, readonly ForbiddenWord[]>> = {
  sv: [abandoned],
  latt: [abandoned],
  en: [
    abandoned,
    { word: /\bjob ?cent(?:re|er)/i, because: 'read as the state office: Jobbtorg' },
    // In small letters: the National Board of Health and Welfare is an authority.
    { word: /\bwelfare\b/, because: 'financial assistance or income support' },
  ],
  ar: [
    abandoned,
    { word: /معادلة الشهادات/, because: 'recognition of foreign diplomas, not validering' },
    { word: /غجر/, because: 'an insult: الروما' },
    { word: /(?<!\p{L})مالك(?!\p{L})/u, because: 'also means owner: أموالك' },
  ],
  so: [abandoned, { word: /(?<!\p{L})kiis/iu, because: 'may be a court case: arrintaada' }],
  ti: [abandoned, { word: /ቤ\/ጽ/, because: 'written out: ቤት ጽሕፈት' }],
};
