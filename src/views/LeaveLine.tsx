import { ChangeRefused } from './ChangeRefused.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { Ticket } from './Ticket.tsx';
import type { CancelBookingProps } from './types.ts';

/** Asks whether to stop waiting: whoever asks for a seat again stands last. Only the button does it. */
export function LeaveLine(props: CancelBookingProps) {
  const { t, paths, actionToken } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <ChangeRefused {...props} />
      <h1>{t('leave.title')}</h1>
      <Ticket {...props} isValid={false} />
      <p>{t('leave.text')}</p>
      <form method="post" action={paths.leave}>
        <input type="hidden" name="action" value={actionToken} />
        <p>
          <button type="submit">{t('leave.submit')}</button>
        </p>
      </form>
      <p>
        <a href={paths.own}>{t('leave.keep')}</a>
      </p>
    </>
  );
}
