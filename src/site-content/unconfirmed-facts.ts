import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { latestYear } from '../domain/evidence.ts';
import type { Owner, UnconfirmedCode } from '../domain/evidence.ts';
import { sourcesOf, statementsOf } from '../domain/routine.ts';
import type { Unit } from '../domain/unit.ts';

export interface UnconfirmedFact {
  /** What the file is about: a name or a Swedish word. */
  readonly name: string;
  readonly file: string;
  readonly owner: Owner;
  readonly review: Date;
  /** What is known to be unknown. */
  readonly unknown: readonly UnconfirmedCode[];
  /** The newest year of its sources; undefined when all are undated. */
  readonly year: number | undefined;
}

const folders = ['units', 'services', 'routes', 'districts'] as const;

/** Every file of facts, and every word and contact, that its owner has not confirmed. */
export async function unconfirmedFacts(): Promise<UnconfirmedFact[]> {
  const inFolders = await Promise.all(folders.map(ofFolder));
  return [
    ...inFolders.flat(),
    ...(await ofRoutines()),
    ...(await ofGlossary()),
    ...(await ofContacts()),
  ];
}

type Provenance = Pick<Unit, 'confirmed' | 'owner' | 'review' | 'sources' | 'unconfirmed'>;

function unlessConfirmed(name: string, file: string, facts: Provenance): UnconfirmedFact[] {
  if (facts.confirmed) return [];
  const { owner, review, unconfirmed: unknown, sources } = facts;
  return [{ name, file, owner, review, unknown, year: latestYear(sources) }];
}

async function ofFolder(folder: (typeof folders)[number]): Promise<UnconfirmedFact[]> {
  const entries: CollectionEntry<(typeof folders)[number]>[] = await getCollection(folder);
  return entries.flatMap(({ id, data }) =>
    unlessConfirmed(
      'name' in data ? data.name : id,
      `src/content/facts/${folder}/${id}.yaml`,
      data,
    ),
  );
}

/** What a routine leaves open is asked in the holes it names. */
async function ofRoutines(): Promise<UnconfirmedFact[]> {
  return (await getCollection('routines')).flatMap(({ id, data }) =>
    unlessConfirmed(data.title, `src/content/facts/routines/${id}.yaml`, {
      ...data,
      sources: sourcesOf(statementsOf(data)),
      unconfirmed: [],
    }),
  );
}

async function ofGlossary(): Promise<UnconfirmedFact[]> {
  return (await getCollection('glossary')).flatMap(({ data }) =>
    unlessConfirmed(data.swedish, 'src/content/facts/glossary.yaml', data),
  );
}

async function ofContacts(): Promise<UnconfirmedFact[]> {
  return (await getCollection('contacts')).map(({ data: { name, owner, review, year } }) => {
    return { name, file: 'src/content/facts/contacts.yaml', owner, review, unknown: [], year };
  });
}
