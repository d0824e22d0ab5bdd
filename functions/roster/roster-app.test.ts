import { describe, expect, test } from 'vitest';
import { attributeOf, textOf } from '../../tests/built/html-tree.ts';
import { testGuard } from '../testing/test-guard.ts';
import { readSettings } from '../settings.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeUnit, rosterSession } from '../../tests/unit/make-unit.ts';
import { rosterKeyOf } from './roster-key.ts';

describe('whoever has a link', () => {
  test('sees nothing of the session without a code', async () => {
    const unit = await makeUnit();
    await book(unit.services);
    const answer = await unit.get(unit.path);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Skriv en kod');
    expect(html).not.toMatch(/Påhittad|1 december|Kista/);
    for (const below of ['lista.csv', 'stall-in/', 'ny-lank/']) {
      const asked = await unit.get(unit.path + below);
      expect([asked.status, asked.headers.get('Location')], below).toEqual([303, unit.path]);
    }
  });

  test('gets in with the code from the mailbox of the unit, and sees who is coming', async () => {
    const unit = await makeUnit();
    await book(unit.services);
    expect((await unit.logIn()).headers.get('Location')).toBe(unit.path);
    const text = textOf(await unit.page(unit.path));
    expect(text).toContain('Åsa Påhittad');
    expect(text).toContain('070-174 06 05');
    expect(text).toContain('asa.pahittad@example.org');
    expect(text).toContain('Önskar tolk: arabiska');
    expect(text).toContain('1 av 10');
    expect(text).toContain('Ny: ');
  });

  test('is given a cookie for the day that no script and no other site can use', async () => {
    const unit = await makeUnit();
    const cookie = (await unit.logIn()).headers.get('Set-Cookie') ?? '';
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=36000',
      'Path=/sv/enhet/',
      'SameSite=Strict',
    ]);
    expect(cookie).toMatch(/^enhet-kista=/);
  });

  test('is given a cookie that goes over https alone where the site has it', async () => {
    const settings = readSettings({ PUBLIC_ORIGIN: 'https://boka.example.se', DEMO_BOOKING: 'on' });
    const unit = await makeUnit({ settings });
    const cookie = (await unit.logIn()).headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^__Secure-enhet-kista=/);
    expect(cookie.split('; ')).toContain('Secure');
    expect(textOf(await unit.page(unit.path))).toContain('De som kommer');
  });

  test('must ask anew when the code is wrong too often, old or used', async () => {
    const unit = await makeUnit();
    const at = await unit.askForCode();
    const code = unit.lastCode();
    const wrong = await unit.press(at, { code: '12345' }, at);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/<title>Fel: .*Koden stämmer inte/s);
    expect(
      (await unit.press(at, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` }, at)).status,
    ).toBe(303);
    unit.forget();
    const replayed = await unit.press(at, { code }, at);
    expect(replayed.status).toBe(422);
    expect(await replayed.text()).toContain('gäller inte längre');
    expect(replayed.headers.get('Set-Cookie')).toBeNull();
    const late = await unit.askForCode();
    unit.services.pass(10 * 60_000);
    expect((await unit.press(late, { code: unit.lastCode() }, late)).status).toBe(422);
  });
});

describe('a login', () => {
  test('ends at midnight, by logging out, and when the links are renewed', async () => {
    const unit = await makeUnit();
    await unit.logIn();
    const old = unit.cookie();
    expect(
      (await unit.press(`${unit.path}logga-ut/`, {}, unit.path)).headers.get('Set-Cookie'),
    ).toContain('Max-Age=0');
    expect(textOf(await unit.page(unit.path))).toContain('Skriv en kod');
    unit.services.pass(10 * 60 * 60_000);
    const late = await unit.app.request(unit.path, { headers: { Cookie: old } });
    expect(await late.text()).toContain('Skriv en kod');
  });

  test('of another server or unit shows nothing', async () => {
    const [ours, theirs] = [await makeUnit(), await makeUnit()];
    await theirs.logIn();
    for (const cookie of [
      theirs.cookie(),
      theirs.cookie().replace('kista', 'farsta'),
      'enhet-kista=1.a',
    ]) {
      const answer = await ours.app.request(ours.path, { headers: { Cookie: cookie } });
      expect(await answer.text()).toContain('Skriv en kod');
    }
  });

  test('opens the other sessions of the unit, which the roster leads to', async () => {
    const unit = await makeUnit();
    await unit.logIn();
    const links = (await unit.page(unit.path))
      .querySelectorAll('a')
      .map((link) => attributeOf(link, 'href'));
    const other = `/sv/enhet/${await rosterKeyOf(unit.services, { id: 'one-seat', unit: 'kista' })}/`;
    expect(links).toContain(other);
    expect(textOf(await unit.page(other))).toContain('0 av 1');
  });
});

describe('renewing', () => {
  test('ends the links and logins of before and sends the new ones to the unit', async () => {
    const unit = await makeUnit();
    await unit.logIn();
    const old = unit.cookie();
    const renewed = await unit.press(`${unit.path}ny-lank/`, {}, `${unit.path}ny-lank/`);
    const fresh = renewed.headers.get('Location') ?? '';
    expect(fresh).not.toBe(unit.path);
    expect(textOf(await unit.page(fresh))).toContain('De som kommer');
    expect((await unit.get(unit.path)).status).toBe(404);
    const elsewhere = await unit.app.request(fresh, { headers: { Cookie: old } });
    expect(await elsewhere.text()).toContain('Skriv en kod');
    await deliverDue(unit.services);
    expect(unit.services.mails.at(-1)?.text).toContain(`${fresh}\n`);
    expect(unit.services.mails.at(-1)?.to).toBe(unit.services.settings.bookingMailTo);
  });
});

describe('asking for links', () => {
  test('says the same whatever is asked for, and writes to the unit alone', async () => {
    const unit = await makeUnit();
    const asked = await unit.press('/sv/enhet/', { unit: 'kista' }, '/sv/enhet/');
    const others = [];
    for (const slug of ['kista', 'nowhere', '', 'asa.pahittad@example.org']) {
      others.push(await (await unit.press('/sv/enhet/', { unit: slug }, '/sv/enhet/')).text());
    }
    expect(asked.status).toBe(200);
    expect(new Set([await asked.text(), ...others]).size).toBe(1);
    await deliverDue(unit.services);
    expect(unit.services.mails.map(({ to }) => to)).toEqual([unit.services.settings.bookingMailTo]);
  });
});

test('whoever guesses links or codes is soon told to wait', async () => {
  const unit = await makeUnit({ guard: await testGuard() });
  const statuses = [];
  for (let guesses = 0; guesses < 32; guesses += 1) {
    statuses.push(
      (await unit.get(`/sv/enhet/${rosterSession.id}~guess${String(guesses)}/`)).status,
    );
  }
  expect(statuses.filter((status) => status === 404)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
  expect((await unit.get(unit.path)).status).toBe(200);
});
