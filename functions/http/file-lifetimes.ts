/** How long a file may be kept, by the beginning of its path; `/_astro/` names hold a hash of their content. */
export const fileLifetimes: readonly (readonly [begins: string, cacheControl: string])[] = [
  ['/_astro/', 'public, max-age=31536000, immutable'],
  ['/pagefind/', 'public, max-age=3600'],
  ['/', 'public, max-age=60'],
];
