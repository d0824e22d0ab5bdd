import fc from 'fast-check';
import { test } from 'vitest';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { makeLife } from '../testing/booking-life.ts';
import { crowdedHistory, history } from '../testing/histories.ts';
import { liveCrowded, liveThrough } from '../testing/live-through.ts';

const isFull = process.env['TEST_FULL'] === '1';
const histories = isFull ? 10_000 : 300;
const patience = { timeout: isFull ? 3_600_000 : 120_000 };

test(
  `in ${String(histories)} lives nobody is lost, in two places, without a seat or left untold`,
  patience,
  async () => {
    const database = openSqlite(':memory:');
    const lives = fc.asyncProperty(history, async (actions) => {
      await liveThrough(await makeLife(database), actions);
    });
    await fc.assert(lives, { numRuns: histories });
    await database.close();
  },
);

test(
  `in ${String(histories / 5)} crowded lives the counters stay right and every message ends`,
  patience,
  async () => {
    const database = openSqlite(':memory:');
    const lives = fc.asyncProperty(crowdedHistory, async (groups) => {
      await liveCrowded(await makeLife(database), groups);
    });
    await fc.assert(lives, { numRuns: histories / 5 });
    await database.close();
  },
);
