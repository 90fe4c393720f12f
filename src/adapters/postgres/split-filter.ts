import type { RecordType } from "../../model/record-types.js";
import type { Filter, InFilter } from "../../query/filter.js";
import { conjunctsOf } from "./conjuncts-of.js";
import { tableOf } from "./table.js";

/** In how many parts a filter is split at most. */
const mostParts = 4;

/**
 * Splits a filter that lets a field have any of few texts, or none, into one filter for each: together they let the same
 * records through, each record once. PostgreSQL reads an index for one value in the order of the fields that follow, but
 * not for several, and for a value or none it hardly uses one. A filter that has no such field stays as it is.
 */
export function splitFilter(
  type: RecordType,
  filter: Filter,
  isWorthIt: (part: InFilter) => boolean,
): readonly Filter[] {
  const conjuncts = conjunctsOf(filter);
  for (const part of conjuncts) {
    if (part.op !== "in" || !isText(type, part.field)) continue;
    const values = [...new Set(part.values)];
    if (values.length < 2 || values.length > mostParts || !isWorthIt(part)) continue;
    const { field, kind } = part;
    return values.map((value) => ({
      op: "and",
      filters: conjuncts.map((each) => (each === part ? { op: "eq", field, kind, value } : each)),
    }));
  }
  return [filter];
}

/** Of texts it is plain which are the same. */
const isText = (type: RecordType, field: string): boolean =>
  tableOf(type).columns.some((column) => column.field === field && column.kind === "text");
