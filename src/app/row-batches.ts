import type { ImportRow, ImportSource } from "../import/import-source.js";
import { CrmError } from "../kernel/crm-error.js";

/**
 * Reads the rows of a source in batches. What the source itself throws is passed on.
 * @throws CrmError `INPUT_INVALID` for rows that are none.
 */
export async function* rowBatches(source: ImportSource, size: number): AsyncGenerator<ImportRow[], void, undefined> {
  const rows: unknown = source.rows();
  if (!isIterable(rows)) throw malformed();
  let batch: ImportRow[] = [];
  let read = 0;
  for await (const row of rows) {
    if (!isRow(row)) throw malformed(read);
    read++;
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

const malformed = (...place: readonly number[]): CrmError =>
  new CrmError("INPUT_INVALID", {
    refusals: [
      {
        code: "INPUT_WRONG_TYPE",
        path: ["source", "rows", ...place],
        params: { expected: place.length === 0 ? "list" : "object" },
      },
    ],
  });

const isIterable = (rows: unknown): rows is AsyncIterable<unknown> =>
  typeof rows === "object" && rows !== null && (Symbol.asyncIterator in rows || Symbol.iterator in rows);

const faults: ReadonlySet<unknown> = new Set<ImportRow["fault"]>([
  "ROW_TOO_LONG",
  "ROW_TOO_SHORT",
  "ROW_MALFORMED",
  null,
]);

function isRow(row: unknown): row is ImportRow {
  if (typeof row !== "object" || row === null) return false;
  const { number, line, cells, fault } = row as { readonly [Field in keyof ImportRow]?: unknown };
  return (
    isCount(number) &&
    isCount(line) &&
    Array.isArray(cells) &&
    cells.every((cell) => typeof cell === "string") &&
    faults.has(fault)
  );
}

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value > 0;
