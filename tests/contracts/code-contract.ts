import { describe, expect, test } from 'vitest';
import { placeBooking } from '../../functions/booking/place-booking.ts';
import { forgetCodes } from '../../functions/helping-codes/code-store.ts';
import { makeCode } from '../../functions/helping-codes/make-code.ts';
import { readCode } from '../../functions/helping-codes/read-code.ts';
import { testForm } from '../../functions/testing/test-form.ts';
import { atOnce, inTurn } from './at-once.ts';
import type { OpenAtOnce } from './database-contract.ts';

const content = { unit: 'kista', locale: 'ti', interpreter: 'ti' } as const;

/** What a helping code is must hold on every engine. */
export function codeContract(name: string, openAtOnce: OpenAtOnce): void {
  describe(`helping codes on ${name}`, () => {
    test('one code used by fifty people at once in two processes books once', async () => {
      const services = await atOnce(openAtOnce, 2, 60);
      const first = inTurn(services, 0);
      const { code } = await makeCode(first, content);
      const placed = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          placeBooking(inTurn(services, index), testForm({ code }), 'sv'),
        ),
      );
      expect(placed.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = placed.flatMap((one) => (one.ok ? [] : [one.reason.reason]));
      expect(new Set(refused)).toEqual(new Set(['codeUsed']));
      expect(await first.count('booking')).toBe(1);
      expect(await first.count('session', 'taken = 1')).toBe(1);
      expect(await first.count('message', `kind = 'unitRequest'`)).toBe(1);
    });

    test('a form with a code that is sent ten times at once is one booking, and all are told so', async () => {
      const services = await atOnce(openAtOnce, 2, 60);
      const { code } = await makeCode(inTurn(services, 0), content);
      const form = testForm({ code });
      const placed = await Promise.all(
        Array.from({ length: 10 }, (_, index) => placeBooking(inTurn(services, index), form, 'sv')),
      );
      const tokens = new Set(placed.map((one) => (one.ok ? one.value.token : one.reason.reason)));
      expect(tokens.size).toBe(1);
      expect(await inTurn(services, 0).count('booking')).toBe(1);
    });

    test('twenty people with a code each at the last two seats leave eighteen codes unused', async () => {
      const services = await atOnce(openAtOnce, 2, 2);
      const first = inTurn(services, 0);
      const codes = await Promise.all(Array.from({ length: 20 }, () => makeCode(first, content)));
      const placed = await Promise.all(
        codes.map(({ code }, index) =>
          placeBooking(inTurn(services, index), testForm({ code }), 'sv'),
        ),
      );
      expect(placed.filter(({ ok }) => ok)).toHaveLength(2);
      expect(await first.count('helping_code', 'used = 0')).toBe(18);
    });

    test('a code that is not there books nothing, and one that is gone has ended', async () => {
      const [services] = await atOnce(openAtOnce, 1, 60);
      if (!services) throw new Error('There are no services.');
      const { code, validUntil } = await makeCode(services, content);
      expect(await placeBooking(services, testForm({ code: 'x' }), 'sv')).toEqual({
        ok: false,
        reason: { reason: 'codeMistyped' },
      });
      expect((await readCode(services, code)).content).toMatchObject(content);
      await services.database.batch([forgetCodes(validUntil)]);
      expect(await placeBooking(services, testForm({ code }), 'sv')).toEqual({
        ok: false,
        reason: { reason: 'codeExpired' },
      });
      expect(await services.count('booking')).toBe(0);
    });
  });
}
