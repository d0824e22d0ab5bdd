import { feedbackFields } from '../domain/feedback.ts';
import type { FeedbackError } from '../domain/feedback.ts';
import type { Translate, UiKey } from '../i18n/strings.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { SummaryItem } from './ErrorSummary.tsx';
import { Marked } from './Marked.tsx';
import { TextField } from './TextField.tsx';
import type { ViewContext } from './types.ts';

export interface FeedbackFormProps extends Pick<ViewContext, 't' | 'locale'> {
  readonly values?: { readonly message: string; readonly email: string };
  readonly errors?: readonly FeedbackError[];
}

function sentenceOf(t: Translate, { field, code }: FeedbackError): string {
  const key = `feedback.error.${field}.${code}`;
  return t.marked(key as UiKey, { max: feedbackFields[field].maxLength });
}

function toItem(t: Translate, error: FeedbackError): SummaryItem {
  return { target: error.field, text: sentenceOf(t, error) };
}

/** The feedback function that the accessibility law asks for; goes through the same outbox as bookings. */
export function FeedbackForm({ t, locale, values, errors = [] }: FeedbackFormProps) {
  const errorOf = (field: FeedbackError['field']) => {
    const error = errors.find((one) => one.field === field);
    return error && sentenceOf(t, error);
  };
  return (
    <form id="feedback" method="post" action="/api/feedback" noValidate>
      <h2>{t('feedback.title')}</h2>
      <p>{t('feedback.intro')}</p>
      <input type="hidden" name="locale" value={locale} />
      <Message t={t} error={errorOf('message')} value={values?.message} />
      <TextField
        name="email"
        type="email"
        label={t('feedback.email')}
        value={values?.email ?? ''}
        error={errorOf('email')}
        limits={{ ...feedbackFields.email, autocomplete: 'email' }}
      />
      <p>
        <button type="submit">{t('feedback.submit')}</button>
      </p>
    </form>
  );
}

interface MessageProps extends Pick<ViewContext, 't'> {
  readonly error: string | undefined;
  readonly value: string | undefined;
}

function Message({ t, error, value }: MessageProps) {
  return (
    <p class={error ? 'wrong' : undefined}>
      <label for="message">{t('feedback.message')}</label>
      {error && (
        <span class="error" id="message-error">
          <Marked text={error} />
        </span>
      )}
      <textarea
        id="message"
        name="message"
        rows={5}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'message-error' : undefined}
      >
        {value}
      </textarea>
    </p>
  );
}

/** What the function answers to feedback: thanks, or the form with what is wrong. */
export function FeedbackPage(props: FeedbackFormProps & { readonly state: 'sent' | 'error' }) {
  const { t, state, errors = [] } = props;
  if (state === 'sent') {
    return (
      <>
        <h1>{t('feedback.sentTitle')}</h1>
        <p class="lead">{t('feedback.sentText')}</p>
      </>
    );
  }
  return (
    <>
      <ErrorSummary t={t} items={errors.map((error) => toItem(t, error))} />
      <h1>{t('nav.accessibility')}</h1>
      <FeedbackForm {...props} />
    </>
  );
}
