import type { SessionRow } from '../types.ts';
import { Moment } from './Moment.tsx';
import { PostButton } from './PostButton.tsx';
import type { RosterForm } from './types.ts';

interface QuestionProps {
  readonly form: RosterForm;
  /** Back to the roster. */
  readonly path: string;
}

interface CancelSessionProps extends QuestionProps {
  readonly session: Pick<SessionRow, 'startsAt' | 'endsAt'>;
  /** How many are booked, and how many of them can neither be mailed nor texted. */
  readonly booked: number;
  readonly outOfReach: number;
}

/** Asks whether to cancel a session: it cannot be undone, and people are told at once. */
export function CancelSession({ form, path, session, booked, outOfReach }: CancelSessionProps) {
  return (
    <>
      <h1>Ställa in mötet?</h1>
      <p class="lead">
        <Moment session={session} />
      </p>
      <ul>
        <li>
          {booked} har bokat. De som vi kan mejla eller sms:a får veta det på sitt språk: mejl
          genast, med andra tider, och sms mellan 8 och 21.
        </li>
        <li>
          {outOfReach} kan vi varken mejla eller sms:a. Dem måste ni ringa; de står överst i listan.
        </li>
        <li>Ingen kan boka mötet mer. Det går inte att ångra här.</li>
        <li>Socialsekreterarna får inte veta det härifrån.</li>
      </ul>
      <PostButton {...form} label="Ställ in mötet" />
      <p>
        <a href={path}>Nej, tillbaka till listan</a>
      </p>
    </>
  );
}

/** Asks whether to renew the links of a unit. */
export function RenewLinks({ form, path }: QuestionProps) {
  return (
    <>
      <h1>Förnya enhetens länkar?</h1>
      <ul>
        <li>Alla länkar i tidigare mejl slutar fungera, till alla enhetens möten.</li>
        <li>Alla som har listan öppen måste skriva en ny kod, utom du.</li>
        <li>De nya länkarna skickas till enhetens brevlåda.</li>
      </ul>
      <PostButton {...form} label="Förnya länkarna" />
      <p>
        <a href={path}>Nej, tillbaka till listan</a>
      </p>
    </>
  );
}
