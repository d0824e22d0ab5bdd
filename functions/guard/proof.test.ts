import { describe, expect, test } from 'vitest';
import { solveChallenge } from '../../src/islands/solve-challenge.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { testStart } from '../testing/test-catalogue.ts';
import { isProofRight, makeChallenge } from './proof.ts';

const keyring = await deriveKeyring(randomBytes(32));
const services = { keyring, random: randomBytes };
const form = crypto.randomUUID();
const after = (minutes: number) => new Date(testStart.getTime() + minutes * 60_000);

const challenge = await makeChallenge(services, form, testStart);
const solution = await solveChallenge(challenge);
/** Of the same form, without its own answer. */
const another = await makeChallenge(services, form, testStart);
const right = JSON.stringify({ challenge, solution });

test('what the page solves is right for its form, for twenty minutes', async () => {
  expect(await isProofRight(services, form, right, testStart)).toBe(true);
  expect(await isProofRight(services, form, right, after(20))).toBe(true);
  expect(await isProofRight(services, form, right, after(21))).toBe(false);
});

test('a challenge takes from forty to seventy-nine tries', () => {
  expect(solution.counter).toBeGreaterThanOrEqual(40);
  expect(solution.counter).toBeLessThan(80);
});

// Proof-of-work replay and splicing (anchors, chapter 3).
describe('a proof is worth nothing', () => {
  const with_ = (parameters: object, changes: object = {}) =>
    JSON.stringify({
      challenge: { ...challenge, parameters: { ...challenge.parameters, ...parameters } },
      solution,
      ...changes,
    });

  test('for another form', async () => {
    expect(await isProofRight(services, crypto.randomUUID(), right, testStart)).toBe(false);
  });

  test('under another key', async () => {
    const others = { keyring: await deriveKeyring(randomBytes(32)) };
    expect(await isProofRight(others, form, right, testStart)).toBe(false);
  });

  test.each([
    ['with another end', with_({ data: { form, until: after(999).getTime() } })],
    ['with an easier task', with_({ cost: 1 })],
    ['with another prefix', with_({ keyPrefix: '00' })],
    ['with the signature of another answer', with_({ keySignature: 'a'.repeat(64) })],
    ['without one', with_({ keySignature: undefined })],
    ['with a guessed key', with_({}, { solution: { ...solution, derivedKey: 'a'.repeat(64) } })],
    ['unsolved', with_({}, { solution: undefined })],
    ['spliced onto another challenge', with_({}, { challenge: another })],
    ['that is no JSON', '{'],
    ['that is another thing', '[]'],
  ])('%s', async (_, posted) => {
    expect(await isProofRight(services, form, posted, testStart)).toBe(false);
  });
});
