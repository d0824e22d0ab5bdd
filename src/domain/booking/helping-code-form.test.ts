import { expect, test } from 'vitest';
import { checkCodeForm } from './helping-code-form.ts';

const choices = { units: ['kista', 'farsta'], locales: ['sv', 'ti'] };
const right = { unit: 'kista', locale: 'ti', interpreter: 'ti' };

test.each([right, { ...right, interpreter: '' }, { ...right, interpreter: 'swl' }])(
  'a unit, a language and perhaps an interpreter are enough: %o',
  (form) => {
    expect(checkCodeForm(form, choices)).toEqual({ ok: true, value: form });
  },
);

test('all that is missing is told at once, in the order of the form', () => {
  expect(checkCodeForm({ unit: '', locale: '', interpreter: 'klingon' }, choices)).toEqual({
    ok: false,
    reason: [
      { field: 'unit', code: 'required' },
      { field: 'locale', code: 'required' },
      { field: 'interpreter', code: 'invalid' },
    ],
  });
});

test('nothing that is not in the lists is taken', () => {
  const form = { unit: '<b>', locale: 'xx', interpreter: 'Ti' };
  const checked = checkCodeForm(form, choices);
  expect(checked.ok || checked.reason.map(({ code }) => code)).toEqual([
    'invalid',
    'invalid',
    'invalid',
  ]);
});
