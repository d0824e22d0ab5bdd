import { localDateAt } from '../../src/domain/time.ts';
import { solveChallenge } from '../../src/islands/solve-challenge.ts';
import type { Challenge } from '../../src/islands/solve-challenge.ts';
import { challengeOnPage, formOnPage } from './guarded-app.ts';
import type { Form, GuardedApp, Visitor } from './guarded-app.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** Statuses, each with how often it was answered. */
export type Tally = Record<number, number>;

/** Posts in turn; gives how often each status was answered. */
export async function tally(
  times: number,
  post: (index: number) => Promise<Response>,
): Promise<Tally> {
  const statuses: Tally = {};
  for (let index = 0; index < times; index += 1) {
    const { status } = await post(index);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

/** Opens a form and types for a while, as a person does. */
export async function typedForm(app: GuardedApp, person: Visitor, time = minute): Promise<Form> {
  const form = await person.openForm();
  app.services.pass(time);
  return form;
}

/** What the script of the page does: solves the challenge and sends the form again. */
export async function prove(person: Visitor, form: Form, asked: Response): Promise<Response> {
  const html = await asked.text();
  const challenge = JSON.parse(challengeOnPage(html)) as Challenge;
  const solution = await solveChallenge(challenge);
  const proof = JSON.stringify({ challenge, solution });
  return person.post({ ...form, ...formOnPage(html), proof });
}

/** The clock time (ms) that a page names: the next one of its kind in the winter of the tests. */
export function timeOnPage(html: string, now: Date): number {
  const [, hours = '', minutes = ''] = /Vänta till kl\. (\d+)[.:](\d+)/.exec(html) ?? [];
  const time = Date.parse(`${localDateAt(now)}T${hours}:${minutes}:00+01:00`);
  return time < now.getTime() ? time + 24 * hour : time;
}

/** What somebody without script does: waits until the time on the page and presses again. */
export async function waitAsTold(
  app: GuardedApp,
  person: Visitor,
  form: Form,
  asked: Response,
): Promise<Response> {
  const html = await asked.text();
  const now = app.services.clock();
  app.services.pass(Math.max(0, timeOnPage(html, now) - now.getTime()));
  return person.post({ ...form, comment: '', ...formOnPage(html) });
}
