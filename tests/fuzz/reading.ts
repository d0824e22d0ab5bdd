import * as fc from 'fast-check';
import { METHODS } from 'node:http';
import { badHeaders } from './bad-headers.ts';
import { marker } from './bad-text.ts';
import type { BadRequest } from './bad-request.ts';

const segment = fc.oneof(
  fc.constantFrom('sv', 'ar', 'xx', 'boka', 'bokning', 'kista', 'api', 'bookings', 'enhet', ''),
  fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '%00', '%ff', '%c0%af', '%', '%zz', '~', ';'),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeURI(text.toWellFormed())),
  fc.constantFrom('a'.repeat(3000), `${marker}%22%3E%3Cimg%3E`, '__proto__', 'catalogue.json'),
);

const begin = fc.constantFrom(
  '/',
  '/api/live',
  '/api/health',
  '/api/sessions',
  '/api/bookings',
  '/sv/boka/kista/',
  '/ar/bokning/',
);

const end = fc.constantFrom('', '/', '?', `?q=${marker}%3C`, '#');

const path = fc
  .tuple(begin, fc.array(segment, { maxLength: 6 }), end)
  .map(([first, segments, last]) => first + segments.join('/') + last);

/** Those that Node lets through, without the two that a `Request` cannot have; raw-requests.test.ts sends the rest. */
const method = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'OPTIONS'),
  fc.constantFrom(...METHODS.filter((name) => !['CONNECT', 'POST', 'TRACE'].includes(name))),
);

/** A request to any address, with any method but the one that may write. */
export const reading: fc.Arbitrary<BadRequest> = fc.record({
  method,
  path,
  headers: badHeaders,
});
