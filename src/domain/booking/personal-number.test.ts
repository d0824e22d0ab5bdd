import { expect, test } from 'vitest';
import { holdsPersonalNumber, phoneHoldsPersonalNumber } from './personal-number.ts';

// Numbers that Skatteverket publishes for tests, or whose check digit was worked out here; nobody's own.
const forms = [
  ['ten digits', '8112189876'],
  ['ten digits and a hyphen', '811218-9876'],
  ['twelve digits', '198112189876'],
  ['twelve digits and a hyphen', '19811218-9876'],
  ['a plus, past a hundred years', '121212+1212'],
  ['a space', '811218 9876'],
  ['a hyphen that a telephone types', '811218\u20109876'],
  ['a dash', '19811218–9876'],
  ['a samordningsnummer', '811278-9873'],
  ['a samordningsnummer of twelve digits', '198112789873'],
  ['Arabic digits', '٨١١٢١٨-٩٨٧٦'],
  ['Persian digits', '۸۱۱۲۱۸۹۸۷۶'],
] as const;

test.each(forms)('a text that is %s holds a personal number', (_form, typed) => {
  expect(holdsPersonalNumber(typed)).toBe(true);
});

test.each(forms)('%s is found inside other text', (_form, typed) => {
  expect(holdsPersonalNumber(`Amina Testsson ${typed}, Kista`)).toBe(true);
  expect(holdsPersonalNumber(`pnr:${typed}.`)).toBe(true);
});

test.each([
  ['a name', 'Amina Testsson'],
  ['a wrong check digit', '811218-9877'],
  ['no such month', '811318-9876'],
  ['no such day', '810230-0000'],
  ['part of a longer number', '118112189876543'],
  ['a house and a postal code', 'Testgatan 12, 164 40 Kista'],
  ['nothing', ''],
])('%s is no personal number', (_what, typed) => {
  expect(holdsPersonalNumber(typed)).toBe(false);
});

test.each([
  ['twelve digits', '198112189876'],
  ['a hyphen after the sixth digit', '811218-9876'],
  ['a hyphen after the eighth of twelve', '19811218-9876'],
  ['a plus after the sixth digit', '121212+1212'],
  ['a hyphen that a telephone types', '811218\u20109876'],
  ['a dash that a telephone types', '811218–9876'],
  ['twelve digits in groups', '19811218 9876'],
  ['a samordningsnummer with a hyphen', '811278-9873'],
  ['Arabic digits', '٨١١٢١٨-٩٨٧٦'],
  ['Arabic digits, twelve of them', '١٩٨١١٢١٨٩٨٧٦'],
])('a telephone field holds a personal number with %s', (_form, typed) => {
  expect(phoneHoldsPersonalNumber(typed)).toBe(true);
});

// Of the numbers that PTS reserves for fiction these pass as samordningsnummer: 070174 reads as 14 January 2007.
test.each(['0701740607', '0701740615', '0701740649', '0701740698'])(
  'the mobile number %s is never taken for a personal number in the telephone field',
  (typed) => {
    expect(holdsPersonalNumber(typed)).toBe(true);
    expect(phoneHoldsPersonalNumber(typed)).toBe(false);
    expect(phoneHoldsPersonalNumber(typed.replace(/^(\d{3})/, '$1-'))).toBe(false);
    expect(phoneHoldsPersonalNumber(typed.replace(/^0/, '+46 '))).toBe(false);
  },
);
