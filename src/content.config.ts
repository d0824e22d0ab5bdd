import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { clientNeeds } from './domain/client-need.ts';
import { district } from './domain/district.ts';
import { source } from './domain/evidence.ts';
import { term } from './domain/glossary.ts';
import { guide } from './domain/guide.ts';
import { hole } from './domain/hole.ts';
import { noticeFile } from './domain/notice.ts';
import { route } from './domain/route.ts';
import { routine } from './domain/routine.ts';
import { searchWords } from './domain/search/search-words.ts';
import { service } from './domain/service.ts';
import { sessionSeries } from './domain/session-series.ts';
import { givenNumber } from './domain/short-number.ts';
import { site } from './domain/site.ts';
import { contact, unit } from './domain/unit.ts';
import { words } from './i18n/words.ts';

// Ties folder to schema, nothing else. Facts are the same in every language; words are one folder for each.

const facts = (folder: string) => glob({ base: `src/content/facts/${folder}`, pattern: '*.yaml' });

/** Ids are `<locale>/<slug>`. Astro's own would drop a dot from the name. */
const wordsIn = (folder: string) =>
  glob({
    base: 'src/content/locales',
    pattern: `*/${folder}/*.mdx`,
    generateId: ({ entry }) => entry.replace(`/${folder}/`, '/').replace(/\.mdx$/, ''),
  });

export const collections = {
  site: defineCollection({
    loader: glob({ base: 'src/content/facts', pattern: 'site.yaml' }),
    schema: site,
  }),
  sources: defineCollection({ loader: file('src/content/facts/sources.yaml'), schema: source }),
  contacts: defineCollection({ loader: file('src/content/facts/contacts.yaml'), schema: contact }),
  glossary: defineCollection({ loader: file('src/content/facts/glossary.yaml'), schema: term }),
  notices: defineCollection({
    loader: glob({ base: 'src/content/facts', pattern: 'notice.yaml' }),
    schema: noticeFile,
  }),
  guide: defineCollection({
    loader: glob({ base: 'src/content/facts', pattern: 'guide.yaml' }),
    schema: guide,
  }),
  numbers: defineCollection({
    loader: file('src/content/facts/numbers.yaml'),
    schema: givenNumber,
  }),
  clientNeeds: defineCollection({
    loader: glob({ base: 'src/content/facts', pattern: 'client-needs.yaml' }),
    schema: clientNeeds,
  }),
  holes: defineCollection({ loader: file('src/content/facts/holes.yaml'), schema: hole }),
  districts: defineCollection({ loader: facts('districts'), schema: district }),
  units: defineCollection({ loader: facts('units'), schema: unit }),
  services: defineCollection({ loader: facts('services'), schema: service }),
  routes: defineCollection({ loader: facts('routes'), schema: route }),
  // For staff, hence words and all, in Swedish only.
  routines: defineCollection({ loader: facts('routines'), schema: routine }),
  sessions: defineCollection({ loader: facts('sessions'), schema: sessionSeries }),
  // Words that people search with, written anew in each language.
  searchWords: defineCollection({
    loader: glob({
      base: 'src/content/locales',
      pattern: '*/search.json',
      generateId: ({ entry }) => entry.replace('/search.json', ''),
    }),
    schema: searchWords,
  }),
  unitWords: defineCollection({ loader: wordsIn('units'), schema: words }),
  serviceWords: defineCollection({ loader: wordsIn('services'), schema: words }),
  routeWords: defineCollection({ loader: wordsIn('routes'), schema: words }),
  pageWords: defineCollection({ loader: wordsIn('pages'), schema: words }),
};

export type WordsCollection = 'unitWords' | 'serviceWords' | 'routeWords' | 'pageWords';
