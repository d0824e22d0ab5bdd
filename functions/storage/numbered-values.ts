import type { SqlValue, Statement } from './database.ts';

/** A text in single quotes, a cast, or the name of a value. */
const part = /'(?:[^']|'')*'|::|:([a-z]\w*)/gi;

/**
 * A statement with `$1`, `$2` … for its values, and the values in that order; each name has one
 * number. Throws when names and values are not the same.
 */
export function numbered({ sql, values }: Statement): { text: string; values: SqlValue[] } {
  const names: string[] = [];
  const text = sql.replace(part, (found: string, name: string | undefined) => {
    if (name === undefined) return found;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`The statement does not name :${unknown}.`);
  return { text, values: names.map((name) => valueOf(values, name)) };
}

function valueOf(values: Statement['values'], name: string): SqlValue {
  const value = values[name];
  if (value === undefined) throw new Error(`The statement has no value for :${name}.`);
  return value;
}
