import { CrmError, isCrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Storage } from "../ports/storage.js";

const retries = 4;

/**
 * Loads, decides and commits; and does so anew when somebody else wrote in between.
 * @throws CrmError `REFUSED` with every reason, or what loading and committing throw.
 */
export async function runCommand<Result>(
  storage: Storage,
  loadAndDecide: () => Promise<Decision<WritePlan<Result>>>,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    const plan = acceptedPlan(await loadAndDecide());
    if (plan.writes.length === 0 && plan.entries.length === 0) return plan.result;
    try {
      await storage.commit({ writes: plan.writes, entries: plan.entries });
      return plan.result;
    } catch (error) {
      if (attempt === retries || !isRace(error)) throw error;
    }
  }
}

/** What was decided. @throws CrmError `REFUSED` with every reason. */
export function acceptedPlan<Result>(decision: Decision<WritePlan<Result>>): WritePlan<Result> {
  if (decision.ok) return decision.value;
  throw new CrmError("REFUSED", { refusals: decision.refusals });
}

/** Whether a commit failed because somebody else was quicker: to decide anew may give another answer. */
export const isRace = (error: unknown): boolean =>
  isCrmError(error, "VERSION_CONFLICT") || isCrmError(error, "DUPLICATE_ID");
