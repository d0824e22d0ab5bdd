import { ChangeRefused } from './ChangeRefused.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { Marked } from './Marked.tsx';
import { Rows, SessionChoice } from './SessionChoice.tsx';
import { TellFirst } from './TellFirst.tsx';
import { Ticket } from './Ticket.tsx';
import type { MoveBookingProps } from './types.ts';

/** The sessions a booking can be moved to, as one plain form. The seat is kept until there is another. */
export function MoveBooking(props: MoveBookingProps) {
  const { t, locale, paths, actionToken, sameUnit, otherUnits } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <ChangeRefused {...props} />
      <h1>{t('move.title')}</h1>
      <TellFirst t={t} locale={locale} />
      <h2>{t('move.now')}</h2>
      <Ticket {...props} isValid={props.session.state !== 'cancelled'} />
      <p>{t('move.text')}</p>
      <form method="post" action={paths.move}>
        <input type="hidden" name="action" value={actionToken} />
        <SessionChoice {...props} title={t('move.sessions')} sessions={sameUnit} chosen="" />
        <OtherUnits {...props} />
        {sameUnit.length + otherUnits.length > 0 && (
          <p>
            <button type="submit">{t('move.submit')}</button>
          </p>
        )}
      </form>
      <p>
        <a href={paths.own}>{t('move.keep')}</a>
      </p>
    </>
  );
}

function OtherUnits(props: MoveBookingProps) {
  const { t, otherUnits } = props;
  if (otherUnits.length === 0) return null;
  return (
    <details>
      <summary>
        <Marked text={t.marked('move.others')} />
      </summary>
      <fieldset class="sessions" aria-label={t('move.others')}>
        <p class="hint">
          <Marked text={t.marked('move.othersHint')} />
        </p>
        <Rows {...props} sessions={otherUnits} chosen="" firstOpen={undefined} />
      </fieldset>
    </details>
  );
}
