/** A piece of a sentence: words, or something a translator may move but not change. */
export type Inline = string | Locked;

export interface Locked {
  /** What stands in the file: `{{date}}`, `[` of a link, `<Sv>`. */
  readonly open: string;
  /** `](/boka/)` of a link, `</Sv>`; absent where nothing stands inside. */
  readonly close?: string;
  readonly inside: readonly Inline[];
  /** A Swedish word or bold type may come and go with the translation; a link or a placeholder may not. */
  readonly mayGo: boolean;
}

/** The text as it stands in the file. */
export function rawOf(parts: readonly Inline[]): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? part : `${part.open}${rawOf(part.inside)}${part.close ?? ''}`,
    )
    .join('');
}

/** Everything in a sentence that must be there in every language, sorted. */
export function locksOf(parts: readonly Inline[]): string[] {
  return parts
    .flatMap((part) => {
      if (typeof part === 'string') return [];
      const shown = part.close === undefined ? part.open : `${part.open}…${part.close}`;
      return [...(part.mayGo ? [] : [shown]), ...locksOf(part.inside)];
    })
    .sort();
}
