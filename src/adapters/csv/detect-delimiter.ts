import { parse } from "csv-parse/sync";
import type { CsvRecord, RecordSyntax } from "./csv-record.js";
import { recordReader } from "./csv-record.js";

/**
 * Finds the character between the cells by the start of a text: of comma, semicolon, tab and bar the one that cuts the
 * header into most cells and the rows into as many. A comma where none does; what a first line `sep=;` says, if it is
 * there.
 */
export function detectDelimiter(start: string, limits: Omit<RecordSyntax, "delimiter">): string {
  const told = /^"?sep=([^"\r\n])"?[\r\n]/i.exec(start)?.[1];
  if (told !== undefined) return told;
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of [",", ";", "\t", "|"]) {
    const score = scoreOf(recordsOf(start, { ...limits, delimiter }));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** By a wrong delimiter quotes may be wrong too; what was read before counts. */
function recordsOf(start: string, syntax: RecordSyntax): CsvRecord[] {
  const records: CsvRecord[] = [];
  const { options, errorOf } = recordReader(syntax, (record) => records.push(record));
  try {
    parse(start, options);
  } catch (error) {
    if (errorOf(error) === error) throw error;
  }
  return records;
}

/** Nothing for a single column; a few rows that do not fit weigh less than more columns. */
function scoreOf(records: readonly CsvRecord[]): number {
  const columns = records[0]?.cells.length ?? 0;
  const fitting = records.filter(({ cells, malformed }) => !malformed && cells.length === columns);
  return columns < 2 ? 0 : (fitting.length / records.length) ** 2 * (columns - 1);
}
