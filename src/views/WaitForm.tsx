import type { BookingPageProps, BookingValues } from './types.ts';

/**
 * Offers to wait for a seat at the session that was full, with what was typed. A form of its own: in the form for booking
 * its button would be the one that Enter presses, and would need the script to tell one from the other.
 */
export function WaitForm(props: BookingPageProps) {
  const { t, canWait, values } = props;
  if (!canWait || values === undefined) return null;
  if (!isReachable(values)) return <p>{t('wait.needsEmail')}</p>;
  return (
    <form id="wait" method="post" action="/api/bookings">
      <Hidden {...props} />
      <h3>{t('wait.ask')}</h3>
      <p>{t('wait.askText')}</p>
      <p>
        <button type="submit" name="wait" value="1">
          {t('wait.submit')}
        </button>
      </p>
    </form>
  );
}

/** As far as can be told from what was typed; the function decides. */
function isReachable({ email, phone, mayText }: BookingValues): boolean {
  return email.trim() !== '' || (mayText === 'yes' && phone.trim() !== '');
}

function Hidden({ unit, locale, code, requestId, stamp, ticket, values }: BookingPageProps) {
  const { needs = [], ...texts } = values ?? {};
  const own = { unit: unit.slug, locale, code, requestId, stamp, ticket };
  const fields = Object.entries({ ...own, ...texts });
  return (
    <>
      {fields.map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
      {needs.map((need) => (
        <input type="hidden" name="needs" value={need} />
      ))}
    </>
  );
}
