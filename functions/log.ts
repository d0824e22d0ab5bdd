import type { Clock } from '../src/domain/time.ts';

/** Facts of an event. Counts, codes and names of things only: never what a person typed, an address or a token. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (event: string, facts?: LogFacts) => void;

/** A log of one JSON line an event, given to `write` with its line break. */
export function createLog(write: (line: string) => void, clock: Clock): Log {
  return (event, facts = {}) => {
    write(`${JSON.stringify({ at: clock().toISOString(), event, ...facts })}\n`);
  };
}

/** What may be logged of an error: its kind and where it arose. Its message may quote what somebody typed. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    error: error.name,
    code,
    where: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  };
}
