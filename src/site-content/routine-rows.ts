import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { evidenceInWords, sectionNamed } from './routine-words.ts';

export interface RoutineRow {
  readonly situation: string;
  readonly way: string;
  /** The routine, and the section of it, that the row leads to. */
  readonly slug: string;
  readonly section: string;
  /** What the first statement there is, and from which year. */
  readonly evidence: string;
}

/** Every routine, in the order of the table. */
export async function routinesInOrder(): Promise<CollectionEntry<'routines'>[]> {
  const routines = await getCollection('routines');
  return routines.sort((one, other) => one.data.order - other.data.order);
}

/** The rows of the table "which way for this person?". */
export function rowsOf({ id, data }: CollectionEntry<'routines'>): RoutineRow[] {
  return data.rows.map(({ situation, way, section: wanted }) => {
    const section = sectionNamed(data, wanted);
    const [first] = section?.statements ?? [];
    if (!section || !first) throw new Error(`${id}: no section "${String(wanted)}".`);
    return { situation, way, slug: id, section: section.id, evidence: evidenceInWords(first) };
  });
}
