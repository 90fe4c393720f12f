import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { mixed } from "../columns/mixed.js";
import type { PlaceColumns } from "./place-columns.js";

/** How many rows of a table have the address of a row: about, for a count can have those of another address in it. */
export function placeCounts(table: MatchTable, columns: PlaceColumns): (row: number) => number {
  let counts = new Uint32Array(1_024);
  let counted = 0;
  const count = (row: number): void => {
    const place = placeHash(columns, row) & (counts.length - 1);
    counts[place] = (counts[place] as number) + 1;
  };
  return (row) => {
    if (table.rows * 2 > counts.length) {
      counts = new Uint32Array(2 ** Math.ceil(Math.log2(table.rows * 4)));
      counted = 0;
    }
    while (counted < table.rows) count(counted++);
    return counts[placeHash(columns, row) & (counts.length - 1)] as number;
  };
}

function placeHash({ street, number, postcode, city }: PlaceColumns, row: number): number {
  const code = postcode === null ? -1 : valueIn(postcode, row);
  const area = code >= 0 || city === null ? code : valueIn(city, row);
  return mixed(mixed(mixed(0, valueIn(street, row)), valueIn(number, row)), area);
}
