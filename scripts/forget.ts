import { randomBytes } from '../functions/random.ts';
import { StartRefusal } from '../functions/start-refusal.ts';
import { forgetBooking } from '../functions/upkeep/forget-booking.ts';
import type { Forgotten } from '../functions/upkeep/forget-booking.ts';
import { removeTraces } from '../functions/upkeep/remove-traces.ts';
import { openData } from './operate/open-data.ts';
import { runCommand } from './operate/run-command.ts';

// npm run forget <reference>: erases one booking now. The service may run meanwhile. Ends with 2 when there is none.
await runCommand(async () => {
  const reference = process.argv.slice(2).join(' ');
  if (reference === '') throw new StartRefusal('Say which: npm run forget <reference>');
  const data = await openData(process.cwd());
  try {
    const services = { ...data, clock: () => new Date(), random: randomBytes };
    const forgotten = await forgetBooking(services, reference);
    if (!forgotten) {
      console.log('No booking has this reference, or it is erased already. Nothing was changed.');
      return 2;
    }
    for (const line of linesOf(forgotten)) console.log(line);
    console.log(await traceLine(() => removeTraces(data.database, data.traces)));
    return 0;
  } finally {
    await data.database.close();
  }
});

function linesOf({ sessionId, isSeatFreed, sent, messageFiles }: Forgotten): string[] {
  return [
    `Erased: the booking's name, contact, wishes, address and reference. Session: ${sessionId}.`,
    isSeatFreed
      ? 'Its seat is free again. Nobody was told: tell the unit, which has the name in its mailbox.'
      : 'Its meeting has been, or it was cancelled: the numbers of the session are as they were.',
    `${sent} messages about it had been sent and are with their readers; ${messageFiles} files of them here were removed.`,
    'Backups still hold it until they are removed.',
  ];
}

async function traceLine(remove: () => Promise<boolean>): Promise<string> {
  const isDone = await remove().catch(() => false);
  return isDone
    ? 'Nothing of it is left in the database files.'
    : 'Somebody else is at work in the database: the running service cleans its files within the hour.';
}
