import { pipeline, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import type { CsvEncoding, OpenCsv } from "./csv-encoding.js";
import { csvError } from "./csv-error.js";
import type { CsvRecord, RecordSyntax } from "./csv-record.js";
import { recordReader } from "./csv-record.js";
import { decodeText } from "./decode-text.js";

/**
 * Reads the records of an input, a few small pieces ahead of what is taken. When it ends, in whatever way, the input
 * has been closed.
 * @throws CrmError `INPUT_INVALID` with a {@link CsvRefusalCode}.
 */
export async function* readRecords(
  open: OpenCsv,
  encoding: CsvEncoding,
  syntax: RecordSyntax,
): AsyncGenerator<CsvRecord, void, undefined> {
  const reader = recordReader(syntax);
  const text = Readable.from(boundLines(decodeText(open, encoding), 4 * syntax.maxRow));
  const parser = parse(reader.options);
  pipeline(text, parser, () => {}); // errors come out of the parser
  try {
    for await (const record of parser) yield record as CsvRecord;
  } catch (error) {
    throw reader.errorOf(error);
  } finally {
    text.destroy();
    await finished(text).catch(() => {});
  }
}

/** csv-parse bounds the text of a row, not the number of its cells: a file of nothing but commas would be held whole. */
async function* boundLines(text: AsyncIterable<string>, most: number): AsyncGenerator<string, void, undefined> {
  let line = 1;
  let length = 0;
  let before = "";
  for await (const piece of text) {
    const breaks = piece.match(/\r\n|\r|\n/g)?.length ?? 0;
    const cut = before.endsWith("\r") && piece.startsWith("\n") ? 1 : 0; // a line break between two pieces
    line += breaks - cut;
    const lastBreak = Math.max(piece.lastIndexOf("\n"), piece.lastIndexOf("\r"));
    length = lastBreak < 0 ? length + piece.length : piece.length - lastBreak;
    if (length > most) throw csvError("CSV_MALFORMED", { line });
    before = piece;
    yield piece;
  }
}
