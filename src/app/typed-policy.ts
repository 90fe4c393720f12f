import { CrmError } from "../kernel/crm-error.js";
import type { Policy } from "../ports/policy.js";

/** The same policy, but whatever it throws is `PORT_FAILED` of `policy` with its cause: nobody is let through by a failure. */
export function typedPolicy({ read, write, hiddenFields, may }: Policy): Policy {
  return {
    ...(read !== undefined && { read: typed(read) }),
    ...(write !== undefined && { write: typed(write) }),
    ...(hiddenFields !== undefined && { hiddenFields: typed(hiddenFields) }),
    ...(may !== undefined && { may: typed(may) }),
  };
}

const typed =
  <Args extends readonly unknown[], Answer>(ask: (...args: Args) => Answer) =>
  (...args: Args): Answer => {
    try {
      return ask(...args);
    } catch (cause) {
      throw new CrmError("PORT_FAILED", { record: "policy", cause });
    }
  };
