import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { ConstraintViolation } from '../../functions/storage/database.ts';
import type { Database, Statement } from '../../functions/storage/database.ts';

const answerSchema = z.union([
  z.object({ rows: z.array(z.record(z.string(), z.unknown())) }),
  z.object({
    violation: z.object({
      kind: z.enum(['check', 'unique', 'foreign']),
      column: z.optional(z.string()),
    }),
  }),
  z.object({ error: z.string() }),
]);

/**
 * Connections stay for a second without a question: workerd ends them after fifteen, which it might do at the moment at
 * which the next one is asked.
 */
const agent = new Agent({ keepAlive: true, timeout: 1000 });

/** A database of the Worker for tests (database-worker.ts), opened by one of its users, as if it were here. */
export function farDatabase(origin: string, binding: string, user: number): Database {
  const ask = async (what: 'batch' | 'query' | 'close', statements: readonly Statement[]) => {
    const body = JSON.stringify({ binding, user, what, statements });
    const told = answerSchema.parse(JSON.parse(await posted(origin, body)));
    if ('error' in told) throw new Error(told.error);
    if ('violation' in told) {
      throw new ConstraintViolation(told.violation.kind, told.violation.column);
    }
    return told.rows;
  };
  return {
    batch: async (statements) => {
      await ask('batch', statements);
    },
    query: (one) => ask('query', [one]),
    close: async () => {
      await ask('close', []);
    },
  };
}

/** What is answered to a body. Not by `fetch`, which takes as long for it as D1 does for a question. */
function posted(origin: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(origin, { method: 'POST', agent }, (answer) => {
      text(answer).then(resolve, reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
