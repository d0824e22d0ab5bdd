import type { ComponentChildren } from 'preact';
import { helpingCodeDays } from '../../domain/booking/helping-code.ts';
import type { CodeFieldError } from '../../domain/booking/helping-code-form.ts';
import { localeCodes, sourceLocale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/strings.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { InterpreterOptions } from '../InterpreterOptions.tsx';
import { languageName } from '../session-words.ts';
import { CodeRules } from './CodeRules.tsx';
import type { MakeCodeProps } from './types.ts';

const t = translator(sourceLocale);
const words = { t, locale: sourceLocale } as const;

const sentences = {
  unit: { required: 'Välj ett jobbtorg.', invalid: 'Jobbtorget har inga möten att boka.' },
  locale: { required: 'Välj personens språk.', invalid: 'Välj ett språk i listan.' },
  interpreter: { required: 'Välj ett språk i listan.', invalid: 'Välj ett språk i listan.' },
} as const;

const nothingChosen = { unit: '', locale: '', interpreter: '' };

export const makeCodeTitle = 'Gör en kod för en bokning';

/** The whole page as the function answers it, with what was wrong. */
export function MakeCodeAgain(props: MakeCodeProps) {
  const items = (props.errors ?? []).map(({ field, code }) => ({
    target: field,
    text: sentences[field][code],
  }));
  return (
    <>
      <ErrorSummary t={t} items={items} />
      <h1>{makeCodeTitle}</h1>
      <MakeCode {...props} />
    </>
  );
}

/** Makes a helping code: three lists and a button. In Swedish, for district staff. */
export function MakeCode({ units, values = nothingChosen, errors = [] }: MakeCodeProps) {
  return (
    <>
      <p class="lead">
        Koden öppnar bokningen på personens språk, med jobbtorg och tolk ifyllda. Den gäller för en
        bokning, i {helpingCodeDays} dagar.
      </p>
      <CodeRules />
      <form method="post" action="/api/codes" noValidate>
        <Choice name="unit" label="Jobbtorg" errors={errors}>
          <option value="">Välj jobbtorg</option>
          {units.map(({ slug, name }) => (
            <option value={slug} selected={slug === values.unit}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice name="locale" label="Personens språk på sidan" errors={errors}>
          <option value="">Välj språk</option>
          {localeCodes.map((code) => (
            <option value={code} selected={code === values.locale}>
              {languageName(words, code)}
            </option>
          ))}
        </Choice>
        <Choice name="interpreter" label="Tolk, om personen önskar det" errors={errors}>
          <option value="">Ingen tolk</option>
          <InterpreterOptions {...words} chosen={values.interpreter} />
        </Choice>
        <p>
          <button type="submit">Gör en kod</button>
        </p>
      </form>
    </>
  );
}

interface ChoiceProps {
  readonly name: CodeFieldError['field'];
  readonly label: string;
  readonly errors: readonly CodeFieldError[];
  readonly children: ComponentChildren;
}

function Choice({ name, label, errors, children }: ChoiceProps) {
  const error = errors.find(({ field }) => field === name);
  const id = `${name}-error`;
  return (
    <p class={error && 'wrong'}>
      <label for={name}>{label}</label>
      {error && (
        <span class="error" id={id}>
          {sentences[name][error.code]}
        </span>
      )}
      <select
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
      >
        {children}
      </select>
    </p>
  );
}
