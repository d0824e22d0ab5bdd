import { ChangeRefused } from './ChangeRefused.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { TellFirst } from './TellFirst.tsx';
import { Ticket } from './Ticket.tsx';
import type { CancelBookingProps } from './types.ts';

/** Asks whether to cancel. Only the button does it: whoever merely looks, person or program, changes nothing. */
export function CancelBooking(props: CancelBookingProps) {
  const { t, locale, paths, actionToken } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <ChangeRefused {...props} />
      <h1>{t('cancel.title')}</h1>
      <TellFirst t={t} locale={locale} />
      <Ticket {...props} isValid={props.session.state !== 'cancelled'} />
      <p>{t('cancel.text')}</p>
      <form method="post" action={paths.cancel}>
        <input type="hidden" name="action" value={actionToken} />
        <p>
          <button type="submit">{t('cancel.submit')}</button>
        </p>
      </form>
      <p>
        <a href={paths.move}>{t('booked.moveLink')}</a>
      </p>
      <p>
        <a href={paths.own}>{t('cancel.keep')}</a>
      </p>
    </>
  );
}
