import type { Mergeable, MergeableType } from "../merge/mergeable-type.js";
import { isMergeable } from "../merge/mergeable-type.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { check, replace } from "../plan/write.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** What answers for a record in the end: itself where it was not merged, `null` where that is stored nowhere or goes in a circle. */
export function survivorOf(
  type: MergeableType,
  id: string,
  { stored }: Pick<Surroundings, "stored">,
): Mergeable | null | "circle" {
  const seen = new Set<string>();
  for (let next: string = id; ; ) {
    if (seen.has(next)) return "circle";
    seen.add(next);
    const record: Mergeable | undefined = stored(type, next);
    if (record === undefined) return null;
    if (record.mergedIntoId === null) return record;
    next = record.mergedIntoId;
  }
}

/** Finds what is contradictory in a record that was merged; that it points nowhere is a reference that is missing. */
export function mergeFaults<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  around: Surroundings,
): readonly IntegrityFault[] {
  if (!isMergeable(type)) return [];
  const merged = record as Mergeable; // the type says so
  const { mergedIntoId, archivedAt } = merged;
  if (mergedIntoId === null) return [];
  const mend = (changes: Partial<Mergeable>) => replace<MergeableType>(type, merged, changes, around.now);
  const inUse =
    archivedAt === null ? [faultOf("MERGED_IN_USE", ["archivedAt"], [mend({ archivedAt: merged.updatedAt })])] : [];
  const survivor = survivorOf(type, merged.id, around);
  const params = { to: mergedIntoId };
  if (survivor === "circle") return [...inUse, faultOf("MERGED_IN_CIRCLE", ["mergedIntoId"], null, params)];
  if (survivor === null || survivor.id === mergedIntoId) return inUse;
  const onward = [
    mend({ mergedIntoId: survivor.id } as Partial<Mergeable>),
    check(type, survivor.id, survivor.version),
  ];
  const told = { ...params, survivor: survivor.id };
  return [...inUse, faultOf("MERGED_INTO_MERGED", ["mergedIntoId"], onward, told)];
}
