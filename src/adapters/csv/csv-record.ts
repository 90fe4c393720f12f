import type { Options } from "csv-parse";
import { CsvError } from "csv-parse";
import { trimEndOf } from "../../kernel/trim-end.js";
import { csvError } from "./csv-error.js";

/** A record of a file: its header, or a row. */
export interface CsvRecord {
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** Its cells. */
  readonly cells: readonly string[];
  /** Whether a quoted cell goes on after its closing quote, or a cell is too long. */
  readonly malformed: boolean;
}

/** How records are told apart, and how long they may be. */
export interface RecordSyntax {
  /** The character between cells. */
  readonly delimiter: string;
  /** How many characters a cell may have. */
  readonly maxCell: number;
  /** How many characters the cells of a row may have together. */
  readonly maxRow: number;
}

/** Has csv-parse make records of a text. For one text only: it counts the lines. */
export interface RecordReader {
  /** The options for csv-parse; what it then puts out are {@link CsvRecord}s. */
  readonly options: Options;
  /** The error to throw in place of one of csv-parse; any other is given back. */
  readonly errorOf: (error: unknown) => unknown;
}

/**
 * Starts to read records, and tells of each as soon as it is read: of those that an error comes after too. Blank ones
 * are left out, and a first line `sep=;`, by which spreadsheets are told the delimiter.
 */
export function recordReader(syntax: RecordSyntax, tell: (record: CsvRecord) => void = () => {}): RecordReader {
  let next = 1;
  const onRecord = ({ record: cells, raw }: RawRecord): CsvRecord | null => {
    const line = next;
    next += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    if ((line === 1 && /^"?sep=.?"?\s*$/i.test(raw)) || cells.every((cell) => cell.trim() === "")) return null;
    const tooLong = cells.some(({ length }) => length > syntax.maxCell);
    const record = { line, cells, malformed: tooLong || !isWellQuoted(cells, raw, syntax.delimiter) };
    tell(record);
    return record;
  };
  return {
    options: {
      delimiter: syntax.delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: syntax.maxRow,
      raw: true,
      on_record: onRecord as unknown as NonNullable<Options["on_record"]>, // typed for bare cells, which `raw` wraps
    },
    errorOf: (error) => (error instanceof CsvError ? csvError("CSV_MALFORMED", { line: next }, error) : error),
  };
}

interface RawRecord {
  readonly record: readonly string[];
  /** The record as it stands in the file, with its line break, of which CR LF lacks the second half. */
  readonly raw: string;
}

/**
 * Whether quoted cells end at their closing quotes. csv-parse takes `"a"b` for the cell `"a"b`, quotes and all, and
 * goes on, but does not tell it from `"""a""b"`. Quotes inside a cell that does not begin with one are plain characters.
 */
function isWellQuoted(cells: readonly string[], raw: string, delimiter: string): boolean {
  if (!cells.some((cell) => cell.startsWith('"'))) return true;
  const record = trimEndOf(raw, "\r\n");
  const separator = delimiter.replace(/[\\^\]-]/g, "\\$&");
  const cell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|[^"${separator}][^${separator}]*|)(?:[${separator}]|$)`, "y");
  while (cell.lastIndex < record.length) if (!cell.test(record)) return false;
  return true;
}
