import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createApp } from '../../functions/app.ts';
import { networkLimits } from '../../functions/guard/limits.ts';
import { makeCode } from '../../functions/helping-codes/make-code.ts';
import { readCode } from '../../functions/helping-codes/read-code.ts';
import { deriveKeyring } from '../../functions/sealing/keyring.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import { testGuard } from '../../functions/testing/test-guard.ts';
import {
  drawCharacters,
  readableCharacters,
} from '../../src/domain/booking/readable-characters.ts';

// There are 23⁶, 148 million, codes that could be typed. With 200 that can be used, ten thousand guesses that were all looked
// up would find one in 1.4 of a hundred runs, and a network is answered a hundred of them in ten minutes.

const guesses = 10_000;
const codesThatHold = 200;

/** Random enough, and the same in every run: a guess that hits by luck is no fault. */
function seededBytes(seed: number) {
  let state = seed;
  return (length: number) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

const reason = z.object({ reason: z.string() });

async function withCodes() {
  const random = seededBytes(20_261_122);
  const services = await makeServices({
    guard: await testGuard(),
    keyring: await deriveKeyring(random(32)),
    random,
    log: () => {},
  });
  const content = { unit: 'kista', locale: 'ti', interpreter: '' } as const;
  for (let index = 0; index < codesThatHold; index += 1) await makeCode(services, content);
  return { services, nextGuess: () => drawCharacters(random, 6) };
}

/** How often which answer came. */
async function tallied(answerOf: () => Promise<string>): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (let index = 0; index < guesses; index += 1) {
    const answer = await answerOf();
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
}

test('ten thousand guesses from one network find no code: a hundred are looked up', async () => {
  const { services, nextGuess } = await withCodes();
  const app = createApp(services);
  const { codeUnread, ...lookedUp } = await tallied(async () => {
    const headers = { Accept: 'application/json' };
    const answer = await app.request(`/k/${nextGuess()}/`, { headers });
    return answer.status === 200 ? 'found' : reason.parse(await answer.json()).reason;
  });
  expect(codeUnread).toBe(guesses - networkLimits.code.points);
  expect(Object.keys(lookedUp).sort()).toEqual(['codeExpired', 'codeMistyped']);
});

test('ten thousand guesses that are all looked up find no code, and nearly all are known as mistyped', async () => {
  const { services, nextGuess } = await withCodes();
  const { codeExpired, ...others } = await tallied(
    async () => (await readCode(services, nextGuess())).refusal ?? 'found',
  );
  expect(Object.keys(others)).toEqual(['codeMistyped']);
  // One in 23 has by chance the last character that belongs to the others.
  const byChance = guesses / readableCharacters.length;
  expect(codeExpired).toBeGreaterThan(byChance * 0.8);
  expect(codeExpired).toBeLessThan(byChance * 1.2);
});
