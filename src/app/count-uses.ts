import { referencesTo } from "../model/references-to.js";
import type { Filter } from "../query/filter.js";
import type { NamedKind } from "../reference-data/named-kinds.js";
import type { CrmScope } from "./crm-scope.js";

/** Counts the records of every company that have chosen an entry, those that the actor may not see included. */
export async function countUses({ storage }: CrmScope, type: NamedKind, entryId: string): Promise<number> {
  const fields = referencesTo(type).filter(({ byKey }) => !byKey);
  const counts = await Promise.all(
    fields.map(async ({ type: user, field, many }) => {
      const filter: Filter = many
        ? { op: "overlaps", field, kind: "list", values: [entryId] }
        : { op: "eq", field, kind: "text", value: entryId };
      const [row] = await storage.aggregate({
        type: user,
        filter,
        groupBy: [],
        measures: [{ op: "count", field: null, kind: "number" }],
      });
      return Number(row?.measures[0] ?? 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
