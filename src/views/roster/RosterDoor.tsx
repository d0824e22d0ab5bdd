import { ErrorSummary } from '../ErrorSummary.tsx';
import type { ViewContext } from '../types.ts';
import { PostButton } from './PostButton.tsx';
import type { RosterForm } from './types.ts';

// The pages before a login. They tell nothing of any booking.

interface ChooseUnitProps {
  readonly units: readonly { readonly slug: string; readonly name: string }[];
  readonly form: RosterForm;
  readonly isSent: boolean;
}

/** Asks which unit is to be sent its links; the same answer whatever was chosen. */
export function ChooseUnit({ units, form, isSent }: ChooseUnitProps) {
  return (
    <>
      <h1>Enhetens listor</h1>
      {isSent && (
        <p class="notice" role="status">
          Finns enheten skickas länkarna till enhetens egen brevlåda inom någon minut, högst en gång
          på tio minuter.
        </p>
      )}
      <p>
        Här ser en enhet vilka som har bokat dess informationsmöten. Varje möte har en länk, och
        länkarna skickas bara till enhetens egen brevlåda.
      </p>
      <form method="post" action={form.path}>
        <input type="hidden" name="action" value={form.token} />
        <p>
          <label for="unit">Enhet</label>
          <select id="unit" name="unit" required>
            <option value="">Välj enhet</option>
            {units.map(({ slug, name }) => (
              <option value={slug}>{name}</option>
            ))}
          </select>
        </p>
        <button type="submit">Skicka länkarna till enheten</button>
      </form>
    </>
  );
}

/** What whoever has a link but no login sees: nothing of the session, and the way to a code. */
export function AskForCode({ form, path }: { readonly form: RosterForm; readonly path: string }) {
  return (
    <>
      <h1>Skriv en kod för att se listan</h1>
      <p>
        Listan visar namn och kontakter. Därför skickar vi en kod med sex siffror till enhetens egen
        brevlåda. Koden gäller i tio minuter.
      </p>
      <PostButton {...form} label="Skicka en kod till enheten" />
      <p>
        Har du redan skrivit en kod i dag i den här webbläsaren? <a href={path}>Öppna listan</a>.
      </p>
    </>
  );
}

interface TypeCodeProps extends Pick<ViewContext, 't'> {
  readonly form: RosterForm;
  /** Where a new code can be asked for. */
  readonly startPath: string;
  readonly error?: 'wrong' | 'ended' | undefined;
}

const errors = {
  wrong: 'Koden stämmer inte. Skriv de sex siffrorna i mejlet.',
  ended: 'Koden gäller inte längre. Be om en ny.',
} as const;

/** The field for the code. One field, so that it can be pasted whole. */
export function TypeCode({ t, form, startPath, error }: TypeCodeProps) {
  return (
    <>
      {error && <ErrorSummary t={t} items={[{ target: 'code', text: errors[error] }]} />}
      <h1>Skriv koden</h1>
      <p>Koden står i ett mejl i enhetens brevlåda. Det kan ta någon minut innan det kommer.</p>
      <form method="post" action={form.path}>
        <input type="hidden" name="action" value={form.token} />
        <p class={error ? 'wrong' : undefined}>
          <label for="code">Kod, sex siffror</label>
          {error && (
            <span class="error" id="code-error">
              {errors[error]}
            </span>
          )}
          <input
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autocomplete="one-time-code"
            required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'code-error' : undefined}
          />
        </p>
        <button type="submit">Öppna listan</button>
      </form>
      <p>
        Kom inget mejl? Titta i skräpposten, eller <a href={startPath}>be om en ny kod</a>.
      </p>
    </>
  );
}
