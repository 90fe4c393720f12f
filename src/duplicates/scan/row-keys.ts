import { valueAt, valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { columnOf } from "../columns/match-table.js";
import { mixed } from "../columns/mixed.js";
import { textHashes } from "../columns/value-table.js";
import type { MatchKeyPart, MatchKeyRule } from "../rules/match-rules.js";

/** Where the keys of all rows by one rule stand among those by all rules. */
export interface KeyPlaces {
  /** The rule. */
  readonly rule: MatchKeyRule;
  /** How many keys a row can have by the rule, each once; 0 stands for none. */
  readonly width: number;
  /** How many a row can have by all rules. */
  readonly stride: number;
  /** Which of a row's is the first by this rule. */
  readonly from: number;
}

/** The keys of all rows by one rule, as hashes of their texts: rows with the same key have the same hash. */
export interface RowKeys extends KeyPlaces {
  /** The keys of all rows by all rules, those of a row side by side: to look at two rows is to look in two places. */
  readonly keys: Uint32Array;
}

/** A part of a key: its values, and how many a row can have. */
interface KeyPart {
  readonly width: number;
  /** The hash of a row's value; -1 for none. */
  value(row: number, i: number): number;
}

/** Computes the keys of all rows by some rules. */
export function rowKeys(table: MatchTable, rules: readonly MatchKeyRule[]): RowKeys[] {
  const places = keyPlaces(table, rules);
  const keys = new Uint32Array(table.rows * strideOf(places));
  const all = places.map((own) => ({ ...own, keys }));
  for (const own of all) fillKeys(table, own);
  return all;
}

/** The keys of a row by a rule; 0 for none. */
export const keysOfRow = ({ keys, stride, from, width }: RowKeys, row: number): Uint32Array =>
  keys.subarray(row * stride + from, row * stride + from + width);

/** How many keys a row can have by all rules. */
export const strideOf = ([first]: readonly KeyPlaces[]): number => first?.stride ?? 0;

/** Where the keys of all rows by some rules stand. */
export function keyPlaces(table: MatchTable, rules: readonly MatchKeyRule[]): KeyPlaces[] {
  const widthOf = ({ parts }: MatchKeyRule): number =>
    parts.reduce((product, part) => product * partWidth(table, part), 1);
  const stride = rules.reduce((sum, rule) => sum + widthOf(rule), 0);
  let next = 0;
  return rules.map((rule) => {
    const [width, from] = [widthOf(rule), next];
    next += width;
    return { rule, width, stride, from };
  });
}

/** Computes the keys of all rows by a rule, for which there is room. */
export function fillKeys(table: MatchTable, { rule, width, keys, stride, from }: RowKeys): void {
  const parts = rule.parts.map((part): KeyPart => (isPair(part) ? pairPart(table, part) : singlePart(table, part)));
  for (let row = 0, start = from; row < table.rows; row++, start += stride)
    for (let i = 0; i < width; i++) {
      const key = keyOf(parts, row, i);
      if (!isAmong(keys, start, start + i, key)) keys[start + i] = key;
    }
}

function isAmong(keys: Uint32Array, start: number, end: number, key: number): boolean {
  for (let at = start; at < end; at++) if (keys[at] === key) return true;
  return false;
}

function keyOf(parts: readonly KeyPart[], row: number, combination: number): number {
  let rest = combination;
  let hash = 0x9e3779b9;
  for (const part of parts) {
    const value = part.value(row, rest % part.width);
    if (value < 0) return 0;
    rest = Math.floor(rest / part.width);
    hash = mixed(hash, value);
  }
  return hash === 0 ? 1 : hash;
}

const isPair = (part: MatchKeyPart | readonly [string, string]): part is readonly [string, string] =>
  Array.isArray(part);

const partWidth = (table: MatchTable, part: MatchKeyPart | readonly [string, string]): number =>
  isPair(part) ? 1 : columnOf(table, part.field).width;

function singlePart(table: MatchTable, { field, prefix }: MatchKeyPart): KeyPart {
  const column = columnOf(table, field);
  const hashes = textHashes(column.store.table, prefix);
  return {
    width: column.width,
    value: (row, i) => {
      const id = valueAt(column, row, i);
      return id < 0 ? -1 : (hashes[id] as number);
    },
  };
}

/** Two names in either order. */
function pairPart(table: MatchTable, [one, other]: readonly [string, string]): KeyPart {
  const [first, second] = [columnOf(table, one), columnOf(table, other)];
  const [firstHashes, secondHashes] = [textHashes(first.store.table), textHashes(second.store.table)];
  return {
    width: 1,
    value: (row) => {
      const [x, y] = [valueIn(first, row), valueIn(second, row)];
      if (x < 0 || y < 0) return -1;
      const [a, b] = [firstHashes[x] as number, secondHashes[y] as number];
      return mixed(mixed(0, Math.min(a, b)), Math.max(a, b)) & 0x7fffffff;
    },
  };
}
