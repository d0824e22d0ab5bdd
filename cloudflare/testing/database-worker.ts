import * as z from 'zod/mini';
import { ConstraintViolation } from '../../functions/storage/database.ts';
import type { Database } from '../../functions/storage/database.ts';
import { openD1 } from '../../functions/storage/drivers/d1.ts';
import type { D1Binding } from '../../functions/storage/drivers/d1.ts';

const statementSchema = z.object({
  sql: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

const askedSchema = z.object({
  /** Name of a D1 binding. */
  binding: z.string(),
  /** Which of those that use it at once. */
  user: z.number(),
  what: z.enum(['batch', 'query', 'close']),
  statements: z.array(statementSchema),
});

const databases = new Map<string, Database>();

/** A Worker for tests only: does with its D1 databases what it is asked, through the driver, inside workerd. */
export default {
  fetch: async (request: Request, env: Record<string, D1Binding>): Promise<Response> => {
    if (request.method === 'GET') return new Response('ready');
    const { binding, user, what, statements } = askedSchema.parse(await request.json());
    const name = `${binding} ${user}`;
    const database = databases.get(name) ?? openD1(bindingOf(env, binding));
    databases.set(name, database);
    try {
      if (what === 'query') {
        return Response.json({ rows: await database.query(first(statements)) });
      }
      await (what === 'batch' ? database.batch(statements) : database.close());
      return Response.json({ rows: [] });
    } catch (error) {
      return Response.json(thrownBy(error));
    }
  },
};

function bindingOf(env: Record<string, D1Binding>, name: string): D1Binding {
  const binding = env[name];
  if (!binding) throw new Error(`There is no database ${name}.`);
  return binding;
}

function first<Item>([one]: readonly Item[]): Item {
  if (one === undefined) throw new Error('There is no statement.');
  return one;
}

function thrownBy(error: unknown) {
  if (!(error instanceof ConstraintViolation)) return { error: String(error) };
  return { violation: { kind: error.kind, column: error.column } };
}
