import { spokenLanguageOf } from '../i18n/locales.ts';
import { swedishName } from '../i18n/marked-text.ts';
import { Marked } from './Marked.tsx';
import type { SessionRow, ViewContext } from './types.ts';
import { languageName, sessionDate, spokenLanguages, timeRange } from './session-words.ts';

interface SessionChoiceProps extends ViewContext {
  readonly sessions: readonly SessionRow[];
  readonly chosen: string;
  readonly error?: string;
  /** Heading, where it is not a first choice. */
  readonly title?: string;
}

/** So many rows stand open; the later dates are one press away, so that the form is not pages down. */
const openRows = 6;

/** The sessions as full-width radio rows, those in the page's language first. */
export function SessionChoice(props: SessionChoiceProps) {
  const { t, sessions, error } = props;
  const title = props.title ?? t('book.sessions');
  const { mine, others } = byLanguage(props);
  const shownOthers = Math.max(openRows - mine.length, 2);
  const later = [...mine.slice(openRows), ...others.slice(shownOthers)];
  const firstOpen = [...mine, ...others].find(({ state }) => state === 'open')?.id;
  const isNeededOpen = later.some(({ id }) => id === props.chosen || id === firstOpen);
  const rows = { ...props, firstOpen };
  return (
    <fieldset
      class={error ? 'sessions wrong' : 'sessions'}
      aria-describedby={error ? 'session-error' : undefined}
    >
      <legend>
        <h2>{title}</h2>
      </legend>
      {error && (
        <p class="error" id="session-error">
          <Marked text={error} />
        </p>
      )}
      {sessions.length === 0 && <p>{t('book.noSessions')}</p>}
      {mine.length > 0 && others.length > 0 && (
        <h3>{t('book.inYourLanguage', { language: spokenName(props) })}</h3>
      )}
      <Rows {...rows} sessions={mine.slice(0, openRows)} />
      {others.length > 0 && <h3>{t('book.otherLanguages')}</h3>}
      <Rows {...rows} sessions={others.slice(0, shownOthers)} />
      {later.length > 0 && (
        <details open={isNeededOpen}>
          <summary>{t('book.laterDates', { count: later.length })}</summary>
          <Rows {...rows} sessions={later} />
        </details>
      )}
    </fieldset>
  );
}

function spokenName(props: SessionChoiceProps): string {
  return languageName(props, spokenLanguageOf(props.locale));
}

function byLanguage({ sessions, locale }: SessionChoiceProps) {
  const spoken = spokenLanguageOf(locale);
  const mine = sessions.filter(({ languages }) => languages.includes(spoken));
  return { mine, others: sessions.filter((session) => !mine.includes(session)) };
}

interface RowsProps extends ViewContext {
  readonly sessions: readonly SessionRow[];
  readonly chosen: string;
  /** Where the error summary leads: the first session that can be chosen. */
  readonly firstOpen: string | undefined;
}

/** Sessions as radio rows without a heading of their own. */
export function Rows(props: RowsProps) {
  return (
    <>
      {props.sessions.map((session) => (
        <Row {...props} session={session} />
      ))}
    </>
  );
}

function Row(props: RowsProps & { readonly session: SessionRow }) {
  const { t, session, firstOpen, chosen, status } = props;
  const canBeChosen = session.state === 'open' || isWaitedFor(session);
  const details = [
    swedishName(props.locale, session.place),
    t('book.spoken', { languages: spokenLanguages(props, session) }),
    ...(session.interpreter ? [t('book.interpreterPossible')] : []),
  ];
  return (
    <label class="row">
      <input
        type="radio"
        id={session.id === firstOpen ? 'session' : undefined}
        name="session"
        value={session.id}
        checked={session.id === chosen && canBeChosen}
        disabled={!canBeChosen}
      />
      <span>
        <b>
          {sessionDate(props, session)} <span class="time">{timeRange(props, session)}</span>
        </b>
        <br />
        <Marked text={details.join(' · ')} />
        <Seats t={t} session={session} />
        {status === 'demo' && <span class="sr"> {t('example.notice')}</span>}
      </span>
    </label>
  );
}

/** A full session can be chosen where it has a list: the answer then says that it is full, and offers to wait. */
function isWaitedFor({ state, canWait }: SessionRow): boolean {
  return state === 'full' && canWait === true;
}

function Seats({ t, session }: Pick<ViewContext, 't'> & { readonly session: SessionRow }) {
  if (session.state !== 'open')
    return (
      <>
        <strong class="state"> {t(`book.state.${session.state}`)}</strong>
        {isWaitedFor(session) && ` · ${t('wait.possible')}`}
      </>
    );
  if (session.seatsLeft === undefined) return null;
  return <span class="seats"> · {t('book.seatsLeft', { count: session.seatsLeft })}</span>;
}
