import type { CsvEncoding, OpenCsv } from "./csv-encoding.js";
import { csvDecoder } from "./csv-encoding.js";

/** How an input is encoded. */
export interface DetectedEncoding {
  /** The encoding. */
  readonly encoding: CsvEncoding;
  /** Whether the input begins with a byte order mark of this encoding. */
  readonly byteOrderMark: boolean;
}

/**
 * Text is what it is; of bytes the encoding that is given wins, then the one of the byte order mark, then UTF-8 if the
 * whole input is, and windows-1252 otherwise. Only the last two read further than the first chunk.
 */
export async function detectEncoding(open: OpenCsv, given?: CsvEncoding): Promise<DetectedEncoding> {
  const decoder = csvDecoder("utf-8");
  const start: number[] = [];
  let utf8 = true;
  for await (const chunk of open()) {
    if (typeof chunk === "string") {
      if (chunk === "") continue;
      return { encoding: "utf-16le", byteOrderMark: chunk.startsWith("\ufeff") };
    }
    if (start.length < 3) start.push(...chunk.subarray(0, 3));
    utf8 &&= passes(() => decoder.decode(chunk));
    if (start.length >= 3 && (!utf8 || (given ?? markedEncoding(start)) !== undefined)) break;
  }
  const marked = markedEncoding(start);
  const encoding = given ?? marked ?? (utf8 && passes(decoder.end) ? "utf-8" : "windows-1252");
  return { encoding, byteOrderMark: marked === encoding };
}

const marks: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const markedEncoding = (start: readonly number[]): CsvEncoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, i) => start[i] === byte))?.[0];

function passes(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
