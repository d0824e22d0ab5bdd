/** A file to write, by its path from the root of the repository. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What `npm run new …` is about to do, and what is left for a person. */
export interface Skeleton {
  /** Never written over a file that exists. */
  readonly files: readonly NewFile[];
  /** Files of ours that get a line more. */
  readonly edits?: readonly NewFile[];
  readonly nextSteps: readonly string[];
}

/** The repository as the skeletons see it; a test gives one made of plain data. */
export interface Project {
  exists(path: string): boolean;
  read(path: string): string;
  /** Names in a folder; none when the folder does not exist. */
  list(folder: string): readonly string[];
  /** Local date, `2026-12-01`. */
  readonly today: string;
}

export type MakeSkeleton = (args: readonly string[], project: Project) => Skeleton;

/** Something the person who typed the command can mend: shown as a sentence, without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** The argument at a place, or a refusal that says how the command is written. */
export function argumentAt(args: readonly string[], place: number, usage: string): string {
  const value = args[place]?.trim();
  if (value === undefined || value === '') throw new Refusal(`Write: npm run new ${usage}`);
  return value;
}

/** A name for an address and a file. It stays for ever and is the same in every language, hence the strictness. */
export function asSlug(text: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text;
  throw new Refusal(
    `"${text}" cannot stand in an address. Use a–z, 0–9 and single hyphens (å and ä become a, ö becomes o): "${slugOf(text)}".`,
  );
}

/** The nearest slug to a text: `Vi bokar på svenska` → `vi-bokar-pa-svenska`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A date some months later, for when somebody must look at a fact again. */
export function monthsLater(date: string, months: number): string {
  const later = new Date(`${date}T12:00:00Z`);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later.toISOString().slice(0, 10);
}
