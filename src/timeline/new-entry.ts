import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Json, TimelineEntry, TimelineKind } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";

/** What an entry tells. */
export interface EntryFacts {
  /** What happened. */
  readonly kind: TimelineKind;
  /** On whose timelines it shows besides its subject's. */
  readonly related?: readonly RecordKey[];
  /** The status before. */
  readonly fromStatusId?: Id<"status"> | null;
  /** The status after. */
  readonly toStatusId?: Id<"status"> | null;
  /** How long the subject had been in the status before, in milliseconds. */
  readonly spentMs?: number | null;
  /** Further facts. */
  readonly data?: Json;
}

/** Makes the timeline entry that tells what a plan does to a record; it belongs to the record's company. */
export function newEntry(
  type: string,
  subject: { readonly id: string; readonly companyId: Id<"company"> | null },
  facts: EntryFacts,
  env: DecisionEnv,
): TimelineEntry {
  const { kind, related = [], fromStatusId = null, toStatusId = null, spentMs = null, data = null } = facts;
  const subjectKey = keyOf(type, subject.id);
  const common = newRecord("timelineEntry", env, { companyId: subject.companyId });
  const { id, version, createdAt, updatedAt, companyId, archivedAt, custom } = common;
  // Every field by name: engines make one literal at once, but take long over spreads.
  return {
    id,
    version,
    createdAt,
    updatedAt,
    companyId,
    archivedAt,
    custom,
    kind,
    at: env.now,
    actorId: env.actor.userId,
    subjectKey,
    relatedKeys: related.length === 0 ? [subjectKey] : [...new Set([subjectKey, ...related])],
    fromStatusId,
    toStatusId,
    spentMs,
    data,
  };
}
