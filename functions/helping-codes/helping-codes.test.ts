import { expect, test } from 'vitest';
import { readHelpingCode, withCheck } from '../../src/domain/booking/helping-code.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { findBooking } from '../booking/booking-store.ts';
import { unsealPerson } from '../booking/person.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { fullSession } from '../testing/full-session.ts';
import { makeServices } from '../testing/make-services.ts';
import { testForm } from '../testing/test-form.ts';
import { checkNumbers } from './code-signature.ts';
import { makeCode } from './make-code.ts';
import { readCode } from './read-code.ts';

const content = { unit: 'kista', locale: 'ti', interpreter: 'ti' } as const;

const place = (services: Services, changes: Parameters<typeof testForm>[0]) =>
  placeBooking(services, testForm(changes), 'sv');

test('a code that was made is found as it was typed, with what it fills in', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, content);
  expect(readHelpingCode(code)).toBe(code);
  const typed = ` ${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase();
  const read = await readCode(services, typed);
  expect(read.refusal).toBeUndefined();
  expect(read.content).toMatchObject(content);
});

test('a code stands nowhere in clear', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, content);
  await booked(services, { code });
  const tables = ['helping_code', 'booking', 'message'].map((table) =>
    services.database.query(statement(`SELECT * FROM ${table}`)),
  );
  expect(JSON.stringify(await Promise.all(tables))).not.toContain(code);
});

test('a code that is made twice is drawn anew', async () => {
  const drawn = [0, 0, 0, 0, 0, 0, 1];
  const random = (length: number) => new Uint8Array(length).fill(drawn.shift() ?? 2);
  const services = await makeServices({ random });
  const codes = [await makeCode(services, content), await makeCode(services, content)];
  expect(new Set(codes.map(({ code }) => code)).size).toBe(2);
});

test('a booking with a code says that one was used, and not which', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, content);
  const { id } = await booked(services, { code, helped: 'yes' });
  const sealed = (await findBooking(services.database, id))?.person_sealed ?? '';
  const person = await unsealPerson(services.keyring, id, sealed);
  expect(person).toMatchObject({ withCode: true, helped: true });
  expect(JSON.stringify(person)).not.toContain(code);
});

test('a code is good for one booking, and a second gets nothing but the reason', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, content);
  await booked(services, { code });
  expect(await place(services, { code })).toEqual({ ok: false, reason: { reason: 'codeUsed' } });
  expect(await services.count('booking')).toBe(1);
  expect(await services.count('session', 'taken = 1')).toBe(1);
  expect(await services.count('message', `kind = 'unitRequest'`)).toBe(1);
});

test('a form with a code that is sent twice is one booking, and both are told so', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, content);
  const requestId = crypto.randomUUID();
  const first = await booked(services, { requestId, code });
  const again = await place(services, { requestId, code });
  expect(again).toMatchObject({ ok: true, value: { token: first.token, isRepeat: true } });
});

test('a code holds through its fourteenth day and is then said to have ended, also once it is erased', async () => {
  const services = await makeServices();
  const { code, validUntil } = await makeCode(services, content);
  services.pass(Date.parse(validUntil) - services.clock().getTime() - 1);
  expect((await readCode(services, code)).refusal).toBeUndefined();
  services.pass(1);
  const ended = { ok: false, reason: { reason: 'codeExpired' } };
  expect((await readCode(services, code)).refusal).toBe('codeExpired');
  expect(await place(services, { code })).toEqual(ended);
  await services.database.batch([statement('DELETE FROM helping_code')]);
  expect(await readCode(services, code)).toEqual({ content: undefined, refusal: 'codeExpired' });
  expect(await place(services, { code })).toEqual(ended);
  expect(await services.count('booking')).toBe(0);
});

test('what never was a code is told from one, whatever of it is wrong', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, content);
  const { newest } = await checkNumbers(services.keyring, code.slice(0, -1));
  const mistyped = [withCheck(code.slice(0, -1), newest + 1), 'x', code.slice(1), '0OI1L2'];
  for (const typed of mistyped) {
    expect(await place(services, { code: typed })).toEqual({
      ok: false,
      reason: { reason: 'codeMistyped' },
    });
  }
  expect(await services.count('booking')).toBe(0);
});

test('a seat at another unit takes a code just as well: it proves nothing of either', async () => {
  const services = await makeServices();
  const { code } = await makeCode(services, { ...content, unit: 'farsta' });
  expect(await place(services, { code })).toMatchObject({ ok: true });
});

test('a refusal leaves a code unused, and waiting for a seat uses it', async () => {
  const { services, wait } = await fullSession();
  const { code } = await makeCode(services, content);
  expect(await place(services, { code })).toEqual({ ok: false, reason: { reason: 'full' } });
  expect((await readCode(services, code)).refusal).toBeUndefined();
  await wait({ code });
  expect((await readCode(services, code)).refusal).toBe('codeUsed');
  expect(await place(services, { code, wait: '1' })).toEqual({
    ok: false,
    reason: { reason: 'codeUsed' },
  });
});

test('while keys are rotated a code of before can be used, and then it is none any more', async () => {
  const [older, newest] = [randomBytes(32), randomBytes(32)];
  const services = await makeServices({ keyring: await deriveKeyring(older) });
  const { code } = await makeCode(services, content);
  const rotating = { ...services, keyring: await deriveKeyring(newest, older) };
  expect((await readCode(rotating, code)).refusal).toBeUndefined();
  const rotated = { ...services, keyring: await deriveKeyring(newest) };
  expect((await readCode(rotated, code)).content).toBeUndefined();
  expect(await place(rotating, { code })).toMatchObject({ ok: true });
  await services.database.batch([statement('DELETE FROM helping_code')]);
  expect((await readCode(rotating, code)).refusal).toBe('codeExpired');
});
