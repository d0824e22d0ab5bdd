import { encoded } from './bad-text.ts';
import type { FaultyForm } from './faulty-form.ts';

type Form = Pick<FaultyForm, 'fields' | 'decoys'>;

export const formType = 'application/x-www-form-urlencoded';
export const jsonType = 'application/json';

export const encodings = ['form', 'json', 'json with mark'] as const;

export interface EncodedForm {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A form as it is sent: as a browser does, or as JSON, with or without a byte order mark. */
export function encodeForm(form: Form, encoding: (typeof encodings)[number]): EncodedForm {
  if (encoding === 'form') return { type: formType, body: encoded(urlEncoded(form)) };
  const mark = encoding === 'json' ? '' : '\ufeff';
  return { type: jsonType, body: encoded(mark + json(form)) };
}

/** Of two values with one name the first counts, so the decoys come after. */
function urlEncoded({ fields, decoys }: Form): string {
  const body = new URLSearchParams();
  for (const [name, value] of [...Object.entries(fields), ...decoys]) {
    for (const one of [value].flat()) if (typeof one === 'string') body.append(name, one);
  }
  return body.toString();
}

/** Of two values with one name the last counts, so the decoys come before. Written by hand: an object has no doubles. */
function json({ fields, decoys }: Form): string {
  const members = [...decoys, ...Object.entries(fields)]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
}
