import { bytePieces } from "./byte-pieces.js";
import type { CsvEncoding, OpenCsv } from "./csv-encoding.js";
import { csvDecoder } from "./csv-encoding.js";
import { csvError } from "./csv-error.js";

/**
 * Reads an input as text, in small pieces that cut no character.
 * @throws CrmError `INPUT_INVALID` with `CSV_UNDECODABLE` at the first byte that is not text in the encoding.
 */
export async function* decodeText(open: OpenCsv, encoding: CsvEncoding): AsyncGenerator<string, void, undefined> {
  const decoder = csvDecoder(encoding);
  let read = 0;
  for await (const piece of bytePieces(open())) {
    const text = await orRefuse(() => decoder.decode(piece), { open, encoding, read });
    read += piece.length;
    if (text !== "") yield text;
  }
  await orRefuse(decoder.end, { open, encoding, read });
}

interface Reading {
  readonly open: OpenCsv;
  readonly encoding: CsvEncoding;
  readonly read: number;
}

async function orRefuse<T>(decode: () => T, { open, encoding, read }: Reading): Promise<T> {
  try {
    return decode();
  } catch (cause) {
    throw csvError("CSV_UNDECODABLE", { encoding, offset: await faultyByte(open, encoding, read) }, cause);
  }
}

/** Reads again, and byte by byte from the piece on that could not be decoded: decoders do not tell where they fail. */
async function faultyByte(open: OpenCsv, encoding: CsvEncoding, from: number): Promise<number> {
  const decoder = csvDecoder(encoding);
  let offset = 0;
  for await (const piece of bytePieces(open())) {
    if (offset + piece.length <= from) {
      decoder.decode(piece);
      offset += piece.length;
      continue;
    }
    for (const byte of piece) {
      try {
        decoder.decode(Uint8Array.of(byte));
      } catch {
        return offset;
      }
      offset++;
    }
  }
  return offset;
}
