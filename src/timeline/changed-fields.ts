import type { Json } from "../model/timeline-entry.js";

/** Fields that the library makes itself: they follow from others and are not told of. */
const derived: ReadonlySet<string> = new Set([
  "version",
  "updatedAt",
  "fullName",
  "searchText",
  "matchKeys",
  "score",
  "proposedScore",
  "scoreReasons",
]);

/** What changed between two versions of a record, as `{ field: { from, to } }`; empty when nothing did. */
export function changedFields<R extends object>(
  before: R,
  after: R,
): Readonly<Record<string, { readonly from: Json; readonly to: Json }>> {
  const changes: Record<string, { from: Json; to: Json }> = {};
  for (const key of Object.keys(after) as (keyof R & string)[]) {
    if (derived.has(key)) continue;
    const from = jsonOf(before[key]);
    const to = jsonOf(after[key]);
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[key] = { from, to };
  }
  return changes;
}

/** A value of a record as JSON: instants become ISO 8601 texts. */
function jsonOf(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}
