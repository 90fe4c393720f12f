import { CrmError } from "../../kernel/crm-error.js";
import type { AbortSignalLike, DuplicateSearchOptions } from "../duplicate-search.js";
import { stopIfAborted } from "../stop-if-aborted.js";
import type { RecordReader } from "./record-reader.js";

/** What is kept of records besides what is compared. */
export interface ReadRecords {
  /** Their ids, in the order of reading. */
  readonly ids: readonly string[];
  /** The number of each one's collection; `null` where they are of one. */
  readonly collections: Int32Array | null;
  /** 1 for each that is new or changed; `null` where all pairs are compared. */
  readonly fresh: Uint8Array | null;
}

/** So few are read at a time that they are still at hand for the processor. */
const readAtOnce = 500;
/** After so many others are told, and may have the thread. */
const toldAfter = 10_000;

/** Reads records. @throws CrmError `INPUT_INVALID` for a record without id. */
export async function readRecords<R extends object>(
  records: Iterable<R> | AsyncIterable<R>,
  reader: RecordReader,
  options: DuplicateSearchOptions<R>,
): Promise<ReadRecords> {
  const { idOf = ownId, collectionOf, isFresh, signal, onProgress, pause } = options;
  const ids: string[] = [];
  const collections: number[] = [];
  const fresh: number[] = [];
  const numbers = new Map<string, number>();
  let told = 0;
  const tell = async (): Promise<void> => {
    told = ids.length;
    onProgress?.({ phase: "reading", records: told });
    await pause?.();
  };
  for await (const batch of batches(records, signal)) {
    for (const record of batch) {
      ids.push(idOf(record));
      if (collectionOf !== undefined) collections.push(numberOf(numbers, collectionOf(record)));
      if (isFresh !== undefined) fresh.push(isFresh(record) ? 1 : 0);
    }
    await reader.add(batch);
    if (ids.length - told >= toldAfter) await tell();
    stopIfAborted(signal);
  }
  await reader.end();
  await tell();
  stopIfAborted(signal);
  return {
    ids,
    collections: collectionOf === undefined ? null : Int32Array.from(collections),
    fresh: isFresh === undefined ? null : Uint8Array.from(fresh),
  };
}

/** Awaiting each record would take longer than comparing it. */
async function* batches<R>(
  records: Iterable<R> | AsyncIterable<R>,
  signal: AbortSignalLike | undefined,
): AsyncGenerator<readonly R[], void, undefined> {
  let batch: R[] = [];
  const isFull = (record: R): boolean => {
    stopIfAborted(signal); // a slow source may be long in giving a batch
    return batch.push(record) >= readAtOnce;
  };
  if (Symbol.asyncIterator in records)
    for await (const record of records) {
      if (!isFull(record)) continue;
      yield batch;
      batch = [];
    }
  else
    for (const record of records) {
      if (!isFull(record)) continue;
      yield batch;
      batch = [];
    }
  yield batch;
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

function ownId(record: object): string {
  const id: unknown = "id" in record ? record.id : undefined;
  if (typeof id === "string") return id;
  throw new CrmError("INPUT_INVALID", { refusals: [{ code: "INPUT_MISSING", path: ["records", "id"] }] });
}
