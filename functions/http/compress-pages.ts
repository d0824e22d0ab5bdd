import { compress } from 'hono/compress';

/**
 * Compresses the pages that are made for one reader, on targets that nobody else does it for; the built ones come
 * compressed (scripts/build/precompress.ts). Programs get their few bytes as they are.
 */
export const compressPages = compress({ contentTypeFilter: /^text\/html/ });
