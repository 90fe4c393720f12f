import { sameValue } from "../kernel/same-value.js";
import type { Json } from "../model/timeline-entry.js";

/** What changed, by field. */
export type FieldChanges = Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;

/** Fields that the library makes itself: they follow from others and are not told of. */
const derived: ReadonlySet<string> = new Set([
  "fullName",
  "emailDomain",
  "searchText",
  "matchKeys",
  "proposedScore",
  "scoreReasons",
  "startsAt",
  "endsAt",
  "firstStartAt",
  "lastStartAt",
  "lastEndsAt",
  "spread",
  "revision",
]);

/** What changed between two versions of a record, as far as a user did it; empty when nothing did. */
export function changedFields<R extends object>(before: R, after: R): FieldChanges {
  const isDerived = (field: string): boolean => derived.has(field) || (field === "score" && "manualScore" in after);
  return Object.fromEntries(Object.entries(allChanges(before, after)).filter(([field]) => !isDerived(field)));
}

/** Everything that changed between two versions of a record but its version and the time. */
export function allChanges<R extends object>(before: R, after: R): FieldChanges {
  const changes: Record<string, { from: Json; to: Json }> = {};
  for (const key of Object.keys(after) as (keyof R & string)[]) {
    if (key === "version" || key === "updatedAt") continue;
    if (sameValue(before[key], after[key])) continue;
    const change = { from: jsonOf(before[key]), to: jsonOf(after[key]) };
    if (!sameValue(change.from, change.to)) changes[key] = change; // an instant may have been written down before
  }
  return changes;
}

/** A value of a record as JSON: instants become ISO 8601 texts. */
function jsonOf(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}
