import { isPlainObject } from "../../src/query/query-scope.js";
import type { QueryRecord } from "./query-fields.js";

/** Whether a condition as callers write it holds for a record: the rules of queries word by word, without a filter made of it. */
export function holdsFor(where: Readonly<Record<string, unknown>>, record: QueryRecord): boolean {
  return Object.entries(where).every(([key, value]) => {
    if (key === "and") return listOf(value).every((part) => holdsFor(part, record));
    if (key === "or") return listOf(value).some((part) => holdsFor(part, record));
    if (key === "not") return !holdsFor(value as Readonly<Record<string, unknown>>, record);
    const operators = isPlainObject(value) ? value : { eq: value };
    return Object.entries(operators).every(([op, operand]) => operatorHolds(op, valueAt(record, key), operand));
  });
}

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  value as readonly Readonly<Record<string, unknown>>[];

/** What a record holds at a dotted name; a custom field of another kind than its own holds nothing. */
export function valueAt(record: QueryRecord, path: string): unknown {
  const [outer = "", inner] = path.split(".");
  const value = inner === undefined ? record[outer] : (record[outer] as Record<string, unknown> | null)?.[inner];
  if (path === "custom.number" && typeof value !== "number") return null;
  return value ?? null;
}

function operatorHolds(op: string, actual: unknown, operand: unknown): boolean {
  if (op === "overlaps") return (actual as string[]).some((text) => (operand as string[]).includes(text));
  if (op === "eq") return naiveCompare(actual, operand) === 0;
  if (op === "in") return (operand as unknown[]).some((one) => naiveCompare(actual, one) === 0);
  if (actual === null) return false;
  if (op === "contains") return bare(String(actual)).includes(bare(String(operand)));
  const order = naiveCompare(actual, operand);
  return { lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0 }[op] ?? false;
}

const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** Orders two values of one kind; `null` after every other, and equal to itself. */
export function naiveCompare(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "string") return Buffer.compare(Buffer.from(a), Buffer.from(String(b)));
  return Math.sign(Number(a) - Number(b));
}
