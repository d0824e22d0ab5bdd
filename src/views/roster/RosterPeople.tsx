import { swedishMoment } from '../../i18n/dates.ts';
import { PostButton } from './PostButton.tsx';
import type { RosterForm, RosterPerson } from './types.ts';

interface PeopleProps {
  readonly people: readonly RosterPerson[];
}

/** Those whom no message has reached and who have something to be told, before anything else. */
export function MustBePhoned({ people, phoned }: PeopleProps & { readonly phoned: RosterForm }) {
  const unreached = people.filter(({ mustBePhoned }) => mustBePhoned);
  if (unreached.length === 0) return null;
  return (
    <section class="notice wrong">
      <h2>Måste ringas ({unreached.length})</h2>
      <p>
        Inget mejl eller sms har nått de här personerna. Ring och berätta vad som gäller mötet.{' '}
        <span class="screen-only">
          Tryck ”Uppringd” när personen har fått veta det, så ringer ingen två gånger.
        </span>
      </p>
      <ul>
        {unreached.map(({ name, phone, email, reference, locale, shown }) => (
          <li>
            <bdi>{name}</bdi>, {phone === '' ? <bdi>{email}</bdi> : <Phone number={phone} />} (
            {reference}, bokade på <bdi>{locale}</bdi>)
            <PostButton {...phoned} label="Uppringd" about={name} fields={{ shown }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those who have been phoned since, and the way back from a mistake. On paper the table says it. */
export function Phoned({ people, unphoned }: PeopleProps & { readonly unphoned: RosterForm }) {
  const phoned = people.filter(({ phonedAt }) => phonedAt !== '');
  if (phoned.length === 0) return null;
  return (
    <section class="panel screen-only">
      <h2>Uppringda ({phoned.length})</h2>
      <p>Ändras mötet eller bokningen igen måste de få veta det på nytt.</p>
      <ul>
        {phoned.map(({ name, reference, phonedAt, shown }) => (
          <li>
            <bdi>{name}</bdi> ({reference}), {swedishMoment(phonedAt)}
            <PostButton
              {...unphoned}
              label="Inte uppringd ändå"
              isQuiet
              about={name}
              fields={{ shown }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A number that a telephone, or a program for it, can call at once. */
function Phone({ number }: { readonly number: string }) {
  return (
    <a class="time" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}

/** People as a table with a heading for every column and row. May be scrolled sideways where the screen is narrow. */
export function PeopleTable({ people, label }: PeopleProps & { readonly label: string }) {
  return (
    <section class="scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Namn</th>
            <th scope="col">Kontakt</th>
            <th scope="col">Språk och tolk</th>
            <th scope="col">Behöver på plats</th>
            <th scope="col">Mejl, sms och samtal</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow {...person} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PersonRow(person: RosterPerson) {
  const { reference, name, email, phone, party, isSeen, needs, isHelped, hasCode } = person;
  return (
    <tr>
      <th scope="row">
        {!isSeen && <strong>Ny: </strong>}
        <bdi>{name}</bdi>
        <br />
        <span class="hint">
          <span class="time">{reference}</span>
          {party > 1 && `, ${String(party)} platser`}
          {isHelped && ', ifyllt av någon som hjälper'}
          {hasCode && ', kod användes'}
        </span>
      </th>
      <td>
        {phone !== '' && <Phone number={phone} />}
        {phone !== '' && email !== '' && <br />}
        <bdi>{email}</bdi>
      </td>
      <td>
        <bdi>{person.locale}</bdi>
        {person.interpreter !== '' && (
          <>
            <br />
            Önskar tolk: {person.interpreter}
          </>
        )}
      </td>
      <td>{needs.length === 0 ? 'Inget' : needs.join(', ')}</td>
      <td>{messageWords(person)}</td>
    </tr>
  );
}

// Sent means that the next server or provider has taken it over; whether anybody reads it, nobody can tell.

const toUnit = {
  waiting: 'till er: på väg',
  accepted: 'till er: skickat',
  overdue: 'till er: har inte kommit fram',
  seen: 'till er: ni har bokningen',
} as const;

const toApplicant = {
  none: 'till personen: gav ingen e-post',
  waiting: 'till personen: på väg',
  accepted: 'till personen: skickat',
  overdue: 'till personen: har inte kommit fram',
  stopped: 'till personen: skickas inte, den som läser adressen har sagt nej',
} as const;

const textToApplicant = {
  waiting: 'sms till personen: på väg',
  accepted: 'sms till personen: skickat',
  overdue: 'sms till personen: har inte gått att skicka',
} as const;

function messageWords({ messages, phonedAt }: RosterPerson) {
  return (
    <>
      {toUnit[messages.unit]}
      <br />
      {toApplicant[messages.applicant]}
      {messages.text !== 'none' && (
        <>
          <br />
          {textToApplicant[messages.text]}
        </>
      )}
      {phonedAt !== '' && (
        <>
          <br />
          <strong>uppringd</strong> {swedishMoment(phonedAt)}
        </>
      )}
    </>
  );
}
