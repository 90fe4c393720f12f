/** How characters are written as bytes. */
export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Opens the input from its start, each time it is called; all its chunks are text, or all are bytes. */
export type OpenCsv = () => AsyncIterable<Uint8Array | string>;

/** Turns bytes into text, piece by piece. Both throw where the bytes are not text in the encoding. */
export interface CsvDecoder {
  /** The text of a piece; a character that is cut at its end is kept for the next. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Checks that no character is left cut. */
  readonly end: () => void;
}

/** Starts to decode. A byte order mark of the encoding is left out. */
export function csvDecoder(encoding: CsvEncoding): CsvDecoder {
  if (encoding === "windows-1252") return { decode: decodeWindows1252, end: () => {} };
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => void decoder.decode() };
}

/** The characters 0x80 to 0x9F; the five bytes that stand for none are control characters, as browsers have it. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Many versions of Node's own decoder take it for Latin-1: https://github.com/nodejs/node/issues/60888 */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => upper.charAt(control.charCodeAt(0) - 0x80));
