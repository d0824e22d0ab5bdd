import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import { forgetBooking } from './forget-booking.ts';
import { readFact } from './upkeep-facts.ts';

type Needed = Pick<Services, 'database' | 'clock' | 'random' | 'log'> & {
  readonly dataDir: string | undefined;
};

/**
 * Forgets the booking whose reference an operator has noted as `forget` in the table `upkeep`, for a target that no
 * command reaches. The note is taken away whatever became of it; the log says what did, without the reference.
 */
export async function forgetAsked(services: Needed): Promise<void> {
  const { database, log } = services;
  const reference = await readFact(database, 'forget');
  if (reference === undefined) return;
  const forgotten = await forgetBooking(services, reference);
  await database.batch([
    statement(`DELETE FROM upkeep WHERE name = 'forget' AND value = :reference`, { reference }),
  ]);
  if (!forgotten) log('nothingToForget');
  else log('forgotten', { session: forgotten.sessionId, seatFreed: forgotten.isSeatFreed });
}
