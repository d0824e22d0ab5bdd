import { wayParts } from '../domain/routine.ts';
import type { Routine, Statement, WayPart } from '../domain/routine.ts';

/** Headings of a way of registering, with the place in the page that a colleague can be sent to. */
const headings: Readonly<Record<WayPart, { readonly id: string; readonly title: string }>> = {
  forWhom: { id: 'vem', title: 'Vem det gäller' },
  judge: { id: 'bedom', title: 'Bedöm först' },
  do: { id: 'gor', title: 'Gör så här' },
  doNotAsk: { id: 'be-inte-om', title: 'Be inte om' },
  comesBack: { id: 'tillbaka', title: 'Det här kommer tillbaka' },
  whoseTask: { id: 'uppgift', title: 'Vems uppgift' },
};

const standingNames: Readonly<Record<Statement['as'], string>> = {
  decision: 'Beslut',
  proposal: 'Förslag',
  planned: 'Planerat',
  assessment: 'Bedömning',
  described: 'Beskrivet',
  audit: 'Granskning',
  law: 'Lag, läst',
};

export interface RoutineSection {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** A routine as its page shows it: sections with headings. */
export function sectionsOf(routine: Routine): readonly RoutineSection[] {
  if (routine.kind === 'common') return routine.sections;
  return wayParts.flatMap((part) => {
    const statements = routine.parts[part];
    return statements ? [{ ...headings[part], statements }] : [];
  });
}

/** What a line of the table leads to; without a name of its own, what to do. */
export function sectionNamed(routine: Routine, id = headings.do.id): RoutineSection | undefined {
  return sectionsOf(routine).find((section) => section.id === id);
}

/** What kind of saying a statement is and from which year: "Förslag 2018". Stands before every statement. */
export function evidenceInWords({ as, from }: Statement): string {
  return from.year === undefined
    ? `${standingNames[as]} utan datum`
    : `${standingNames[as]} ${String(from.year)}`;
}
