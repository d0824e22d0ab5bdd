import { expect, test } from 'vitest';
import type { Pages } from './pages.ts';
import { renderPages } from './render-pages.ts';
import type { ShellKind } from './shell.ts';

/** The kind of shell that a page is put into. */
function shellOf(render: (pages: Pages) => string): ShellKind | undefined {
  const asked: ShellKind[] = [];
  const pages = renderPages((kind) => {
    asked.push(kind);
    return '<title></title>';
  }, 'demo');
  render(pages);
  return asked[0];
}

const booking = {
  locale: 'sv',
  unit: { slug: 'kista', name: 'Jobbtorg Kista' },
  sessions: [],
} as const;

test('only the form of a booking comes with a script, and with another one when a proof is due', () => {
  expect(shellOf((pages) => pages.booking(booking))).toBe('form-kista');
  const proof = { challenge: '{}', goodFrom: '2026-11-23T13:01:00.000Z' };
  const asking = { ...booking, refusal: 'proofNeeded', proof } as const;
  expect(shellOf((pages) => pages.booking(asking))).toBe('proof');
  expect(shellOf((pages) => pages.feedback({ locale: 'sv', state: 'sent' }))).toBe('page');
  expect(shellOf((pages) => pages.feedback({ locale: 'sv', state: 'error' }))).toBe('page');
  expect(shellOf((pages) => pages.bookingEnded('sv'))).toBe('page');
});
