/** So many pages go into one pack at most: more than anybody reads at once. */
export const mostInPack = 8;

/** Where the desk leads: the same address for whoever opens it without this, with nothing of staff's in the way. */
export const staffPlace = 'dela';

/** The numbers in a text such as `483-704`, in their order and each once; undefined when it holds anything else. */
export function numbersIn(text: string): readonly number[] | undefined {
  const parts = text.split('-');
  if (!parts.every((part) => /^\d{3}$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))];
}

/** The same pages in packs that each hold no more than they may. */
export function packsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const count = Math.ceil(numbers.length / mostInPack);
  return Array.from({ length: count }, (_, at) =>
    numbers.slice(at * mostInPack, (at + 1) * mostInPack),
  );
}
