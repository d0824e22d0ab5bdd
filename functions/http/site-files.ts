import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { isLocale } from '../../src/i18n/locales.ts';

/** How long a file may be kept, by the beginning of its path; `/_astro/` names hold a hash of their content. */
const lifetimes: readonly (readonly [begins: string, cacheControl: string])[] = [
  ['/_astro/', 'public, max-age=31536000, immutable'],
  ['/pagefind/', 'public, max-age=3600'],
  ['/', 'public, max-age=60'],
];

/** Serves the built site from a folder, after the routes of the function. Only for targets that must do it themselves. */
export function serveSite(app: Hono, root: string): void {
  app.get('*', toFolder, notModified, keepFor, serveStatic({ root, precompressed: true }));
  app.get('*', notFoundPage(root));
}

const pageWithoutSlash = /^\/(?:[^/]+\/)*[^/.]+$/;
const indexFile = /^(\/(?:[^/]+\/)*)index\.html$/;

/** The address of a page ends with a slash, and has no other: a file has a dot in its name, and a page shows none. */
const toFolder: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const folder =
    indexFile.exec(pathname)?.[1] ?? (pageWithoutSlash.test(pathname) ? `${pathname}/` : undefined);
  if (folder === undefined || pathname.startsWith('/api/')) return next();
  // A browser keeps a 301 for ever unless told; that of a booking holds its token and is kept by nobody.
  c.header('Cache-Control', /^\/[^/]+\/bokning\//.test(folder) ? 'no-store' : 'no-cache');
  return c.redirect(folder + search, 301);
};

/** 304 for a copy that is still right: the file on disk has the date the browser names. */
const notModified: MiddlewareHandler = async (c, next) => {
  await next();
  const date = c.res.headers.get('Last-Modified');
  if (c.res.status !== 200 || date === null || c.req.header('If-Modified-Since') !== date) return;
  await c.res.body?.cancel();
  const headers = new Headers(c.res.headers);
  headers.delete('Content-Length');
  c.res = new Response(null, { status: 304, headers });
};

const keepFor: MiddlewareHandler = async (c, next) => {
  await next();
  const [, lifetime = 'no-cache'] =
    lifetimes.find(([begins]) => c.req.path.startsWith(begins)) ?? [];
  if (c.res.ok) c.header('Cache-Control', lifetime);
};

/** The page for a wrong address, in the language of the address. */
function notFoundPage(root: string): MiddlewareHandler {
  return async (c, next) => {
    const locale = c.req.path.split('/')[1];
    const path = isLocale(locale) ? `${locale}/404.html` : '404.html';
    const page = await serveStatic({ root, path, precompressed: true })(c, next);
    // The page may come with the next build.
    c.header('Cache-Control', 'no-cache');
    if (!(page instanceof Response)) return c.notFound();
    const headers = new Headers(page.headers);
    headers.set('Cache-Control', 'no-cache');
    return new Response(page.body, { status: 404, headers });
  };
}
