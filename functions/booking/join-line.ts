import { toUtc } from '../../src/domain/time.ts';
import { usingCodeOf } from '../helping-codes/code-of-form.ts';
import { tellApplicant } from '../outbox/tell-applicant.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { insertBooking } from './booking-store.ts';
import { newBooking, reachOf } from './new-booking.ts';
import type { Draft } from './new-booking.ts';
import { listIsOpen } from './waiting-list.ts';

type Needed = Pick<Services, 'keyring' | 'clock' | 'random' | 'texter'>;

/**
 * Puts a party in line for a session that is full for it, and tells it so. Refused when the session has room for it or
 * its list is over: somebody who waits while a seat is free would be forgotten. A helping code is used by waiting too.
 */
export async function joiningBatch(services: Needed, draft: Draft): Promise<Statement[]> {
  const { id, form, session } = draft;
  const now = toUtc(services.clock());
  return [
    insertBooking(await newBooking(services, draft, 'waiting'), now),
    ...(await usingCodeOf(services, form, id)),
    statement(
      `UPDATE session
       SET last_turn = last_turn + 1,
         revision = CASE
           WHEN ${listIsOpen} AND revision = CAST(:revision AS INTEGER)
             AND seats - taken < CAST(:party AS INTEGER) THEN revision
           ELSE -1
         END
       WHERE id = :sessionId`,
      {
        sessionId: form.session,
        revision: session?.revision ?? -1,
        party: form.party,
        now,
      },
    ),
    statement(
      `UPDATE booking SET turn = (SELECT last_turn FROM session WHERE id = :sessionId)
       WHERE id = :id`,
      { id, sessionId: form.session },
    ),
    ...tellApplicant(services, { id, ...reachOf(services, form) }, { kind: 'waitBegun' }),
  ];
}
