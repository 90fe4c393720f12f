import { addRows } from "../../src/duplicates/columns/match-table.js";
import type { Matcher } from "../../src/duplicates/matcher.js";
import { createMatcher } from "../../src/duplicates/matcher.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { keysOfRow, rowKeys } from "../../src/duplicates/scan/row-keys.js";
import { somePerson } from "./some-people.js";

/** A record as a database keeps it for the search. */
export interface KeyedPerson {
  /** The id; in the order of the rows. */
  readonly id: string;
  /** The keys of the rules, as texts: the same that the engine in memory has as numbers. */
  readonly keys: readonly string[];
}

/** So many people as the engine in memory holds them. */
export function peopleInMemory(size: number): Matcher {
  const matcher = createMatcher(leadMatchRules);
  for (let i = 0; i < size; i++) addRows(matcher.table, [somePerson(i, size)]);
  return matcher;
}

/** The same people with their keys, some thousands at a time. */
export function* peopleWithKeys({ rules, table }: Matcher, atOnce = 10_000): Generator<readonly KeyedPerson[]> {
  const all = rowKeys(table, rules.keys);
  for (let start = 0; start < table.rows; start += atOnce)
    yield Array.from({ length: Math.min(atOnce, table.rows - start) }, (_, k) => ({
      id: `person-${String(start + k).padStart(8, "0")}`,
      keys: all.flatMap((own) =>
        [...keysOfRow(own, start + k)].flatMap((key) => (key === 0 ? [] : [`${own.rule.name}:${key}`])),
      ),
    }));
}
