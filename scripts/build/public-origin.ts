/** Canonical addresses and the sitemap need the address people use; a build without one is for this machine. */
export const publicOrigin = process.env.PUBLIC_ORIGIN ?? 'http://127.0.0.1:8080';
