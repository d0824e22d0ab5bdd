import { expect, test } from 'vitest';
import { faultRun } from '../../scripts/faults/fault-run.ts';
import { mailFaults } from '../../scripts/faults/faulty-relay.ts';

const seed = 20_261_122;

// The short form of `npm run test:faults`. Lost between the database and the mail (anchors, chapter 3).
test(
  'people who book while the server is killed and the relay fails lose nothing, and all are told',
  { timeout: 180_000 },
  async () => {
    const scale = { bookings: 300, clients: 40, sessions: 10, kills: 6, seed };
    const { figures, checks } = await faultRun({
      ...scale,
      absences: 2,
      absence: 1_000,
      chance: 0.03,
      silences: 2,
      patience: 100_000,
    });
    expect(checks.filter(([, broken]) => broken > 0)).toEqual([]);
    const figure = new Map(figures);
    expect(figure.get('bookings answered')).toBe(scale.bookings);
    // One more at the end, so that what waits is due.
    expect(figure.get('server killed (SIGKILL)')).toBe(scale.kills + 1);
    expect(figure.get('requests without an answer, sent again')).toBeGreaterThan(0);
    for (const fault of mailFaults) expect(figure.get(`relay: ${fault}`), fault).toBeGreaterThan(0);
  },
);
