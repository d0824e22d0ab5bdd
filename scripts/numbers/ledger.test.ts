import { expect, test } from 'vitest';
import {
  brokenPromises,
  ledgerFaults,
  nextNumber,
  parseLedger,
  withMove,
  withNumbers,
} from './ledger.ts';

const none = new Set<number>();
const paths = ['/ett/', '/tva/', '/tre/'] as const;
const text = withNumbers('# Head.\n', paths, none);
const lines = text.trimEnd().split('\n');
const ledger = parseLedger(text);
const [first, second, third] = ledger.map(({ id }) => id) as [number, number, number];

test('numbers are added at the end, and what is there stays as it is', () => {
  expect(withNumbers(text, ['/fyra/'], none).startsWith(text)).toBe(true);
  expect(ledger.map(({ path }) => path)).toEqual(paths);
  expect(ledgerFaults(ledger)).toEqual([]);
});

test('a number says nothing: pages beside each other get numbers far apart', () => {
  const many = Array.from({ length: 50 }, (_, at) => `/sida-${String(at)}/` as const);
  const ids = parseLedger(withNumbers('', many, none)).map(({ id }) => id);
  const inOrder = ids.filter((id, at) => id > (ids[at - 1] ?? 0)).length;
  expect(inOrder).toBeGreaterThan(10);
  expect(inOrder).toBeLessThan(40);
});

test('every page gets a number of its own while there are any, three digits from 200', () => {
  const many = Array.from({ length: 700 }, (_, at) => `/sida-${String(at)}/` as const);
  const ids = parseLedger(withNumbers('', many, none)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(700);
  expect(Math.min(...ids)).toBeGreaterThanOrEqual(200);
  expect(Math.max(...ids)).toBeLessThanOrEqual(999);
});

test('when no number is left, that is said', () => {
  const all = new Set(Array.from({ length: 800 }, (_, at) => 200 + at));
  expect(() => nextNumber('/ett/', all)).toThrow('no free number');
});

test('a page of the guide keeps the number of its address, and nothing else gets it', () => {
  expect(nextNumber('/hitta-ratt/712/', none)).toBe(712);
  const free = nextNumber('/ett/', none);
  expect(nextNumber('/ett/', new Set([free]))).not.toBe(free);
});

test.each([
  ['taken away', lines.filter((_, at) => at !== 2)],
  ['taken away from the beginning', lines.filter((_, at) => at !== 1)],
  ['given to another page', lines.map((line) => line.replace('/tva/', '/nytt/'))],
  ['changed', lines.map((line) => line.replace(String(second), '200'))],
  ['moved to another place', [lines[0], lines[2], lines[1], lines[3]]],
])('a ledger in which a number was %s is found out by its seals', (_what, changed) => {
  expect(ledgerFaults(parseLedger(changed.join('\n'))).join()).toContain('seal is broken');
});

test('a ledger in which the last number was taken away is found out by its history', () => {
  const now = parseLedger(lines.slice(0, -1).join('\n'));
  expect(ledgerFaults(now)).toEqual([]);
  expect(brokenPromises(ledger, now)).toEqual([`${String(third)}: is gone; it led to /tre/`]);
});

test('a ledger in which the last number was given again is found out by its history', () => {
  const now = parseLedger(withNumbers(`${lines.slice(0, -1).join('\n')}\n`, ['/fyra/'], none));
  expect(brokenPromises(ledger, now)).toHaveLength(1);
});

test('a page that moves keeps its number, and where it was stays known', () => {
  const moved = parseLedger(withMove(withMove(text, '/tva/', '/nytt/'), '/nytt/', '/nyast/'));
  expect(moved[1]).toMatchObject({ id: second, path: '/nyast/', formerly: ['/tva/', '/nytt/'] });
  expect(ledgerFaults(moved)).toEqual([]);
  expect(brokenPromises(ledger, moved)).toEqual([]);
});

test('a page that another one takes over leaves its number to that one', () => {
  const merged = parseLedger(withMove(text, '/ett/', '/tre/'));
  expect(merged[0]).toMatchObject({ id: first, path: '/tre/', formerly: ['/ett/'] });
  expect(ledgerFaults(merged)).toEqual([]);
});

test('an address that leads on is not given to a new page', () => {
  const again = withNumbers(withMove(text, '/tva/', '/nytt/'), ['/tva/'], none);
  expect(ledgerFaults(parseLedger(again))).toEqual([
    '/tva/: leads on to another page, and is an address again',
  ]);
});

test('two numbers for one page, or one number twice, are found out', () => {
  expect(ledgerFaults(parseLedger(withNumbers(text, ['/ett/'], none)))).toEqual([
    '/ett/: has two numbers',
  ]);
  expect(ledgerFaults([...ledger, ...ledger]).join()).toContain(`${String(first)}: given twice`);
});

test('what has no number does not move', () => {
  expect(() => withMove(text, '/fyra/', '/fem/')).toThrow('No number leads to /fyra/');
});
