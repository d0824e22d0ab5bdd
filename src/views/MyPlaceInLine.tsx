import { formatDate, formatTime } from '../i18n/dates.ts';
import { ChangeRefused } from './ChangeRefused.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { Keep } from './Keep.tsx';
import { Marked } from './Marked.tsx';
import { TellFirst } from './TellFirst.tsx';
import { Ticket } from './Ticket.tsx';
import type { LineProps } from './types.ts';
import { WhatBookingIs } from './WhatBookingIs.tsx';

/** My booking while there is no seat: how somebody in line stands, and what can be done about it. */
export function MyPlaceInLine(props: LineProps) {
  return (
    <>
      <ExampleNotice {...props} />
      <ChangeRefused {...props} />
      <Standing {...props} />
    </>
  );
}

function Standing(props: LineProps) {
  const { session, standing } = props;
  if (session.state === 'cancelled')
    return <Over {...props} title="booked.cancelledTitle" text="booked.cancelledText" />;
  switch (standing) {
    case 'waiting':
      return <Waiting {...props} />;
    case 'offered':
      return <Offer {...props} />;
    case 'offerEnded':
      return <Over {...props} title="offer.endedTitle" text="offer.endedText" />;
    case 'noSeat':
      return <Over {...props} title="wait.noSeatTitle" text="wait.noSeatText" />;
    case 'left':
      return <Over {...props} title="wait.leftTitle" text="wait.leftText" />;
  }
}

const messageWords = {
  waiting: 'wait.mailWaiting',
  accepted: 'wait.mailSent',
  overdue: 'wait.mailOverdue',
  stopped: 'booked.mailStopped',
} as const;

function Waiting(props: LineProps) {
  const { t, locale, party, message, paths, bookPath } = props;
  return (
    <>
      <h1>{t('wait.title')}</h1>
      <p class="notice look">{t('wait.notSeat')}</p>
      <Ticket {...props} isValid={false} />
      <p>{t('wait.next')}</p>
      {party > 1 && <p>{t('wait.nextTwo')}</p>}
      {message !== 'none' && <p>{t(messageWords[message])}</p>}
      <TellFirst t={t} locale={locale} text="wait.tell" />
      <p class="screen-only">
        <a href={bookPath}>{t('wait.book')}</a>
        <br />
        <a href={paths.leave}>{t('wait.leaveLink')}</a>
      </p>
      <Keep {...props} />
    </>
  );
}

/** Two buttons and no link: whoever merely looks, person or program, answers nothing. */
function Offer(props: LineProps) {
  const { t, locale, party, offerUntil, paths, actionToken } = props;
  const until = { date: formatDate(locale, offerUntil), time: formatTime(offerUntil) };
  return (
    <>
      <h1>{t('offer.title', { count: party })}</h1>
      <p class="notice look">
        <span>
          <strong>{t('offer.until', until)}</strong>
          <br />
          {t('offer.held')}
        </span>
      </p>
      <Ticket {...props} isValid={false} />
      <WhatBookingIs t={t} locale={locale} />
      <form method="post" action={paths.answer}>
        <input type="hidden" name="action" value={actionToken} />
        <p>
          <button type="submit" name="answer" value="yes">
            {t('offer.yes')}
          </button>
        </p>
        <p>
          <button type="submit" name="answer" value="no" class="quiet">
            {t('offer.no')}
          </button>
        </p>
      </form>
      <TellFirst t={t} locale={locale} text="wait.tell" />
    </>
  );
}

interface OverProps extends LineProps {
  readonly title:
    'booked.cancelledTitle' | 'offer.endedTitle' | 'wait.noSeatTitle' | 'wait.leftTitle';
  readonly text: 'booked.cancelledText' | 'offer.endedText' | 'wait.noSeatText' | 'wait.leftText';
}

function Over(props: OverProps) {
  const { t, title, text, bookPath } = props;
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="notice look">
        <Marked text={t.marked(text)} />
      </p>
      <p>
        <a href={bookPath}>{t('booked.bookAgain')}</a>
      </p>
      <Ticket {...props} isValid={false} />
    </>
  );
}
