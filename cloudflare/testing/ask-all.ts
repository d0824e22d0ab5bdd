import * as z from 'zod/mini';
import { requestList } from './request-list.ts';
import type { Known, Step } from './request-list.ts';

/** A target under test: answers a request for one of its addresses. */
export type Target = (request: Request) => Promise<Response>;

/** An answer without what is another one each time. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const compared = [
  'cache-control',
  'content-security-policy',
  'content-type',
  'location',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'x-robots-tag',
];

/** Makes all requests of the list, one after another; gives the answers by the names of their steps. */
export async function askAll(target: Target, origin: string): Promise<Map<string, Told>> {
  const answers = new Map<string, Told>();
  let known: Known = { booking: '/', action: '', session: await openSession(target, origin) };
  for (const step of requestList) {
    const answer = await target(requestOf(step, known, origin));
    const location = answer.headers.get('Location');
    const body = await answer.text();
    const action = /name="action" value="([^"]*)"/.exec(body)?.[1] ?? known.action;
    if (answer.status === 303 && location !== null) known = { ...known, booking: location };
    known = { ...known, action };
    answers.set(step.name, step.compareOnly ? onlyStatus(answer) : whole(answer, body));
  }
  return answers;
}

function requestOf({ path, init }: Step, known: Known, origin: string): Request {
  const address = origin + (typeof path === 'string' ? path : path(known));
  return new Request(address, { redirect: 'manual', ...init?.(known, origin) });
}

const sessionsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), state: z.string() })),
});

async function openSession(target: Target, origin: string): Promise<string> {
  const answer = await target(new Request(`${origin}/api/sessions`));
  const { sessions } = sessionsSchema.parse(await answer.json());
  // The last ones are weeks ahead, so that none closes while the test runs.
  const open = sessions.findLast(({ id, state }) => id.startsWith('kista-') && state === 'open');
  if (!open) throw new Error('There is no open session in Kista: build the site again.');
  return open.id;
}

function onlyStatus({ status }: Response): Told {
  return { status, headers: {}, body: '' };
}

function whole(answer: Response, body: string): Told {
  const headers = compared.map((name): [string, string] => [
    name,
    normal(answer.headers.get(name) ?? ''),
  ]);
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: normal(body),
  };
}

/** Puts a name in the place of everything random: tokens, references, the ids of forms and their stamps. */
function normal(text: string): string {
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/(\/bokning\/(?:<span>)?)[\w-]{22}/g, '$1TOKEN')
    .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'REFERENCE')
    .replace(/(name="(?:stamp|action)" value=")[^"]*/g, '$1SIGNED')
    .replace(/charset=utf-8/gi, 'charset=utf-8');
}
