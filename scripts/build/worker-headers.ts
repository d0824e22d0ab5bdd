import { Hono } from 'hono';
import { fileLifetimes } from '../../functions/http/file-lifetimes.ts';
import { securityHeaders } from '../../functions/http/security-headers.ts';
import type { Services } from '../../functions/services.ts';
import { pagePaths } from '../../src/domain/paths.ts';

/** Patterns of the files that go out with headers of their own, each with one address it matches. */
const patterns: readonly (readonly [pattern: string, example: string])[] = [
  ['/*', '/'],
  [`/*${pagePaths.search}`, `/sv${pagePaths.search}`],
  ['/pagefind/*', '/pagefind/pagefind.js'],
  ['/_astro/*', '/_astro/page.js'],
];

/** Letters of one line; Cloudflare passes over what is longer, which here would be the policy. */
const longestLine = 2000;

/**
 * The text of `_headers` (https://developers.cloudflare.com/workers/static-assets/headers/): what Node sends with a
 * file. It is asked of the middleware itself, so that the two targets cannot drift apart. Throws when a line is too long for Cloudflare.
 */
export async function workerHeaders(
  policy: Services['contentSecurityPolicy'],
  publicOrigin: string,
): Promise<string> {
  const app = new Hono();
  const settings = { publicOrigin } as Services['settings'];
  app.use(securityHeaders({ settings, contentSecurityPolicy: policy }));
  app.get('*', (c) => c.body(null));
  const headersOf = async (path: string) => ({
    ...Object.fromEntries((await app.request(path)).headers),
    'cache-control': fileLifetimes.find(([begins]) => path.startsWith(begins))?.[1] ?? '',
  });
  const usual = await headersOf('/');
  const rules = await Promise.all(
    patterns.map(async ([pattern, example]) => {
      const lines = linesOf(await headersOf(example), pattern === '/*' ? {} : usual);
      const tooLong = lines.find((line) => line.length > longestLine);
      if (tooLong) throw new Error(`More than ${longestLine} letters for ${pattern}: ${tooLong}`);
      return [pattern, ...lines].join('\n  ');
    }),
  );
  return `${rules.join('\n')}\n`;
}

/** What differs from the headers that hold for all files; values of one name would be added, so the usual goes first. */
function linesOf(
  headers: Readonly<Record<string, string>>,
  usual: Readonly<Record<string, string>>,
) {
  return Object.entries(headers)
    .filter(([name, value]) => usual[name] !== value)
    .flatMap(([name, value]) => [...(name in usual ? [`! ${name}`] : []), `${name}: ${value}`]);
}
