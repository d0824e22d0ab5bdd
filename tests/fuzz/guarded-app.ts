import { fromHtml } from 'hast-util-from-html';
import { visitParents } from 'unist-util-visit-parents';
import { createApp } from '../../functions/app.ts';
import { createGuard } from '../../functions/guard/guard.ts';
import { memoryCounts } from '../../functions/guard/memory-counts.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import type { TestServices } from '../../functions/testing/make-services.ts';
import { testCatalogue, testSession } from '../../functions/testing/test-catalogue.ts';
import { typed } from '../../functions/testing/test-form.ts';
import { randomBytes } from '../../functions/random.ts';
import { deriveKeyring } from '../../functions/sealing/keyring.ts';
import type { Services } from '../../functions/services.ts';

/** Fields with one value each. */
export type Form = Readonly<Record<string, string>>;

export interface Visitor {
  readonly get: (path: string) => Promise<Response>;
  /** Posts as a browser does: the right answers, with these fields in their place. */
  readonly post: (fields: Form, headers?: Record<string, string>) => Promise<Response>;
  /** Opens the booking page; gives the hidden fields of its form. */
  readonly openForm: () => Promise<Form>;
}

export interface GuardedApp {
  readonly services: TestServices;
  /** Somebody at this network address. */
  readonly visitor: (address: string) => Visitor;
}

const right: Form = { ...typed, needs: 'stepFree' };
const addressHeader = 'X-Test-Address';

/** The app with its guard on, and more seats than any test books. */
export async function guardedApp(): Promise<GuardedApp> {
  const services = await guardedServices();
  const app = createApp(services);
  let people = 0;
  const visitor = (address: string): Visitor => {
    const from = { [addressHeader]: address };
    const get: Visitor['get'] = async (path) => app.request(path, { headers: from });
    return {
      get,
      post: async (fields, headers = { 'Sec-Fetch-Site': 'same-origin' }) =>
        app.request('/api/bookings', {
          method: 'POST',
          headers: { ...headers, ...from },
          body: new URLSearchParams({
            ...right,
            ...contactOf(fields['requestId'] ?? String((people += 1))),
            ...fields,
          }),
        }),
      openForm: async () => formOnPage(await (await get('/sv/boka/kista/')).text()),
    };
  };
  return { services, visitor };
}

/**
 * An e-mail of each form's own; the same form has the same when it is sent again. In letters: digits may happen to be a
 * personal identity number.
 */
function contactOf(form: string): Form {
  const letters = form.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
  return { email: `person.${letters}@example.org`, phone: '' };
}

async function guardedServices(): Promise<TestServices> {
  const keyring = await deriveKeyring(randomBytes(32));
  const counts = await memoryCounts();
  const late: { clock?: Services['clock'] } = {};
  const clock = () => late.clock?.() ?? new Date();
  const services = await makeServices({
    keyring,
    guard: createGuard({ counts, keyring, clock }),
    catalogue: { ...testCatalogue, sessions: [testSession({ seats: 100_000 })] },
    clientAddress: (c) => c.req.header(addressHeader),
  });
  // The guard goes by the same clock, which exists only now.
  late.clock = services.clock;
  return services;
}

/** The hidden fields of the form on a page, as its browser would send them. */
export function formOnPage(html: string): Form {
  const fields: Record<string, string> = {};
  visitParents(fromHtml(html), 'element', ({ tagName, properties }) => {
    const { type, name, value } = properties;
    if (tagName === 'input' && type === 'hidden' && name) {
      fields[name] = String(value ?? '');
    }
  });
  return fields;
}

/** The challenge on a page that asks for a proof, as JSON. */
export function challengeOnPage(html: string): string {
  let challenge = '';
  visitParents(fromHtml(html), 'element', ({ properties }) => {
    if (typeof properties['dataChallenge'] === 'string') challenge = properties['dataChallenge'];
  });
  return challenge;
}
