import type { Context } from 'hono';
import type { RefusalReason } from '../../src/domain/booking/reasons.ts';
import { pagePaths } from '../../src/domain/paths.ts';
import type { Services } from '../services.ts';
import { localeOf, wantsJson } from './reader.ts';

/** Status of a whole request refused. */
export const refusalStatus = {
  origin: 403,
  notOpen: 403,
  codeUsed: 409,
  codeExpired: 409,
  codeMistyped: 409,
  codeUnread: 429,
  type: 415,
  tooLarge: 413,
  tooMany: 429,
  proofNeeded: 428,
  full: 409,
  fullForTwo: 409,
  unreachable: 409,
  closed: 409,
  cancelled: 409,
  unknown: 409,
  reused: 409,
  unavailable: 503,
} as const satisfies Record<RefusalReason, number>;

/** Refuses a request whose form cannot be given back: a page of its own, or the code for a program. */
export function refuse(
  c: Context,
  { pages }: Pick<Services, 'pages'>,
  reason: RefusalReason,
  saidLocale?: string,
): Response {
  const status = refusalStatus[reason];
  c.header('Cache-Control', 'no-store');
  if (wantsJson(c)) return c.json({ reason }, status);
  return c.html(refusalPage(c, { pages }, reason, saidLocale), status);
}

/** The page that says why a request is refused and where to begin anew. */
export function refusalPage(
  c: Context,
  { pages }: Pick<Services, 'pages'>,
  reason: RefusalReason,
  saidLocale?: string,
): string {
  return pages.refusal({ locale: localeOf(c, saidLocale), reason, path: pagePaths.book });
}
