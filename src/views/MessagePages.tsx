import { codeRefusals } from '../domain/booking/reasons.ts';
import type { RefusalReason } from '../domain/booking/reasons.ts';
import { inLanguage, pagePaths } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import type { ViewContext } from './types.ts';

type PageContext = Pick<ViewContext, 't' | 'locale'>;

/** Reasons whose sentence speaks of the form below it. */
const besideTheForm: ReadonlySet<RefusalReason> = new Set([
  'full',
  'fullForTwo',
  'unreachable',
  'closed',
  'cancelled',
  'unknown',
  'tooMany',
  'proofNeeded',
  ...codeRefusals,
]);

/** A whole request refused without a form to come back to: other origin, wrong type, too large, not open. */
export function RefusalPage({
  t,
  locale,
  reason,
}: PageContext & { readonly reason: RefusalReason }) {
  return (
    <>
      <h1>{t('refusal.title')}</h1>
      <p class="lead">{t(`refusal.${besideTheForm.has(reason) ? 'type' : reason}`)}</p>
      <p>
        <a class="button" href={inLanguage(locale, pagePaths.book)}>
          {t('refusal.startAgain')}
        </a>
      </p>
    </>
  );
}

/** A booking address that is wrong, or whose session has been: says the same, so that neither tells anything. */
export function BookingEndedPage({ t, locale }: PageContext) {
  return <WayHome t={t} locale={locale} title={t('booked.ended')} text={t('booked.endedText')} />;
}

/** A wrong address: the ways to what was looked for, by a word or by questions. */
export function NotFoundPage({ t, locale }: PageContext) {
  return (
    <>
      <WayHome t={t} locale={locale} title={t('notFound.title')} text={t('notFound.text')} />
      <ul>
        <li>
          <a href={inLanguage(locale, pagePaths.search)}>{t('notFound.search')}</a>
        </li>
        <li>
          <a href={inLanguage(locale, pagePaths.guide)}>{t('notFound.guide')}</a>
        </li>
      </ul>
    </>
  );
}

interface PackNotFoundProps extends PageContext {
  /** The pages of the numbers that are right, and what that link says. */
  readonly path: PagePath | undefined;
  readonly text: string;
}

/** A pack that holds a number nobody was given, or too many: what is right of it, and the ways that a wrong address has. */
export function PackNotFoundPage({ t, locale, path, text }: PackNotFoundProps) {
  return (
    <>
      <NotFoundPage t={t} locale={locale} />
      {path && (
        <p>
          <a href={inLanguage(locale, path)}>{text}</a>
        </p>
      )}
    </>
  );
}

function WayHome(props: PageContext & { readonly title: string; readonly text: string }) {
  const { t, locale, title, text } = props;
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="button" href={inLanguage(locale, pagePaths.home)}>
          {t('notFound.home')}
        </a>
      </p>
    </>
  );
}
