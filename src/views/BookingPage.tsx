import { isCodeRefusal } from '../domain/booking/reasons.ts';
import { swedishName } from '../i18n/marked-text.ts';
import { formatTime } from '../i18n/dates.ts';
import { bookUnitPath, inLanguage, pagePaths } from '../domain/paths.ts';
import { BookingForm } from './BookingForm.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { summaryItem } from './field-errors.ts';
import { Icon } from './Icon.tsx';
import type { BookingPageProps } from './types.ts';
import { Marked } from './Marked.tsx';
import { Notices } from './Notices.tsx';
import { WaitForm } from './WaitForm.tsx';

/** The booking page's h1, with marked Swedish words; `plainText` makes a title of it. */
export function bookingTitle({
  t,
  locale,
  unit,
}: Pick<BookingPageProps, 't' | 'locale' | 'unit'>): string {
  return t.marked('book.unitTitle', { unit: swedishName(locale, unit.name) });
}

/** The whole content of `/{locale}/boka/{unit}/`, the same from the build and from the function. */
export function BookingPage(props: BookingPageProps) {
  const { t, locale, errors = [], notices = [] } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <Notices t={t} locale={locale} notices={notices} />
      <ErrorSummary t={t} items={errors.map((error) => summaryItem(t, error))} />
      <Refusal {...props} />
      <ProofAsked {...props} />
      <h1>
        <Marked text={bookingTitle(props)} />
      </h1>
      <p class="notice look">
        <Icon name="shield" />
        <span>
          <strong>
            <Marked text={t.marked('book.safe.title')} />
          </strong>{' '}
          <Marked text={t.marked('book.safe.text')} />
        </span>
      </p>
      <CodeFilled {...props} />
      <BookingForm {...props} />
      <p>
        <Marked text={t.marked('book.group')} />
      </p>
      <p>
        {t('book.privacy')}{' '}
        <a href={inLanguage(locale, pagePaths.personalData)}>{t('book.privacyLink')}</a>
      </p>
      <p>
        <a href={inLanguage(locale, pagePaths.book)}>
          <Marked text={t.marked('book.backToUnits')} />
        </a>
      </p>
    </>
  );
}

/** What a helping code has done, where there is one. */
function CodeFilled({ t, code }: BookingPageProps) {
  if (!code) return null;
  return (
    <p>
      <Marked text={t.marked('code.filled')} />
    </p>
  );
}

function Refusal(props: BookingPageProps) {
  const { t, locale, unit, refusal, bookedPath } = props;
  if (!refusal || refusal === 'proofNeeded') return null;
  return (
    <div class="notice wrong" role="alert" tabIndex={-1} autofocus id="refusal">
      <h2>{t(isCodeRefusal(refusal) ? 'code.refused' : 'refusal.title')}</h2>
      <p>{t(`refusal.${refusal}`)}</p>
      {refusal === 'reused' && bookedPath !== undefined && (
        <p>
          <a href={bookedPath}>{t('refusal.reusedLink')}</a>
          <br />
          <a href={inLanguage(locale, bookUnitPath(unit.slug))}>{t('refusal.reusedFresh')}</a>
        </p>
      )}
      <WaitForm {...props} />
    </div>
  );
}

/**
 * Nothing is booked yet, and says so first. Without script the clock time holds; the script (`islands/prove-and-send.ts`)
 * puts its own line in the place of that one while it works.
 */
function ProofAsked({ t, refusal, proof }: BookingPageProps) {
  if (refusal !== 'proofNeeded' || !proof) return null;
  return (
    <div class="notice look" role="alert" tabIndex={-1} autofocus id="refusal">
      <h2>{t('proof.title')}</h2>
      <p id="proof-wait">{t('refusal.proofNeeded', { time: formatTime(proof.goodFrom) })}</p>
      <p id="proof-work" hidden>
        {t('proof.working')}
      </p>
    </div>
  );
}
