import { toUtc } from '../../src/domain/time.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { channels, channelsOf, toldBy } from './channels.ts';
import type { Reach } from './channels.ts';
import { enqueue } from './message.ts';
import type { ApplicantKind } from './message-kinds.ts';

/** What an applicant is told. Times are ISO UTC. */
export interface Telling {
  readonly kind: ApplicantKind;
  /** The session it is about beside the booking's own: one that was changed, or that the booking left. */
  readonly sessionId?: string | undefined;
  /** When that session began before it was moved. */
  readonly wasAt?: string | undefined;
  /** Not before. Without it, now. */
  readonly dueAt?: string | undefined;
  /** From when on there is nothing to say. Without it, an offer says nothing when its time is over. */
  readonly uselessAt?: string | undefined;
}

/** Tells one applicant, by every channel that the booking has for it; belongs in the batch of what it tells about. */
export function tellApplicant(
  { clock, random }: Pick<Services, 'clock' | 'random'>,
  { id: bookingId, ...reach }: { readonly id: string } & Reach,
  telling: Telling,
): Statement[] {
  const now = toUtc(clock());
  return channelsOf(telling.kind, reach).map((channel) =>
    enqueue({ ...telling, id: makeUuid(random), bookingId, channel }, now),
  );
}

/** Bookings by a condition in SQL. */
export interface Those {
  readonly where: string;
  readonly values: Statement['values'];
}

/**
 * The same to all of some bookings, in statements that find them: whoever books until then is among them. `prefix`
 * begins the identifiers, so that two processes that tell the same cannot both. `now` is ISO UTC.
 */
export function tellApplicants(
  { where, values }: Those,
  telling: Telling & { readonly prefix: string },
  now: string,
): Statement[] {
  const { kind, sessionId, wasAt, dueAt, uselessAt, prefix } = telling;
  return channels.map((channel) =>
    statement(
      `INSERT INTO message
         (id, booking_id, session_id, kind, channel, state, next_attempt_at, was_at, due_at,
          useless_at, created_at)
       SELECT CAST(:prefix AS TEXT) || '-' || CAST(row_number() OVER (ORDER BY id) AS TEXT), id,
         CAST(:about AS TEXT), CAST(:kind AS TEXT), CAST(:channel AS TEXT), CAST(:state AS TEXT),
         CAST(:nextAt AS TEXT), CAST(:wasAt AS TEXT), CAST(:dueAt AS TEXT),
         coalesce(CAST(:uselessAt AS TEXT), CASE WHEN state = 'offered' THEN offer_until END),
         CAST(:writtenAt AS TEXT)
       FROM booking WHERE ${where} AND ${toldBy(channel, kind)}`,
      {
        ...values,
        prefix: `${prefix}-${channel}`,
        about: sessionId ?? null,
        kind,
        channel,
        state: dueAt === undefined ? 'waiting' : 'planned',
        nextAt: dueAt ?? now,
        wasAt: wasAt ?? null,
        dueAt: dueAt ?? null,
        uselessAt: uselessAt ?? null,
        writtenAt: now,
      },
    ),
  );
}
