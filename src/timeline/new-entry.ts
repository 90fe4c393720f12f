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
  return {
    ...blankEntry,
    ...common,
    kind,
    at: env.now,
    actorId: env.actor.userId,
    subjectKey,
    relatedKeys: [...new Set([subjectKey, ...related])],
    fromStatusId,
    toStatusId,
    spentMs,
    data,
  };
}

/** Every field of an entry, to be filled in: engines copy one object at once, but take long to add fields one by one. */
const blankEntry = {
  id: null,
  version: null,
  createdAt: null,
  updatedAt: null,
  companyId: null,
  archivedAt: null,
  custom: null,
  kind: null,
  at: null,
  actorId: null,
  subjectKey: null,
  relatedKeys: null,
  fromStatusId: null,
  toStatusId: null,
  spentMs: null,
  data: null,
} satisfies Record<keyof TimelineEntry, null>;
