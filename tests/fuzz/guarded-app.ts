import { fromHtml } from 'hast-util-from-html';
import { visitParents } from 'unist-util-visit-parents';
import { createApp } from '../../functions/app.ts';
import { createGuard } from '../../functions/guard/guard.ts';
import { randomBytes } from '../../functions/random.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import type { TestServices } from '../../functions/testing/make-services.ts';
import { testCatalogue, testSession } from '../../functions/testing/test-catalogue.ts';
import { typed } from '../../functions/testing/test-form.ts';

/** Fields with one value each. */
type Form = Readonly<Record<string, string>>;

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
  const services = await makeServices({
    guard: await createGuard(randomBytes),
    catalogue: { ...testCatalogue, sessions: [testSession({ seats: 100_000 })] },
    clientAddress: (c) => c.req.header(addressHeader),
  });
  const app = createApp(services);
  const visitor = (address: string): Visitor => {
    const from = { [addressHeader]: address };
    const get: Visitor['get'] = async (path) => app.request(path, { headers: from });
    return {
      get,
      post: async (fields, headers = { 'Sec-Fetch-Site': 'same-origin' }) =>
        app.request('/api/bookings', {
          method: 'POST',
          headers: { ...headers, ...from },
          body: new URLSearchParams({ ...right, ...fields }),
        }),
      openForm: async () => formOnPage(await (await get('/sv/boka/kista/')).text()),
    };
  };
  return { services, visitor };
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
