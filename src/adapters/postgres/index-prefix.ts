import { indexesOf } from "../../model/indexes.js";
import type { RecordType } from "../../model/record-types.js";
import type { SortKey } from "../../query/query.js";
import type { FieldFacts } from "./field-facts.js";

/**
 * The fields without a value by which an index lies before it lies by the keys of an order. PostgreSQL knows that a
 * field with one value orders nothing, but not that one without any does: named before the keys, they let it read the
 * index in order. They order nothing, so the answer is the same.
 */
export const indexPrefix = (
  type: RecordType,
  { fixed, empty }: FieldFacts,
  sort: readonly SortKey[],
): readonly string[] => fixedPrefix(type, fixed, sort).filter((field) => empty.has(field));

/** The most fixed fields by which an index lies before it lies by the keys of an order; none where no index does. */
export function fixedPrefix(type: RecordType, fixed: ReadonlySet<string>, sort: readonly SortKey[]): readonly string[] {
  const key = sort.find(({ field }) => !fixed.has(field))?.field;
  let best: readonly string[] = [];
  for (const index of indexesOf(type)) {
    if ("list" in index) continue;
    const fields = [...index.fields, "id"];
    const before = fields.slice(
      0,
      fields.findIndex((field) => !fixed.has(field)),
    );
    if (fields[before.length] === key && before.length > best.length) best = before;
  }
  return best;
}
