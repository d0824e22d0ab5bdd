import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testStart } from '../../functions/testing/test-catalogue.ts';
import { formOnPage, guardedApp } from './guarded-app.ts';
import type { GuardedApp, Visitor } from './guarded-app.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What one network may post in ten minutes (functions/guard/guard.ts). */
const limits = { form: 60, bare: 20 };

// The limiter takes the time from the machine.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: testStart }));
afterEach(() => void vi.useRealTimers());

/** Posts in turn; gives how often each status was answered. */
async function tally(
  times: number,
  post: (index: number) => Promise<Response>,
): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (let index = 0; index < times; index += 1) {
    const { status } = await post(index);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

/** Lets time pass for the function and for the limiter. */
function wait(app: GuardedApp, milliseconds: number): void {
  app.services.pass(milliseconds);
  vi.setSystemTime(app.services.clock());
}

describe('stopped', () => {
  test('a flood of posts by hand, at twenty in ten minutes, and again in the next ten', async () => {
    const app = await guardedApp();
    const flood = () => tally(500, () => app.visitor('192.0.2.1').post({}));
    expect(await flood()).toEqual({ 303: limits.bare, 429: 500 - limits.bare });
    wait(app, 11 * minute);
    expect(await flood()).toEqual({ 303: limits.bare, 429: 500 - limits.bare });
    expect(await app.services.count('booking')).toBe(2 * limits.bare);
  });

  test('a flood from all addresses of one home, as from one', async () => {
    const app = await guardedApp();
    const of = (index: number) => app.visitor(`2001:db8:1:2:${index.toString(16)}::1`);
    const statuses = await tally(200, (index) => of(index).post({}));
    expect(statuses).toEqual({ 303: limits.bare, 429: 200 - limits.bare });
  });

  test('a form-filler that takes a fresh form each time, at sixty in ten minutes', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const statuses = await tally(150, async () => bot.post(await bot.openForm()));
    expect(statuses).toEqual({ 303: limits.form, 429: 150 - limits.form });
  });

  test('a form-filler that advertises in the name, every time', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const form = { ...(await bot.openForm()), name: 'Köp på www.example.com' };
    expect(await tally(20, () => bot.post(form))).toEqual({ 422: 20 });
    expect(await app.services.count('message')).toBe(0);
  });

  test('one post replayed a thousand times, which is one booking and sixty answers', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const form = await bot.openForm();
    const statuses = await tally(1000, () => bot.post(form));
    expect(statuses).toEqual({ 303: limits.form, 429: 1000 - limits.form });
    expect(await app.services.count('booking')).toBe(1);
  });

  test.each([
    ['forged', (stamp: string) => `9${stamp}`, 0],
    ['from the future', (stamp: string) => stamp, -minute],
    ['older than a day', (stamp: string) => stamp, 25 * hour],
  ])('a stamp that is %s, which helps no further than none', async (_, forge, age) => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const { stamp = '' } = await bot.openForm();
    wait(app, age);
    const statuses = await tally(50, () =>
      bot.post({ requestId: crypto.randomUUID(), stamp: forge(stamp) }),
    );
    expect(statuses).toEqual({ 303: limits.bare, 429: 50 - limits.bare });
  });

  test('guessing the address of a booking: every wrong one gets the same answer', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    await bot.post({});
    const answers = new Set<string>();
    const statuses = await tally(300, async (index) => {
      const guess = Buffer.alloc(16, index).toString('base64url');
      const answer = await bot.get(`/sv/bokning/${index % 3 === 0 ? guess.slice(1) : guess}/`);
      answers.add(await answer.clone().text());
      return answer;
    });
    expect(statuses).toEqual({ 404: 300 });
    expect(answers.size).toBe(1);
  });
});

/** A person who forgets the name at first. */
async function bookWithOneError(person: Visitor): Promise<Response> {
  const wrong = await person.post({ ...(await person.openForm()), name: '' });
  expect(wrong.status).toBe(422);
  return person.post(formOnPage(await wrong.text()));
}

describe('not stopped', () => {
  test('thirty people at the library within an hour, each with an error at first', async () => {
    const app = await guardedApp();
    const statuses = await tally(30, () => {
      wait(app, 2 * minute);
      return bookWithOneError(app.visitor('192.0.2.1'));
    });
    expect(statuses).toEqual({ 303: 30 });
  });

  test('the same thirty within the same minute', async () => {
    const app = await guardedApp();
    const statuses = await tally(30, () => bookWithOneError(app.visitor('192.0.2.1')));
    expect(statuses).toEqual({ 303: 30 });
  });

  test('the same thirty within an hour from the built page, which holds neither id nor stamp', async () => {
    const app = await guardedApp();
    const statuses = await tally(30, () => {
      wait(app, 2 * minute);
      return app.visitor('192.0.2.1').post({});
    });
    expect(statuses).toEqual({ 303: 30 });
  });

  test('somebody who types for two hours, though others have used up the stricter way', async () => {
    const app = await guardedApp();
    const person = app.visitor('192.0.2.1');
    const form = await person.openForm();
    wait(app, 2 * hour);
    await tally(30, () => app.visitor('192.0.2.1').post({}));
    expect((await person.post(form)).status).toBe(303);
  });

  test('a browser without script that names only its origin, and one that names nothing', async () => {
    const app = await guardedApp();
    const person = app.visitor('192.0.2.1');
    const origin = { Origin: app.services.settings.publicOrigin };
    expect((await person.post(await person.openForm(), origin)).status).toBe(303);
    expect((await person.post(await person.openForm(), {})).status).toBe(303);
  });

  test('Back, then the same again or another choice: told of the booking, and a fresh form works', async () => {
    const app = await guardedApp();
    const person = app.visitor('192.0.2.1');
    const form = await person.openForm();
    const first = await person.post(form);
    const again = await person.post(form);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    const other = await person.post({ ...form, interpreter: 'so' });
    expect(other.status).toBe(409);
    expect((await person.post(formOnPage(await other.text()))).status).toBe(303);
    expect(await app.services.count('booking')).toBe(2);
  });

  test('two tabs, each with a form of its own, sent in either order', async () => {
    const app = await guardedApp();
    const person = app.visitor('192.0.2.1');
    const [one, other] = [await person.openForm(), await person.openForm()];
    expect((await person.post(other)).status).toBe(303);
    expect((await person.post(one)).status).toBe(303);
  });

  test('the neighbours of somebody who floods', async () => {
    const app = await guardedApp();
    await tally(200, () => app.visitor('192.0.2.1').post({}));
    const person = app.visitor('192.0.2.2');
    expect((await person.post(await person.openForm())).status).toBe(303);
  });
});
