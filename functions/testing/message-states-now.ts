import type { MessagesShown } from '../../src/views/types.ts';
import { findBooking } from '../booking/booking-store.ts';
import { messageStatesOf } from '../booking/message-states.ts';
import type { Services } from '../services.ts';

/** How far the messages of a stored booking have come by now. */
export async function messageStatesNow(
  services: Pick<Services, 'database' | 'keyring' | 'clock'>,
  id: string,
): Promise<MessagesShown> {
  const booking = await findBooking(services.database, id);
  if (!booking) throw new Error(`There is no booking ${id}.`);
  return messageStatesOf(services, booking, services.clock());
}
