import type { Locale } from '../../src/i18n/locales.ts';

// What no text of the site may say, as patterns: looked for in the content and again in every built page.

/** Telephone number and address that error messages show as examples: reserved for fiction. */
export const examples = ['070-174 06 05', 'namn@exempel.se', 'name@example.se'];

/** Nothing a reader could call, write to or go to stands in a text: contacts are facts. */
export const forbidden = {
  'a telephone number':
    /(?<![\d–-])(?:\+46|0046|0)[\s-]?(?:\(0\)[\s-]?)?\d{1,3}[\s-]?\d{2,3}(?:[\s-]?\d{2,3}){1,2}(?!\d)/g,
  'an e-mail address': /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  'a street address':
    /\p{Lu}\p{L}*(?:gatan|vägen|torget|gränd|stigen|allén|backen|plan|väg|gata)\s+\d+\b/gu,
  'a postal code': /\b1\d{2}\s\d{2}\s+\p{Lu}/gu,
  'an hour': /(?:\bkl\.?|\bklockan|\bsaacad(?:da)?|الساعة|ሰዓት)\s*\d|\b\d{1,2}[:.]\d{2}\b(?!\s*§)/g,
  'a personal number': /\b(?:19|20)?\d{6}[-+]\d{4}\b/g,
};

interface SessionWords {
  readonly session: RegExp;
  /** Voluntary or mandatory. */
  readonly duty: RegExp;
  readonly fiveDays: RegExp;
  readonly plan: RegExp;
  readonly jobSoon: RegExp;
}

/** What must not be said of a session, by language. A new language gets its own. */
export const sessionWords: Readonly<Record<Locale, SessionWords>> = {
  sv: {
    session: /gruppinformation|informationsmöte|möte|träff|bok(?:a|ning)|närvaro/i,
    duty: /frivillig|obligatorisk/i,
    fiveDays: /fem dag/i,
    plan: /plan/i,
    jobSoon: /(?:jobb|arbete|anställning)\s+(?:inom|på|efter)\s+(?:fem|5)\s+dag/i,
  },
  en: {
    session: /session|meeting|book|attend/i,
    duty: /voluntar|mandator|obligat|compulsory|optional/i,
    fiveDays: /(?:five|5) (?:working )?days/i,
    plan: /plan/i,
    jobSoon: /(?:a job|work|employment)\s+(?:within|in|after)\s+(?:five|5)\s+days/i,
  },
  ar: {
    session: /لقاء|اجتماع|حجز|حضور/,
    duty: /طوعي|إلزامي|إجباري|اختياري/,
    fiveDays: /خمسة أيام|5 أيام/,
    plan: /خطة|الخطة|خطت/,
    jobSoon: /وظيفة (?:خلال|في) خمسة/,
  },
  latt: {
    session: /gruppinformation|informationsmöte|möte|träff|bok(?:a|ning)|närvaro/i,
    duty: /frivillig|obligatorisk|tvingad|tvång/i,
    fiveDays: /(?:fem|5) dag/i,
    plan: /plan/i,
    jobSoon: /(?:jobb|arbete|anställning)\s+(?:inom|på|efter)\s+(?:fem|5)\s+dag/i,
  },
  so: {
    session: /kulan|macluumaad|ballan|xaadir|joogitaan/i,
    duty: /ikhtiyaari|iskaa wax u qabso|tabarruc|qasab|waajib|khasab|mutadawac/i,
    fiveDays: /(?:shan|5) maalmood/i,
    plan: /qorsh/i,
    jobSoon: /shaqo\s+(?:shan|5)\s+maalmood/i,
  },
  ti: {
    session: /ኣኼባ|ቆጸራ|ሓበሬታ|ተሳታፍ|ምህላው/,
    duty: /ወለንታ|ግዴታ|ግድነት|ናይ ግድን/,
    fiveDays: /(?:ሓሙሽተ|5) መዓልት/,
    plan: /መደብ|ትልሚ|ውጥን/,
    jobSoon: /ስራሕ ኣብ ውሽጢ (?:ሓሙሽተ|5) መዓልት/,
  },
};
