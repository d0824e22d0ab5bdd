import { catalogue } from '../../src/domain/catalogue.ts';
import { numberedPage } from '../../src/domain/short-number.ts';
import { builtSite } from '../built-site.ts';
import * as z from 'zod/mini';
import type { Build } from './read-build.ts';

// Part of the bundle, so that a Worker and its site are always of one build.
const files = import.meta.glob<unknown>(
  ['/build/site.json', '/build/headers.json', '/build/numbers.json', '/dist/catalogue.json'],
  { eager: true, import: 'default' },
);

const shells = import.meta.glob<string>('/build/shells/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const headers = z.object({
  contentSecurityPolicy: z.object({ pages: z.string(), search: z.string() }),
});

/** What `npm run build` left for the function. Throws when something is missing or is not what it should be. */
export function bundledBuild(): Build {
  return {
    catalogue: catalogue.parse(files['/dist/catalogue.json']),
    site: builtSite.parse(files['/build/site.json']),
    contentSecurityPolicy: headers.parse(files['/build/headers.json']).contentSecurityPolicy,
    numbered: z.array(numberedPage).parse(files['/build/numbers.json']),
    shellOf: (kind, locale) => shells[`/build/shells/${kind}.${locale}.html`] ?? '',
  };
}
