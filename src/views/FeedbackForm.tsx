import { feedbackFields } from '../domain/feedback.ts';
import type { FeedbackError } from '../domain/feedback.ts';
import type { UiKey } from '../i18n/strings.ts';
import { Marked } from './Marked.tsx';
import { TextField } from './TextField.tsx';
import type { ViewContext } from './types.ts';

export interface FeedbackFormProps extends Pick<ViewContext, 't' | 'locale'> {
  readonly values?: { readonly message: string; readonly email: string };
  readonly errors?: readonly FeedbackError[];
}

/** The feedback function that the accessibility law asks for; goes through the same outbox as bookings. */
export function FeedbackForm({ t, locale, values, errors = [] }: FeedbackFormProps) {
  const errorOf = (field: FeedbackError['field']) => {
    const error = errors.find((one) => one.field === field);
    const key = `feedback.error.${field}.${error?.code ?? ''}`;
    return error && t.marked(key as UiKey, { max: feedbackFields[field].maxLength });
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
  const { t, state } = props;
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
      <h1>{t('error.summary')}</h1>
      <FeedbackForm {...props} />
    </>
  );
}
