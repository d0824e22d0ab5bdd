import type { Handler } from 'hono';
import { parseFeedback } from '../../src/domain/feedback.ts';
import { takeFeedback } from '../feedback/take-feedback.ts';
import type { Services } from '../services.ts';
import { postedFields, textOf } from './posted-fields.ts';
import { localeOf, wantsJson } from './reader.ts';
import { refuse } from './refuse.ts';

/** `POST /api/feedback`, after the same checks as a booking. */
export function postFeedback(services: Services): Handler {
  const { pages, guard, clientAddress } = services;
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const fields = await postedFields(c.req.raw);
    const locale = localeOf(c, textOf(fields, 'locale'));
    const values = { message: textOf(fields, 'message'), email: textOf(fields, 'email') };
    const counted = await guard.count('feedback', clientAddress(c));
    if (!counted.ok) {
      c.header('Retry-After', String(counted.reason));
      return refuse(c, services, 'tooMany', locale);
    }
    const feedback = parseFeedback(fields);
    if (!feedback.ok) {
      const errors = feedback.reason;
      if (wantsJson(c)) return c.json({ errors }, 422);
      return c.html(pages.feedback({ locale, state: 'error', values, errors }), 422);
    }
    await takeFeedback(services, feedback.value, pageOf(textOf(fields, 'page')), locale);
    services.wakeOutbox();
    if (wantsJson(c)) return c.json({}, 201);
    return c.html(pages.feedback({ locale, state: 'sent' }), 201);
  };
}

/** Only the path of one of our own pages, never a query, a link elsewhere or the address of a booking. */
function pageOf(said: string): string {
  const isPath = /^\/[\w/-]{0,200}$/.test(said) && !said.startsWith('//');
  return isPath && !said.includes('/bokning/') ? said : '';
}
