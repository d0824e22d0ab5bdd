import * as z from 'zod/mini';
import { failed, succeeded } from '../result.ts';
import type { Result } from '../result.ts';
import { readHelpingCode } from './helping-code.ts';
import { fields, interpreterLanguages, needs } from './fields.ts';
import { holdsPersonalNumber, phoneHoldsPersonalNumber } from './personal-number.ts';
import { toE164 } from './phone.ts';
import type { FieldError, FormField } from './reasons.ts';

/** Control characters, line breaks, marks that turn the direction of text, and what stands for a letter that was lost. */
const forbiddenInName = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/**
 * What a mail program could turn into a link: a slash, a colon, an at sign, or a dot between words of two letters or
 * more. "J.R. Åberg" and "S:t" are names; "S:t" is the one colon that is.
 */
const linkInName = /[/\\@]|(?<!^S|[\s-]S):|[\p{L}\d-]{2,}[.\u3002\uFF0E]\p{L}{2,}/u;

/** A name that shows something: at least one letter, of any alphabet. */
const letter = /\p{L}/u;

const text = z.pipe(
  z._default(z.string(), ''),
  z.transform((typed: string) => typed.normalize('NFC').trim()),
);

const name = text.check(
  z.refine((typed) => typed !== '', { error: 'required', abort: true }),
  z.maxLength(fields.name.maxLength, { error: 'tooLong', abort: true }),
  z.refine((typed) => !holdsPersonalNumber(typed), { error: 'personalNumber', abort: true }),
  z.refine((typed) => !forbiddenInName.test(typed), { error: 'characters', abort: true }),
  z.refine((typed) => !linkInName.test(typed), { error: 'link', abort: true }),
  z.refine((typed) => letter.test(typed), { error: 'required' }),
);

// Schemas are made once: making one costs more than many readings.
const emailFormat = z.email();

const email = text.check(
  z.maxLength(fields.email.maxLength, { error: 'tooLong', abort: true }),
  z.refine((typed) => !holdsPersonalNumber(typed), { error: 'personalNumber', abort: true }),
  z.refine((typed) => typed === '' || emailFormat.safeParse(typed).success, { error: 'invalid' }),
);

const phone = z.pipe(
  text.check(
    z.maxLength(fields.phone.maxLength, { error: 'tooLong', abort: true }),
    z.refine((typed) => !phoneHoldsPersonalNumber(typed), { error: 'personalNumber', abort: true }),
  ),
  z.pipe(
    z.transform((typed: string) => (typed === '' ? '' : toE164(typed))),
    z.string({ error: 'invalid' }),
  ),
);

/** Seats wanted: a tick for two; a program may say the number. */
const party = z.pipe(
  z._default(z.union([z.literal(['', '1', '2']), z.literal([1, 2])], { error: 'invalid' }), 1),
  z.transform((given) => (Number(given) === 2 ? 2 : 1)),
);

/** Whatever is not a plain yes is a no: nobody is texted by mistake. */
const yes = z.pipe(
  z.catch(z.optional(z.union([z.literal('yes'), z.literal(true)])), undefined),
  z.transform((given) => given !== undefined),
);

/** A helping code as it is stored, or what was typed instead of one. */
const code = z.pipe(
  z.catch(text, ''),
  z.transform((typed: string) => readHelpingCode(typed) ?? typed),
);

/**
 * What a browser or a program posts to `/api/bookings`. Every message is a code from `fieldErrorCodes`.
 * `locale` is checked against the list of languages by the function, which knows it.
 */
const bookingForm = z.object({
  session: text.check(z.refine((id) => id !== '' && id.length <= 100, { error: 'required' })),
  unit: z.catch(text, ''),
  name,
  email,
  phone,
  interpreter: z.pipe(
    text,
    z.union([z.literal(''), z.enum(interpreterLanguages)], { error: 'invalid' }),
  ),
  needs: z._default(z.array(z.enum(needs), { error: 'invalid' }), []),
  party,
  /** "You may text this number". */
  mayText: yes,
  /** "I help someone": somebody else than the one who comes has filled in the form. */
  helped: yes,
  code,
  /** Whether the party would rather wait than be refused when the session is full. */
  wait: z.pipe(
    z.catch(z.optional(z.union([z.literal('1'), z.literal(true)])), undefined),
    z.transform((given) => given !== undefined),
  ),
  locale: z.catch(text, ''),
  requestId: z.catch(z.optional(z.uuid({ version: 'v4' })), undefined),
  stamp: z.catch(z.optional(z.string().check(z.maxLength(200))), undefined),
});

export type BookingForm = z.infer<typeof bookingForm>;

/** Checks a posted form. Phone becomes E.164. All wrong fields are told at once, in the order of the form. */
export function parseBookingForm(posted: unknown): Result<BookingForm, FieldError[]> {
  const parsed = bookingForm.safeParse(posted);
  const errors = parsed.success ? [] : parsed.error.issues.map(toFieldError);
  if (lacksContact(posted)) errors.push({ field: 'contact', code: 'required' });
  if (!parsed.success || errors.length > 0) return failed(inFormOrder(errors));
  const form = parsed.data;
  return succeeded({ ...form, needs: [...new Set(form.needs)] });
}

function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const field = String(issue.path[0] ?? 'session') as FormField;
  // A value of the wrong type (JSON) has no code of ours: the mildest code of the field says what to do.
  const known = /^[a-z]+[A-Za-z]*$/.test(issue.message);
  const fallback = field === 'session' || field === 'name' ? 'required' : 'invalid';
  return { field, code: known ? issue.message : fallback };
}

const contact = z.object({ email: z.catch(text, ''), phone: z.catch(text, '') });

function lacksContact(posted: unknown): boolean {
  const given = contact.safeParse(posted).data;
  return given === undefined || (given.email === '' && given.phone === '');
}

const order: readonly FormField[] = [
  'session',
  'name',
  'contact',
  'email',
  'phone',
  'interpreter',
  'needs',
  'party',
];

function inFormOrder(errors: readonly FieldError[]): FieldError[] {
  return [...errors].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}
