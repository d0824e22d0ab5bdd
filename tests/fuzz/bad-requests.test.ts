import * as fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { answerFaults } from './answer-faults.ts';
import { badHeaders } from './bad-headers.ts';
import { badRequest } from './bad-request.ts';
import { rightFeedback, rightPerson } from './faulty-form.ts';
import type { Fields } from './faulty-form.ts';
import { encodeForm, encodings } from './form-body.ts';
import { watchedApp } from './watched-app.ts';

const isFull = process.env['TEST_FULL'] === '1';
const requests = isFull ? 100_000 : 3_000;
const parts = 10;

/** A run that fails prints the seed and the path to repeat it with. */
const seed = isFull ? Date.now() : 4;

/** Memory after the last tenth of the requests, at most, as a share of that after the first. */
const steady = 1.05;

/** Answers of each kind in a thousand, at least, or the requests do not reach as far as they claim. */
const reach = { 403: 5, 409: 10, 413: 20, 415: 20, 422: 300, escaped: 20 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use when all that is unused has been given back, which takes a few turns: some is let go in a later one. */
async function memoryInUse(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    collectGarbage();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test(
  `${requests} bad requests: no fault of ours, no row, nothing unescaped, nothing logged, steady memory`,
  { timeout: 1_800_000 },
  async () => {
    const { known, send, rows, wrongLines, faultLines } = await watchedApp();
    const [rowsBefore, prototype] = [await rows(), Reflect.ownKeys(Object.prototype)];
    const seen: Record<string, number> = {};
    const memory: number[] = [];
    const property = fc.asyncProperty(badRequest(known), async (request) => {
      const answer = await send(request);
      const { faults, isEscaped } = await answerFaults(request, answer);
      expect([...faults, ...wrongLines.splice(0), ...faultLines.splice(0)]).toEqual([]);
      for (const kind of [answer.status, ...(isEscaped ? ['escaped'] : [])]) {
        seen[kind] = (seen[kind] ?? 0) + 1;
      }
    });
    for (let part = 0; part < parts; part += 1) {
      await fc.assert(property, { seed: seed + part, numRuns: requests / parts });
      expect(await rows()).toEqual(rowsBefore);
      memory.push(await memoryInUse());
    }
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototype);
    expect((memory.at(-1) ?? 0) / (memory[0] ?? 1)).toBeLessThan(steady);
    for (const [kind, least] of Object.entries(reach)) {
      expect.soft(seen[kind] ?? 0, kind).toBeGreaterThan((least * requests) / 1000);
    }
  },
);

test('without its fault every such request is taken, whatever its headers: the faults are what is refused', async () => {
  const { known, send, rows } = await watchedApp();
  const [bookings = 0, , feedback = 0] = await rows();
  const booking = { ...rightPerson, session: known.openSession };
  const property = fc.asyncProperty(
    fc.constantFrom(...encodings),
    fc.uuid({ version: 4 }),
    badHeaders,
    async (encoding, requestId, others) => {
      const post = async (path: string, fields: Fields) => {
        const { type, body } = encodeForm({ fields, decoys: [] }, encoding);
        const headers = { ...others, 'Content-Type': type };
        return (await send({ method: 'POST', path, headers, body })).status;
      };
      expect([201, 303]).toContain(await post('/api/bookings', { ...booking, requestId }));
      expect(await post('/api/feedback', rightFeedback)).toBe(201);
    },
  );
  await fc.assert(property, { seed, numRuns: 100 });
  expect(await rows()).toEqual([bookings + 100, expect.any(Number), feedback + 100]);
});
