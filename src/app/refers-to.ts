import { keyOf } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";
import type { ReferenceTo } from "../model/references-to.js";
import type { Filter } from "../query/filter.js";

/** Holds for records that refer to one of several of a type. */
export function refersTo({ field, many, byKey }: ReferenceTo, to: RecordType, ids: readonly string[]): Filter {
  const values = byKey ? ids.map((id) => keyOf(to, id)) : ids;
  return many ? { op: "overlaps", field, kind: "list", values } : { op: "in", field, kind: "text", values };
}
