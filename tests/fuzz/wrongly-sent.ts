import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { Headers } from './bad-headers.ts';
import type { BadPost } from './bad-request.ts';
import type { Fields } from './faulty-form.ts';
import { encodeForm, formType, jsonType } from './form-body.ts';

const asJson = { 'Content-Type': jsonType };

/** A right form, sent in a way that cannot be taken. */
export function wronglySent(right: Fields): fc.Arbitrary<BadPost> {
  const form = { fields: right, decoys: [] };
  const { body } = encodeForm(form, 'json');
  const urlEncoded = encodeForm(form, 'form').body;
  const utf16 = Uint8Array.from(Buffer.from(new TextDecoder().decode(body), 'utf16le'));
  const gzipped = Uint8Array.from(gzipSync(body));
  return fc.oneof(
    origin.map((headers) => ({ headers: { ...asJson, ...headers }, body })),
    otherType.map((type) => ({ headers: { 'Content-Type': type }, body })),
    fc.nat({ max: body.length - 1 }).map((end) => ({ headers: asJson, body: body.slice(0, end) })),
    tooMuch.map((bytes) => ({ headers: asJson, body: padded(body, bytes) })),
    fc.constantFrom<BadPost>(
      { headers: asJson, body: utf16 },
      { headers: { ...asJson, 'Content-Encoding': 'gzip' }, body: gzipped },
      { headers: asJson, body: urlEncoded },
      { headers: { 'Content-Type': formType }, body },
    ),
  );
}

const origin = fc.constantFrom<Headers>(
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:8081' },
  { Origin: 'null' },
  { Origin: 'http://127.0.0.1:8080.evil.example' },
  { 'Sec-Fetch-Site': 'none' },
);

const otherType = fc.constantFrom(
  '',
  'text/plain',
  'text/json',
  'application/jsonx',
  'multipart/form-data; boundary=x',
  `text/plain; ${jsonType}`,
);

const tooMuch = fc.integer({ min: 16_385, max: 40_000 });

/** A right form and a megabyte of blanks. Made once, since a run sends hundreds of it. */
export function megabyte(right: Fields): fc.Arbitrary<BadPost> {
  const { body } = encodeForm({ fields: right, decoys: [] }, 'json');
  return fc.constant({ headers: asJson, body: padded(body, 1_048_576) });
}

/** JSON may end in blanks. */
function padded(body: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(body.length + bytes).fill(0x20);
  all.set(body);
  return all;
}
