import { editsWithin } from "../../kernel/edits-within.js";
import type { MatchColumn } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { roleFlag } from "../columns/value-facts.js";
import { valueLength, valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn } from "./frequency.js";
import { nameLevel } from "./name-comparison.js";

const level = { missing: 0, exact: 1, role: 2, near: 3, sameName: 4, differs: 5 } as const;
const shipped = { exact: 0.68, role: 0.68, near: 0.05, sameName: 0.1, differs: 0.25 };
/** However rare the mailbox of a role is, several people read it. */
const leastRoleShare = shipped.role / 2 ** 6;
const nearChance = 3e-5;
/** Nor does a slip of the pen in one count more: `info@` stands before domains of which many differ by a letter. */
const nearRoleChance = shipped.near / 2 ** 6;

/**
 * @param names of first and last name: where one differs, so do the mailboxes that are made of them.
 * Compares mail addresses: the same, the same mailbox of a role, a slip of the pen, or the same name at another
 * provider, which says nothing that the names of persons do not.
 */
export function mailboxComparison(
  table: MatchTable,
  column: MatchColumn,
  names: readonly Comparison[],
  given?: LevelShares,
): Comparison {
  const frequency = frequencyIn(table, column, 1e-7);
  const { store } = column;
  return {
    field: column.name,
    comparator: "mailbox",
    ...levelsOf(shipped, given),
    level: (a, b) => {
      const [x, y] = [valueIn(column, a), valueIn(column, b)];
      if (x < 0 || y < 0) return level.missing;
      if (x === y) return isRole(column, a) ? level.role : level.exact;
      const sameDomain = store.facts.links[x] === store.facts.links[y];
      if (isSlip(store, x, y, sameDomain))
        return names.some((name) => name.level(a, b) === nameLevel.differs) ? level.differs : level.near;
      return !sameDomain && haveSameLocal(store, x, y) ? level.sameName : level.differs;
    },
    chance: (reached, a, b) => {
      if (reached === level.exact) return frequency.of(valueIn(column, a));
      if (reached === level.near) return isRole(column, a) || isRole(column, b) ? nearRoleChance : nearChance;
      if (reached === level.role) return Math.max(leastRoleShare, frequency.of(valueIn(column, a)));
      return reached === level.sameName ? 0.1 : 1;
    },
    leastChance: () => Math.min(frequency.least(), nearChance),
    text: (row) => (valueIn(column, row) < 0 ? null : valueText(store.table, valueIn(column, row))),
  };
}

const isRole = (column: MatchColumn, row: number): boolean =>
  ((column.store.facts.flags[valueIn(column, row)] as number) & roleFlag) !== 0;

/** One or two letters are wrong; digits tell one mailbox from another. */
function isSlip({ table }: MatchColumn["store"], x: number, y: number, sameDomain: boolean): boolean {
  const { units, starts } = table;
  const [xs, xe, ys, ye] = [starts[x] as number, starts[x + 1] as number, starts[y] as number, starts[y + 1] as number];
  const most = sameDomain && Math.min(xe - xs, ye - ys) > 12 ? 2 : 1;
  if (editsWithin(units, xs, xe, units, ys, ye, most) > most) return false;
  return digitsOf(units, xs, xe) === digitsOf(units, ys, ye);
}

/** The digits of a text as one number, which is the same for the same digits in the same order. */
function digitsOf(units: Uint16Array, start: number, end: number): number {
  let digits = 1;
  for (let i = start; i < end; i++) {
    const unit = units[i] as number;
    if (unit >= 48 && unit <= 57) digits = (Math.imul(digits, 11) + unit) | 0;
  }
  return digits;
}

function haveSameLocal({ table }: MatchColumn["store"], x: number, y: number): boolean {
  const { units, starts } = table;
  const [xs, ys] = [starts[x] as number, starts[y] as number];
  const length = Math.min(valueLength(table, x), valueLength(table, y));
  for (let i = 0; i < length; i++) {
    if (units[xs + i] !== units[ys + i]) return false;
    if (units[xs + i] === 64) return true; // the sign @
  }
  return false;
}
