import type { Context, Handler } from 'hono';
import { inLanguage, stopMailPath } from '../../src/domain/paths.ts';
import { toUtc } from '../../src/domain/time.ts';
import { countWrongAddress } from '../http/wrong-address.ts';
import { postedFields, textOf } from '../http/posted-fields.ts';
import { localeOf } from '../http/reader.ts';
import type { Services } from '../services.ts';
import type { Statement } from '../storage/database.ts';
import { allowMail, isHashStopped, stopMail } from './mail-stops.ts';
import { stopKey } from './stop-key.ts';
import { hashInToken } from './stop-token.ts';

/** `GET /{locale}/stopp/{token}/`: asks, or tells that mail is stopped. Whoever merely looks changes nothing. */
export function showStop(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const hash = await hashOf(services, c);
    if (hash === undefined) return unknownLink(services, c);
    const isStopped = await isHashStopped(services.database, hash);
    const { locale, path } = addressOf(c);
    return c.html(services.pages.stopMail({ locale, path, isStopped }));
  };
}

/** `POST`, after the checks of origin, type and size: stops mail to the address of the link, or lets it through again. */
export function postStop(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const hash = await hashOf(services, c);
    if (hash === undefined) return unknownLink(services, c);
    const action = textOf(await postedFields(c.req), 'action');
    const statements = doing(action, hash, toUtc(services.clock()));
    if (statements.length > 0) {
      await services.database.batch(statements);
      services.log('mailStopChanged', { action });
    }
    const { locale, path } = addressOf(c);
    return c.redirect(inLanguage(locale, path), 303);
  };
}

function doing(action: string, hash: string, now: string): Statement[] {
  if (action === 'stop') return [stopMail(hash, now)];
  return action === 'allow' ? [allowMail(hash)] : [];
}

async function hashOf(services: Services, c: Context): Promise<string | undefined> {
  const key = await stopKey(services);
  return key && hashInToken(key, tokenIn(c));
}

function tokenIn(c: Context): string {
  return c.req.param('token') ?? '';
}

function addressOf(c: Context) {
  return { locale: localeOf(c, c.req.param('locale')), path: stopMailPath(tokenIn(c)) };
}

async function unknownLink(services: Services, c: Context): Promise<Response> {
  const refused = await countWrongAddress(services, c);
  if (refused) return refused;
  return c.html(services.pages.notFound(localeOf(c, c.req.param('locale'))), 404);
}
