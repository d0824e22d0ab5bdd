/**
 * Limits and options of the booking form as plain data, without imports: the browser gets them as HTML attributes,
 * the function as a schema. Keep it free of libraries.
 */
export const fields = {
  name: { maxLength: 100, autocomplete: 'name' },
  email: { maxLength: 254, autocomplete: 'email' },
  phone: { maxLength: 30, autocomplete: 'tel' },
} as const;

/**
 * Things a person may need at the session. Closed list: free text would invite diagnoses. `companion` is a wish for
 * help; a seat for somebody who comes along is a party of two.
 */
export const needs = ['stepFree', 'hearingLoop', 'largePrint', 'companion'] as const;

/**
 * Languages an interpreter can be wished for, by code; each has a name in every language of the site.
 * `swl` is Swedish Sign Language, `prs` Dari, `ckb` Sorani, `kmr` Kurmanji, `rom` Romani.
 */
export const interpreterLanguages = [
  'am',
  'ar',
  'bn',
  'bs',
  'ckb',
  'en',
  'es',
  'fa',
  'fi',
  'fr',
  'kmr',
  'pl',
  'prs',
  'ps',
  'rom',
  'ru',
  'so',
  'sq',
  'swl',
  'th',
  'ti',
  'tr',
  'uk',
  'zh',
] as const;

/**
 * A field that no person sees and most programs fill in. Named so that no browser and no password manager has anything
 * to put there.
 */
export const trapField = 'comment';

/** Largest accepted request body in bytes. */
export const maxBodyBytes = 16_384;
