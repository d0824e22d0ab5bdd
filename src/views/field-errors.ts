import { fields } from '../domain/booking/fields.ts';
import type { FieldError, FormField } from '../domain/booking/reasons.ts';
import type { Translate, UiKey } from '../i18n/strings.ts';
import type { SummaryItem } from './ErrorSummary.tsx';

/** The sentence for a field error, with marked Swedish words. */
export function errorSentence(t: Translate, { field, code }: FieldError): string {
  const key = `error.${field}.${code}`;
  return t.marked(key as UiKey, { max: maxLengthOf(field) });
}

function maxLengthOf(field: FormField): number {
  return field === 'name' || field === 'email' || field === 'phone' ? fields[field].maxLength : 0;
}

/** A field error as the summary shows it, with a link to the control that can be mended. */
export function summaryItem(t: Translate, error: FieldError): SummaryItem {
  const target = error.field === 'contact' ? 'email' : error.field;
  return { target, text: errorSentence(t, error) };
}
