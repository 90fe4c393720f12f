import type { ImportRow, ImportSource } from "../../import/import-source.js";
import { CrmError } from "../../kernel/crm-error.js";
import type { CsvEncoding, OpenCsv } from "./csv-encoding.js";
import { csvError } from "./csv-error.js";
import type { CsvRecord } from "./csv-record.js";
import { decodeText } from "./decode-text.js";
import { detectDelimiter } from "./detect-delimiter.js";
import type { DetectedEncoding } from "./detect-encoding.js";
import { detectEncoding } from "./detect-encoding.js";
import { openedAnew } from "./opened-anew.js";
import { readRecords } from "./read-records.js";

/** What is known of a file beforehand, and how much of it is taken at most. */
export interface CsvOptions {
  /** What the source is called; `csv` unless said otherwise, and for a file its name. */
  readonly name?: string;
  /** The one character between cells; found out unless given. */
  readonly delimiter?: string;
  /** How the bytes are text; found out unless given. */
  readonly encoding?: CsvEncoding;
  /** How many characters a cell may have, 100,000 unless said otherwise; a row with a longer one is `ROW_MALFORMED`. */
  readonly maxCell?: number;
  /** About how many characters a row may have, a million unless said otherwise; a file with a longer one is `CSV_MALFORMED`. */
  readonly maxRow?: number;
}

/** How a file is written. */
export interface CsvFormat extends DetectedEncoding {
  /** The character between cells. */
  readonly delimiter: string;
}

/** The rows of a CSV file. */
export interface CsvSource extends ImportSource {
  /** How the file is written. */
  readonly format: CsvFormat;
}

/**
 * Opens CSV: finds out how it is written and reads its header. Cells are taken as they stand, with their blanks; blank
 * rows are left out. The input is opened three times, and once more each time the rows are read; it is never held.
 * @throws CrmError `INPUT_INVALID` with a {@link CsvRefusalCode}; reading the rows throws it too.
 * What is no function, or gives the same stream again, is `INPUT_WRONG_TYPE` or `INPUT_MALFORMED`.
 */
export async function csvSource(given: OpenCsv, options: CsvOptions = {}): Promise<CsvSource> {
  const open = openedAnew(given);
  const { name = "csv", maxCell = 100_000, maxRow = 1_000_000 } = options;
  const detected = await detectEncoding(open, options.encoding);
  const limits = { maxCell, maxRow };
  const start = await startOf(open, detected.encoding);
  refuseUnlessText(start);
  const delimiter = checked(options.delimiter) ?? detectDelimiter(start, limits);
  const records = (): AsyncIterable<CsvRecord> => readRecords(open, detected.encoding, { ...limits, delimiter });
  const columns = await headerOf(records());
  return {
    name,
    columns,
    format: { ...detected, delimiter },
    rows: () => rowsOf(records(), columns.length),
  };
}

function checked(delimiter: string | undefined): string | undefined {
  if (delimiter === undefined || /^[^"\r\n]$/.test(delimiter)) return delimiter;
  throw new CrmError("INPUT_INVALID", {
    refusals: [{ code: "INPUT_MALFORMED", path: ["options", "delimiter"], params: { format: "one character" } }],
  });
}

/** The first whole lines, as far as some ten thousands of characters go. */
async function startOf(open: OpenCsv, encoding: CsvEncoding): Promise<string> {
  let start = "";
  for await (const text of decodeText(open, encoding)) {
    start += text;
    if (start.length > 60_000) return start.slice(0, Math.max(start.lastIndexOf("\n"), start.lastIndexOf("\r")) + 1);
  }
  return start;
}

/** A file that is no text at all, such as a picture or a spreadsheet of its own format, has U+0000 near its start. */
function refuseUnlessText(start: string): void {
  const place = start.slice(0, 8_000).indexOf("\u0000");
  if (place >= 0) throw csvError("CSV_MALFORMED", { line: start.slice(0, place).split(/\r\n|\r|\n/).length });
}

async function headerOf(records: AsyncIterable<CsvRecord>): Promise<readonly string[]> {
  for await (const { cells, line, malformed } of records) {
    if (malformed) throw csvError("CSV_MALFORMED", { line });
    return cells;
  }
  throw csvError("CSV_EMPTY");
}

async function* rowsOf(records: AsyncIterable<CsvRecord>, columns: number): AsyncGenerator<ImportRow, void, undefined> {
  let number = 0;
  for await (const { line, cells: read, malformed } of records) {
    const cells = fitting(read, columns);
    if (number > 0) yield { number, line, cells, fault: faultOf(cells.length - columns, malformed) };
    number++;
  }
}

/** Spreadsheets write delimiters behind the last column too: cells there that are blank are none. */
const fitting = (cells: readonly string[], columns: number): readonly string[] =>
  cells.slice(columns).every((cell) => cell.trim() === "") ? cells.slice(0, columns) : cells;

function faultOf(surplus: number, malformed: boolean): ImportRow["fault"] {
  if (malformed) return "ROW_MALFORMED";
  if (surplus === 0) return null;
  return surplus > 0 ? "ROW_TOO_LONG" : "ROW_TOO_SHORT";
}
