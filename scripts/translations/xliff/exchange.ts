import type { Locale } from '../../../src/i18n/locales.ts';
import type { Inline } from './inline.ts';

/** XLIFF's own names: `initial` waits for a translator, `final` has been confirmed by a person. */
export type UnitState = 'initial' | 'translated' | 'final';

/** A sentence, heading or paragraph with its translation, as it goes to a translator. */
export interface Unit {
  /** `title`, `s2.3` (third piece of section 2), `s2` (a whole section), or the key of a string. */
  readonly id: string;
  /** What it is, for the translator: heading, item, string. */
  readonly kind: string;
  readonly source: readonly Inline[];
  readonly target: readonly Inline[] | undefined;
  readonly state: UnitState;
}

/** What an import must know of the moment of the export. */
export interface ExchangeNotes {
  /** `services/validering` or `ui`. */
  readonly page: string;
  /** Stamps of the Swedish that is sent, by section number or key. */
  readonly source: Readonly<Record<string, string>>;
  /** Stamps of the Swedish the translation was made from so far. */
  readonly madeFrom: Readonly<Record<string, string>>;
  /** Fingerprint of the translation at the export; empty when there was none. */
  readonly translation: string;
}

/** One page or file of strings on its way to a translator. */
export interface Exchange {
  readonly locale: Locale;
  readonly notes: ExchangeNotes;
  /** The page's markup, with `{{unit <id>}}` where the pieces stand; empty for strings. */
  readonly skeleton: string;
  readonly units: readonly Unit[];
}

/** A unit as it came back. */
export interface ReturnedUnit {
  readonly source: string;
  /** Undefined when nothing was translated. */
  readonly target: string | undefined;
  readonly isInitial: boolean;
}

export interface Returned {
  readonly locale: Locale;
  readonly notes: ExchangeNotes;
  readonly skeleton: string;
  readonly units: ReadonlyMap<string, ReturnedUnit>;
}
