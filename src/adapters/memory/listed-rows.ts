import type { Row } from "./row.js";

/** The rows of a table by the texts in one of their lists. */
export interface ListedRows {
  /** The list's field. */
  readonly field: string;
  /** Moves a row from what a record had in its list to what another has; `null` where there is none. */
  readonly move: (row: Row, before: object | null, after: object | null) => void;
  /** How many rows have a text in their list. */
  readonly count: (text: string) => number;
  /** The rows that have a text in their list. */
  readonly rows: (text: string) => Iterable<Row>;
}

/** Makes an empty index. Most texts, such as keys of duplicates, are in one list only: these take no set of their own. */
export function listedRows(field: string): ListedRows {
  const byText = new Map<string, Row | Set<Row>>();
  return {
    field,
    move: (row, before, after) => {
      const old = textsOf(before, field);
      const now = textsOf(after, field);
      for (const text of old) if (!now.includes(text)) removeRow(byText, text, row);
      for (const text of now) if (!old.includes(text)) addRow(byText, text, row);
    },
    count: (text) => {
      const found = byText.get(text);
      return found instanceof Set ? found.size : found === undefined ? 0 : 1;
    },
    rows: (text) => {
      const found = byText.get(text);
      return found instanceof Set ? found : found === undefined ? [] : [found];
    },
  };
}

function textsOf(record: object | null, field: string): readonly string[] {
  const value: unknown = record === null ? null : (record as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value : [];
}

function addRow(byText: Map<string, Row | Set<Row>>, text: string, row: Row): void {
  const found = byText.get(text);
  if (found instanceof Set) found.add(row);
  else if (found === undefined) byText.set(text, row);
  else if (found !== row) byText.set(text, new Set([found, row]));
}

function removeRow(byText: Map<string, Row | Set<Row>>, text: string, row: Row): void {
  const found = byText.get(text);
  if (found === row) byText.delete(text);
  if (!(found instanceof Set)) return;
  found.delete(row);
  if (found.size === 0) byText.delete(text);
}
