import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { checkOpen, checkOrigin, checkSize, checkType } from '../http/checks.ts';
import { notIndexed } from '../http/security-headers.ts';
import type { Services } from '../services.ts';
import {
  postDecision,
  postLeave,
  postPhoned,
  postRenew,
  postSeen,
  postUnphoned,
  showCancel,
  showCsv,
  showRenew,
  showRoster,
} from './roster-desk.ts';
import { postAskForCode, postCode, postStart, showCode, showStart } from './roster-door.ts';
import { places } from './roster-page.ts';

/** The pages of units, below `/sv/enhet/`. A GET changes nothing, so a mail program that looks at links harms nothing. */
export function rosterApp(services: Services): Hono {
  const app = new Hono();
  app.use('*', notIndexed, notKept);

  app.get('/', showStart(services));
  app.get('/:key/', showRoster(services));
  app.get('/:key/lista.csv', showCsv(services));
  app.get('/:key/kod/:code/', showCode(services));
  app.get(`/:key/${places.cancel}/`, showCancel(services));
  app.get(`/:key/${places.renew}/`, showRenew(services));

  app.post(
    '*',
    every(checkOrigin(services), checkOpen(services), checkType(services), checkSize(services)),
  );
  app.post('/', postStart(services));
  app.post('/:key/kod/', postAskForCode(services));
  app.post('/:key/kod/:code/', postCode(services));
  app.post(`/:key/${places.seen}/`, postSeen(services));
  app.post(`/:key/${places.phoned}/`, postPhoned(services));
  app.post(`/:key/${places.unphoned}/`, postUnphoned(services));
  for (const decision of ['close', 'open', 'cancel'] as const) {
    app.post(`/:key/${places[decision]}/`, postDecision(services, decision));
  }
  app.post(`/:key/${places.renew}/`, postRenew(services));
  app.post(`/:key/${places.leave}/`, postLeave(services));
  return app;
}

/** Names and contacts are kept by no browser and no proxy. */
const notKept: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
};
