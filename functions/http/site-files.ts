import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { isLocale } from '../../src/i18n/locales.ts';
import { fileLifetimes } from './file-lifetimes.ts';
import { toFolder } from './to-folder.ts';

/** Serves the built site from a folder, after the routes of the function. Only for targets that must do it themselves. */
export function serveSite(app: Hono, root: string): void {
  app.get('*', toFolder, notModified, keepFor, serveStatic({ root, precompressed: true }));
  app.get('*', notFoundPage(root));
}

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
    fileLifetimes.find(([begins]) => c.req.path.startsWith(begins)) ?? [];
  if (c.res.ok) c.res.headers.set('Cache-Control', lifetime);
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
