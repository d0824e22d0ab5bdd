import { expect, test } from 'vitest';
import { makeRank } from './rank.ts';

const entry = (title: string, hidden = '', summary = '', weight = 1) => ({
  title,
  hidden,
  summary,
  weight,
});

const entries = [
  entry('validering', '', 'Att visa vad du redan kan', 0.7),
  entry('Validering', 'betyg ingenjor', 'bevis på det du redan kan'),
  entry('Försörjningsstöd', 'socialbidrag', 'Pengar till det dagliga livet'),
  entry('Jobbtorg Kista', '', 'för dig som är 30 år eller äldre'),
  entry('SFI och praktik', '', 'öva svenska på en arbetsplats'),
  entry('Praktik', '', 'pröva en arbetsplats en tid'),
  entry('التدريب العملي', '', 'تجربة مكان عمل'),
];
const rank = makeRank(entries, 'jag och en på');
const firstOf = (typed: string) => rank(typed)[0]?.title;

test.each([
  ['forsorjningstod', 'Försörjningsstöd'],
  ['försörjn', 'Försörjningsstöd'],
  ['socialbidraget', 'Försörjningsstöd'],
  ['jobtorg', 'Jobbtorg Kista'],
  ['sfi praktik', 'SFI och praktik'],
  ['praktik', 'Praktik'],
  ['praktikplatser', 'Praktik'],
  ['ingenjör', 'Validering'],
  ['تدريب', 'التدريب العملي'],
  ['validring', 'Validering'],
  ['falidering', 'Validering'],
  ['snabbpraktik', 'Praktik'],
])('"%s" finds %s first', (typed, title) => {
  expect(firstOf(typed)).toBe(title);
});

test('a page goes before a word of the glossary with the same name', () => {
  expect(rank('validering').slice(0, 2)).toEqual([entries[1], entries[0]]);
});

test.each(['', '   ', '?', 'xyzzyxyzzy'])('"%s" finds nothing', (typed) => {
  expect(rank(typed)).toEqual([]);
});

test('a word that nothing holds hides no page that another word finds', () => {
  const found = rank('validring');
  expect(rank('xyzzyxyzzy validring')).toEqual(found);
  expect(rank('xyzzyxyzzy plughplugh fnordfnord validring')).toEqual(found);
});

test('a short word with another first letter is another word', () => {
  expect(rank('nista')).toEqual([]);
});

test('words that say nothing find nothing beside others, and count when they are alone', () => {
  expect(rank('jag och praktik')).toEqual(rank('praktik'));
  expect(rank('på')).toContain(entries[1]);
});

test('what is being typed may be the beginning of a word; what stands before it may not', () => {
  expect(rank('va')).toContain(entries[1]);
  expect(rank('va kista')).not.toContain(entries[1]);
});
