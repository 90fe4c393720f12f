import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Mergeable } from "../merge/mergeable-type.js";
import { isMergeable } from "../merge/mergeable-type.js";
import type { Claim } from "../model/claim.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { checkedReferences } from "./checked-references.js";
import { heldValues } from "./claim-ids.js";

/** The records that have to be known to judge one. */
export const wantedKeys = <T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  people: boolean,
): readonly RecordKey[] => [
  ...checkedReferences(type, record, people).map(({ to, id }) => keyOf(to, id)),
  ...heldValues(type, record).map(({ claimId }) => keyOf("claim", claimId)),
  ...(type === "claim" ? [(record as Claim).holderKey] : []), // the type says so
];

/** What has to be known besides once one of those was read: what it was merged into, and a reminder's event. */
export function furtherKeys<T extends RecordType>(type: T, record: RecordTypes[T]): readonly RecordKey[] {
  const into = isMergeable(type) ? (record as Mergeable).mergedIntoId : null;
  if (into !== null) return [keyOf(type, into)];
  return type === "reminder" ? [keyOf("calendarEvent", (record as RecordTypes["reminder"]).eventId)] : [];
}
