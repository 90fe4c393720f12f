import { CrmError } from "../kernel/crm-error.js";
import type { Policy } from "../ports/policy.js";

/** The same policy, but whatever it throws is `PORT_FAILED` of `policy` with its cause: nobody is let through by a failure. */
export function typedPolicy(policy: Policy): Policy {
  const { read, write, hiddenFields, may } = policy;
  return {
    ...(read !== undefined && { read: typed(policy, read) }),
    ...(write !== undefined && { write: typed(policy, write) }),
    ...(hiddenFields !== undefined && { hiddenFields: typed(policy, hiddenFields) }),
    ...(may !== undefined && { may: typed(policy, may) }),
  };
}

const typed =
  <Args extends unknown[], Answer>(policy: Policy, ask: (...args: Args) => Answer) =>
  (...args: Args): Answer => {
    try {
      return ask.apply(policy, args);
    } catch (cause) {
      throw new CrmError("PORT_FAILED", { record: "policy", cause });
    }
  };
