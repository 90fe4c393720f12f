import type { ExportCell, ExportTable } from "../../src/export/export-table.js";

/** Reads all rows of a table. */
export async function tableRows({ rows }: ExportTable): Promise<(readonly ExportCell[])[]> {
  const all: (readonly ExportCell[])[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Reads all rows of a table as objects. */
export async function tableRecords(table: ExportTable): Promise<Readonly<Record<string, ExportCell>>[]> {
  const rows = await tableRows(table);
  return rows.map((row) => Object.fromEntries(table.header.map((title, i) => [title, row[i] ?? null])));
}

/** Puts the texts of a file together. */
export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}
