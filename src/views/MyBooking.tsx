import { ExampleNotice } from './ExampleNotice.tsx';
import { swedishName } from '../i18n/marked-text.ts';
import { Icon } from './Icon.tsx';
import { sessionDate, spokenLanguages, timeRange } from './session-words.ts';
import type { MyBookingProps } from './types.ts';
import { WhatBookingIs } from './WhatBookingIs.tsx';
import { Marked } from './Marked.tsx';

/** My booking: made to be printed or photographed. Session and reference, never name or contact (design chapter 5). */
export function MyBooking(props: MyBookingProps) {
  const { t, locale, address } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <Heading {...props} />
      <Ticket {...props} />
      <Wishes {...props} />
      <Messages {...props} />
      <section class="panel">
        <h2>{t('booked.cantCome')}</h2>
        <p>
          <Marked text={t.marked('booked.cantComeText')} />
        </p>
      </section>
      <h2>{t('booked.before')}</h2>
      <p>{t('booked.beforeText')}</p>
      <WhatBookingIs t={t} locale={locale} />
      <h2>{t('booked.keep')}</h2>
      <p>{t('booked.keepText')}</p>
      <p class="screen-only">
        <Marked text={t.marked('booked.print')} />
      </p>
      <p>
        {t('booked.address')}:{' '}
        <bdi dir="ltr" class="address">
          {address}
        </bdi>
      </p>
    </>
  );
}

/** A tick only for a seat at a meeting that will be held. */
function Heading({ t, session }: MyBookingProps) {
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

function Ticket(props: MyBookingProps) {
  const { t, locale, session, reference } = props;
  return (
    <dl class="ticket">
      <dt>{t('booked.when')}</dt>
      <dd class="large">
        {sessionDate(props, session, 'withYear')}
        <br />
        {timeRange(props, session)}
      </dd>
      <dt>{t('booked.where')}</dt>
      <dd>
        <Marked text={swedishName(locale, session.place)} />
      </dd>
      <dt>{t('booked.language')}</dt>
      <dd>{spokenLanguages(props, session)}</dd>
      <dt>{t('booked.reference')}</dt>
      <dd class="large">
        <bdi dir="ltr">{reference}</bdi>
      </dd>
    </dl>
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

function Messages({ t, messages }: MyBookingProps) {
  const toUnit = {
    waiting: 'booked.unitWaiting',
    accepted: 'booked.unitAccepted',
    overdue: 'booked.unitOverdue',
  } as const;
  const toApplicant = {
    none: 'booked.noMail',
    waiting: 'booked.mailWaiting',
    accepted: 'booked.mailSent',
    overdue: 'booked.mailOverdue',
  } as const;
  return (
    <>
      <p>
        <Marked text={t.marked(toUnit[messages.unit])} />
      </p>
      <p>{t(toApplicant[messages.applicant])}</p>
    </>
  );
}
