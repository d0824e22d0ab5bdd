import type { Context } from 'hono';
import * as z from 'zod/mini';
import { readHelpingCode } from '../../src/domain/booking/helping-code.ts';
import { isCodeRefusal } from '../../src/domain/booking/reasons.ts';
import type { FieldError, RefusalReason } from '../../src/domain/booking/reasons.ts';
import { noticesAt } from '../../src/domain/notice.ts';
import { codePath } from '../../src/domain/paths.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { BookingPageProps, BookingValues, SessionRow } from '../../src/views/types.ts';
import { canWaitFor, comingSessions, findSession, toSessionRow } from '../booking/session-store.ts';
import { makeStamp, shownAt } from '../booking/stamp.ts';
import { unitNamesOf } from '../../src/domain/unit-names.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { localeOf } from './reader.ts';
import { textOf } from './posted-fields.ts';

/** What was posted, as far as it is needed to give the form back. */
export interface Posted {
  readonly locale: Locale;
  readonly unit: string;
  readonly values: BookingValues;
  readonly requestId: string | undefined;
  /** As it came, unchecked. */
  readonly stamp: string;
  /** A helping code, as it came; empty when there is none. */
  readonly code: string;
}

const texts = z.catch(z.array(z.string()), []);
// Random ones only: an id that others send too, such as the nil one, would make their bookings one.
const uuid = z.uuid({ version: 'v4' });

/** Reads a posted form for giving it back unchanged, however wrong it is. */
export function postedOf(c: Context, fields: Readonly<Record<string, unknown>>): Posted {
  const text = (name: string) => textOf(fields, name);
  return {
    locale: localeOf(c, text('locale')),
    unit: text('unit'),
    requestId: uuid.safeParse(fields['requestId']).data,
    stamp: text('stamp'),
    code: text('code'),
    values: {
      session: text('session'),
      name: text('name'),
      email: text('email'),
      phone: text('phone'),
      interpreter: text('interpreter'),
      needs: texts.parse(fields['needs']),
      party: text('party'),
      mayText: text('mayText'),
      helped: text('helped'),
    },
  };
}

interface Outcome {
  readonly errors?: readonly FieldError[];
  readonly refusal?: RefusalReason;
  readonly bookedPath?: string;
  /** What the next post of this form may show instead of another proof. */
  readonly ticket?: string | undefined;
  readonly proof?: BookingPageProps['proof'];
}

/**
 * The booking page of a unit, or else of the posted session, as HTML: fresh or with what went wrong. Undefined when
 * there is no such unit.
 * The form keeps its `requestId`, so that sending it again after a lost answer is still the same booking.
 */
export async function bookingPage(
  services: Services,
  posted: Pick<Posted, 'locale' | 'unit'> & Partial<Posted>,
  outcome: Outcome = {},
): Promise<string | undefined> {
  const { locale, values, requestId } = posted;
  const names = unitNamesOf(services.catalogue);
  const unit = names.has(posted.unit) ? posted.unit : unitOfSession(services, values?.session);
  const name = unit && names.get(unit);
  if (unit === undefined || name === undefined) return undefined;
  const isFresh = requestId === undefined || outcome.refusal === 'reused';
  const formId = isFresh ? makeUuid(services.random) : requestId;
  return services.pages.booking({
    locale,
    unit: { slug: unit, name },
    notices: noticesAt(services.catalogue.notices, services.clock(), unit),
    sessions: await sessionRows(services, unit, outcome.refusal),
    ...(values === undefined ? {} : { values }),
    ...outcome,
    ...codeOf(posted, outcome.refusal),
    canWait: await canWait(services, values?.session, outcome.refusal),
    asksMayText: services.texter !== undefined,
    requestId: formId,
    stamp: await stampFor(services, formId, posted),
  });
}

/** A code stays with its form until it is refused, or has made a booking; its address stays with the page. */
function codeOf({ code = '' }: Partial<Posted>, refusal: RefusalReason | undefined) {
  const read = readHelpingCode(code);
  return {
    ...(code === '' || refusal === 'reused' || isCodeRefusal(refusal) ? {} : { code }),
    ...(read === undefined ? {} : { codePath: codePath(read) }),
  };
}

/** Whoever has typed once is not too fast the second time: a form that is given back is as old as it was. */
async function stampFor(
  { keyring, clock }: Services,
  formId: string,
  { requestId, stamp = '' }: Partial<Posted>,
): Promise<string> {
  const shown = await shownAt(keyring, { requestId, stamp }, clock());
  return makeStamp(keyring, formId, shown ?? clock());
}

/** Whether the session that was full has a list to wait on. */
async function canWait(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  sessionId: string | undefined,
  refusal: RefusalReason | undefined,
): Promise<boolean> {
  if (refusal !== 'full' && refusal !== 'fullForTwo') return false;
  const session = await findSession(database, sessionId ?? '');
  return session !== undefined && canWaitFor(session, toUtc(clock()));
}

/** A form that names no unit, such as one made by hand, may still name a session. */
function unitOfSession(
  { catalogue }: Pick<Services, 'catalogue'>,
  sessionId: string | undefined,
): string | undefined {
  return catalogue.sessions.find(({ id }) => id === sessionId)?.unit;
}

/** While the database is away the sessions are those of the catalogue, without their seats. */
async function sessionRows(
  { database, clock, catalogue }: Services,
  unit: string,
  refusal: RefusalReason | undefined,
): Promise<SessionRow[]> {
  const now = toUtc(clock());
  if (refusal !== 'unavailable') {
    const sessions = await comingSessions(database, now, unit);
    return sessions.map((session) => toSessionRow(session, now));
  }
  return catalogue.sessions
    .filter((session) => session.unit === unit && Date.parse(session.startsAt) > clock().getTime())
    .map((session) => ({ ...session, state: session.cancelled ? 'cancelled' : 'open' }));
}
