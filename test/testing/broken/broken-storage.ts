import { expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { RecordType, RecordTypes } from "../../../src/model/record-types.js";
import type { Storage } from "../../../src/ports/storage.js";
import { everything } from "../../../src/query/filter.js";
import { checkStorage } from "../../../src/testing/check-storage.js";
import { promiseOf } from "../../../src/testing/kit/storage-case.js";

/** A sound storage with one fault. */
export interface BrokenStorage {
  /** What it does wrong: "a storage that …". */
  readonly fault: string;
  /** The promises that it breaks, by that fault alone. */
  readonly breaks: readonly string[];
  /** Puts the fault into a sound storage. */
  readonly make: (sound: Storage) => Storage;
}

/** Requires of each that exactly the cases of the promises that it breaks fail. */
export function itCatches(broken: readonly BrokenStorage[]): void {
  it.each(broken.map((one) => [one.fault, one] as const))("catches a storage that %s", async (_, { breaks, make }) => {
    const reports = await checkStorage({ open: () => ({ storage: make(memoryStorage()) }) });
    const failed = reports.filter(({ outcome }) => outcome === "broken");
    const promises = [...new Set(failed.map(({ id }) => promiseOf(id)))].sort();
    expect(promises, failed.map(({ id, error }) => `${id}: ${error}`).join("\n")).toEqual([...breaks].sort());
    expect(promises).not.toEqual([]);
  });
}

/** Every record of a type. */
export async function everyRecord<T extends RecordType>(sound: Storage, type: T): Promise<readonly RecordTypes[T][]> {
  const sort = [{ field: "id", kind: "text", direction: "asc", nulls: "last" }] as const;
  return (await sound.find({ type, filter: everything, sort, after: null, limit: 1_000_000 })).records;
}

/** The same storage, whose records are changed on their way out. */
export const givingBack =
  (change: (record: object) => object) =>
  (sound: Storage): Storage => ({
    ...sound,
    get: async (type, ids) => (await sound.get(type, ids)).map(change) as never,
    find: async (query) => {
      const { records, more } = await sound.find(query);
      return { records: records.map(change) as never, more };
    },
  });
