import type { CodeFieldError, CodeForm } from '../../domain/booking/helping-code-form.ts';
import type { SiteStatus } from '../../domain/site.ts';
import type { Locale } from '../../i18n/locales.ts';

interface Unit {
  readonly slug: string;
  readonly name: string;
}

/** The form that makes a helping code. */
export interface MakeCodeProps {
  /** Units with sessions. */
  readonly units: readonly Unit[];
  /** What was chosen before. */
  readonly values?: CodeForm;
  readonly errors?: readonly CodeFieldError[];
}

/** A helping code that has just been made, shown once. */
export interface HandOverCodeProps {
  readonly code: string;
  /** The whole address of the form that it fills in. */
  readonly address: string;
  readonly unitName: string;
  /** The client's language on the site. */
  readonly locale: Locale;
  /** Code of a language, or empty. */
  readonly interpreter: string;
  /** Until when it can be used (ISO UTC), the end of a day. */
  readonly validUntil: string;
  readonly status: SiteStatus;
}
