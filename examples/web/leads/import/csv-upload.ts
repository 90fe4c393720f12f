import { setImmediate } from "node:timers/promises";
import type { CsvSource } from "crmkit/csv";
import { csvSource } from "crmkit/csv";

/** The most bytes that a file may have: it is held in memory until the import is done. */
export const mostBytes = 20_000_000;

const atOnce = 16_384;

/** Opens an uploaded file as often as it is read; between two pieces others have their turn. */
export async function csvUpload(file: File): Promise<CsvSource> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return csvSource(() => piecesOf(bytes), { name: file.name });
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += atOnce) {
    await setImmediate();
    yield bytes.subarray(start, start + atOnce);
  }
}
