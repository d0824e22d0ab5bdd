import { describe, expect, test } from 'vitest';
import { networkLimits, siteLimits } from '../../functions/guard/limits.ts';
import { hour, minute, second, tally, typedForm } from './guard-steps.ts';
import { guardedApp } from './guarded-app.ts';

const { form: formLimit, bare: bareLimit, unproven, token } = networkLimits;
const refused = (sent: number) => sent - unproven.points;

describe('stopped', () => {
  test('a flood of posts by hand, at twenty in ten minutes, and again in the next ten', async () => {
    const app = await guardedApp();
    const flood = () => tally(400, () => app.visitor('192.0.2.1').post({}));
    const answers = {
      303: bareLimit.points,
      428: unproven.points - bareLimit.points,
      429: refused(400),
    };
    expect(await flood()).toEqual(answers);
    app.services.pass(11 * minute);
    expect(await flood()).toEqual(answers);
    expect(await app.services.count('booking')).toBe(2 * bareLimit.points);
  });

  test('a flood from all addresses of one home, as from one', async () => {
    const app = await guardedApp();
    const of = (index: number) => app.visitor(`2001:db8:1:2:${index.toString(16)}::1`);
    const statuses = await tally(100, (index) => of(index).post({}));
    expect(statuses).toEqual({ 303: bareLimit.points, 428: 100 - bareLimit.points });
  });

  test('a flood from as many networks as posts, at thirty in ten minutes', async () => {
    const app = await guardedApp();
    const statuses = await tally(100, (index) => app.visitor(`192.0.2.${String(index)}`).post({}));
    expect(statuses).toEqual({ 303: siteLimits.bare.points, 428: 100 - siteLimits.bare.points });
  });

  test('a form-filler that is faster than any person, every time', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const statuses = await tally(20, async () => bot.post(await typedForm(app, bot, 2 * second)));
    expect(statuses).toEqual({ 428: 20 });
    expect(await app.services.count('booking')).toBe(0);
  });

  test('a form-filler that fills in every field, however slowly it types', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const post = async () => bot.post({ ...(await typedForm(app, bot)), comment: 'Köp!' });
    expect(await tally(20, post)).toEqual({ 428: 20 });
    expect(await app.services.count('booking')).toBe(0);
  });

  test('a form-filler that waits as a person would, at sixty in ten minutes', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const statuses = await tally(80, async () => bot.post(await typedForm(app, bot, 4 * second)));
    expect(statuses).toEqual({ 303: formLimit.points, 428: 80 - formLimit.points });
  });

  test('a form-filler that advertises in the name, every time', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const form = { ...(await typedForm(app, bot)), name: 'Köp på www.example.com' };
    expect(await tally(20, () => bot.post(form))).toEqual({ 422: 20 });
    expect(await app.services.count('message')).toBe(0);
  });

  test('one post replayed again and again, which is one booking', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const form = await typedForm(app, bot);
    expect(await tally(400, () => bot.post(form))).toEqual({
      303: unproven.points,
      429: refused(400),
    });
    expect(await app.services.count('booking')).toBe(1);
  });

  test.each([
    ['forged', (stamp: string) => `9${stamp}`, minute],
    ['of another form', (stamp: string) => stamp, minute],
    ['from the future', (stamp: string) => stamp, -minute],
    ['older than a day', (stamp: string) => stamp, 25 * hour],
  ])('a stamp that is %s, which helps no further than none', async (kind, forge, age) => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const { stamp = '', requestId = '' } = await bot.openForm();
    app.services.pass(age);
    const others = kind === 'of another form';
    const statuses = await tally(50, () =>
      bot.post({
        requestId: others ? crypto.randomUUID() : requestId,
        stamp: forge(stamp),
        name: '',
      }),
    );
    expect(statuses).toEqual({ 422: bareLimit.points, 428: 50 - bareLimit.points });
  });

  test('a stamp that has made a booking, for the next one', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const form = await typedForm(app, bot);
    expect((await bot.post(form)).status).toBe(303);
    const again = () => bot.post({ ...form, requestId: crypto.randomUUID() });
    expect(await tally(50, again)).toEqual({ 303: bareLimit.points, 428: 50 - bareLimit.points });
  });

  test('guessing the address of a booking: every wrong one gets the same answer, and soon none', async () => {
    const app = await guardedApp();
    const bot = app.visitor('192.0.2.1');
    const right = (await bot.post({})).headers.get('Location') ?? '';
    const answers = new Set<string>();
    const statuses = await tally(100, async (index) => {
      const guess = Buffer.alloc(16, index).toString('base64url');
      const answer = await bot.get(`/sv/bokning/${index % 3 === 0 ? guess.slice(1) : guess}/`);
      if (answer.status === 404) answers.add(await answer.clone().text());
      return answer;
    });
    expect(statuses).toEqual({ 404: token.points, 429: 100 - token.points });
    expect(answers.size).toBe(1);
    expect((await bot.get(right)).status).toBe(200);
    expect((await app.visitor('192.0.2.2').get('/sv/bokning/x/')).status).toBe(404);
  });

  test('guessing the stop link of a mail', async () => {
    const app = await guardedApp();
    const guess = (index: number) => app.visitor('192.0.2.1').get(`/sv/stopp/guess${index}/`);
    expect(await tally(100, guess)).toEqual({ 404: token.points, 429: 100 - token.points });
  });
});
