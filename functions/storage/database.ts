/** A value that means the same in every engine. Time is ISO 8601 in UTC with milliseconds, so that it sorts as text. */
export type SqlValue = string | number | null;

/** One statement with `:name` for each of its values. */
export interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, SqlValue>>;
}

export type Row = Readonly<Record<string, unknown>>;

/**
 * All that a storage driver must do. A batch is a list, not a callback, because D1 has no interactive transactions:
 * whatever a batch decides, it decides in SQL.
 */
export interface Database {
  /** Runs all statements in one transaction: all or nothing, durable before it resolves. Throws `ConstraintViolation`. */
  batch(statements: readonly Statement[]): Promise<void>;
  /** Rows of one statement, which may also change rows (`UPDATE … RETURNING`). */
  query(statement: Statement): Promise<Row[]>;
  /** Finishes what was asked for, then closes. */
  close(): Promise<void>;
}

/** A rule of the schema said no, and nothing of the batch remains. */
export class ConstraintViolation extends Error {
  override readonly name = 'ConstraintViolation';
  readonly kind: 'check' | 'unique' | 'foreign';
  /** For `unique`: `table.column`. */
  readonly column: string | undefined;

  constructor(kind: ConstraintViolation['kind'], column?: string) {
    super(column === undefined ? kind : `${kind} ${column}`);
    this.kind = kind;
    this.column = column;
  }
}

/** Writes a statement; the values are bound by the driver, never pasted into the text. */
export function statement(sql: string, values: Statement['values'] = {}): Statement {
  return { sql, values };
}
