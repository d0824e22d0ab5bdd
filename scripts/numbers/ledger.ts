import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { guidePath } from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import { firstPathOf, givenNumber, numberRange } from '../../src/domain/short-number.ts';
import type { GivenNumber } from '../../src/domain/short-number.ts';

export const ledgerFile = 'src/content/facts/numbers.yaml';

/** Reads the text of the ledger. Throws when a line is not what it should be. */
export function parseLedger(text: string): GivenNumber[] {
  return z.array(givenNumber).parse(parse(text) ?? []);
}

/** The seal of a line, from the seal of the line before it; eight hex digits. */
function sealOf(before: string, id: number, firstPath: PagePath): string {
  return createHash('sha256')
    .update(`${before} ${String(id)} ${firstPath}`)
    .digest('hex')
    .slice(0, 8);
}

/** Numbers that mean something by themselves: emergency lines and signs of hatred or bad luck. */
const meaningful: ReadonlySet<number> = new Set([
  288, 388, 488, 588, 666, 688, 788, 888, 911, 988, 999,
]);

/**
 * The number that a page gets next: the same for whoever asks, and nothing to be read from it. A page of the guide has
 * one already, in its address.
 */
export function nextNumber(path: PagePath, taken: ReadonlySet<number>): number {
  const { from, to } = numberRange;
  const isFree = (number: number) => !taken.has(number) && !meaningful.has(number);
  const ofGuide = Number(/\d+/.exec(path)?.[0]);
  if (path === guidePath(ofGuide)) return ofGuide;
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const hash = createHash('sha256')
      .update(`${path} ${String(attempt)}`)
      .digest();
    const number = from + (hash.readUInt32BE() % (to - from + 1));
    if (isFree(number)) return number;
  }
  throw new Error('There is no free number left.');
}

/** The text of the ledger with a number for each of these addresses; `reserved` are given to nothing else. */
export function withNumbers(
  text: string,
  paths: readonly PagePath[],
  reserved: ReadonlySet<number>,
): string {
  const ledger = parseLedger(text);
  const taken = new Set([...reserved, ...ledger.map(({ id }) => id)]);
  let last = ledger.at(-1)?.seal ?? '';
  const lines = paths.map((path) => {
    const id = nextNumber(path, taken);
    taken.add(id);
    last = sealOf(last, id, path);
    return `- { id: ${String(id)}, path: ${path}, seal: '${last}' }\n`;
  });
  return text + lines.join('');
}

/** The text of the ledger after a page got another address. Throws when no number leads to the old one. */
export function withMove(text: string, from: PagePath, to: PagePath): string {
  const moved = parseLedger(text).filter(({ path }) => path === from);
  if (moved.length === 0) throw new Error(`No number leads to ${from}.`);
  return text
    .split('\n')
    .map((line) => {
      const given = moved.find(({ id }) => line.startsWith(`- { id: ${String(id)},`));
      if (!given) return line;
      const formerly = [...given.formerly, from].join(', ');
      return `- { id: ${String(given.id)}, path: ${to}, formerly: [${formerly}], seal: '${given.seal}' }`;
    })
    .join('\n');
}

/** What is wrong with a ledger by itself, one line each. */
export function ledgerFaults(ledger: readonly GivenNumber[]): string[] {
  let before = '';
  const broken = ledger.flatMap((given) => {
    const wanted = sealOf(before, given.id, firstPathOf(given));
    before = given.seal;
    return given.seal === wanted
      ? []
      : [
          `${String(given.id)}: the seal is broken: this line was changed, or one before it is gone`,
        ];
  });
  const twice = ledger
    .filter(({ id }, at) => ledger.findIndex((other) => other.id === id) !== at)
    .map(({ id }) => `${String(id)}: given twice`);
  const own = ledger.filter(({ formerly }) => formerly.length === 0).map(({ path }) => path);
  const sameTwice = own
    .filter((path, at) => own.indexOf(path) !== at)
    .map((path) => `${path}: has two numbers`);
  const reused = ledger
    .flatMap(({ formerly }) => formerly)
    .filter((path) => ledger.some((given) => given.path === path))
    .map((path) => `${path}: leads on to another page, and is an address again`);
  return [...broken, ...twice, ...sameTwice, ...reused];
}

/** What an earlier ledger promised and this one does not keep, one line each. */
export function brokenPromises(
  before: readonly GivenNumber[],
  now: readonly GivenNumber[],
): string[] {
  return before.flatMap(({ id, path }) => {
    const given = now.find((one) => one.id === id);
    if (!given) return [`${String(id)}: is gone; it led to ${path}`];
    return given.path === path || given.formerly.includes(path)
      ? []
      : [`${String(id)}: led to ${path}, and now to ${given.path}`];
  });
}
