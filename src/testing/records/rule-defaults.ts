import { dismissalId } from "../../duplicates/pair-of.js";
import type { RecordKey } from "../../kernel/id.js";
import { asId } from "../../kernel/id.js";
import type { ReferencedType } from "../../sequences/sequence-id.js";
import { sequenceId } from "../../sequences/sequence-id.js";
import type { RecordFields } from "../build/build-record.js";
import type { Making } from "./builder-options.js";

/** What statuses have unless it is given. */
export const statusDefaults = ({ n }: Making): RecordFields<"status"> => ({
  labels: { en: `Status ${n + 1}`, fr: `Statut ${n + 1}` },
  sequence: n,
  open: true,
  color: "#3b82c4",
});

/** What pipelines have unless it is given: not the default, as the shipped one is. */
export const pipelineDefaults = ({ n }: Making): RecordFields<"pipeline"> => ({
  kind: "lead",
  name: `Pipeline ${n + 1}`,
  isDefault: false,
});

/** What sequences have unless it is given; their id is made of company and type. */
export function sequenceDefaults(
  { companyId }: Making,
  { recordType = "account" }: RecordFields<"sequence">,
): RecordFields<"sequence"> {
  const id = sequenceId(recordType as ReferencedType, companyId); // any text makes an id
  return { id, recordType, format: `${recordType.slice(0, 3).toUpperCase()}-{number:5}`, nextNumber: 1 };
}

/** What dismissals of duplicates have unless it is given; their id is made of company and pair. */
export function dismissalDefaults(
  { companyId, userId }: Making,
  { pairKeys = [] }: RecordFields<"duplicateDismissal">,
): RecordFields<"duplicateDismissal"> {
  const [first = "", second = ""] = [...pairKeys].sort();
  const pair = [first, second] as unknown as readonly [RecordKey, RecordKey]; // keys are branded nowhere but in types
  return {
    id: dismissalId(companyId === null ? null : asId("company", companyId), pair),
    pairKeys: [first, second],
    dismissedById: userId,
    fingerprint: "lapsed",
  };
}

/** What timeline entries have unless it is given. */
export const entryDefaults = (
  { now, userId }: Making,
  { subjectKey = "" }: RecordFields<"timelineEntry">,
): RecordFields<"timelineEntry"> => ({
  kind: "updated",
  at: now,
  actorId: userId,
  relatedKeys: [subjectKey],
  data: null,
});

/** What journals have unless it is given. */
export const journalDefaults = ({ userId }: Making): RecordFields<"journal"> => ({
  kind: "conversion",
  actorId: userId,
  result: null,
});

/** What imports have unless it is given: they are done. */
export const importBatchDefaults = ({ n }: Making): RecordFields<"importBatch"> => ({
  name: `leads-${n + 1}.csv`,
  state: "done",
  rowsDone: 0,
  created: 0,
  updated: 0,
  skipped: 0,
});
