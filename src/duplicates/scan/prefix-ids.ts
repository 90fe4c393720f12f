import type { ValueTable } from "../columns/value-table.js";
import { emptyValueTable, internValue, valueText } from "../columns/value-table.js";

/** For each text of a table the number of its first letters: the same letters, the same number. */
export function prefixIds(table: ValueTable, length: number): Int32Array {
  const prefixes = emptyValueTable();
  const ids = new Int32Array(table.size);
  for (let id = 0; id < ids.length; id++) ids[id] = internValue(prefixes, valueText(table, id).slice(0, length));
  return ids;
}
