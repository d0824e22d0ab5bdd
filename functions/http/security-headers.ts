import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { secureHeaders } from 'hono/secure-headers';
import { pagePaths } from '../../src/domain/paths.ts';
import type { Services } from '../services.ts';

const twoYears = 'max-age=63072000; includeSubDomains';

/** On every answer. The policy for content comes from the site's build, which knows the hashes of its own styles. */
export function securityHeaders({
  settings,
  contentSecurityPolicy,
}: Pick<Services, 'settings' | 'contentSecurityPolicy'>): MiddlewareHandler {
  const isHttps = settings.publicOrigin.startsWith('https://');
  const common = secureHeaders({
    // `no-referrer` would send `Origin: null` with our own forms.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: isHttps ? twoYears : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: {
      camera: false,
      geolocation: false,
      microphone: false,
      payment: false,
      usb: false,
    },
  });
  return every(common, async (c, next) => {
    await next();
    const { pages, search } = contentSecurityPolicy;
    c.res.headers.set('Content-Security-Policy', belongsToSearch(c.req.path) ? search : pages);
  });
}

/** The search page and what it loads: Pagefind's worker obeys the policy that it was sent with itself. */
function belongsToSearch(path: string): boolean {
  return path.endsWith(pagePaths.search) || path.startsWith('/pagefind/');
}

/** What the function answers is nobody's to index. */
export const notIndexed: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('X-Robots-Tag', 'noindex');
};
