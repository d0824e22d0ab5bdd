import { failed, succeeded } from '../result.ts';
import type { Result } from '../result.ts';
import { interpreterLanguages } from './fields.ts';

/** What a helping code is made for. Nothing about a person: there is no field for it. */
export interface CodeForm {
  readonly unit: string;
  readonly locale: string;
  /** Code of a language, or empty. */
  readonly interpreter: string;
}

/** `required`: a choice that is missing; `invalid`: one that is not in the list. */
export interface CodeFieldError {
  readonly field: keyof CodeForm;
  readonly code: 'required' | 'invalid';
}

/** What can be chosen: the units with sessions, and the languages of the site. */
export interface CodeChoices {
  readonly units: readonly string[];
  readonly locales: readonly string[];
}

/** Checks a posted form. All wrong fields are told at once, in the order of the form. */
export function checkCodeForm(
  form: CodeForm,
  { units, locales }: CodeChoices,
): Result<CodeForm, CodeFieldError[]> {
  const options = { unit: units, locale: locales, interpreter: ['', ...interpreterLanguages] };
  const errors = (['unit', 'locale', 'interpreter'] as const)
    .filter((field) => !options[field].includes(form[field]))
    .map((field) => ({ field, code: form[field] === '' ? 'required' : 'invalid' }) as const);
  return errors.length === 0 ? succeeded(form) : failed(errors);
}
