import { fields } from '../domain/booking/fields.ts';
import type { FieldError, FormField } from '../domain/booking/reasons.ts';
import type { Translate, UiKey } from '../i18n/strings.ts';

/** The sentence for a field error, with marked Swedish words. */
export function errorSentence(t: Translate, { field, code }: FieldError): string {
  const key = `error.${field}.${code}`;
  return t.marked(key as UiKey, { max: maxLengthOf(field) });
}

function maxLengthOf(field: FormField): number {
  return field === 'name' || field === 'email' || field === 'phone' ? fields[field].maxLength : 0;
}

/** Where the summary's link for a field leads: the control that can be mended. */
export function targetOf(field: FormField): string {
  if (field === 'contact') return 'email';
  return field;
}
