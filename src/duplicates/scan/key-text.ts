import { valueAt, valuesIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { columnOf } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { MatchKeyPart, MatchKeyRule } from "../rules/match-rules.js";

/** The normalised values of a field of one record, each once. */
export type ValueTexts = (field: string) => readonly string[];

/** The keys of a record by a rule as texts, `mail:info@apollo.fr`; records that share one are compared. */
export function keyTexts(rule: MatchKeyRule, textsOf: ValueTexts): string[] {
  const combined = rule.parts.reduce<string[][]>(
    (all, part) => all.flatMap((before) => partTexts(part, textsOf).map((text) => [...before, text])),
    [[]],
  );
  return [...new Set(combined.map((texts) => `${rule.name}:${texts.join("|")}`))]; // no value holds the sign |
}

function partTexts(part: MatchKeyPart | readonly [string, string], textsOf: ValueTexts): readonly string[] {
  if (isPair(part)) {
    const [one, other] = part.map((field) => textsOf(field)[0]);
    return one === undefined || other === undefined ? [] : [[one, other].sort().join("+")];
  }
  return textsOf(part.field).map((text) => text.slice(0, part.prefix));
}

const isPair = (part: MatchKeyPart | readonly [string, string]): part is readonly [string, string] =>
  Array.isArray(part);

/**
 * One of a row's keys by a rule as text.
 * @param place which one, as `rowKeys` numbers them.
 */
export function keyTextAt(table: MatchTable, rule: MatchKeyRule, row: number, place: number): string {
  let rest = place;
  const textsOf: ValueTexts = (field) => {
    const column = columnOf(table, field);
    const id = valueAt(column, row, rest % column.width);
    rest = Math.floor(rest / column.width);
    return [valueText(column.store.table, id)];
  };
  const first = textsOfRow(table, row);
  const texts = rule.parts.map((part) => partTexts(part, isPair(part) ? first : textsOf)[0] ?? "");
  return `${rule.name}:${texts.join("|")}`;
}

/** The normalised values of a row of a table. */
export const textsOfRow =
  (table: MatchTable, row: number): ValueTexts =>
  (field) => {
    const column = columnOf(table, field);
    return valuesIn(column, row).map((id) => valueText(column.store.table, id));
  };
