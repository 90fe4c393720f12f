import type { MatchTable } from "../columns/match-table.js";
import { columnOf } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { MatchKeyPart, MatchKeyRule } from "../rules/match-rules.js";

/** The keys of a row by a rule as texts, `mail:info@apollo.fr`; rows that share one are compared. */
export function keyTexts(table: MatchTable, row: number, rule: MatchKeyRule): string[] {
  const combined = rule.parts.reduce<string[][]>(
    (all, part) => all.flatMap((before) => partTexts(table, row, part).map((text) => [...before, text])),
    [[]],
  );
  return [...new Set(combined.map((texts) => `${rule.name}:${texts.join("|")}`))]; // no value holds the sign |
}

function partTexts(table: MatchTable, row: number, part: MatchKeyPart | readonly [string, string]): string[] {
  if (isPair(part)) {
    const [one, other] = part.map((field) => texts(table, row, field)[0]);
    return one === undefined || other === undefined ? [] : [[one, other].sort().join("+")];
  }
  return texts(table, row, part.field).map((text) => text.slice(0, part.prefix));
}

const isPair = (part: MatchKeyPart | readonly [string, string]): part is readonly [string, string] =>
  Array.isArray(part);

function texts(table: MatchTable, row: number, field: string): string[] {
  const { ids, width, store } = columnOf(table, field);
  return Array.from(ids.subarray(row * width, (row + 1) * width)).flatMap((id) =>
    id < 0 ? [] : [valueText(store.table, id)],
  );
}
