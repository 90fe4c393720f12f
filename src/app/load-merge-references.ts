import { keyOf } from "../kernel/id.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { ReferenceMove, SharedList } from "../merge/moved-references.js";
import { foldList, movedReferences } from "../merge/moved-references.js";
import type { ReferenceTo } from "../model/references-to.js";
import { fieldValue } from "../query/field-value.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

type Store = Pick<CrmScope, "storage">;

/** Finds what refers to duplicates, records that the actor may not see included; of the records their ids alone. */
export async function loadMoves(
  { storage }: Store,
  type: MergeableType,
  originalId: string,
  duplicateIds: readonly string[],
): Promise<readonly ReferenceMove[]> {
  const moves: ReferenceMove[] = [];
  for (const id of duplicateIds) {
    const found = movedReferences(type).map(async (reference): Promise<ReferenceMove> => {
      const { field, many } = reference;
      const [from, to] = [valueIn(reference, type, id), valueIn(reference, type, originalId)];
      const ids = await holders(storage, reference, holds(reference, [from]));
      return { type: reference.type, field, many, from, to, ids };
    });
    moves.push(...(await Promise.all(found)));
  }
  return moves;
}

/** Finds the lists that name several of the records that are merged. */
export async function loadShared(
  { storage }: Store,
  type: MergeableType,
  originalId: string,
  duplicateIds: readonly string[],
): Promise<readonly SharedList[]> {
  const shared: SharedList[] = [];
  for (const reference of movedReferences(type).filter(({ many }) => many)) {
    const to = valueIn(reference, type, originalId);
    const from = new Set(duplicateIds.map((id) => valueIn(reference, type, id)));
    for await (const record of everyRecord(storage, reference.type, holdsSeveral(reference, [to, ...from]))) {
      const before = fieldValue(record, reference.field) as readonly string[]; // the filter holds for lists alone
      const after = foldList(before, from, to);
      shared.push({
        type: reference.type,
        id: record.id,
        version: record.version,
        field: reference.field,
        before,
        after,
      });
    }
  }
  return shared;
}

/** What a field holds that refers to a record. */
export const valueIn = ({ byKey }: Pick<ReferenceTo, "byKey">, type: MergeableType, id: string): string =>
  byKey ? keyOf(type, id) : id;

/** Holds where a field refers to one of several. */
export const holds = ({ field, many }: Pick<ReferenceTo, "field" | "many">, values: readonly string[]): Filter =>
  many ? { op: "overlaps", field, kind: "list", values } : { op: "in", field, kind: "text", values };

const holdsSeveral = (reference: ReferenceTo, values: readonly string[]): Filter => ({
  op: "or",
  filters: values
    .slice(1)
    .map((value, i) => allOf(holds(reference, [value]), holds(reference, values.slice(0, i + 1)))),
});

/** The ids of the records of a type for which a filter holds. */
export async function holders(
  storage: CrmScope["storage"],
  { type }: Pick<ReferenceTo, "type">,
  filter: Filter,
): Promise<readonly string[]> {
  const byId = { field: "id", kind: "text", period: null, zone: "UTC" } as const;
  const rows = await storage.aggregate({ type, filter, groupBy: [byId], measures: [] });
  return rows.map(({ group }) => String(group[0]));
}
