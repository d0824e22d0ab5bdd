import { expect, test, vi } from 'vitest';
import { textParts } from './text-parts.ts';
import { writeText } from './write-text.ts';
import type { TextKey, TextToWrite, TextWords } from './write-text.ts';

// What is tested is how a text is put together; that every language's sentences fit is tested with the real ones.
vi.mock('../../src/content/locales/sv/ui.json', () => ({
  default: { 'example.notice': 'Exempel \u2013 inget riktigt möte.' },
}));

const swedish: Partial<Record<TextKey, string>> = {
  meeting: 'Informationsmöte',
  subject: '{{meeting}}, {{date}} kl. {{time}}',
  'text.confirmation': '{{meeting}}. Du har en plats.',
  'text.sessionCancelled': 'Inställt: {{meeting}}. Gå inte dit.',
  'text.reminder': 'Kom ihåg: {{meeting}}.',
  'text.offer': 'En plats är ledig: {{meeting}}. Svara senast {{day}} kl. {{time}}.',
  'text.notYou': 'Har du inte bokat? Då har någon skrivit fel nummer.',
  'text.call': 'Ring numret i ditt brev.',
  'text.answer': 'Svara på sidan med din bokning.',
};

function wordsOf(sentences: Partial<Record<TextKey, string>>): TextWords {
  return (key, values = {}) =>
    (sentences[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const words = wordsOf(swedish);

const meeting = { locale: 'sv', status: 'live', startsAt: '2026-12-01T08:30:00.000Z' } as const;

const offer: TextToWrite = {
  ...meeting,
  kind: 'offer',
  answerBy: '2026-11-30T13:00:00.000Z',
};

test('a text says which meeting, when, and what has happened to it', () => {
  expect(writeText(words, { ...meeting, kind: 'reminder' })).toBe(
    'Kom ihåg: Informationsmöte, tisdag 1 december kl. 09:30.',
  );
});

test('a confirmation tells a stranger that somebody wrote the wrong number', () => {
  expect(writeText(words, { ...meeting, kind: 'confirmation' })).toBe(
    'Informationsmöte, tisdag 1 december kl. 09:30. Du har en plats. Har du inte bokat? Då har någon skrivit fel nummer.',
  );
});

test('a text about a cancelled meeting tells whom to call', () => {
  expect(writeText(words, { ...meeting, kind: 'sessionCancelled' })).toBe(
    'Inställt: Informationsmöte, tisdag 1 december kl. 09:30. Gå inte dit. Ring numret i ditt brev.',
  );
});

test('in a demo a text begins with saying so, in letters that do not halve its room', () => {
  const text = writeText(words, { ...meeting, status: 'demo', kind: 'reminder' });
  expect(text).toMatch(/^Exempel - inget riktigt möte\. Kom ihåg:/);
  expect(textParts(text)).toBe(1);
});

test('an offer says until when, by the day of the week and the clock', () => {
  expect(writeText(words, offer)).toBe(
    'En plats är ledig: Informationsmöte, tisdag 1 december kl. 09:30. Svara senast måndag kl. 14:00. Svara på sidan med din bokning.',
  );
});

test('what is only good to know gives way when there is no room', () => {
  const notYou = 'x'.repeat(300);
  const text = writeText(wordsOf({ ...swedish, 'text.notYou': notYou }), {
    ...meeting,
    kind: 'confirmation',
  });
  expect(text).toBe('Informationsmöte, tisdag 1 december kl. 09:30. Du har en plats.');
});

test('a text that cannot be two parts is not written', () => {
  const long = { ...swedish, 'text.reminder': `{{meeting}} ${'م'.repeat(134)}` };
  expect(() => writeText(wordsOf(long), { ...meeting, kind: 'reminder' })).toThrow('no room');
});
