import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { makeLife } from '../testing/booking-life.ts';
import { crowdedHistory, history } from '../testing/histories.ts';
import { tellLifeFigures } from '../testing/life-figures.ts';
import { liveCrowded, liveThrough } from '../testing/live-through.ts';

const isFull = process.env['TEST_FULL'] === '1';
/** How many lives, and a fifth as many crowded ones: `npm run test:histories` says. */
const histories = Number(process.env['HISTORIES'] ?? (isFull ? 10_000 : 300));
/** Five seconds a life were seen in D1 on a machine with much else to do. */
const patience = { timeout: Math.max(300_000, histories * 5_000) };

afterAll(tellLifeFigures);

test(
  `in ${String(histories)} lives nobody is lost, in two places, without a seat or left untold`,
  patience,
  async () => {
    const lives = fc.asyncProperty(history, async (actions) => {
      const life = await makeLife();
      await liveThrough(life, actions);
      await life.services.database.close();
    });
    await fc.assert(lives, { numRuns: histories });
  },
);

test(
  `in ${String(histories / 5)} crowded lives the counters stay right and every message ends`,
  patience,
  async () => {
    const lives = fc.asyncProperty(crowdedHistory, async (groups) => {
      const life = await makeLife();
      await liveCrowded(life, groups);
      await life.services.database.close();
    });
    // What happens at once does not happen again the same way: making a life smaller would lose the fault, and the time.
    await fc.assert(lives, { numRuns: histories / 5, endOnFailure: true });
  },
);
