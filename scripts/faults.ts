import { parseArgs } from 'node:util';
import { faultRun } from './faults/fault-run.ts';
import { summaryLine } from './summary-line.ts';

/**
 * `npm run test:faults`, after `npm run build`: ten thousand people book while the server is killed over and over and
 * the mail server fails in every way. Prints figures, what had to hold, and `12 passed, 0 failed`.
 */

const { values } = parseArgs({
  options: {
    bookings: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '200' },
    kills: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const minutes = 60_000;
const seed = Number(values.seed);
console.log(`seed ${seed} (npm run test:faults -- --seed ${seed})`);
const { figures, checks } = await faultRun({
  bookings: Number(values.bookings),
  clients: Number(values.clients),
  sessions: 50,
  kills: Number(values.kills),
  absences: 8,
  absence: 3_000,
  chance: 0.01,
  silences: 12,
  seed,
  patience: 30 * minutes,
});

for (const [name, figure] of figures) console.log(`${String(figure).padStart(8)}  ${name}`);
for (const [statement, broken] of checks) {
  console.log(broken === 0 ? `ok        ${statement}` : `FAILED    ${statement}: ${broken}`);
}
const failed = checks.filter(([, broken]) => broken > 0).length;
console.log(summaryLine({ passed: checks.length - failed, failed, skipped: 0 }));
process.exitCode = failed === 0 ? 0 : 1;
