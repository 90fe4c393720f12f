import type { Id } from "../kernel/id.js";
import type { Json, TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newEntry } from "../timeline/new-entry.js";
import type { BearerType } from "./bearer-type.js";

/** What a record that has a status, or may have one, says of it. */
interface Bearer {
  readonly id: string;
  readonly companyId: Id<"company"> | null;
  readonly statusId: Id<"status"> | null;
  readonly statusSince: Date | null;
}

/** Tells that a record goes to another status, or to none: from where, and how long it had been there; unknown of one that was nowhere. */
export function statusChangedEntry(
  type: BearerType,
  before: Bearer,
  toStatusId: Id<"status"> | null,
  env: DecisionEnv,
  data: Json = null,
): TimelineEntry {
  const { statusId: fromStatusId, statusSince } = before;
  const spentMs = statusSince === null ? null : Math.max(0, env.now.getTime() - statusSince.getTime()); // another machine's clock may be ahead
  return newEntry(type, before, { kind: "statusChanged", fromStatusId, toStatusId, spentMs, data }, env);
}
