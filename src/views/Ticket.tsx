import { swedishName } from '../i18n/marked-text.ts';
import { Marked } from './Marked.tsx';
import { sessionDate, spokenLanguages, timeRange } from './session-words.ts';
import type { BookingShown } from './types.ts';

interface TicketProps extends BookingShown {
  /** Whether it is one to go with. Otherwise it is drawn as a sketch, so that a photograph of it deceives nobody. */
  readonly isValid: boolean;
}

/** When, where and in which language, and the reference: what a person needs on the day. */
export function Ticket(props: TicketProps) {
  const { t, locale, session, reference, party, isValid } = props;
  return (
    <dl class={isValid ? 'ticket' : 'ticket sketch'}>
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
      {party > 1 && (
        <>
          <dt>{t('booked.party')}</dt>
          <dd>{t('booked.partyTwo')}</dd>
        </>
      )}
      <dt>{t('booked.reference')}</dt>
      <dd class="large">
        <bdi dir="ltr">{reference}</bdi>
      </dd>
    </dl>
  );
}
