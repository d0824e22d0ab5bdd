import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { translator } from '../i18n/strings.ts';
import { Notices } from './Notices.tsx';

const notice = {
  unit: 'kista',
  from: '2026-12-01T08:00:00+01:00',
  until: '2026-12-01T17:00:00+01:00',
  words: { sv: 'Kista är stängt i dag.', ar: '<sv>Kista</sv> مغلق اليوم.' },
};

function shownIn(locale: 'sv' | 'ar' | 'latt' | 'en') {
  return renderToString(<Notices t={translator(locale)} locale={locale} notices={[notice]} />);
}

test('a notice says when it ends, in Stockholm time', () => {
  expect(shownIn('sv')).toContain('Gäller till tisdag 1 december kl. 17:00.');
});

test('a notice is shown in the language of the page, with its Swedish words marked', () => {
  expect(shownIn('ar')).toContain(
    '<strong><bdi lang="sv" dir="ltr">Kista</bdi> مغلق اليوم.</strong>',
  );
});

test.each(['en', 'latt'] as const)(
  'a notice that lacks the words of %s is shown in Swedish, marked as such',
  (locale) => {
    expect(shownIn(locale)).toContain(
      '<strong lang="sv" dir="ltr">Kista är stängt i dag.</strong>',
    );
  },
);
