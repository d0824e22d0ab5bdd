import type { Hono } from 'hono';
import { createApp } from '../../functions/app.ts';
import { rosterKeyOf } from '../../functions/roster/roster-key.ts';
import type { Services } from '../../functions/services.ts';
import { deliverDue } from '../../functions/testing/make-outage.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import { postForm } from '../../functions/testing/post.ts';
import { attributeOf, parseHtml } from '../built/html-tree.ts';

/** The session whose roster the tests look at. */
export const rosterSession = { id: 'kista-sv-2026-12-01', unit: 'kista' };

type Fields = Readonly<Record<string, string>>;

/** A browser with one cookie, as far as forms need one. */
function makeBrowser(app: Hono) {
  let cookie = '';
  const keep = (answer: Response) => {
    const given = answer.headers.get('Set-Cookie');
    if (given !== null) cookie = given.split(';')[0] ?? '';
    return answer;
  };
  const get = async (at: string) => keep(await app.request(at, { headers: { Cookie: cookie } }));
  const page = async (at: string) => parseHtml(await (await get(at)).text());
  const post = async (at: string, fields: Fields, headers = {}) =>
    keep(await postForm(app, at, fields, { Cookie: cookie, ...headers }));
  /** What the form that leads to an address would send untouched. */
  const fieldsOf = async (to: string, at: string): Promise<Fields> => {
    const forms = (await page(at)).querySelectorAll('form');
    const form = forms.find((one) => attributeOf(one, 'action') === to);
    if (!form) throw new Error(`No form on ${at} leads to ${to}`);
    const hidden = form.querySelectorAll('input[type="hidden"]');
    return Object.fromEntries(
      hidden.map((input) => [attributeOf(input, 'name'), attributeOf(input, 'value')]),
    );
  };
  /** Presses the button that leads to an address, on that page unless told otherwise. */
  const press = async (to: string, fields: Fields = {}, at = to) =>
    post(to, { ...(await fieldsOf(to, at)), ...fields });
  const forget = () => {
    cookie = '';
  };
  return { get, page, post, fieldsOf, press, forget, cookie: () => cookie };
}

/** A unit with the link to a roster, its mailbox, and a browser that has not been there before. */
export async function makeUnit(changes: Partial<Services> = {}) {
  const services = await makeServices(changes);
  const app = createApp(services);
  const path = `/sv/enhet/${await rosterKeyOf(services, rosterSession)}/`;
  const browser = makeBrowser(app);
  const lastCode = () =>
    services.mails.map(({ text }) => /Kod: (\d{6})/.exec(text)?.[1]).findLast(Boolean) ?? '';
  /** Gives the address of the page with the field for the code. */
  const askForCode = async () => {
    const asked = await browser.press(`${path}kod/`, {}, path);
    await deliverDue(services);
    return asked.headers.get('Location') ?? '';
  };
  const logIn = async () => {
    const at = await askForCode();
    return browser.press(at, { code: lastCode() });
  };
  return { ...browser, services, app, path, lastCode, askForCode, logIn };
}
