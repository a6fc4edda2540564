/** Either a value or a problem that a person can be told about. Bugs throw; people's mistakes are values. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** Gives a successful result that carries `value`. */
export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** Gives a failed result that carries `problem`; never put a name or an answer into it. */
export const failure = <Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });
