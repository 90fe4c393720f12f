import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { columnOf, listsOf } from "../columns/match-table.js";
import type { EvidenceRule } from "../rules/match-rules.js";
import { mostBits } from "./comparison.js";
import type { Evidence, EvidenceLine } from "./evidence.js";
import type { NameComparison } from "./name-comparison.js";
import { nameComparison, nameLevel } from "./name-comparison.js";
import { singleLine } from "./single-evidence.js";

/** One in thirty persons is found with first and last name swapped. */
const swapBits = Math.log2(0.03);

/** The bits of given and family name together, as they stand or swapped, whichever fits better. */
export function personEvidence(table: MatchTable, rule: Extract<EvidenceRule, { kind: "person" }>): Evidence {
  const words = listsOf(table, "nameWord");
  const given = nameComparison(table, columnOf(table, rule.given), words, rule.shares?.given);
  const family = nameComparison(table, columnOf(table, rule.family), words, rule.shares?.family);
  const [givenColumn, familyColumn] = [columnOf(table, rule.given), columnOf(table, rule.family)];
  const straight = (a: number, b: number, levelOfGiven: number, levelOfFamily: number): number =>
    bits(given, levelOfGiven, valueIn(givenColumn, a), valueIn(givenColumn, b)) +
    bits(family, levelOfFamily, valueIn(familyColumn, a), valueIn(familyColumn, b));
  const swapped = (a: number, b: number): number => {
    const [g1, f1, g2, f2] = [
      valueIn(givenColumn, a),
      valueIn(familyColumn, a),
      valueIn(givenColumn, b),
      valueIn(familyColumn, b),
    ];
    if (g1 !== f2 && f1 !== g2) return Number.NEGATIVE_INFINITY;
    const crossed = (ofGiven: readonly [number, number], ofFamily: readonly [number, number]): number =>
      crossedBits(given, family, ofGiven) + crossedBits(family, given, ofFamily);
    return swapBits + Math.max(crossed([g1, f2], [f1, g2]), crossed([g2, f1], [f2, g1]));
  };
  const evaluate = (a: number, b: number) => {
    const levelOfGiven = given.level(a, b);
    const levelOfFamily = family.level(a, b);
    const asTheyStand = straight(a, b, levelOfGiven, levelOfFamily);
    const may = levelOfGiven === nameLevel.differs && levelOfFamily === nameLevel.differs;
    const other = may ? swapped(a, b) : Number.NEGATIVE_INFINITY;
    return { asTheyStand, other };
  };
  return {
    comparisons: [given, family],
    most: () => mostBits(given) + mostBits(family), // swapped they count less: chances are the greater of two
    bits: (a, b) => {
      const levelOfGiven = given.level(a, b);
      const levelOfFamily = family.level(a, b);
      const asTheyStand = straight(a, b, levelOfGiven, levelOfFamily);
      if (levelOfGiven !== nameLevel.differs || levelOfFamily !== nameLevel.differs) return asTheyStand;
      return Math.max(asTheyStand, swapped(a, b));
    },
    explain: (a, b) => {
      const { asTheyStand, other } = evaluate(a, b);
      if (other <= asTheyStand) return [given, family].flatMap((comparison) => singleLine(comparison, a, b));
      return [swappedLine(given, family, a, b, other)];
    },
  };
}

/** The bits of two values of which one stands in the wrong field: they are as frequent as where they are found most. */
function crossedBits(own: NameComparison, other: NameComparison, [x, y]: readonly [number, number]): number {
  const level = own.levelOfValues(x, y);
  const chance = Math.max(own.chanceOfValues(level, x, y), other.chanceOfValues(level, x, y));
  return Math.log2((own.shares[level] as number) / chance);
}

/** The bits of a level of two values. */
function bits(comparison: NameComparison, level: number, x: number, y: number): number {
  if (level === nameLevel.missing) return 0;
  return Math.log2((comparison.shares[level] as number) / comparison.chanceOfValues(level, x, y));
}

function swappedLine(
  given: NameComparison,
  family: NameComparison,
  a: number,
  b: number,
  bitsOfBoth: number,
): EvidenceLine {
  const both = (row: number): string => [given.text(row), family.text(row)].join(" ");
  const field = `${given.field}+${family.field}`;
  return {
    field,
    comparator: "personName",
    level: "swapped",
    left: both(a),
    right: both(b),
    bits: bitsOfBoth,
    alone: bitsOfBoth,
  };
}
