import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/readability/text-blocks.ts';
import { sentencesIn, wordsIn } from '../../scripts/readability/sentences.ts';
import { isSwedish, localeCodes } from '../../src/i18n/locales.ts';
import { sourceFiles } from './content-files.ts';
import { findingsIn, ownText, textsIn } from './texts-in.ts';
import type { PlacedText } from './texts-in.ts';
import { runsOf, untranslatedRuns } from './untranslated-runs.ts';

const swedishTexts = textsIn('sv');
const swedishRuns = new Set(swedishTexts.flatMap((text) => runsOf(textOf(text))));

describe.each(localeCodes.filter((locale) => !isSwedish(locale)))('in %s', (locale) => {
  test('no sentence is left in Swedish, but for what is marked so', () => {
    const found = findingsIn(textsIn(locale), (text) =>
      untranslatedRuns(ownText(text), swedishRuns),
    );
    expect(found).toEqual([]);
  });
});

describe('easy Swedish', () => {
  test('is written anew: no paragraph of eight words or more is the Swedish one', () => {
    const pages = new Set(sourceFiles.map(({ folder, slug }) => `${folder}/${slug}`));
    const swedish = new Set(swedishTexts.map((text) => `${text.where} ${textOf(text)}`));
    const same = textsIn('latt').filter(
      (text) =>
        pages.has(text.where) && isLongText(text) && swedish.has(`${text.where} ${textOf(text)}`),
    );
    expect(same.map((text) => `${text.where}: ${textOf(text)}`)).toEqual([]);
  });
});

/** A heading may stay, and so may a list item whose sentences are short as they are. */
function isLongText(text: PlacedText): boolean {
  if (text.kind === 'heading') return false;
  if (text.kind !== 'item') return wordsIn(textOf(text)).length >= 8;
  return sentencesIn(textOf(text)).some((sentence) => wordsIn(sentence).length > 8);
}

const source = new Set(runsOf('Kontakta socialtjänsten i din stadsdel.'));

test.each(['Now kontakta socialtjänsten i din stadsdel.', 'Ask: du behöver inte svara.'])(
  '"%s" is found',
  (text) => {
    expect(untranslatedRuns(text, source)).not.toEqual([]);
  },
);

test.each([
  'Contact Jobbtorg Kista unga in Stockholm.',
  'Jobbtorg unga Farsta, Kista och Järva',
  'لدى Jobbtorg Kista',
])('"%s" is no Swedish sentence', (text) => {
  expect(untranslatedRuns(text, source)).toEqual([]);
});
