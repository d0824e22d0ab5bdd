import * as z from 'zod/mini';
import type { MessageState } from '../../src/views/types.ts';
import { messageKinds, messageStates } from '../outbox/message.ts';
import { overdueAfter, shifted } from '../outbox/schedule.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

const row = z.object({
  kind: z.enum(messageKinds),
  state: z.enum(messageStates),
  created_at: z.string(),
});

/** How far the two messages of a booking have come; `none` when there is none to the applicant. */
export async function messageStatesOf(
  database: Database,
  bookingId: string,
  now: Date,
): Promise<{ unit: MessageState; applicant: MessageState | 'none' }> {
  const rows = z.array(row).parse(
    await database.query(
      statement('SELECT kind, state, created_at FROM message WHERE booking_id = :bookingId', {
        bookingId,
      }),
    ),
  );
  const stateOf = (kind: (typeof messageKinds)[number]) => {
    const found = rows.find((one) => one.kind === kind);
    return found && shownState(found, now);
  };
  return {
    unit: stateOf('unitRequest') ?? 'waiting',
    applicant: stateOf('applicantConfirmation') ?? 'none',
  };
}

function shownState({ state, created_at }: z.infer<typeof row>, now: Date): MessageState {
  if (state === 'accepted') return 'accepted';
  return state === 'failed' || created_at <= shifted(now, -overdueAfter) ? 'overdue' : 'waiting';
}
