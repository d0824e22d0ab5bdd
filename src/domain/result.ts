/** An outcome that a visitor can meet is a value; only surprises are thrown. */
export type Result<Value, Reason> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

export function succeeded<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function failed<Reason>(reason: Reason): Result<never, Reason> {
  return { ok: false, reason };
}
