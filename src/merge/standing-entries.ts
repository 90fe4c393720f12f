import type { Account } from "../model/account.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { statusChangedEntry } from "../status/status-changed-entry.js";
import type { Mergeable } from "./mergeable-type.js";

/** Tells in the history where an account stands by a merge, or by one that was taken back: nowhere, where it was no prospect before. */
export function standingEntries(before: Mergeable, after: Mergeable, env: DecisionEnv): TimelineEntry[] {
  if (!isAccount(before) || !isAccount(after) || before.statusId === after.statusId) return [];
  return [statusChangedEntry("account", before, after.statusId, env)];
}

/** Whether a merged record is an account. */
export const isAccount = (record: Mergeable): record is Account => "kinds" in record;
