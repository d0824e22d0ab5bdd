import { writeFileSync } from 'node:fs';

/** What all lives of a test file came to. */
export const lifeFigures = { lives: 0, commands: 0, seats: 0 };

/** Writes them to the file that LIFE_FIGURES names, for `npm run test:histories`. */
export function tellLifeFigures(): void {
  const file = process.env['LIFE_FIGURES'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(lifeFigures));
}
