import { Hono } from 'hono';
import type { Handler, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { choosePackPath } from '../src/domain/paths.ts';
import { toUtc } from '../src/domain/time.ts';
import { localeCodes } from '../src/i18n/locales.ts';
import { comingSessions, toSessionRow } from './booking/session-store.ts';
import { readHealth } from './health/health.ts';
import { makeWriteCheck } from './health/write-check.ts';
import { answerChange } from './http/answer-change.ts';
import { cancelChange } from './http/cancel-change.ts';
import { postChange, showChange } from './http/change-page.ts';
import { checkOpen, checkOrigin, checkSize, checkType } from './http/checks.ts';
import { leaveChange } from './http/leave-change.ts';
import { moveChange } from './http/move-change.ts';
import { postBooking } from './http/post-booking.ts';
import { findCodePage, showCode } from './http/code-page.ts';
import { postCode } from './http/post-code.ts';
import { postFeedback } from './http/post-feedback.ts';
import { refuse } from './http/refuse.ts';
import { requestLog } from './http/request-log.ts';
import { notIndexed, securityHeaders } from './http/security-headers.ts';
import { showBookingPage } from './http/show-booking-page.ts';
import { showMyBooking } from './http/show-my-booking.ts';
import { errorFacts } from './log.ts';
import { postStop, showStop } from './mail-stop/stop-page.ts';
import { choosePack } from './packs/choose-pack.ts';
import { showPack } from './packs/show-pack.ts';
import { rosterApp } from './roster/roster-app.ts';
import type { Services } from './services.ts';

const locale = `:locale{${localeCodes.join('|')}}`;

const changes = [
  ['avboka', cancelChange],
  ['byt-tid', moveChange],
  ['svara', answerChange],
  ['sluta-vanta', leaveChange],
] as const;

/**
 * Routes to actions. The same app on every target; the order of the checks is the order they are written in. `before` is
 * what a target does to every answer that others do for it.
 */
export function createApp(services: Services, ...before: readonly MiddlewareHandler[]): Hono {
  const app = new Hono();
  const canWrite = makeWriteCheck(services);
  app.use(...before, requestLog(services), securityHeaders(services));
  app.use('/api/*', notIndexed);

  app.get('/api/live', (c) => c.json({ ok: true }));
  app.get('/api/health', async (c) => {
    const health = await readHealth(services, canWrite);
    return c.json(health, health.ok ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  app.get('/api/sessions', listSessions(services));

  const checkForm = every(checkType(services), checkSize(services));
  app.post(
    '/api/bookings',
    checkOrigin(services),
    checkOpen(services),
    checkForm,
    postBooking(services),
  );
  app.post('/api/feedback', checkOrigin(services), checkForm, postFeedback(services));

  bookingFormRoutes(app, services);
  packRoutes(app, services);
  ownBookingRoutes(app, services);
  stopMailRoutes(app, services);
  app.route('/sv/enhet/', rosterApp(services));

  app.onError((error, c) => {
    services.log('requestFailed', errorFacts(error));
    return refuse(c, services, 'unavailable', c.req.param('locale'));
  });
  return withoutOddMethods(app);
}

/** How many seats are left at each coming session, and whether it can be booked. */
function listSessions(services: Services): Handler {
  return async (c) => {
    const now = toUtc(services.clock());
    const sessions = (await comingSessions(services.database, now))
      .map((session) => toSessionRow(session, now))
      .map(({ id, seatsLeft, state }) => ({ id, seatsLeft, state }));
    return c.json({ sessions }, 200, { 'Cache-Control': 'public, max-age=5' });
  };
}

/**
 * Hono looks a method up in plain objects: one called `__proto__` would reach, and change, the prototype of them all.
 * Node's parser stops such a method, workerd does not. Here it becomes one that nothing answers.
 */
function withoutOddMethods(app: Hono): Hono {
  const { fetch } = app;
  app.fetch = (request, ...others) =>
    fetch(
      request.method in Object.prototype
        ? new Request(request.url, { method: 'OPTIONS' })
        : request,
      ...others,
    );
  return app;
}

/** The form of a unit, and the codes that fill it in. A GET changes nothing: what looks at links uses none up. */
function bookingFormRoutes(app: Hono, services: Services): void {
  app.get(`/${locale}/boka/:unit/`, notIndexed, showBookingPage(services));
  app.post(
    '/api/codes',
    checkOrigin(services),
    checkOpen(services),
    every(checkType(services), checkSize(services)),
    postCode(services),
  );
  app.get('/k/:code/', notIndexed, showCode(services));
  app.get(`/${locale}/k/:code/`, notIndexed, showCode(services));
  app.get(`/${locale}/k/`, notIndexed, findCodePage(services));
}

/** Several pages as one, and the desk's form that leads to them. */
function packRoutes(app: Hono, services: Services): void {
  app.get(`/${locale}/l/:numbers/`, notIndexed, showPack(services));
  app.get(choosePackPath, notIndexed, choosePack(services));
}

/** What can be done by whoever got a mail from us. */
function stopMailRoutes(app: Hono, services: Services): void {
  const address = `/${locale}/stopp/:token/`;
  const checkForm = every(checkOrigin(services), checkType(services), checkSize(services));
  app.get(address, notIndexed, showStop(services));
  app.post(address, notIndexed, checkForm, postStop(services));
}

/** What can be done with a booking by whoever holds its address. */
function ownBookingRoutes(app: Hono, services: Services): void {
  app.get(`/${locale}/bokning/:token/`, notIndexed, showMyBooking(services));
  const checkForm = every(checkOrigin(services), checkType(services), checkSize(services));
  for (const [path, change] of changes) {
    const address = `/${locale}/bokning/:token/${path}/`;
    app.get(address, notIndexed, showChange(services, change));
    app.post(address, notIndexed, checkForm, postChange(services, change));
  }
}
