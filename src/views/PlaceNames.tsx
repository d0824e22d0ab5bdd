import { Fragment } from 'preact';

interface PlaceNamesProps {
  readonly places: readonly { readonly name: string; readonly border: boolean }[];
  /** What is said of a place that the border goes through, with the attributes of its language. */
  readonly note: string;
  readonly noteMarks: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
}

/** The places of a district in one line. Here rather than in a template, whose white space would part names and commas. */
export function PlaceNames({ places, note, noteMarks }: PlaceNamesProps) {
  return places.map(({ name, border }, at) => (
    <Fragment key={name}>
      {at > 0 && ', '}
      <span>{name}</span>
      {border && ' '}
      {border && <small {...noteMarks}>({note})</small>}
    </Fragment>
  ));
}
