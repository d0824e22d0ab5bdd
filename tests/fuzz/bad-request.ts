import * as fc from 'fast-check';
import { badHeaders } from './bad-headers.ts';
import type { Headers } from './bad-headers.ts';
import { badBody, marker } from './bad-text.ts';
import { faultyBooking, faultyFeedback, rightFeedback, rightPerson } from './faulty-form.ts';
import type { FaultyForm, Fields, KnownIds } from './faulty-form.ts';
import { encodeForm, encodings, formType, jsonType } from './form-body.ts';
import { reading } from './reading.ts';
import { megabyte, wronglySent } from './wrongly-sent.ts';

export interface BadRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
  /** The body comes in pieces of at most so many bytes; whole when undefined. */
  readonly piece?: number | undefined;
}

/** What is posted, wherever to. */
export interface BadPost {
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A request that must not leave anything behind: each post has a fault that no chance can mend. */
export function badRequest(known: KnownIds): fc.Arbitrary<BadRequest> {
  const rightBooking = { ...rightPerson, session: known.openSession };
  return fc.oneof(
    { weight: 6, arbitrary: postsTo('/api/bookings', faultyBooking(known), rightBooking) },
    { weight: 2, arbitrary: postsTo('/api/feedback', faultyFeedback, rightFeedback) },
    { weight: 2, arbitrary: reading },
  );
}

function postsTo(
  path: string,
  forms: fc.Arbitrary<FaultyForm>,
  right: Fields,
): fc.Arbitrary<BadRequest> {
  const post = fc.oneof(
    { weight: 120, arbitrary: faultyPost(forms) },
    { weight: 30, arbitrary: noForm },
    { weight: 50, arbitrary: wronglySent(right) },
    { weight: 1, arbitrary: megabyte(right) },
  );
  const pieces = fc.option(fc.integer({ min: 500, max: 70_000 }), { nil: undefined, freq: 4 });
  return fc
    .tuple(post, badHeaders, pieces, fc.constantFrom('', '?', `?name=${marker}&unit=%00%ff`))
    .map(([{ headers, body }, others, piece, query]) => ({
      method: 'POST',
      path: path + query,
      // What makes a post wrong is written last.
      headers: { ...others, ...headers },
      body,
      piece,
    }));
}

function faultyPost(forms: fc.Arbitrary<FaultyForm>): fc.Arbitrary<BadPost> {
  const parameter = fc.constantFrom('', ';', '; charset=utf-16', ';charset="', '; boundary=x');
  return fc
    .tuple(forms, fc.constantFrom(...encodings), parameter)
    .map(([form, encoding, parameters]) => {
      const { type, body } = encodeForm(form, form.needsJson ? 'json' : encoding);
      return { headers: { 'Content-Type': type + parameters }, body };
    });
}

const noForm: fc.Arbitrary<BadPost> = fc
  .tuple(fc.constantFrom(formType, jsonType, formType.toUpperCase()), badBody)
  .map(([type, body]) => ({ headers: { 'Content-Type': type }, body }));
