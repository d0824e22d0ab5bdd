import type { Context, Handler } from 'hono';
import { parseFeedback } from '../../src/domain/feedback.ts';
import type { FeedbackError } from '../../src/domain/feedback.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { takeFeedback } from '../feedback/take-feedback.ts';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';
import { postedFields, textOf } from './posted-fields.ts';
import { localeOf, wantsJson } from './reader.ts';
import { refusalStatus } from './refuse.ts';

interface Posted {
  readonly locale: Locale;
  readonly values: { readonly message: string; readonly email: string };
}

/** `POST /api/feedback`, after the same checks as a booking: 429, then 422. What was typed is always given back. */
export function postFeedback(services: Services): Handler {
  const { guard, clientAddress, pages } = services;
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const fields = await postedFields(c.req);
    const posted = {
      locale: localeOf(c, textOf(fields, 'locale')),
      values: { message: textOf(fields, 'message'), email: textOf(fields, 'email') },
    };
    try {
      const counted = await guard.count('feedback', clientAddress(c));
      if (!counted.ok) {
        c.header('Retry-After', String(counted.reason));
        return refuseWhole(services, c, posted, 'tooMany');
      }
      const feedback = parseFeedback(fields);
      if (!feedback.ok) return showErrors(services, c, posted, feedback.reason);
      await takeFeedback(services, feedback.value, posted.locale);
    } catch (error) {
      services.log('feedbackFailed', errorFacts(error));
      return refuseWhole(services, c, posted, 'unavailable');
    }
    services.wakeOutbox();
    if (wantsJson(c)) return c.json({}, 201);
    return c.html(pages.feedback({ locale: posted.locale, state: 'sent' }), 201);
  };
}

function showErrors({ pages }: Services, c: Context, posted: Posted, errors: FeedbackError[]) {
  if (wantsJson(c)) return c.json({ errors }, 422);
  return c.html(pages.feedback({ ...posted, state: 'error', errors }), 422);
}

function refuseWhole(
  { pages }: Services,
  c: Context,
  posted: Posted,
  reason: 'tooMany' | 'unavailable',
): Response {
  const status = refusalStatus[reason];
  if (wantsJson(c)) return c.json({ reason }, status);
  const errors: FeedbackError[] = [{ field: 'message', code: reason }];
  return c.html(pages.feedback({ ...posted, state: 'error', errors }), status);
}
