import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";
import type { ReferenceTo } from "../model/references-to.js";
import { referencesTo } from "../model/references-to.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { NamedKind } from "../reference-data/named-kinds.js";
import type { CrmScope } from "./crm-scope.js";

/** Counts the records of every company that have chosen an entry, those that the actor may not see included. */
export const countUses = (scope: CrmScope, type: NamedKind, entryId: string): Promise<number> =>
  countReferences(
    scope,
    referencesTo(type).filter(({ byKey }) => !byKey),
    () => entryId,
  );

/**
 * Counts the records of every company that refer to one.
 * @param valueIn what a field holds that refers to it.
 * @param except the keys of records that do not count.
 */
export async function countReferences(
  { storage }: Pick<CrmScope, "storage">,
  fields: readonly ReferenceTo[],
  valueIn: (field: ReferenceTo) => string,
  except: readonly RecordKey[] = [],
): Promise<number> {
  const counts = await Promise.all(
    fields.map(async (field) => {
      const [row] = await storage.aggregate({
        type: field.type,
        filter: allOf(refersTo(field, valueIn(field)), isNoneOf(except, field.type)),
        groupBy: [],
        measures: [{ op: "count", field: null, kind: "number" }],
      });
      return Number(row?.measures[0] ?? 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const refersTo = ({ field, many }: ReferenceTo, value: string): Filter =>
  many ? { op: "overlaps", field, kind: "list", values: [value] } : { op: "eq", field, kind: "text", value };

function isNoneOf(keys: readonly RecordKey[], type: RecordType): Filter {
  const values = keys.map(splitKey).flatMap((key) => (key.type === type ? [key.id] : []));
  return values.length === 0 ? allOf() : { op: "not", filter: { op: "in", field: "id", kind: "text", values } };
}
