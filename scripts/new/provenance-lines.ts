import { monthsLater } from './skeleton.ts';

/** The end of every new file of facts: what is unknown, where it comes from, who confirms it and by when. */
export function provenanceLines(today: string, unconfirmed: string, place: string): string[] {
  return [
    `unconfirmed: [${unconfirmed}]`,
    `sources: [] # - { id: '002', where: ${place}, year: 2018, confidence: document }`,
    'owner: amf',
    `review: ${monthsLater(today, 6)}`,
  ];
}
