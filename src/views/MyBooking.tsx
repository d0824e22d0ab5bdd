import { ChangeRefused } from './ChangeRefused.tsx';
import { ExampleNotice } from './ExampleNotice.tsx';
import { Icon } from './Icon.tsx';
import { Keep } from './Keep.tsx';
import { Ticket } from './Ticket.tsx';
import type { MyBookingProps } from './types.ts';
import { WhatBookingIs } from './WhatBookingIs.tsx';
import { Marked } from './Marked.tsx';

/** My booking: made to be printed or photographed. Session and reference, never name or contact (design chapter 5). */
export function MyBooking(props: MyBookingProps) {
  const { t, locale, session, isCancelled } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <ChangeRefused {...props} />
      <Heading {...props} />
      <Ticket {...props} isValid={!isCancelled && session.state !== 'cancelled'} />
      {!isCancelled && <Wishes {...props} />}
      <Messages {...props} />
      {!isCancelled && <CannotCome {...props} />}
      {!isCancelled && (
        <>
          <h2>{t('booked.before')}</h2>
          <p>{t('booked.beforeText')}</p>
          <WhatBookingIs t={t} locale={locale} />
          <Keep {...props} />
        </>
      )}
    </>
  );
}

/** A tick only for a seat at a meeting that will be held. */
function Heading({ t, session, isCancelled, bookPath }: MyBookingProps) {
  if (isCancelled) {
    return (
      <>
        <h1>{t('booked.ownCancelledTitle')}</h1>
        <p class="notice look">{t('booked.ownCancelledText')}</p>
        <p>
          <a href={bookPath}>{t('booked.bookAgain')}</a>
        </p>
      </>
    );
  }
  if (session.state === 'cancelled') {
    return (
      <>
        <h1>{t('booked.cancelledTitle')}</h1>
        <p class="notice look">{t('booked.cancelledText')}</p>
      </>
    );
  }
  return (
    <h1>
      <Icon name="tick" class="icon big" /> {t('booked.title')}
    </h1>
  );
}

function Wishes({ t, hasWishes }: MyBookingProps) {
  if (!hasWishes) return null;
  return (
    <p>
      {t('booked.wishes')} <Marked text={t.marked('booked.wishesNote')} />
    </p>
  );
}

function CannotCome({ t, canChange, paths }: MyBookingProps) {
  return (
    <section class="panel">
      <h2>{t('booked.cantCome')}</h2>
      <p>
        <Marked text={t.marked('booked.cantComeText')} />
      </p>
      {canChange && (
        <p class="screen-only">
          <a href={paths.move}>{t('booked.moveLink')}</a>
          <br />
          <a href={paths.cancel}>{t('booked.cancelLink')}</a>
        </p>
      )}
    </section>
  );
}

const bookingToUnit = {
  waiting: 'booked.unitWaiting',
  accepted: 'booked.unitAccepted',
  overdue: 'booked.unitOverdue',
  seen: 'booked.unitSeen',
} as const;

const cancellationToUnit = {
  waiting: 'booked.cancelledUnitWaiting',
  accepted: 'booked.cancelledUnitAccepted',
  overdue: 'booked.cancelledUnitOverdue',
  seen: 'booked.cancelledUnitSeen',
} as const;

function Messages(props: MyBookingProps) {
  const { t, messages, isCancelled } = props;
  const toUnit = isCancelled ? cancellationToUnit : bookingToUnit;
  const toApplicant = {
    none: 'booked.noMail',
    waiting: 'booked.mailWaiting',
    accepted: 'booked.mailSent',
    overdue: 'booked.mailOverdue',
    stopped: 'booked.mailStopped',
  } as const;
  return (
    <>
      <p>
        <Marked text={t.marked(toUnit[messages.unit])} />
      </p>
      {messages.isPhoned && (
        <p>
          <Marked text={t.marked('booked.phoned')} />
        </p>
      )}
      {!(messages.isPhoned && messages.applicant === 'overdue') && (
        <p>{t(toApplicant[messages.applicant])}</p>
      )}
      <Texts {...props} />
    </>
  );
}

/** What comes by text; somebody whom nothing reaches is told to look at the page. */
function Texts({ t, messages, isCancelled, canBeTexted }: MyBookingProps) {
  const { applicant: mail, text } = messages;
  if (canBeTexted && text !== 'overdue') {
    if (isCancelled && text === 'none') return null;
    return (
      <p>
        <Marked text={t.marked(text === 'accepted' ? 'booked.texted' : 'booked.willText')} />{' '}
        {!isCancelled && mail === 'none' && <Marked text={t.marked('booked.textHasNoLink')} />}
      </p>
    );
  }
  const isTold = mail === 'waiting' || mail === 'accepted';
  if (isCancelled || isTold) return null;
  return (
    <p>
      <Marked text={t.marked('booked.lookHere')} />
    </p>
  );
}
