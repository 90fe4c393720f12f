import type { CsvEncoding, OpenCsv } from "../../src/adapters/csv/csv-encoding.js";
import type { CsvOptions, CsvSource } from "../../src/adapters/csv/csv-source.js";
import { csvSource } from "../../src/adapters/csv/csv-source.js";
import type { ImportRow, ImportSource } from "../../src/import/import-source.js";

/** An input that is handed out in the chunks given. */
export const openChunks = (...chunks: readonly (string | Uint8Array)[]): OpenCsv =>
  async function* () {
    yield* chunks;
  };

/** Opens CSV that a test writes down as text, or as bytes. */
export const openedCsv = (input: string | Uint8Array, options?: CsvOptions): Promise<CsvSource> =>
  csvSource(openChunks(input), options);

/** Every row of a source. */
export async function rowsOf(source: ImportSource): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of source.rows()) rows.push(row);
  return rows;
}

/** The cells of every row of a source, a fault in place of those that have one. */
export async function cellsOf(source: ImportSource): Promise<readonly (readonly string[] | string)[]> {
  return (await rowsOf(source)).map(({ cells, fault }) => fault ?? cells);
}

/** A text as bytes. Characters that windows-1252 puts between 0x80 and 0x9F are given by what the tests need of them. */
export function encoded(text: string, encoding: CsvEncoding): Uint8Array {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  return Uint8Array.from([...text].map((letter) => windows1252[letter] ?? letter.charCodeAt(0)));
}

/** From the table of the Unicode consortium, CP1252.TXT. */
const windows1252: Readonly<Record<string, number>> = {
  "€": 0x80,
  Š: 0x8a,
  Œ: 0x8c,
  "’": 0x92,
  "–": 0x96,
  œ: 0x9c,
  Ÿ: 0x9f,
};
