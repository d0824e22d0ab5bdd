import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

export interface SummaryItem {
  /** Id of the control that can be mended. */
  readonly target: string;
  /** The sentence, with marked Swedish words. */
  readonly text: string;
}

interface ErrorSummaryProps extends Pick<ViewContext, 't'> {
  readonly items: readonly SummaryItem[];
}

/** All that is wrong, first on the page and focused, each a link to the field that can be mended. */
export function ErrorSummary({ t, items }: ErrorSummaryProps) {
  if (items.length === 0) return null;
  return (
    <div class="notice wrong" role="alert" tabIndex={-1} autofocus id="errors">
      <h2>{t('error.summary')}</h2>
      <ul>
        {items.map(({ target, text }) => (
          <li>
            <a href={`#${target}`}>
              <Marked text={text} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
