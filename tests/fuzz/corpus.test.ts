import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minute, prove, second, typedForm, waitAsTold } from './guard-steps.ts';
import { formOnPage, guardedApp } from './guarded-app.ts';
import type { Form, GuardedApp, Visitor } from './guarded-app.ts';

// 99 % of 10,000 requests of programs stopped, none of 500 people (anchors, chapter 4).

const isFull = process.env['TEST_FULL'] === '1';
const requests = isFull ? 10_000 : 2_000;
const people = isFull ? 500 : 100;

/** How many of a hundred may book. What is free at first weighs more when there are fewer. */
const most = isFull ? 1 : 3;

/** The attack takes ten minutes, in which all free ways together let through what the limits say. */
const between = (10 * minute) / 10_000;

/** A run that fails prints the seed to repeat it with. */
const seed = isFull ? Date.now() : 4;

/** A program sends one more request; `index` tells its turns apart. */
type Program = (app: GuardedApp, index: number) => Promise<Response>;

const network = (index: number) => `198.51.100.${String(index % 200)}`;

/** Forms that programs took long ago and use again; made once for each app. */
async function oldForm(app: GuardedApp): Promise<Form> {
  const made = kept.get(app) ?? app.visitor('203.0.113.1').openForm();
  kept.set(app, made);
  return made;
}
const kept = new WeakMap<GuardedApp, Promise<Form>>();

const programs: Readonly<Record<string, Program>> = {
  'posts by hand from one place': (app) => app.visitor('203.0.113.1').post({}),
  'posts by hand from many places': (app, index) => app.visitor(network(index)).post({}),
  'a new id with an old stamp': async (app, index) => {
    const form = await oldForm(app);
    return app.visitor(network(index)).post({ ...form, requestId: crypto.randomUUID() });
  },
  'an invented stamp': (app, index) =>
    app
      .visitor(network(index))
      .post({ requestId: crypto.randomUUID(), stamp: `1.${'a'.repeat(43)}` }),
  'an invented proof and ticket': (app, index) =>
    app.visitor(network(index)).post({
      requestId: crypto.randomUUID(),
      ticket: `1.${'a'.repeat(43)}`,
      proof: '{"challenge":{},"solution":{}}',
    }),
  'a fresh form, sent at once': async (app, index) => {
    const bot = app.visitor(network(index));
    return bot.post(await bot.openForm());
  },
  'a fresh form with every field filled in': async (app, index) => {
    const bot = app.visitor(network(index));
    return bot.post({ ...(await bot.openForm()), comment: 'https://example.com' });
  },
  'a fresh form with an advertisement': async (app, index) => {
    const bot = app.visitor(network(index));
    return bot.post({ ...(await bot.openForm()), name: 'Köp på https://example.com' });
  },
  'a ticket used before its time': async (app, index) => {
    const bot = app.visitor(network(index));
    const asked = await bot.post({ ...(await bot.openForm()), comment: 'x' });
    return bot.post({ ...formOnPage(await asked.text()), comment: 'x' });
  },
  'guesses of addresses': (app, index) =>
    app
      .visitor(network(index))
      .get(`/sv/bokning/${Buffer.alloc(16, index).toString('base64url')}/`),
};

const isThrough = ({ status }: Response) => status === 303 || status === 200 || status === 201;

test(
  `of ${requests} requests of programs at most ${most} in a hundred book`,
  { timeout: 900_000 },
  async () => {
    const app = await guardedApp();
    const names = fc.sample(fc.constantFrom(...Object.keys(programs)), { numRuns: requests, seed });
    const through: Record<string, number> = {};
    for (const [index, name] of names.entries()) {
      app.services.pass(between);
      const answer = await programs[name]?.(app, index);
      if (answer && isThrough(answer)) through[name] = (through[name] ?? 0) + 1;
    }
    const booked = await app.services.count('booking');
    const sum = Object.values(through).reduce((all, one) => all + one, 0);
    expect.soft(booked, JSON.stringify(through)).toBeLessThanOrEqual(sum);
    expect(sum / requests, JSON.stringify(through)).toBeLessThanOrEqual(most / 100);
  },
);

/** How one person books: how long it takes, what happens on the way, and whether the browser runs script. */
const habit = fc.record({
  address: fc.constantFrom('library', 'library', 'home'),
  typing: fc.integer({ min: 4 * second, max: 25 * minute }),
  pause: fc.integer({ min: 0, max: 2 * minute }),
  script: fc.boolean(),
  hasManager: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  mistakes: fc.integer({ min: 0, max: 2 }),
  way: fc.constantFrom('usual', 'usual', 'usual', 'built page', 'two tabs', 'twice'),
});

type Habit = typeof habit extends fc.Arbitrary<infer Value> ? Value : never;

/** Does what a page asks for until it gives something else. */
async function follow(
  app: GuardedApp,
  visitor: Visitor,
  { script }: Habit,
  form: Form,
  answer: Response,
): Promise<Response> {
  let now = answer;
  for (let asked = 0; now.status === 428 && asked < 3; asked += 1) {
    now = script ? await prove(visitor, form, now) : await waitAsTold(app, visitor, form, now);
  }
  return now;
}

async function behave(app: GuardedApp, one: Habit, index: number): Promise<Response> {
  const visitor = app.visitor(
    one.address === 'library' ? '192.0.2.1' : `192.0.2.${String(2 + (index % 200))}`,
  );
  if (one.way === 'two tabs') await visitor.openForm();
  const opened = one.way === 'built page' ? {} : await typedForm(app, visitor, one.typing);
  let form: Form = one.hasManager ? { ...opened, comment: 'example.org' } : opened;
  for (let mistake = 0; mistake < one.mistakes; mistake += 1) {
    const wrong = await follow(
      app,
      visitor,
      one,
      { ...form, name: '' },
      await visitor.post({ ...form, name: '' }),
    );
    expect(wrong.status).toBe(422);
    form = formOnPage(await wrong.text());
    app.services.pass(second);
  }
  if (one.way === 'twice') await visitor.post(form);
  return follow(app, visitor, one, form, await visitor.post(form));
}

test(`${people} people, most of them in one library, all book`, { timeout: 900_000 }, async () => {
  const app = await guardedApp();
  const traces = fc.sample(habit, { numRuns: people, seed });
  const stopped: string[] = [];
  for (const [index, one] of traces.entries()) {
    app.services.pass(one.pause);
    const { status } = await behave(app, one, index);
    if (status !== 303) stopped.push(`${String(status)} ${JSON.stringify(one)}`);
  }
  expect(stopped).toEqual([]);
});
