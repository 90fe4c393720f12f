import type { Account } from "../model/account.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newEntry } from "../timeline/new-entry.js";
import type { Mergeable } from "./mergeable-type.js";

/** Tells in the history where an account stands by a merge, or by one that was taken back: nowhere, where it was no prospect before. */
export function standingEntries(before: Mergeable, after: Mergeable, env: DecisionEnv): TimelineEntry[] {
  if (!isAccount(before) || !isAccount(after) || before.statusId === after.statusId) return [];
  const spentMs = before.statusSince === null ? null : env.now.getTime() - before.statusSince.getTime();
  const facts = { kind: "statusChanged", fromStatusId: before.statusId, toStatusId: after.statusId, spentMs } as const;
  return [newEntry("account", before, facts, env)];
}

const isAccount = (record: Mergeable): record is Account => "kinds" in record;
