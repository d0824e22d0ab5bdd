/** What the doctor says about one thing. `warn` can wait; `fail` keeps people from booking or from being told. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly text: string;
}

/** `ok` with one text while something is as it must be, else another text and its level. */
export function judged(
  isGood: boolean,
  good: string,
  otherwise: Exclude<Finding['level'], 'ok'>,
  bad: string,
): Finding {
  return isGood ? { level: 'ok', text: good } : { level: otherwise, text: bad };
}
