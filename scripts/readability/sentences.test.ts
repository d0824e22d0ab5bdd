import { expect, test } from 'vitest';
import { sentencesIn, wordsIn } from './sentences.ts';

test.each([
  ['Ring numret. Fråga!  Kan du?', ['Ring numret.', 'Fråga!', 'Kan du?']],
  ['Du får: en plan; en coach.', ['Du får: en plan; en coach.']],
  ['Fråga om t.ex. validering. Kom kl. 9.', ['Fråga om t.ex. validering.', 'Kom kl. 9.']],
  ['Säg ”Jag vill boka.” Vänta sedan.', ['Säg ”Jag vill boka.”', 'Vänta sedan.']],
  [
    'Det var unga. 2017 kom fler. ”Ja!” Vi vet.',
    ['Det var unga.', '2017 kom fler.', '”Ja!”', 'Vi vet.'],
  ],
  ['Så var det 2009', ['Så var det 2009']],
  ['– …', []],
])('the sentences of "%s" are told apart', (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences);
});

test.each([
  ['Ja, ”du” – eller 2 till!', ['Ja', 'du', 'eller', '2', 'till']],
  ['och/eller e-post 16–19', ['och', 'eller', 'e-post', '16–19']],
])('the words of "%s" are counted without signs', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});
