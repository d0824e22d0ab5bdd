import { expect, test } from 'vitest';
import { fields, interpreterLanguages, needs } from './fields.ts';
import { parseBookingForm } from './form.ts';
import type { FieldError } from './reasons.ts';
import { fieldErrorCodes } from './reasons.ts';

const right = {
  session: 'kista-sv-2026-12-01',
  unit: 'kista',
  name: 'Amina Testsson',
  email: 'amina@example.org',
  phone: '',
  interpreter: '',
  needs: [],
  locale: 'sv',
};

function errorsOf(change: Readonly<Record<string, unknown>>): readonly FieldError[] {
  const parsed = parseBookingForm({ ...right, ...change });
  return parsed.ok ? [] : parsed.reason;
}

function valueOf(change: Readonly<Record<string, unknown>>) {
  const parsed = parseBookingForm({ ...right, ...change });
  return parsed.ok ? parsed.value : parsed.reason;
}

// One row or more for every code; the test below tells which are missing.
const faults = [
  ['session', 'required', { session: '' }],
  ['session', 'required', { session: 'x'.repeat(101) }],
  ['name', 'required', { name: '' }],
  ['name', 'required', { name: ' \u00a0 ' }],
  ['name', 'tooLong', { name: 'å'.repeat(fields.name.maxLength + 1) }],
  ['name', 'characters', { name: 'Amina\nTestsson' }],
  ['name', 'characters', { name: 'Amina\r\nBcc: x' }],
  ['name', 'characters', { name: 'Amina\u0000' + 'T' }],
  ['name', 'characters', { name: 'Amina\tTestsson' }],
  ['name', 'characters', { name: 'Amina\u2028Testsson' }],
  ['name', 'characters', { name: 'Amina \u202enossetseT' }],
  ['name', 'link', { name: 'https://spam.example' }],
  ['name', 'link', { name: 'Vinn på www.spam' }],
  ['name', 'link', { name: 'Vinn: SPAM.com' }],
  ['name', 'link', { name: 'amina@example.org' }],
  ['name', 'link', { name: 'evil.shop' }],
  ['name', 'link', { name: 'http:evil' }],
  ['name', 'link', { name: '192.0.2.1/x' }],
  ['name', 'link', { name: 'evil。com' }],
  ['name', 'required', { name: '\u200B' }],
  ['name', 'required', { name: '...' }],
  ['name', 'characters', { name: 'B\uFFFDrje Testsson' }],
  ['name', 'personalNumber', { name: 'Amina 811218-9876' }],
  ['email', 'invalid', { email: 'amina' }],
  ['email', 'invalid', { email: 'amina@example.org\nBcc: b@example.org' }],
  ['email', 'invalid', { email: 'a@example.org, b@example.org' }],
  ['email', 'tooLong', { email: `${'a'.repeat(243)}@example.org` }],
  ['email', 'personalNumber', { email: '198112189876@example.org' }],
  ['phone', 'invalid', { phone: '123' }],
  ['phone', 'invalid', { phone: 'ring mig' }],
  ['phone', 'tooLong', { phone: '0'.repeat(fields.phone.maxLength + 1) }],
  ['phone', 'personalNumber', { phone: '811218-9876' }],
  ['contact', 'required', { email: '', phone: '' }],
  ['contact', 'required', { email: ' ', phone: '\t' }],
  ['interpreter', 'invalid', { interpreter: 'xx' }],
  ['needs', 'invalid', { needs: ['stepFree', 'champagne'] }],
  ['party', 'invalid', { party: '3' }],
  ['party', 'invalid', { party: ['2'] }],
] as const;

test.each(faults)('%s is refused as "%s" for %j', (field, code, change) => {
  expect(errorsOf(change)).toEqual([{ field, code }]);
});

test('every code of the list can be met, and no other', () => {
  const met = new Set(faults.map(([field, code]) => `${field}.${code}`));
  const listed = Object.entries(fieldErrorCodes).flatMap(([field, codes]) =>
    codes.map((code) => `${field}.${code}`),
  );
  expect([...met].sort()).toEqual(listed.sort());
});

test('all that is wrong is told at once, in the order of the form', () => {
  const all = {
    session: '',
    name: '',
    email: 'x',
    phone: '1',
    interpreter: 'xx',
    needs: ['x'],
    party: 'x',
  };
  expect(errorsOf(all).map(({ field }) => field)).toEqual([
    'session',
    'name',
    'email',
    'phone',
    'interpreter',
    'needs',
    'party',
  ]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'session=x'],
  ['numbers', { session: 1, name: 2, email: 3, phone: 4, interpreter: 5, needs: 6 }],
  ['objects', { session: {}, name: {}, email: {}, phone: {}, interpreter: {}, needs: {} }],
])('a program that posts %s is answered with codes of the list', (_what, posted) => {
  const parsed = parseBookingForm(posted);
  const codes: Readonly<Record<string, readonly string[]>> = fieldErrorCodes;
  const reason = parsed.ok ? [] : parsed.reason;
  expect(reason.length).toBeGreaterThan(0);
  expect(reason.filter(({ field, code }) => !codes[field]?.includes(code))).toEqual([]);
});

test.each([
  'Ana-María O’Neill Žižek',
  'محمد علي',
  'ሰላም ተስፋይ',
  'علی‌رضا',
  'A. Testsson Jr.',
  'St. John',
  'Li',
  '李小龍',
])('%s is a name', (name) => {
  expect(errorsOf({ name })).toEqual([]);
});

test('a name is kept in one coding, without spaces around it', () => {
  expect(valueOf({ name: `  ${'Åsa Östman'.normalize('NFD')} ` })).toMatchObject({
    name: 'Åsa Östman',
  });
});

test.each(['070-174 06 05', '+46 70 174 06 05', '0046701740605', '٠٧٠١٧٤٠٦٠٥', '0701740605'])(
  'the telephone number %s is enough, without e-mail',
  (phone) => {
    expect(valueOf({ email: '', phone })).toMatchObject({ email: '', phone: '+46701740605' });
  },
);

test('a mobile number that could be somebody’s samordningsnummer is still a mobile number', () => {
  expect(valueOf({ phone: '0701740607' })).toMatchObject({ phone: '+46701740607' });
});

test.each([
  [['stepFree', 'stepFree'], ['stepFree']],
  [[...needs], [...needs]],
])('needs %j are kept once each', (posted, kept) => {
  expect(valueOf({ needs: posted })).toMatchObject({ needs: kept });
});

test.each(['', ...interpreterLanguages])('"%s" can be wished for as interpreter', (interpreter) => {
  expect(errorsOf({ interpreter })).toEqual([]);
});

test.each([
  ['a requestId that is no UUID', { requestId: 'x' }, { requestId: undefined }],
  ['a stamp that is too long', { stamp: 'x'.repeat(201) }, { stamp: undefined }],
  ['a locale of the wrong type', { locale: 7 }, { locale: '' }],
  ['a unit of the wrong type', { unit: ['x'] }, { unit: '' }],
])('%s does not stop a person', (_what, change, kept) => {
  expect(valueOf(change)).toMatchObject(kept);
});

test('a field that nobody asked for is thrown away', () => {
  expect(valueOf({ diagnosis: 'x' })).not.toHaveProperty('diagnosis');
});

test.each([
  'J.R. Åberg',
  'Erik S:t Cyr',
  'S:t Cyr',
  'Md. Testsson',
  'محمد اختبار',
  "O'Test",
  'ሃና ፈተና',
])('%s is a name', (name) => {
  expect(errorsOf({ name })).toEqual([]);
});

test.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
  '%s is nobody’s request id: every program could send it',
  (requestId) => {
    const parsed = parseBookingForm({ ...right, requestId });
    expect(parsed.ok && parsed.value.requestId).toBe(undefined);
  },
);

test.each([
  [undefined, 1],
  ['', 1],
  ['1', 1],
  [1, 1],
  ['2', 2],
  [2, 2],
])('a party of %j has %i seats', (party, seats) => {
  const parsed = parseBookingForm({ ...right, party });
  expect(parsed.ok && parsed.value.party).toBe(seats);
});
