import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { remindersFor } from '../../src/domain/booking/reminders.ts';
import { toUtc } from '../../src/domain/time.ts';
import { dropUnsentOf } from '../outbox/message.ts';
import type { MessageKind } from '../outbox/message-kinds.ts';
import { tellApplicants } from '../outbox/tell-applicant.ts';
import type { Telling } from '../outbox/tell-applicant.ts';
import { digest } from '../sealing/sign.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import type { SessionChange } from './session-changes.ts';
import type { StoredSession } from './session-store.ts';

const kinds = {
  cancelled: { toApplicant: 'sessionCancelled', toUnit: 'unitSessionCancelled' },
  restored: { toApplicant: 'sessionRestored', toUnit: 'unitSessionRestored' },
  moved: { toApplicant: 'sessionMoved', toUnit: 'unitSessionMoved' },
  fewerSeats: { toApplicant: undefined, toUnit: 'unitOverfull' },
} as const satisfies Record<SessionChange, { toApplicant?: MessageKind; toUnit: MessageKind }>;

const bookedHere = `session_id = :sessionId AND state = 'booked' AND person_sealed <> ''`;

/**
 * Tells all who are booked at a session, in its own statements and not one by one: whoever books while they are
 * made is among them. Belongs in the batch that changes the session.
 */
export async function tellOfChange(
  before: StoredSession,
  after: CatalogueSession,
  change: SessionChange,
  now: Date,
): Promise<Statement[]> {
  const { toApplicant, toUnit } = kinds[change];
  const wasAt = change === 'moved' ? before.starts_at : undefined;
  const sessionId = before.id;
  const told = toUtc(now);
  const prefixOf = (kind: MessageKind) => idPrefix(before, after, kind);
  const unitMessage = tellUnit({
    id: await prefixOf(toUnit),
    sessionId,
    kind: toUnit,
    wasAt: wasAt ?? null,
    now: told,
    // Of fewer seats a unit hears only when more are taken.
    mostTaken: change === 'fewerSeats' ? after.seats : 0,
  });
  if (toApplicant === undefined) return [unitMessage];
  const reminders = change === 'cancelled' ? [] : remindersFor(after.startsAt, now);
  const tellings: Telling[] = [{ kind: toApplicant, sessionId, wasAt }, ...reminders];
  const all = { where: bookedHere, values: { sessionId } };
  const applicants = await Promise.all(
    tellings.map(async (telling) =>
      tellApplicants(all, { ...telling, prefix: await prefixOf(telling.kind) }, told),
    ),
  );
  return [
    // Their calendar entries change, and changes they have begun themselves are refused and looked at anew.
    statement(`UPDATE booking SET sequence = sequence + 1, changed_at = :now WHERE ${bookedHere}`, {
      sessionId,
      now: told,
    }),
    dropUnsentOf(`SELECT id FROM booking WHERE ${bookedHere}`, { sessionId }),
    ...applicants.flat(),
    unitMessage,
  ];
}

/**
 * Refuses a batch that has overlooked somebody who booked while it was made, as PostgreSQL lets it: comes after the
 * session's own row is written, from when on nobody can book it as it was.
 */
export function refuseIfUntold(sessionId: string, now: Date): Statement {
  return statement(
    `UPDATE session SET revision = -1
     WHERE id = :sessionId AND EXISTS (
       SELECT 1 FROM booking
       WHERE ${bookedHere} AND (changed_at IS NULL OR changed_at <> :now)
     )`,
    { sessionId, now: toUtc(now) },
  );
}

/** The same in every process that finds the same change, and says nothing of booking or session. */
async function idPrefix(before: StoredSession, after: CatalogueSession, kind: MessageKind) {
  const change = [kind, before.id, before.revision, after.startsAt, after.cancelled, after.seats];
  return (await digest(JSON.stringify(change))).slice(0, 22);
}

/** One message to the unit, if anybody is booked. */
function tellUnit(values: Statement['values']): Statement {
  return statement(
    `INSERT INTO message (id, session_id, kind, state, next_attempt_at, was_at, created_at)
     SELECT CAST(:id AS TEXT), CAST(:sessionId AS TEXT), CAST(:kind AS TEXT), 'waiting',
       CAST(:now AS TEXT), CAST(:wasAt AS TEXT), CAST(:now AS TEXT)
     FROM session
     WHERE id = :sessionId AND taken > CAST(:mostTaken AS INTEGER)
       AND EXISTS (SELECT 1 FROM booking WHERE ${bookedHere})`,
    values,
  );
}
