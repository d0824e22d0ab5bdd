import * as fc from 'fast-check';
import { badText } from './bad-text.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What can be booked, and what has been: without them no request can make a row. */
export interface KnownIds {
  readonly openSession: string;
  /** Sessions that are there and cannot be booked. */
  readonly shutSessions: readonly string[];
  /** The form id of a booking that is there. */
  readonly takenForm: string;
}

/** A form that would be taken but for one certain fault. */
export interface FaultyForm {
  readonly fault: string;
  readonly fields: Fields;
  /** Sent beside the fields, where they do not count: right values under the same names, and names nobody asked for. */
  readonly decoys: readonly (readonly [name: string, value: unknown])[];
  /** Only JSON can carry it. */
  readonly needsJson: boolean;
}

/** All but session and form id of a booking that would be taken. Tests look for these texts in logs. */
export const rightPerson = {
  unit: 'kista',
  name: 'Åsa Påhittad',
  email: 'asa.pahittad@example.org',
  phone: '070-174 06 05',
  interpreter: 'ar',
  needs: ['stepFree'],
  locale: 'sv',
} as const;

export const rightFeedback = {
  message: 'En påhittad text som är svår att läsa.',
  email: 'asa.pahittad@example.org',
  locale: 'sv',
} as const;

/** The changes that make a form wrong, whatever else is in it. */
type Faults = Readonly<Record<string, fc.Arbitrary<Fields>>>;

const notBlank = badText.filter((text) => text.trim() !== '');
const noText = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e300),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.object({ maxDepth: 3 }),
);

function value(name: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<Fields> {
  return values.map((one) => ({ [name]: one }));
}

function oneOf(name: string, ...values: readonly string[]): fc.Arbitrary<Fields> {
  return value(name, fc.constantFrom(...values));
}

function longerThan(limit: number): fc.Arbitrary<string> {
  return fc.integer({ min: limit + 1, max: limit + 2000 }).map((length) => 'a'.repeat(length));
}

const inName = (...parts: readonly string[]) =>
  oneOf('name', ...parts.map((part) => `Åsa ${part} Påhittad`));

/** By the rules of `src/domain/booking/form.ts`, and the seats there are. */
const bookingFaults = ({ openSession, shutSessions, takenForm }: KnownIds): Faults => ({
  'shut session': oneOf('session', ...shutSessions),
  'unknown session': value(
    'session',
    badText.filter((id) => !id.includes(openSession)),
  ),
  'used form': fc.constant({ requestId: takenForm, name: 'Bo Påhittad' }),
  'no name': oneOf('name', '', ' ', '\t\n ', '\u00a0', '1234', '-'),
  'long name': value('name', longerThan(100)),
  'control in name': inName('\0', '\u0007', '\u001b', '\u202e', '\u2066', '\ufffd', '\ud800'),
  'link in name': inName('/', '\\', '@', 'www.example.com', 'x:y', 'bo。example'),
  'no contact': fc.constant({ email: '', phone: ' ' }),
  'wrong mail': value(
    'email',
    notBlank.map((text) => `asa${text}@`),
  ),
  'header in mail': oneOf('email', 'asa@example.org\r\nBcc: bo@example.org'),
  'long mail': value(
    'email',
    longerThan(254).map((text) => `${text}@example.org`),
  ),
  'wrong phone': oneOf('phone', '070', 'abc', '1', '+', '070-174 06 05 eller 070-174 06 06'),
  'long phone': value(
    'phone',
    longerThan(30).map((text) => text.replaceAll('a', '7')),
  ),
  'wrong interpreter': value(
    'interpreter',
    notBlank.map((text) => `x${text}`),
  ),
  'wrong need': value(
    'needs',
    fc.array(
      badText.map((text) => `x${text}`),
      { minLength: 1, maxLength: 5 },
    ),
  ),
});

/** By the rules of `src/domain/feedback.ts`. */
const feedbackFaults: Faults = {
  'no message': oneOf('message', '', ' ', '\r\n', '\u00a0'),
  'long message': value('message', longerThan(2000)),
  'wrong answer address': value(
    'email',
    notBlank.map((text) => `asa${text}@`),
  ),
  'long answer address': value(
    'email',
    longerThan(254).map((text) => `${text}@example.org`),
  ),
};

/** Faults of type, and of fields that are inherited instead of sent. */
function jsonFaults(right: Fields, names: readonly string[]): Faults {
  const without = Object.fromEntries(names.map((name) => [name, undefined]));
  return {
    ...Object.fromEntries(names.map((name) => [`${name} of another type`, value(name, noText)])),
    'fields in __proto__': fc.constant({ ...without, ['__proto__']: right }),
  };
}

/** A booking form with one certain fault; the fields beside it are right, or anything. */
export function faultyBooking(known: KnownIds): fc.Arbitrary<FaultyForm> {
  const right = { ...rightPerson, session: known.openSession };
  const free = ['locale', 'unit', 'stamp', 'name', 'email', 'phone', 'interpreter'];
  return fc.oneof(
    { weight: 4, arbitrary: formsOf(right, bookingFaults(known), free, false) },
    { weight: 1, arbitrary: formsOf(right, jsonFaults(right, ['session', 'name']), free, true) },
  );
}

const freeOfFeedback = ['locale', 'message', 'email'];

export const faultyFeedback: fc.Arbitrary<FaultyForm> = fc.oneof(
  { weight: 4, arbitrary: formsOf(rightFeedback, feedbackFaults, freeOfFeedback, false) },
  {
    weight: 1,
    arbitrary: formsOf(
      rightFeedback,
      jsonFaults(rightFeedback, ['message', 'email']),
      freeOfFeedback,
      true,
    ),
  },
);

const stranger = fc.tuple(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    '',
  ),
  badText,
);

function formsOf(
  right: Fields,
  faults: Faults,
  free: readonly string[],
  needsJson: boolean,
): fc.Arbitrary<FaultyForm> {
  const noise = fc.dictionary(fc.constantFrom(...free), badText, {
    maxKeys: 3,
    noNullPrototype: true,
  });
  return fc.constantFrom(...Object.entries(faults)).chain(([fault, changes]) =>
    fc
      .tuple(fc.uuid({ version: 4 }), noise, changes, fc.array(stranger, { maxLength: 3 }))
      .map(([requestId, others, certain, strangers]) => ({
        fault,
        needsJson,
        // The fault is written last, so that no noise can mend it.
        fields: { requestId, ...right, ...others, ...certain },
        // A right value would count where JSON lacks the wrong one.
        decoys: [...(needsJson ? [] : Object.entries(right)), ...strangers],
      })),
  );
}
