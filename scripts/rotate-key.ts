import { randomBytes } from '../functions/random.ts';
import { toBase64Url } from '../functions/sealing/base64url.ts';
import { StartRefusal } from '../functions/start-refusal.ts';
import {
  olderBookingKeyIn,
  removeOlderBookingKeyIn,
  replaceBookingKeyIn,
} from '../functions/targets/booking-key-file.ts';
import { nodeKeyring } from '../functions/targets/node-keyring.ts';
import { countSealedOtherwise, reseal } from '../functions/upkeep/reseal.ts';
import { removeTraces } from '../functions/upkeep/remove-traces.ts';
import { readFact } from '../functions/upkeep/upkeep-facts.ts';
import { openData } from './operate/open-data.ts';
import type { Data } from './operate/open-data.ts';
import { runCommand } from './operate/run-command.ts';

// npm run rotate-key, twice: it makes a new key and says how to set it; then, with both keys set and the service
// restarted with them, it seals everything with the new one. May be broken off and run again.
await runCommand(async () => {
  const data = await openData(process.cwd());
  try {
    const { bookingKey, bookingKeyOld } = data.settings;
    const isInFile = bookingKey === undefined;
    const older = isInFile ? await olderBookingKeyIn(data.dataDir) : bookingKeyOld;
    if (older !== undefined) return await sealAnew(data, isInFile);
    if (isInFile) await replaceBookingKeyIn(data.dataDir, randomBytes);
    console.log(isInFile ? nextForFile() : nextForSetting());
    return 0;
  } finally {
    await data.database.close();
  }
});

function nextForSetting(): string {
  return [
    'A new key. It is shown here once and kept nowhere; nothing was changed.',
    `1. Set  BOOKING_KEY=${toBase64Url(randomBytes(32))}`,
    '   and  BOOKING_KEY_OLD=  the key that is BOOKING_KEY now.',
    '2. Restart the service, every process of it.',
    '3. With the same settings run  npm run rotate-key  again.',
  ].join('\n');
}

function nextForFile(): string {
  return [
    'A new key is in booking-key in DATA_DIR, the one before it in booking-key-old.',
    '1. Restart the service.',
    '2. Run  npm run rotate-key  again.',
  ].join('\n');
}

async function sealAnew(data: Data, isInFile: boolean): Promise<number> {
  const { database, dataDir, settings, traces } = data;
  const keyring = await nodeKeyring(settings, dataDir);
  if ((await readFact(database, 'keyId')) !== keyring.id) {
    throw new StartRefusal(
      'The service has not been started with the new key yet, and could not read what is sealed with it: restart it first.',
    );
  }
  const { resealed, unreadable } = await reseal({ database, keyring, random: randomBytes });
  const left = await countSealedOtherwise(database, keyring);
  console.log(`Sealed with the new key: ${resealed} rows.`);
  if (left > 0) {
    console.log(
      unreadable > 0
        ? `${unreadable} rows open with neither key and were left: they were sealed with a third one.`
        : `${left} rows were written with the old key meanwhile: restart every process, then run this again.`,
    );
    return 1;
  }
  if (isInFile) await removeOlderBookingKeyIn(dataDir);
  const isClean = await removeTraces(database, traces).catch(() => false);
  if (!isClean) console.log('The service cleans its files of the old texts within the hour.');
  console.log(
    isInFile
      ? 'Done: the old key is removed. Restart the service when it suits you.'
      : 'Done: take BOOKING_KEY_OLD away and restart the service.',
  );
  console.log(
    'Copies made before now open with the old key only: keep it as long as you keep them.',
  );
  return 0;
}
