import { expect, test } from 'vitest';
import { isCurrent, isIncomplete, staleSections, stampOf, stampsOf } from './stamp.ts';

const text = 'Boka plats på gruppinformation. 2018 föreslogs det.';

test.each([
  ['a line break', 'Boka plats på\ngruppinformation. 2018\n\nföreslogs det.'],
  ['more spaces', '  Boka  plats på gruppinformation. 2018 föreslogs det. '],
  ['punctuation', '– Boka plats: på ”gruppinformation”! (2018 föreslogs det)'],
  ['emphasis', '**Boka plats** på _gruppinformation_. 2018 föreslogs det.'],
  ['case', 'BOKA plats på Gruppinformation. 2018 föreslogs det.'],
  ['another coding of the same letters', text.normalize('NFD')],
])('%s does not change a stamp', (_what, other) => {
  expect(stampOf(other)).toBe(stampOf(text));
});

test.each([
  ['a letter', 'Boka plats på gruppinformationen. 2018 föreslogs det.'],
  ['a dot over a letter', 'Boka plats pa gruppinformation. 2018 föreslogs det.'],
  ['a digit', 'Boka plats på gruppinformation. 2019 föreslogs det.'],
  ['the order of words', 'Boka på plats gruppinformation. 2018 föreslogs det.'],
])('%s changes a stamp', (_what, other) => {
  expect(stampOf(other)).not.toBe(stampOf(text));
});

test.each([...'aåöß7٣ضሀ'])('adding "%s" anywhere changes a stamp', (character) => {
  const stamps = [...text].map((_, at) => stampOf(text.slice(0, at) + character + text.slice(at)));
  expect(stamps).not.toContain(stampOf(text));
});

test.each([
  ['ß and SS', 'Straße', 'STRASSE'],
  ['small and capital ẞ', 'Straße', 'STRAẞE'],
  ['both small sigmas', 'ΟΔΟΣ ΑΒ', 'οδος αβ'],
  ['sigma with and without a space after it', 'οδος αβ', 'οδοσαβ'],
  ['capital and small with a mark apart', 'E\u0301', 'é'],
  ['a soft hyphen', 'grupp\u00adinformation', 'gruppinformation'],
  ['a soft hyphen between a letter and its mark', 'a\u00ad\u0308', 'ä'],
  ['a joiner', 'می\u200cخواهم', 'میخواهم'],
  ['a direction mark', '\u200fيرجى\u200e', 'يرجى'],
  ['a variation selector', '✔\ufe0f klart', '✔ klart'],
  ['a non-breaking space', '08\u00a0508', '08 508'],
  ['an Ethiopic space between words', 'ሰላም፡ዓለም', 'ሰላም ዓለም'],
])('%s makes no difference to a stamp', (_what, one, other) => {
  expect(stampOf(one)).toBe(stampOf(other));
});

test.each([
  ['ı and i', 'ı', 'i'],
  ['a gemination mark of Ethiopic', 'ሀ\u135f', 'ሀ'],
  ['a digit of another script', '٣', '3'],
  ['a link target', '[Boka](/boka/)', '[Boka](/sok/)'],
  ['a component', '<Sv>a</Sv>', '<ToFill>a</ToFill>'],
  ['a bullet and a number', '- Ring', '1. Ring'],
  ['the number of a step', '2. Ring', '3. Ring'],
])('%s makes a difference to a stamp', (_what, one, other) => {
  expect(stampOf(one)).not.toBe(stampOf(other));
});

test('a vowel sign of Arabic is a letter to a stamp', () => {
  expect(stampOf('يُرجى')).not.toBe(stampOf('يرجى'));
});

const words = { title: 'Validering', menu: 'Validering', short: 'Bevis på det du kan.' };
const body = '\n## Är det här för mig?\n\nJa.\n\n### Mer\n\n## Vad får jag?\n\nEtt bevis.\n';

test('a page has one stamp for its front matter and one for each section', () => {
  expect(stampsOf(words, body)).toHaveLength(3);
});

test('what stands before the first heading has a stamp of its own', () => {
  expect(stampsOf(words, `Först detta.\n${body}`)).toHaveLength(4);
});

test('a change in one section changes only its own stamp', () => {
  const before = stampsOf(words, body);
  const after = stampsOf(words, body.replace('Ett bevis', 'Ett intyg'));
  expect(after.map((stamp, index) => stamp === before[index])).toEqual([true, true, false]);
});

test.each([
  ['made from the source as it stands', ['a', 'b'], true],
  ['with a section changed since', ['a', 'c'], false],
  ['with a section too few', ['a'], false],
  ['with a section too many', ['a', 'b', 'c'], false],
  ['never stamped', [], false],
])('a translation %s is told so', (_which, stamps, current) => {
  expect(isCurrent(stamps, ['a', 'b'])).toBe(current);
});

const source = ['front', 'a', 'b', 'c'];

test.each([
  ['an edited section', ['front', 'a', 'old', 'c'], [2], false],
  ['an edited front matter', ['old', 'a', 'b', 'c'], [0], false],
  ['a new section in the Swedish', ['front', 'a', 'c'], [], true],
  ['a new section and an edited one', ['front', 'old', 'c'], [1], true],
  ['a section that is gone from the Swedish', ['front', 'a', 'gone', 'b', 'c'], [2], false],
  ['sections in another order', ['front', 'c', 'a', 'b'], [], false],
  ['nothing changed', source, [], false],
  ['no stamps at all', [], [], true],
])('with %s exactly that is told', (_what, stamps, stale, incomplete) => {
  expect([...staleSections(stamps, source)]).toEqual(stale);
  expect(isIncomplete(stamps, source)).toBe(incomplete);
});

test('of two sections with the same words, the one whose Swedish was edited is stale', () => {
  expect([...staleSections(['front', 'a', 'a'], ['front', 'b', 'a'])]).toEqual([1]);
  expect([...staleSections(['front', 'a', 'a'], ['front', 'a', 'b'])]).toEqual([2]);
  expect([...staleSections(['front', 'x', 'a', 'a'], ['front', 'a', 'b', 'c'])]).toEqual([1, 3]);
});

test.each([
  ['a heading moved in by a space', '\n##  Är det här för mig?\n\nJa.\n\n ## Vad får jag?\n\nX'],
  ['line ends of Windows', '\r\n## Är det här för mig?\r\n\r\nJa.\r\n\r\n## Vad får jag?\r\n\r\nX'],
])('%s leaves the sections as they are', (_what, other) => {
  const plain = '## Är det här för mig?\n\nJa.\n\n## Vad får jag?\n\nX';
  expect(stampsOf(words, other)).toEqual(stampsOf(words, plain));
});
