import { expect, test } from 'vitest';
import { nameComplaint } from './file-name.ts';

test.each([
  'src/domain/session-dates.ts',
  'src/domain/booking/form.test.ts',
  'src/views/BookingForm.tsx',
  'src/components/PageHeader.astro',
  'src/pages/[locale]/enheter/[unit].astro',
  'tests/contracts/database.sqlite.test.ts',
  'vitest.config.ts',
])('%s is a good name', (path) => {
  expect(nameComplaint(path)).toBeUndefined();
});

test.each([
  ['src/domain/sessionDates.ts', 'kebab-case'],
  ['src/views/booking-form.tsx', 'PascalCase'],
  ['src/components/pageHeader.astro', 'PascalCase'],
  ['functions/utils/dates.ts', 'says nothing'],
  ['src/domain/helpers.ts', 'says nothing'],
])('%s is refused', (path, reason) => {
  expect(nameComplaint(path)).toContain(reason);
});
