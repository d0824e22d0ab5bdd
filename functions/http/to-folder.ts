import type { MiddlewareHandler } from 'hono';

const pageWithoutSlash = /^\/(?:[^/]+\/)*[^/.]+$/;
const indexFile = /^(\/(?:[^/]+\/)*)index\.html$/;

const holdsKey = /^\/(?:[^/]+\/(?:bokning|enhet)|(?:[^/]+\/)?k)\//;

/** The address of a page ends with a slash, and has no other: a file has a dot in its name, and a page shows none. */
export const toFolder: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const folder =
    indexFile.exec(pathname)?.[1] ?? (pageWithoutSlash.test(pathname) ? `${pathname}/` : undefined);
  if (folder === undefined || pathname.startsWith('/api/')) return next();
  // A browser keeps a 301 for ever unless told; one that holds a token or a code is kept by nobody.
  c.header('Cache-Control', holdsKey.test(folder) ? 'no-store' : 'no-cache');
  return c.redirect(folder + search, 301);
};
