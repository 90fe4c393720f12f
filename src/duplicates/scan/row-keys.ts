import { valueAt, valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { columnOf } from "../columns/match-table.js";
import { mixed } from "../columns/mixed.js";
import type { MatchKeyPart, MatchKeyRule } from "../rules/match-rules.js";
import { prefixIds } from "./prefix-ids.js";

/** The keys of all rows by one rule, as hashes: rows with the same key have the same hash. */
export interface RowKeys {
  /** The rule. */
  readonly rule: MatchKeyRule;
  /** How many keys a row can have. */
  readonly width: number;
  /** The keys of each row, `width` for each, each once; 0 for none. */
  readonly keys: Uint32Array;
}

/** A part of a key: its values, and how many a row can have. */
interface KeyPart {
  readonly width: number;
  /** The number of a row's value; -1 for none. */
  value(row: number, i: number): number;
}

/** Computes the keys of all rows by a rule. */
export function rowKeys(table: MatchTable, rule: MatchKeyRule): RowKeys {
  const parts = rule.parts.map((part): KeyPart => (isPair(part) ? pairPart(table, part) : singlePart(table, part)));
  const width = parts.reduce((product, part) => product * part.width, 1);
  const keys = new Uint32Array(table.rows * width);
  for (let row = 0; row < table.rows; row++)
    for (let i = 0; i < width; i++) {
      const key = keyOf(parts, row, i);
      if (!isAmong(keys, row * width, row * width + i, key)) keys[row * width + i] = key;
    }
  return { rule, width, keys };
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

function singlePart(table: MatchTable, { field, prefix }: MatchKeyPart): KeyPart {
  const column = columnOf(table, field);
  const ids = prefix === undefined ? null : prefixIds(column.store.table, prefix);
  const raw = (row: number, i: number): number => valueAt(column, row, i);
  if (ids === null) return { width: column.width, value: raw };
  return {
    width: column.width,
    value: (row, i) => {
      const id = raw(row, i);
      return id < 0 ? -1 : (ids[id] as number);
    },
  };
}

/** Two names in either order: they are of one table, so that equal names have equal numbers. */
function pairPart(table: MatchTable, [one, other]: readonly [string, string]): KeyPart {
  const [first, second] = [columnOf(table, one), columnOf(table, other)];
  return {
    width: 1,
    value: (row) => {
      const [x, y] = [valueIn(first, row), valueIn(second, row)];
      return x < 0 || y < 0 ? -1 : mixed(mixed(0, Math.min(x, y)), Math.max(x, y)) & 0x7fffffff;
    },
  };
}
