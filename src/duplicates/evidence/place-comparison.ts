import { editsWithin } from "../../kernel/edits-within.js";
import type { MatchColumn } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn } from "./frequency.js";
import type { PlaceColumns } from "./place-columns.js";
import { placeCounts } from "./place-counts.js";

const level = { missing: 0, address: 1, house: 2, street: 3, area: 4, differs: 5 } as const;
const shipped = { address: 0.72, house: 0.05, street: 0.08, area: 0.12, differs: 0.5 };

/** How likely two houses of streets of one name have the same number. */
const houseChance = 0.02;

/**
 * Compares postal addresses: the same house (street, number, and town or post code), the same street, the same house
 * in a street of that name elsewhere, the same area alone, or another place.
 */
export function placeComparison(table: MatchTable, columns: PlaceColumns, given?: LevelShares): Comparison {
  const { number, street, postcode, city } = columns;
  const counts = placeCounts(table, columns);
  const streets = frequencyIn(table, street, 1e-4);
  const area = areaChance(table, columns);
  return {
    field: street.name,
    comparator: "place",
    ...levelsOf(shipped, given),
    level: (a, b) => placeLevel(columns, a, b),
    chance: (reached, a, b) => {
      if (reached === level.differs) return 1;
      const ofArea = Math.max(area.of(a), area.of(b));
      if (reached === level.area) return ofArea;
      if (reached === level.address)
        return Math.max(counts(a) - 1.5, counts(b) - 1.5, 0.5) / (Math.max(table.known.population, table.rows) + 1);
      const ofStreet = Math.max(streets.of(valueIn(street, a)), streets.of(valueIn(street, b)));
      return reached === level.house ? ofStreet * houseChance + 1e-5 : ofStreet * ofArea + 1e-5;
    },
    leastChance: () => Math.min(0.5 / (Math.max(table.known.population, table.rows) + 1), 1e-5, area.least()),
    text: (row) =>
      [number, street, postcode, city]
        .flatMap((column) =>
          column === null || valueIn(column, row) < 0 ? [] : [valueText(column.store.table, valueIn(column, row))],
        )
        .join(" ") || null,
  };
}

/** How likely a record is of the area of a row, by its post code or else its town. */
function areaChance(table: MatchTable, { postcode, city }: PlaceColumns) {
  const chances = [postcode, city].flatMap((column) =>
    column === null ? [] : [{ column, frequency: frequencyIn(table, column, 1e-4) }],
  );
  return {
    least: (): number => Math.min(1, ...chances.map(({ frequency }) => frequency.least())),
    of: (row: number): number => {
      const known = chances.find(({ column }) => valueIn(column, row) >= 0);
      return known === undefined ? 1 : known.frequency.of(valueIn(known.column, row));
    },
  };
}

function placeLevel({ street, number, postcode, city }: PlaceColumns, a: number, b: number): number {
  const sameStreet = agrees(street, a, b);
  const sameCode = postcode === null ? null : agrees(postcode, a, b);
  const sameCity = city === null ? null : agrees(city, a, b);
  const sameArea = sameCode === true || sameCity === true ? true : (sameCode ?? sameCity);
  if (sameStreet === null) return sameArea === null ? level.missing : sameArea ? level.area : level.differs;
  if (!sameStreet) return sameCode === true ? level.area : level.differs;
  const sameNumber = agrees(number, a, b);
  if (sameArea === false) return sameNumber === true ? level.house : level.differs;
  if (sameNumber === null) return sameArea === true ? level.address : level.street; // a street of that name may be anywhere
  return sameNumber ? level.address : level.street;
}

/** Whether two rows have the same value, but for a slip of the pen; `null` where one has none. */
function agrees(column: MatchColumn, a: number, b: number): boolean | null {
  const [x, y] = [valueIn(column, a), valueIn(column, b)];
  if (x < 0 || y < 0) return null;
  if (x === y) return true;
  const { units, starts } = column.store.table;
  const [xs, xe, ys, ye] = [starts[x] as number, starts[x + 1] as number, starts[y] as number, starts[y + 1] as number];
  const shorter = Math.min(xe - xs, ye - ys);
  if (shorter < 4) return false;
  const most = shorter < 7 ? 1 : 2;
  return editsWithin(units, xs, xe, units, ys, ye, most) <= most;
}
