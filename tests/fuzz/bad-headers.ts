import * as fc from 'fast-check';
import { badText, hostileMarker } from './bad-text.ts';

export type Headers = Readonly<Record<string, string>>;

/** What a header can carry: Latin letters and tabs, by code. Others never reach the function: HTTP has no way to send them. */
const latin = badText.map((text) =>
  [...text]
    .map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) & 0xff))
    .join('')
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .trim(),
);

const badValue = fc.oneof(latin, fc.constantFrom(hostileMarker, '*', ',;q=', '0', '../', '%00'));

/** Headers that some program somewhere acts on. None of them makes a post right or wrong. */
const names = [
  'Accept-Charset',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Cookie',
  'Forwarded',
  'Host',
  'If-Modified-Since',
  'If-None-Match',
  'Prefer',
  'Range',
  'Referer',
  'Upgrade',
  'User-Agent',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-HTTP-Method-Override',
  'X-Original-URL',
  'X-Requested-With',
] as const;

const languages = fc.constantFrom(
  'ar',
  'sv-simple;q=0.5,ar;q=x',
  `${'x-'.repeat(4000)}y`,
  'en;q=1.0000000000000001,*;q=-1',
  ',,,;;;',
);
const referers = fc.constantFrom(
  'http://127.0.0.1:8080/ar/boka/kista/',
  'https://%',
  'data:text/html,<b>',
  '//',
  `https://example.com/${'a/'.repeat(3000)}`,
);
const cookies = fc.integer({ min: 1, max: 8000 }).map((length) => `id=${'c'.repeat(length)}`);
const accepts = fc.constantFrom(
  'application/json',
  'text/html,application/xhtml+xml,*/*;q=0.8',
  'application/json;q=0.1,text/html;q=x',
  '*/*',
  'a/b,'.repeat(2000),
);

const known: fc.Arbitrary<Headers> = fc.oneof(
  languages.map((value) => ({ 'Accept-Language': value })),
  referers.map((value) => ({ Referer: value })),
  cookies.map((value) => ({ Cookie: value })),
  accepts.map((value) => ({ Accept: value })),
  badValue.map((value) => ({ Accept: value })),
);

const some: fc.Arbitrary<Headers> = fc
  .array(fc.tuple(fc.constantFrom(...names), badValue), { maxLength: 4 })
  .map((pairs) => Object.fromEntries(pairs));

/** Headers of a request of any kind; half of the requests come from a program that asks for JSON. */
export const badHeaders: fc.Arbitrary<Headers> = fc
  .tuple(fc.constantFrom<Headers>({}, { Accept: 'application/json' }), some, fc.oneof(known, some))
  .map(([program, others, one]) => ({ ...program, ...others, ...one }));
