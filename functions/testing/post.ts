import type { Hono } from 'hono';
import { typed } from './test-form.ts';

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Posts fields the way a browser posts a form. */
export function postForm(app: Hono, path: string, fields: Fields, headers = {}): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value ?? []].flat()) body.append(name, one);
  }
  return post(app, path, body.toString(), {
    'Content-Type': 'application/x-www-form-urlencoded',
    Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'Sec-Fetch-Site': 'same-origin',
    ...headers,
  });
}

/** Posts fields as a program does. */
export function postJson(app: Hono, path: string, fields: Fields, headers = {}): Promise<Response> {
  return post(app, path, JSON.stringify(fields), {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...headers,
  });
}

async function post(app: Hono, path: string, body: string, headers: Record<string, string>) {
  return app.request(path, { method: 'POST', body, headers });
}

/** A whole, right form of its own id. */
export function wholeForm(changes: Fields = {}): Fields {
  return { ...typed, requestId: crypto.randomUUID(), ...changes };
}
