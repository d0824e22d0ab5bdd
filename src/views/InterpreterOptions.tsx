import { interpreterLanguages } from '../domain/booking/fields.ts';
import { languageName } from './session-words.ts';
import type { ViewContext } from './types.ts';

interface InterpreterOptionsProps extends Pick<ViewContext, 't' | 'locale'> {
  /** Code of a language, or empty. */
  readonly chosen: string;
}

/** The languages an interpreter can be wished for, as options of a list. */
export function InterpreterOptions({ t, locale, chosen }: InterpreterOptionsProps) {
  return (
    <>
      {interpreterLanguages.map((code) => (
        <option value={code} selected={code === chosen}>
          {languageName({ t, locale }, code)}
        </option>
      ))}
    </>
  );
}
