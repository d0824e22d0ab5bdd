import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { publicOrigin } from './scripts/build/public-origin.ts';
import { site } from './src/domain/site.ts';

const isDemo =
  site.parse(parse(readFileSync('src/content/facts/site.yaml', 'utf8'))).status === 'demo';

/**
 * Not for search engines: parts for the function, error pages, search itself, the same words in two languages, pages for
 * staff, the numbered pages of the guide, and examples of sessions.
 */
const notListed = isDemo
  ? /\/(?:skal|404|sok|tvasprak|personal|boka|hitta-ratt\/\d+)\//
  : /\/(?:skal|404|sok|tvasprak|personal|hitta-ratt\/\d+)\//;

export default defineConfig({
  site: publicOrigin,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [preact(), mdx(), sitemap({ filter: (page) => !notListed.test(page) })],
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
