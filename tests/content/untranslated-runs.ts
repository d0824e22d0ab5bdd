/** Frequent small words of Swedish that no other language of the site has. */
const functionWords = new Set(
  `och att det är inte som för på du dig din ditt dina av ett från hos när eller vad hur också även gör måste få får så
  något någon vilken vilket under efter mellan eftersom därför sedan`.split(/\s+/),
);

const runLength = 4;
const windowLength = 6;

/** Runs of four words, as they follow each other; what is only names and numbers is left out. */
export function runsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_word, index) => words.slice(index, index + runLength))
    .filter((run) => run.filter((word) => /^\p{Ll}/u.test(word)).length > 1)
    .map((run) => run.join(' ').toLowerCase());
}

/**
 * Passages of a translation that are Swedish: four words in a row that stand so in the Swedish texts too, or two
 * small words of Swedish within six.
 */
export function untranslatedRuns(text: string, swedishRuns: ReadonlySet<string>): string[] {
  const words = (text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  const small = words.flatMap((word, index) => (functionWords.has(word) ? [index] : []));
  const close = small.filter((place, index) => {
    const next = small[index + 1];
    return next !== undefined && next - place < windowLength && words[next] !== words[place];
  });
  return [
    ...runsOf(text).filter((run) => swedishRuns.has(run)),
    ...close.map((place) => words.slice(place, place + windowLength).join(' ')),
  ];
}
