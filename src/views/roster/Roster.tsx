import { Moment } from './Moment.tsx';
import { PostButton } from './PostButton.tsx';
import { MustBePhoned, PeopleTable, Phoned } from './RosterPeople.tsx';
import type { RosterProps } from './types.ts';

/** Who is coming to a session, and what its unit can do about it. In Swedish, for those who receive them. */
export function Roster(props: RosterProps) {
  const { people, session, csvPath, phoned, unphoned } = props;
  const label = session.state === 'cancelled' ? 'De som hade bokat' : 'De som kommer';
  const coming = people.filter(({ isCancelled }) => !isCancelled);
  const cancelled = people.filter(({ isCancelled }) => isCancelled);
  return (
    <>
      <h1>Informationsmöte – lista</h1>
      <Facts {...props} />
      <MustBePhoned people={coming} phoned={phoned} />
      <Phoned people={coming} unphoned={unphoned} />
      <h2>
        {label} ({coming.length})
      </h2>
      {coming.length === 0 ? (
        <p>Ingen har bokat än.</p>
      ) : (
        <PeopleTable people={coming} label={label} />
      )}
      <p>Tolk och behov är önskemål. Personen vet att ni måste bekräfta dem.</p>
      {coming.some(({ hasCode }) => hasCode) && (
        <p>En kod som användes är ingen anmälan. Den visar inte vem som lämnade ut den.</p>
      )}
      <Cancelled people={cancelled} />
      <InLine {...props} />
      <Seen {...props} />
      {coming.length > 0 && (
        <p class="screen-only">
          <a href={csvPath}>Hämta listan som tabell (CSV)</a>
          <br />
          Du kan också skriva ut sidan. Förstör papper och fil efter mötet: där står namn och
          kontakter.
        </p>
      )}
      <Decide {...props} />
      <Others {...props} />
      <Access {...props} />
    </>
  );
}

const states = {
  open: 'öppet för bokning',
  full: 'fullt',
  closed: 'stängt för bokning',
  cancelled: 'inställt',
} as const;

function Facts({ unitName, session, seats, taken }: RosterProps) {
  return (
    <dl class="ticket facts">
      <div class="whole">
        <dt>Tid</dt>
        <dd class="large">
          <Moment session={session} />
        </dd>
      </div>
      <div>
        <dt>Enhet</dt>
        <dd>{unitName}</dd>
      </div>
      <div>
        <dt>Plats</dt>
        <dd>{session.place}</dd>
      </div>
      <div>
        <dt>Bokade platser</dt>
        <dd>
          {taken} av {seats}
        </dd>
      </div>
      <div>
        <dt>Läge</dt>
        <dd>{states[session.state]}</dd>
      </div>
    </dl>
  );
}

function Cancelled({ people }: Pick<RosterProps, 'people'>) {
  if (people.length === 0) return null;
  return (
    <>
      <h2>De som har avbokat ({people.length})</h2>
      <PeopleTable people={people} label="De som har avbokat" />
    </>
  );
}

/** Those who wait are a number; those who have been offered a seat hold it, and are not coming until they say so. */
function InLine({ offered, waiting }: RosterProps) {
  if (offered.length + waiting === 0) return null;
  return (
    <>
      <h2>Väntelista</h2>
      {offered.length > 0 && (
        <p>
          Har fått frågan om en plats och inte svarat än: {offered.join(', ')}. Platserna räknas som
          bokade så länge. Tackar någon ja får ni ett mejl, och personen kommer med i listan.
        </p>
      )}
      <p>Väntar på en plats: {waiting}. Blir en plats ledig får de frågan i tur och ordning.</p>
    </>
  );
}

function Seen({ people, seen }: RosterProps) {
  const fresh = people.filter(({ isSeen }) => !isSeen).length;
  if (people.length === 0) return null;
  if (fresh === 0) return <p>Ni har sagt att ni har alla bokningar i listan.</p>;
  const { shown, ...form } = seen;
  return (
    <section class="panel screen-only">
      <h2>Nytt sedan sist: {fresh}</h2>
      <p>
        Tryck när ni har tagit emot det som är märkt ”Ny”. Då vet bokningen att det inte har gått
        förlorat.
      </p>
      <PostButton {...form} label="Vi har de här" fields={{ shown }} />
    </section>
  );
}

function Decide({ session, isClosedByUnit, canDecide, close, open, cancelPath }: RosterProps) {
  if (!canDecide) return null;
  const canClose = session.state === 'open' || session.state === 'full';
  return (
    <section class="panel screen-only">
      <h2>Ändra mötet</h2>
      {canClose && (
        <>
          <p>Stäng om ingen fler ska kunna boka. De som har bokat behåller sin plats.</p>
          <PostButton {...close} label="Stäng för fler bokningar" />
        </>
      )}
      {isClosedByUnit && (
        <>
          <p>Ni har stängt mötet för fler bokningar.</p>
          <PostButton {...open} label="Öppna för bokning igen" />
        </>
      )}
      <p>
        <a href={cancelPath}>Ställ in mötet</a>
      </p>
    </section>
  );
}

function Others({ others }: RosterProps) {
  if (others.length === 0) return null;
  return (
    <details class="screen-only">
      <summary>Enhetens andra möten ({others.length})</summary>
      <ul>
        {others.map(({ session, path }) => (
          <li>
            <a href={path}>
              <Moment session={session} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Access({ leave, renewPath }: RosterProps) {
  return (
    <section class="panel screen-only">
      <h2>Den här sidan</h2>
      <p>Sidan är öppen i den här webbläsaren till midnatt. Logga ut om andra använder datorn.</p>
      <PostButton {...leave} label="Logga ut" />
      <p>
        <a href={renewPath}>Förnya enhetens länkar</a> om någon annan kan ha fått dem.
      </p>
    </section>
  );
}
