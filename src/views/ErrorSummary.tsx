import type { FieldError } from '../domain/booking/reasons.ts';
import { errorSentence, targetOf } from './field-errors.ts';
import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

interface ErrorSummaryProps extends Pick<ViewContext, 't'> {
  readonly errors: readonly FieldError[];
}

/** All that is wrong, first on the page and focused, each a link to the field that can be mended. */
export function ErrorSummary({ t, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="notice wrong" role="alert" tabIndex={-1} autofocus id="errors">
      <h2>{t('error.summary')}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${targetOf(error.field)}`}>
              <Marked text={errorSentence(t, error)} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
