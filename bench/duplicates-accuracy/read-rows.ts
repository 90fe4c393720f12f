import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

/** A row of a file with a header: its cells by the names of the columns, without blanks around and quotes. */
export type Row = Readonly<Record<string, string>>;

/** Reads a CSV file that has a header. */
export async function readRows(path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const parser = createReadStream(path).pipe(
    parse({ columns: (names: string[]) => names.map(plain), trim: true, relax_quotes: true }),
  );
  for await (const row of parser) rows.push(row);
  return rows;
}

/** Some files quote by apostrophes. */
const plain = (name: string): string => name.replace(/^'|'$/g, "");
