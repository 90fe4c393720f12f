import type { Decision } from "../kernel/decision.js";
import { refuse } from "../kernel/decision.js";

/**
 * A decision on the `changes` of a command: what it says of a field, it says of that field within `changes`, but for the
 * command's own fields.
 */
export function underChanges<T>(decision: Decision<T>, own: readonly PropertyKey[] = []): Decision<T> {
  if (decision.ok) return decision;
  const [first, ...rest] = decision.refusals.map((refusal) => {
    const { path: [field, ...inner] = [] } = refusal;
    return field === undefined || own.includes(field) ? refusal : { ...refusal, path: ["changes", field, ...inner] };
  });
  return first === undefined ? decision : refuse(first, ...rest);
}
