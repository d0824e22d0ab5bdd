import { wordsIn } from './sentences.ts';

/** Swedish terms that a text cannot do without, because they stand in letters and on signs. */
export interface RequiredTerms {
  /** Which words belong to a term, by their place in the sentence, with the term's own name. */
  placesIn(words: readonly string[]): ReadonlyMap<number, string>;
}

/** Terms from their inflected forms: `{ jobbplan: ['jobbplan', 'jobbplanen'] }`. A form may have several words. */
export function requiredTerms(formsByTerm: ReadonlyMap<string, readonly string[]>): RequiredTerms {
  const terms = [...formsByTerm].flatMap(([term, forms]) =>
    forms.map((form) => ({ term, words: wordsIn(form).map(folded) })),
  );
  // The longest first: "fördjupad jobbplan" is one term, not "jobbplan" with a word before it.
  terms.sort((one, other) => other.words.length - one.words.length);
  const byFirstWord = Map.groupBy(terms, ({ words: [first = ''] }) => first);
  return {
    placesIn(words) {
      const found = new Map<number, string>();
      const all = words.map(folded);
      all.forEach((word, index) => {
        if (found.has(index)) return;
        const match = [word, withoutGenitive(word)]
          .flatMap((first) => byFirstWord.get(first) ?? [])
          .find((term) => term.words.every((part, step) => isForm(all[index + step], part)));
        match?.words.forEach((_part, step) => found.set(index + step, match.term));
      });
      return found;
    },
  };
}

function isForm(word: string | undefined, form: string): boolean {
  return word !== undefined && (word === form || withoutGenitive(word) === form);
}

/** Every Swedish noun may end in the -s of possession: `Jobbtorgs`. */
function withoutGenitive(word: string): string {
  return word.replace(/s$/, '');
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
