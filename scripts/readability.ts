import { factsOf, isSwedish, localeCodes } from '../src/i18n/locales.ts';
import { readPages, readRequiredTerms } from './readability/read-pages.ts';
import { measurePages, reportOf } from './readability/report.ts';

// npm run readability    LIX, sentence length and long words of every page in Swedish and easy Swedish
/** LIX is made for Swedish: other languages have words of other lengths. */
const measured = localeCodes.filter(isSwedish);
const required = readRequiredTerms();

for (const locale of measured) {
  console.log(`${reportOf(factsOf(locale).name, measurePages(readPages(locale), required))}\n`);
}
