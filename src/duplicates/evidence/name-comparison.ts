import { editsWithin } from "../../kernel/edits-within.js";
import type { IntLists } from "../columns/int-lists.js";
import type { MatchColumn } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { initialFlag } from "../columns/value-facts.js";
import { valueLength, valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison, ShippedShares } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn } from "./frequency.js";

/** Levels of names, by number. */
export const nameLevel = {
  missing: 0,
  exact: 1,
  alias: 2,
  initial: 3,
  part: 4,
  near: 5,
  sound: 6,
  differs: 7,
} as const;

/** Compares first or last names. */
export interface NameComparison extends Comparison {
  /** How far two values agree, as the number of a level; for names that may have been swapped. */
  levelOfValues(x: number, y: number): number;
  /** How likely two different persons have values that agree that far. */
  chanceOfValues(level: number, x: number, y: number): number;
}

/** How likely two names sound alike that have nothing to do with each other. */
const soundChance = 0.003;

interface NameFacts {
  readonly shares: ShippedShares;
  readonly usual: number;
  readonly nearby: number;
}

const shipped: Readonly<Record<"givenName" | "familyName", NameFacts>> = {
  givenName: {
    shares: { exact: 0.8, alias: 0.06, initial: 0.03, part: 0.01, near: 0.08, sound: 0.01, differs: 0.02 },
    usual: 0.002,
    nearby: 0.003,
  },
  familyName: {
    shares: { exact: 0.82, alias: 0.001, initial: 0.005, part: 0.03, near: 0.12, sound: 0.02, differs: 0.03 },
    usual: 0.0001,
    nearby: 0.0003,
  },
};

/** Compares the names of a column. */
export function nameComparison(
  table: MatchTable,
  column: MatchColumn,
  words: IntLists,
  given?: LevelShares,
): NameComparison {
  const kind = column.field.kind === "givenName" ? "givenName" : "familyName";
  const { shares, usual, nearby } = shipped[kind];
  const frequency = frequencyIn(table, column, usual);
  const levelOfValues = nameLevels(column, words, kind === "givenName");
  const chanceOfValues = (level: number, x: number, y: number): number => {
    switch (level) {
      case nameLevel.exact:
        return frequency.of(x);
      case nameLevel.initial:
        return 0.08;
      case nameLevel.alias:
      case nameLevel.part:
        return Math.max(frequency.of(x), frequency.of(y)) * 2 + nearby;
      case nameLevel.sound:
        return Math.max(frequency.of(x), frequency.of(y)) * 3 + soundChance;
      case nameLevel.near:
        return Math.max(frequency.of(x), frequency.of(y)) + nearby;
      default:
        return 1;
    }
  };
  return {
    field: column.name,
    comparator: "personName",
    ...levelsOf(shares, given),
    level: (a, b) => levelOfValues(valueIn(column, a), valueIn(column, b)),
    chance: (level, a, b) => chanceOfValues(level, valueIn(column, a), valueIn(column, b)),
    levelOfValues,
    chanceOfValues,
    leastChance: () => Math.min(frequency.least(), 0.08),
    text: (row) => (valueIn(column, row) < 0 ? null : valueText(column.store.table, valueIn(column, row))),
  };
}

function nameLevels(column: MatchColumn, words: IntLists, given: boolean): (x: number, y: number) => number {
  const { table, facts } = column.store;
  return (x, y) => {
    if (x < 0 || y < 0) return nameLevel.missing;
    if (x === y) return nameLevel.exact;
    const { units, starts } = table;
    const [xs, xe, ys, ye] = [
      starts[x] as number,
      starts[x + 1] as number,
      starts[y] as number,
      starts[y + 1] as number,
    ];
    const initial = ((facts.flags[x] as number) | (facts.flags[y] as number)) & initialFlag;
    if (initial !== 0) return units[xs] === units[ys] ? nameLevel.initial : nameLevel.differs;
    if (given && (haveCommon(facts.lists, x, y) || beginsWith(units, xs, xe, ys, ye))) return nameLevel.alias;
    if (haveCommonWord(words, x, y, column)) return nameLevel.part;
    if (isNear(units, xs, xe, ys, ye)) return nameLevel.near;
    return facts.links[x] === facts.links[y] && facts.links[x] !== -1 ? nameLevel.sound : nameLevel.differs;
  };
}

/** One or two letters beside each other, by length; or alike as a whole by Jaro and Winkler. */
function isNear(units: Uint16Array, xs: number, xe: number, ys: number, ye: number): boolean {
  const shorter = Math.min(xe - xs, ye - ys);
  if (shorter < 3) return false;
  const most = shorter < 6 ? 1 : 2;
  return editsWithin(units, xs, xe, units, ys, ye, most) <= most;
}

/** Fred for Frédéric: three letters at least, all of them. */
function beginsWith(units: Uint16Array, xs: number, xe: number, ys: number, ye: number): boolean {
  const length = Math.min(xe - xs, ye - ys);
  if (length < 3) return false;
  for (let i = 0; i < length; i++) if (units[xs + i] !== units[ys + i]) return false;
  return true;
}

/** Whether two lists, which are short, have a number in common. */
export function haveCommon({ starts, items }: IntLists, x: number, y: number): boolean {
  const end = starts[x + 1] as number;
  const otherEnd = starts[y + 1] as number;
  for (let i = starts[x] as number; i < end; i++)
    for (let j = starts[y] as number; j < otherEnd; j++) if (items[i] === items[j]) return true;
  return false;
}

/** Whether one of a double name's words is the other name, or one of its words. */
function haveCommonWord(words: IntLists, x: number, y: number, { store }: MatchColumn): boolean {
  const [xCount, yCount] = [listLength(words, x), listLength(words, y)];
  if (xCount > 0 && yCount > 0) return haveCommon(words, x, y);
  if (xCount === 0 && yCount === 0) return false;
  const [double, single] = xCount > 0 ? [x, y] : [y, x];
  return valueLength(store.table, single) > 2 && isWordOf(store, single, double);
}

const listLength = ({ starts }: IntLists, x: number): number => (starts[x + 1] as number) - (starts[x] as number);

/** Whether a name stands between blanks in another. */
function isWordOf({ table }: MatchColumn["store"], single: number, double: number): boolean {
  return ` ${valueText(table, double)} `.includes(` ${valueText(table, single)} `);
}
