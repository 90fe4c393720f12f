import { isCrmError, textOf } from "crmkit";
import type { Tour } from "./tour.js";

/** Tries something that is refused, and shows why. */
export async function refused({ out, messages }: Tour, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!isCrmError(error, "REFUSED")) throw error;
    for (const refusal of error.refusals) out.line(`  ✗ ${textOf(refusal, messages)} (${refusal.code})`);
  }
}
