import type { MatchColumn } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { mixed } from "../columns/mixed.js";
import { zeros } from "../columns/zeros.js";
import type { PlaceColumns } from "./place-columns.js";

/** Places for addresses by their hash: a row that has the address, one more than its number, and how many rows have it. */
interface Slots {
  readonly rows: Int32Array;
  readonly counts: Uint32Array;
}

/** How many rows of a table have the address of a row: street, number, and post code or else town. */
export function placeCounts(table: MatchTable, columns: PlaceColumns): (row: number) => number {
  let slots = noSlots;
  let counted = 0;
  return (row) => {
    if (table.rows * 2 > slots.rows.length) {
      slots = slotsFor(table.rows);
      counted = 0;
    }
    for (; counted < table.rows; counted++) {
      const place = placeOf(slots.rows, columns, counted);
      slots.rows[place] = counted + 1;
      slots.counts[place] = (slots.counts[place] as number) + 1;
    }
    return slots.counts[placeOf(slots.rows, columns, row)] as number;
  };
}

/** Nothing is written into these: rows make room first. */
const noSlots: Slots = { rows: new Int32Array(0), counts: new Uint32Array(0) };

function slotsFor(rows: number): Slots {
  const length = 2 ** Math.ceil(Math.log2(rows * 4));
  return { rows: zeros(Int32Array, length), counts: zeros(Uint32Array, length) };
}

function placeOf(rows: Int32Array, columns: PlaceColumns, row: number): number {
  const mask = rows.length - 1;
  let place = placeHash(columns, row) & mask;
  for (;;) {
    const taken = rows[place] as number;
    if (taken === 0 || haveSameAddress(columns, taken - 1, row)) return place;
    place = (place + 1) & mask;
  }
}

function placeHash(columns: PlaceColumns, row: number): number {
  const { street, number, postcode, city } = columns;
  const code = optional(postcode, row);
  return mixed(mixed(mixed(0, valueIn(street, row)), valueIn(number, row)), code < 0 ? optional(city, row) : code);
}

function haveSameAddress({ street, number, postcode, city }: PlaceColumns, a: number, b: number): boolean {
  if (valueIn(street, a) !== valueIn(street, b) || valueIn(number, a) !== valueIn(number, b)) return false;
  const [one, other] = [optional(postcode, a), optional(postcode, b)];
  return one === other && (one >= 0 || optional(city, a) === optional(city, b));
}

const optional = (column: MatchColumn | null, row: number): number => (column === null ? -1 : valueIn(column, row));
