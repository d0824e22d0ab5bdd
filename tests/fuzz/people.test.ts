import { describe, expect, test } from 'vitest';
import { networkLimits } from '../../functions/guard/limits.ts';
import { typed } from '../../functions/testing/test-form.ts';
import {
  hour,
  minute,
  prove,
  second,
  tally,
  timeOnPage,
  typedForm,
  waitAsTold,
} from './guard-steps.ts';
import { formOnPage, guardedApp } from './guarded-app.ts';
import type { GuardedApp, Visitor } from './guarded-app.ts';

const library = '192.0.2.1';

/** A person who forgets the name at first, and mends it in a moment. */
async function bookWithOneError(app: GuardedApp, person: Visitor, time = minute) {
  const form = await typedForm(app, person, time);
  const wrong = await person.post({ ...form, name: '' });
  expect(wrong.status).toBe(422);
  app.services.pass(second);
  return person.post(formOnPage(await wrong.text()));
}

/** Uses up what one network may do without a proof. */
function flood(app: GuardedApp, address: string) {
  return tally(networkLimits.bare.points + 5, () => app.visitor(address).post({}));
}

describe('not stopped', () => {
  test('thirty people at the library within an hour, each with an error at first', async () => {
    const app = await guardedApp();
    const statuses = await tally(30, () => bookWithOneError(app, app.visitor(library)));
    expect(statuses).toEqual({ 303: 30 });
  });

  test('the same thirty within two minutes', async () => {
    const app = await guardedApp();
    const statuses = await tally(30, () => bookWithOneError(app, app.visitor(library), 3 * second));
    expect(statuses).toEqual({ 303: 30 });
  });

  test('the same thirty within an hour from the built page, which holds neither id nor stamp', async () => {
    const app = await guardedApp();
    const statuses = await tally(30, () => {
      app.services.pass(2 * minute);
      return app.visitor(library).post({});
    });
    expect(statuses).toEqual({ 303: 30 });
  });

  test('the same thirty without script while a program floods beside them: each waits as told, and books', async () => {
    const app = await guardedApp();
    await flood(app, library);
    const statuses = await tally(30, async () => {
      const person = app.visitor(library);
      const asked = await person.post({});
      return asked.status === 428 ? waitAsTold(app, person, {}, asked) : asked;
    });
    expect(statuses).toEqual({ 303: 30 });
  });

  test('somebody who types for two hours, though others have used up the stricter way', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const form = await typedForm(app, person, 2 * hour);
    await flood(app, library);
    expect((await person.post(form)).status).toBe(303);
  });

  test('a browser without script that names only its origin, and one that names nothing', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const origin = { Origin: app.services.settings.publicOrigin };
    expect((await person.post(await typedForm(app, person), origin)).status).toBe(303);
    expect((await person.post(await typedForm(app, person), {})).status).toBe(303);
  });

  test('Back, then the same again or another choice: told of the booking, and a fresh form works at once', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const form = await typedForm(app, person);
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
    const person = app.visitor(library);
    const [one, other] = [await person.openForm(), await typedForm(app, person)];
    expect((await person.post(other)).status).toBe(303);
    expect((await person.post(one)).status).toBe(303);
  });

  test('the neighbours of somebody who floods', async () => {
    const app = await guardedApp();
    await tally(networkLimits.unproven.points + 10, () => app.visitor(library).post({}));
    const person = app.visitor('192.0.2.2');
    expect((await person.post(await typedForm(app, person))).status).toBe(303);
  });

  test('somebody who has booked and lost the answer, though a proof is due by now', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const first = await person.post(await typedForm(app, person));
    const form = await typedForm(app, person);
    const booked = await person.post(form);
    await flood(app, library);
    const again = await person.post({ ...form, comment: 'x' });
    expect(again.headers.get('Location')).toBe(booked.headers.get('Location'));
    expect(again.headers.get('Location')).not.toBe(first.headers.get('Location'));
  });
});

describe('whoever must prove something', () => {
  test('with a password manager that fills in everything books with script, and without', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const filled = async () => ({ ...(await typedForm(app, person)), comment: 'example.org' });
    const form = await filled();
    expect((await prove(person, form, await person.post(form))).status).toBe(303);
    const plain = await filled();
    expect((await waitAsTold(app, person, plain, await person.post(plain))).status).toBe(303);
  });

  test('is told at first that nothing is booked, keeps what was typed, and is not called wrong', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const form = await person.openForm();
    const asked = await person.post(form);
    const html = await asked.text();
    expect(asked.status).toBe(428);
    expect(html).toContain('Din plats är inte bokad än');
    expect(html).toContain(`value="${typed.name}"`);
    expect(html).not.toMatch(/<title>Fel/);
    expect(formOnPage(html)['requestId']).toBe(form['requestId']);
    expect(Number(asked.headers.get('Retry-After'))).toBeLessThanOrEqual(90);
    expect(await app.services.count('booking')).toBe(0);
  });

  test('and comes too early is told the same time again, however often', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const filled = { comment: 'x' };
    let html = await (await person.post({ ...(await person.openForm()), ...filled })).text();
    const time = timeOnPage(html, app.services.clock());
    for (let early = 0; early < 5; early += 1) {
      app.services.pass(10 * second);
      const answer = await person.post({ ...formOnPage(html), ...filled });
      expect(answer.status).toBe(428);
      html = await answer.text();
      expect(timeOnPage(html, app.services.clock())).toBe(time);
    }
    app.services.pass(time - app.services.clock().getTime());
    expect((await person.post(formOnPage(html))).status).toBe(303);
  });

  test('and has, need not again when something must be mended', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const form = { ...(await person.openForm()), name: '' };
    const wrong = await prove(person, form, await person.post(form));
    expect(wrong.status).toBe(422);
    expect((await person.post(formOnPage(await wrong.text()))).status).toBe(303);
  });

  test('gets the proof accepted for that form alone', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const form = await person.openForm();
    const html = await (await person.post(form)).text();
    const { ticket = '' } = formOnPage(html);
    app.services.pass(10 * minute);
    const other = await person.openForm();
    expect((await person.post({ ...other, ticket })).status).toBe(428);
    expect((await person.post({ ...form, ticket })).status).toBe(303);
  });

  test('as a program gets the challenge, and the time, as JSON', async () => {
    const app = await guardedApp();
    const person = app.visitor(library);
    const json = { Accept: 'application/json' };
    const asked = await person.post({ comment: 'x' }, json);
    expect(asked.status).toBe(428);
    const { reason, requestId, ticket, goodFrom, challenge } = (await asked.json()) as Record<
      string,
      string
    >;
    expect(reason).toBe('proofNeeded');
    expect(challenge).toMatchObject({ parameters: { algorithm: 'PBKDF2/SHA-256' } });
    app.services.pass(Date.parse(goodFrom ?? '') - app.services.clock().getTime());
    const waited = { requestId: requestId ?? '', ticket: ticket ?? '' };
    expect((await person.post(waited, json)).status).toBe(201);
  });

  test('is answered alike whether the contact, the network or the speed is why', async () => {
    const app = await guardedApp();
    const contact = { email: typed.email, phone: typed.phone };
    const textOf = async (address: string, fields: Record<string, string>) => {
      const asked = await app.visitor(address).post({ ...fields, ...contact });
      expect(asked.status).toBe(428);
      const html = await asked.text();
      return html
        .replace(/ name="(?:requestId|stamp|ticket)" value="[^"]*"/g, '')
        .replace(/data-challenge="[^"]*"/, '')
        .replace(/<fieldset[\s\S]*?<\/fieldset>/, '');
    };
    const fast = await textOf('192.0.2.9', await app.visitor('192.0.2.9').openForm());
    // The same contact, from another network each time.
    const worn = async (index: number) => {
      const person = app.visitor(`2001:db8:${index.toString(16)}::1`);
      return person.post({ ...(await typedForm(app, person)), ...contact });
    };
    const statuses = await tally(50, worn);
    expect(statuses[428]).toBeGreaterThan(0);
    const person = app.visitor('192.0.2.10');
    const byContact = await textOf('192.0.2.10', await typedForm(app, person));
    const time = /kl\. \d+[.:]\d+\. Tryck/;
    expect(byContact.replace(time, '')).toBe(fast.replace(time, ''));
  });
});
