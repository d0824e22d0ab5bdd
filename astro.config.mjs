import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

/** Not for search engines: parts for the function, error pages, and the pages that the function answers. */
const notListed = /\/(?:skal|404|boka\/[^/]+)\//;

export default defineConfig({
  // Canonical addresses and the sitemap need the public origin; a build without one is for this machine.
  site: process.env.PUBLIC_ORIGIN ?? 'http://127.0.0.1:8080',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [preact(), mdx(), sitemap({ filter: (page) => !notListed.test(page) })],
  vite: {
    build: {
      rolldownOptions: {
        // Astro's MDX modules carry a directive that means nothing here: one warning for each file of words.
        onLog(level, log, next) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
        },
      },
    },
  },
});
