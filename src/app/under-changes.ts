import type { Decision } from "../kernel/decision.js";
import { refuse } from "../kernel/decision.js";

/** A decision on the `changes` of a command: what it says of a field, it says of that field within `changes`. */
export function underChanges<T>(decision: Decision<T>): Decision<T> {
  if (decision.ok) return decision;
  const [first, ...rest] = decision.refusals.map((refusal) =>
    refusal.path === undefined ? refusal : { ...refusal, path: ["changes", ...refusal.path] },
  );
  return first === undefined ? decision : refuse(first, ...rest);
}
