import { isCivilDate } from "../kernel/civil-date.js";
import { hash128 } from "../kernel/hash128.js";
import { isStorableText } from "../kernel/storable-text.js";
import type { RecordType } from "../model/record-types.js";
import type { Filter, Scalar } from "./filter.js";
import type { Position, SortKey } from "./query.js";

/**
 * Writes where a page ended as a text that a client may keep and send back. It holds the values of the sort keys
 * and a print of the query, so that it fits this query alone. It is no secret, but not meant to be read.
 */
export function encodeCursor(query: CursorQuery, position: Position): string {
  const parts = position.map((value) => (value instanceof Date ? value.getTime() : value));
  return encodeURIComponent(JSON.stringify([printOf(query), ...parts]));
}

/** What a cursor belongs to. */
export interface CursorQuery {
  /** The type of record. */
  readonly type: RecordType;
  /** Which records. */
  readonly filter: Filter;
  /** In which order. */
  readonly sort: readonly SortKey[];
}

/** Reads a cursor back, `null` where it is damaged or belongs to another query. */
export function decodeCursor(query: CursorQuery, cursor: string): Position | null {
  const parts = readParts(cursor);
  if (parts === null || parts.length !== query.sort.length + 1 || parts[0] !== printOf(query)) return null;
  const position: (Scalar | null)[] = [];
  for (const [i, { kind }] of query.sort.entries()) {
    const value = revive(parts[i + 1], kind);
    if (value === undefined) return null;
    position.push(value);
  }
  return position;
}

const printOf = ({ type, filter, sort }: CursorQuery): string =>
  hash128(JSON.stringify([type, filter, sort.map(({ field, direction, nulls }) => [field, direction, nulls])])).slice(
    0,
    12,
  );

function readParts(cursor: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(cursor));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

function revive(value: unknown, kind: SortKey["kind"]): Scalar | null | undefined {
  if (value === null) return null;
  if (kind === "instant") {
    const at = typeof value === "number" ? new Date(value) : null;
    return at === null || Number.isNaN(at.getTime()) ? undefined : at;
  }
  if (kind === "date") return typeof value === "string" && isCivilDate(value) ? value : undefined;
  if (kind === "text") return typeof value === "string" && isStorableText(value) ? value : undefined;
  if (kind === "number") return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  return kind === "boolean" && typeof value === "boolean" ? value : undefined;
}
