import type { ExportCell } from "./export-table.js";

/** A value with the keys of its objects in order: stores keep them in one of their own, and a file is to be the same from each. */
export function inKeyOrder<Cell extends ExportCell>(cell: Cell): Cell {
  if (typeof cell !== "object" || cell === null || cell instanceof Date) return cell;
  if (Array.isArray(cell)) return cell.map(inKeyOrder) as unknown as Cell;
  const members = Object.entries(cell as Readonly<Record<string, ExportCell>>);
  const ordered = members.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(ordered.map(([key, value]) => [key, inKeyOrder(value)])) as Cell;
}
