import type { RecordType } from "../model/record-types.js";
import { scalarReader } from "../query/field-value.js";
import { allOf } from "../query/filter.js";
import type { FigureRow } from "../reports/figure-rows.js";
import type { ChartSource } from "./chart-source.js";
import type { CrmScope } from "./crm-scope.js";

/** The records with the greatest amounts, one by one; the older of two that are alike first. */
export async function greatestRows(
  { visible }: CrmScope,
  type: RecordType,
  { field, most }: { readonly field: string; readonly most: number },
  { all, within }: Pick<ChartSource, "all" | "within">,
): Promise<readonly FigureRow[]> {
  const { records } = await visible.find({
    type,
    filter: allOf(all, within, { op: "not", filter: { op: "eq", field, kind: "number", value: null } }),
    sort: [
      { field, kind: "number", direction: "desc", nulls: "last" },
      { field: "id", kind: "text", direction: "asc", nulls: "last" },
    ],
    after: null,
    limit: most,
  });
  const amountOf = scalarReader({ field, kind: "number" });
  const currencyOf = scalarReader({ field: "currency", kind: "text" });
  return records.map((record) => ({
    keys: [record.id],
    currency: String(currencyOf(record)),
    value: Number(amountOf(record)),
    records: 1,
  }));
}
