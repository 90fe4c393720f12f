import type { CivilDate } from "../kernel/civil-date.js";
import { civilDateOf, epochDayOf, isCivilDate, startOfPeriod } from "../kernel/civil-date.js";
import { zoneOffset } from "../kernel/time-zone.js";
import { comparePositions, compareScalars } from "./compare-values.js";
import { scalarReader } from "./field-value.js";
import type { Scalar } from "./filter.js";
import type { AggregateQuery, AggregateRow, GroupKey, Measure, SortKey } from "./query.js";

/** A figure in the making. */
interface Tally {
  add(record: object): void;
  result(): Scalar | null;
}

interface Group {
  readonly key: readonly (Scalar | null)[];
  readonly tallies: readonly Tally[];
}

/** Computes the figures of the groups of records that a filter let through; groups ascend, `null` last. */
export function aggregateRecords(
  records: Iterable<object>,
  { groupBy, measures }: Pick<AggregateQuery, "groupBy" | "measures">,
): AggregateRow[] {
  const readers = groupBy.map(groupReader);
  const groups = new Map<string, Group>();
  const newGroup = (key: readonly (Scalar | null)[]): Group => ({ key, tallies: measures.map(newTally) });
  if (groupBy.length === 0) groups.set(groupName([]), newGroup([]));
  for (const record of records) {
    const key = readers.map((read) => read(record));
    const name = groupName(key);
    let group = groups.get(name);
    if (group === undefined) {
      group = newGroup(key);
      groups.set(name, group);
    }
    for (const tally of group.tallies) tally.add(record);
  }
  const order = comparePositions(groupBy.map(ascending));
  return [...groups.values()]
    .sort((a, b) => order(a.key, b.key))
    .map(({ key, tallies }) => ({ group: key, measures: tallies.map((tally) => tally.result()) }));
}

const ascending = ({ field, kind }: GroupKey): SortKey => ({ field, kind, direction: "asc", nulls: "last" });

/** A name that only equal keys share: the type of each part is in it, and texts are quoted. */
const groupName = (key: readonly (Scalar | null)[]): string =>
  key.length === 1 && typeof key[0] === "string"
    ? `s${key[0]}`
    : JSON.stringify(key.map((part) => (part instanceof Date ? { at: part.getTime() } : part)));

function groupReader({ field, kind, period, zone }: GroupKey): (record: object) => Scalar | null {
  const read = scalarReader({ field, kind });
  if (period === null) return read;
  return (record) => {
    const value = read(record);
    const date = value instanceof Date ? nearestDateAt(zone, value) : value;
    return typeof date === "string" && isCivilDate(date) ? startOfPeriod(date, period) : null;
  };
}

const dayMs = 86_400_000;
const firstDay = epochDayOf("0001-01-01" as CivilDate);
const lastDay = epochDayOf("9999-12-31" as CivilDate);

/** The date in a zone; what some zone dates before the year 1 or after 9999 belongs to the first or last date there is. */
function nearestDateAt(zone: string, instant: Date): CivilDate {
  const day = Math.floor((instant.getTime() + zoneOffset(zone, instant)) / dayMs);
  return civilDateOf(Math.min(Math.max(day, firstDay), lastDay));
}

function newTally({ op, field, kind }: Measure): Tally {
  if (op === "count" || field === null) return counting();
  const read = scalarReader({ field, kind });
  if (op === "min") return extreme(read, -1);
  if (op === "max") return extreme(read, 1);
  return summing(read, op === "average");
}

function counting(): Tally {
  let count = 0;
  return { add: () => void count++, result: () => count };
}

function extreme(read: (record: object) => Scalar | null, sign: number): Tally {
  let found: Scalar | null = null;
  const add = (record: object): void => {
    const value = read(record);
    if (value !== null && (found === null || sign * compareScalars(value, found) > 0)) found = value;
  };
  return { add, result: () => found };
}

function summing(read: (record: object) => Scalar | null, mean: boolean): Tally {
  let sum = 0;
  let count = 0;
  const add = (record: object): void => {
    const value = read(record);
    if (typeof value !== "number") return;
    sum += value;
    count++;
  };
  return { add, result: () => (mean ? (count === 0 ? null : sum / count) : sum) };
}
