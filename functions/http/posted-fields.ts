import * as z from 'zod/mini';

const listFields = new Set(['needs']);

const object = z.record(z.string(), z.unknown());

/** The media types a form may come in. */
export const formTypes = ['application/x-www-form-urlencoded', 'application/json'] as const;

/** Media type of a request without its parameters, in small letters. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A request of Hono's. Its body may have been read before, and is kept as it was read: other forms of it cost much more. */
interface Readable {
  readonly raw: Request;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const utf8 = new TextDecoder();

/** Fields of a posted form as they came, unchecked. What cannot be read is a form without fields. */
export async function postedFields(request: Readable): Promise<Record<string, unknown>> {
  const body = utf8.decode(await request.arrayBuffer());
  return mediaTypeOf(request.raw) === 'application/json' ? fromJson(body) : fromUrlEncoded(body);
}

function fromJson(body: string): Record<string, unknown> {
  try {
    return object.safeParse(JSON.parse(body)).data ?? {};
  } catch {
    return {};
  }
}

function fromUrlEncoded(body: string): Record<string, unknown> {
  const posted = new URLSearchParams(body);
  return Object.fromEntries(
    [...posted.keys()].map((name) => [
      name,
      listFields.has(name) ? posted.getAll(name) : posted.get(name),
    ]),
  );
}

/** A field as text, or empty when it is missing or something else. */
export function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
