import { markedParts } from '../i18n/marked-text.ts';

/** A string whose Swedish words are marked as Swedish, and kept from turning the sentence round. */
export function Marked({ text }: { readonly text: string }) {
  return (
    <>
      {markedParts(text).map((part) =>
        part.isSwedish ? (
          <bdi lang="sv" dir="ltr">
            {part.text}
          </bdi>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
