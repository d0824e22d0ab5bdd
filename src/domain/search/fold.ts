/**
 * How words are compared with what people type: on the search page and where a stadsdel is looked up. The same folding
 * goes over both sides, so it need not be right, only blind to what people leave out, confuse or cannot type. It runs in
 * the browser, hence few bytes and nothing that browsers of 2020 lack.
 */

/** Letters that are taken for another, in pairs. What `NFD` takes apart (å, é, й, أ) need not stand here. */
const pairs = [
  'æaøoœoıiłlđdðdßsþt', // Latin without a mark of its own to lose
  'ckqkwvzsyi', // sounds of Swedish that are spelt in several ways
  'іиґгєе', // Ukrainian on a Russian keyboard
  'ةهىيیيېيےيکكگكەهہهھهپبچجژزڤفٱا', // Persian, Kurdish and Arabic keyboards
  'ሠሰሀሐኀሐፀጸዐአኸከኰከዀከቐቀቈቀቘቀጐገ', // rows of Ethiopic letters that are written for each other
].join('');

const takenFor = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) takenFor.set(pairs.charAt(at), pairs.charAt(at + 1));

/** Ethiopic writes a consonant in rows of eight, one for each vowel; the vowel is what forms of a word differ in. */
const withoutVowel = (letter: string) => String.fromCharCode(letter.charCodeAt(0) & ~7);

/**
 * A text without capitals, marks, joiners and doubled letters, each letter as the one it is taken for:
 * `Försörjningsstöd` and `forsorjningstod` are one, as are `إعالة` and `اعاله`, `jobbtorg` and `jobtorg`.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .replace(/[\u1200-\u135a]/g, withoutVowel)
    .replace(/\p{L}/gu, (letter) => takenFor.get(letter) ?? letter)
    .replace(/(\p{L})\1+/gu, '$1');
}
