import * as z from 'zod/mini';
import { weekdays } from './session-dates.ts';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const localDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A change to one session of a series, found by the date it would have had. */
const exception = z.strictObject({
  date: localDate,
  cancelled: z._default(z.boolean(), false),
  movedTo: z.optional(
    z.strictObject({ date: z.optional(localDate), starts: z.optional(clockTime) }),
  ),
  seats: z.optional(z.int().check(z.gte(0))),
});

/** A weekly series of group information sessions at one unit. Times are local Stockholm time. */
export const sessionSeries = z.strictObject({
  unit: z.string(),
  weekday: z.enum(weekdays),
  starts: clockTime,
  minutes: z.int().check(z.gte(15), z.lte(480)),
  seats: z.int().check(z.gte(1), z.lte(200)),
  /** Languages spoken at the session, the main one first. */
  languages: z.array(z.string()).check(z.minLength(1)),
  /** Whether an interpreter can be asked for. */
  interpreter: z.boolean(),
  from: localDate,
  until: z.optional(localDate),
  exceptions: z._default(z.array(exception), []),
  /** Role that has confirmed the series; null while it is an example. */
  confirmedBy: z._default(z.nullable(z.string()), null),
});

export type SessionSeries = z.infer<typeof sessionSeries>;
