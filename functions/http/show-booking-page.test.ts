import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { makeServices } from '../testing/make-services.ts';
import { testCatalogue, testStart } from '../testing/test-catalogue.ts';

const minute = 60_000;

/** What the booking page of a unit shows some minutes from now, while a notice about Kista holds for an hour. */
async function pageAfter(minutes: number, unit = 'kista'): Promise<string> {
  const start = new Date(testStart).getTime();
  const notice = {
    unit: 'kista',
    from: new Date(start).toISOString(),
    until: new Date(start + 60 * minute).toISOString(),
    words: { sv: 'Kista är stängt i dag.' },
  };
  const services = await makeServices({
    catalogue: { ...testCatalogue, notices: [notice] },
    clock: () => new Date(start + minutes * minute),
  });
  const answer = await createApp(services).request(`/sv/boka/${unit}/`);
  return answer.text();
}

test('a notice about a unit stands on its booking page while it holds, by the clock of the request', async () => {
  expect(await pageAfter(0)).toContain('Kista är stängt i dag.');
  expect(await pageAfter(59)).toContain('Kista är stängt i dag.');
});

test('a notice that is over is not shown, though the build is older', async () => {
  expect(await pageAfter(60)).not.toContain('Kista är stängt i dag.');
});
