import { ExampleNotice } from './ExampleNotice.tsx';
import { swedishName } from '../i18n/marked-text.ts';
import { Icon } from './Icon.tsx';
import { languageName, sessionDate, spokenLanguages, timeRange } from './session-words.ts';
import type { MyBookingProps } from './types.ts';
import { WhatBookingIs } from './WhatBookingIs.tsx';
import type { UiKey } from '../i18n/strings.ts';
import { Marked } from './Marked.tsx';

/** My booking: made to be printed or photographed. Session and reference, never name or contact (design chapter 5). */
export function MyBooking(props: MyBookingProps) {
  const { t, locale, address } = props;
  return (
    <>
      <ExampleNotice {...props} />
      <h1>
        <Icon name="tick" class="icon big" /> {t('booked.title')}
      </h1>
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
      <p class="screen-only">{t('booked.print')}</p>
      <p>
        {t('booked.address')}:{' '}
        <bdi dir="ltr" class="address">
          {address}
        </bdi>
      </p>
    </>
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

function Wishes(props: MyBookingProps) {
  const { t, interpreter, needs } = props;
  const wishes = [
    ...(interpreter
      ? [`${t.marked('book.interpreter')}: ${languageName(props, interpreter)}`]
      : []),
    ...needs.map((need) => t.marked(`need.${need}` as UiKey)),
  ];
  if (wishes.length === 0) return null;
  return (
    <>
      <h2>{t('booked.wishes')}</h2>
      <ul>
        {wishes.map((wish) => (
          <li>
            <Marked text={wish} />
          </li>
        ))}
      </ul>
      <p>
        <Marked text={t.marked('booked.wishesNote')} />
      </p>
    </>
  );
}

function Messages({ t, hasEmail, messages }: MyBookingProps) {
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
      <p>{t(toApplicant[hasEmail ? messages.applicant : 'none'])}</p>
    </>
  );
}
