import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { publicOrigin } from './scripts/build/public-origin.ts';
import { site } from './src/domain/site.ts';
import { factsOf, localeCodes, sourceLocale } from './src/i18n/locales.ts';

const isDemo =
  site.parse(parse(readFileSync('src/content/facts/site.yaml', 'utf8'))).status === 'demo';

/**
 * Not for search engines: parts for the function, error pages, search itself, the same words in two languages, papers, short
 * addresses and codes, pages for staff and for makers of other sites, the numbered pages of the guide, and examples of
 * sessions.
 */
const notListed = isDemo
  ? /\/(?:l|k|blad|skal|404|sok|tvasprak|personal|oppna-data|boka|hitta-ratt\/\d+)\//
  : /\/(?:l|k|blad|skal|404|sok|tvasprak|personal|oppna-data|hitta-ratt\/\d+)\//;

/** Addresses that lead on to where the page is now (`src/pages/[locale]/[...moved].astro`). */
const moved = parse(readFileSync('src/content/facts/numbers.yaml', 'utf8')).flatMap(
  ({ formerly = [] }) => formerly,
);

const languages = {
  defaultLocale: sourceLocale,
  locales: Object.fromEntries(localeCodes.map((code) => [code, factsOf(code).lang])),
};

/** The page that only chooses a language, which the integration takes for a Swedish one. */
const isChoice = ({ url }) => new URL(url).pathname === '/';

/** As in the pages themselves: those who read none of the languages are led to Swedish. */
function withDefault({ links = [], ...item }) {
  const others = links.filter((link) => !isChoice(link));
  const swedish = others.find(({ lang }) => lang === factsOf(sourceLocale).lang);
  if (!swedish || isChoice(item)) return item;
  return { ...item, links: [...others, { ...swedish, lang: 'x-default' }] };
}

export default defineConfig({
  site: publicOrigin,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    preact(),
    mdx(),
    sitemap({
      filter: (page) => !notListed.test(page) && !moved.some((old) => page.endsWith(old)),
      i18n: languages,
      serialize: withDefault,
    }),
  ],
  vite: {
    build: {
      // Pages read and book in browsers of 2020; without this, media queries come out in a form they do not know.
      cssTarget: ['chrome87', 'safari14'],
      rolldownOptions: {
        // Astro's MDX modules carry a directive that means nothing here: one warning for each file of words.
        onLog(level, log, next) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
        },
      },
    },
  },
});
