/**
 * How words are compared with what people type: on the search page and where a stadsdel is looked up. The same folding
 * goes over both sides, so it need not be right, only blind to what people leave out, confuse or cannot type. It runs in
 * the browser, hence few bytes and nothing that browsers of 2020 lack.
 */

/** Letters that are taken for another. What `NFD` takes apart (å, é, й, أ) need not stand here. */
const written = [
  'æøœıłđðßþ', // Latin without a mark of its own to lose
  'cqwzy', // sounds of Swedish that are spelt in several ways
  'іґє', // Ukrainian on a Russian keyboard
  'ةىیېےکگەہھپچژڤٱ', // Persian, Kurdish and Arabic keyboards
  'ሠሀኀፀዐኸኰዀቐቈቘጐ', // rows of Ethiopic letters that are written for each other
].join('');

/** The letter that each of them is taken for, in the same place. */
const takenFor = ['aooilddst', 'kkvsi', 'иге', 'هييييككهههبجزفا', 'ሰሐሐጸአከከከቀቀቀገ'].join('');

/**
 * A text without capitals, marks, joiners and doubled letters, each letter as the one it is taken for:
 * `Försörjningsstöd` and `forsorjningstod` are one, as are `إعالة` and `اعاله`, `jobbtorg` and `jobtorg`.
 */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{M}\p{Cf}ـ]/gu, '')
      // Ethiopic writes a consonant in rows of eight, one for each vowel; the vowel is what forms of a word differ in.
      .replace(/[\u1200-\u135a]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) & ~7))
      .replace(/\p{L}/gu, (letter) => takenFor[written.indexOf(letter)] ?? letter)
      .replace(/(\p{L})\1+/gu, '$1')
  );
}
