import { expect, test } from 'vitest';
import { statement } from './database.ts';
import { numbered } from './numbered-values.ts';

test('each name gets one number, in the order in which it first stands', () => {
  const asked = statement('SELECT :b, :a WHERE :b = x AND y > :a_2', { a: 1, b: 'b', a_2: null });
  expect(numbered(asked)).toEqual({
    text: 'SELECT $1, $2 WHERE $1 = x AND y > $3',
    values: ['b', 1, null],
  });
});

test('a colon in a text or a cast names nothing', () => {
  const asked = statement(`SELECT ':a', 'it''s :a', x::text, :a`, { a: 'a' });
  expect(numbered(asked)).toEqual({ text: `SELECT ':a', 'it''s :a', x::text, $1`, values: ['a'] });
});

test('a name without a value is refused', () => {
  expect(() => numbered(statement('SELECT :missing'))).toThrow(':missing');
});

test('a value without a name is refused', () => {
  expect(() => numbered(statement('SELECT 1', { unused: 'x' }))).toThrow(':unused');
});
