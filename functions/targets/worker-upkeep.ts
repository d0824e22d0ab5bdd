import type { Services } from '../services.ts';
import { examineData } from '../upkeep/examine-data.ts';
import { countSealedOtherwise, reseal } from '../upkeep/reseal.ts';
import { noTraces } from '../upkeep/traces.ts';
import { runUpkeep } from '../upkeep/upkeep-run.ts';

/**
 * What upkeep is on a Worker, where no command of an operator reaches the data: it erases what is due, seals anew while
 * there is an older key, and says in the log what the doctor would.
 */
export async function runWorkerUpkeep(services: Services): Promise<void> {
  const { database, keyring, log } = services;
  await runUpkeep({ ...services, traces: noTraces, dataDir: undefined });
  if (keyring.olderId !== undefined) {
    const { resealed } = await reseal(services);
    log('resealed', { rows: resealed, left: await countSealedOtherwise(database, keyring) });
  }
  for (const { level, text } of await examineData(services)) {
    if (level !== 'ok') log('finding', { level, text });
  }
}
