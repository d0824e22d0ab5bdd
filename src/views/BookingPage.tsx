import { bookUnitPath, inLanguage, pagePaths } from '../domain/paths.ts';
import { BookingForm } from './BookingForm.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { Icon } from './Icon.tsx';
import type { BookingPageProps } from './types.ts';

/** Title of the booking page, also the page's h1. */
export function bookingTitle({ t, unit }: Pick<BookingPageProps, 't' | 'unit'>): string {
  return t('book.unitTitle', { unit: unit.name });
}

/** The whole content of `/{locale}/boka/{unit}/`, the same from the build and from the function. */
export function BookingPage(props: BookingPageProps) {
  const { t, locale, errors = [] } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <ErrorSummary t={t} errors={errors} />
      <Refusal {...props} />
      <h1>{bookingTitle(props)}</h1>
      <p class="notice look">
        <Icon name="shield" />
        <span>
          <strong>{t('book.safe.title')}</strong> {t('book.safe.text')}
        </span>
      </p>
      <BookingForm {...props} />
      <p>{t('book.group')}</p>
      <p>
        {t('book.privacy')}{' '}
        <a href={inLanguage(locale, pagePaths.personalData)}>{t('book.privacyLink')}</a>
      </p>
      <p>
        <a href={inLanguage(locale, pagePaths.book)}>{t('book.backToUnits')}</a>
      </p>
    </>
  );
}

function Refusal({ t, locale, unit, refusal, bookedPath }: BookingPageProps) {
  if (!refusal) return null;
  return (
    <div class="notice wrong" role="alert" tabIndex={-1} autofocus id="refusal">
      <h2>{t('refusal.title')}</h2>
      <p>{t(`refusal.${refusal}`)}</p>
      {refusal === 'reused' && bookedPath !== undefined && (
        <p>
          <a href={bookedPath}>{t('refusal.reusedLink')}</a>
          <br />
          <a href={inLanguage(locale, bookUnitPath(unit.slug))}>{t('refusal.reusedFresh')}</a>
        </p>
      )}
    </div>
  );
}
